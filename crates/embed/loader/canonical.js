// The canonical form of a document (RFC 8785): one text for all that read it as the same. (Part of
// rescue.js.)

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
        : // JSON.stringify would write Infinity, which a number that is too large is, as `null`.
          String(value);
