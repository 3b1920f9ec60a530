// What a page says of itself, read as text: its blocks of JSON-LD, its titles, its addresses.
//
// One pass from the first character to the last, each looked at a few times and not more, by what
// HTML says of tags (section 13.2.5): so what stands in a comment, in another script, or in an
// element whose text is no markup is not taken for a tag.

import { plain, unescaped } from "./plain.js";

/** A comment, what is no tag and ends like one, or a tag up to its name. */
const OPENER = /<(?:(!--)|[!?]|\/[^a-z]|(\/?)([a-z][^\s\/>]*))/gi;

/** An attribute, with what may stand before it. */
const ATTRIBUTE =
  /[\s\/]*(?:([^\s\/>][^\s\/>=]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?)?/y;

/** Elements in which there are no tags. (Browsers that run scripts take `noscript` for one.) */
const TEXTS = "script style title textarea xmp iframe noembed noframes noscript plaintext";

/** What stands in these is somebody else's article, or one of many. */
const EMBEDS = ["press-card", "blockquote", "aside"];

/** Drawings, in which those are elements like any other, and may end where they begin. */
const DRAWINGS = ["svg", "math"];

/** Every other element is passed over. */
const KNOWN = new RegExp(
  `^(?:${TEXTS.replace(/ /g, "|")}|${EMBEDS.concat(DRAWINGS).join("|")}|template|h[1-3]|base|link|meta)$`,
);

/** A longer title is none: an element has lost its end. */
const MAX_TITLE = 4096;

/** How many blocks, titles and addresses are read; a page has a few of each. */
const MAX_SAID = 64;

/** {blocks: [{text, line, column, isEmbedded}], titles, canonical, base}, in the page's order. */
export const scan = (text) => {
  const page = { blocks: [], titles: [], canonical: [], base: "" };
  const depth = { __proto__: null };
  const isIn = (names) => names.some((name) => depth[name] > 0);
  const place = placer(text);
  let heading = 0; // where the text of one begins
  OPENER.lastIndex = 0;
  for (let match; (match = OPENER.exec(text)); ) {
    const [, isComment, isEnd, spelled] = match;
    if (!spelled) {
      const end = text.indexOf(isComment ? "-->" : ">", match.index + 2);
      if (end < 0) break;
      OPENER.lastIndex = end + 1;
      continue;
    }
    const name = spelled.toLowerCase();
    const tag = readTag(text, OPENER.lastIndex);
    if (!tag) break; // It has no end.
    OPENER.lastIndex = tag.end;
    if (!KNOWN.test(name)) continue;
    if (/^h/.test(name) && !isIn(EMBEDS)) {
      if (isEnd && heading) note(page.titles, text.slice(heading, match.index));
      heading = isEnd ? 0 : tag.end;
    }
    const isDrawn = isIn(DRAWINGS) || DRAWINGS.includes(name);
    const isOver = tag.isClosed && isDrawn;
    if (!isOver) depth[name] = Math.max(0, (depth[name] || 0) + (isEnd ? -1 : 1));
    if (isEnd) continue;
    readHead(name, tag.attributes, page);
    if (!ENDS[name] || isOver) continue;
    const end = ENDS[name](text, tag.end);
    if (end < 0) break;
    const inner = text.slice(tag.end, end);
    if (name === "title" && !isDrawn) note(page.titles, inner);
    // A template is for later.
    const isBlock = name === "script" && /ld\+json/i.test(unescaped(tag.attributes.type || ""));
    if (isBlock && !isIn(["template"]) && page.blocks.length < MAX_SAID) {
      page.blocks.push({ text: inner, ...place(tag.end), isEmbedded: isIn(EMBEDS) });
    }
    OPENER.lastIndex = end;
  }
  return page;
};

/** What the elements without a text say of the page. */
const readHead = (name, attributes, page) => {
  const get = (key) => attributes[key] || "";
  const isCanonical = /(?:^|\s)canonical(?:\s|$)/i.test(get("rel"));
  if (name === "base") page.base = page.base || plain(get("href"));
  if (name === "link" && isCanonical) note(page.canonical, get("href"));
  if (name !== "meta") return;
  const property = (get("property") || get("name")).trim().toLowerCase();
  if (property === "og:url") note(page.canonical, get("content"));
  if (property === "og:title") note(page.titles, get("content"));
};

const note = (list, html) => {
  if (list.length >= MAX_SAID) return;
  const text = plain(html.slice(0, MAX_TITLE));
  if (text) list.push(text);
};

/** The attributes of a tag, from behind its name on; nothing where the page ends in it. */
const readTag = (text, from) => {
  const attributes = { __proto__: null };
  if (text[from] === ">") return { attributes, end: from + 1, isClosed: false };
  ATTRIBUTE.lastIndex = from;
  for (;;) {
    const at = ATTRIBUTE.lastIndex;
    const [, name, double, single, bare] = ATTRIBUTE.exec(text);
    const end = ATTRIBUTE.lastIndex;
    if (name) {
      const key = name.toLowerCase();
      const value = [double, single, bare].find((it) => it != null);
      if (!(key in attributes)) attributes[key] = value;
    } else if (text[end] === ">") {
      return { attributes, end: end + 1, isClosed: text[end - 1] === "/" && end > at };
    } else {
      return;
    }
  }
};

/**
 * Where the end tag begins of an element in which there are no tags, by the element's name; -1
 * where it has none.
 */
const ENDS = { __proto__: null };
for (const name of TEXTS.split(" ")) {
  const tag = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  ENDS[name] = (text, from) => {
    tag.lastIndex = from;
    return tag.test(text) ? tag.lastIndex - name.length - 2 : -1;
  };
}
// It is the rest of the page.
ENDS.plaintext = () => -1;
// In what looks like a comment, a script has scripts in it (section 13.2.5.15 and on).
ENDS.script = (text, from) => {
  const mark = /<!--(-?>)?|-->|<(\/?)script(?=[\s\/>])/gi;
  mark.lastIndex = from;
  for (let level = 0, match; (match = mark.exec(text)); ) {
    const [all, isClosed, isEnd] = match;
    if (isEnd === "/" && level < 2) return match.index;
    if (isEnd != null) level = isEnd ? 1 : level && 2;
    else if (all === "-->" || isClosed) level = 0;
    else level = level || 1;
  }
  return -1;
};

/** Lines and columns of places that are asked for in their order. */
const placer = (text) => {
  let line = 1;
  let start = 0;
  return (at) => {
    for (let end; (end = text.indexOf("\n", start) + 1) && end <= at; start = end) line++;
    return { line, column: at - start + 1 };
  };
};
