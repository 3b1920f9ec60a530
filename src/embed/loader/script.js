// The script's own tag: where its files are, and what it is told.

// A page can put anything under document.currentScript (<img name="currentScript">).
export const script =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** The files of this build stand beside the script. */
export const base = script ? script.src : document.baseURI;

/** How long a document may take, in milliseconds. */
export const timeoutMs = Math.min(
  Math.max(Number(script && script.dataset.timeout) || 10000, 1),
  60000,
);
