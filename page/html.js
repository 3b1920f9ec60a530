// Writing HTML as a text that people read.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeText = (text) => text.replace(/[&<>]/g, (one) => ESCAPES[one]);

const escapeValue = (text) => text.replace(/[&<>"]/g, (one) => ESCAPES[one]);

/** ` name="value"` for each pair. */
export const attributes = (pairs) =>
  pairs.map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join("");

/**
 * A document inside an element: without the blanks between its tokens, and with no `<` that could
 * end the script. JSON has that in strings alone.
 */
export const inlineDocument = (text) => {
  const compact = text.replace(/("(?:[^"\\]|\\.)*")|[\s\uFEFF]+/g, (_, string = "") => string);
  return `<script type="application/ld+json">${compact.replace(/</g, "\\u003c")}</script>`;
};
