// What WeChat's menu shares of a page of the paper's own, where that has set up WeChat's JS-SDK. (Part of
// rescue.js.) It loads nothing, and signs nothing: that is the page's (wx.config).

/** What it was told last, for a card is drawn more often than it shows another article. */
let told;

/** Tells WeChat of the article, if the page is on its host and is its page, or has no other card. */
export const tellWechat = (element) => {
  try {
    tell(element, window.wx);
  } catch {
    // It is the page's, and so is what it throws.
  }
};

const tell = (element, wx) => {
  const root = element.shadowRoot;
  const { title, url } = root.pressCard;
  if (new URL(url).host !== location.host) return;
  const isPage = url.split(/[?#]/)[0] === location.href.split(/[?#]/)[0];
  const { querySelectorAll } = Object.getPrototypeOf(document);
  if (!isPage && querySelectorAll.call(document, "press-card").length > 1) return;
  const abstract = root.querySelector("[part=abstract] span");
  const picture = root.querySelector("[part=picture]");
  const data = {
    __proto__: null,
    title,
    desc: abstract ? abstract.textContent : "",
    link: url,
    imgUrl: picture ? picture.src : "",
  };
  const text = [data.title, data.desc, data.link, data.imgUrl].join("\n");
  if (text === told) return;
  told = text;
  wx.ready(() => {
    // It may be ready late, when another article is there.
    if (text !== told) return;
    for (const name of ["updateAppMessageShareData", "updateTimelineShareData"]) {
      try {
        if (wx[name]) wx[name]({ ...data });
      } catch {
        // The other one may work.
      }
    }
  });
};
