// The element: it tells its controller of every change, and holds no state of its own.

import { Controller } from "./controller.js";

export const ATTRIBUTES =
  "src layout theme lang networks headline via loading publisher count".split(" ");

const controllers = new WeakMap();
const controllerOf = (element) => {
  if (!controllers.has(element)) controllers.set(element, new Controller(element));
  return controllers.get(element);
};

export class PressCard extends HTMLElement {
  static get observedAttributes() {
    return ATTRIBUTES;
  }

  connectedCallback() {
    // A page that set the property before the element was defined has hidden our setter.
    if (Object.prototype.hasOwnProperty.call(this, "article")) {
      const { article } = this;
      delete this.article;
      this.article = article;
    }
    controllerOf(this).change();
  }

  disconnectedCallback() {
    // A modal dialog that is moved is no longer one: it has to be opened anew.
    const { shadowRoot } = this;
    controllerOf(this).change(shadowRoot && shadowRoot.querySelector("dialog[open]"));
  }

  attributeChangedCallback() {
    controllerOf(this).change(true);
  }

  /** The document as an object or as JSON; it goes before `src` and an inline script. */
  get article() {
    return controllerOf(this).article;
  }

  set article(value) {
    controllerOf(this).article =
      value == null || typeof value === "string" ? value : JSON.stringify(value);
    controllerOf(this).change();
  }
}
