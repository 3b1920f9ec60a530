// Which article is shown: {src}, {text}, {problem} where what was filled in is none, or {} while
// it is being filled in.

import { intake } from "./intake.js";
import { documentOf } from "./web-page.js";

const here = (path) => new URL(path, document.baseURI).href;

const OURS = {
  own: "documents/xijiang-article.json",
  reprint: "documents/good/reprint.json",
  pictured: "documents/good/share-count.json",
  english: "documents/good/english.json",
};

export const chosenArticle = async (form) => {
  const { article, address, document } = form.elements;
  // Each field takes whatever an editor has.
  if (article.value === "address") return intake(address.value);
  if (article.value === "document") {
    const { src } = await intake(address.value);
    return intake(document.value, src);
  }
  const src = here(OURS[article.value]);
  return article.value === "pictured" ? withPicture(src) : { src };
};

/** The document of an article, wherever it is. */
export const documentText = async ({ src, text }) => text || documentOf(await fetch(src), src);

/** Our picture has its address only where this page is hosted, so the document is made here. */
const withPicture = async (src) => {
  try {
    const article = await (await fetch(src)).json();
    article.image = {
      "@type": "ImageObject",
      url: here("page/picture.svg"),
      caption: "晨光中的西江（示意图）",
      creditText: "西江日报 制图",
    };
    return { text: JSON.stringify(article, null, 2) };
  } catch {
    // The card says what is wrong with it.
    return { src };
  }
};
