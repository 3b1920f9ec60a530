// What the element leaves to JavaScript, as src/card/browser/browser.js does for the card.

// What the element tells the page around it, and the loader.

/** Fires `press-card-share`: true unless the page has cancelled it. */
export const tellShare = (host, network, url) => {
  // Not by its name, under which a page may have something else.
  const page = Object.getPrototypeOf(document);
  const { constructor } = page.createEvent.call(document, "CustomEvent");
  return host.dispatchEvent(
    new constructor("press-card-share", {
      __proto__: null,
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { network, url },
    }),
  );
};

/** Why a card cannot be shown: the detail of `press-card-error`. */
export const failure = (code, message, field, reason) => ({
  code,
  message,
  // An empty word is none.
  field: field || undefined,
  reason: reason || undefined,
});
