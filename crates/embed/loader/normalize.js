// Documents in another form than the plain one, which is all that the program reads; and what stands in
// the place of an article that is not shown any more.

import { GONE } from "./gone.js";
import { parse } from "./hosts.js";
import { firesAt } from "./own.js";
import { adding } from "./remarks.js";
import { bury } from "./tombstone.js";

/** The origin of a document that should be signed, and of which nobody can say whether it is. */
export const UNSIGNED = "";

/**
 * The same in the plain form, and what adds the rest to the card; what is wrong with them is found there
 * too. Of an article that was
 * withdrawn, is gone, or may not be shown any more, the element says that, once `clear` has taken away
 * what it shows. `origin` is the address that is known to say so.
 */
export const normalize = async (shared, element, text, publisher, origin, clear) => {
  const { normalize, gone } = await shared.importModule(BUILD.normalizer, "");
  if (text === GONE) {
    const page = element.closest("[lang]");
    return tell(element, "gone", "", "", gone(page ? page.lang : ""), clear);
  }
  const [lang, layout] = ["lang", "layout"].map((name) => element.getAttribute(name) || "");
  const { host } = Object(parse(origin));
  const now = Date.now() / 1000;
  const [what, ...rest] = normalize(text, publisher, lang || undefined, layout, host, now);
  if (what === "documents") {
    const [article, named, ...remarks] = rest;
    return [article, named || undefined, adding(remarks)];
  }
  if (what === "error") throw shared.failure("document", ...rest);
  if (origin === UNSIGNED) {
    throw shared.failure("integrity", "the withdrawal is not signed", "document", "changed");
  }
  const [date, reason, ...lines] = rest;
  return tell(element, what, date, reason, lines, clear);
};

const tell = async (element, status, date, reason, lines, clear) => {
  await clear();
  bury(element, lines);
  firesAt(element)("withdrawn", { status, reason: reason || null, date: date || null });
  return [];
};
