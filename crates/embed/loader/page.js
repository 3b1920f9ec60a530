// A web page that was given in the place of a document: the article that its JSON-LD describes.
//
// The page is read as text. Nothing of it becomes an element, so no policy is asked, and nothing
// that stands on it is run or loaded. This module comes when the first page does, and is loaded
// by no other page. crates/publish/src/import reads the same blocks in Rust, and finds the same
// article in them: tests/publish/pages/which.json holds one against the other.

import { findArticle } from "./page/article.js";
import { readBlocks } from "./page/blocks.js";
import { decode } from "./page/encoding.js";
import { json, size } from "./page/json.js";
import { scan } from "./page/scan.js";

/** The most bytes of a document: MAX_DOCUMENT_BYTES in src/article/limits.rs. */
const MAX_BYTES = 256 * 1024;

/**
 * The text of the document in a page: these bytes, which `asked` has answered with. (It is empty
 * for a page that an editor has pasted.) Throws what the detail of press-card-error is to be.
 */
export const read = (bytes, response, asked) => {
  const { url } = response;
  const text = decode(bytes, typeOf(response));
  // There is no tag in it: whoever reads documents says what is wrong with it.
  if (!/<[a-z!?]/i.test(text)) return text;
  const page = scan(text);
  const { objects, broken } = readBlocks(page.blocks, MAX_BYTES);
  const place = broken && `its JSON-LD in line ${broken.line}, column ${broken.column}, `;
  const found = findArticle(objects, { ...page, own: [url || asked, asked] });
  if (!found) {
    throw broken
      ? fault(asked, broken.reason, `${place}${broken.what}`)
      : fault(
          asked,
          "no-article",
          "it has no article's JSON-LD: give the address of a document, or have `press-card import` make one",
        );
  }
  // A block that cannot be read may be the one that was meant.
  if (broken) {
    console.warn(`[press-card] document: ${asked} is a web page; ${place}${broken.what}`);
  }
  return written(found);
};

const typeOf = ({ headers }) => {
  try {
    return headers.get("content-type");
  } catch {
    // A page's own fetch may have none.
  }
};

const fault = (address, reason, what) => ({
  code: "document",
  message: `${address || "what was pasted"} is a web page; ${what}`,
  field: "document",
  reason,
});

/** The article with what it may refer to; alone where both are too much. */
const written = ({ article, others }) => {
  const alone = json(article);
  if (!others.length) return alone;
  const all = json({ "@context": "https://schema.org", "@graph": [article, ...others] });
  return size(all) > MAX_BYTES ? alone : all;
};
