// node check.mjs FROM CARDS LAYOUT STYLE PUBLISHER
//
// Fails unless the cards that press-card has made are Node's to the byte, whichever of the eight
// masks the QR code has: the first hundred.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { card } from "./card.mjs";
import { publisherOf } from "./model.mjs";

const [from, cards, layout, styleFile, publisherFile] = process.argv.slice(2);
const style = readFileSync(styleFile, "utf8");
const publisher = publisherOf(JSON.parse(readFileSync(publisherFile, "utf8")));
for (let nth = 0; nth < 100; nth++) {
  const document = readFileSync(join(from, "0", `${nth}.json`), "utf8");
  const expected = readFileSync(join(cards, "0", `${nth}.html`), "utf8");
  const masks = [0, 1, 2, 3, 4, 5, 6, 7];
  if (!masks.some((mask) => card(document, publisher, layout, style, mask) === expected)) {
    throw new Error(`Node's card of ${nth}.json is another one`);
  }
}
console.log(`layout ${layout}: a hundred cards are the same by press-card and by Node`);
