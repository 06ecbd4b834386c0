import { assertFew, assertShallow, checkDepth } from './caps.js';
import { checkingDataset, RECORDS, type Problem } from './check.js';
import type { Kind } from './dataset.js';
import { parseDate } from './dates.js';
import { DatasetError } from './errors.js';
import { assertDataset, isObject, parseJson, type Parsed } from './parse.js';
import { KINDS } from './schema/generated/fields.js';
import type { Dataset } from './schema/generated/types.js';
import * as lenient from './schema/generated/validate.js';
import type { Validator } from './schema/generated/validate.js';
import { atOnce, inChunks, inSlices, type Work } from './slices.js';

const idOf = (record: unknown): string =>
  isObject(record) && typeof record['id'] === 'string' ? record['id'] : '';

/** Says in words what the first error of a validator means. */
export function explain({ errors }: Validator): { path: string; reason: string } {
  const { instancePath, keyword, params } = errors![0]!;
  const path = instancePath.slice(1).replaceAll('/', '.');
  const { missingProperty, additionalProperty, allowedValues, type, pattern } = params;
  if (typeof missingProperty === 'string') return { path, reason: `lacks "${missingProperty}"` };
  if (typeof additionalProperty === 'string')
    return { path, reason: `has the unknown field "${additionalProperty}"` };
  if (Array.isArray(allowedValues))
    return { path, reason: `must be one of ${allowedValues.join(', ')}` };
  if (type !== undefined) return { path, reason: `must be of type ${String(type)}` };
  if (pattern !== undefined) return { path, reason: 'is not written in the required form' };
  return { path, reason: `breaks the rule "${keyword}"` };
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

type Validators = Readonly<Record<Kind, Validator>>;
interface Kept {
  readonly dataset: Dataset;
  readonly rejected: Problem[];
}

function* keepingValid(root: Record<string, unknown>, validators: Validators): Work<Kept> {
  const rejected: Problem[] = [];
  const kept: Record<string, unknown> = { ...root };
  for (const kind of KINDS) {
    const list = root[kind] as unknown[] | undefined;
    if (!list) continue;
    const validate = validators[kind];
    const valid: unknown[] = [];
    const each = (from: number, to: number): void => {
      for (let index = from; index < to; index++) {
        const record = list[index];
        if (validate(kind === 'tables' ? frameOf(record) : record)) valid.push(record);
        else rejected.push({ kind, index, id: idOf(record), ...explain(validate) });
      }
    };
    yield* inChunks(list.length, each, RECORDS);
    kept[kind] = valid;
  }
  return { dataset: kept as unknown as Dataset, rejected };
}

/**
 * Keeps the records of valid shape; the shape of each kind is checked record by record, that of a table without the
 * values in its columns.
 */
export const keepValid = (root: Record<string, unknown>, validators: Validators): Kept =>
  atOnce(keepingValid(root, validators));

/** Problems a record is shown in spite of: bounds as the source gives them, and links to a record that was left out. */
const bearable = ({ path, reason }: Problem): boolean =>
  reason.startsWith('is out of order') ||
  /^(supersedes|includes|partOf|parent|place|event)\b/.test(path);

/** Leaves out records that {@link checkingDataset} objects to, until none is left that refers to a missing one. */
function* keepingSound(
  { dataset, rejected }: Kept,
  root: Readonly<Record<string, unknown>>,
): Work<Dataset> {
  let kept = dataset;
  for (;;) {
    const problems = (yield* checkingDataset(kept)).filter((problem) => !bearable(problem));
    if (!problems.length) return kept;
    const next: Record<string, unknown> = { ...kept };
    for (const kind of KINDS) {
      const here = problems.filter((problem) => problem.kind === kind);
      if (!here.length) continue;
      const records: readonly unknown[] = kept[kind] ?? [];
      // Owners look a record up in their file: its place there counts, not its place among those still kept.
      const places = new Map<unknown, number>();
      (root[kind] as unknown[]).forEach((record, index) => places.set(record, index));
      rejected.push(
        ...here.map((problem) => ({ ...problem, index: places.get(records[problem.index])! })),
      );
      const bad = new Set(here.map(({ index }) => index));
      next[kind] = records.filter((_, index) => !bad.has(index));
    }
    kept = next as unknown as Dataset;
  }
}

/** Signs that turn the direction of what follows: in a name they would turn the digits of the sentence around it, too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** A JSON text that may hold one, also as an escape; most hold none, and their records are not looked through. */
const MAY_TURN = /[\u202a-\u202e\u2066-\u2069]|\\u20[26]/i;

/** A value without them in any of its texts; the same value where there are none. */
function straight(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value === 'string') return value.replace(TURNS, '');
  if (typeof value !== 'object' || value === null) return value;
  // A page may hand over a list that stands in many places.
  if (done.has(value)) return done.get(value);
  const pairs = Object.entries(value).map(([name, part]) => [name, straight(part, done)] as const);
  const changed = pairs.some(([name, part]) => part !== (value as Record<string, unknown>)[name]);
  const plain = Array.isArray(value) ? pairs.map(([, part]) => part) : Object.fromEntries(pairs);
  done.set(value, changed ? plain : value);
  return changed ? plain : value;
}

