// node sizes.mjs FROM CARDS LAYOUT STYLE PUBLISHER
//
// Prints how many bytes a card has, by its parts: the mean of the first nine, one of each length.
// What a part takes after compression is what the whole is smaller without it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { PARTS, SHARING } from "./parts.mjs";

const [, cards, layout] = process.argv.slice(2);
const files = [...Array(9).keys()].map((nth) => join(cards, "0", `${nth}.html`));
const htmls = files.map((file) => readFileSync(file, "utf8"));
const mean = (size) => Math.round(htmls.map(size).reduce((a, b) => a + b) / htmls.length);
const brotli = (text) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;
const row = (name, raw, compressed) =>
  console.log(name.padEnd(34) + String(raw).padStart(9) + String(compressed).padStart(13));

row(`layout ${layout}, bytes a card`, "raw", "brotli 11");
for (const [name, part] of PARTS) {
  // Sharing stands within the rights, and counts by itself.
  const own = (html) => {
    const [text] = part.exec(html);
    return name === "credit and rights" ? text.replace(SHARING, "") : text;
  };
  const without = (html) =>
    name === "credit and rights"
      ? html.replace(part, (text) => SHARING.exec(text)[0])
      : html.replace(part, "");
  row(
    name,
    mean((html) => Buffer.byteLength(own(html))),
    mean((html) => brotli(html) - brotli(without(html))),
  );
}
row("the whole", mean((html) => Buffer.byteLength(html)), mean(brotli));
