// One card: what its element is given, and what it shows.

import { loadEngine } from "./engine.js";
import { fetchText } from "./network.js";

export const NAME = "press-card";
const NEAR_PX = 256;

export class Controller {
  constructor(element) {
    this.element = element;
    this.isQueued = false; // an update once a microtask
    this.isOutdated = false; // the attributes have changed
    this.isNear = false;
    this.source = null; // what is shown or on its way, as a text to compare
    this.abort = null; // ends what is on its way
    this.view = null; // the card in the WebAssembly
    this.article = undefined; // element.article
    this.children = new MutationObserver(() => this.change());
    this.nearness = null;
    this.counted = null; // the endpoint that was asked
  }

  /** Something has changed; `isOutdated` if it is what the card shows. */
  change(isOutdated) {
    if (isOutdated) this.isOutdated = true;
    if (this.isQueued) return;
    this.isQueued = true;
    queueMicrotask(() => {
      this.isQueued = false;
      this.update();
    });
  }

  update() {
    const { element } = this;
    // An element that is only moved is back by now.
    if (!element.isConnected) return this.stop();
    this.children.observe(element, { childList: true, characterData: true, subtree: true });
    if (!this.isNear && element.getAttribute("loading") !== "eager") return this.waitUntilNear();

    const source = this.findSource();
    // Nothing yet, and a script may still bring it; or no longer.
    if (source === null) return this.clear();
    const publisher = element.getAttribute("publisher");
    const key = JSON.stringify([source, publisher]);
    if (key !== this.source) {
      this.source = key;
      this.load(source, publisher);
    } else if (this.view && this.isOutdated) {
      if (this.counted !== element.getAttribute("count")) {
        this.counted = null;
        this.view.forgetCount();
      }
      this.view.redraw();
      this.count();
    }
    this.isOutdated = false;
  }

  waitUntilNear() {
    if (this.nearness) return;
    const near = () => {
      this.isNear = true;
      if (this.nearness) this.nearness.disconnect();
      this.change();
    };
    if (typeof IntersectionObserver !== "function") return near();
    this.nearness = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && near(),
      { rootMargin: `${NEAR_PX}px` },
    );
    this.nearness.observe(this.element);
  }

  /** {text} or {src}; null while there is neither. */
  findSource() {
    const { element, article } = this;
    if (article != null) return { text: article };
    const src = element.getAttribute("src");
    if (src) return { src };
    const inline = element.querySelector('script[type="application/ld+json"]');
    if (!inline || !inline.textContent.trim()) return null;
    if (document.readyState === "loading" && !inline.nextSibling && !element.nextSibling) {
      // The page is being parsed, and the script may be there by half.
      document.addEventListener("DOMContentLoaded", () => this.change(), { once: true });
      return null;
    }
    return { text: inline.textContent };
  }

  async load({ text, src }, publisher) {
    const { element } = this;
    if (this.abort) this.abort.abort();
    const abort = (this.abort = new AbortController());
    const isStale = () => abort.signal.aborted || !element.isConnected;
    try {
      // Side by side: whichever fails first is what is said.
      const [glue, article, publisherText] = await Promise.all([
        loadEngine(),
        src ? fetchText(src, abort.signal) : text,
        publisher ? fetchText(publisher, abort.signal) : undefined,
      ]);
      if (isStale()) return;
      this.view = this.view || new glue.Card(element);
      this.view.draw(article, publisherText);
      fire(element, "ready");
      this.counted = null;
      this.count();
    } catch (error) {
      if (!isStale()) this.fail(error);
    }
  }

  /** The count, once the card is there: it is not worth waiting for. */
  async count() {
    const address = this.element.getAttribute("count");
    const { signal } = this.abort;
    if (!address || address === this.counted) return;
    this.counted = address;
    let count;
    try {
      const said = JSON.parse(await fetchText(address, signal));
      count = [said, said.count, said.userInteractionCount].find(Number.isFinite);
    } catch {
      // The count hides; the card stays.
    }
    // Another endpoint may have been named meanwhile.
    if (this.view && !signal.aborted && address === this.counted) this.view.setCount(count);
  }

  fail(error) {
    this.dropView();
    // A panic in the WebAssembly has no code.
    const code = error.code || "crash";
    console.warn(`[${NAME}] ${code}: ${error.message}`);
    fire(this.element, "error", { code, message: error.message });
  }

  stop() {
    this.children.disconnect();
    if (this.nearness) this.nearness.disconnect();
    this.nearness = null;
    this.clear();
  }

  /** Shows the fallback and nothing else. */
  clear() {
    this.source = null;
    if (this.abort) this.abort.abort();
    this.dropView();
  }

  dropView() {
    const { view } = this;
    this.view = null;
    try {
      if (view) view.free();
    } catch {
      // After a crash nothing in the WebAssembly can be relied on, not even its ending.
    }
    const root = this.element.shadowRoot;
    if (root && !root.querySelector("slot")) root.replaceChildren(document.createElement("slot"));
  }
}

const fire = (element, name, detail) =>
  element.dispatchEvent(
    new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }),
  );
