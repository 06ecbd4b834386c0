import { rmSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { asFailure, Failure, hasCode } from './failure.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Temporary files that exist at this moment. */
const unfinished = new Set<string>();
/** Pieces are put together to this many characters before they are written. */
const PIECE = 1 << 20;

function stop(signal: (typeof SIGNALS)[number]): void {
  for (const file of unfinished) rmSync(file, { force: true });
  console.error('\nStopped; nothing was written.');
  process.exit(128 + constants.signals[signal]);
}

/**
 * A file that is written whole or not at all: under a temporary name beside it, which takes its place when everything
 * is on the disk, and is removed on any failure and when the program is stopped.
 */
export class Output {
  readonly #file: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;

  private constructor(file: string, temporary: string, handle: FileHandle) {
    this.#file = file;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** Makes sure that the file can be written, before any work is done. It must be none of the `inputs`. */
  static async open(
    file: string,
    { inputs = [], makeFolder = false }: { inputs?: readonly string[]; makeFolder?: boolean } = {},
  ): Promise<Output> {
    const before = await stat(file).catch(() => undefined);
    if (before?.isDirectory()) throw new Failure(`${file}: is a folder; name a file in it.`);
    for (const input of before ? inputs : []) {
      const { dev, ino } = await stat(input);
      if (before?.dev === dev && before.ino === ino) {
        throw new Failure(`${file}: is one of the files to read; write to another file.`);
      }
    }
    try {
      if (makeFolder) await mkdir(dirname(file), { recursive: true });
      // A device or a pipe has no content to protect, and a file must not take its place.
      const special = before !== undefined && !before.isFile();
      // What is renamed over a link takes the link's place, not that of the file it points to.
      const target = before && !special ? await realpath(file) : file;
      const temporary = special ? target : `${target}.${process.pid}.part`;
      const handle = await open(temporary, special ? 'w' : 'wx', before && before.mode & 0o777);
      if (!special) {
        if (!unfinished.size) for (const signal of SIGNALS) process.on(signal, stop);
        unfinished.add(temporary);
      }
      return new Output(target, temporary, handle);
    } catch (error) {
      throw asFailure(file, error, {
        ENOENT: `there is no folder ${dirname(file)}; make it first`,
        EEXIST: 'another run is writing it; wait for that',
      });
    }
  }

  /** True for a device or a pipe, such as the standard output, where messages must not get between the pieces. */
  get direct(): boolean {
    return this.#temporary === this.#file;
  }

  /** Writes the pieces and puts the file in its place; gives its size in bytes. */
  async write(pieces: Iterable<string>): Promise<number> {
    let size = 0;
    try {
      let waiting = '';
      const flush = async (): Promise<void> => {
        const bytes = Buffer.from(waiting);
        waiting = '';
        size += bytes.length;
        for (let at = 0; at < bytes.length;) {
          at += (await this.#handle.write(bytes, at)).bytesWritten;
        }
      };
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length >= PIECE) await flush();
      }
      await flush();
      if (!this.direct) await this.#handle.sync();
      await this.#handle.close();
      if (!this.direct) await rename(this.#temporary, this.#file);
      this.#done();
      return size;
    } catch (error) {
      await this.discard();
      const failure = asFailure(this.#file, error);
      if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) {
        throw new Failure(`${(failure as Error).message} Nothing was written.`, { cause: error });
      }
      throw failure;
    }
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    if (unfinished.has(this.#temporary)) await rm(this.#temporary, { force: true });
    this.#done();
  }

  #done(): void {
    if (!unfinished.delete(this.#temporary) || unfinished.size) return;
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
