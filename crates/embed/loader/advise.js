// Advice to who has made the page, on the console. The words come when they are needed.

import { importModule } from "./files.js";
import { warn } from "./network.js";

/** Says what has this name in advice.js; where that does not come, the name alone. */
export const advise = (name) =>
  importModule(BUILD.advice, "")
    .then(({ words }) => words[name])
    .catch(() => name)
    .then((message) => warn({ code: "advice", message }));
