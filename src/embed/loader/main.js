// press-card.js: the one script that a partner includes.
//
// It defines <press-card> once, however often it is included; gets the document, the glue and
// the WebAssembly side by side when a card comes near the view; and keeps what stands inside
// the element in sight until the card is complete, and again whenever something fails.
//
// `cargo xtask` bundles this folder into one classic script, and puts the names of the files
// that belong to it in the place of BUILD.

import { NAME } from "./controller.js";
import { ATTRIBUTES, PressCard } from "./element.js";
import { script } from "./script.js";

if (!customElements.get(NAME)) customElements.define(NAME, PressCard);

// One tag alone: the card stands where the script stands.
if (script && script.dataset.src) {
  const element = document.createElement(NAME);
  for (const name of ATTRIBUTES) {
    const value = script.dataset[name];
    if (value != null) element.setAttribute(name, value);
  }
  script.after(element);
}
