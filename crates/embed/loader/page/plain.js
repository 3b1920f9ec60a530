// The text of a piece of HTML.

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Without its tags, its references and its line ends. */
export const plain = (html) =>
  unescaped(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();

/** With its references replaced: those that every system writes. */
export const unescaped = (html) =>
  html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/gi, (all, ten, hex, name) => {
    const code = ten || hex ? parseInt(ten || hex, ten ? 10 : 16) : 0;
    if (!code) return NAMED[(name || "").toLowerCase()] || all;
    return code < 0x110000 ? String.fromCodePoint(code) : "\ufffd";
  });
