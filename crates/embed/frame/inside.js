// The script of embed.html: one card in a frame, for a page whose CMS takes frames and strips
// scripts.
//
// Whoever frames it decides about its address and nothing else: it listens to no message, so
// there is nothing that a page could tell it. `cargo xtask dist` writes this script into
// embed.html and nowhere else: as a file of its own any page could run it that has our host in its
// policy.

import { ATTRIBUTES, isAddress } from "../attributes.js";
import { address, HOSTS, listed, parameter } from "./address.js";
import { tellHeight } from "./height.js";
import { partLinks } from "./links.js";
import { CANNOT_SHOW, NO_ADDRESS, NOT_LISTED, READ, say } from "./words.js";

const page = document.documentElement;
const isEnglish = /^en/i.test(parameter("lang"));

/**
 * No script of any other host runs here, and nothing is read from any that is not listed, also
 * where a listed one sends us on: a policy holds for redirects. The page's own policy cannot say
 * so: in a frame without an origin (a sandbox) `'self'` is nobody.
 */
const lockOut = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src ${HOSTS[0]} 'wasm-unsafe-eval'; connect-src ${HOSTS.join(" ")}`;
  document.head.append(policy);
};

/** A frame in the colour scheme of its page is transparent: on a dark one it flashes no white. */
const dress = () => {
  page.lang = isEnglish ? "en" : "zh-Hans";
  [page.style.colorScheme] = /^(light|dark)$/i.exec(parameter("theme")) || ["light dark"];
  // As high as the frame, for dialog.js: what is in sight of it is what is in sight of the frame.
  page.style.minHeight = "100vh";
};

/** Why there is no card, if that is so. */
const findFault = () => {
  if (!address("src")) return NO_ADDRESS;
  // Without the publisher that it names a card would have no terms, or another paper's.
  const isListed = listed("src") && (!parameter("publisher") || listed("publisher"));
  return !isListed && NOT_LISTED;
};

const makeCard = (isShown) => {
  const card = document.createElement("press-card");
  const set = (name, value) => value && card.setAttribute(name, value);
  if (isShown) {
    for (const name of ATTRIBUTES) set(name, isAddress(name) ? listed(name) : parameter(name));
  }
  // It is the page around that loads a frame late.
  card.setAttribute("loading", "eager");
  return card;
};

/** The article itself, for as long as there is no card; in our own words. */
const makeLink = () => {
  const link = document.createElement("a");
  link.href = listed("url");
  link.rel = "noopener";
  link.textContent = isEnglish ? READ.en : READ.zh;
  return link;
};

const show = () => {
  const { body } = document;
  Object.assign(body.style, {
    display: "flow-root",
    margin: 0,
    font: "medium/1.75 system-ui, sans-serif",
  });
  const fault = findFault();
  const card = makeCard(!fault);
  body.append(card);
  if (listed("url")) card.append(makeLink());

  const tell = () => tellHeight(body, card);
  const fail = (words) => {
    if (!card.textContent) say(words, card);
    tell();
  };
  if (fault) {
    say(fault, body);
    return tell();
  }
  card.addEventListener("press-card-ready", () => {
    partLinks(card);
    tell();
  });
  card.addEventListener("press-card-error", () => fail(CANNOT_SHOW));
  // Where press-card.js does not load, there is no card that could tell. (This hears the failures
  // of elements of this document; those inside the card's shadow root do not reach it.)
  window.addEventListener("error", () => fail(CANNOT_SHOW), true);
};

lockOut();
dress();
show();
