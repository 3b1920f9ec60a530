// Whether the article of a static card has changed since the card was written. (Part of rescue.js.)
//
// One request for each document on the page, which a cache mostly answers with 304, four at a time.
// Without an answer, or with one that is no document, a card stays as it is.

import { canonical } from "./canonical.js";
import { TIMEOUT_MS } from "./fetching.js";
import { digest } from "./proof.js";

const AT_ONCE = 4;

/** MAX_DOCUMENT_BYTES in src/article/limits.rs. */
const MAX_BYTES = 256 * 1024;

const answers = { __proto__: null }; // what each address has answered, as a promise
const waiting = [];
let running = 0;

/** Calls `want` where the host of a card's document has another one than the card was written of. */
export const follow = async (element, src, want) => {
  const held = element.querySelector("script[data-digest]");
  if (!held || /^(off|none|never)$/i.test(element.getAttribute("revalidate"))) return;
  try {
    await near(element);
    const { status, text } = await (answers[src] = answers[src] || inTurn(() => ask(src)));
    if (status === 410 || (await isAnother(text, held))) want({ __proto__: null });
  } catch {
    // Nobody has said anything.
  }
};

/** Once the element comes near the view, as near as for a card that is drawn. */
const near = (element) =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { __proto__: null, rootMargin: "256px" },
    );
    observer.observe(element);
  });

const inTurn = async (run) => {
  if (running >= AT_ONCE) await new Promise((resolve) => waiting.push(resolve));
  running++;
  try {
    return await run();
  } finally {
    running--;
    const next = waiting.shift();
    if (next) next();
  }
};

const ask = async (src) => {
  const abort = new AbortController();
  const clock = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(src, {
      __proto__: null,
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "strict-origin",
      signal: abort.signal,
    });
    const { status, ok } = response;
    if (!ok && status !== 410) throw status;
    return { status, text: ok ? await read(response) : "" };
  } finally {
    // Of what is too large no more comes.
    abort.abort();
    clearTimeout(clock);
  }
};

const read = async ({ body }) => {
  const reader = body.getReader();
  const decoder = new TextDecoder("utf-8", { __proto__: null, fatal: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MAX_BYTES) throw bytes;
    text += decoder.decode(value, { __proto__: null, stream: true });
  }
};

/** By the digest that the card carries; on pages without TLS, by the document that it holds. */
const isAnother = async (text, held) => {
  const payload = content(text);
  return window.crypto && crypto.subtle
    ? (await digest({ payload })) !== held.getAttribute("data-digest")
    : payload !== content(held.textContent);
};

/** What is under a document's signature. */
const content = (text) => {
  const document = JSON.parse(text.replace(/^[ \t\n\r]*\ufeff/, ""));
  delete document.proof;
  return canonical(document);
};
