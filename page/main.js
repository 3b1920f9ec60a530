// The paper's page: what is chosen in the form is what the preview shows and the code says.

import { chosenArticle } from "./articles.js";
import { startCopying, writeCode } from "./code.js";
import { showFiles, startFiles } from "./files.js";
import { hrefOf } from "./intake.js";
import { say, startLanguage } from "./language.js";
import { chosenNetworks, chosenOptions } from "./options.js";
import { showArticle, showOptions, watchPreview } from "./preview.js";
import { sayProblem, startNextStep, wantsAddress } from "./problem.js";
import { startViews } from "./views.js";

/** How long somebody who types may pause. */
const PAUSE_MS = 400;

const form = document.getElementById("desk");
let article; // what the preview has been given
let asked; // what is being read; what was begun before is out of date
let isShown; // whether it is there
let pause;

const changeArticle = async () => {
  clearTimeout(pause);
  const chosen = form.elements.article.value;
  showFields(chosen);
  const own = (asked = {});
  const next = await chosenArticle(form);
  // Meanwhile another one may have been chosen.
  if (own !== asked || JSON.stringify(next) === JSON.stringify(article)) return;
  article = next;
  isShown = false;
  sayProblem(form, next.problem, next.detail);
  showArticle(next);
  writeCode();
  showFiles();
};

/** Of a page that was pasted, the address may be known: it is asked for where the page has none. */
const showFields = (chosen) => {
  const { address } = form.elements;
  const isPasted = chosen === "document";
  document.getElementById("document-field").hidden = !isPasted;
  document.getElementById("address-field").hidden = isPasted
    ? !address.value.trim() && document.activeElement !== address
    : chosen !== "address";
};

const changeOptions = () => {
  say(document.getElementById("networks-note"), chosenNetworks(form) ? "" : "networksNone");
  const isAuto = form.elements.theme.value === "auto";
  say(document.getElementById("theme-note"), isAuto ? "themeFollows" : "");
  const { count } = form.elements;
  const isWrong = Boolean(count.value.trim()) && !hrefOf(count.value.trim());
  count.setAttribute("aria-invalid", isWrong);
  say(document.getElementById("count-problem"), isWrong ? "countProblem" : "");
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
    showFiles(article);
  },
  (detail) => {
    const { code } = detail;
    isShown = false;
    sayProblem(form, `failed${code[0].toUpperCase()}${code.slice(1)}`, detail, article);
    if (wantsAddress(form, detail)) document.getElementById("address-field").hidden = false;
    writeCode();
    showFiles();
  },
);
form.addEventListener("input", change);
form.addEventListener("change", change);
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("load", () => {
  if (!customElements.get("press-card")) sayProblem(form, "noLoader");
});
startLanguage();
startViews();
startCopying();
startFiles();
startNextStep(form);
// A browser may have kept what was chosen before.
changeOptions();
changeArticle();
