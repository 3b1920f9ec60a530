// `<press-card … />` is an open tag to HTML: all that follows, up to the end of what is around, then
// stands inside the element, where a card hides it as the fallback. (Part of rescue.js.)
//
// The document does not tell such an element from one that was closed. It is always the last in
// what is around it, though, and a fallback leads to the article.

import { advise } from "./advice.js";

const MARK = "data-press-card";
const UNSEEN = /^(script|noscript|template|style|link|meta|br|#comment)$/i;
const INLINE = /^(#text|span|b|i|em|strong|small|font|u)$/i;
const MEDIA = "img,picture,video,audio,iframe,svg,canvas,object,embed,form,input,button,table,hr";

/** So few letters without a link are a word such as 加载中…, and not a text of the page. */
const FEW = 20;

/** Words that are there until the card is. */
const WAITING = /^(loading|please wait|正在|加载|载入|載入|请稍|請稍)|(…|\.\.\.)$/i;

/** A fallback may have a link to the article, one to its paper, one to its source. */
const MAX_LINKS = 3;

/**
 * Where the page's own content stands in the element: a card before the element, which itself stays
 * as it is, and true. `text` is the document.
 */
export const release = (element, text, warn) => {
  if (!takesIn(element, text)) return false;
  advise("unclosed", warn);
  const before = element.previousElementSibling;
  if (!before || !before.hasAttribute(MARK)) {
    const card = element.cloneNode(false);
    card.removeAttribute("id");
    card.setAttribute(MARK, "");
    card.article = text;
    element.before(card);
  }
  return true;
};

const takesIn = (element, text) => {
  if (element.querySelector("press-card")) return true;
  const isLast = !element.nextSibling || element.querySelector("script:not([type*=json])");
  return Boolean(isLast) && [...element.childNodes].some((node) => isOfThePage(node, text));
};

/** Whether a child is none of a fallback. */
const isOfThePage = (node, text) => {
  if (UNSEEN.test(node.nodeName)) return false;
  const words = node.textContent.trim();
  const isElement = node.nodeType === 1;
  const isMedia = isElement && (node.matches(MEDIA) || node.querySelector(MEDIA));
  if (!words && !isMedia) return false;
  const links = isElement ? linksOf(node) : [];
  if (!links.length) {
    const isShort = words.length <= FEW;
    if (isShort && !isMedia && WAITING.test(words)) return false;
    return isMedia || !isShort || !INLINE.test(node.nodeName);
  }
  if (links.length > MAX_LINKS) return true;
  const linked = links.map((link) => link.textContent.trim()).join("");
  const isKnown = ({ hostname }) => hostname && text.includes(hostname);
  return linked.length * 2 < words.length && !links.some(isKnown);
};

const linksOf = (element) =>
  element.matches("a[href]") ? [element] : [...element.querySelectorAll("a[href]")];
