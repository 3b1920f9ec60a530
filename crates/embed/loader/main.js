// press-card.js: the one script that a partner includes.
//
// It defines <press-card> once, however often and in however many versions it is included; gets
// the document, the glue and the WebAssembly side by side when a card comes near the view; and
// keeps what stands inside the element in sight until the card is complete, and again whenever
// something fails.
//
// `cargo xtask` bundles this folder into one classic script, and puts the version, and the names
// and hashes of the files that belong to it, in the place of BUILD.

import { ATTRIBUTES } from "../attributes.js";
import { createCard, NAME } from "./card.js";
import { PressCard } from "./element.js";
import { isFirst, register } from "./registry.js";
import { script } from "./script.js";

register(createCard);
if (isFirst) {
  try {
    customElements.define(NAME, PressCard);
  } catch (error) {
    // Somebody else has an element of this name, or something else in the place of `define`.
    console.warn(`[${NAME}] unsupported: ${error}`);
  }
}

// One tag alone: the card stands where the script stands.
if (script.dataset.src) {
  const element = document.createElement(NAME);
  for (const name of ATTRIBUTES) {
    if (name in script.dataset) element.setAttribute(name, script.dataset[name]);
  }
  script.after(element);
}
