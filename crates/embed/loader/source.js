// Where the document of an element comes from.

import { own } from "./own.js";

/** {text} or {src}; nothing while there is neither, and `change` is called if it may come. */
export const findSource = (element, change) => {
  if (element.article != null) return { __proto__: null, text: element.article };
  const src = element.getAttribute("src");
  if (src) return { __proto__: null, src };
  const inline = element.querySelector('script[type="application/ld+json"]');
  const text = inline ? inline.textContent : "";
  if (!text.trim()) return;
  if (own("readyState") === "loading" && !inline.nextSibling && !element.nextSibling) {
    // The page is being parsed, and the script may be there by half.
    window.addEventListener("DOMContentLoaded", change);
    return;
  }
  return { __proto__: null, text };
};
