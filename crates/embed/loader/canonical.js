// What is signed of a document: its canonical form (RFC 8785), of which RFC 8785 says that it is
// made of what JavaScript does. (Part of rescue.js.) crates/publish/src/sign/canonical.rs does the
// same in Rust; tests/publish/sign holds one against the other.

/** The canonical form of what JSON.parse has read. */
export const canonical = (value) =>
  Array.isArray(value)
    ? `[${value.map(canonical)}]`
    : value === Object(value)
      ? `{${Object.keys(value)
          .sort()
          .map((name) => `${canonical(name)}:${canonical(value[name])}`)}}`
      : value === String(value)
        ? JSON.stringify(value)
        : // JSON.stringify would write Infinity, which a number that is too large is, as `null`.
          String(value);

/** The number of strings in a JSON text, plus a half: each has two quotes beside its escapes. */
export const strings = (json) => json.replace(/\\./g, "").split('"').length / 2;

/** As UTF-8, a byte a character. Half a surrogate pair cannot be written so: there this throws. */
export const utf8 = (text) =>
  encodeURIComponent(text).replace(/%(..)/g, (_, hex) => String.fromCharCode(`0x${hex}`));

/** Bytes as base64url (RFC 4648) without padding. */
export const encode = (string) => swapped(btoa(string));

/** And back, as a byte a character; throws where this is not the one way to write them. */
export const decode = (text) => {
  const string = atob(swapped(text));
  if (encode(string) !== text) throw text;
  return string;
};

/** The two alphabets differ in two characters. */
const swapped = (text) => text.replace(/[\W_]/g, (c) => "-_+/"["+/-_".indexOf(c)] || "");

export const bytes = (string) => Uint8Array.from(string, (c) => c.charCodeAt());

/** What an object has of its own: a page may have given something to all of them. */
export const member = (object, name) =>
  Object.prototype.hasOwnProperty.call(Object(object), name) ? object[name] : undefined;
