// Giving way to the page.

/** Resolves in a task of its own. */
export const newTask = () => new Promise((resolve) => setTimeout(resolve));

let last = newTask();

/** Does so after all that have asked before: a page with many cards is not held up by them. */
export const turn = () => (last = last.then(newTask));
