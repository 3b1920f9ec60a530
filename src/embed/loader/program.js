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
export const fetchBytes = (file, policy) => explained(file, "", policy, fetchChecked);

/** A module; one for each `mark`, for a page keeps a module that has failed or crashed. */
export const importModule = (file, mark, policy) =>
  explained(file, mark, policy, async (url, integrity) => {
    if (integrity) await preload(url, integrity);
    return import(url);
  });

const fetchChecked = async (url, integrity, abort) =>
  (await ask(url, abort, integrity)).arrayBuffer();

/**
 * `import()` takes no hash, but it uses what has been preloaded with one; and a link is no place
 * for which Trusted Types want a policy. Where there are no such links (before Chrome 66,
 * Firefox 115 and Safari 17) a module is not checked.
 */
const preload = async (url, integrity) => {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return;
  try {
    await new Promise((resolve, reject) => {
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
const explained = async ([file, integrity], mark, policy, run) => {
  const { href } = new URL(file + mark, base);
  const attempt = (how, hash) => inTime(href, (abort) => how(href, hash, abort));
  try {
    return await attempt(run, integrity);
  } catch (error) {
    if (error.code !== "network") throw error;
  }
  // The policy's word comes as a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  if (!policy.refuses(href)) {
    try {
      await attempt(fetchChecked, integrity);
    } catch {
      await attempt(fetchChecked);
      throw new Failure("integrity", `${href} is not what was built`);
    }
  }
  throw new Failure("unsupported", `the page or the browser refuses ${href}`);
};
