// What a reader copies, by hand or by a button.

/** Promises whether a text has been copied. */
export const copy = async (root, text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return copyByCommand(root, text);
  }
};

/** The way from before the Clipboard API, and the only one on a page without TLS. */
const copyByCommand = (root, text) => {
  const focused = root.activeElement;
  const area = document.createElement("textarea");
  area.className = "unseen";
  area.value = text;
  // Inside the dialog, for all else is inert while that is open.
  (root.querySelector("dialog[open]") || root).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch (error) {
    return false;
  } finally {
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
  }
};

/**
 * The text that is selected. Chromium keeps a selection for each shadow root; elsewhere there is
 * one for the page.
 */
export const selectedText = (root) =>
  String((root.getSelection ? root : window).getSelection() || "");
