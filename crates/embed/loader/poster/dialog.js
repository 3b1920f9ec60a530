// The dialog in which a share picture stands, to be saved or sent. (Part of poster.js.)

import { newElement, Promise } from "../own.js";

const STYLE = `
.poster {
  all: initial;
  position: fixed;
  inset: 0;
  z-index: 2147483647;
  box-sizing: border-box;
  width: max-content;
  max-width: min(94vw, 32em);
  height: max-content;
  max-height: 96vh;
  max-height: 96dvh;
  margin: auto;
  overflow: auto;
  overscroll-behavior: contain;
  background: #fff;
  border: 1px solid #d9d5cf;
  border-radius: 8px;
  color: #1c1b1a;
  color-scheme: light;
  font: 1em/1.6 var(--sans, sans-serif);
}
.poster:not([open]) { display: none }
.poster::backdrop { background: rgb(0 0 0 / 62%) }
.poster > div { display: grid; justify-items: center; gap: .75em; padding: 0 1.25em 1em; text-align: center }
.poster-bar { display: flex; align-items: center; justify-content: space-between; justify-self: stretch; min-height: 52px; margin: 0 -1.25em; padding-left: 1.25em; padding-right: 4px; border-bottom: 1px solid #d9d5cf }
.poster h2 { margin: 0; font: 600 1em/1.5 var(--sans, sans-serif) }
.poster p { margin: 0; color: #5c5854; font-size: .9375em }
.poster img, .poster canvas { display: block; width: auto; max-width: 100%; height: auto; max-height: 36em; border: 1px solid #d9d5cf; -webkit-touch-callout: default; -webkit-user-select: auto; user-select: auto }
.poster-bar button { appearance: none; width: 44px; height: 44px; padding: 0; background: none; border: 0; border-radius: 50%; color: inherit; font: 1.25em/1 sans-serif; cursor: pointer }
.poster-bar button:hover { background: #f7f5f2 }
.poster-ways { display: flex; flex-wrap: wrap; justify-content: center; gap: .75em }
.poster-ways > * { appearance: none; display: inline-flex; align-items: center; min-height: 44px; box-sizing: border-box; padding: 0 1.5em; background: #fff; border: 1px solid #8a8580; border-radius: 999px; color: #1c1b1a; font: .9375em/1.5 var(--sans, sans-serif); text-decoration: none; cursor: pointer }
.poster-ways > [download] { background: #b01f24; border-color: #b01f24; color: #fff }
.poster-ways > *:hover { text-decoration: underline; text-underline-offset: .2em }
.poster :focus-visible { outline: 2px solid #b01f24; outline-offset: 2px }
@media (forced-colors: active) { .poster-ways > [download] { forced-color-adjust: none } }
@media print { .poster { display: none } }`;

const element = (name, properties, ...children) => {
  const made = Object.assign(newElement(name), properties);
  made.append(...children);
  return made;
};

/** Opens a dialog of this title in a card's root, which has one at a time. */
export const open = (root, words, lang) => {
  for (const one of root.querySelectorAll(".poster")) one.remove();
  const before = root.activeElement;
  const close = element("button", { type: "button", textContent: "×" });
  close.setAttribute("aria-label", words.close);
  const title = element("h2", { id: "poster-title", textContent: words.title });
  const sheet = element("div", {}, element("div", { className: "poster-bar" }, title, close));
  const dialog = element("dialog", { className: "poster", lang }, sheet);
  dialog.setAttribute("aria-labelledby", title.id);
  const freed = [];
  const observer = new window.MutationObserver(() => {
    if (dialog.parentNode === root) return;
    // The card was drawn anew: what it has not drawn is gone. Where there is no card, so is this.
    if (root.querySelector(".root [part=headline]")) show();
    else end();
  });
  const show = () => {
    style(root);
    root.append(dialog);
    dialog.removeAttribute("open");
    try {
      dialog.showModal();
    } catch {
      dialog.setAttribute("open", "");
      close.focus();
    }
  };
  const end = () => {
    observer.disconnect();
    dialog.remove();
    for (const free of freed.splice(0)) free();
    const name = before && before.getAttribute("data-network");
    const back =
      before && before.isConnected ? before : name && root.querySelector(`[data-network=${name}]`);
    if (back) back.focus({ __proto__: null, preventScroll: true });
  };
  let isPressed = false;
  const isBeside = ({ target }) => target === dialog;
  dialog.addEventListener("mousedown", (event) => (isPressed = isBeside(event)));
  dialog.addEventListener("click", (event) => {
    // No business of the card's, nor of what it stands in.
    event.stopPropagation();
    if (!event.target.closest("a")) event.preventDefault();
    if (event.target === close || (isPressed && isBeside(event))) end();
  });
  dialog.addEventListener("close", end);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    end();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // One press closes one dialog: the card's own may be open behind this one.
    event.preventDefault();
    end();
  });
  show();
  observer.observe(root, { __proto__: null, childList: true });
  return { dialog, sheet, free: (run) => freed.push(run) };
};

/** Also where the page's policy takes no inline style. */
const style = (root) => {
  try {
    if (root.adoptedStyleSheets.some((one) => one.isOfPoster)) return;
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheet.isOfPoster = true;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    root.append(element("style", { textContent: STYLE }));
  }
};

/** Shows the picture in the place of its canvas, and the ways that it may go from here. */
export const offer = async ({ sheet, free }, canvas, png, name, words) => {
  const url = window.webkitURL.createObjectURL(png);
  free(() => window.webkitURL.revokeObjectURL(url));
  const image = await imageOf(canvas.toDataURL("image/png"), url);
  if (image) {
    image.alt = canvas.getAttribute("aria-label");
    canvas.replaceWith(image);
  }
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const ways = element("div", { className: "poster-ways" });
  if (isTouch && image) sheet.append(element("p", { textContent: words.steps }));
  // WeChat saves by a long press alone.
  if (!/MicroMessenger/i.test(navigator.userAgent)) {
    ways.append(element("a", { href: url, download: `${name}.png`, textContent: words.save }));
  }
  const file = fileOf(png, `${name}.png`);
  if (file && isTouch) {
    const share = element("button", { type: "button", textContent: words.share });
    share.addEventListener("click", () => {
      // Whoever closes the sheet has wanted that.
      navigator.share({ __proto__: null, files: [file] }).catch(() => {});
    });
    ways.append(share);
  }
  sheet.append(ways);
};

/**
 * A picture of the first of these addresses that the page's policy takes, or nothing. WeChat saves
 * those of `data:` only.
 */
const imageOf = async (...addresses) => {
  for (const address of addresses) {
    const image = newElement("img");
    const isThere = await new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = address;
    });
    if (isThere) return image;
  }
  return null;
};

/** The file that the system's sheet is given, where it takes one. */
const fileOf = (png, name) => {
  try {
    const files = [new window.File([png], name, { __proto__: null, type: "image/png" })];
    return navigator.canShare({ __proto__: null, files }) ? files[0] : null;
  } catch {
    return null;
  }
};
