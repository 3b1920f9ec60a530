// Which of the objects on a page is its article.

/** Article and all that stands under it at schema.org, as in src/article. */
const ARTICLES = new RegExp(
  "(?:^|[/:#])(?:" +
    "(?:|AdvertiserContent|(?:|Analysis|AskPublic|Background|Opinion|Reportage|Review)News|" +
    "Satirical|(?:|Medical)Scholarly|Tech)Article|" +
    "Report|SocialMediaPosting|(?:|Live)BlogPosting|DiscussionForumPosting|APIReference)$",
  "i",
);

/** How many articles are looked at, and how many types and addresses of one. */
const MAX_ARTICLES = 200;
const MAX_VALUES = 20;

/** What is added to an address on the way to a page. */
const ADDED = /^(?:utm_\w*|fbclid|gclid|msclkid|yclid|spm|from|isappinstalled|nsukey)(?:=|$)/i;

/** Properties that hold an address, in an article and what stands in it. */
const IS_ADDRESS = /^(?:url|contentUrl|image|mainEntityOfPage|isBasedOn)$/;

/**
 * {article, others}: the article of a page that says of itself what scan.js has found, and that
 * stands at the addresses `own`, which are empty where nobody knows; and what it may refer to.
 *
 * What is embedded is somebody else's article: it counts only where its address is that at which
 * the page was asked for. Of the others it is the first whose address is the page's; or whose
 * headline is in its title; or which has no address; or else the first of all.
 */
export const findArticle = (objects, { titles, canonical, base, own }) => {
  const [place = ""] = [own[0], ...canonical.map((one) => absolute(one))].filter(Boolean);
  const home = absolute(base, place) || place;
  const keys = (addresses) => addresses.map((one) => key(absolute(one, home))).filter(Boolean);
  const [ownKeys, saidKeys] = [keys(own), keys(canonical)];
  const all = titles.map(letters);
  const articles = objects
    .filter(({ object }) => isArticle(object) && headlineOf(object))
    .slice(0, MAX_ARTICLES)
    .map(({ object, block }) => ({ object, block, keys: keys(addresses(object)) }));
  const plain = articles.filter(({ block }) => !block.isEmbedded);
  const isAt = (wanted) => (article) => article.keys.some((one) => wanted.includes(one));
  const isTitled = ({ object }) => {
    const headline = letters(headlineOf(object));
    return headline && all.some((title) => title.includes(headline));
  };
  const found =
    plain.find(isAt(ownKeys)) ||
    articles.find(isAt(ownKeys)) ||
    plain.find(isAt(saidKeys)) ||
    plain.find(isTitled) ||
    plain.find((article) => !article.keys.length) ||
    plain[0];
  if (!found) return;
  const { object } = found;
  // What was signed is whole, and stays as it is.
  if (object.proof) return { article: object, others: [] };
  const article = made(object, home);
  if (!/^\s*https?:/i.test(text(object.url))) {
    const [first] = addresses(object).map((one) => absolute(one, home));
    const [said] = canonical.map((one) => absolute(one, home));
    const isOwn = !own[0] || host(said) === host(own[0]);
    article.url = bare(first || (isOwn ? said : own[0]) || "");
  }
  const others = objects
    .filter(({ object, block }) => object["@id"] && !block.isEmbedded && !isArticle(object))
    .filter(({ object }) => !object["@graph"] && !object.mainEntity)
    .map((one) => made(one.object, home));
  return { article, others };
};

const isArticle = (object) => {
  const types = list(object["@type"]);
  return types.length ? types.some((type) => ARTICLES.test(text(type).trim())) : !!object.headline;
};

const headlineOf = (object) => text(object.headline) || text(object.name);

/** Where an article says that it stands. */
const addresses = ({ url, mainEntityOfPage, "@id": id }) => {
  const said = list(url).concat(list(mainEntityOfPage), id);
  const each = said.map((one) => (one === Object(one) ? one.url || one["@id"] || one["@value"] : one));
  const isAddress = (one, at) =>
    /^\s*(?:https?:\/|\.{0,2}\/)/i.test(one) || (at < list(url).length && /^[^:#]+$/.test(one));
  return each.filter((one, at) => one === String(one) && isAddress(one, at));
};

const list = (value) =>
  value == null ? [] : Array.isArray(value) ? value.slice(0, MAX_VALUES) : [value];

/** The text of a value: it may be the first of a list, or have a language. */
const text = (value) => {
  const [first] = list(value);
  return String((first === Object(first) ? first["@value"] : first) || "");
};

/** What two titles have in common, however they are typeset. */
const letters = (title) =>
  title
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\ufe30-\ufe6f]+/g, "");

/** An address made whole, as browsers do it; nothing where it is none. */
const absolute = (address, base) => {
  try {
    return address && new URL(address.trim(), base || undefined).href;
  } catch {
    // It is none.
  }
};

const host = (address) => (/^https?:\/\/([^/?#]*)/i.exec(address) || [])[1];

/** An address without what names a place on the page, or the way to it. */
const bare = (address) =>
  address.replace(/#.*/, "").replace(/\?(.*)/, (_, query) => {
    const kept = query.split("&").filter((one) => one && !ADDED.test(one));
    return kept.length ? `?${kept.join("&")}` : "";
  });

/** The same for addresses of the same page. */
const key = (address = "") => {
  const [, host, path, query] =
    /^https?:\/\/(?:www\.)?([^/?]+)([^?]*)(.*)/i.exec(bare(address)) || [];
  const whole = host && host.toLowerCase() + path.replace(/\/$/, "") + query;
  try {
    return whole && decodeURI(whole);
  } catch {
    return whole; // It has a sign of per cent that is one.
  }
};

/** A copy in which addresses are whole. */
const made = (value, base, name) => {
  if (Array.isArray(value)) return value.map((one) => made(one, base, name));
  if (value === Object(value)) {
    const copy = { __proto__: null };
    for (const key of Object.keys(value)) copy[key] = made(value[key], base, key);
    return copy;
  }
  return value === String(value) && IS_ADDRESS.test(name) ? absolute(value, base) || value : value;
};
