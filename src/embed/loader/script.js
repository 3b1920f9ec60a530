// The script's own tag: where its files are, and what it is told.

// A page can put anything under document.currentScript (<img name="currentScript">), but not
// under the getter that is behind it. It is null in a module.
const current = Reflect.get(Document.prototype, "currentScript", document);

export const script =
  current instanceof HTMLScriptElement
    ? current
    : [...document.querySelectorAll('script[src*="press-card.js"]')].pop();

/** The files of this build stand beside the script. */
export const base = script ? script.src : document.baseURI;

/** How long an answer may take, in milliseconds. */
export const timeoutMs = Math.min(
  Math.max(Number(script && script.dataset.timeout) || 10000, 1),
  60000,
);
