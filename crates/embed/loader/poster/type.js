// Lines of type, as a newspaper sets them: Chinese and Latin text, punctuation where it may stand.
// (Part of poster.js. crates/publish/src/poster/type.rs does the same.)

const HAN =
  "\\u2e80-\\u2fff\\u3001-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff01-\\uff60\\uffe0-\\uffe6\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3ffff}";
const MARKS = "\\u0300-\\u036f\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
/** As wide as a letter in Chinese, and part of a word elsewhere. */
const SHARED = "“”‘’·";
const DASHES = "—…⋯";

/** No line begins with these, none ends with those. */
const NO_START = "，。、；：！？）》〉」』】〕”’…—·・～％‰℃ー々,.;:!?)]}%’”";
const NO_END = "（《〈「『【〔“‘([{￥¥$";

const OPENING = "（《〈「『【〔“‘";
const CLOSING = "）》〉」』】〕”’";
/** Their ink is in the left half of their room, but in Taiwan and Hong Kong it is in the middle. */
const STOPS = "，。、；：！？";

/** A break behind these is one by sense. */
const CLAUSE_ENDS = "，。；：！？、…—,;:!?";

const last = (text) => text[text.length - 1];

/**
 * What a text is set from: letters of Chinese and words of others, as `{text, at, width, space, isHan}`.
 * `measure` gives the width of a text in this size.
 */
export const tokens = (text, { isHan, isHant }, size, measure) => {
  const wide = HAN + (isHan ? SHARED : "");
  const dash = isHan ? DASHES : "";
  const other = `[^\\s${wide}${dash}]`;
  const pattern = new RegExp(
    `(\\s*)(?:(${dash && `[${dash}]+|`}[${wide}][${MARKS}]*)|${other}+?(?:[-/–](?=(?!\\d)${other})|(?!${other})))`,
    "gu",
  );
  const found = [];
  for (const match of text.matchAll ? text.matchAll(pattern) : all(pattern, text)) {
    const words = match[0].slice(match[1].length);
    const first = words[0];
    found.push({
      text: words,
      at: match.index + match[1].length,
      width: measure(words),
      space: match[1] && found.length ? measure(" ") : 0,
      isHan: Boolean(match[2]),
      isOpening: OPENING.includes(first),
      isClosing: CLOSING.includes(first) || (!isHant && STOPS.includes(first)),
      noStart: NO_START.includes(first),
      noEnd: NO_END.includes(last(words)),
      endsClause: CLAUSE_ENDS.includes(last(words)),
    });
  }
  for (const one of found) one.half = one.isHan && one.width > size * 0.9 ? size / 2 : 0;
  return found;
};

function* all(pattern, text) {
  for (let match; (match = pattern.exec(text));) yield match;
}

const isLetter = (one) => one.isHan && !one.isOpening && !one.isClosing && !one.noStart;

/**
 * Where each token of a line stands, and how wide the line is. Marks that stand together share their
 * room, one at an end needs none of it there, and a Latin word stands a little apart.
 */
export const placed = (line, size) => {
  const places = [];
  let x = 0;
  let before;
  for (const one of line) {
    if (before) {
      x += one.space;
      if (before.isClosing && (one.isClosing || one.isOpening)) x -= before.half;
      if (!one.space && before.isHan !== one.isHan && (isLetter(one) || isLetter(before))) {
        const other = isLetter(one) ? last(before.text) : one.text[0];
        if (/[\w\u00c0-\u024f]/.test(other)) x += size / 8;
      }
    }
    if (one.isOpening && (!before || before.isOpening)) x -= one.half;
    places.push(x);
    x += one.width;
    before = one;
  }
  return { places, width: x - (before && before.isClosing ? before.half : 0) };
};

const widthOf = (line, size) => placed(line, size).width;

const mayPart = (before, one) => !one.noStart && !before.noEnd;

