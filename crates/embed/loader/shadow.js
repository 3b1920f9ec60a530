// A shadow root for what is shown without the program. (Part of rescue.js.)

import { newElement } from "./own.js";

/** The element's, with nothing in it. */
export const attach = (element) => {
  const root = element.shadowRoot || element.attachShadow({ __proto__: null, mode: "open" });
  root.textContent = "";
  return root;
};

/** Gives it this style, also where the page's policy takes no inline one. */
export const adopt = (root, css) => {
  try {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    const style = newElement("style");
    style.textContent = css;
    root.append(style);
  }
};
