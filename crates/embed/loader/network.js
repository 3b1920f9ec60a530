// What comes from the network: within a time and, where it is a document, within a size.

import { isFailure, NAME } from "./own.js";
import { timeoutMs } from "./script.js";

const MAX_BYTES = 256 * 1024;

/**
 * What went wrong: the detail of press-card-error. The card's program throws such, too. `field`
 * and `reason` are for a document that is at fault (ErrorKind::REASONS in src/article/error.rs).
 */
export const failure = (code, message, field, reason) => ({ code, message, field, reason });

/** The one line on the console that tells of it. */
export const warn = ({ code, message }) => console.warn(`[${NAME}] ${code}: ${message}`);

/** An AbortController; before Chrome 66, one that aborts nothing. */
export const newAbort = () =>
  window.AbortController ? new AbortController() : { signal: {}, abort() {} };

/** What `run` promises, no later than the time-out. Then, or if it fails, it is aborted. */
export const inTime = async (address, run, abort = newAbort()) => {
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(
      () => reject(failure("timeout", `${address} took over ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([run(abort), late]);
  } catch (error) {
    abort.abort();
    throw isFailure(error) ? error : failure("network", `${address} cannot be read`);
  } finally {
    clearTimeout(clock);
  }
};

/** The answer of an address, if it is a good one. */
export const ask = async (address, { signal }, integrity) => {
  const response = await fetch(address, {
    __proto__: null,
    credentials: "omit",
    integrity,
    // The host may know on which site it stands, and no more.
    referrerPolicy: "strict-origin",
    signal,
  });
  if (!response.ok) throw failure("http", `${address} answered ${response.status}`);
  return response;
};

/** The text of a document, no larger than MAX_BYTES; `field` names it where it is at fault. */
export const fetchText = (address, abort, field) =>
  inTime(
    address,
    async () => readText(await ask(address, abort), address, field),
    abort,
  );

const readText = async (response, address, field) => {
  // (WebKit takes what every object has for an option where it is given none.)
  const reader = response.body.getReader({ __proto__: null });
  const decoder = new TextDecoder("utf-8", { __proto__: null, fatal: true });
  let text = "";
  for (let bytes = 0; ; ) {
    // Before Chrome 66 there is no decoding of nothing.
    const { done, value = new Uint8Array() } = await reader.read();
    if ((bytes += value.length) > MAX_BYTES) {
      throw failure("document", `${address} is over ${MAX_BYTES} bytes`, field, "too-large");
    }
    try {
      text += decoder.decode(value, { stream: !done });
    } catch {
      throw failure("document", `${address} is not UTF-8`, field, "not-utf-8");
    }
    if (done) return text;
  }
};
