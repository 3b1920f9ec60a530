// The text of an answer: a document, or the one in a web page.

import { GONE } from "./gone.js";

/** MAX_DOCUMENT_BYTES and MAX_WEB_PAGE_BYTES in src/article/limits.rs. */
const MAX_BYTES = 256 * 1024;
const MAX_PAGE_BYTES = 2048 * 1024;

/**
 * The text of an answer, no larger than MAX_BYTES, or of the document in a web page; `field` names
 * the document at fault.
 */
export const read = async ({ failure, importModule, odd }, response, address, field) => {
  // All others are no answer to anybody (network.js).
  if (response.status === 410) {
    if (field === "document") return GONE;
    throw failure("http", `${address} answered 410`);
  }
  const { body } = response;
  // (WebKit takes what every object has for an option where it is given none.)
  const reader = body && body.getReader && body.getReader({ __proto__: null });
  // A page's own fetch may have no streams.
  let value = new Uint8Array(reader ? 0 : await response.arrayBuffer());
  let done = !reader;
  let bytes = 0;
  let first; // of `<`, `[` and `{`
  const parts = [];
  for (;;) {
    parts.push(value);
    bytes += value.length;
    first = first || value.find((byte) => byte === 0x3c || byte === 0x5b || byte === 0x7b);
    // Told by how it begins: hosts give any type to anything.
    const isPage = first === 0x3c && field === "document";
    const most = isPage ? MAX_PAGE_BYTES : MAX_BYTES;
    if (bytes > most) {
      throw failure("document", `${address} is over ${most} bytes`, field, "too-large");
    }
    if (done) {
      const whole = new Uint8Array(bytes);
      bytes = 0;
      for (const part of parts) {
        whole.set(part, bytes);
        bytes += part.length;
      }
      if (isPage) return (await importModule(await odd("page"), "")).read(whole, response, address);
      try {
        return new TextDecoder("utf-8", { __proto__: null, fatal: true }).decode(whole);
      } catch {
        throw failure("document", `${address} is not UTF-8`, field, "not-utf-8");
      }
    }
    ({ done, value = new Uint8Array() } = await reader.read());
  }
};
