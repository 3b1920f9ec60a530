// One card: what its element is given, and what it shows.

import { loadEngine } from "./program.js";
import { fetchText, newAbort } from "./network.js";
import { handOver, isOutdated, isServedBy } from "./registry.js";
import { findSource } from "./source.js";
import { turn } from "./yield-to-page.js";

export const NAME = "press-card";
export const ATTRIBUTES =
  "src layout theme lang networks headline via loading publisher count key".split(" ");

/** Serves an element: see registry.js for what is returned. */
export const createCard = (element) => {
  let isQueued; // an update once a microtask
  let isStale; // what is shown has to be drawn anew
  let home; // the document that it was in
  let isNear;
  let isWanted; // there is something to add to a card that came as HTML
  let nearness; // waits until the element is near
  let source; // what is shown or on its way, as a text to compare
  let run; // ends what is on its way
  let engine; // the program that the view is in
  let view; // the card in the program

  const attribute = (name) => element.getAttribute(name);

  const change = (isLeaving) => {
    // A modal dialog that is moved is no longer one: it has to be opened anew.
    if (isLeaving && inside("dialog[open]")) isStale = true;
    if (isQueued) return;
    isQueued = true;
    // (queueMicrotask is younger than WebAssembly.)
    Promise.resolve().then(update);
  };

  // It sees each attribute, also one that the copy which has defined the element knows nothing of.
  const watcher = new MutationObserver((changes) => {
    if (changes.some((one) => one.attributeName)) isStale = isWanted = true;
    change();
  });

  const update = () => {
    isQueued = false;
    if (!isServedBy(element, change)) return;
    // An element that is only moved is back by now.
    if (!element.isConnected) return stop();
    // In another document a card is without the stylesheet that it had adopted.
    if (home !== (home = element.ownerDocument)) isStale = true;
    watcher.observe(element, {
      attributeFilter: ATTRIBUTES,
      childList: true,
      characterData: true,
      subtree: true,
    });
    // A card that came as HTML stays as it is until there is something to add.
    if (!isWanted && element.article == null && inside("[data-static='']")) return attend();
    const isLazy = !isNear && attribute("loading") !== "eager";
    if (isLazy && window.IntersectionObserver) return waitUntilNear();

    const found = findSource(element, change);
    // Nothing yet, and a script may still bring it; or no longer.
    if (!found) return clear();
    const wanted = [found, attribute("publisher"), attribute("key")];
    const key = JSON.stringify(wanted);
    if (key !== source) {
      // A newer copy of this script has come: it serves what is not shown yet.
      if (!view && isOutdated()) return stop(), handOver(element);
      source = key;
      load(...wanted);
    } else if (view && isStale) {
      view.redraw();
    }
    isStale = false;
  };

  /** Waits until a reader turns to the card. */
  const attend = () => {
    element.addEventListener("pointerdown", want);
    element.addEventListener("click", want);
  };

  const want = (event) => {
    if (view) return;
    isNear = isWanted = true;
    change();
    // What is clicked until the program is there works by itself.
    const control = event.type === "click" && event.composedPath()[0].closest("[data-network]");
    if (control) {
      const { network } = control.dataset;
      const url = inside("[part=headline] a").href;
      if (!fire("share", { network, url })) event.preventDefault();
    }
  };

  const waitUntilNear = () => {
    if (nearness) return;
    nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        isNear = true;
        nearness.disconnect();
        change();
      },
      { rootMargin: "256px" },
    );
    nearness.observe(element);
  };

  const load = async ({ text, src }, publisher, keys) => {
    cancel();
    const own = (run = newAbort());
    const isOver = () => run !== own || !element.isConnected;
    try {
      // Side by side: whichever fails first is what is said.
      const [, article, publisherText] = await Promise.all([
        loadEngine(),
        src ? fetchText(src, own, "document") : text,
        publisher && fetchText(publisher, own, "publisher"),
      ]);
      await turn();
      // The engine may have crashed meanwhile.
      const ready = await loadEngine();
      if (isOver()) return;
      if (engine !== ready) view = null;
      engine = ready;
      // From here on it is told of a crash.
      engine.cards.add(fail);
      const verified = await ready.Card.verify(article, keys);
      if (isOver()) return;
      try {
        view = view || new ready.Card(element);
        view.draw(article, publisherText, verified);
      } catch (error) {
        if (!ready.isDead) throw error;
      }
      // If it has crashed, it tells all its cards, this one too.
      if (!ready.isDead) fire("ready");
    } catch (error) {
      if (!isOver()) fail(error);
    }
  };

  // (In a development build nobody watches for a crash, which then has no code.)
  const fail = ({ code = "crash", message, field, reason }) => {
    drop();
    console.warn(`[${NAME}] ${code}: ${message}`);
    fire("error", { code, message, field, reason });
  };

  const stop = () => {
    watcher.disconnect();
    if (nearness) nearness.disconnect();
    nearness = null;
    clear();
  };

  /** Shows the fallback and nothing else. */
  const clear = () => {
    source = null;
    drop();
  };

  const cancel = () => {
    if (run) run.abort();
    run = null;
  };

  const drop = () => {
    cancel();
    if (engine) engine.cards.delete(fail);
    try {
      if (view) view.free();
    } catch {
      // After a crash not even its ending can be relied on.
    }
    view = engine = null;
    const root = element.shadowRoot;
    if (root && !inside("slot,[data-static]")) {
      root.textContent = "";
      root.append(document.createElement("slot"));
    }
  };

  const inside = (selector) => element.shadowRoot && element.shadowRoot.querySelector(selector);

  /** False where the page has cancelled it. */
  const fire = (name, detail) =>
    element.dispatchEvent(
      new CustomEvent(`${NAME}-${name}`, {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail,
      }),
    );

  return change;
};
