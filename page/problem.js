// What is wrong with the article that was chosen, in words, beside the field that can mend it.

import { say } from "./language.js";

const [sentence, detail] = document.getElementById("problem").children;

/** What a card says of a document, and the word for it here. */
const FAULTS = [
  [/^`(.+)` is missing$/, "faultMissing"],
  [/^`(.+)` is empty$/, "faultEmpty"],
  [/^`(.+)` is not text$/, "faultNotText"],
  [/^`document` is not readable JSON: see line (\d+), column (\d+)$/, "faultNotJson"],
  [/^`document` has no object of @type (.+)$/, "faultNoType"],
];

/** Says it, with what the card says of it; without a word, all is well. */
export const sayProblem = (form, word = "", message = "") => {
  const [pattern, fault] = FAULTS.find(([one]) => one.test(message)) || [];
  say(sentence, word);
  say(detail, fault || "", fault && pattern.exec(message).slice(1));
  if (fault) detail.removeAttribute("lang");
  else Object.assign(detail, { lang: "en", textContent: message });
  const chosen = form.elements.article.value;
  for (const name of ["address", "document"]) {
    form.elements[name].setAttribute("aria-invalid", Boolean(word) && name === chosen);
  }
};
