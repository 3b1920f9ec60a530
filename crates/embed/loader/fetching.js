// What is asked of a paper's host for the check of a signature: its keys, what it has changed, and a
// newer document. (Part of rescue.js.)

/** As long as a document may take, if the script's tag says nothing else: a module sees no tag. */
export const TIMEOUT_MS = 10000;

/** {address, response, late} of a request: promises of the answer, and that it is too late. */
export const start = (address) => {
  const abort = window.AbortController ? new window.AbortController() : { __proto__: null };
  const late = new Promise((_, reject) =>
    setTimeout(() => {
      if (abort.abort) abort.abort();
      reject(`${address} took over ${TIMEOUT_MS} ms`);
    }, TIMEOUT_MS),
  );
  const response = ask(address, abort);
  // Who waits for them is told.
  for (const promise of [late, response]) promise.catch(() => {});
  return { address, response, late };
};

/** The text of the answer, no larger than a document. Where it leads elsewhere, this throws. */
export const fetchFrom = (shared, { address, response, late }, field) => {
  const read = async () => (await shared.loadProgram()).read(await response, address, field);
  return Promise.race([read(), late]);
};

const ask = async (address, { signal }) => {
  const response = await window.fetch(address, {
    __proto__: null,
    // It is used as it is now, and comes again only where it is another.
    cache: "no-cache",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "strict-origin",
    signal,
  });
  const { status, redirected } = response;
  // (A page's own fetch may know of no `redirect`.)
  if (redirected) throw `${address} leads elsewhere`;
  if (!(status >= 200 && status < 300)) throw `${address} answered ${status}`;
  return response;
};
