// The script of embed.html: one card in a frame, for a page whose CMS takes frames and strips
// scripts.
//
// Whoever frames it decides about its address and nothing else: it listens to no message, so
// there is nothing that a page could tell it.

import { ATTRIBUTES, isAddress } from "../attributes.js";
import { parameter } from "./address.js";
import { tellHeight } from "./height.js";
import { CANNOT_SHOW, NO_ADDRESS, READ, say } from "./words.js";

const page = document.documentElement;
const isEnglish = /^en/i.test(parameter("lang"));

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

/** A frame in the colour scheme of its page is transparent: on a dark one it flashes no white. */
const dress = () => {
  page.lang = isEnglish ? "en" : "zh-Hans";
  [page.style.colorScheme] = /^(light|dark)$/i.exec(parameter("theme")) || ["light dark"];
  // As high as the frame, for dialog.js: what is in sight of it is what is in sight of the frame.
  page.style.minHeight = "100vh";
};

const makeCard = () => {
  const card = document.createElement("press-card");
  const set = (name, value) => value && card.setAttribute(name, value);
  for (const name of ATTRIBUTES) set(name, parameter(name, isAddress(name)));
  // It is the page around that loads a frame late.
  card.setAttribute("loading", "eager");
  return card;
};

/** The article itself, for as long as there is no card. */
const makeLink = () => {
  const link = document.createElement("a");
  link.href = parameter("url", true);
  link.textContent = parameter("headline") || (isEnglish ? READ.en : READ.zh);
  return link;
};

const show = () => {
  const { body } = document;
  Object.assign(body.style, {
    display: "flow-root",
    margin: 0,
    font: "medium/1.75 system-ui, sans-serif",
  });
  const hasLink = parameter("url", true);
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
  // Where press-card.js does not load, there is no card that could tell. (This hears the failures
  // of elements of this document; those inside the card's shadow root do not reach it.)
  window.addEventListener("error", () => fail(CANNOT_SHOW), true);
};

lockOut();
dress();
document.addEventListener("DOMContentLoaded", show);
