// The script's own tag: where its files are, and what it is told.

// A page can put anything under document.currentScript (<img name="currentScript">), but not
// under the getter that is behind it. It is null in a module.
const current = Reflect.get(Document.prototype, "currentScript", document);

/** The files of this build stand beside its `src`. */
export const script =
  current instanceof HTMLScriptElement
    ? current
    : document.querySelector('script[src*="press-card.js"]') || {
        src: document.baseURI,
        dataset: {},
      };

const { timeout } = script.dataset;

/** How long an answer may take, in milliseconds. */
export const timeoutMs = Math.min(timeout > 0 ? timeout : 10000, 60000);
