// What several parts of the card have.

import { h } from "preact";

// The language of the card's own words.
export const LANG = "zh-Hans";
export const referrerpolicy = "strict-origin";

// What parts stand in.
export const Pane = ({ children }) => h("div", { class: "pane" }, children);
