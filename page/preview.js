// The card of the preview: a real one, with what has been chosen, on a page of any ground and width.

import { say } from "./language.js";
import { NAMES } from "./options.js";
import { COLUMN, room } from "./room.js";

const card = document.querySelector("press-card.live");
const page = document.getElementById("page");

/** Calls `onReady` when an article is there, and `onError` with the event's detail if it fails. */
export const watchPreview = (onReady, onError) => {
  card.addEventListener("press-card-ready", onReady);
  card.addEventListener("press-card-error", ({ detail }) => onError(detail));
  const stage = document.getElementById("stage");
  const setStage = () => {
    page.dataset.ground = stage.elements.ground.value;
    page.dataset.width = stage.elements.width.value;
  };
  stage.addEventListener("change", setStage);
  setStage();
};

/** Shows another article; until it is there, and if it fails, a reader would have the link. */
export const showArticle = ({ src, text }) => {
  if (src) card.setAttribute("src", src);
  else card.removeAttribute("src");
  card.article = text;
  card.replaceChildren(src ? linkTo(src) : waiting());
};

export const showOptions = (options) => {
  for (const name of NAMES) {
    const [, value] = options.find(([option]) => option === name) || [];
    if (!value) card.removeAttribute(name);
    else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
  }
};

/** What the card shows: its headline and its address, how high it is, and its room elsewhere. */
export const shownFacts = () => {
  const link = card.shadowRoot.querySelector("[part~=headline] a");
  return {
    headline: link.textContent,
    url: link.getAttribute("href"),
    ...measured(() => ({
      height: Math.ceil(heightAt(COLUMN) / 20) * 20,
      room: room(heightAt),
    })),
  };
};

/** The picture of its QR code, where it has one. */
export const shownCode = () => card.shadowRoot.querySelector("[part~=qr]");

/** Has the card measured; nothing of it is painted, and the page stays as long as it is. */
const measured = (measure) => {
  const { scrollTop } = page;
  page.style.minHeight = `${page.offsetHeight}px`;
  try {
    return measure();
  } finally {
    card.removeAttribute("style");
    page.removeAttribute("style");
    page.scrollTop = scrollTop;
  }
};

const heightAt = (width) => {
  const whole = { width: `${width}px`, maxWidth: "none", minHeight: "0", contentVisibility: "visible" };
  Object.assign(card.style, whole);
  return card.getBoundingClientRect().height;
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
