// Whether a signed document is still what its paper says. (Part of rescue.js.)
//
// A signature is good for ever, also that of a version that was corrected since. So a copy that did
// not come from the paper's own host asks what the paper has changed: `press-card changes` writes
// that, and it is signed as documents are.

import { member } from "./bytes.js";
import { documentOf, start, textOf } from "./fetching.js";
import { addressOf, isOf, parse } from "./hosts.js";
import { judge } from "./keys.js";
import { digest, readProof } from "./proof.js";

/** So many lists are read, each older than the one before. */
const MAX_LISTS = 5;

/** The lists of this page, each a promise, by their addresses. */
const lists = { __proto__: null };

/** The largest number of a list that was seen, by host: a smaller one is an old list. */
const serials = { __proto__: null };

/**
 * What is to be shown instead of a document that a host has signed, as {proof, text}; or
 * {verdict: false}, where it is an older version and the newer one cannot be had. Nothing where it is
 * the newest, or nobody can say.
 */
export const newest = async (shared, { host, set, proof }) => {
  const own = Object(addressOf(proof.document)).href;
  let address = set.changes;
  let hash; // of the list there, which the one before has told
  for (let count = 0; count < MAX_LISTS && isOf(host, address); count++) {
    let list;
    try {
      list = await (lists[address] = lists[address] || fetchList(host, set, address, hash));
    } catch (error) {
      // It says nothing, and neither does what it leads on to.
      lists[address] = null;
      shared.warn({ code: "changes", message: `${address}: ${error.message || error}` });
      return;
    }
    const items = member(list, "dataFeedElement");
    if (!Array.isArray(items)) return;
    // The newest stands first.
    const item = items.find((one) => Object(parse(member(one, "url"))).href === own);
    if (item) return replaced(shared, host, set, proof, own, item);
    // Whatever came before is under the signature already.
    if (items.some((one) => seconds(one) < proof.iat)) return;
    address = member(list, "next");
    hash = member(list, "nextDigest");
    if (!hash) return;
  }
};

/** The list at an address, if it is what the host says now. */
const fetchList = async (host, set, address, hash) => {
  const proof = readProof(await textOf(start(address)));
  const list = proof.document;
  if (hash) {
    // An older one never changes, and its key may have been revoked since.
    if ((await digest(proof)) !== hash) throw "is another list";
  } else {
    if (!(await judge(set, proof)).says) throw "is not signed by its host";
    const serial = member(list, "serial");
    const expires = member(list, "expires");
    const today = new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d\d-\d\d/.test(expires) || expires.slice(0, 10) < today) throw "has expired";
    if (serial !== +serial || serial < serials[host]) throw "is older than one that was seen";
    serials[host] = serial;
  }
  return list;
};

/** What takes the place of a document, by the newest word that its host has for its address. */
const replaced = async (shared, host, set, proof, own, item) => {
  if (member(item, "digest") === (await digest(proof))) return;
  const withdrawn = member(item, "status") === "withdrawn";
  // It is newer than the list.
  if (!withdrawn && !(seconds(item) > proof.iat)) return;
  try {
    const address = member(item, "document");
    if (!isOf(host, address)) throw address;
    const text = await documentOf(shared, start(address));
    const found = readProof(text);
    const { says } = await judge(set, found);
    const isIt = Object(addressOf(found.document)).href === own && found.iat >= proof.iat;
    if (says && isIt) return { proof: found, text };
  } catch {
    // Then this one is not shown either.
  }
  return { verdict: false, withdrawn };
};

const seconds = (item) => Date.parse(member(item, "dateModified")) / 1000;
