// What WeChat's menu shares of a page of the paper's own, where that has set up WeChat's JS-SDK. (Part of
// rescue.js.) It loads nothing, and signs nothing: that is the page's (wx.config).

/** Tells WeChat of the article, if the page is on its host and is its page, or has no other card. */
export const tellWechat = (element) => {
  const { wx } = window;
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
    imgUrl: picture ? picture.currentSrc || picture.src : "",
  };
  wx.ready(() => {
    wx.updateAppMessageShareData({ ...data });
    if (wx.updateTimelineShareData) wx.updateTimelineShareData({ ...data });
  });
};
