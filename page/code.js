// The code that is to be pasted: which form of it, and its way to the clipboard.

import { documentText } from "./articles.js";
import { isShownInFrame } from "./frame-hosts.js";
import { say } from "./language.js";
import { chosenOptions } from "./options.js";
import { shownFacts } from "./preview.js";
import { frame, tag } from "./snippets.js";
import { drawStatic, wantsScript } from "./static.js";

const [form, note, field, button, status] = ["desk", "form-note", "code", "copy", "copied"].map(
  (id) => document.getElementById(id),
);
const FORMS = {
  tag: { note: "tagNote", copied: "copiedTag" },
  static: { note: "staticNote", copied: "copiedStatic" },
  frame: { note: "frameNote", copied: "copiedFrame" },
};
let last; // what is written now; what was begun before is out of date

/** Writes the code for an article that is shown; without one, says that there is none. */
export const writeCode = async (article) => {
  const own = (last = {});
  const chosen = form.elements.form.value;
  say(note, FORMS[chosen].note);
  say(status, article ? "" : "nothing");
  show("");
  if (!article) return;
  if (chosen === "static") say(status, "making");
  // The card redraws itself in a microtask.
  await new Promise((resolve) => setTimeout(resolve));
  const options = chosenOptions(form);
  const made = await make[chosen](article, options).catch(() => null);
  if (own !== last) return;
  show(made || "");
  const isStatic = chosen === "static";
  if (!made) say(status, isStatic ? "notMade" : article.src ? "frameHost" : "frameNone");
  else say(status, isStatic && wantsScript(options) ? "staticScript" : "");
};

export const startCopying = () => {
  button.addEventListener("click", async () => {
    const isCopied = (await copy()) || copyByHand();
    say(status, "");
    say(status, isCopied ? FORMS[form.elements.form.value].copied : "notCopied");
  });
  field.addEventListener("focus", () => field.select());
};

const make = {
  tag: async (article, options) => tag(article, options, shownFacts()),
  frame: async (article, options) =>
    article.src && (await isShownInFrame(article.src)) && frame(article, options, shownFacts()),
  static: async (article, options) =>
    drawStatic(await documentText(article), options, shownFacts()),
};

const show = (code) => {
  field.value = code;
  button.disabled = !code;
};

const copy = async () => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
};

/** Where there is no clipboard for scripts, as on a page without TLS. */
const copyByHand = () => {
  field.focus();
  field.select();
  const isCopied = document.execCommand("copy");
  if (isCopied) button.focus();
  return isCopied;
};
