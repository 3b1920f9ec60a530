// What only odd pages need is in rescue.js, which comes when it is needed.

import { importModule } from "./files.js";
import { warn } from "./network.js";

/** Calls what has this name there. */
export const odd = (name, ...values) =>
  importModule(BUILD.rescue, "").then((rescue) => rescue[name](...values));

/** Says what has this name there to who has made the page; or why it does not come. */
export const advise = (name) => odd("advise", name, warn).catch(warn);
