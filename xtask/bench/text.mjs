// Text as the card shows it: cleaned, and Chinese punctuation in full width. It follows
// src/article/clean.rs and src/text/typeset.rs.

const UNSAFE = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/gu;
const MARK = /[,:;!?()]/;
const SAYS_NOTHING = /[ ,:;!?()，：；！？（）]/;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3001-\u3011\u3014-\u301b“”‘’\u{20000}-\u{3ffff}]/u;

// One line of text.
export const line = (text) => text.replace(UNSAFE, "").replace(/\s+/g, " ").trim();

// The paragraphs of a body whose paragraphs are parted by blank lines.
export const paragraphs = (text) => text.split(/\n\s*\n/).map(line).filter(Boolean);

// Chinese punctuation as it is printed.
export function typeset(text) {
  if (!MARK.test(text)) return text;
  const chars = [...text];
  const before = chineseSoFar(chars);
  const after = chineseSoFar(chars.toReversed()).reverse();
  const isWide = wide(chars, before, after);
  let out = "";
  let skipBlank = false;
  for (const [at, c] of chars.entries()) {
    if (isWide[at] && c === "(" && out.endsWith(" ")) out = out.slice(0, -1);
    if (!(c === " " && skipBlank)) {
      out += isWide[at] ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c;
    }
    skipBlank = isWide[at];
  }
  return out;
}

function wide(chars, before, after) {
  const isWide = new Array(chars.length).fill(false);
  const open = [];
  for (const [at, c] of chars.entries()) {
    if (c === "(") open.push(at);
    else if (c === ")") {
      const start = open.pop();
      if (start === undefined) continue;
      isWide[start] = isWide[at] = before[start] || after[start] || before[at] || after[at];
    } else if (MARK.test(c)) isWide[at] = before[at] || after[at];
  }
  return isWide;
}

function chineseSoFar(chars) {
  let isChinese = false;
  return chars.map((c) => {
    const soFar = isChinese;
    if (!SAYS_NOTHING.test(c)) isChinese = HAN.test(c);
    return soFar;
  });
}
