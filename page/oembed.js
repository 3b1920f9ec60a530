// Where the oEmbed answer of an article is, for a CMS that takes one: the paper writes it, and names
// it in the article's page.

import { isHtml } from "./web-page.js";

/** The address that a page names. */
export const oembedIn = (html, base) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const link = page.querySelector("link[rel~=alternate][type='application/json+oembed'][href]");
  try {
    return link && new URL(link.getAttribute("href"), base).href;
  } catch {
    // A part of a page does not say where it stood.
  }
};

/** The address of the answer; nothing where there is none to be found. */
export const findOembed = async ({ src, oembed }) => {
  if (oembed || !src) return oembed;
  try {
    const answer = await fetch(src);
    const text = await answer.text();
    return isHtml(text) ? oembedIn(text, answer.url) : await besides(src);
  } catch {
    // Its host may not let other sites read it.
  }
};

/** Where `press-card oembed` writes it, unless it is told another place. */
const besides = async (src) => {
  const address = src.replace(/\.json(?=$|[?#])/i, ".oembed.json");
  const answer = address !== src && (await fetch(address));
  return answer && answer.ok && (await answer.json()).version === "1.0" && address;
};
