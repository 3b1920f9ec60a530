// What comes from the network, within a time; and the way out of whatever fails.

import { odd } from "./odd.js";
import { isFailure, NAME, Promise } from "./own.js";
import { timeoutMs } from "./script.js";

/**
 * What went wrong: the detail of press-card-error. The card's program throws such, too. `field`
 * and `reason` are for a document that is at fault (ErrorKind::REASONS in src/article/error.rs).
 */
export const failure = (code, message, field, reason) => ({ code, message, field, reason });

/** A line on the console. */
export const warn = ({ code, message }) => {
  try {
    console.warn(`[${NAME}] ${code}: ${message}`);
  } catch {
    // A page's own console. There is the event.
  }
};

/** The one exit for whatever was thrown: a line on the console, and an event at its card. */
export const report = (error, usual, fire) => {
  try {
    error = isFailure(error) ? error : failure(usual, String(error));
  } catch {
    error = failure(usual, "?");
  }
  warn(error);
  if (fire) fire("error", { ...error });
};

/** An AbortController; where there is none that the browser takes, one that aborts nothing. */
export const newAbort = () => {
  try {
    const abort = new window.AbortController();
    if (abort.signal.aborted === false) return abort;
  } catch {
    // It is too old, or somebody else's.
  }
  return { __proto__: null, abort() {} };
};

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
    throw isFailure(error) ? error : failure("network", `${address} cannot be read (Access-Control-Allow-Origin)`);
  } finally {
    clearTimeout(clock);
  }
};

/** The answer of an address, if it is a good one. */
export const ask = async (address, { signal }, integrity) => {
  let response;
  try {
    response = window.fetch(address, {
      __proto__: null,
      credentials: "omit",
      integrity,
      // The host may know on which site it stands, and no more.
      referrerPolicy: "strict-origin",
      signal,
    });
  } catch {
    // The browser's own throws nothing: it promises to fail.
  }
  response = await response;
  const { status } = Object(response);
  if (!(status >= 0)) {
    // (What can check no hash is asked for no file that has one.)
    if (integrity) throw failure("unsupported", "no fetch");
    return odd("request", address, failure);
  }
  // (What is gone is something to say of a document, and none of our files.)
  // Of 200 to 299 nothing is left here.
  if ((status / 100) ^ 2 && (integrity || status !== 410)) {
    throw failure("http", `${address} answered ${status}`);
  }
  return response;
};
