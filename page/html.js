// Writing HTML as a text that people read.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeText = (text) => asReferences(text.replace(/[&<>]/g, (one) => ESCAPES[one]));

const escapeValue = (text) => asReferences(text.replace(/[&<>"]/g, (one) => ESCAPES[one]));

/** HTML in ASCII, which says the same in a page of any encoding: as `press-card render` has it. */
export const asReferences = (html) =>
  html.replace(/[\x80-\x9f]/g, "").replace(/[^\0-\x7f]/gu, (one) => `&#${one.codePointAt()};`);

/** JSON in ASCII, likewise. */
const asEscapes = (json) =>
  json.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt().toString(16).padStart(4, "0")}`);

/** ` name="value"` for each pair. */
export const attributes = (pairs) =>
  pairs.map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join("");

/**
 * A document inside an element: without the blanks between its tokens, and with no `<` that could
 * end the script. JSON has that in strings alone.
 */
export const inlineDocument = (text) => {
  const compact = text.replace(/("(?:[^"\\]|\\.)*")|[\s\uFEFF]+/g, (_, string = "") => string);
  const json = asEscapes(compact.replace(/</g, "\\u003c"));
  return `<script type="application/ld+json">${json}</script>`;
};
