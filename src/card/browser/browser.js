// What a drawn card leaves to JavaScript, where it is smaller than in WebAssembly (docs/size.md).
// One file: wasm-bindgen copies none that another imports, and its test server sticks at many.

// ── The browser's own
//
// A page can put anything under a name of `document` (<img name="createElement">), and not under
// that name of the prototype behind it. (xtask/program.mjs does the same for what Rust calls.)

const ownDocument = () => Object.getPrototypeOf(document);
const newElement = (name) => ownDocument().createElement.call(document, name);

// ── Drawing over what is there
//
// A drawn card takes the place of the one that is there, whoever has drawn that: this program, one
// of another version, or a newspaper that has published it as HTML. What is the same is not
// touched: the selection, the focus, an open dialog and a picture that is there outlive it.

/** What tells elements of one name from each other. */
const KIND = ["part", "class", "data-network", "src"];

const isLike = (node, other) =>
  node.nodeName === other.nodeName &&
  (!node.getAttribute || KIND.every((name) => node.getAttribute(name) === other.getAttribute(name)));

/** Makes what stands in `place` what stands in `drawn`, of which the nodes may be used. */
export const morph = (place, drawn) => {
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
  morph(element, drawn);
};

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
 * False where the text of it is wanted: it is long, and most cards need it not again.
 */
export const style = (root, css) => {
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

// ── Sharing
//
// An app may have put anything in the place of what browsers have, or nothing: it may throw, promise
// nothing, or never do what it has promised. Then the next best thing is done.

let isSheetOpen;

/** Promises whether the reader has had the system's share sheet, and had to have nothing else. */
export const share = async (title, url) => {
  // Nobody clicks beside a sheet: it was promised, and has never come.
  if (isSheetOpen) return false;
  try {
    const sheet = navigator.share({ __proto__: null, title, url });
    if (!sheet.then) return false;
    isSheetOpen = true;
    await sheet;
    return true;
  } catch (error) {
    // The reader has closed it, which is no failure.
    return error.name === "AbortError";
  } finally {
    isSheetOpen = false;
  }
};

/** Opens a dialog as a modal; in place where there are none, and not where it is a popover. */
export const open = (dialog) => {
  try {
    dialog.showModal();
  } catch (error) {
    if (!is(dialog, ":popover-open")) dialog.setAttribute("open", "");
  }
};

/** Closes a dialog, however it was opened. */
export const close = (dialog) => {
  try {
    dialog.close();
    dialog.hidePopover();
  } catch (error) {
    dialog.removeAttribute("open");
  }
};

/** Opens it anew if it was a modal before it was moved, and is none any more. */
export const resume = (dialog) => {
  if (!dialog.hasAttribute("open") || is(dialog, ":modal")) return;
  dialog.removeAttribute("open");
  open(dialog);
};

/** Whether a selector fits; one that the browser does not know fits nothing. */
const is = (element, selector) => {
  try {
    return element.matches(selector);
  } catch (error) {
    return false;
  }
};

// ── Copying, by hand or by a button

/** What is promised by then comes too late for a reader who waits, in milliseconds. */
const COPY_MS = 1000;

/** Promises whether a text has been copied. */
export const copy = async (root, text) => {
  try {
    const copying = navigator.clipboard.writeText(text);
    if (copying.then) {
      const late = new Promise((_, reject) => setTimeout(reject, COPY_MS));
      await Promise.race([copying, late]);
      return true;
    }
  } catch (error) {
    // There is another way.
  }
  return copyByCommand(root, text);
};

/** The way from before the Clipboard API, and the only one on a page without TLS. */
const copyByCommand = (root, text) => {
  const focused = root.activeElement;
  const area = newElement("textarea");
  area.className = "unseen";
  area.value = text;
  // Inside the dialog, for all else is inert while that is open.
  (root.querySelector("dialog[open]") || root).append(area);
  area.select();
  try {
    return ownDocument().execCommand.call(document, "copy");
  } catch (error) {
    return false;
  } finally {
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
  }
};

/** Selects the address, for who has to copy it by hand. */
export const selectAddress = (root) => {
  try {
    getSelection().selectAllChildren(root.querySelector("[part=address]"));
  } catch (error) {
    // It can be selected by hand.
  }
};

/** The text that is selected. Chromium keeps a selection for each root, others one for the page. */
export const selectedText = (root) => {
  try {
    return String((root.getSelection ? root : window).getSelection() || "");
  } catch (error) {
    return "";
  }
};

// ── Pictures

/**
 * Draws the code over an image of it that the page's `img-src` has refused: no policy is asked for a
 * picture of bytes that are there.
 */
const drawCode = async (place) => {
  const [, data] = place.querySelector("img").src.split(",");
  const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt());
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = newElement("canvas");
  canvas.width = canvas.height = picture.width;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  place.append(canvas);
};

/** So many pictures of a card may fail: then their host does not have the others either. */
const MAX_BROKEN = 3;

/**
 * Takes away a picture that did not come. What stood below it moves up into view and would be
 * asked for next, so after a few of them those that have not come are given up.
 */
export const hidePicture = (root, figure) => {
  if (figure.className === "code") return drawCode(figure);
  figure.hidden = true;
  if (root.querySelectorAll("figure[hidden]").length < MAX_BROKEN) return;
  for (const picture of root.querySelectorAll("figure:not([hidden]) img")) {
    if (picture.complete) continue;
    picture.removeAttribute("src");
    picture.closest("figure").hidden = true;
  }
};
