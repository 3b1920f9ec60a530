// A module on demand, for pages in which something is not as it should be, and for the one tag.

export { advise } from "./advice.js";
export { release } from "./unclosed.js";
export { request } from "./request.js";
export { placeCards } from "./tag.js";

/** The file of the script card, for where WebAssembly is refused. */
export const script = () => BUILD.script;
