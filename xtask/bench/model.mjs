// Every string of the card, as src/card/model.rs works them out: for an own work of 西江日报 in
// Chinese, which is what the bench has.

import { code } from "./code.mjs";
import { phrases } from "./phrases.mjs";
import { line, paragraphs, typeset } from "./text.mjs";

const list = (value) => (value === undefined ? [] : [value].flat());
const name = (value) => (typeof value === "string" ? value : value?.name);

// The publisher, which is read once.
export function publisherOf(document) {
  const terms = document.publishingPrinciples;
  const clause = (one) => ({
    id: one.identifier,
    number: one.identifier.includes("(")
      ? `（${one.identifier.split("(")[1].replace(")", "）")}`
      : `${one.identifier}.`,
    rule: one.about,
    text: typeset(one.text),
    conditions: list(one.hasPart).map(clause),
  });
  const telephones = [...new Set(document.contactPoint.map((one) => one.telephone))];
  return {
    name: document.name,
    ownSources: [document.name, ...list(document.alternateName)],
    lang: document.knowsLanguage,
    title: typeset(terms.name),
    clauses: terms.hasPart.map(clause),
    people: `联系人：${document.contactPoint.map((one) => one.name).join("、")}`,
    telephones: telephones.map((number) => [number, `tel:${number.replace(/[^0-9+]/g, "")}`]),
    links: document.subjectOf.map((one) => ({ text: one.name, href: one.url })),
    licences: document.hasCertification.map((one) => one.name),
    owner: typeset(terms.copyrightNotice),
    poweredBy: terms.creditText,
  };
}

// The model of an article's card.
export function modelOf(article, publisher, layout, mask) {
  const source = name(article.sourceOrganization);
  if (!publisher.ownSources.includes(source)) throw new Error("the bench has own works alone");
  const isFull = layout === "full";
  const url = new URL(article.url).href;
  const headline = line(article.headline);
  const people = [...list(article.author), ...list(article.contributor)].map((one) => ({
    title: one.jobTitle && line(one.jobTitle),
    name: line(name(one)),
  }));
  const named = (one, outlet) => (one.title ? `${outlet}${one.title} ${one.name}` : one.name);
  const outlet = (one) => (one.title === "记者" ? source : "");
  const lead = people.map((one) => named(one, "")).join(" ");
  const rules = ["credit", "objection"];
  const own = publisher.clauses.find((one) => one.rule === "own-work");
  const shares = list(article.interactionStatistic).find((one) =>
    one.interactionType.endsWith("ShareAction"),
  );
  return {
    layout,
    url,
    lang: article.inLanguage,
    kicker: article.articleSection && typeset(line(article.articleSection)),
    headline: typeset(headline),
    phrases: phrases(typeset(headline)),
    summary: article.abstract && typeset(line(article.abstract)),
    lead: isFull && article.dateline ? `${line(article.dateline)}（${lead}）` : undefined,
    paragraphs: isFull ? paragraphs(article.articleBody).map(typeset) : [],
    credits: [`来源：${source}`, ...people.map((one) => typeset(named(one, outlet(one))))],
    weibo: weibo(url, headline),
    shares: shares && count(shares.userInteractionCount),
    applies: {
      ...own,
      conditions: own.conditions.filter((one) => rules.includes(one.rule)),
    },
    code: code(url, mask),
    publisher,
  };
}

function weibo(url, title) {
  const encoded = (text) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const query = `url=${encoded(url)}&title=${encoded(title)}&searchPic=false`;
  return `https://service.weibo.com/share/share.php?${query}`;
}

function count(value) {
  if (value >= 10_000) throw new Error("the bench has no article that is so well liked");
  return `${value}次分享`;
}
