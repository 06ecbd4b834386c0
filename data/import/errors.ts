/** A file that cannot be imported at all. `message` names what is wrong and how to mend it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** One row that cannot be read; thrown while reading it, listed with its line. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}
