// A web page in the place of a document. The card's own module finds the article in it, by the same
// rules as on a reader's page: see crates/embed/loader/page.js.

import { releaseFile } from "./release.js";

/** Whether a text is HTML. */
export const isHtml = (text) => /^[\s\ufeff]*</.test(text);

/**
 * The text of the document in a page that stands at `address`, which may be unknown. Throws what the
 * detail of press-card-error would be.
 */
export const articleOf = async (html, address = "") => {
  const { read } = await import(await releaseFile(".page.js"));
  return read(new TextEncoder().encode(html), { url: address, headers: new Headers() }, address);
};

/** The document of an answer, which may be a web page. */
export const documentOf = async (response, address) => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  if (!isHtml(text)) return text;
  const { read } = await import(await releaseFile(".page.js"));
  return read(bytes, response, address);
};
