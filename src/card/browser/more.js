// What a reader may want beside the code and the address, in the dialog once it has opened. Few want it,
// so it comes when it is asked for: the element's loader brings it (rescue.js).
//
// (It imports nothing: browser.js gives it what it needs.)

const WORDS = {
  __proto__: null,
  "zh-Hans": ["保存图片", "复制文字和出处", "生成海报", "文字和出处已复制", "未能复制"],
  "zh-Hant": ["儲存圖片", "複製文字和出處", "產生海報", "文字和出處已複製", "未能複製"],
  en: ["Save code", "Copy text with credit", "Share picture", "Text copied", "Could not copy"],
};

/** Adds it to the dialog of a card, in the place of what was added before. */
export const more = (root, { copy, newElement, tell }, poster) => {
  const sheet = root.querySelector("dialog .sheet");
  for (const one of sheet.querySelectorAll(".extras")) one.remove();
  const [save, copyText, makePoster, copied, notCopied] =
    WORDS[root.querySelector(".root").lang] || WORDS.en;
  const add = (tag, words, more) => {
    const control = Object.assign(newElement(tag), more);
    control.textContent = words;
    extras.append(control);
  };
  const extras = newElement("div");
  extras.className = "extras";
  // (What the program has not drawn stays when it draws the card anew: morph.js.)
  extras.dataset.added = "1";
  const code = sheet.querySelector("img[part=qr]");
  // Where it points at a menu, it is an app that saves by a long press.
  if (code && sheet.closest("dialog").dataset.kind !== "menu") {
    add("a", save, { href: code.src, download: `${text(root, "[part=headline]")}.png` });
  }
  add("button", copyText, {
    type: "button",
    onclick: async () => {
      const isCopied = await copy(root, textWithCredit(root));
      tell(root, isCopied ? copied : notCopied, !isCopied);
    },
  });
  if (poster) add("button", makePoster, { type: "button", onclick: () => poster(root) });
  sheet.querySelector("[part=copy]").after(extras);
};

const text = (root, selector) => {
  const element = root.querySelector(selector);
  return element ? element.textContent.trim() : "";
};

/** Headline, original title, 核心提示, and then what is put behind all text that is copied. */
const textWithCredit = (root) =>
  ["[part=headline]", ".original-title", "[part=abstract] span"]
    .map((selector) => text(root, selector))
    .concat(root.pressCard.credit)
    .filter(Boolean)
    .join("\n\n");
