// A module on demand: what is said to who has made a page that a card cannot do right by. Pages
// that are well made never load it.

/** The words for each kind of advice that the loader gives (advise.js). */
export const words = {
  __proto__: null,
  head: "the tag stands in <head>, where nothing is seen: move it to where the card is to be",
};
