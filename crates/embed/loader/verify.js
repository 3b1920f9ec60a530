// Whether an article is as its paper published it. Only a card whose tag names a signer loads this.
// (Part of rescue.js.)

import { newest } from "./changes.js";
import { addressOf, hostOf, isOf } from "./hosts.js";
import { hasSigned, judge, keyOf, keySet } from "./keys.js";
import { readProof } from "./proof.js";
import { sealOf, unsealed } from "./seal.js";

/**
 * {verdict, host, seal, text, withdrawn} of the text of a document.
 *
 * `signer` has hosts and keys, parted by blanks. `verdict` is `true` where one of them has signed
 * the text, `false` where none has and one can say so, and else `undefined`. `host` is whose keys
 * have signed it, if not a key alone that stands on the tag. `seal` is what a reader is told, a list
 * in each language; a definite no has none. `text` is the document to be shown, which may be a newer
 * one than the one that was given; `withdrawn` is set where the paper has withdrawn it.
 *
 * `address` is where the document has come from, if it did not stand in the page; `added` names
 * what the partner has written on the tag, "headline" or "via" or both, or is `true` for the first.
 */
export const verify = async (shared, text, signer, address, added) => {
  if (!signer) return { verdict: undefined, text };
  const words = String(signer).match(/\S+/g) || [];
  const own = added === true ? "headline" : String(added || "");
  let proof;
  try {
    proof = readProof(text);
  } catch {
    // It is not signed, or not so that anybody could say what was.
  }
  const answers = await Promise.all(words.map((word) => ask(shared, word, proof)));
  const unusable = words.filter((_, at) => answers[at].why === "noKey");
  if (unusable.length) {
    const list = unusable.map((word) => `“${word.slice(0, 24)}${word[24] ? "…" : ""}”`).join(", ");
    tell(shared, `${list}: neither a host nor a public key (87 letters); blanks part them`);
  }
  const yes = answers.find(({ says, host }) => says && host) || answers.find(({ says }) => says);
  const isRevoked = answers.some((one) => one.isRevoked);
  if (yes && !isRevoked) {
    const { host, set } = yes;
    const found = { verdict: true, host, proof, text };
    if (host && set.changes && !isOf(host, address)) {
      Object.assign(found, await newest(shared, { host, set, proof, text }));
    }
    if (!found.verdict) return { verdict: false, host, text, withdrawn: found.withdrawn };
    return { verdict: true, host, seal: sealOf(found.proof, host, own), text: found.text };
  }
  if (answers.some(({ says }) => says === false)) return { verdict: false, text };
  const { why, host } = Object(answers.find((one) => one.why !== "noKey") || answers[0]);
  return { verdict: undefined, seal: unsealed(why || "noKey", host), text };
};

/**
 * What one word of a tag says: {says} `true` or `false`, with the {host} and its {set} where it names
 * one; or {why} it can say nothing.
 */
const ask = (shared, word, proof) =>
  // A browser may have the names and not what they stand for.
  askOne(shared, word, proof).catch(() => ({ why: "noCrypto" }));

const askOne = async (shared, word, proof) => {
  const host = hostOf(word);
  // Without TLS there is nothing to check with; what has no proof is as plain there.
  const hasCrypto = window.crypto && crypto.subtle;
  if (!host) {
    // (Only told by its letters where it cannot be tried.)
    if (hasCrypto ? !(await keyOf(word)) : !/^B[\w-]{86}$/.test(word)) return { why: "noKey" };
    if (!proof) return { says: false };
    if (!hasCrypto) return { why: "noCrypto" };
    return { says: await hasSigned(await keyOf(word), proof) };
  }
  if (!proof || Object(addressOf(proof.document)).host !== host) return { says: false };
  if (!hasCrypto) return { why: "noCrypto", host };
  let set;
  try {
    set = await keySet(host);
  } catch (error) {
    tell(shared, `no keys of ${host}: ${error.message || error}`);
    return { why: "noSet", host };
  }
  const { says, isRevoked } = await judge(set, proof);
  return { says, isRevoked, host, set };
};

const said = { __proto__: null };

/** A line on the console, once a page. */
const tell = ({ warn }, message) => {
  if (said[message]) return;
  said[message] = true;
  warn({ code: "key", message });
};
