// What only odd pages need is in rescue.js, which comes when it is needed.

import { importModule } from "./files.js";
import { warn } from "./network.js";

/** Calls what has this name there. */
export const odd = (name, ...values) =>
  importModule(BUILD.rescue, "").then((rescue) => rescue[name](...values));

/** The same for who does not wait for it: what fails is told on the console. */
export const oddly = (name, ...values) => odd(name, ...values, warn).catch(warn);
