// What a card has to do with the document around it: its stylesheet there, what is copied out of it,
// pictures that do not come, and where its reader is.
// (In a file that imports nothing: browser.js says why.)

// A page can put anything under a name of `document`, and not under that name of the prototype.
const ownDocument = () => Object.getPrototypeOf(document);
const newElement = (name) => ownDocument().createElement.call(document, name);

// ── The stylesheet in the shadow root

/** One stylesheet for all cards of this document: the browser parses it once. */
let own;

/** The cards from this one on are not laid out while they are far from the view. */
const MANY = 20;

/**
 * Of few cards this would save nothing, and a page's script would read no `innerText` of those far
 * away. Not on the host, which would be clipped in a narrow column, nor around the dialog.
 */
const FAR =
  ".card{content-visibility:auto;contain-intrinsic-block-size:auto 36em}@media print{.card{content-visibility:visible}}";

let far;
let styled = 0;

const newSheet = ({ CSSStyleSheet }, css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/**
 * Gives a root the stylesheet, unless it has it. What a root has adopted is lost when it goes to
 * another document, as into a frame; there it has one of its own, which that document takes.
 * False where the text of it is wanted: it is long, and most cards need it not again. From here on
 * it is heard, too, what is copied, and which pictures do not come.
 */
export const style = (root, css) => {
  // The same function is heard once only; `error` does not bubble.
  root.addEventListener("error", hidePicture, true);
  root.addEventListener("copy", addCredit);
  try {
    const defaultView = ownDocument().__lookupGetter__("defaultView").call(root.ownerDocument);
    const adopted = root.adoptedStyleSheets;
    const isHere = defaultView === window;
    // What the page has added to ours stays.
    if (isHere ? own && adopted.includes(own) : adopted.length) return true;
    if (!css && !(isHere && own)) return false;
    const sheet = isHere ? (own = own || newSheet(window, css)) : newSheet(defaultView, css);
    root.adoptedStyleSheets =
      isHere && ++styled > MANY ? [sheet, (far = far || newSheet(window, FAR))] : [sheet];
  } catch (error) {
    if (!css) return false;
    // Before Safari 16.4 and Chrome 73 a root cannot adopt a stylesheet.
    const element = newElement("style");
    element.textContent = css;
    root.append(element);
  }
  return true;
};

// ── What is copied by hand

/** Text that is copied out of the card takes its credit and its address along. */
const addCredit = (event) => {
  const { currentTarget: root, target } = event;
  const { url, credit } = root.pressCard;
  try {
    // Chromium keeps a selection for each root, others one for the page.
    let text = String((root.getSelection ? root : window).getSelection() || "");
    // The text area is our own way of copying.
    if (!text.trim() || target.closest("textarea")) return;
    // The address alone goes into an address bar, and as it is written, not as it is shown.
    const address = root.querySelector("[part=address]").textContent;
    text = text.trim() === address ? url : `${text}\n\n${credit}`;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  } catch (error) {
    // It is copied as it is.
  }
};

// ── Pictures

/** So many pictures of a card may fail: then their host does not have the others either. */
const MAX_BROKEN = 3;

/**
 * Takes away a picture that did not come, with its caption: nothing broken is shown. What stood below
 * it moves up into view and would be asked for next, so after a few of them those that have not come
 * are given up.
 */
const hidePicture = ({ currentTarget: root, target }) => {
  const code = target.closest(".code");
  const { demand } = root.pressCard;
  if (code && demand) demand("drawCode", code);
  const figure = target.closest("figure");
  if (!figure) return;
  figure.hidden = true;
  if (root.querySelectorAll("figure[hidden]").length < MAX_BROKEN) return;
  for (const picture of root.querySelectorAll("figure:not([hidden]) img")) {
    if (picture.complete) continue;
    picture.removeAttribute("src");
    picture.closest("figure").hidden = true;
  }
};

// ── Where the reader is

/** What the browser calls itself. */
export const userAgent = () => navigator.userAgent;

/** Whether there is a share sheet, or a touch screen. */
export const has = (what) => {
  if (what === "share") return typeof navigator.share === "function";
  try {
    // A laptop that can be touched has its phone beside it.
    const isLaptop = /Windows|CrOS/.test(navigator.userAgent);
    return navigator.maxTouchPoints > 0 && !(isLaptop && matchMedia("(pointer: fine)").matches);
  } catch (error) {
    return false;
  }
};
