// Why the program does not show a card, in the words of press-card-error.

/** What it has thrown, as a failure; anything else as it is. */
export const refusal = (failure, thrown) => {
  if (thrown === "closed-root") {
    return failure("unsupported", "the element has a closed shadow root already");
  }
  // The normalizer has written something that is none, and shall not be asked for ever.
  if (thrown === "form") return failure("document", "the document cannot be read", "document", "not-json");
  return thrown;
};
