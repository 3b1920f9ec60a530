// What is said to who has made a page that a card cannot do right by. (Part of rescue.js.)

const words = {
  __proto__: null,
  article:
    "an `article` is no JSON (a framework writes an object as [object Object] while the element is not yet defined): JSON.stringify it, or set the property once press-card.js has run",
  head: "the tag of the card stands in <head>, where nothing is seen: move it to where the card is to be",
  none: "there is no <press-card> on this page, and the script's tag names no document (an optimizer may have taken its `data-src`): write `data-press-card-src`",
  src: "`data-src` is a script's address and not a document's (an optimizer uses that name): write `data-press-card-src`",
  unclosed:
    "<press-card /> is not closed, for HTML knows no such tag, and takes in what follows: write <press-card …></press-card>. What follows stays in sight",
};

const said = { __proto__: null };

/** Says each once a page. */
export const advise = (name, warn) => {
  if (said[name]) return;
  said[name] = true;
  warn({ code: "advice", message: words[name] });
};
