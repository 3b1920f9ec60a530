// The element: it tells what serves it of its life, and knows nothing of what a card is. The
// first copy of this script on a page defines it for all the others, so it must be right for
// versions that are not written yet.

import { ATTRIBUTES } from "../attributes.js";
import { Element, Symbol } from "./own.js";
import { changed } from "./registry.js";

/** Its attributes, which are properties too. (A frame takes no document, so it knows no `article`.) */
export const NAMES = ["article", ...ATTRIBUTES];

const ARTICLE = Symbol();

/** For JSON.stringify: no word of what old scripts have given to all lists, or to all objects. */
function plainly(name, said) {
  const it = this[name];
  return Array.isArray(it) || Object(it).toJSON === {}.toJSON ? it : said;
}

export class PressCard extends Element {
  connectedCallback() {
    // A page that set a property before the element was defined has hidden our setter.
    for (const name of NAMES) {
      const value = this[name];
      delete this[name];
      if (this[name] !== value) this[name] = value;
    }
    changed(this);
  }

  disconnectedCallback() {
    changed(this, true);
  }

  /** The document as an object or as JSON; it goes before the attribute, `src` and an inline script. */
  get article() {
    return this[ARTICLE];
  }

  set article(value) {
    this[ARTICLE] = typeof value === "string" ? value : JSON.stringify(value, plainly);
    changed(this);
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(PressCard.prototype, name, {
    __proto__: null,
    configurable: true,
    get() {
      return this.getAttribute(name) || "";
    },
    set(value) {
      // (What is empty is not set.)
      this.setAttribute(name, value == null ? "" : value);
    },
  });
}
