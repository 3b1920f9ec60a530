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
import { advise } from "./advise.js";
import { createCard } from "./card.js";
import { PressCard } from "./element.js";
import { failure, warn } from "./network.js";
import { NAME, newElement, own } from "./own.js";
import { isFirst, register } from "./registry.js";
import { address, script, told } from "./script.js";

try {
  if (!address) throw "no address of its own";
  register(createCard);
  // (What looks like another copy may be none, and has defined nothing then.)
  if (isFirst || !customElements.get(NAME)) customElements.define(NAME, PressCard);
  // One tag alone: the card stands where the script stands.
  if (told("data-src")) {
    const element = newElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = told(`data-${name}`);
      if (value != null) element.setAttribute(name, value);
    }
    script.after(element);
    if (own("head").contains(script)) advise("head");
  }
} catch (error) {
  // It is a text that somebody has evaluated. Or somebody else has an element of this name, or
  // something else in the place of `define`.
  warn(failure("unsupported", error));
}
