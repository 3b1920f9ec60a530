// The files of the card's program: none is used unless it is what was built, and where one does
// not come, it is found out why.

import { Failure, ask, inTime } from "./network.js";
import { base, script } from "./script.js";

/** Notes what the page's policy refuses, until `stop` is called. */
export const watchPolicy = () => {
  const refused = [];
  const note = ({ blockedURI, disposition }) => {
    if (blockedURI && disposition !== "report") refused.push(blockedURI);
  };
  const type = "securitypolicyviolation";
  document.addEventListener(type, note);
  return {
    refuses: (url) => refused.some((blocked) => url.startsWith(blocked)),
    stop: () => document.removeEventListener(type, note),
  };
};

/** The bytes of a file, whatever type the host gives it. */
export const fetchBytes = ([file, integrity], policy) =>
  explained(file, policy, async (url, abort) => (await ask(url, abort, integrity)).arrayBuffer());

/** A module; one for each `mark`, for a page keeps a module that has failed or crashed. */
export const importModule = ([file, integrity], mark, policy) =>
  explained(file + mark, policy, async (url) => {
    const isChecked = integrity && (await preload(url, integrity));
    return import(url).catch((error) => {
      throw isChecked ? new Failure("unsupported", `${url} does not run: ${error}`) : error;
    });
  });

/**
 * `import()` takes no hash, but it uses what has been preloaded with one; and a link is no place
 * for which Trusted Types want a policy. Where there are no such links (before Chrome 66,
 * Firefox 115 and Safari 17) a module is not checked.
 */
const preload = async (url, integrity) => {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return false;
  try {
    return await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      link.rel = "modulepreload";
      link.crossOrigin = "";
      link.integrity = integrity;
      if (script) link.nonce = script.nonce;
      link.href = url;
      (document.head || document.documentElement).append(link);
    });
  } finally {
    link.remove();
  }
};

/** A browser does not tell a script why it refuses a file, so we look. */
const explained = async (file, policy, run) => {
  const { href } = new URL(file, base);
  try {
    return await inTime(href, (abort) => run(href, abort));
  } catch (error) {
    if (error.code !== "network") throw error;
  }
  // The policy's word comes as a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  if (policy.refuses(href)) throw new Failure("unsupported", `the page's policy refuses ${href}`);
  await inTime(href, async (abort) => (await ask(href, abort)).arrayBuffer());
  throw new Failure("integrity", `${href} is not what was built`);
};
