// Documents from the network, within a size and a time.

import { timeoutMs } from "./script.js";

const MAX_BYTES = 256 * 1024;

/** What went wrong, by one of the codes of press-card-error. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The text of a document: no larger than MAX_BYTES, no later than the time-out. */
export const fetchText = async (address, signal) => {
  const abort = new AbortController();
  const stop = () => abort.abort();
  signal.addEventListener("abort", stop);
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    stop();
  }, timeoutMs);
  try {
    const response = await fetch(new URL(address, document.baseURI), {
      signal: abort.signal,
      credentials: "omit",
    });
    if (!response.ok) {
      throw new Failure("http", `${address} answered ${response.status}`);
    }
    return await readText(response, address);
  } catch (error) {
    stop();
    if (error instanceof Failure) throw error;
    throw isLate
      ? new Failure("timeout", `${address} did not answer within ${timeoutMs} ms`)
      : new Failure("network", `${address} could not be fetched`);
  } finally {
    clearTimeout(clock);
    signal.removeEventListener("abort", stop);
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
