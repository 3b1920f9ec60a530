// What is read, by Preact: the masthead and the story. It follows head.rs in src/card/view/.

import { h } from "preact";
import { LANG, Pane, referrerpolicy } from "./words.mjs";

export const Masthead = ({ publisher }) =>
  h("div", { class: "masthead" }, h("div", { class: "paper", lang: publisher.lang }, publisher.name));

export const Story = ({ model }) =>
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
        h("h2", { part: "headline", id: "headline" }, h(Headline, { model })),
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
      // The way to the whole article, where the card does not have it.
      model.summary &&
        model.paragraphs.length === 0 &&
        h("a", { href: model.url, referrerpolicy, lang: LANG, class: "more" }, "阅读全文"),
    ),
  );

const Headline = ({ model: { url, phrases } }) =>
  h(
    "a",
    { href: url, referrerpolicy, class: phrases.length > 1 ? "phrased" : undefined },
    phrases.map((phrase, nth) => [nth > 0 && h("wbr"), phrase]),
  );
