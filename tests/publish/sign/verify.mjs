// What crates/embed/loader/verify.js says of the documents that javascript.rs has made.
//
//     node verify.mjs TEST BROWSER.JS DATA.JSON

import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";

const [test, module, data] = process.argv.slice(2);
const read = (file) => readFileSync(file, "utf8");
const { verify, canonical } = await import(
  `data:text/javascript,${encodeURIComponent(read(module))}`
);

let faults = 0;
const fault = (words) => {
  if (++faults < 5) console.error(words);
};

const setCrypto = (value) =>
  Object.defineProperty(globalThis, "crypto", { value, configurable: true });
// Before Node 19 there is none by that name.
setCrypto(webcrypto);

/** Each case is [what it is, document, keys, verdict]; in JSON `undefined` is null. */
const verdicts = async (change = (verdict) => verdict) => {
  const cases = JSON.parse(read(data));
  if (!cases.length) fault("there are no cases");
  for (const [what, text, keys, verdict] of cases) {
    const right = change(verdict === null ? undefined : verdict);
    const said = await verify(text, keys);
    if (said !== right) fault(`${what}: ${said}, and not ${right}: ${text.slice(0, 500)}`);
  }
};

const tests = {
  verdicts,

  async forms() {
    for (const [text, form] of JSON.parse(read(data))) {
      const own = canonical(JSON.parse(text));
      if (own !== form) fault(`${text} is ${own} and not ${form}`);
    }
  },

  async extended() {
    for (const { prototype } of [Object, Array, String, Number, Boolean]) {
      for (const name of ["extra", "proof", "jws", "toJSON", "use", "kty", "d", "ext", "name"]) {
        prototype[name] = prototype.hasOwnProperty(name) ? prototype[name] : () => "extended";
      }
    }
    await verdicts();
  },

  async unsupported() {
    const { subtle } = webcrypto;
    const refuse = () => Promise.reject(new DOMException("Unrecognized", "NotSupportedError"));
    const some = [
      undefined, // before there was any
      {}, // not a secure context
      { subtle: {} },
      { subtle: { importKey: refuse, verify: subtle.verify.bind(subtle) } },
      { subtle: { importKey: subtle.importKey.bind(subtle), verify: refuse } },
    ];
    for (const crypto of some) {
      setCrypto(crypto);
      // Not one of them is `true`; what is plain without it is `false` as ever.
      for (const [what, text, keys, verdict] of JSON.parse(read(data))) {
        const said = await verify(text, keys);
        if (verdict ? said !== undefined : said) fault(`${what}: ${said} with ${crypto}`);
      }
    }
    delete globalThis.crypto;
    if ((await verify(JSON.parse(read(data))[0][1], "")) !== undefined) fault("without the name");
  },
};

await tests[test]();
if (faults) {
  console.error(`${faults} faults`);
  process.exitCode = 1;
}
