// What is wrong with the article that was chosen, in words, beside the field that can mend it.

import { say } from "./language.js";

const [sentence, detail] = document.getElementById("problem").children;

/** Says it, with what the card says of it; without a word, all is well. */
export const sayProblem = (form, word = "", message = "") => {
  say(sentence, word);
  detail.textContent = message;
  const chosen = form.elements.article.value;
  for (const name of ["address", "document"]) {
    form.elements[name].setAttribute("aria-invalid", Boolean(word) && name === chosen);
  }
};
