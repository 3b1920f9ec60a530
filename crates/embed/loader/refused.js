// What the reader is told where an article is not as it was signed: over the page's own link, which
// stays. (Part of rescue.js.)

import { frame } from "./notice.js";
import { newElement } from "./own.js";
import { adopt, attach } from "./shadow.js";

const WORDS = {
  __proto__: null,
  "zh-Hans": "本文与报社发布的不一致，可能被改动过，因此不予显示。请到报社网站阅读。",
  "zh-Hant": "本文與報社發布的不一致，可能被改動過，因此不予顯示。請到報社網站閱讀。",
  en: "This article is not as its newspaper published it, so it is not shown. Please read it on the newspaper’s own site.",
};

const STYLE = `p{all:initial;display:block;box-sizing:border-box;direction:ltr;max-width:var(--press-card-max-width,45em);margin:0 0 .5em;color:#1c1b1a;font:600 medium/1.7 system-ui,sans-serif}
p:lang(zh){font-family:sans-serif}
@media(prefers-color-scheme:dark){p{color:#ece8e2}}
@media print{p{color:#000}}
${frame("p")}`;

/** Says so in the element, in the language that its tag asks for. */
export const refuse = (element) => {
  const tag = element.getAttribute("lang") || "";
  const isTraditional = /^(zh|yue|cmn)\b(?!.*hans).*\b(hant|tw|hk|mo|cht)\b/i.test(tag);
  const lang = /^en\b/i.test(tag) ? "en" : isTraditional ? "zh-Hant" : "zh-Hans";
  const words = newElement("p");
  words.className = "due changed";
  words.lang = lang;
  words.setAttribute("role", "note");
  words.textContent = WORDS[lang];
  const shadow = attach(element);
  shadow.append(words, newElement("slot"));
  adopt(shadow, STYLE);
};
