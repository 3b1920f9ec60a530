// Drawing over what is there.
//
// A drawn card takes the place of the one that is there, whoever has drawn that: this program, one
// of another version, or a newspaper that has published it as HTML. What is the same is not
// touched: the selection, the focus, an open dialog and a picture that is there outlive it.

// (In a file that imports nothing: browser.js says why.)
const newWordBreak = () => Object.getPrototypeOf(document).createElement.call(document, "wbr");

/** What tells elements of one name from each other. */
const KIND = ["part", "class", "data-network", "src"];

const isLike = (node, other) =>
  node.nodeName === other.nodeName &&
  (!node.getAttribute || KIND.every((name) => node.getAttribute(name) === other.getAttribute(name)));

/** Makes what stands in `place` what stands in `drawn`, of which the nodes may be used. */
export const morph = (place, drawn) => {
  breakBySense(drawn.querySelector("h2 a"), place.querySelector("h2 a"));
  patch(place, drawn);
};

/** What belongs to the word before it. */
const PARTICLES = "的地得了着过過们們时時后後前中等里裡上下内內外间間个個";

/**
 * Has the lines of a Chinese headline end between words (as crates/publish/src/render/phrases.rs has
 * those of a static card): not behind a short word that leads to the next, nor in the middle of what
 * is said in twos, as 一地一域 is.
 */
const breakBySense = (headline, drawnBefore) => {
  try {
    const text = headline.textContent;
    // Nothing moves when a card is drawn anew, or taken over.
    if (drawnBefore && drawnBefore.textContent === text) {
      if (drawnBefore.className) headline.className = "phrased";
      headline.textContent = "";
      for (const node of drawnBefore.childNodes) headline.append(node.cloneNode());
      return;
    }
    const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
    let before;
    headline.textContent = "";
    for (const { isWordLike, segment } of words) {
      if (
        before &&
        isWordLike &&
        before[0] !== segment[0] &&
        before.slice(-1) > "~" &&
        !PARTICLES.includes(segment)
      ) {
        headline.append(newWordBreak());
        headline.className = "phrased";
      }
      headline.append(segment);
      before = isWordLike && segment[1] && segment;
    }
    headline.normalize();
  } catch (error) {
    // They end anywhere, as in browsers of before 2021.
  }
};

const patch = (place, drawn) => {
  // Of two buttons for one thing (view/dialog.rs) the one stays that shows: it may have the focus.
  for (const one of place.querySelectorAll("[commandfor]+[popovertarget]"))
    (one.offsetWidth ? one.previousElementSibling : one).remove();
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
  patch(element, drawn);
};
