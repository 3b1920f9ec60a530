// What a partner pastes where scripts are allowed: the tag, or the frame.

import { attributes, escapeText, inlineDocument } from "./html.js";

/** A file beside this page, by its whole address. */
const here = (name) => new URL(name, document.baseURI).href;

/** With `crossorigin` it shares its connection with the files that it asks for. */
const script = (name) =>
  `<script async crossorigin${attributes([["src", here(name)]])}></script>\n`;

/** The link that readers have until the card is there. */
export const link = ({ headline, url }) => 
  `<a${attributes([["href", url]])}>${escapeText(headline)}</a>`;

export const tag = ({ src, text }, options, facts) => {
  const style = ["style", `display:block;min-height:${facts.room}`];
  const pairs = [...(src ? [["src", src]] : []), ...options, style];
  const inline = src ? "" : `  ${inlineDocument(text)}\n`;
  const card = `<press-card${attributes(pairs)}>\n${inline}  ${link(facts)}\n</press-card>\n`;
  return card + script("press-card.js");
};

/** For a document that has an address. */
export const frame = ({ src }, options, { headline, url, height, room }) => {
  // As dark as what is in it: else the page would not be seen through it, beside the card.
  const [, theme] = options.find(([name]) => name === "theme") || [];
  const query = new URLSearchParams([["src", src], ["url", url], ...options]);
  const pairs = [
    ["src", `${here("embed.html")}?${query}`],
    ["title", headline],
    ["width", "100%"],
    ["height", `${height}`],
    ["loading", "lazy"],
    ["allow", "clipboard-write; web-share"],
    ["sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"],
    ["style", `border:0;height:${room}${theme ? `;color-scheme:${theme}` : ""}`],
  ];
  return `<iframe${attributes(pairs)}></iframe>\n${script("frame.js")}`;
};
