// The element: it tells what serves it of its life, and knows nothing of what a card is. The
// first copy of this script on a page defines it for all the others, so it must be right for
// versions that are not written yet.

import { changed } from "./registry.js";

const articles = new WeakMap();

export class PressCard extends HTMLElement {
  connectedCallback() {
    // A page that set the property before the element was defined has hidden our setter.
    const { article } = this;
    delete this.article;
    if (this.article !== article) this.article = article;
    changed(this);
  }

  disconnectedCallback() {
    changed(this, true);
  }

  /** The document as an object or as JSON; it goes before `src` and an inline script. */
  get article() {
    return articles.get(this);
  }

  set article(value) {
    articles.set(this, value == null || typeof value === "string" ? value : JSON.stringify(value));
    changed(this);
  }
}
