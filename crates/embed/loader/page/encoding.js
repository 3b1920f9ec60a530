// The encoding of a page: a paper's older pages are in what was usual when they were made.

/** How far into a page its encoding may be declared: papers put it behind long comments. */
const PRESCAN = 16384;

/** The text of a page, by its byte order mark, by what it is said to be, or by its looks. */
export const decode = (bytes, contentType) => {
  const mark = [
    ["utf-8", 0xef, 0xbb, 0xbf],
    ["utf-16le", 0xff, 0xfe],
    ["utf-16be", 0xfe, 0xff],
  ].find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (mark) return decoded(bytes, mark[0]);

  const declared = label(contentType);
  // Bytes of these are UTF-8 as well, and nonsense in it.
  if (/^(utf-?16|iso-2022)/i.test(declared)) {
    const text = decoded(bytes, declared);
    if (/<[a-z!]/i.test(text)) return text;
  }
  const utf8 = decoded(bytes, "utf-8");
  // Nothing else is UTF-8 by chance, but for what a system has cut off inside a character.
  const whole = utf8.replace(/[\0-\x7f\ufffd]+/g, "").length;
  if (whole >= 10 * faults(utf8)) return utf8;
  // Where the host and the page say nothing, or what is not true, the fewest characters are broken
  // in what it is.
  return [declared, label(meta(bytes)), "gb18030"].reduce((best, name) => {
    try {
      const text = decoded(bytes, name);
      return faults(text) < faults(best) ? text : best;
    } catch {
      return best; // It is no encoding.
    }
  }, utf8);
};

const faults = (text) => text.split("\ufffd").length - 1;

const decoded = (bytes, name) => new TextDecoder(name, { __proto__: null }).decode(bytes);

/** What stands behind `charset=`. */
const label = (text) => (/charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text) || [])[1] || "";

/** The first `<meta>` that says an encoding, or an XML declaration. */
const meta = (bytes) => {
  const head = decoded(bytes.subarray(0, PRESCAN), "windows-1252");
  const [tag = ""] = /<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=[^<>]*/i.exec(head) || [];
  return tag.replace(/encoding/i, "charset");
};
