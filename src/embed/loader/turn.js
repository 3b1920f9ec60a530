// One card after the other: a page with many is not held up while they come.

let last = Promise.resolve();

/** Resolves in a task of its own, after all that have asked before. */
export const turn = () =>
  (last = last.then(
    () =>
      new Promise((resolve) => {
        // A message, for timers wait longer and longer, and in a tab that nobody sees a second.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      }),
  ));