/** Words that are wider than a line, in pieces. */
const cut = (all, most, size, measure) => {
  const parts = [];
  for (const one of all) {
    if (one.width <= most) {
      parts.push(one);
      continue;
    }
    let rest = [...one.text];
    let at = one.at;
    let space = one.space;
    while (rest.length) {
      let count = 1;
      while (count < rest.length && measure(rest.slice(0, count + 1).join("")) <= most) count++;
      const text = rest.slice(0, count).join("");
      parts.push({ ...one, text, at, space, width: measure(text), noStart: false, noEnd: false });
      at += text.length;
      space = 0;
      rest = rest.slice(count);
    }
  }
  return parts;
};

/** Lines, each as full as it can be. The first one begins at `indent`. */
export const filled = (text, { script, size, measure, most, indent = 0 }) => {
  const lines = [];
  let line = [];
  for (const one of cut(tokens(text, script, size, measure), most, size, measure)) {
    line.push(one);
    const room = most - (lines.length ? 0 : indent);
    if (line.length < 2 || widthOf(line, size) <= room) continue;
    let at = line.length - 1;
    while (at > 0 && !mayPart(line[at - 1], line[at])) at--;
    at = at || line.length - 1;
    lines.push(line.slice(0, at));
    line = line.slice(at);
  }
  if (line.length) lines.push(line);
  return withoutWidow(lines, size);
};

/** The last line is no letter alone with its full stop. */
const withoutWidow = (lines, size) => {
  const end = lines[lines.length - 1];
  const before = lines[lines.length - 2];
  while (before && before.length > 4 && end[0].isHan && widthOf(end, size) < size * 2.2) {
    end.unshift(before.pop());
    while (before.length > 4 && !mayPart(before[before.length - 1], end[0]))
      end.unshift(before.pop());
  }
  return lines;
};

/**
 * Lines that break by sense and are about as long as each other, or nothing where there would be more
 * than `limit` of them. A word is parted only with `anyhow`.
 */
export const balanced = (text, { script, size, measure, most, limit, anyhow }) => {
  const all = cut(tokens(text, script, size, measure), most, size, measure);
  const words = wordStarts(text, script.lang);
  const priceOf = (at) => {
    const [before, one] = [all[at - 1], all[at]];
    if (!one || before.endsClause || (one.space && one.isHan && before.isHan)) return 0;
    if (one.space) return 0.02;
    return !words || words.has(one.at) ? 0.1 : 1.2;
  };
  // best[n][at]: the cheapest n lines of what stands before `at`.
  let best = [{ 0: { price: 0, lines: [] } }];
  let found;
  for (let count = 1; count <= Math.min(limit, all.length); count++) {
    // One line more than the fewest may break better, and two more never do.
    if (found && count > found.lines.length + 1) break;
    const row = {};
    for (const key of Object.keys(best[count - 1])) {
      const from = Number(key);
      const { price, lines } = best[count - 1][key];
      for (let to = from + 1; to <= all.length; to++) {
        const line = all.slice(from, to);
        const width = widthOf(line, size);
        if (width > most && to > from + 1) break;
        if (to < all.length && !mayPart(all[to - 1], all[to])) continue;
        const sum = price + (1 - width / most) ** 2 + priceOf(to) + 0.1;
        if (!row[to] || sum < row[to].price) row[to] = { price: sum, lines: [...lines, line] };
      }
    }
    best.push(row);
    const whole = row[all.length];
    if (whole && (!found || whole.price < found.price)) found = whole;
  }
  return found && (anyhow || !isParted(found.lines, priceOf, all)) ? found.lines : null;
};

const isParted = (lines, priceOf, all) => {
  let at = 0;
  return lines.some((line) => (at += line.length) < all.length && priceOf(at) > 1);
};

/** Where words begin, as far as the browser knows words of this language. */
const wordStarts = (text, lang) => {
  try {
    const { Segmenter } = Intl;
    const segments = new Segmenter(lang, { __proto__: null, granularity: "word" }).segment(text);
    return new Set([...segments].map(({ index }) => index));
  } catch {
    return null;
  }
};
