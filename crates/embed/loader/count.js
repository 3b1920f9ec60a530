// How often an article was shared, as far as an endpoint says.

/** Promises the number; nothing, or a failure, where the endpoint says something else or fails. */
export const count = (ask, address) =>
  ask(address)
    .then(JSON.parse)
    .then((said) => [said, said.count, said.userInteractionCount].find(Number.isSafeInteger));
