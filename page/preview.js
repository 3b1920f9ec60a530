// The cards of the preview: real ones, with what has been chosen.

import { say } from "./language.js";
import { NAMES } from "./options.js";
import { room } from "./room.js";

const cards = [...document.querySelectorAll("press-card.live")];
const [first] = cards;

/** Calls `onReady` when an article is there, and `onError` with the event's detail if it fails. */
export const watchPreview = (onReady, onError) => {
  first.addEventListener("press-card-ready", onReady);
  first.addEventListener("press-card-error", ({ detail }) => onError(detail));
};

/** Shows another article; until it is there, and if it fails, a reader would have the link. */
export const showArticle = ({ src, text }) => {
  for (const card of cards) {
    if (src) card.setAttribute("src", src);
    else card.removeAttribute("src");
    card.article = text;
    card.replaceChildren(src ? linkTo(src) : waiting());
  }
};

export const showOptions = (options) => {
  for (const card of cards) {
    for (const name of NAMES) {
      const [, value] = options.find(([option]) => option === name) || [];
      if (!value) card.removeAttribute(name);
      else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
    }
  }
};

/** What the card shows: its headline and its address, how high it is, and its room elsewhere. */
export const shownFacts = () => {
  const link = first.shadowRoot.querySelector("[part~=headline] a");
  return {
    headline: link.textContent,
    url: link.getAttribute("href"),
    height: Math.ceil(first.getBoundingClientRect().height / 20) * 20,
    room: measured(() => room(heightAt)),
  };
};

/** Has the first card measured; nothing of it is painted, and the page stays as long as it is. */
const measured = (measure) => {
  const around = first.parentElement;
  around.style.minHeight = `${around.offsetHeight}px`;
  try {
    return measure();
  } finally {
    first.removeAttribute("style");
    around.removeAttribute("style");
  }
};

const heightAt = (width) => {
  const whole = { width: `${width}px`, minHeight: "0", contentVisibility: "visible" };
  Object.assign(first.style, whole);
  return first.getBoundingClientRect().height;
};

const linkTo = (src) => {
  const link = document.createElement("a");
  link.href = link.textContent = src;
  return link;
};

// A text without a link is no fallback to a card that is the last in what is around it, for an open
// tag has it, too: index.html has a line end after each.
const waiting = () => {
  const note = document.createElement("p");
  say(note, "waiting");
  return note;
};
