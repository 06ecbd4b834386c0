import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { decodeText, type Decoded } from '../import/decode.js';
import { UnusableFile } from '../import/errors.js';
import { FORMATS, type Format } from '../import/index.js';
import type { Imported, Importer, ImportOptions } from '../import/outcome.js';
import { asFailure, Failure } from './failure.js';
import { Progress } from './progress.js';
import { checkReadable } from './read.js';

/** What came of one file. */
export interface FileImport extends Imported {
  readonly file: string;
  readonly sha256: string;
  readonly decoded: Decoded;
}

/** A format's header lies within this many bytes. */
const START = 1 << 18;

async function* bytesOf(
  file: string,
  seen: (chunk: Uint8Array) => void = () => undefined,
  end = Infinity,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { end, highWaterMark: 1 << 18 })) {
      seen(chunk as Uint8Array);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw asFailure(file, error);
  }
}

/** Reads a file through once: its hash goes into every record, so it must be known before the first one. */
async function fingerprint(
  file: string,
  progress: Progress,
): Promise<{ sha256: string; decoded: Decoded }> {
  const hash = createHash('sha256');
  const decoded: Decoded = { encoding: 'utf-8', mixed: false };
  const bytes = bytesOf(file, (chunk) => {
    hash.update(chunk);
    progress.bytes(chunk.length);
  });
  const texts = decodeText(bytes, decoded);
  while (!(await texts.next()).done);
  return { sha256: hash.digest('hex'), decoded };
}

/** True when the beginning of a file can be read as this format. */
async function reads(load: Format['load'], file: string, today: string): Promise<boolean> {
  const importer = await load();
  try {
    await importer(bytesOf(file, undefined, START), { file: basename(file), today });
    return true;
  } catch (error) {
    if (error instanceof UnusableFile) return false;
    throw error;
  }
}

/** True when the beginning of a file is that of a dataset. */
async function isDataset(file: string): Promise<boolean> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(file, undefined, 1000)) chunks.push(chunk);
  return /^\ufeff?\s*\{[^]*"faultline-dataset"/.test(Buffer.concat(chunks).toString());
}

/** What to say of a file that cannot be read as a format, and of the format it looks like instead. */
async function explained(
  { message }: UnusableFile,
  file: string,
  format: Format,
  today: string,
): Promise<Failure> {
  const plain = new Failure(`${file}: ${message}`);
  if (await isDataset(file)) {
    return new Failure(
      `${file}: is a Faultline dataset already and needs no import; check it with: faultline validate ${file}`,
    );
  }
  if (await reads(format.load, file, today)) return plain;
  for (const { id, title, load } of FORMATS) {
    if (id !== format.id && (await reads(load, file, today))) {
      return new Failure(
        `${file}: ${message} It looks like ${title}: faultline import ${id} ${file}`,
      );
    }
  }
  return plain;
}

/** Imports one file. Throws a {@link Failure} when it cannot be imported at all. */
export async function importFile(
  file: string,
  format: Format,
  options: Omit<ImportOptions, 'file' | 'sha256' | 'progress'>,
): Promise<FileImport> {
  const { size } = await checkReadable(file);
  const importer: Importer = await format.load();
  const progress = new Progress(basename(file), 2 * size);
  try {
    const { sha256, decoded } = await fingerprint(file, progress);
    const again = createHash('sha256');
    const bytes = bytesOf(file, (chunk) => {
      again.update(chunk);
      progress.bytes(chunk.length);
    });
    const { rows } = progress;
    const given = { ...options, file: basename(file), sha256, progress: rows };
    const imported = await importer(bytes, given);
    if (again.digest('hex') !== sha256) {
      throw new Failure(`${file}: changed while it was read; import it again.`);
    }
    return { ...imported, file, sha256, decoded };
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw await explained(error, file, format, options.today);
  } finally {
    progress.clear();
  }
}
