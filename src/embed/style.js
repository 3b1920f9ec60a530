// The card's stylesheet in its shadow root.

/** One stylesheet for all cards of this document: the browser parses it once. */
let own;

const newSheet = ({ CSSStyleSheet }, css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/**
 * Gives a root the stylesheet, unless it has it. What a root has adopted is lost when it goes to
 * another document, as into a frame; there it has one of its own, which that document takes.
 */
export const style = (root, css) => {
  try {
    const { defaultView } = root.ownerDocument;
    const adopted = root.adoptedStyleSheets;
    const isHere = defaultView === window;
    // What the page has added to ours stays.
    if (isHere ? own && adopted.includes(own) : adopted.length) return;
    const sheet = isHere ? (own = own || newSheet(window, css)) : newSheet(defaultView, css);
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    const element = document.createElement("style");
    element.textContent = css;
    root.append(element);
  }
};
