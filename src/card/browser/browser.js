// What a drawn card leaves to JavaScript, where it is smaller than in WebAssembly (docs/size.md).
// One file: wasm-bindgen copies none that another imports, and its test server sticks at many.

// ── The browser's own
//
// A page can put anything under a name of `document` (<img name="createElement">), and not under
// that name of the prototype behind it. (xtask/program.mjs does the same for what Rust calls.)

const ownDocument = () => Object.getPrototypeOf(document);
const newElement = (name) => ownDocument().createElement.call(document, name);

// ── What a card does
//
// All of it is heard at the root and not on the page, so a page that stops every event at its body
// does not reach it. A click comes by way of the program: one that has crashed leaves to HTML what
// HTML does by itself. What is heard without it does no harm then.
//
// An app may have put anything in the place of what browsers have, or nothing: it may throw, promise
// nothing, or never do what it has promised. Then the next best thing is done.

/** How long the reader is told what was done, in milliseconds. */
const STATUS_MS = 4000;

/**
 * Hears what is done in a root in which a card was drawn. The root keeps what is known of
 * the card, for whichever program comes next: the title and the address that are shared, the credit
 * of what is copied, and the words that say what was done.
 */
export const listen = (root, ...[title, url, credit, copied, notCopied]) => {
  root.pressCard = { __proto__: null, ...root.pressCard, title, url, credit, copied, notCopied };
  // The same function is heard once only.
  root.addEventListener("mousedown", press);
  // It does not bubble.
  root.addEventListener("close", closed, true);
};

/** Gives the name of the network whose control was clicked. */
export const clicked = (event) => {
  const { currentTarget: root, target } = event;
  // The card may stand in a link or a label of the page's, or in what leads elsewhere at a click.
  // Our own links, and a summary, do what they do.
  if (target.closest("button,dialog")) {
    event.preventDefault();
    event.stopPropagation();
  }
  // Text that is selected by dragging out of the dialog does not close it.
  const isBeside = root.pressCard.isPressed && isBackdrop(target);
  root.pressCard.isPressed = false;
  if (isBeside || target.closest("[part=close]")) close(dialogOf(root));
  const control = target.closest("[data-network],[part=copy]");
  // The dialog's own button copies, whether or not the bar has one for it.
  return control && (control.dataset.network || "copy");
};

/** Does what the click on a control does, unless the page has said no. */
export const perform = async (event, isWanted) => {
  const { currentTarget: root, target } = event;
  if (!isWanted) return event.preventDefault();
  const control = target.closest("[data-network]");
  // A click inside the dialog leaves the focus to who has opened it.
  if (control) root.pressCard.asked = control.dataset.network;
  const does = control ? control.dataset.does : "copy";
  if (does === "copy") copyAddress(root);
  // As a modal, and not as the popover that it is without a program. A link leads there by itself.
  else if (does === "poster") demand(root, does);
  else if (does ? !(await share(root.pressCard)) : control.matches("button")) ask(root);
};

/** What few readers want comes when it is asked for, where there is something that brings it. */
const demand = (root, name) => {
  const { demand } = root.pressCard;
  if (demand) demand(name, root, { __proto__: null, copy, tell, newElement });
};

/** Opens the dialog. */
const ask = (root) => {
  const dialog = dialogOf(root);
  // The card may have gone meanwhile.
  if (!dialog || dialog.hasAttribute("open")) return;
  open(dialog);
  entitle(root);
  demand(root, "more");
};

/** The title says what was asked for; the one that is drawn says so of WeChat. */
const entitle = (root) => {
  const { asked } = root.pressCard;
  const label = root.querySelector(`[data-network="${asked}"] > span`);
  if (label && asked !== "wechat") root.querySelector("#dialog-title").textContent = label.textContent;
};

const dialogOf = (root) => root.querySelector("dialog");

/** The dialog's box is filled by what stands in it: an event on itself is outside of the box. */
const isBackdrop = (target) => target.matches("dialog");

const press = ({ currentTarget: root, target }) => {
  root.pressCard.isPressed = isBackdrop(target);
};

/** The focus goes back to who has opened it, also in a card that was redrawn meanwhile. */
const closed = ({ currentTarget: root }) => {
  // It may have gone; then the focus stays where the browser puts it.
  focus(root.querySelector(`[data-network="${root.pressCard.asked}"]`));
  // A failure was told for as long as the dialog was open.
  if (!root.pressCard.clock) say(root, "");
};

/** Gives an element the focus and leaves the page where the reader has scrolled it to. */
const focus = (element) => element && element.focus({ __proto__: null, preventScroll: true });

/** So long nothing is expected of a sheet that is open, in milliseconds. */
const SHEET_MS = 2000;

let opened; // when the sheet was, that is open

/** Whether the reader has had the system's share sheet, and had to have nothing else. */
const share = async ({ title, url }) => {
  // Nobody clicks beside a sheet for long: it was promised, and has never come.
  if (opened) return Date.now() - opened < SHEET_MS;
  try {
    const sheet = navigator.share({ __proto__: null, title, url });
    if (!sheet.then) return false;
    opened = Date.now();
    await sheet;
    return true;
  } catch (error) {
    // The reader has closed it, or it is open already, which is no failure.
    return /^(Abort|InvalidState)Error$/.test(Object(error).name);
  } finally {
    opened = 0;
  }
};

/** Opens a dialog as a modal; in place where there are none, and not where it is a popover. */
const open = (dialog) => {
  try {
    dialog.showModal();
  } catch (error) {
    if (!is(dialog, ":popover-open")) dialog.setAttribute("open", "");
  }
};

/** Closes a dialog, however it was opened. */
const close = (dialog) => {
  try {
    dialog.close();
    dialog.hidePopover();
  } catch (error) {
    dialog.removeAttribute("open");
  }
};

/** Opens the dialog anew if it was a modal before it was moved, and is none any more. */
export const resume = (root) => {
  const dialog = dialogOf(root);
  if (!dialog.hasAttribute("open")) return;
  entitle(root);
  if (is(dialog, ":modal")) return;
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

/**
 * Tells the reader what was done, for a while, or until the dialog is closed. One live region stands in the share bar and one in the
 * dialog, which alone is heard while it is open.
 */
const tell = (root, words, isLasting) => {
  // The same words twice are said twice only if they were gone in between.
  say(root, "");
  say(root, words);
  clearTimeout(root.pressCard.clock);
  root.pressCard.clock = isLasting ? 0 : setTimeout(say, STATUS_MS, root, "");
};

const say = (root, words) => {
  for (const region of root.querySelectorAll("[part=status]")) region.textContent = words;
};

// ── Copying, by hand or by a button

/** What is promised by then comes too late for a reader who waits, in milliseconds. */
const COPY_MS = 1000;

const copyAddress = async (root) => {
  const { url, copied, notCopied } = root.pressCard;
  if (await copy(root, url)) return tell(root, copied);
  // The address stands there, to be copied by hand.
  ask(root);
  try {
    getSelection().selectAllChildren(root.querySelector("[part=address]"));
  } catch (error) {
    // It can be selected by hand.
  }
  tell(root, notCopied, true);
};

/** Promises whether a text has been copied. */
const copy = async (root, text) => {
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
    focus(focused);
  }
};
