/**
 * How long an answer may take, in milliseconds, and how much a dataset may hold. Fixed for pages; tests shorten the times
 * rather than wait for them.
 */
export const limits = {
  /** Until an answer begins. */
  headers: 10_000,
  /** Between two pieces of an answer. */
  piece: 15_000,
  /** Until an answer is whole. */
  whole: 60_000,
  /** For the hash of a text, which normally takes a few. */
  hash: 2000,
  /** Upper end of the first wait before asking again; it doubles with each failure. */
  firstWait: 1000,
  /** Bytes of text. */
  bytes: 26 * 1024 * 1024,
  /** Records and rows of tables together. */
  records: 200_000,
  /** Lists and objects inside each other. */
  depth: 64,
};
