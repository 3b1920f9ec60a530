// What a document says of its signature. (Part of rescue.js.)
//
// `press-card sign` writes it into the document: a detached JWS (RFC 7515, appendix F) of ES256
// over the canonical form of all but the member `proof`. crates/publish/src/sign/jws.rs and
// header.rs do the same in Rust; tests/publish/sign holds one against the other.

import { bytes, decode, encode, utf8 } from "./bytes.js";
import { canonical } from "./canonical.js";

/** A header and a signature of 64 bytes; nothing else in the proof. */
const PROOF = /^{"jws":"([\w-]+\.)\.([\w-]{85}[AQgw])"}$/;

/** The one spelling of a header; its key's name needs no escape. */
const HEADER = /^{"alg":"ES256","kid":"([\w.-]{1,64})","iat":(0|[1-9]\d{0,11})}$/;

/** The last second of the year 9999. */
const MAX_IAT = 253402300799;

/**
 * {document, kid, iat, signature, signed, payload} of a text: what it says, by which key and when it
 * was signed, the signature, what is under it, and the canonical form. Throws where there is no
 * proof, or nobody can say what was signed.
 */
export const readProof = (text) => {
  const document = parseDocument(text);
  const [, header, signature] = PROOF.exec(canonical(document.proof));
  const [, kid, iat] = HEADER.exec(decode(header.slice(0, -1)));
  if (iat > MAX_IAT) throw iat;
  delete document.proof;
  const payload = canonical(document);
  // The proof has three strings. If there are more than these beside what is signed, a member
  // stands twice: JSON.parse takes the last of them, and another reader may take the first.
  if (strings(text) - strings(payload) - 3) throw text;
  const signed = bytes(header + encode(utf8(payload)));
  return { document, kid, iat: +iat, signature: bytes(decode(signature)), signed, payload };
};

/** One mark of byte order may stand before it, as in a file that was pasted into a page. */
export const parseDocument = (text) => JSON.parse(text.replace(/^[ \t\n\r]*\ufeff/, ""));

/** The number of strings in a JSON text, plus a half: each has two quotes beside its escapes. */
export const strings = (json) => json.replace(/\\./g, "").split('"').length / 2;

/** By which words two texts are told to be the same version: crates/publish/src/sign/digest.rs. */
export const digest = async ({ payload }) => {
  const hash = await crypto.subtle.digest("SHA-256", bytes(utf8(payload)));
  return encode(String.fromCharCode(...new Uint8Array(hash)));
};
