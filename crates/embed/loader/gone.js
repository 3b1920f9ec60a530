// A document of which its host says that it is gone.

/** What stands in its place, from where it was asked for to where that is told; no document is a number. */
export const GONE = "410";
