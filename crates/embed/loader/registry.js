// What all copies of this script on a page have in common, of whatever versions they are.

import { report } from "./network.js";
import { firesAt, NAME, Symbol } from "./own.js";

const KEY = Symbol.for(NAME);

/** Where an element has what serves it: a symbol that nobody else has, on objects or elements. */
const ENTRY = Symbol();

/** As a WeakMap, in whose place a page may have something else: each element has its own entry. */
const newCards = () => ({
  has: (element) => element[ENTRY],
  get: (element) => element[ENTRY],
  set: (element, card) => (element[ENTRY] = card),
  delete: (element) => (element[ENTRY] = null),
});

/** That of a copy that has come before; nothing where something else stands in its place. */
const find = () => {
  try {
    const found = window[KEY];
    const { version, create, cards } = found;
    return typeof version + typeof create + typeof cards.has === "stringfunctionfunction" && found;
  } catch {
    // Nothing has no members, and a page may have put anything there.
  }
};

const found = find();

/** The copy that comes first defines the element. */
export const isFirst = !found;

/**
 * The one thing of ours on the window, and a contract between all versions:
 *
 * - `version` and `create` are those of the newest copy that has come. A copy that comes looks
 *   by itself whether it is newer, and puts its own there.
 * - `create(element)` gives what serves that element: a function, called when the element comes
 *   into a document, leaves one (with `true`), or has another `article`. It reads `article`
 *   from the element, and finds out by itself which attributes and children change.
 * - `cards` has that function of each element. It deletes itself there to be replaced by that of
 *   the newest copy, and does nothing from then on.
 */
export const registry = found || { version: "-", create: null, cards: newCards() };

/** Serves new cards by this copy's `create`, unless one that is as new does so. */
export const register = (create) => {
  if (isOlder(registry.version, BUILD.version)) {
    registry.version = BUILD.version;
    registry.create = create;
  }
  try {
    if (isFirst) window[KEY] = registry;
  } catch {
    // The place cannot be had: then this copy serves its cards alone.
  }
};

/** Whether a newer copy has come since. */
export const isOutdated = () => registry.version !== BUILD.version;

/** Tells what serves the element; a new element is served by the newest copy. */
export const changed = (element, isLeaving) => {
  try {
    const { cards } = registry;
    if (!cards.has(element)) cards.set(element, registry.create(element));
    cards.get(element)(isLeaving);
  } catch (error) {
    // Only what is not ours throws, and it may have stood there from the beginning.
    report(error, "unsupported", firesAt(element));
  }
};

/** Whether it is still this that serves the element, and not a newer copy. */
export const isServedBy = (element, card) => registry.cards.get(element) === card;

/** Has an element served by the newest copy from now on. */
export const handOver = (element) => {
  registry.cards.delete(element);
  changed(element);
};

/**
 * Whether a version comes before another one, as https://semver.org/#spec-item-11 has it: numbers by
 * value and before words; fewer parts before more; and a release, which has the part `zz` here,
 * after all that comes before it. Ours have no build metadata.
 */
const isOlder = (one, other) =>
  `${one}-zz`.localeCompare(`${other}-zz`, "en", { __proto__: null, numeric: true }) < 0;
