// The files of the card's program: none is used unless it is what was built, and where one does
// not come, it is found out why.

import { ask, failure, inTime } from "./network.js";
import { script } from "./script.js";
import { newTask } from "./yield-to-page.js";

/** What the page's policy has refused. */
const refused = [];
document.addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
  if (blockedURI && disposition !== "report") refused.push(blockedURI);
});
const isRefused = (url) => refused.some((blocked) => url.startsWith(blocked));

/** The bytes of a file, whatever type the host gives it. */
export const fetchBytes = (file) => load(file, "", fetchChecked);

/** A module; one for each `mark`, for a page keeps a module that has failed or crashed. */
export const importModule = (file, mark) =>
  load(file, mark, async (url, integrity, abort) => {
    if (integrity) await check(url, integrity, abort);
    return import(url);
  });

/** A browser does not tell a script why it refuses a file, so we look. */
const load = async ([file, integrity], mark, run) => {
  const { href } = new URL(file + mark, script.src);
  const attempt = (how, hash) => inTime(href, (abort) => how(href, hash, abort));
  try {
    return await attempt(run, integrity);
  } catch (error) {
    if (error.code !== "network") throw error;
  }
  // The policy's word comes as a task of its own, and in Firefox not always as the next.
  await newTask();
  if (!isRefused(href)) {
    try {
      await attempt(fetchChecked, integrity);
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
 * `import()` takes no hash, but it uses what has been preloaded with one; and a link is no place
 * for which Trusted Types want a policy, as the address of a script is.
 */
const check = async (url, integrity, abort) => {
  const link = document.createElement("link");
  // Before Chrome 66 and Firefox 115 there is no such link, and WebKit does not look at its hash.
  // There a copy is looked at, which the browser keeps for the import if its host lets it.
  if (!link.relList.supports("modulepreload") || /Apple/.test(navigator.vendor)) {
    return fetchChecked(url, integrity, abort).catch((error) => {
      // A policy that lets the script run, and not us look at it, has its way.
      if (!isRefused(url)) throw error;
    });
  }
  try {
    await new Promise((onload, onerror) => {
      abort.signal.onabort = onerror;
      const { nonce } = script;
      const rel = "modulepreload";
      Object.assign(link, { onload, onerror, rel, integrity, nonce, href: url });
      document.documentElement.append(link);
    });
  } finally {
    link.remove();
  }
};
