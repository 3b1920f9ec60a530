// What a card says of its article's signature, and what it does where that is not right. (Part of
// rescue.js.)

import { GONE } from "./gone.js";
import { addressOf, articleOf } from "./hosts.js";
import { UNSIGNED } from "./normalize.js";
import { Symbol } from "./own.js";
import { parseDocument } from "./proof.js";
import { refuse } from "./refused.js";
import { sealing } from "./remarks.js";
import { verify } from "./verify.js";

/** Where an element has what was last verified of it: {jws, shown}. */
const KEPT = Symbol();

/**
 * The document that is to be shown, the address that is known to say it, and what adds its seal to the
 * card. Where it is not as it was signed, the reader is told so, once `clear` has taken away what is
 * shown, and this fails.
 */
export const attest = async (shared, element, text, origin, signer, clear) => {
  const { failure } = shared;
  // An answer cannot be signed.
  if (text === GONE) throw failure("http", `${element.getAttribute("src")} answered 410`);
  const added = ["headline", "via"].filter((name) => element.getAttribute(name)).join(" ");
  const { verdict, host, seal, text: newest, withdrawn } = await verify(shared, text, signer, origin, added);
  if (verdict === false) {
    if (withdrawn) return [withdrawnBy(text), `https://${host}/`];
    // A page that changes its own texts (a switch between 简 and 繁) has changed this one too. What
    // was verified stays as it was.
    const before = element[KEPT];
    if (before && !origin && jwsOf(text) === before.jws) return before.shown;
    await clear();
    refuse(element);
    throw failure("integrity", "the document is not as its publisher signed it", "document", "changed");
  }
  // A key that the tag names is nobody's, and what nobody can check is not said to be signed.
  const known = host ? `https://${host}/` : verdict ? null : UNSIGNED;
  const shown = [newest, known, sealing(seal, verdict)];
  if (verdict) element[KEPT] = { jws: jwsOf(text), shown };
  return shown;
};

const jwsOf = (text) => (/"jws"\s*:\s*"([\w.-]+)"/.exec(text) || [])[1];

/**
 * What is left of an article that its host has withdrawn, where only the list of its changes says so:
 * neither why nor when.
 */
const withdrawnBy = (text) => {
  const document = parseDocument(text);
  const url = addressOf(document).href;
  const { inLanguage } = Object(articleOf(document));
  return JSON.stringify({ "@type": "NewsArticle", url, inLanguage, creativeWorkStatus: "Withdrawn" });
};
