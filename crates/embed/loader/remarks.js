// What is said of an article beside what stands in it, on the card that the program has drawn: the same
// at the same places as src/card/view/remark.rs has it on a static card. (Part of rescue.js.)

import { newElement } from "./own.js";

/** As Locale::ALL has them (src/text/locale.rs). */
const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

/** As Place has them (src/card/model/place.rs); all others are pictures, from this one on. */
const [LABEL, CORRECTION, DATES, LICENSE, RIGHTS] = "01234";
const FIRST_PICTURE = "@";

/**
 * What adds these remarks to a card. It is called before the card is drawn, and then with `isDrawn`:
 * what was added is not the program's, which would take it for something else.
 */
export const adding = (remarks) => (shadow, isDrawn) => {
  for (const one of shadow ? shadow.querySelectorAll("[data-remark]") : []) one.remove();
  const root = isDrawn && shadow.querySelector(".root");
  const at = root && LANGUAGES.indexOf(root.lang);
  for (const written of root ? remarks : []) {
    const [place, ...lines] = written.split("\n");
    add(root, place, lines[at], lines[LANGUAGES.length]);
  }
};

/**
 * What adds the seal to a card: `seal` has a list for each language, a sentence, and then what there is
 * to tell who taps on it.
 */
export const sealing = (seal, isVerified) => {
  let isOpen = false;
  return (shadow, isDrawn) => {
    const before = shadow && shadow.querySelector("[data-seal]");
    if (before) {
      isOpen = before.open;
      before.remove();
    }
    const root = isDrawn && shadow.querySelector(".root");
    if (!root || !seal) return;
    const [sentence, ...more] = seal[root.lang] || seal.en;
    const details = newElement("details");
    details.className = isVerified ? "due verified" : "due unverified";
    details.dataset.seal = "";
    details.open = isOpen;
    const summary = newElement("summary");
    summary.textContent = sentence;
    details.append(summary);
    for (const words of more) {
      const line = newElement("p");
      line.textContent = words;
      details.append(line);
    }
    root.querySelector(".credit").after(details);
  };
};

const add = (root, place, text, href) => {
  const find = (selector) => root.querySelector(selector);
  const title = find("header > .pane");
  const share = find("[part=share]").closest(".pane");
  const add = {
    __proto__: null,
    [LABEL]: () => title.before(line("p", text, href, root.lang)),
    [CORRECTION]: () => behind(find(".original-title") || title, line("p", text, href)),
    [DATES]: () => find("[part=dates]").append(line("span", text, href)),
    [RIGHTS]: () => behind(share, line("p", text, href, href ? "" : find(".story").lang)),
    [LICENSE]: () => {
      const license = line("p", text, href);
      license.firstChild.rel = "license";
      behind(share, license);
    },
  }[place];
  if (add) return add();
  const number = place.charCodeAt() - FIRST_PICTURE.charCodeAt();
  const figure = root.querySelectorAll("figure")[number];
  if (figure) captionOf(figure).append(line("span", text, href, root.lang));
};

/** A remark, as Rust draws it. */
const line = (tag, text, href, lang) => {
  const words = newElement(href ? "a" : "span");
  words.textContent = text;
  if (href) {
    words.href = href;
    words.referrerPolicy = "strict-origin";
  }
  const element = newElement(tag);
  if (tag === "p") element.className = "due";
  element.dataset.remark = "";
  if (lang) element.lang = lang;
  element.append(words);
  return element;
};

/** Behind an element, and behind the remarks that are there already. */
const behind = (element, added) => {
  const next = element.nextElementSibling;
  if (next && next.matches("[data-remark]")) behind(next, added);
  else element.after(added);
};

const captionOf = (figure) => {
  const caption = figure.querySelector("figcaption");
  if (caption) return caption;
  const added = newElement("figcaption");
  added.className = "due";
  figure.append(added);
  return added;
};