/** The same dataset with texts that cannot turn others; rows of tables are numbers and codes. */
function* straightened(root: Record<string, unknown>): Work<Record<string, unknown>> {
  const plain: Record<string, unknown> = { ...root, title: straight(root['title'], new Map()) };
  for (const kind of KINDS) {
    const list = root[kind] as unknown[] | undefined;
    if (!list || kind === 'tables') continue;
    const records: unknown[] = [];
    const each = (from: number, to: number): void => {
      for (let index = from; index < to; index++) records.push(straight(list[index], new Map()));
    };
    yield* inChunks(list.length, each, RECORDS);
    plain[kind] = records;
  }
  return plain;
}

const like =
  (form: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && form.test(value);

/** What stands around the records: it is shown, and tells editions apart. */
const HEADER: readonly (readonly [field: string, isSound: (value: unknown) => boolean])[] = [
  ['id', like(/./)],
  ['version', like(/^\d+\.\d+\.\d+$/)],
  [
    'published',
    (value) => like(/^\d{4}-\d{2}-\d{2}$/)(value) && parseDate(value as string) !== undefined,
  ],
  [
    'title',
    (value) => like(/./)(value) || (isObject(value) && Object.values(value).every(like(/./))),
  ],
  ['licence', (value) => value === undefined || like(/./)(value)],
];

function assertSound(root: unknown): asserts root is Dataset & Record<string, unknown> {
  assertDataset(root);
  assertFew(root);
  const wrong = HEADER.find(([field, isSound]) => !isSound(root[field]));
  if (!wrong) return;
  throw new DatasetError('wrong-shape', `"${wrong[0]}" of the dataset is not in the right form.`);
}

/** Reads the text of a dataset nobody has checked. */
export async function readText(text: string): Promise<Parsed> {
  await inSlices(checkDepth(text));
  const root = parseJson(text);
  assertSound(root);
  return keepReadable(MAY_TURN.test(text) ? await inSlices(straightened(root)) : root);
}

/** Reads a dataset that is an object already. */
export async function readObject(root: unknown): Promise<Parsed> {
  assertSound(root);
  assertShallow(root);
  return keepReadable(await inSlices(straightened(root)));
}

/** Keeps every record and every event that can be shown, and says of each other one why it is left out. */
async function keepReadable(root: Record<string, unknown>): Promise<Parsed> {
  const valid = await inSlices(keepingValid(root, lenient));
  const { rejected } = valid;
  const sound = await inSlices(keepingSound(valid, root));
  if (!sound.tables?.length) return { dataset: sound, rejected };
  // Most datasets hold no events in columns, and then the code that checks them is not fetched either.
  const { keepTables } = await import('./tables/keep.js');
  const { tables, problems } = await keepTables(sound, root['tables'] as unknown[]);
  return { dataset: { ...sound, tables }, rejected: [...rejected, ...problems] };
}
