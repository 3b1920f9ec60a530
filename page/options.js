// The attributes of the card that an editor chooses: those alone that differ from what a card does
// by itself.

import { hrefOf } from "./intake.js";

const DEFAULT_NETWORKS = "wechat weibo";

export const chosenNetworks = (form) =>
  [...form.querySelectorAll("[name=networks]:checked")].map((box) => box.value).join(" ");

/** What each is set to, in the order of the README. */
const CHOICES = {
  layout: ({ elements }) => elements.layout.value !== "card" && elements.layout.value,
  theme: ({ elements }) => elements.theme.value !== "auto" && elements.theme.value,
  lang: ({ elements }) => elements.lang.value,
  networks: (form) => chosenNetworks(form) !== DEFAULT_NETWORKS && chosenNetworks(form),
  headline: ({ elements }) => elements.headline.value.trim(),
  via: ({ elements }) => elements.via.value.trim(),
  count: ({ elements }) => hrefOf(elements.count.value.trim()),
  signer: ({ elements }) => elements.signer.value.trim().replace(/\s+/g, " "),
};

export const NAMES = Object.keys(CHOICES);

/** Pairs of name and value. */
export const chosenOptions = (form) =>
  NAMES.map((name) => [name, CHOICES[name](form)]).filter(([, value]) => value);
