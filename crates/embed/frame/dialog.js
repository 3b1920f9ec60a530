// The dialog of the card: a frame that is as high as an article is no screen, and the middle of
// it may be far from where the reader is.

/** The card's dialog that is open, as a modal, as a popover, or in place: of two the later one. */
export const openDialog = (card) => {
  const root = card.shadowRoot;
  const open = [...(root ? root.querySelectorAll("dialog") : [])];
  return open.reverse().find((dialog) => dialog.getClientRects().length) || null;
};

/** How high a frame is in which it stands whole: card.css lets it have 94 % of it. */
export const roomFor = (dialog) =>
  32 + 1.07 * Math.max(dialog.scrollHeight, dialog.firstElementChild.scrollHeight);

let placed;

/** Has the open dialog stand where the reader sees it, unless it does so by itself. */
export const place = (dialog) => {
  if (placed && placed !== dialog) placed.style.margin = "";
  placed = dialog;
  if (!dialog || !window.IntersectionObserver) return;
  new IntersectionObserver(([{ intersectionRect: seen }], observer) => {
    observer.disconnect();
    const { top, bottom, height } = dialog.getBoundingClientRect();
    const isSeen = top >= seen.top && bottom <= seen.bottom;
    if (isSeen || !height || !seen.height) return;
    if (getComputedStyle(dialog).position !== "fixed") return;
    const middle = seen.top + Math.max(0, (seen.height - height) / 2);
    const lowest = innerHeight - height;
    dialog.style.margin = `${Math.max(0, Math.min(middle, lowest))}px auto auto`;
  }).observe(document.documentElement);
};
