// What goes with the code: the QR code as files, and the oEmbed address.

import { say } from "./language.js";
import { findOembed } from "./oembed.js";
import { shownCode, shownFacts } from "./preview.js";
import { filesOf } from "./qr.js";

const [box, code, png, svg, button, said, field] = [
  "files", "qr-files", "qr-png", "qr-svg", "find-oembed", "oembed-said", "oembed",
].map((id) => document.getElementById(id));
let shown; // the article; what was begun for another is out of date

/** Shows them for an article that is shown; hides them where there is none. */
export const showFiles = async (article) => {
  if (article && article === shown) return;
  shown = article;
  box.hidden = !article;
  field.hidden = true;
  say(said, "");
  if (!article) return;
  const files = await filesOf(shownCode());
  if (shown !== article) return;
  code.hidden = !files;
  if (!files) return;
  const name = nameOf(shownFacts().url);
  for (const [link, address, ending] of [[png, files.png, "png"], [svg, files.svg, "svg"]]) {
    link.href = address;
    link.download = `${name}-qr.${ending}`;
  }
};

export const startFiles = () => {
  button.addEventListener("click", async () => {
    const article = shown;
    say(said, "oembedLooking");
    const address = await findOembed(article);
    if (shown !== article) return;
    field.hidden = !address;
    field.value = address || "";
    say(said, address ? "oembedFound" : "oembedNone");
  });
  field.addEventListener("focus", () => field.select());
};

/** The last word of an address's path. */
const nameOf = (address) => {
  const words = new URL(address).pathname.replace(/\.\w+$/, "").match(/[\w-]+/g) || [];
  return words.pop() || "article";
};
