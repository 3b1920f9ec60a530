// The script of embed.html: one card in a frame, for a page whose CMS takes frames and strips
// scripts.
//
// Whoever frames it decides about its address and nothing else: it listens to no message, so
// there is nothing that a page could tell it.

import { said } from "./address.js";
import { tellHeight } from "./height.js";
import { CANNOT_SHOW, NO_ADDRESS, READ, say } from "./words.js";

/** What the address may set, as attributes of the card. */
const WORDS = "layout theme lang networks headline via key".split(" ");
const ADDRESSES = "src publisher count".split(" ");

const page = document.documentElement;
const isEnglish = /^en/i.test(said("lang"));

/**
 * No script of any other host runs here. The page's own policy cannot say so: in a frame without
 * an origin (a sandbox) `'self'` is nobody.
 */
const lockOut = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src ${location.origin} 'wasm-unsafe-eval'`;
  document.head.append(policy);
};

/** Through the frame the page behind it is seen, so that a dark one does not flash white. */
const dress = () => {
  page.lang = isEnglish ? "en" : "zh-Hans";
  [page.style.colorScheme] = /^(light|dark)$/i.exec(said("theme")) || ["light dark"];
  // As high as the frame: what is seen of this is what is seen of the frame.
  page.style.minHeight = "100vh";
};

const makeCard = () => {
  const card = document.createElement("press-card");
  const set = (name, value) => value && card.setAttribute(name, value);
  for (const name of WORDS) set(name, said(name));
  for (const name of ADDRESSES) set(name, said(name, true));
  card.setAttribute("loading", "eager");
  return card;
};

/** The article itself, for as long as there is no card. */
const makeLink = () => {
  const link = document.createElement("a");
  link.href = said("url", true);
  link.textContent = said("headline") || (isEnglish ? READ.en : READ.zh);
  return link;
};

const show = () => {
  const { body } = document;
  Object.assign(body.style, {
    display: "flow-root",
    margin: 0,
    font: "medium/1.75 system-ui, sans-serif",
  });
  const hasLink = said("url", true);
  const card = makeCard();
  body.append(card);
  if (hasLink) card.append(makeLink());

  const tell = () => tellHeight(body, card);
  const fail = (words) => {
    if (!card.textContent) say(words, card);
    tell();
  };
  if (!card.hasAttribute("src")) {
    say(NO_ADDRESS, body);
    return tell();
  }
  card.addEventListener("press-card-ready", tell);
  card.addEventListener("press-card-error", () => fail(CANNOT_SHOW));
  // No script, no card: it does not say so itself. (What fails inside the card is not heard here.)
  window.addEventListener("error", () => fail(CANNOT_SHOW), true);
};

lockOut();
dress();
document.addEventListener("DOMContentLoaded", show);
