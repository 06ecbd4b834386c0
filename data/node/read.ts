import type { Stats } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { assertDataset } from '../parse.js';
import type { Dataset } from '../schema/generated/types.js';
import { asFailure, Failure } from './failure.js';

/** The engine holds no text of more than half a gigabyte. */
const LONGEST_TEXT = 500 * 1024 * 1024;

/** Size and kind of a path; throws a {@link Failure} when there is nothing. */
export async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw asFailure(path, error);
  }
}

/** Makes sure that a path is a file with something in it that may be read, before any work is done. */
export async function checkReadable(file: string): Promise<Stats> {
  const found = await statOf(file);
  if (found.isDirectory()) throw new Failure(`${file}: is a folder; name a file.`);
  if (!found.isFile()) {
    throw new Failure(
      `${file}: is no regular file; save its content in one first, it is read twice.`,
    );
  }
  if (!found.size) throw new Failure(`${file}: is empty; check where it comes from.`);
  try {
    await (await open(file)).close();
  } catch (error) {
    throw asFailure(file, error);
  }
  return found;
}

/** No dataset is nested deeper; what is overflows those who walk through it. */
const DEEPEST = 200;

/** True when brackets and braces outside of texts are nested too deeply. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (inText) {
      if (sign === 0x5c) at++;
      else if (sign === 0x22) inText = false;
    } else if (sign === 0x22) inText = true;
    else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > DEEPEST) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return false;
}

/** The text of a JSON file in UTF-8, without a byte order mark. */
export async function readText(file: string): Promise<string> {
  const { size } = await checkReadable(file);
  if (size > LONGEST_TEXT) {
    throw new Failure(
      `${file}: has ${Math.ceil(size / 2 ** 20)} MB; at most 500 are read at once. Split it.`,
    );
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw asFailure(file, error);
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure(`${file}: is not text in UTF-8; save it as UTF-8.`, { cause });
  }
  if (isTooDeep(text)) {
    throw new Failure(
      `${file}: is nested more than ${DEEPEST} levels deep, which no dataset is; check where it comes from.`,
    );
  }
  return text;
}

/** The value a JSON file holds. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(`${file}: not JSON (${(cause as Error).message}).`, { cause });
  }
}

/** Makes sure that a path is a folder. */
export async function checkFolder(folder: string): Promise<void> {
  if (!(await statOf(folder)).isDirectory())
    throw new Failure(`${folder}: is a file; name a folder.`);
}

/** A dataset as it stands in a file: the outer form of a dataset, its records not checked. */
export async function readDatasetFile(file: string): Promise<Dataset> {
  const root = await readJson(file);
  try {
    assertDataset(root);
  } catch (cause) {
    throw new Failure(`${file}: ${(cause as Error).message}`, { cause });
  }
  return root;
}
