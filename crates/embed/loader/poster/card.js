// What a share picture says: the words that the card shows, and its code. (Part of poster.js.)

import { codeOf } from "./code.js";

const styleOf = (element) => window.getComputedStyle(element);
const clean = (text) => (text || "").replace(/\s+/g, " ").trim();
const wordsOf = (element) => clean(element && element.textContent);

/** How a language is set, in the typefaces that the card has for it. */
const scriptOf = (lang, serif, sans) => ({
  serif,
  sans,
  lang: lang || "zh-Hans",
  isHan: /^(zh|ja)\b/i.test(lang || "zh"),
  isHant: /^zh-(hant|tw|hk|mo)\b/i.test(lang),
  isRtl: /^(ar|fa|he|ur|ug|yi|ps|sd|dv|ckb)\b/i.test(lang),
});

/** Nothing where the card has no story, as one that was withdrawn has none. */
export const read = async (root) => {
  const card = root.querySelector(".root");
  const find = (selector) => card.querySelector(selector);
  const all = (selector) => [...card.querySelectorAll(selector)];
  const headline = card && wordsOf(find("[part=headline]"));
  const credits = card ? partsOf(find(".credit")) : [];
  const story = card && find(".story");
  if (!headline || !credits.length || !story) return null;
  const abstract = find("[part=abstract]");
  const label = abstract && abstract.querySelector("strong");
  const before = (one) => one.compareDocumentPosition(find("[part=headline]")) & 4;
  const due = all("header > p.due, .story > p.due").filter((one) => wordsOf(one));
  return {
    lang: card.lang,
    script: scriptOf(
      story.lang,
      styleOf(find("[part=headline]")).fontFamily,
      styleOf(story).fontFamily,
    ),
    own: scriptOf(card.lang, styleOf(card).getPropertyValue("--serif"), styleOf(card).fontFamily),
    // Where no newspaper is known the source stands there.
    paper: paperOf(find(".masthead .paper, [part=masthead]")) || credits[0],
    // The day, and the page or when it was updated.
    day: partsOf(find("[part=dates]")).slice(0, 2),
    kicker: wordsOf(find("[part=kicker]")),
    headline,
    subheadline: wordsOf(find("[part=subheadline]")),
    labels: due.filter(before).map(wordsOf),
    originalTitle: wordsOf(find(".original-title")),
    notes: due.filter((one) => !before(one) && !one.matches(".original-title")).map(wordsOf),
    label: wordsOf(label),
    abstract: clean(
      [...(abstract ? abstract.childNodes : [])]
        .filter((one) => one !== label && !(one.matches && one.matches("a, button, [hidden]")))
        .map((one) => one.textContent)
        .join(""),
    ),
    credits,
    notices: all(".notice").map(wordsOf).filter(Boolean),
    address: wordsOf(find("[part=address]")),
    code: await codeOf(all("[part=qr]")),
    accent: styleOf(root.host).getPropertyValue("--press-card-accent").trim(),
  };
};

const partsOf = (line) =>
  [...(line ? line.children : [])]
    .filter((one) => !one.matches("[hidden]"))
    .map(wordsOf)
    .filter(Boolean);

/** Its name, which its logo says as well. */
const paperOf = (paper) => {
  const logo = paper && paper.querySelector("img[alt]");
  return (logo && clean(logo.alt)) || wordsOf(paper);
};
