// The frame's own words, where there is no card to say anything.

/** For who has put the frame on a page. */
export const NO_ADDRESS = {
  zh: "这里应有一篇文章，但框架的地址里没有可用的 src：它须以 http:// 或 https:// 开头，指向文章的数据文件。",
  en: "An article belongs here, but the address of this frame has no usable src: it must begin with http:// or https://, and lead to the article’s document.",
};

/** For both: the document, or the publisher, is of a host that the paper has not listed. */
export const NOT_LISTED = {
  zh: "这里只显示报社所列主机上的文章。",
  en: "Only articles from hosts that the paper has listed are shown here.",
};

/** For who came to read. */
export const CANNOT_SHOW = {
  zh: "文章暂时无法显示。",
  en: "The article cannot be shown at the moment.",
};

/** Of the link to the article. */
export const READ = { zh: "阅读原文", en: "Read the article" };

/** Says it in both languages, each a paragraph. */
export const say = ({ zh, en }, place) => {
  for (const [lang, words] of [
    ["zh-Hans", zh],
    ["en", en],
  ]) {
    const line = document.createElement("p");
    line.lang = lang;
    line.textContent = words;
    place.append(line);
  }
};
