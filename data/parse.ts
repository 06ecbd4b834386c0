import type { Problem } from './check.js';
import { DatasetError } from './errors.js';
import type * as keep from './keep.js';
import { KINDS } from './schema/generated/fields.js';
import type { Dataset } from './schema/generated/types.js';

/** The major schema version this code reads. */
const SCHEMA_MAJOR = 1;

/** A dataset that can be shown, and the records that had to be left out of it. */
export interface Parsed {
  readonly dataset: Dataset;
  readonly rejected: readonly Problem[];
}

/** True for a plain JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a JSON text; throws a {@link DatasetError} where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text.trim() ? 'something else, such as a page that asks to log in' : 'nothing';
    throw new DatasetError(
      'not-json',
      `The address answers, but not with JSON: it gives ${what}. Open it in a browser to see.`,
      { cause },
    );
  }
}

/** Throws a {@link DatasetError} unless the value has the outer form of a dataset this version can read. */
export function assertDataset(root: unknown): asserts root is Dataset & Record<string, unknown> {
  if (!isObject(root) || root['format'] !== 'faultline-dataset') {
    throw new DatasetError(
      'wrong-shape',
      'The JSON is not a Faultline dataset: its top level must be an object with "format": "faultline-dataset".',
    );
  }
  const { schemaVersion } = root;
  const major = typeof schemaVersion === 'string' ? Number.parseInt(schemaVersion, 10) : NaN;
  if (!(major >= 1))
    throw new DatasetError('wrong-shape', 'The dataset gives no "schemaVersion", such as "1.0.0".');
  if (major > SCHEMA_MAJOR) {
    throw new DatasetError(
      'newer-version',
      `The dataset is in schema version ${major}; this copy of Faultline reads version ${SCHEMA_MAJOR}. Update Faultline.`,
    );
  }
  for (const field of ['id', 'version', 'published', 'title']) {
    if (!root[field]) throw new DatasetError('wrong-shape', `The dataset gives no "${field}".`);
  }
  for (const kind of KINDS) {
    const list = root[kind];
    if (list !== undefined && !Array.isArray(list)) {
      throw new DatasetError('wrong-shape', `"${kind}" must be a list of records.`);
    }
  }
}

let fetching: Promise<typeof keep> | undefined;

/** The code that checks datasets; a failure to fetch it is forgotten, so that it is tried again. */
function checks(): Promise<typeof keep> {
  return (fetching ??= import('./keep.js').catch((cause: unknown) => {
    fetching = undefined;
    throw new DatasetError('network', 'The code that checks datasets could not be fetched.', {
      cause,
      retriable: true,
    });
  }));
}

/**
 * Reads the text of a dataset. One bad record costs one record; a text that is no dataset at all throws a
 * {@link DatasetError} (`not-json`, `wrong-shape`, `newer-version`).
 * @param trusted true only for a text already checked byte for byte, such as the release's own dataset.
 */
export async function parseDataset(text: string, trusted = false): Promise<Parsed> {
  // A page that shows the dataset of the release never fetches the code that checks others.
  if (!trusted) return (await checks()).readText(text);
  const root = parseJson(text);
  assertDataset(root);
  return { dataset: root, rejected: [] };
}

/** Reads a dataset that is an object already, with the same checks as {@link parseDataset}. */
export async function readDataset(root: unknown): Promise<Parsed> {
  return (await checks()).readObject(root);
}
