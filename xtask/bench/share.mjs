// Sharing, by Preact: the bar, the dialog and the icons. It follows share_bar.rs and dialog.rs in
// src/card/view/.

import { h } from "preact";
import { referrerpolicy } from "./words.mjs";

export const Share = ({ model }) =>
  h(
    "div",
    { part: "share", role: "group", "aria-labelledby": "share-label" },
    h("span", { class: "share-label", id: "share-label" }, "分享到"),
    // By a command and as a popover: the style shows one.
    [{ commandfor: "dialog", command: "show-modal" }, { popovertarget: "dialog" }].map((opens) =>
      h(
        "button",
        {
          part: "button",
          type: "button",
          "aria-haspopup": "dialog",
          ...opens,
          "data-network": "wechat",
        },
        h(Icon, { d: WECHAT }),
        h("span", null, "微信"),
      ),
    ),
    h(
      "a",
      {
        href: model.weibo,
        referrerpolicy,
        part: "button",
        target: "_blank",
        rel: "noopener",
        "data-network": "weibo",
      },
      h(Icon, { d: WEIBO }),
      h("span", null, "微博"),
      h("span", { class: "unseen" }, "（在新窗口打开）"),
    ),
    model.shares && h("span", { part: "count" }, model.shares),
    h("span", { part: "status", role: "status" }),
  );

const Icon = ({ d }) =>
  h(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    h("path", { fill: "currentColor", "fill-rule": "evenodd", d }),
  );

export const Dialog = ({ model: { code, url } }) =>
  h(
    "dialog",
    {
      part: "dialog",
      id: "dialog",
      popover: "",
      closedby: "any",
      "data-kind": "scan",
      "aria-labelledby": "dialog-title",
      "aria-describedby": "dialog-steps",
    },
    h(
      "div",
      { class: "sheet" },
      h(
        "div",
        { class: "bar" },
        h("h3", { id: "dialog-title" }, "分享到-微信"),
        [
          { commandfor: "dialog", command: "close" },
          { popovertarget: "dialog", popovertargetaction: "hide" },
        ].map((closes) =>
          h("button", { part: "close", type: "button", ...closes, "aria-label": "关闭" }, "×"),
        ),
      ),
      h(
        "div",
        { class: "code" },
        // Below the image, for where a page refuses it.
        h(
          "svg",
          {
            "aria-hidden": "true",
            viewBox: `0 0 ${code.modules} ${code.modules}`,
            "shape-rendering": "crispEdges",
          },
          h("path", { fill: "#fff", d: `M0 0h${code.modules}v${code.modules}H0z` }),
          h("path", { fill: "#000", d: code.path }),
        ),
        h("img", {
          part: "qr",
          alt: "文章地址的二维码",
          width: code.px,
          height: code.px,
          "data-modules": code.modules,
          src: code.address,
        }),
      ),
      h(
        "p",
        { class: "steps", id: "dialog-steps" },
        "用微信扫一扫；在手机上，长按二维码，打开原文再分享，或复制下面的地址。",
      ),
      h("p", { part: "address", dir: "ltr", lang: "zxx" }, url),
      h("button", { part: "copy", type: "button" }, "复制链接"),
      h("p", { part: "status", role: "status" }),
    ),
  );

const WECHAT =
  "M9.2 3C4.7 3 1 6 1 9.8c0 2.1 1.2 4 3 5.2l-.8 2.5 2.9-1.5c1 .3 2 .5 3.1.5h.6a5.7 5.7 0 0 1-.2-1.6c0-3.6 3.4-6.4 7.6-6.4h.5C16.9 5.3 13.4 3 9.2 3zM6.5 6.6a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2zm5.5 0a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2zM23 15c0-3-2.9-5.5-6.4-5.5S10.2 12 10.2 15s2.9 5.5 6.4 5.5c.8 0 1.6-.1 2.3-.4l2.2 1.2-.6-2c1.5-1 2.5-2.6 2.5-4.3zm-8.5-2.7a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zm4.3 0a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z";
const WEIBO =
  "M10.1 8.5C5.7 9.2 2 12.4 2 15.5 2 18.7 5.6 21 10 21s8.3-2.5 8.3-5.6c0-1.7-1.1-2.9-2.6-3.3.5-1.6.2-2.7-.9-3.1-1.2-.4-2.7 0-3.9.7.2-.8 0-1.3-.8-1.2zm-.5 3.1c3-.3 5.5 1 5.7 3s-2 3.9-5 4.2-5.5-1-5.7-3 2-3.9 5-4.2zm-.2 1.6a2.4 2.4 0 1 0 .2 4.8 2.4 2.4 0 0 0-.2-4.8zM16 3.2a6 6 0 0 1 5.7 7.9l-1.6-.5A4.3 4.3 0 0 0 16 4.9zm0 3.2a2.8 2.8 0 0 1 2.7 3.7l-1.5-.5a1.2 1.2 0 0 0-1.2-1.6z";
