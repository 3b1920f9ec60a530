// node check.mjs FROM CARDS LAYOUT STYLE PUBLISHER
//
// Fails unless the cards that press-card has made are Node's to the byte, whichever of the eight
// masks the QR code has: the first hundred. It says where they part.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { card } from "./card.mjs";
import { code } from "./code.mjs";
import { publisherOf } from "./model.mjs";
import { PARTS } from "./parts.mjs";

const [from, cards, layout, styleFile, publisherFile] = process.argv.slice(2);
const style = readFileSync(styleFile, "utf8");
const publisher = publisherOf(JSON.parse(readFileSync(publisherFile, "utf8")));
for (let nth = 0; nth < 100; nth++) {
  const document = readFileSync(join(from, "0", `${nth}.json`), "utf8");
  const expected = readFileSync(join(cards, "0", `${nth}.html`), "utf8");
  const missing = PARTS.find(([, part]) => !part.test(expected));
  if (missing) throw new Error(`where is ${missing[0]}? sizes.mjs counts it`);
  const { url } = JSON.parse(document);
  const mask = [0, 1, 2, 3, 4, 5, 6, 7].find((one) => expected.includes(code(url, one).path));
  const own = card(document, publisher, layout, style, mask);
  if (own !== expected) {
    let at = 0;
    while (own[at] === expected[at]) at++;
    const there = (html) => readable(html.slice(at - 60, at + 120));
    console.error(`press-card: …${there(expected)}…\nNode:       …${there(own)}…`);
    throw new Error(`Node's card of ${nth}.json is another one`);
  }
}
console.log(`layout ${layout}: a hundred cards are the same by press-card and by Node`);

// Without the references that it has for other characters than ASCII.
function readable(html) {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
}
