// What is wrong with the article that was chosen, in words, beside the field that can mend it.

import { say } from "./language.js";

const [sentence, fault, message] = document.getElementById("problem").children;

/** The word of this page for each `reason` of press-card-error, and whether it says it all. */
const FAULTS = {
  missing: ["faultMissing", true],
  empty: ["faultEmpty", true],
  withdrawn: ["faultWithdrawn", true],
  "not-text": ["faultNotText", true],
  "no-such-type": ["faultNoType", true],
  "not-utf-8": ["faultNotUtf8", true],
  "no-article": ["faultNoArticle", true],
  "not-json": ["faultNotJson"],
  "too-large": ["faultTooLarge"],
  "address-scheme": ["faultAddress"],
  "address-host": ["faultAddress"],
  "address-user": ["faultAddress"],
  "address-character": ["faultAddress"],
  "address-length": ["faultAddress"],
};

/**
 * Says it, with what a card says of it: the detail of its press-card-error. Without a word, all is
 * well.
 */
export const sayProblem = (form, word = "", detail = {}) => {
  const [faultWord = "", saysAll] = FAULTS[detail.reason] || [];
  say(sentence, word);
  say(fault, faultWord, [detail.field]);
  message.textContent = (!saysAll && detail.message) || "";
  const chosen = form.elements.article.value;
  for (const name of ["address", "document"]) {
    form.elements[name].setAttribute("aria-invalid", Boolean(word) && name === chosen);
  }
};
