// What the element leaves to JavaScript, as src/card/browser/browser.js does for the card.

// ── Counting
//
// How often an article was shared, as far as an endpoint says.

/** Promises the number; nothing where the endpoint fails. */
export const fetchCount = (address) =>
  fetch(address, { credentials: "omit" })
    .then((response) => response.ok && response.json())
    .then((said) => [said, said.count, said.userInteractionCount].find(Number.isFinite))
    .catch(() => {});

// ── Telling
//
// What the element tells the page around it, and the loader.

/** Fires `press-card-share`: true unless the page has cancelled it. */
export const tellShare = (host, network, url) =>
  host.dispatchEvent(
    new CustomEvent("press-card-share", {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { network, url },
    }),
  );

/** Why a card cannot be shown. */
export const failure = (code, message) => ({ code, message });

// ── Verifying
//
// Whether an article is as its paper published it.
//
// `press-card sign` writes a signature into the document: a detached JWS (RFC 7515, appendix F,
// with EdDSA as RFC 8037 has it) over the canonical form (RFC 8785) of all but the member `proof`.
// crates/publish/src/sign/jws.rs does the same in Rust; tests/publish/sign holds one against the other.

/** The one header, alphabet and length that there are; and nothing stands beside them. */
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
    const document = JSON.parse(text);
    const [, header, signature] = PROOF.exec(canonical(document.proof));
    delete document.proof;
    const payload = canonical(document);
    // Beyond the three of the proof there is a member that stands twice: JSON.parse has taken the
    // last of them, and somebody else may take the first.
    if (strings(text) - strings(payload) - 3) throw text;
    // As UTF-8; this throws at half a surrogate pair, which has none.
    const signed = bytes(header + turn(btoa(unescape(encodeURIComponent(payload)))));
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

/** The canonical form of what JSON.parse has read: RFC 8785 is made of what JavaScript does. */
export const canonical = (value) =>
  Array.isArray(value)
    ? `[${value.map(canonical)}]`
    : value === Object(value)
      ? `{${Object.keys(value)
          .sort()
          .map((name) => `${canonical(name)}:${canonical(value[name])}`)}}`
      : value === String(value)
        ? JSON.stringify(value)
        : // Not by JSON.stringify, for which what is too large for a number is `null`.
          String(value);

/** How many strings a JSON text has, and a half: without escapes each has its two quotes. */
const strings = (json) => json.replace(/\\./g, "").split('"').length / 2;

/** From base64 to base64url (RFC 4648) without padding, and back. */
const turn = (base64) => base64.replace(/[\W_]/g, (c) => "-_+/"["+/-_".indexOf(c)] || "");

const decode = (base64url) => bytes(atob(turn(base64url)));

const bytes = (string) => Uint8Array.from(string, (c) => c.charCodeAt());
