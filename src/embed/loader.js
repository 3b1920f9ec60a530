// press-card.js: the one script that a partner includes.
//
// It defines <press-card> once, however often it is included; gets the document, the glue and
// the WebAssembly side by side when a card comes near the view; and keeps what stands inside
// the element in sight until the card is complete, and again whenever something fails.
(() => {
  "use strict";
  /* build:start */
  const BUILD = { version: "0.0.0", glue: "press_card.js", wasm: "press_card_bg.wasm" };
  /* build:end */

  const NAME = "press-card";
  const ATTRIBUTES =
    "src layout theme lang networks headline via loading publisher count".split(" ");
  const MAX_BYTES = 256 * 1024;
  const NEAR_PX = 256;

  // A page can put anything under document.currentScript (<img name="currentScript">).
  const script =
    document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

  // The one trace on the page's globals, shared by all copies of this script.
  const registry = (window[Symbol.for(NAME)] = window[Symbol.for(NAME)] || { version: BUILD.version });

  class Failure extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }

  // ── What a card needs, from the network ──────────────────────────────────────────────────

  const timeoutMs = Math.min(Math.max(+((script && script.dataset.timeout) || 10000), 1), 60000);

  /** The text of a document: no larger than MAX_BYTES, no later than the time-out. */
  const fetchText = async (address, signal) => {
    const abort = new AbortController();
    const stop = () => abort.abort();
    signal.addEventListener("abort", stop);
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      stop();
    }, timeoutMs);
    try {
      const response = await fetch(new URL(address, document.baseURI), {
        signal: abort.signal,
        credentials: "omit",
      });
      if (!response.ok) {
        throw new Failure("http", `${address} answered ${response.status}`);
      }
      return await readText(response, address);
    } catch (error) {
      stop();
      if (error instanceof Failure) throw error;
      throw isLate
        ? new Failure("timeout", `${address} did not answer within ${timeoutMs} ms`)
        : new Failure("network", `${address} could not be fetched`);
    } finally {
      clearTimeout(clock);
      signal.removeEventListener("abort", stop);
    }
  };

  const readText = async (response, address) => {
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let bytes = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > MAX_BYTES) {
        throw new Failure("document", `${address} is larger than ${MAX_BYTES} bytes`);
      }
      text += decoder.decode(value, { stream: true });
    }
  };

  // ── The engine: glue and WebAssembly, once for all cards ─────────────────────────────────

  const base = script ? script.src : document.baseURI;
  let engine;

  const loadEngine = () => (engine = engine || startEngine());

  const startEngine = async () => {
    try {
      // The WebAssembly is on its way while the glue is.
      const wasm = fetch(new URL(BUILD.wasm, base), { credentials: "omit" });
      wasm.catch(() => {});
      const glue = await import(new URL(BUILD.glue, base));
      await glue.default({ module_or_path: wasm });
      return glue;
    } catch (error) {
      engine = null; // A later card may find the network back.
      throw new Failure("network", `the card's program could not be loaded: ${error}`);
    }
  };

  // ── One card ─────────────────────────────────────────────────────────────────────────────

  /** Follows one element: what it is given, and what it shows. */
  class Controller {
    constructor(element) {
      this.element = element;
      this.isQueued = false; // a redraw once a microtask
      this.isNear = false;
      this.source = null; // what is shown or on its way, as a text to compare
      this.abort = null; // ends what is on its way
      this.view = null; // the card in the WebAssembly
      this.article = undefined; // element.article
      this.children = new MutationObserver(() => this.change());
      this.nearness = null;
      this.counted = null; // the endpoint that was asked
    }

    change() {
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
      if (source === null) return; // Nothing yet: a script may still bring it.
      const publisher = element.getAttribute("publisher");
      const key = JSON.stringify([source, publisher]);
      if (key === this.source) {
        if (this.view) {
          this.view.redraw();
          this.count();
        }
        return;
      }
      this.source = key;
      this.load(source, publisher);
    }

    waitUntilNear() {
      if (this.nearness) return;
      const near = () => {
        this.isNear = true;
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
      // While the page is being parsed, the script may be there by half.
      const isWhole = () =>
        document.readyState !== "loading" || inline.nextSibling || element.nextSibling;
      return inline && inline.textContent.trim() && isWhole() ? { text: inline.textContent } : null;
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
        draw(this.view, article, publisherText);
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
      if (this.view && !signal.aborted) this.view.setCount(count);
    }

    fail(error) {
      this.dropView();
      const code = error.code || "crash";
      console.warn(`[${NAME}] ${code}: ${error.message}`);
      fire(this.element, "error", { code, message: error.message });
    }

    stop() {
      this.children.disconnect();
      if (this.nearness) this.nearness.disconnect();
      this.nearness = null;
      this.source = null;
      if (this.abort) this.abort.abort();
      this.dropView();
    }

    dropView() {
      if (this.view) this.view.free();
      this.view = null;
    }
  }

  const draw = (view, article, publisher) => {
    try {
      view.draw(article, publisher);
    } catch (sentence) {
      throw typeof sentence === "string" ? new Failure("document", sentence) : sentence;
    }
  };

  const fire = (element, name, detail) =>
    element.dispatchEvent(
      new CustomEvent(`${NAME}-${name}`, { bubbles: true, composed: true, detail }),
    );

  // ── The element ──────────────────────────────────────────────────────────────────────────

  const controllers = new WeakMap();
  const controllerOf = (element) => {
    if (!controllers.has(element)) controllers.set(element, new Controller(element));
    return controllers.get(element);
  };

  class PressCard extends HTMLElement {
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
      controllerOf(this).change();
    }

    attributeChangedCallback() {
      if (this.isConnected) controllerOf(this).change();
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

  if (!customElements.get(NAME)) customElements.define(NAME, PressCard);

  // ── One tag alone: the card stands where the script stands ───────────────────────────────

  if (script && script.dataset.src) {
    const element = document.createElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = script.dataset[name];
      if (value != null) element.setAttribute(name, value);
    }
    script.after(element);
  }
})();
