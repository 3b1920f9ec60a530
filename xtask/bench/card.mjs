// The card by Preact: the elements of src/card/view, and the file that `press-card render` writes.

import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { modelOf } from "./model.mjs";

// The static card of a document.
export function card(document, publisher, layout, style, mask) {
  const article = JSON.parse(document);
  const model = modelOf(article, publisher, layout, mask);
  const tag = layout === "full" ? '<press-card layout="full">' : "<press-card>";
  // Preact leaves out a value that is empty, which browsers write.
  const html = references(renderToString(h(Card, { model })))
    .replace(" data-static>", ' data-static="">')
    .replace('id="dialog" popover ', 'id="dialog" popover="" ');
  const json = JSON.stringify(article)
    .replaceAll("<", "\\u003c")
    .replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt().toString(16).padStart(4, "0")}`);
  const link = references(renderToString(h("a", { href: model.url }, model.headline)));
  return `${tag}
<template shadowrootmode="open" shadowrootclonable=""><style>${style}</style>${html}</template>
<script type="application/ld+json">${json}</script>
${link}
</press-card>
`;
}

// In ASCII, which says the same in a page of any encoding.
const references = (html) => html.replace(/[^\0-\x7f]/gu, (one) => `&#${one.codePointAt()};`);

const LANG = "zh-Hans";
const referrerpolicy = "strict-origin";

const Card = ({ model }) =>
  h(
    "div",
    {
      class: "root",
      "data-theme": "auto",
      "data-layout": model.layout,
      lang: LANG,
      "data-static": "",
    },
    h(
      "article",
      { class: "card", "aria-labelledby": "headline" },
      h(Story, { model }),
      h(
        "p",
        { class: "due credit", lang: model.lang },
        model.credits.map((text) => [h("span", null, text), " "]),
      ),
      h(Pane, null, h(Share, { model })),
      h(Rights, { model }),
      model.layout === "full" && h(Pane, null, h(Foot, { publisher: model.publisher })),
    ),
    h(Pane, null, h(Dialog, { model })),
  );

const Pane = ({ children }) => h("div", { class: "pane" }, children);

const Story = ({ model }) =>
  h(
    "div",
    { class: "story", lang: model.lang, dir: "auto" },
    h(
      "header",
      null,
      h(
        Pane,
        null,
        model.kicker && h("p", { part: "kicker" }, model.kicker),
        h("h2", { part: "headline", id: "headline" }, h("a", { href: model.url, referrerpolicy }, model.headline)),
      ),
    ),
    h(
      Pane,
      null,
      model.summary &&
        h(
          "p",
          { part: "abstract" },
          h("strong", { lang: LANG }, "核心提示"),
          h("span", null, model.summary),
        ),
      model.paragraphs.length > 0 &&
        h(
          "div",
          { part: "body" },
          model.paragraphs.map((text, nth) =>
            h("p", null, nth === 0 && model.lead && h("span", { part: "byline" }, model.lead), text),
          ),
        ),
    ),
  );

const Share = ({ model }) =>
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
    model.shares &&
      h(
        "span",
        { part: "count" },
        h("span", { class: "unseen" }, "分享次数 "),
        h("span", null, model.shares),
      ),
    h("span", { part: "status", role: "status" }),
  );

const Icon = ({ d }) =>
  h(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    h("path", { fill: "currentColor", "fill-rule": "evenodd", d }),
  );

const Rights = ({ model: { applies, publisher } }) =>
  h(
    "section",
    { class: "due rights", "aria-label": "版权与免责声明" },
    h(Clause, { clause: applies, lang: publisher.lang }),
    h(
      "details",
      { class: "statement" },
      h("summary", null, "全部条款"),
      h(
        "div",
        { lang: publisher.lang },
        h("h3", null, publisher.title),
        publisher.clauses.map((clause) => h(Clause, { clause })),
      ),
    ),
    h(
      "p",
      { class: "contact" },
      h("span", null, publisher.people),
      publisher.telephones.map(([number, href]) =>
        h("span", { class: "tel" }, "电话：", h("a", { href }, number)),
      ),
    ),
  );

const Clause = ({ clause, lang }) =>
  h(
    "div",
    { class: "clause", lang },
    h("span", { class: "number" }, clause.number),
    h(
      "p",
      null,
      clause.text,
      clause.conditions.map((one) => h("span", null, one.number, one.text)),
    ),
  );

const Foot = ({ publisher }) =>
  h(
    "footer",
    null,
    h(
      "nav",
      { "aria-label": `${publisher.name}的链接` },
      h(
        "ul",
        { part: "links", lang: publisher.lang },
        publisher.links.map(({ text, href }) => h("li", null, h("a", { href, referrerpolicy }, text))),
      ),
    ),
    h(
      "div",
      { role: "group", "aria-label": "备案与许可" },
      h(
        "ul",
        { part: "licences", lang: publisher.lang },
        publisher.licences.map((text) => h("li", null, text)),
      ),
    ),
    h(
      "p",
      { part: "owner", lang: publisher.lang },
      h("span", null, publisher.owner),
      " ",
      h("span", { lang: "en" }, publisher.poweredBy),
    ),
  );

const Dialog = ({ model: { qr, url } }) =>
  h(
    "dialog",
    {
      part: "dialog",
      id: "dialog",
      popover: "",
      closedby: "any",
      "data-kind": "scan",
      "aria-labelledby": "dialog-title",
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
          h("button", { part: "close", type: "button", ...closes, "aria-label": "关闭" }, "X"),
        ),
      ),
      h(
        "div",
        { class: "code" },
        h(
          "svg",
          {
            part: "qr",
            role: "img",
            "aria-label": "文章地址的二维码",
            viewBox: `0 0 ${qr.modules} ${qr.modules}`,
            "shape-rendering": "crispEdges",
            width: qr.px,
            height: qr.px,
          },
          h("path", { fill: "#fff", d: `M0 0h${qr.modules}v${qr.modules}H0z` }),
          h("path", { fill: "#000", d: qr.path }),
        ),
      ),
      h(
        "p",
        { class: "steps" },
        "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈。",
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
