// What a card says of its article's signature, and what it does where that is not right. (Part of
// rescue.js.)

import { UNSIGNED } from "./normalize.js";
import { refuse } from "./refused.js";
import { verify } from "./verify.js";

/** What live.js has in the place of a document that is gone: that cannot be signed. */
const GONE = "410";

/** The document of each element that was verified last, and its seal. */
const verified = new WeakMap();

/**
 * The document that is to be shown, the address that is known to say it, and the seal. Where it is not
 * as it was signed, the reader is told so, once `clear` has taken away what is shown, and this fails.
 */
export const attest = async (shared, element, text, origin, signer, clear) => {
  if (text === GONE) throw shared.failure("http", `${element.getAttribute("src")} answered 410`);
  const added = ["headline", "via"].filter((name) => element.getAttribute(name)).join(" ");
  const { verdict, text: shown } = await verify(shared, text, signer, origin, added);
  if (verdict === false) {
    await clear();
    refuse(element);
    const { failure } = shared;
    throw failure("integrity", "the document is not as its publisher signed it", "document", "changed");
  }
  return [shown, verdict ? origin : UNSIGNED];
};
