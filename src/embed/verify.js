// Whether a document is as its publisher has signed it: JWS (RFC 7515) with a detached payload,
// by EdDSA (RFC 8037), over the canonical form (RFC 8785) of all but its `proof`.

/**
 * Promises true or false; nothing where nothing can be said, since there are no keys, the browser
 * has no Ed25519, or the page is not a secure context. `keys` are public ones, `x` as JWK has it, parted by blanks.
 */
export const verify = async (text, keys) => {
  const { subtle } = window.crypto || {};
  let imported;
  try {
    imported = await Promise.all(
      keys.trim().split(/\s+/).map((x) =>
        subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x }, ED25519, false, ["verify"]),
      ),
    );
  } catch (error) {
    return;
  }
  try {
    const signed = JSON.parse(text);
    const [header, payload, signature] = signed.proof.jws.split(".");
    delete signed.proof;
    // Nothing else is ever signed, so nothing in it has to be understood.
    if (payload || atob(header) !== '{"alg":"EdDSA"}') return false;
    const data = bytes(`${header}.${base64url(canonical(signed))}`);
    const told = await Promise.all(
      imported.map((key) => subtle.verify(ED25519, key, binary(signature), data)),
    );
    return told.includes(true);
  } catch (error) {
    return false;
  }
};

const ED25519 = "Ed25519";

/** RFC 8785: what JavaScript writes, with members in the order of their UTF-16 units. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value && typeof value === "object") {
    const member = (name) => `${canonical(name)}:${canonical(value[name])}`;
    return `{${Object.keys(value).sort().map(member)}}`;
  }
  return JSON.stringify(value);
};

const bytes = (text) => new TextEncoder().encode(text);

const base64url = (text) =>
  btoa(bytes(text).reduce((all, byte) => all + String.fromCharCode(byte), ""))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");

const binary = (base64) =>
  Uint8Array.from(atob(base64.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
