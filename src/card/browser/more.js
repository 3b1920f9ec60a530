// What a reader may want beside the code and the address, in the dialog once it has opened. Few want it,
// so it comes when it is asked for: the element's loader brings it (rescue.js). An app has it in its
// program.
//
// (It imports nothing: browser.js gives it what it needs.)

const WORDS = {
  __proto__: null,
  "zh-Hans": ["保存图片", "复制文字和出处", "生成海报", "文字和出处已复制", "未能复制"],
  "zh-Hant": ["儲存圖片", "複製文字和出處", "產生海報", "文字和出處已複製", "未能複製"],
  en: ["Save code", "Copy text with credit", "Share picture", "Text copied", "Could not copy"],
};

/** So much of a headline names a file: a file system has room for 255 bytes. */
const NAME_LETTERS = 40;

/** Adds it to the dialog of a card, in the place of what was added before. */
export const more = (root, { copy, newElement, tell }, poster) => {
  const sheet = root.querySelector("dialog .sheet");
  for (const one of sheet.querySelectorAll(".extras")) one.remove();
  const extras = newElement("div");
  extras.className = "extras";
  // (What the program has not drawn stays when it draws the card anew: morph.js.)
  extras.dataset.added = "1";
  const save = newElement("a");
  const button = (onclick) => {
    const made = Object.assign(newElement("button"), { type: "button", onclick });
    extras.append(made);
    return made;
  };
  const words = () => WORDS[root.querySelector(".root").lang] || WORDS.en;
  const copyText = button(async () => {
    const isCopied = await copy(root, textWithCredit(root));
    tell(root, words()[isCopied ? 3 : 4], !isCopied);
  });
  const makePoster = poster && button(() => poster(root));
  /** Of the card as it is now, which may have been drawn anew. */
  const update = () => {
    [save.textContent, copyText.textContent] = words();
    if (makePoster) makePoster.textContent = words()[2];
    const code = sheet.querySelector("img[part=qr]");
    // Where it points at a menu, it is an app that saves by a long press.
    if (!code || sheet.closest("dialog").dataset.kind === "menu") return save.remove();
    save.href = code.src;
    save.download = `${[...text(root, "[part=headline]")].slice(0, NAME_LETTERS).join("")}.png`;
    if (!save.parentNode) extras.prepend(save);
  };
  update();
  extras.addEventListener("click", (event) => {
    // No business of the card's, by which nothing in its dialog leads anywhere (browser.js), nor of
    // what it stands in.
    event.stopPropagation();
    if (event.target.closest("a")) update();
    else event.preventDefault();
  });
  sheet.querySelector("[part=copy]").after(extras);
  const observer = new MutationObserver(() => {
    if (extras.parentNode) update();
    else observer.disconnect();
  });
  const filter = { attributeFilter: ["lang", "src", "data-kind"], subtree: true };
  observer.observe(root, { __proto__: null, ...filter });
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

/** Has a card in an app offer it. (What else the loader brings, the app lacks: docs/leptos.md.) */
export const supply = (root) => {
  root.pressCard.demand = (name, ...what) => {
    if (name === "more") more(...what);
  };
};
