// The keys that a tag names, and those of a paper's host. (Part of rescue.js.)

import { bytes, decode, encode, member } from "./bytes.js";
import { start, textOf } from "./fetching.js";
import { hostOf, schemeOf } from "./hosts.js";

/** The curve: y² = x³ - 3x + B, of the numbers less than P (SEC 2, section 2.4.2). */
const P = "0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
const B = "0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b";

/** An ECDSA key of WebCrypto; `point` is uncompressed, a byte a character. Throws if it is none. */
const importKey = (point) => {
  if (!isOnCurve(point)) throw point;
  const curve = { __proto__: null, name: "ECDSA", namedCurve: "P-256" };
  return crypto.subtle.importKey("raw", bytes(point), curve, true, ["verify"]);
};

/**
 * Some browsers look whether a point is on the curve only when they use it. Those that have no
 * BigInt look at once.
 */
const isOnCurve = (point) => {
  if (point.length !== 65 || point[0] !== "\x04") return false;
  if (!window.BigInt) return true;
  const number = (from) => {
    const hex = [...point.slice(from, from + 32)].map((c) => `0${c.charCodeAt().toString(16)}`.slice(-2));
    return window.BigInt(`0x${hex.join("")}`);
  };
  const [x, y, p, b, three] = [number(1), number(33), P, B, 3].map(window.BigInt);
  return x < p && y < p && !((y * y - (x * x - three) * x - b) % p);
};

/** A key that one word of a tag is; nothing where it is none. */
export const keyOf = async (word) => {
  try {
    return await importKey(decode(word));
  } catch {
    // Whoever asks says so.
  }
};

/**
 * Whether a key has signed what a document says. Of the two signatures that belong together (`s`,
 * and the order of the curve less `s`) every browser takes both, and so does Rust.
 */
export const hasSigned = (key, { signature, signed }) => {
  const algorithm = { __proto__: null, name: "ECDSA", hash: "SHA-256" };
  return crypto.subtle.verify(algorithm, key, signature, signed);
};

/** What the keys of a set say. One that is revoked may have signed by the name of another. */
export const judge = async ({ keys }, proof) => {
  let says = false;
  for (const { kid, key, isRevoked } of keys) {
    if ((isRevoked || kid === proof.kid) && (await hasSigned(key, proof))) {
      if (isRevoked) return { says: false, isRevoked };
      says = true;
    }
  }
  return { says };
};

/** What was asked of hosts on this page, and their sets, each a promise. */
const asked = { __proto__: null };
const sets = { __proto__: null };

const ask = (host) =>
  (asked[host] = asked[host] || start(`${schemeOf(host)}${host}/.well-known/press-card-keys.json`));

/** Has the sets of the hosts that a tag names fetched, beside the document that they are for. */
export const prepare = (signer) => {
  for (const host of String(signer).split(/\s+/).map(hostOf)) if (host) ask(host);
};

/**
 * {keys, changes} that a host publishes: [{kid, key, isRevoked}], and where it says what it has
 * corrected. It is asked once a page; after a failure a later card asks again.
 */
export const keySet = (host) =>
  (sets[host] =
    sets[host] ||
    textOf(ask(host))
      .then(readSet)
      .catch((error) => {
        asked[host] = sets[host] = null;
        throw error;
      }));

const readSet = async (text) => {
  const set = JSON.parse(text);
  const list = member(set, "keys");
  if (!Array.isArray(list)) throw "it is no set of keys";
  const keys = await Promise.all(list.map(readKey));
  return { keys: keys.filter(Boolean), changes: member(set, "changes") };
};

/** A key of a set; nothing where it is not for signatures of ours. */
const readKey = async (jwk) => {
  try {
    const is = (name, ...values) => values.includes(member(jwk, name));
    if (!is("kty", "EC") || !is("crv", "P-256") || !is("d", undefined)) return;
    if (!is("alg", "ES256", undefined) || !is("use", "sig", undefined)) return;
    const [kid, x, y] = ["kid", "x", "y"].map((name) => member(jwk, name));
    const key = await importKey(`\x04${decode(x)}${decode(y)}`);
    return { kid, key, isRevoked: member(jwk, "revoked") != null };
  } catch {
    // It is damaged, and what it has signed is signed by no key of this host.
  }
};
