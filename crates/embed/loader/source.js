// Where the document of an element comes from.

import { oddly } from "./odd.js";
import { own } from "./own.js";

/** An attribute; frameworks write `null` and `undefined` where there is no value. */
export const given = (element, name) => set(element.getAttribute(name));

const set = (value) => (/^(null|undefined|)$/.test(value) ? null : value);

/**
 * [text] or [, src]; nothing while there is neither, and `change` is called if it may come. Where one
 * `isOwed`, an empty text stands for what is not there.
 */
export const findSource = (element, change, isOwed) => {
  const { article } = element;
  const text = set(article) || given(element, "article");
  if (/^\s*[[{](?!object )/.test(text)) return [text];
  if (text) oddly("advise", "article");
  const src = given(element, "src");
  if (src) return [, src];
  const inline = element.querySelector("script[type$=json]");
  const json = inline ? inline.textContent : "";
  if (isOwed || json.trim()) {
    if ((inline || element).nextSibling || element.nextSibling || own("readyState") !== "loading") {
      return [json];
    }
    // The page is being parsed, and the script may be there by half.
    window.addEventListener("DOMContentLoaded", change);
  }
};
