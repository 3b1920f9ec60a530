// Where the document of an element comes from.

/** {text} or {src}; nothing while there is neither, and `change` is called if it may come. */
export const findSource = (element, change) => {
  if (element.article != null) return { text: element.article };
  const src = element.getAttribute("src");
  if (src) return { src };
  const inline = element.querySelector('script[type="application/ld+json"]');
  const text = inline ? inline.textContent : "";
  if (!text.trim()) return;
  if (document.readyState === "loading" && !inline.nextSibling && !element.nextSibling) {
    // The page is being parsed, and the script may be there by half.
    document.addEventListener("DOMContentLoaded", change);
    return;
  }
  return { text };
};
