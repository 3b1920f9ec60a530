// What is asked of a paper's host: its keys, what it has changed, and newer documents. (Part of
// rescue.js.)

/** As long as a document may take, if the script's tag says nothing else: a module sees no tag. */
const TIMEOUT_MS = 10000;

/**
 * {address, response, late} of a request: promises of the answer, and that it is too late. Of one that
 * `isOpen` the answer may come from elsewhere, and that it is gone is one too.
 */
export const start = (address, isOpen) => {
  const abort = window.AbortController ? new window.AbortController() : { __proto__: null };
  const late = new Promise((_, reject) =>
    setTimeout(() => {
      if (abort.abort) abort.abort();
      reject(`${address} took over ${TIMEOUT_MS} ms`);
    }, TIMEOUT_MS),
  );
  const response = ask(address, abort, isOpen);
  // Who waits for them is told.
  for (const promise of [late, response]) promise.catch(() => {});
  return { address, response, late };
};

/** More bytes an answer does not have: as many as the largest list of changes, and its signature. */
const MAX_BYTES = 1088 * 1024;

/** The text of the answer. Where it is too large, this throws. */
export const textOf = ({ address, response, late }, most = MAX_BYTES) => {
  const read = async () => {
    const bytes = await readAll(await response, address, most);
    return new TextDecoder("utf-8", { __proto__: null, fatal: true }).decode(bytes);
  };
  return Promise.race([read(), late]);
};

/** The same of a document, or of the document in a web page, no larger than others. */
export const documentOf = (shared, { address, response, late }) => {
  const read = async () => (await shared.loadProgram()).read(await response, address, "document");
  return Promise.race([read(), late]);
};

const readAll = async (response, address, most) => {
  const { body } = response;
  const reader = body && body.getReader && body.getReader({ __proto__: null });
  // A page's own fetch may have no streams.
  if (!reader) return response.arrayBuffer();
  const whole = new Uint8Array(most);
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return whole.subarray(0, length);
    if (length + value.length > most) throw `${address} is over ${most} bytes`;
    whole.set(value, length);
    length += value.length;
  }
};

const ask = async (address, { signal }, isOpen) => {
  const response = await window.fetch(address, {
    __proto__: null,
    // It is used as it is now, and comes again only where it is another.
    cache: "no-cache",
    credentials: "omit",
    redirect: isOpen ? "follow" : "error",
    referrerPolicy: "strict-origin",
    signal,
  });
  const { status, redirected } = response;
  // (A page's own fetch may know of no `redirect`.)
  if (redirected && !isOpen) throw `${address} leads elsewhere`;
  if (!(status >= 200 && status < 300) && !(isOpen && status === 410)) throw `${address} answered ${status}`;
  return response;
};
