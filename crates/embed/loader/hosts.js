// Hosts: the one that a word of a tag names, and the one that an article is of. (Part of rescue.js.)

import { member } from "./bytes.js";

/** A host of this machine: there pages are tested, by `http` and on any port. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** An address, or nothing. (By the name that pages have no use for.) */
export const parse = (...texts) => {
  try {
    return new window.webkitURL(...texts);
  } catch {
    // It is none.
  }
};

/** How the addresses of a host begin. */
export const schemeOf = (host) => (LOOPBACK.test(host) ? "http://" : "https://");

/** The host that a word names, as addresses have it; nothing where it names none. */
export const hostOf = (word) => {
  const start = schemeOf(word);
  const { host, href } = Object(parse(start + word));
  const isHost = LOOPBACK.test(host) || /^([\w-]+\.)+[\w-]+(:\d+)?$/.test(host);
  // And nothing but a host: no path, no name of a user.
  return isHost && href === `${start}${host}/` ? host : null;
};

/** Whether an address is of this host, and comes as safely as its keys do. */
export const isOf = (host, address) => {
  const url = address === String(address) && Object(parse(address));
  return url.host === host && `${url.protocol}//` === schemeOf(host);
};

/**
 * The address of an article, as src/article/json/address.rs finds it in the plain form and in most
 * others. Nothing where it has none; nor where the document has articles of several hosts, for then
 * it could be read as that of either.
 */
export const addressOf = (document) => {
  const found = articlesIn(document).map(ownAddress).filter(Boolean);
  return found.every(({ host }) => host === found[0].host) ? found[0] : undefined;
};

/** The object of a document that the article is. */
export const articleOf = (document) => articlesIn(document).find(ownAddress);

/** The objects of a document that are articles; or all, where none says so. */
const articlesIn = (document) => {
  const nodes = [document, ...listed(document, "@graph"), ...listed(document, "mainEntity")];
  const articles = nodes.filter(
    (node) =>
      /article|posting|report/i.test(listed(node, "@type")) ||
      ["headline", "creativeWorkStatus"].some((name) => member(node, name) !== undefined),
  );
  return articles[0] ? articles : nodes;
};

const ownAddress = (object) =>
  ["url", "mainEntityOfPage", "@id"].map((name) => read(object, name)).find(Boolean);

const read = (object, name) =>
  listed(object, name)
    .map((value) =>
      value === Object(value)
        ? webAddress(member(value, "url")) || webAddress(member(value, "@id"), "@id")
        : webAddress(value, name),
    )
    .find(Boolean);

const webAddress = (value, name) => {
  if (value !== String(value)) return;
  // What follows a `#` in an `@id` is a name within the document.
  const text = (name === "@id" ? value.split("#")[0] : value).trim().replace(/^\/\//, "https://");
  // A browser takes more for an address than WebUrl does (src/article/url.rs).
  if (/^https?:\/\/[^/?#@:][^/?#@]*([/?#]|$)/i.test(text) && !/[\s\0-\x1f"<>\\`]/.test(text)) {
    return parse(text);
  }
};

const listed = (object, name) => {
  const value = member(object, name);
  return Array.isArray(value) ? value : [value];
};
