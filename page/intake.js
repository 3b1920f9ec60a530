// What an editor has of an article, whatever it is: an address, a page's source or a part of it, a
// document, a tag that was copied here once.

import { oembedIn } from "./oembed.js";
import { articleOf } from "./web-page.js";

/** As much as the card reads of a page: MAX_PAGE_BYTES in crates/embed/loader/live.js. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** An address as browsers, mails and editors' programs write one that stands alone. */
const WRAPPED = [/^view-source:(\S+)$/i, /^<(\S+)>$/, /^\[[^\]]*\]\((\S+)\)$/, /^(\S+?)[，。；！？、,;!]+$/];

/** An address in a sentence. (Chinese goes on behind one without a blank.) */
const AMONG_WORDS = /https?:\/\/[^\s<>"'“”‘’「」『』《》【】（）()，。；！？、]+/gi;

/** How a document begins, whole or broken. */
const JSON_LIKE = /^[[{]\s*["“”{[\]}/]/;

/** What stands in the head of a whole page, or behind it. */
const OF_PAGE = /<(?:head|title|meta|body)\b/i;

/**
 * {src} or {text} of what was pasted; {problem, detail} where that is nothing of an article; {} where
 * there is nothing. `address` is that of the page, where it is known.
 */
export const intake = async (pasted, address = "") => {
  const text = pasted.replace(/^[\s\ufeff\u200b]+|[\s\u200b]+$/g, "");
  if (!text) return {};
  if (text.length > MAX_CHARACTERS) return { problem: "pastedTooLarge" };
  const src = hrefOf(WRAPPED.reduce((inner, form) => inner.replace(form, "$1"), text));
  if (src) return { src };
  if (JSON_LIKE.test(text)) return json(text, address);
  // What was copied from where HTML is shown as text.
  if (/^&lt;[!a-z/]/i.test(text)) return intake(parse(text).body.textContent, address);
  if (/<[!a-z?/]/i.test(text)) return html(text, address);
  return prose(text);
};

/** An address that is whole; "" where a text is none. */
export const hrefOf = (text) => {
  try {
    return /^https?:\/\/[^/\s][^\s<>{}"]*$/i.test(text) ? new URL(text).href : "";
  } catch {
    return "";
  }
};

/** A document; one that is broken is mended as on a page, or else the card says where it is. */
const json = async (text, address) => {
  if (!address && isWhole(text)) return { text };
  const made = await read(block(asTyped(text)), address);
  return made.text ? made : { text };
};

/** As it was before a word processor or a chat had it. */
const asTyped = (text) => {
  const blanks = text.replace(/\u00a0/g, " ");
  return blanks.includes('"') ? blanks : blanks.replace(/[“”]/g, '"');
};

const isWhole = (text) => {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
};

const html = async (text, address) => {
  // (Without the beginning of a tag it would be taken for a document.)
  const made = await read(/<[!a-z?]/i.test(text) ? text : `<p>${text}`, address);
  // Of a whole page it is the article or nothing. What is embedded there is somebody else's.
  const at = text.search(/[[{]/);
  if (made.text || OF_PAGE.test(at < 0 ? text : text.slice(0, at))) return made;
  const part = parse(text);
  const own = ourTag(part) || onlyLink(part);
  if (own) return own;
  // A block without its beginning or its end, or of another type.
  const [inner] = at < 0 ? [""] : text.slice(at).split(/<\/script/i);
  const fromBlock = await read(block(inner), address);
  return fromBlock.text ? fromBlock : made;
};

/** What a card of ours shows, whose code was pasted: a tag, the one tag, or a frame. */
const ourTag = (part) => {
  const tag = part.querySelector("press-card[src], script[data-src], iframe[src*='embed.html?']");
  const address = tag && (tag.getAttribute("data-src") || tag.getAttribute("src"));
  const isFrame = tag?.localName === "iframe";
  const src = tag && hrefOf(isFrame ? new URLSearchParams(address.replace(/.*?\?/, "")).get("src") : address);
  if (src) return { src };
  const document = part.querySelector("press-card > script[type^='application/']");
  return document && { text: document.textContent };
};

const onlyLink = (part) => {
  const links = part.querySelectorAll("a[href]");
  const found = new Set([...links].map((link) => hrefOf(link.getAttribute("href"))));
  const [src] = found;
  return found.size === 1 && src && !part.querySelector("script") && { src };
};

/** Words: with an address among them, as apps share it; or the article as it is read. */
const prose = (text) => {
  const found = (text.match(AMONG_WORDS) || []).map((one) => hrefOf(one.replace(/[.,;:!?]+$/, "")));
  const [src] = found;
  if (src && new Set(found).size === 1) return { src };
  return { problem: /\s/.test(text) || text.length > 200 ? "pastedProse" : "notAddress" };
};

/** A document as it would stand on a page. */
const block = (text) =>
  `<script type="application/ld+json">${text.replace(/<(?=[/!s])/gi, "\\u003c")}</script>`;

const read = async (page, address) => {
  try {
    const oembed = oembedIn(page, address || undefined);
    return { text: await articleOf(page, address), ...(oembed && { oembed }) };
  } catch (detail) {
    return { problem: "failedPasted", detail };
  }
};

const parse = (text) => new DOMParser().parseFromString(text, "text/html");
