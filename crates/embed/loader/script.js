// The script's own tag: where its files are, and what it is told.

import { own } from "./own.js";

/** Nothing in a module, which has no tag to look at. */
export const script = own("currentScript");

/**
 * The address that this script has come from; its files are beside it. Taken now, for later the
 * tag may say something else. A module finds it in the stack of an error; so does a tag with a
 * relative address, which means another one if a <base> has come since it was fetched.
 */
export const address =
  (!/^(\w+:)?\/\//.test(script && script.getAttribute("src")) &&
    (/\w+:\/\/\S*?\/press-card\.js/.exec(new Error().stack) || [])[0]) ||
  (script && script.src);

const timeout = script && script.getAttribute("data-timeout");

/** How long an answer may take, in milliseconds. */
export const timeoutMs = Math.min(timeout > 0 ? timeout : 10000, 60000);
