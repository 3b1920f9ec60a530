// A picture of the card for where links are not taken: headline, 核心提示, credit and code, as a PNG
// that a reader saves and posts.
//
// It is drawn from what the card shows and asks nobody for anything: the pictures of an article are
// of other hosts and are not in it, and its typefaces are the system's. This module comes when the
// first reader asks for a picture. crates/publish/src/poster draws the same natively, by the same
// numbers and words (poster/design.json).

import { newElement } from "./own.js";
import { read } from "./poster/card.js";
import design from "./poster/design.json";
import { offer, open } from "./poster/dialog.js";
import { paint, pngOf } from "./poster/paint.js";

/** So much of a headline names a file: a file system has room for 255 bytes. */
const NAME_LETTERS = 40;

/**
 * Shows the picture of a card in a dialog of its shadow root, and promises the PNG. Where there can be
 * none, the dialog says so, and the promise is of nothing.
 */
export const poster = async (root) => {
  const card = await read(root);
  if (!card) return null;
  const words = design.words[card.lang] || design.words.en;
  const shown = open(root, words, card.lang);
  const fail = (why) => {
    const line = newElement("p");
    line.setAttribute("role", "alert");
    line.textContent = why;
    shown.sheet.append(line);
    return null;
  };
  // Without its code nobody would find the article.
  if (!card.code) return fail(words.no_code);
  const canvas = newElement("canvas");
  canvas.lang = card.script.lang;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${words.title}: ${card.headline}`);
  shown.sheet.append(canvas);
  try {
    paint(canvas, card, words);
    const png = await pngOf(canvas);
    await offer(shown, canvas, png, nameOf(card.headline), words);
    return png;
  } catch (error) {
    canvas.remove();
    console.warn("[press-card] poster:", error);
    return fail(words.failed);
  }
};

/** A headline as the name of a file, which no system refuses. */
const nameOf = (headline) =>
  [...headline.replace(/[\\/:*?"<>|\u0000-\u001f.]+/g, " ").trim()]
    .slice(0, NAME_LETTERS)
    .join("") || "press-card";
