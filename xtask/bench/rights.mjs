// What the paper asks for, by Preact: the credit, the statement and its foot. It follows rights.rs and
// foot.rs in src/card/view/.

import { h } from "preact";
import { referrerpolicy } from "./words.mjs";

export const Credit = ({ model }) =>
  h(
    "p",
    { class: "due credit", lang: model.lang },
    model.credits.map((text) => [h("span", null, text), " "]),
  );

export const Rights = ({ model: { applies, publisher } }) =>
  h(
    "section",
    { class: "due rights", "aria-label": "版权与免责声明" },
    h(
      "details",
      { class: "statement" },
      h("summary", null, "版权与免责声明 · 全部条款"),
      h(
        "div",
        { lang: publisher.lang },
        h("h3", null, publisher.title),
        publisher.clauses.map((clause) => h(Clause, { clause })),
      ),
    ),
    h(Clause, { clause: applies, lang: publisher.lang }),
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

export const Foot = ({ publisher }) =>
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
