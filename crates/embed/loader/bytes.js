// Texts as bytes, and back; and what an object has of its own. (Part of rescue.js.)

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
