import { checkDataset, type Problem } from './check.js';
import type { Kind } from './dataset.js';
import { DatasetError } from './errors.js';
import { KINDS } from './schema/generated/fields.js';
import type { Dataset } from './schema/generated/types.js';
import type { Validator } from './schema/generated/validate.js';

/** The major schema version this code reads. */
const SCHEMA_MAJOR = 1;

/** A dataset that can be shown, and the records that had to be left out of it. */
export interface Parsed {
  readonly dataset: Dataset;
  readonly rejected: readonly Problem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRoot(text: string): Record<string, unknown> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (cause) {
    throw new DatasetError('not-json', 'The address answers, but not with JSON.', { cause });
  }
  assertDataset(root);
  return root;
}

/** Throws a {@link DatasetError} unless the value has the outer form of a dataset this version can read. */
export function assertDataset(root: unknown): asserts root is Dataset & Record<string, unknown> {
  if (!isObject(root) || root['format'] !== 'faultline-dataset') {
    throw new DatasetError(
      'wrong-shape',
      'The JSON is not a Faultline dataset: its top level must be an object with "format": "faultline-dataset".',
    );
  }
  const major = Number.parseInt(String(root['schemaVersion']), 10);
  if (!(major >= 1))
    throw new DatasetError('wrong-shape', 'The dataset gives no "schemaVersion", such as "1.0.0".');
  if (major > SCHEMA_MAJOR) {
    throw new DatasetError(
      'newer-version',
      `The dataset is in schema version ${major}; this copy of Faultline reads version ${SCHEMA_MAJOR}. Update Faultline.`,
    );
  }
  for (const kind of KINDS) {
    const list = root[kind];
    if (list !== undefined && !Array.isArray(list)) {
      throw new DatasetError('wrong-shape', `"${kind}" must be a list of records.`);
    }
  }
}

const idOf = (record: unknown): string =>
  isObject(record) && typeof record['id'] === 'string' ? record['id'] : '';

/** Says in words what the first error of a validator means. */
export function explain({ errors }: Validator): { path: string; reason: string } {
  const error = errors?.[0];
  const path = (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
  const { missingProperty, additionalProperty, allowedValues, type, pattern } = (error?.params ??
    {}) as {
    [name: string]: unknown;
  };
  if (typeof missingProperty === 'string') return { path, reason: `lacks "${missingProperty}"` };
  if (typeof additionalProperty === 'string')
    return { path, reason: `has the unknown field "${additionalProperty}"` };
  if (Array.isArray(allowedValues))
    return { path, reason: `must be one of ${allowedValues.join(', ')}` };
  if (type !== undefined) return { path, reason: `must be of type ${String(type)}` };
  if (pattern !== undefined) return { path, reason: 'is not written in the required form' };
  return { path, reason: `breaks the rule "${error?.keyword ?? 'schema'}"` };
}

/** Keeps the records of valid shape; the shape of each kind is checked record by record. */
export function keepValid(
  root: Record<string, unknown>,
  validators: Readonly<Record<Kind, Validator>>,
): { dataset: Dataset; rejected: Problem[] } {
  const rejected: Problem[] = [];
  const kept: Record<string, unknown> = { ...root };
  for (const kind of KINDS) {
    const list = root[kind] as unknown[] | undefined;
    if (!list) continue;
    const validate = validators[kind];
    kept[kind] = list.filter((record, index) => {
      if (validate(record)) return true;
      rejected.push({ kind, index, id: idOf(record), ...explain(validate) });
      return false;
    });
  }
  return { dataset: kept as unknown as Dataset, rejected };
}

/** Problems a record is shown in spite of: bounds as the source gives them, and links to a record that was left out. */
const bearable = ({ path, reason }: Problem): boolean =>
  reason.startsWith('is out of order') ||
  /^(supersedes|includes|partOf|parent|place|event)\b/.test(path);

/** Leaves out records that {@link checkDataset} objects to, until none is left that refers to a missing one. */
function keepSound(dataset: Dataset, rejected: Problem[]): Dataset {
  let kept = dataset;
  for (;;) {
    const problems = checkDataset(kept).filter((problem) => !bearable(problem));
    if (!problems.length) return kept;
    rejected.push(...problems);
    const next: Record<string, unknown> = { ...kept };
    for (const kind of KINDS) {
      const bad = new Set(problems.filter((p) => p.kind === kind).map((p) => p.index));
      if (bad.size) next[kind] = (kept[kind] ?? []).filter((_, index) => !bad.has(index));
    }
    kept = next as unknown as Dataset;
  }
}

/**
 * Reads the text of a dataset. One bad record costs one record; a text that is no dataset at all throws a
 * {@link DatasetError} (`not-json`, `wrong-shape`, `newer-version`).
 * @param trusted true only for a text already checked byte for byte, such as the release's own dataset.
 */
export async function parseDataset(text: string, trusted = false): Promise<Parsed> {
  const root = readRoot(text);
  if (trusted) return { dataset: root as unknown as Dataset, rejected: [] };
  const validators = await import('./schema/generated/validate.js');
  const { dataset, rejected } = keepValid(root, validators);
  return { dataset: keepSound(dataset, rejected), rejected };
}
