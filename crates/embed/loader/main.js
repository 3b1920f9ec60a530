// press-card.js: the one script that a partner includes.
//
// It defines <press-card> once, however often and in however many versions it is included; gets
// the document, the glue and the WebAssembly side by side when a card comes near the view; and
// keeps what stands inside the element in sight until the card is complete, and again whenever
// something fails.
//
// `cargo xtask` bundles this folder into one classic script, and puts the version, and the names
// and hashes of the files that belong to it, in the place of BUILD.

import { createCard } from "./card.js";
import { NAMES, PressCard } from "./element.js";
import { report } from "./network.js";
import { oddly } from "./odd.js";
import { NAME, own } from "./own.js";
import { isFirst, register } from "./registry.js";
import { address, script } from "./script.js";

try {
  if (!address) throw "it has to come by its own src";
  register(createCard);
  // (What looks like another copy may be none, and has defined nothing then.)
  if (isFirst || !customElements.get(NAME)) customElements.define(NAME, PressCard);
  // One tag alone: the card stands where the script stands. (A module has no tag to look at.)
  // What comes when the page is long there was put off by somebody, who may have lost its words.
  if (
    !script ||
    script.matches("[data-src],[data-press-card-src]") ||
    own("readyState") === "complete"
  ) {
    oddly("placeCards", script, address, NAMES);
  }
} catch (error) {
  // It is a text that somebody has evaluated, or has put into the page. Or somebody else has an
  // element of this name, or something else in the place of `define`.
  report(error, "unsupported");
}
