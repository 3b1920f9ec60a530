// Whether an article is as its paper published it. Only who gives a card a key loads this.
//
// `press-card sign` writes a signature into the document: a detached JWS (RFC 7515, appendix F,
// with EdDSA as RFC 8037 has it) over the canonical form (RFC 8785) of all but the member `proof`.
// crates/publish/src/sign/jws.rs does the same in Rust; tests/publish/sign holds one against the other.

import { canonical } from "./canonical.js";

/** The one header that we write, and a signature of 64 bytes; nothing else in the proof. */
const PROOF = /^{"jws":"(eyJhbGciOiJFZERTQSJ9\.)\.([\w-]{85}[AQgw])"}$/;

/**
 * Whether one of these keys, parted by blanks, has signed the document as it stands here: `true`,
 * `false`, or `undefined` where nobody can say, for a key is none, or the browser has no Ed25519
 * or has it for secure contexts only; and where there are no keys.
 */
export const verify = async (text, keys) => {
  if (!keys) return;
  let verdict = false;
  try {
    // One mark of byte order may stand before it, as in a file that was pasted into a page.
    const document = JSON.parse(text.replace(/^[ \t\n\r]*\ufeff/, ""));
    const [, header, signature] = PROOF.exec(canonical(document.proof));
    delete document.proof;
    const payload = canonical(document);
    // The proof has three strings. If there are more than these beside what is signed, a member
    // stands twice: JSON.parse takes the last of them, and another reader may take the first.
    if (strings(text) - strings(payload) - 3) throw text;
    // As UTF-8, in which half a surrogate pair cannot be written: there this throws.
    const utf8 = encodeURIComponent(payload).replace(/%(..)/g, (_, hex) =>
      String.fromCharCode(`0x${hex}`),
    );
    const signed = bytes(header + base64url(btoa(utf8)));
    verdict = undefined;
    for (const key of keys.match(/\S+/g)) {
      const raw = await crypto.subtle.importKey("raw", decode(key), "Ed25519", true, ["verify"]);
      if (await crypto.subtle.verify("Ed25519", raw, decode(signature), signed)) return true;
    }
    return false;
  } catch (error) {
    return verdict;
  }
};

/** The number of strings in a JSON text, plus a half: each has two quotes beside its escapes. */
const strings = (json) => json.replace(/\\./g, "").split('"').length / 2;

/** Base64 as base64url (RFC 4648) without padding; and back, for two characters are swapped. */
const base64url = (text) => text.replace(/[\W_]/g, (c) => "-_+/"["+/-_".indexOf(c)] || "");

const decode = (text) => bytes(atob(base64url(text)));

const bytes = (string) => Uint8Array.from(string, (c) => c.charCodeAt());
