// JSON on a page whose scripts have given every object, or every list, something of their own.

/** What JSON.parse has read, without what every object of the page has. */
export const bare = (value) => {
  if (Array.isArray(value)) return value.map(bare);
  if (value !== Object(value)) return value;
  const copy = { __proto__: null };
  for (const name of Object.keys(value)) copy[name] = bare(value[name]);
  return copy;
};

/** JSON.stringify, which would ask lists for a `toJSON` (Prototype 1.6 has put one there). */
export const json = (value) =>
  Array.isArray(value)
    ? `[${value.map(json)}]`
    : value === Object(value)
      ? `{${Object.keys(value).map((name) => `${JSON.stringify(name)}:${json(value[name])}`)}}`
      : JSON.stringify(value);

/** The number of bytes of a text. */
export const size = (text) => new Blob([text], { __proto__: null }).size;
