// node render.mjs FROM TO LAYOUT STYLE PUBLISHER NTH OF
//
// `press-card render FROM --output TO`, by Preact: of the documents in FROM every one whose place
// leaves NTH when it is divided by OF, so that several of these share the work. A file that is the
// same already is left alone.

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { card } from "./card.mjs";
import { publisherOf } from "./model.mjs";

const [from, to, layout, styleFile, publisherFile, nth, of] = process.argv.slice(2);
const style = readFileSync(styleFile, "utf8");
const publisher = publisherOf(JSON.parse(readFileSync(publisherFile, "utf8")));
const documents = readdirSync(from, { recursive: true }).filter((name) => name.endsWith(".json"));
documents.sort();
for (const [place, name] of documents.entries()) {
  if (place % Number(of) === Number(nth)) {
    const html = card(readFileSync(join(from, name), "utf8"), publisher, layout, style);
    write(join(to, name.replace(/\.json$/, ".html")), html);
  }
}

function write(file, html) {
  try {
    if (readFileSync(file, "utf8") === html) return;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, html);
  renameSync(unfinished, file);
}
