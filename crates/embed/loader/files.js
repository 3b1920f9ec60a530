// The files of the card's program: none is used unless it is what was built, and where one does
// not come, it is found out why.

import { ask, failure, inTime } from "./network.js";
import { newElement, own } from "./own.js";
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

/** The bytes of a file, whatever type the host gives it. */
export const fetchBytes = (file) => load(file, "", fetchChecked);

/** A module, one for each `mark`: a browser runs an address once a page, also if it failed. */
export const importModule = (file, mark) =>
  load(file, mark, async (url, integrity, abort) => {
    if (integrity) await check(url, integrity, abort);
    return import(url);
  });

/** Loads a file. Scripts are not told why one fails, so it is then asked for again to find out. */
const load = async (file, mark, run) => {
  const { href } = new URL(file[0] + mark, address);
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

/**
 * Checks a module's hash before `import()`, which takes none: it uses what a link has preloaded,
 * and a link takes one. (Trusted Types ask nothing of a link, as they do of a script's address.)
 */
const check = async (url, integrity, abort) => {
  const link = newElement("link");
  // Before Chrome 66 and Firefox 115 there is no such link, and WebKit ignores its hash. There a
  // copy is fetched and checked, which the import finds in the cache if the host lets it.
  if (!link.relList.supports("modulepreload") || /Apple/.test(navigator.vendor)) {
    return fetchChecked(url, integrity, abort).catch((error) => {
      // A policy may let the script run and not let it be fetched. Then it runs unchecked.
      if (!isRefused(url)) throw error;
    });
  }
  try {
    await new Promise((onload, onerror) => {
      abort.signal.onabort = onerror;
      const nonce = script && script.nonce;
      const rel = "modulepreload";
      Object.assign(link, { onload, onerror, rel, integrity, nonce, href: url });
      own("documentElement").append(link);
    });
  } finally {
    link.remove();
  }
};
