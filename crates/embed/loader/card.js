// One card: what its element is given, and what it shows.

import { NAMES } from "./element.js";
import { failure, newAbort, report } from "./network.js";
import { oddly } from "./odd.js";
import { firesAt, newElement, Promise } from "./own.js";
import { fetchText, loadProgram } from "./program.js";
import { handOver, isOutdated, isServedBy } from "./registry.js";
import { findSource, given } from "./source.js";
import { yieldToPage } from "./yield-to-page.js";

/** Serves an element: see registry.js for what is returned. */
export const createCard = (element) => {
  let isQueued; // an update waits for its microtask
  let isStale; // what is shown has to be drawn anew
  let home; // the document that the element was in
  let isNear; // it has come near the view
  let isWanted; // there is something to add to a card that came as HTML
  let held; // the document that it came with
  let nearness; // the IntersectionObserver that waits until it is near
  let following; // it is found out whether its host has another document by now
  let source; // what is shown or being loaded, as a text to compare
  let run; // the AbortController of what is being loaded
  let counting; // the AbortController of the count that is asked for
  let view; // what a program has made of this card (newView in live.js)
  const came = element.shadowRoot; // it has come as HTML, whatever its marks say

  const attribute = (name) => given(element, name);
  const fire = firesAt(element);

  const change = (isLeaving) => {
    // A modal dialog that is moved is no longer one: it has to be opened anew.
    if (isLeaving && inside("dialog[open]")) isStale = true;
    if (isQueued) return;
    isQueued = true;
    // (queueMicrotask is younger than WebAssembly.)
    Promise.resolve().then(() => {
      try {
        update();
      } catch (error) {
        fail(error);
      }
    });
  };

  // Not by observedAttributes: where an older copy of this script has defined the element, it
  // observes only the attributes of its own version.
  let watcher;
  const watch = () => {
    try {
      watcher =
        watcher ||
        new window.MutationObserver((changes) => {
          if (changes.some((one) => one.attributeName)) isStale = isWanted = true;
          change();
        });
      watcher.observe(element, {
        __proto__: null,
        attributeFilter: NAMES,
        childList: true,
        characterData: true,
        subtree: true,
      });
    } catch {
      // The page has something else in its place: what changes is not seen.
    }
  };

  const update = () => {
    isQueued = false;
    if (!isServedBy(element, change)) return;
    // An element that is only moved is back by now.
    if (!element.isConnected) return stop();
    // In another document a card is without the stylesheet that it had adopted.
    if (home !== (home = element.ownerDocument)) isStale = true;
    watch();
    const signer = attribute("signer") || attribute("key");
    const found = findSource(element, change, came && signer);
    const [text, src] = found || [];
    const template = text && element.querySelector("[shadowrootmode]");
    if (template) template.remove();
    if (text && text !== held) {
      if (template && !view) show(template.content);
      else if (held && inside("[data-static]")) inside("[data-static]").removeAttribute("data-static");
      held = text;
    }
    // A card that came as HTML stays as it is until there is something to add. (In a link of the
    // page's its buttons would follow that.)
    isWanted = isWanted || signer || element.closest("a");
    if (!isWanted && element.article == null && inside("[data-static='']")) return attend(src);
    const isLazy = !isNear && attribute("loading") !== "eager";
    if (isLazy && waitUntilNear()) return;

    // Nothing yet, and a script may still bring it; or no longer.
    if (!found) return clear();
    const wanted = [text, src, attribute("publisher"), signer];
    const key = wanted.join("\n");
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

  /** Waits until a reader turns to the card, or its host has another document. */
  const attend = (src) => {
    element.addEventListener("pointerdown", want);
    element.addEventListener("click", want);
    if (src) following = following || oddly("follow", element, src, want);
  };

  const want = (event) => {
    if (view) return;
    isWanted = isNear = true;
    change();
    // What is clicked until the program is there works by itself.
    const control = event.type === "click" && event.composedPath()[0].closest("[data-network]");
    if (control) {
      const { network } = control.dataset;
      const url = inside("h2 a").href;
      if (!fire("share", { network, url })) event.preventDefault();
    }
  };

  /** False where the page has nothing that could tell. */
  const waitUntilNear = () => {
    if (nearness) return true;
    try {
      // Without a box it never comes near. What is around it does.
      let place = element;
      while (getComputedStyle(place).display === "contents") place = place.parentElement;
      nearness = new window.IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          isNear = true;
          nearness.disconnect();
          change();
        },
        { __proto__: null, rootMargin: "256px" },
      );
      nearness.observe(place);
      // (What does nothing has none.)
      if (nearness.rootMargin) return true;
    } catch {
      // Not the browser's own.
    }
    nearness = null;
    isNear = true;
  };

  const load = async (text, src, publisher, signer) => {
    cancel();
    const own = (run = newAbort());
    const isOver = () => run !== own || !element.isConnected;
    try {
      // Every answer would be taken for a promise, and none would ever come.
      if (typeof {}.then === "function") {
        throw failure("unsupported", "{}.then");
      }
      // Many cards that come at once would ask for all in one task.
      await yieldToPage();
      if (isOver()) return;
      // All at the same time; the first failure is the one that is reported.
      const all = await Promise.all([
        loadProgram(),
        src ? fetchText(src, own, "document") : text,
        publisher && fetchText(publisher, own, "publisher"),
        signer && oddly("prepare", signer),
      ]);
      // Looked at when it is drawn: after a crash there is none.
      const viewOf = ({ newView }) => (view = view || newView(element, ask, survive));
      if (await all[0].show(element, all, signer, isOver, viewOf)) fire("ready");
    } catch (error) {
      if (!isOver()) fail(error);
    }
  };

  /** The program has crashed, elsewhere: the card stays, as one that came as HTML does. */
  const survive = () => {
    isWanted = source = view = null;
    change();
  };

  // (A development build has no guard.js: there a crash is the bare exception, without a code.)
  const fail = (error) => {
    try {
      drop();
    } catch {
      // What there is to say is said.
    }
    report(error, "crash", fire);
  };

  const stop = () => {
    if (watcher) watcher.disconnect();
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
    if (counting) counting.abort();
    run = counting = null;
  };

  /** For the program: the text of a count endpoint. */
  const ask = (address) => fetchText(address, (counting = newAbort()), "count");

  const drop = () => {
    cancel();
    if (view) view.free();
    view = null;
    if (element.shadowRoot && !inside("slot,[data-static]")) show(newElement("slot"));
  };

  /** Shows this and nothing else. */
  const show = (node) => {
    const root = element.shadowRoot || element.attachShadow({ mode: "open" });
    root.textContent = "";
    root.append(node);
  };

  const inside = (selector) => element.shadowRoot && element.shadowRoot.querySelector(selector);

  return change;
};
