// A drawn card takes the place of the one that is there, with as little as possible changed.
//
// What is the same is not touched: the reader's selection, the focus, an open dialog and a picture
// that is there already outlive it, whoever has drawn the card: this program, one of another
// version, or a newspaper that has published it as HTML.

/** What tells elements of one name from each other. */
const KIND = ["part", "class", "data-network", "src"];

const isLike = (node, other) =>
  node.nodeName === other.nodeName &&
  (!node.getAttribute || KIND.every((name) => node.getAttribute(name) === other.getAttribute(name)));

/** Makes what stands in `place` what stands in `drawn`, of which the nodes may be used. */
export const morph = (place, drawn) => {
  let next = place.firstChild;
  const removeUpTo = (end) => {
    while (next !== end) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  };
  for (const child of [...drawn.childNodes]) {
    let like = next;
    while (like && !isLike(like, child)) like = like.nextSibling;
    if (!like) {
      place.insertBefore(child, next);
      continue;
    }
    removeUpTo(like);
    next = like.nextSibling;
    if (child.attributes) become(like, child);
    else if (like.data !== child.data) like.data = child.data;
  }
  removeUpTo(null);
};

const become = (element, drawn) => {
  for (const { name } of [...element.attributes]) {
    // What is open was opened by the reader.
    if (name !== "open" && !drawn.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of drawn.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  // A picture may have failed before anybody listened: whoever listens now is told.
  if (element.complete && !element.naturalWidth) element.src = drawn.src;
  morph(element, drawn);
};
