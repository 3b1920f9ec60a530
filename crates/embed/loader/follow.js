// Whether the article of a static card has changed since the card was written. (Part of rescue.js.)
//
// One request for each document on the page, which a cache mostly answers with 304, four at a time.
// Without an answer, or with one that is no document, a card stays as it is.

import { canonical } from "./canonical.js";
import { start, textOf } from "./fetching.js";
import { GONE } from "./gone.js";
import { digest, parseDocument } from "./proof.js";

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
    const text = await (answers[src] = answers[src] || inTurn(() => ask(src)));
    if (text === GONE || (await isAnother(text, held))) want({ __proto__: null });
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
  const asked = start(src, true);
  const { status } = await Promise.race([asked.response, asked.late]);
  return status === 410 ? GONE : textOf(asked, MAX_BYTES);
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
  const document = parseDocument(text);
  delete document.proof;
  return canonical(document);
};
