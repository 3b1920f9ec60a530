// The browser's own. A page can put anything under a name of `window` (`var URL = "/index.php"`), or
// of `document` (<img name="createElement">), and not under the latter in what `document` comes
// from, nor in what a syntax of the language makes; and what it has given to every object
// (`Object.prototype.signal = …`) is neither an option nor a failure of ours. (Options that are
// written out begin with `__proto__: null` for that. `window.X` passes over a page's `class X`.)

export const NAME = "press-card";

const prototype = Object.getPrototypeOf(document);

/** What the browser has for `document` under this name. */
export const own = (name) => prototype.__lookupGetter__(name).call(document);

/** An element of this page. */
export const newElement = (name) => prototype.createElement.call(document, name);

/** The class of every element. */
export const Element = newElement("i").constructor;

export const Promise = (async () => {})().constructor;

export const Symbol = Object.getOwnPropertySymbols([].__proto__)[0].constructor;

/** Whether an error is a failure of ours, which has a code of its own. */
export const isFailure = (error) =>
  Object.keys(Object(error)).join() === "code,message,field,reason";

/** What tells the page around a card of an event: false where the page has cancelled it. */
export const firesAt = (element) => (name, detail) => {
  const { constructor } = prototype.createEvent.call(document, "CustomEvent");
  return element.dispatchEvent(
    new constructor(`${NAME}-${name}`, {
      __proto__: null,
      bubbles: true,
      composed: true,
      cancelable: true,
      detail,
    }),
  );
};
