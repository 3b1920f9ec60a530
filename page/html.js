// Writing HTML as a text that people read.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeText = (text) => text.replace(/[&<>]/g, (one) => ESCAPES[one]);

const escapeValue = (text) => text.replace(/[&<>"]/g, (one) => ESCAPES[one]);

/** ` name="value"` for each pair. */
export const attributes = (pairs) =>
  pairs.map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join("");

/**
 * A document inside an element: without the blanks between its tokens, and with no `<` that could
 * end the script. JSON has that in strings alone. It is ASCII, so that neither the page's encoding nor
 * a switch between 简 and 繁 changes it, and of no type that search engines take for the page's own.
 */
export const inlineDocument = (text) => {
  const compact = text.replace(/("(?:[^"\\]|\\.)*")|[\s\uFEFF]+/g, (_, string = "") => string);
  const escaped = compact.replace(/[<\u0080-\uffff]/g, (one) => {
    const code = one.charCodeAt().toString(16);
    return `\\u${code.padStart(4, "0")}`;
  });
  return `<script type="application/json">${escaped}</script>`;
};
