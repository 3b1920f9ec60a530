// The language of the page itself: Chinese as index.html has it, or English. The choice is kept.

import { words } from "./words.js";

const KEY = "press-card-language";
const root = document.documentElement;
const buttons = [...document.querySelectorAll("[data-language]")];

// The Chinese words are read from the page, so that they stand in one place.
for (const element of document.querySelectorAll("[data-word]")) {
  words["zh-Hans"][element.dataset.word] = element.textContent;
}

/** Writes a text into an element, in the language of the page now and later; "" empties it. */
export const say = (element, word) => {
  element.dataset.word = word;
  const text = word ? words[root.lang][word] : "";
  // What says the same again is not to be read aloud again.
  if (element.textContent !== text) element.textContent = text;
};

export const startLanguage = () => {
  for (const button of buttons) {
    button.addEventListener("click", () => {
      speak(button.dataset.language);
      keep(button.dataset.language);
    });
  }
  speak(kept() || preferred());
};

const speak = (language) => {
  root.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) say(element, element.dataset.word);
  for (const button of buttons) {
    button.setAttribute("aria-pressed", button.dataset.language === language);
  }
};

const preferred = () => (/^zh\b/i.test(navigator.language) ? "zh-Hans" : "en");

const kept = () => {
  try {
    const language = localStorage.getItem(KEY);
    return language in words && language;
  } catch {
    // Some readers let no page keep anything.
    return null;
  }
};

const keep = (language) => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It holds until the page is left.
  }
};
