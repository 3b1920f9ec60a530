// The paper's page: what is chosen in the form is what the preview shows and the code says.

import { chosenArticle } from "./articles.js";
import { startCopying, writeCode } from "./code.js";
import { say, startLanguage } from "./language.js";
import { chosenNetworks, chosenOptions } from "./options.js";
import { showArticle, showOptions, watchPreview } from "./preview.js";
import { sayProblem } from "./problem.js";

/** How long somebody who types may pause. */
const PAUSE_MS = 400;

const form = document.getElementById("desk");
let article; // what the preview has been given
let isShown; // whether it is there
let pause;

const changeArticle = async () => {
  clearTimeout(pause);
  const chosen = form.elements.article.value;
  for (const name of ["address", "document"]) {
    document.getElementById(`${name}-field`).hidden = name !== chosen;
  }
  const next = await chosenArticle(form);
  // Meanwhile another one may have been chosen.
  if (chosen !== form.elements.article.value) return;
  if (JSON.stringify(next) === JSON.stringify(article)) return;
  article = next;
  isShown = false;
  sayProblem(form, next.problem);
  showArticle(next);
  writeCode();
};

const changeOptions = () => {
  say(document.getElementById("networks-note"), chosenNetworks(form) ? "" : "networksNone");
  const isAuto = form.elements.theme.value === "auto";
  say(document.getElementById("theme-note"), isAuto ? "themeFollows" : "");
  showOptions(chosenOptions(form));
  writeCode(isShown && article);
};

const change = ({ target: { name }, type }) => {
  const isArticle = ["article", "address", "document"].includes(name);
  if (isArticle && type === "change") changeArticle();
  else if (isArticle) {
    clearTimeout(pause);
    pause = setTimeout(changeArticle, PAUSE_MS);
  } else if (type === "input") changeOptions();
};

watchPreview(
  () => {
    isShown = true;
    sayProblem(form);
    writeCode(article);
  },
  (detail) => {
    const { code } = detail;
    isShown = false;
    sayProblem(form, `failed${code[0].toUpperCase()}${code.slice(1)}`, detail);
    writeCode();
  },
);
form.addEventListener("input", change);
form.addEventListener("change", change);
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("load", () => {
  if (!customElements.get("press-card")) sayProblem(form, "noLoader");
});
startLanguage();
startCopying();
// A browser may have kept what was chosen before.
changeOptions();
changeArticle();
