// The browser's own. A page can put anything under a name of `document`
// (<img name="createElement">), and not under that name of the prototypes behind it; and what it
// has given to every object (`Object.prototype.signal = …`) is neither an option nor a failure of
// ours. (Options that are written out begin with `__proto__: null` for that.)

export const NAME = "press-card";

/** What the browser has for `document` under this name. */
export const own = (name) => Reflect.get(Document.prototype, name, document);

/** An element of this page. */
export const newElement = (name) => own("createElement").call(document, name);

/** Whether an error is a failure of ours, which has a code of its own. */
export const isFailure = (error) => Object.keys(Object(error)).includes("code");
