// The links of the card: embed.html opens each in a window of its own, which is to know nothing of
// the one that it came from. (Since Chrome 88 and Firefox 79 no such window does.)

/** Parts them from the frame, and those that are drawn later too. */
export const partLinks = ({ shadowRoot }) => {
  const part = () => {
    for (const link of shadowRoot.querySelectorAll("a")) link.relList.add("noopener");
  };
  new MutationObserver(part).observe(shadowRoot, { childList: true, subtree: true });
  part();
};
