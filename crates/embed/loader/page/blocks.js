// The JSON-LD of a page, as pages have it: in comments, with line ends in its strings, with a comma
// too many. What can be read in one way only is read; what cannot is told.

import { bare, size } from "./json.js";
import { unescaped } from "./plain.js";

/** How deep objects may stand in lists, graphs and pages. */
const MAX_DEPTH = 8;

/** What keeps old browsers and XML parsers from a script, and an end that is none. */
const BEFORE = /^(?:[\s\ufeff<>!*\/-]|\[CDATA\[)+/;
const AFTER = ["-->", "]]>", "<!", "//", "/*", "*/", ";", ","];

/** A string, a comment, a comma before an end, two values without one between them. */
const TOKEN =
  /"[^"\\]*(?:\\[^]?[^"\\]*)*"?|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|,(?=\s*[}\]])|([}\]])(?=\s*[{[])/g;

/**
 * The objects of all blocks, each with its block, and the first block that cannot be read.
 */
export const readBlocks = (blocks, maxBytes) => {
  const objects = [];
  let broken;
  for (const block of blocks) {
    const { text, line, column } = block;
    if (!text.trim()) continue;
    const isTooLarge = size(text) > maxBytes;
    const value = isTooLarge ? undefined : parse(text);
    if (value !== undefined) collect(bare(value), block, MAX_DEPTH, objects);
    else if (!broken) {
      broken = isTooLarge
        ? { line, column, reason: "too-large", what: `is over ${maxBytes} bytes` }
        : { line, column, reason: "not-json", what: "is no JSON" };
    }
  }
  return { objects, broken };
};

const unwrapped = (text) => {
  let rest = text.replace(BEFORE, "").trim();
  for (let end; (end = AFTER.find((it) => rest.endsWith(it))); ) {
    rest = rest.slice(0, -end.length).trim();
  }
  return rest;
};

/** The value of a block; nothing where it cannot be told. */
const parse = (text) => {
  const inner = unwrapped(text);
  // Some systems escape it as they escape all else on a page.
  for (const write of [() => inner, () => mended(inner), () => mended(text), () => mended(unescaped(inner))]) {
    try {
      return JSON.parse(write());
    } catch {
      // The next.
    }
  }
};

const mended = (text) => {
  const values = text.replace(TOKEN, (token, end) => {
    if (end) return `${end},`;
    if (token[0] !== '"') return "";
    return token.replace(/[\0-\x1f]/g, (c) => (c === "\r" ? "" : JSON.stringify(c).slice(1, -1)));
  });
  return `[${values}]`;
};

/** The objects that are not a property of another. */
const collect = (value, block, depth, objects) => {
  if (!depth || value !== Object(value)) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, block, depth, objects);
    return;
  }
  objects.push({ object: value, block });
  collect(value["@graph"], block, depth - 1, objects);
  collect(value.mainEntity, block, depth - 1, objects);
};
