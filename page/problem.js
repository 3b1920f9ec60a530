// What is wrong with the article that was chosen, in words, beside the field that can mend it.

import { say } from "./language.js";

const [sentence, fault, message] = document.getElementById("problem").children;
const [next, open] = ["next", "open"].map((id) => document.getElementById(id));

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

/** What may keep a browser from an address, though a reader can open it. */
const UNREAD = /^failed(?:Http|Network|Timeout)$/;

/**
 * Says it, with what a card says of it: the detail of its press-card-error. Without a word, all is
 * well. Where an address is not read, its page may be pasted.
 */
export const sayProblem = (form, word = "", detail = {}, { src } = {}) => {
  const [faultWord = "", saysAll] = FAULTS[detail.reason] || [];
  say(sentence, word);
  say(fault, wantsAddress(form, detail) ? "faultNoAddress" : faultWord, [detail.field]);
  message.textContent = (!saysAll && detail.message) || "";
  const chosen = form.elements.article.value;
  for (const name of ["address", "document"]) {
    form.elements[name].setAttribute("aria-invalid", Boolean(word) && name === chosen);
  }
  const isUnread = chosen === "address" && Boolean(src) && UNREAD.test(word);
  next.hidden = !isUnread;
  if (isUnread) open.href = src;
};

/** Whether all that is missing is the address, of what was pasted. */
export const wantsAddress = (form, { field, reason }) =>
  form.elements.article.value === "document" &&
  field === "url" &&
  (reason === "missing" || reason === "empty");

/** The way from an address that is not read to its page's source. */
export const startNextStep = (form) => {
  document.getElementById("paste").addEventListener("click", () => {
    const radio = form.querySelector("[name=article][value=document]");
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    form.elements.document.focus();
  });
};
