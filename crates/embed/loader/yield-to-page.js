// Letting the page's own tasks run between ours.

import { Promise } from "./own.js";

/** So long one task of ours is to be, in milliseconds: a frame is 16. */
const BATCH_MS = 10;

let begun;

/** Resolves in a task of its own. */
export const newTask = () =>
  new Promise((resolve) => setTimeout(() => resolve((begun = Date.now()))));

let last = newTask();

/**
 * Resolves after all who asked before have done what they do at once: in the same task while that
 * is young, and else in a task of its own. So many cards are many tasks, and the page runs between;
 * and no more tasks than that, for after each of them the page may be laid out.
 */
export const yieldToPage = () =>
  (last = last.then(() => Date.now() - begun < BATCH_MS || newTask()));
