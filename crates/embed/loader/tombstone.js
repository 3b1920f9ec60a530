// What stands in the place of an article that is not shown any more, as src/card/view/tombstone.rs draws
// it for static cards. It comes without the program, and so with a style of its own.

import { frame } from "./notice.js";
import { newElement } from "./own.js";
import { adopt, attach } from "./shadow.js";

/**
 * Shows the lines that crates/normalize/src/module.rs has: language, sentence, reason, words and
 * address of a link, people, the label of telephones, and these, each with its address.
 */
export const bury = (element, lines) => {
  const [lang, text, reason, link, href, people, label, ...telephones] = lines;
  const make = (tag, name, ...children) => {
    const made = newElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  };
  const leadsTo = (address, words) => {
    const a = make("a", "", words);
    a.href = address;
    a.referrerPolicy = "strict-origin";
    return a;
  };
  const note = make("section", "due", make("p", "", make("strong", "", text)));
  note.setAttribute("role", "note");
  if (reason) note.append(make("p", "", reason));
  if (link) note.append(make("p", "", leadsTo(href, link)));
  if (people) {
    const contact = make("p", "contact", make("span", "", people));
    for (let i = 0; i < telephones.length; i += 2) {
      const number = leadsTo(telephones[i + 1], telephones[i]);
      contact.append(" ", make("span", "", label, number));
    }
    note.append(contact);
  }
  const root = make("div", "root", make("article", "card tombstone", note));
  root.lang = lang;
  const shadow = attach(element);
  shadow.append(root);
  adopt(shadow, STYLE);
};

const STYLE = `:host{all:initial;display:block;box-sizing:border-box;width:100%;max-width:var(--press-card-max-width,45em);font-size:medium!important}
.root{all:initial;display:block;direction:ltr;min-width:160px;font:1em/1.7 system-ui,sans-serif}
.root:lang(zh){font-family:sans-serif}
.card{color:#5c5854;overflow-wrap:anywhere}
p{margin:0}
p+p{margin-top:.5em}
strong{color:#1c1b1a}
a{color:inherit;text-underline-offset:.2em}
.contact{font-size:.875em}
@media(pointer:coarse){a{display:inline-block;padding-block:.6em}}
@media(prefers-color-scheme:dark){.card{color:#b3ada5}strong{color:#ece8e2}}
@media print{.card,strong{color:#000}}
${frame(".card")}`;
