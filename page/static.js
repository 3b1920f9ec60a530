// The static card: what `press-card render` writes, taken from a card that is drawn out of sight.

import { attributes, inlineDocument } from "./html.js";
import { svgBelow } from "./qr.js";
import { releaseFile } from "./release.js";
import { link } from "./snippets.js";

/** Who publishes from a phone gets the card that is for all readers, and not the phone's. */
const DESKTOP = "Mozilla/5.0 (X11; Linux x86_64)";

/** The HTML of a static card. */
export const drawStatic = async (text, options, facts) => {
  const frame = await openFrame();
  try {
    const { shadowRoot } = await drawCard(frame.contentWindow, text, options);
    for (const style of shadowRoot.querySelectorAll("style")) style.remove();
    // Before a picture that does not come takes its place away.
    const rendered = asRendered(shadowRoot, options);
    // None, where the address is too long for one.
    const code = shadowRoot.querySelector("[part=qr]");
    const below = code ? await svgBelow(code) : "";
    const card = rendered.replace('<div class="code">', `$&${below}`);
    return [
      asReferences(`<press-card${attributes(options)}>`),
      `<template shadowrootmode="open" shadowrootclonable=""><style>${await stylesheet(shadowRoot)}</style>${card}</template>`,
      asEscapes(inlineDocument(text)),
      asReferences(link(facts)),
      "</press-card>",
      "",
    ].join("\n");
  } finally {
    frame.remove();
  }
};

/** Whether something on a card does nothing without a script. */
export const wantsScript = (options) =>
  options.some(
    ([name, value]) =>
      IS_FOR_SCRIPT.test(name) || (name === "networks" && /copy|system|poster/.test(value)),
  );

/** What a card is told by them it says only where it is live. */
const IS_FOR_SCRIPT = /^(?:count|signer)$/;

/** As `press-card render` writes it, to the byte; browsers write some things in another way. */
const asRendered = (shadowRoot, options) =>
  asReferences(withWords(shadowRoot))
    .replace(/<div class="root"[^>]*/, `$& data-static="${wantsScript(options) ? "more" : ""}"`)
    .replace(/&nbsp;/g, "&#160;")
    .replace('<img part="picture" decoding=', '<img part="picture" loading="lazy" decoding=')
    .replace(BUTTON, (own, before, hides, behind) => {
      const command = `commandfor="dialog" command="${hides ? "close" : "show-modal"}"`;
      return `<button${before} ${command}${behind}${own}`;
    });

/** What a static card says in the dialog, for wherever it is read (src/text/phrases). */
const STEPS = {
  __proto__: null,
  "zh-Hans": "用微信扫一扫；在手机上，长按二维码，打开原文再分享，或复制下面的地址。",
  "zh-Hant": "用微信掃一掃；在手機上，長按二維碼，開啟原文再分享，或複製下面的網址。",
  en: "Scan the code with WeChat; on a phone, press and hold it to open the article and share that, or copy the address below.",
};

const withWords = (shadowRoot) => {
  shadowRoot.querySelector(".steps").textContent = STEPS[shadowRoot.querySelector(".root").lang];
  return shadowRoot.innerHTML;
};

/** What opens or closes the dialog of a live card. A static one has another before each. */
const BUTTON = /<button([^>]*) popovertarget="dialog"( popovertargetaction="hide")?([^>]*>[^]*?<\/button>)/g;

/** HTML in ASCII: what is written to a file says the same in a page of any encoding. */
const asReferences = (html) =>
  html.replace(/[\x80-\x9f]/g, "").replace(/[^\0-\x7f]/gu, (one) => `&#${one.codePointAt()};`);

/** JSON in ASCII, likewise. */
const asEscapes = (json) =>
  json.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt().toString(16).padStart(4, "0")}`);

/** A window of its own, in which the card is told of another browser than this. */
const openFrame = () =>
  new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.srcdoc = "<!doctype html>";
    frame.addEventListener("load", () => resolve(frame), { once: true });
    document.body.append(frame);
  });

/** They come within this time, in milliseconds, or not at all (as long as the loader waits for a file). */
const SIGNS_MS = 10_000;

const drawCard = ({ document, navigator }, text, options) =>
  new Promise((resolve, reject) => {
    Object.defineProperty(navigator, "userAgent", { value: DESKTOP });
    const card = document.createElement("press-card");
    const own = options.filter(([name]) => !IS_FOR_SCRIPT.test(name));
    for (const [name, value] of [["loading", "eager"], ...own]) card.setAttribute(name, value);
    card.article = text;
    card.addEventListener("press-card-ready", () => {
      // The signs of networks that are not the usual ones come after the card.
      const { shadowRoot } = card;
      const look = () => shadowRoot.querySelector("path:not([d])") || resolve(card);
      new MutationObserver(look).observe(shadowRoot, { subtree: true, attributeFilter: ["d"] });
      setTimeout(reject, SIGNS_MS, { code: "timeout" });
      look();
    });
    card.addEventListener("press-card-error", ({ detail }) => reject(detail));
    const script = document.createElement("script");
    script.addEventListener("error", reject);
    script.src = new URL("press-card.js", document.baseURI).href;
    document.body.append(card, script);
  });

/** The text of the card's stylesheet: a file of the release. */
const stylesheet = async ({ adoptedStyleSheets: [sheet] }) => {
  const answer = await fetch(await releaseFile(".css"));
  if (answer.ok) return answer.text();
  // A development build has none: what the browser has made of it does as well.
  return [...sheet.cssRules].map((rule) => rule.cssText).join("\n");
};
