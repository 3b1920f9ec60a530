// The language of the page itself: Chinese as index.html has it, or English. The choice is kept.

import { words } from "./words.js";

const KEY = "press-card-language";
const root = document.documentElement;
const buttons = [...document.querySelectorAll("[data-language]")];

// The Chinese words are read from the page, so that they stand in one place.
for (const element of document.querySelectorAll("[data-word]")) {
  words["zh-Hans"][element.dataset.word] = element.textContent;
}

const filledIn = new WeakMap();

/**
 * Writes a text into an element, in the language of the page now and later, with `values` in the
 * place of {0} and {1}; "" empties it.
 */
export const say = (element, word, values = []) => {
  element.dataset.word = word;
  filledIn.set(element, values);
  const text = word ? words[root.lang][word].replace(/{(\d)}/g, (_, at) => values[at]) : "";
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
  for (const element of document.querySelectorAll("[data-word]")) {
    say(element, element.dataset.word, filledIn.get(element));
  }
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
