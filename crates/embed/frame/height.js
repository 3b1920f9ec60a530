// How high the frame is to be, told to the page around it: there, outside.js listens.

import { openDialog, place, roomFor } from "./dialog.js";

let told;
let isWatched;

/** Tells how high the body is, and what stands above it; and again whenever that changes. */
export const tellHeight = (body, card) => {
  const tell = (isAgain) => {
    const dialog = openDialog(card);
    const { height } = body.getBoundingClientRect();
    const high = Math.ceil(Math.max(height, dialog ? roomFor(dialog) : 0));
    // What is hidden has no height, and tells it when it is shown.
    if (!high || (high === told && isAgain !== true)) return;
    told = high;
    // To a page of any origin: a height is no secret.
    parent.postMessage({ "press-card": "height", height: high }, "*");
  };
  const look = () => {
    tell();
    place(openDialog(card));
  };
  look();
  if (isWatched) return;
  isWatched = true;
  // outside.js may have come later than this. It asks by a resize, for no message is heard here.
  window.addEventListener("resize", () => {
    tell(true);
    look();
  });
  // There is no ResizeObserver before Chrome 64 and Safari 13.1.
  if (!window.ResizeObserver) return setInterval(look, 500);

  const sizes = new ResizeObserver(look);
  sizes.observe(body);
  const root = card.shadowRoot;
  if (!root) return;
  const watchDialog = () => {
    for (const dialog of root.querySelectorAll("dialog")) sizes.observe(dialog);
  };
  // It may be another one when the card is drawn anew.
  new MutationObserver(watchDialog).observe(root, { childList: true, subtree: true });
  watchDialog();
};
