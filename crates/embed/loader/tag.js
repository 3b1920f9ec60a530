// One tag alone: the card stands where the script stands. (Part of rescue.js.)

import { advise } from "./advice.js";
import { newElement } from "./own.js";

// Whatever stands under a name of `document`.
const page = Object.getPrototypeOf(document);

/** What a card has that was made for a page; a copy of the page has it too. */
const MARK = "data-press-card";

/** How long a page may take to bring a card for a script that it has brought late. */
const PATIENCE_MS = 3000;

/**
 * Makes the card of a script's tag. A module is told of no tag: all that have its address get theirs,
 * for a browser runs it once, however many there are.
 */
export const placeCards = (script, address, names, warn) => {
  const { querySelectorAll } = page;
  const tags = script
    ? [script]
    : [...querySelectorAll.call(document, "script[type=module]")].filter(
        (tag) => tag.src.split(/[?#]/)[0] === address.split(/[?#]/)[0],
      );
  for (const tag of tags) place(tag, names, (name) => advise(name, warn));
};

const place = (tag, names, say) => {
  const src = option(tag, "src");
  if (!src) {
    // An optimizer that puts scripts off has `data-src` for itself. A page that has its script in
    // the head, or brings cards soon, has lost nothing.
    const isBare = () => tag.closest("body") && !page.querySelector.call(document, "press-card");
    if (isBare()) setTimeout(() => isBare() && say("none"), PATIENCE_MS);
    return;
  }
  // Optimizers that put a script off keep its address there.
  if (/\.m?js($|[?#])/.test(src) || src === tag.src) {
    say("src");
    return;
  }
  if (!tag.closest("body")) {
    say("head");
    return;
  }
  const card = findCard(tag) || newElement("press-card");
  for (const name of names) {
    const value = option(tag, name);
    if (value != null && card.getAttribute(name) !== value) card.setAttribute(name, value);
  }
  card.setAttribute(MARK, "");
  if (!card.isConnected) tag.after(card);
};

/** On the way back in history the card of a tag is there already, and the tag runs anew. */
const findCard = (tag) => {
  let next = tag.nextElementSibling;
  // What others have put between.
  while (next && !next.hasAttribute(MARK) && !isTag(next)) next = next.nextElementSibling;
  return next && next.hasAttribute(MARK) ? next : null;
};

const isTag = (element) => element.localName === "script" && option(element, "src");

/** An option of a tag; what has our name in its own is nobody else's. */
const option = (tag, name) => {
  const value = tag.getAttribute(`data-press-card-${name}`);
  return value == null ? tag.getAttribute(`data-${name}`) : value;
};
