// What the element tells the page around it, and the loader.

/** Fires `press-card-share`: true unless the page has cancelled it. */
export const tellShare = (host, network, url) =>
  host.dispatchEvent(
    new CustomEvent("press-card-share", {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { network, url },
    }),
  );

/** Why a card cannot be shown. */
export const failure = (code, message) => ({ code, message });
