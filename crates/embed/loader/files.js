// The files of the card's program: none is used unless it is what was built, and where one does
// not come, it is found out why.

import { ask, failure, inTime } from "./network.js";
import { NAME, newElement, own, Promise } from "./own.js";
import { address, script } from "./script.js";
import { newTask } from "./yield-to-page.js";

/** The addresses that the page's policy has refused. */
const refused = [];
window.addEventListener(
  "securitypolicyviolation",
  ({ blockedURI, disposition }) => {
    if (blockedURI && disposition !== "report") refused.push(blockedURI);
  },
  true,
);
const isRefused = (url) => refused.some((blocked) => url.startsWith(blocked));

/** The bytes of the WebAssembly, whatever type the host gives it. */
export const fetchWasm = () => load(BUILD.wasm, "", fetchChecked);

/** A module, one for each `mark`: a browser runs an address once a page, also if it failed. */
export const importModule = (file, mark) =>
  load(file, mark, (url, integrity, abort) =>
    integrity ? importChecked(url, integrity, abort) : import(url),
  );

/** Loads a file. Scripts are not told why one fails, so it is then asked for again to find out. */
const load = async (file, mark, run) => {
  const href = address.replace(/[^/?#]*([?#].*)?$/, file[0] + mark);
  const attempt = (how, hash) => inTime(href, (abort) => how(href, hash, abort));
  try {
    return await attempt(run, file[1]);
  } catch (error) {
    if (error.code !== "network") throw error;
  }
  // A policy's refusal is told by an event, which comes in a task of its own and, in Firefox, not
  // always in the next.
  await newTask();
  if (!isRefused(href)) {
    try {
      await attempt(fetchChecked, file[1]);
    } catch {
      try {
        await attempt(fetchChecked);
        throw failure("integrity", `${href} was changed`);
      } catch (error) {
        await newTask();
        if (!isRefused(href)) throw error;
      }
    }
  }
  throw failure("unsupported", `${href} is refused`);
};

const fetchChecked = async (url, integrity, abort) =>
  (await ask(url, abort, integrity)).arrayBuffer();

// For Trusted Types, which take no string for a script's address: requested once, since a page that
// refuses it reports each time.
let policy;
let requests = 0;

/**
 * Imports a module of this hash. `import()` takes none; but an element does, and what it has
 * loaded is the page's one module of that address, which `import()` then gives.
 */
const importChecked = async (url, integrity, abort) => {
  let element = newElement("link");
  let more = { rel: "modulepreload", href: url };
  // Before Chrome 66 and Firefox 115 there is no such link, and WebKit ignores its hash. A script
  // takes one everywhere. (Elsewhere the link is better: Trusted Types ask nothing of it.)
  if (!element.relList.supports(more.rel) || /Apple/.test(navigator.vendor)) {
    element = newElement("script");
    more = { type: "module", src: url };
    try {
      // In XHTML, WebKit does not load one that is added by a script.
      if (own("contentType") !== "text/html") throw url;
      if (window.trustedTypes) {
        const createScriptURL = (it) => it;
        if (!requests++) {
          policy = trustedTypes.createPolicy(NAME, { __proto__: null, createScriptURL });
        }
        more.src = policy.createScriptURL(url);
      }
    } catch {
      return importCopy(await fetchChecked(url, integrity, abort), url);
    }
  }
  try {
    await new Promise((onload, onerror) => {
      if (abort.signal) abort.signal.onabort = onerror;
      const nonce = script && script.nonce;
      Object.assign(element, { onload, onerror, integrity, nonce }, more);
      own("documentElement").append(element);
    });
  } finally {
    element.remove();
  }
  return import(url);
};

/**
 * Where such a script cannot be had: the checked bytes, by an address of their own. Where the
 * page's policy takes no such address, the file is asked for again, and that is not checked; and
 * so is every later one, since each refusal is reported.
 */
let importCopy = (bytes, url) => {
  const copy = new window.Blob([bytes], { __proto__: null, type: "text/javascript" });
  // (By the name that pages have no use for.)
  return import(window.webkitURL.createObjectURL(copy)).catch(() => {
    importCopy = (_, url) => import(url);
    return importCopy(bytes, url);
  });
};
