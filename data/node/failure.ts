/** How a command ends, for scripts. */
export const EXIT = {
  ok: 0,
  /** The data is wrong: records that break a rule, rows that cannot be read, records that contradict each other. */
  wrong: 1,
  /** The command cannot do its work: wrong use, or a file that cannot be read, written or understood at all. */
  unusable: 2,
} as const;

/** A command cannot do its work; `message` says in one line what is wrong and how to mend it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** True when the command was used wrongly, so that its usage helps. */
  readonly ofUse: boolean;

  constructor(message: string, options: { cause?: unknown; ofUse?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.ofUse = options.ofUse ?? false;
  }
}

/** What the codes of the operating system mean, as the end of a line that begins with the file. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'part of the path is a file, not a folder; check the path',
  EISDIR: 'is a folder; name a file',
  EACCES: 'permission denied; check who may read or write it',
  EPERM: 'the system does not permit it; check who may read or write it',
  EROFS: 'the file system is read-only; choose another place',
  ENOSPC: 'the disk is full; free some space or choose another place',
  EDQUOT: 'your disk quota is used up; free some space or choose another place',
  EFBIG: 'the file would be larger than the file system allows; choose another place',
  EMFILE: 'too many files are open; close some programs and try again',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'the links of the path lead in a circle; check the path',
  ENXIO: 'the device cannot be opened; name a file',
  EPIPE: 'the reader of the pipe closed it before the end',
  EIO: 'the device failed; check the disk',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** True when the operating system answered with this code. */
export const hasCode = (error: unknown, code: string): boolean => codeOf(error) === code;

/** An error of the operating system about a file as one plain line; any other error as it is. */
export function asFailure(
  file: string,
  error: unknown,
  instead: Record<string, string> = {},
): unknown {
  const words = instead[codeOf(error)] ?? SYSTEM[codeOf(error)];
  return words === undefined ? error : new Failure(`${file}: ${words}.`, { cause: error });
}
