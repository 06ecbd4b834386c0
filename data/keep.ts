import { checkDataset, type Problem } from './check.js';
import type { Kind } from './dataset.js';
import { isObject, type Parsed } from './parse.js';
import { KINDS } from './schema/generated/fields.js';
import type { Dataset } from './schema/generated/types.js';
import * as lenient from './schema/generated/validate.js';
import type { Validator } from './schema/generated/validate.js';

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

/** A column, or a part of one, without its values: what is no list stays as it is. */
const emptied = (value: unknown): unknown => (Array.isArray(value) ? [] : value);
const partsOf = (value: unknown, empty: (part: unknown) => unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, empty(part)]))
    : emptied(value);

/** A table without the values of its columns, which are too many to be checked in one go: `checkTables` looks at them. */
const frameOf = (table: unknown): unknown =>
  isObject(table)
    ? { ...table, columns: partsOf(table['columns'], (column) => partsOf(column, emptied)) }
    : table;

/**
 * Keeps the records of valid shape; the shape of each kind is checked record by record, that of a table without the
 * values in its columns.
 */
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
      if (validate(kind === 'tables' ? frameOf(record) : record)) return true;
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
function keepSound(
  dataset: Dataset,
  rejected: Problem[],
  root: Readonly<Record<string, unknown>>,
): Dataset {
  let kept = dataset;
  for (;;) {
    const problems = checkDataset(kept).filter((problem) => !bearable(problem));
    if (!problems.length) return kept;
    const next: Record<string, unknown> = { ...kept };
    for (const kind of KINDS) {
      const here = problems.filter((problem) => problem.kind === kind);
      if (!here.length) continue;
      const records: readonly unknown[] = kept[kind] ?? [];
      // Owners look a record up in their file: its place there counts, not its place among those still kept.
      const places = new Map((root[kind] as unknown[]).map((record, index) => [record, index]));
      rejected.push(
        ...here.map((problem) => ({ ...problem, index: places.get(records[problem.index])! })),
      );
      const bad = new Set(here.map(({ index }) => index));
      next[kind] = records.filter((_, index) => !bad.has(index));
    }
    kept = next as unknown as Dataset;
  }
}

/** Keeps every record and every event that can be shown, and says of each other one why it is left out. */
export async function keepReadable(root: Record<string, unknown>): Promise<Parsed> {
  const { dataset, rejected } = keepValid(root, lenient);
  const sound = keepSound(dataset, rejected, root);
  if (!sound.tables?.length) return { dataset: sound, rejected };
  // Most datasets hold no events in columns, and then the code that checks them is not fetched either.
  const { keepTables } = await import('./tables/keep.js');
  const { tables, problems } = await keepTables(sound, root['tables'] as unknown[]);
  return { dataset: { ...sound, tables }, rejected: [...rejected, ...problems] };
}
