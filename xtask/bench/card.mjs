// The card by Preact: the elements of src/card/view, and the file that `press-card render` writes.

import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { modelOf } from "./model.mjs";
import { Credit, Foot, Rights } from "./rights.mjs";
import { Dialog, Share } from "./share.mjs";
import { Masthead, Story } from "./story.mjs";
import { LANG, Pane } from "./words.mjs";

// The static card of a document.
export function card(document, publisher, layout, style, mask) {
  const article = JSON.parse(document);
  const model = modelOf(article, publisher, layout, mask);
  const tag = layout === "full" ? '<press-card layout="full">' : "<press-card>";
  // Preact leaves out a value that is empty, which press-card writes.
  const html = references(renderToString(h(Card, { model })))
    .replace(" data-static>", ' data-static="">')
    .replace('id="dialog" popover ', 'id="dialog" popover="" ')
    // It closes what has no end as XML does.
    .replace(/(<wbr|<img [^>]*)\/>/g, "$1>");
  const json = JSON.stringify(article)
    .replaceAll("<", "\\u003c")
    .replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt().toString(16).padStart(4, "0")}`);
  const link = references(renderToString(h("a", { href: model.url }, model.headline)));
  return `${tag}
<template shadowrootmode="open" shadowrootclonable=""><style>${style}</style>${html}</template>
<script type="application/json">${json}</script>
${link}
</press-card>
`;
}

// In ASCII, which says the same in a page of any encoding.
const references = (html) => html.replace(/[^\0-\x7f]/gu, (one) => `&#${one.codePointAt()};`);

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
      h(Masthead, { publisher: model.publisher }),
      h(Story, { model }),
      h(Credit, { model }),
      h(Pane, null, h(Share, { model })),
      h(Rights, { model }),
      model.layout === "full" && h(Pane, null, h(Foot, { publisher: model.publisher })),
    ),
    h(Pane, null, h(Dialog, { model })),
  );
