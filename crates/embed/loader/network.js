// What comes from the network: within a time and, where it is a document, within a size.

import { importModule } from "./files.js";
import { isFailure, NAME } from "./own.js";
import { timeoutMs } from "./script.js";

/** MAX_DOCUMENT_BYTES and MAX_WEB_PAGE_BYTES in src/article/limits.rs. */
const MAX_BYTES = 256 * 1024;
const MAX_PAGE_BYTES = 2048 * 1024;

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
    throw isFailure(error) ? error : failure("network", `${address} cannot be read; of another origin, it has to have Access-Control-Allow-Origin`);
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

/**
 * The text of a document, no larger than MAX_BYTES, or that of the document in a web page; `field`
 * names it where it is at fault.
 */
export const fetchText = (address, abort, field) =>
  inTime(
    address,
    async () => readText(await ask(address, abort), address, field),
    abort,
  );

const readText = async (response, address, field) => {
  const { body } = response;
  let read;
  if (body) {
    // (WebKit takes what every object has for an option where it is given none.)
    const reader = body.getReader({ __proto__: null });
    read = () => reader.read();
  } else {
    // A page's own fetch may have no streams.
    const whole = [new Uint8Array(await response.arrayBuffer())];
    read = () => ({ done: !whole[0], value: whole.pop() });
  }
  let bytes = 0;
  let text = "";
  let isPage;
  for (;;) {
    const { done, value } = await read();
    if (done) break;
    for (const byte of value) text += String.fromCharCode(byte);
    // Told by how it begins: hosts give any type to anything.
    isPage = field === "document" && /^[^{[]*</.test(text);
    const most = isPage ? MAX_PAGE_BYTES : MAX_BYTES;
    if ((bytes += value.length) > most) {
      throw failure("document", `${address} is over ${most} bytes`, field, "too-large");
    }
  }
  if (isPage) return (await importModule(BUILD.page, "")).read(text, response, address);
  try {
    // As strict as a TextDecoder, which a page may have one of its own of.
    return decodeURIComponent(escape(text)).replace(/^\uFEFF/, "");
  } catch {
    throw failure("document", `${address} is not UTF-8`, field, "not-utf-8");
  }
};
