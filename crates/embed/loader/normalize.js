// Documents in another form than the plain one, which is all that the program reads.

/** The same in the plain form; what is wrong with them is found there too. */
export const normalize = async ({ failure, importModule }, ...texts) => {
  const answer = (await importModule(BUILD.normalizer, "")).normalize(...texts);
  // More than two texts are no documents, but what is wrong.
  if (answer[2]) throw failure("document", ...answer);
  return answer;
};
