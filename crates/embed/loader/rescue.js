// A module on demand, for pages in which something is not as it should be, for the one tag, and for
// cards that are signed, are followed, or are given a count.

export { advise } from "./advice.js";
export { attest } from "./attest.js";
export { drawCode } from "./code.js";
export { count } from "./count.js";
export { follow } from "./follow.js";
export { drawIcons } from "./icons.js";
export { more } from "../../../src/card/browser/more.js";
export { release } from "./unclosed.js";
export { prepare } from "./keys.js";
export { normalize } from "./normalize.js";
export { refusal } from "./refusal.js";
export { request } from "./request.js";
export { placeCards } from "./tag.js";
export { tellWechat } from "./wechat.js";

/** The file of page.js, for where a card is given a web page. */
export const page = () => BUILD.page;

/** The file of poster.js, for when a reader wants a picture of a card. */
export const poster = () => BUILD.poster;

/** The file of the script card, for where WebAssembly is refused. */
export const script = () => BUILD.script;
