// What crates/embed/loader/verify.js says of the documents that the tests beside this file have made.
//
//     node verify.mjs TEST LOADER DATA.JSON

import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import { pathToFileURL } from "node:url";

const [test, loader, data] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(data, "utf8"));
if (!cases.length) throw new Error("there are no cases");

// What `cargo xtask dist` and a browser put there.
globalThis.BUILD = { papers: { "paper.example": "西江日报" } };
globalThis.window = globalThis;
globalThis.webkitURL = URL;
const setCrypto = (value) =>
  Object.defineProperty(globalThis, "crypto", { value, configurable: true });
// Nobody waits ten seconds here.
const { setTimeout } = globalThis;
globalThis.setTimeout = (run, after) => setTimeout(run, after / 50);
// Before Node 19 there is none by that name.
setCrypto(webcrypto);

const load = (file) => import(pathToFileURL(`${loader}/${file}`).href);
const { verify } = await load("verify.js");
const { canonical } = await load("canonical.js");
const { hasSigned, keyOf } = await load("keys.js");
const { digest, readProof } = await load("proof.js");

let faults = 0;
const fault = (words) => {
  if (++faults < 5) console.error(words);
};

/** What the loader gives it: here the network is `files`, the text or status of each address. */
const newShared = (files = {}) => {
  const shared = { asked: [], warnings: [] };
  globalThis.fetch = async (address, options) => {
    shared.asked.push(address);
    const file = files[address];
    const right = { credentials: "omit", redirect: "error", referrerPolicy: "strict-origin" };
    for (const [name, value] of Object.entries(right)) {
      if (options[name] !== value) fault(`${address} is asked for with ${name} ${options[name]}`);
    }
    if (file === undefined || file === "redirect") throw new TypeError("Failed to fetch");
    if (file === "never") return new Promise(() => {});
    if (typeof file === "number") return { status: file };
    return new Response(file);
  };
  return Object.assign(shared, {
    loadProgram: async () => ({ read: (response) => response.text() }),
    warn: ({ code, message }) => shared.warnings.push(`${code}: ${message}`),
  });
};

/** Each case is [what it is, document, keys, verdict]; in JSON `undefined` is null. */
const verdicts = async () => {
  for (const [what, text, keys, verdict] of cases) {
    const right = verdict === null ? undefined : verdict;
    const said = (await verify(newShared(), text, keys)).verdict;
    if (said !== right) fault(`${what}: ${said}, and not ${right}: ${text.slice(0, 500)}`);
  }
};

const tests = {
  verdicts,

  async forms() {
    for (const [text, form] of cases) {
      const own = canonical(JSON.parse(text));
      if (own !== form) fault(`${text} is ${own} and not ${form}`);
    }
  },

  async digests() {
    for (const [text, right] of cases) {
      const own = await digest(readProof(text));
      if (own !== right) fault(`${text} has ${own} and not ${right}`);
    }
  },

  /** Each case is [what it is, point, message, signature, verdict], the bytes in hexadecimal. */
  async vectors() {
    for (const [what, point, message, signature, verdict] of cases) {
      const [signed, given] = [message, signature].map((hex) => Buffer.from(hex, "hex"));
      const key = await keyOf(Buffer.from(point, "hex").toString("base64url"));
      const said = given.length === 64 && (await hasSigned(key, { signature: given, signed }));
      if (said !== verdict) fault(`${what}: ${said}`);
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
    const some = [
      undefined, // before there was any
      {}, // not a secure context
    ];
    for (const crypto of some) {
      setCrypto(crypto);
      // Not one of them is `true`; what is plain without it is `false` as ever.
      for (const [what, text, keys, verdict] of cases) {
        const { verdict: said, seal } = await verify(newShared(), text, keys);
        if (verdict ? said !== undefined : said) fault(`${what}: ${said} with ${crypto}`);
        if (said === undefined && seal["zh-Hans"][0] !== "未能核对") fault(`${what}: ${seal}`);
      }
    }
  },

  /** Each case is {what, text, signer, address, added, files, says, asked, warns, seal, shows}. */
  async flows() {
    process.env.TZ = "UTC";
    for (const { what, text, signer, address, added, files, ...right } of cases) {
      const shared = newShared(files);
      const result = await verify(shared, text, signer, address || undefined, added);
      const told = {
        says: result.verdict === undefined ? null : result.verdict,
        host: result.host || null,
        withdrawn: Boolean(result.withdrawn),
        shows: result.text === text ? null : result.text,
        seal: result.seal || null,
        asked: shared.asked,
        warns: shared.warnings.length,
      };
      for (const name of Object.keys(right)) {
        const [own, expected] = [told[name], right[name]].map((it) => JSON.stringify(it));
        const isRight = name === "seal" && right.seal ? own.includes(expected.slice(1, -1)) : own === expected;
        if (!isRight) fault(`${what}: ${name} is ${own} and not ${expected}; ${shared.warnings}`);
      }
    }
  },
};

await tests[test]();
if (faults) {
  console.error(`${faults} faults`);
}
// What is late for its time-out alone is not waited for.
process.exit(faults ? 1 : 0);
