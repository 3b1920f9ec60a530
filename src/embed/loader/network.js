// What comes from the network: within a time and, where it is a document, within a size.

import { timeoutMs } from "./script.js";

const MAX_BYTES = 256 * 1024;

/** What went wrong, by one of the codes of press-card-error. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** An AbortController; before Chrome 66, one that aborts nothing. */
export const newAbort = () => (window.AbortController ? new AbortController() : { abort() {} });

/** What `run(signal)` promises, no later than the time-out. */
export const inTime = async (address, run) => {
  const abort = newAbort();
  let clock;
  const late = new Promise((_, reject) => {
    const failure = new Failure("timeout", `${address} did not answer within ${timeoutMs} ms`);
    clock = setTimeout(() => reject(failure), timeoutMs);
  });
  try {
    return await Promise.race([run(abort), late]);
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure("network", `${address} could not be fetched`);
  } finally {
    clearTimeout(clock);
    // What is not wanted any more need not be loaded.
    abort.abort();
  }
};

/** The answer of an address, if it is a good one. */
export const ask = async (address, { signal }, integrity) => {
  const response = await fetch(address, { credentials: "omit", integrity, signal });
  if (!response.ok) throw new Failure("http", `${address} answered ${response.status}`);
  return response;
};

/** The text of a document: no larger than MAX_BYTES, and until `run` is aborted. */
export const fetchText = (address, run) =>
  inTime(address, async (abort) => {
    if (run.signal) run.signal.addEventListener("abort", () => abort.abort());
    return readText(await ask(new URL(address, document.baseURI), abort), address);
  });

/** The number that a count endpoint says; `undefined` where it fails. */
export const fetchCount = async (address, run) => {
  try {
    const said = JSON.parse(await fetchText(address, run));
    return [said, said.count, said.userInteractionCount].find(Number.isFinite);
  } catch {
    // The count hides; the card stays.
  }
};

const readText = async (response, address) => {
  const reader = response.body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (...more) => {
    try {
      return decoder.decode(...more);
    } catch {
      throw new Failure("document", `${address} is not UTF-8`);
    }
  };
  let text = "";
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decode();
    bytes += value.length;
    if (bytes > MAX_BYTES) {
      throw new Failure("document", `${address} is larger than ${MAX_BYTES} bytes`);
    }
    text += decode(value, { stream: true });
  }
};
