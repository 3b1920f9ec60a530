// Letting the page's own tasks run between ours.

import { Promise } from "./own.js";

/** Resolves in a task of its own. */
export const newTask = () => new Promise((resolve) => setTimeout(resolve));

let last = newTask();

/** Does so after all who asked before: many cards are many tasks, and the page runs between. */
export const yieldToPage = () => (last = last.then(newTask));
