import { parseDate } from './dates.js';
import type { Kind } from './dataset.js';
import { DATES, KINDS, QUANTITIES, REFERENCES } from './schema/generated/fields.js';
import type { Dataset, FuzzyDate, Quantity } from './schema/generated/types.js';
import { atOnce, inChunks, type Work } from './slices.js';

/** Records between two looks at the clock. */
export const RECORDS = 64;

/** Something wrong with one record: where it is and what is wrong, in words. */
export interface Problem {
  readonly kind: Kind;
  readonly index: number;
  readonly id: string;
  /** The field, such as `cites[0].source`; empty for the record as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** A value inside a record. */
export interface Leaf {
  /** Where it is, such as `cites[0].source`. */
  readonly path: string;
  readonly value: unknown;
}

/** The values at a schema path such as `cites[].source`, with their concrete paths. */
function leaves(value: unknown, steps: readonly string[], at = ''): Leaf[] {
  if (value === undefined) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [{ path: at, value }];
  const list = step.endsWith('[]');
  const name = list ? step.slice(0, -2) : step;
  const child: unknown = (value as Record<string, unknown>)[name];
  const path = at ? `${at}.${name}` : name;
  if (!list) return leaves(child, rest, path);
  if (!Array.isArray(child)) return [];
  return child.flatMap((item: unknown, index) => leaves(item, rest, `${path}[${index}]`));
}

/** The values of a record at a field of the schema, such as `cites[].source`. */
export const fieldsAt = (record: unknown, path: string): Leaf[] => leaves(record, path.split('.'));

/** Says what is wrong with a reference to the record `id`, which is of the kind `target` if there is one. */
export function wrongReference(
  id: string,
  allowed: readonly string[],
  target: Kind | undefined,
): string | undefined {
  if (!target) return `names "${id}", which is no record of the dataset`;
  if (allowed.includes('*') || allowed.includes(target)) return undefined;
  return `names "${id}", which is one of the ${target}, not of the ${allowed.join(' or ')}`;
}

/** Checks one record whose shape is valid: real dates, ordered bounds, references that exist. */
function checkRecord(record: unknown, kind: Kind, kindOf: ReadonlyMap<string, Kind>): Leaf[] {
  const found: Leaf[] = [];
  const report = (path: string, reason: string): void => void found.push({ path, value: reason });
  for (const [field, allowed] of REFERENCES[kind]!) {
    for (const { path, value } of fieldsAt(record, field)) {
      const id = value as string;
      if (allowed.includes(`#${id}`)) continue;
      const reason = wrongReference(id, allowed, kindOf.get(id));
      if (reason) report(path, reason);
    }
  }
  for (const field of DATES[kind]!) {
    for (const { path, value } of fieldsAt(record, field)) {
      if (!parseDate(value as FuzzyDate)) report(path, `is no real date: ${JSON.stringify(value)}`);
    }
  }
  for (const field of QUANTITIES[kind]!) {
    for (const { path, value } of fieldsAt(record, field)) {
      const { low, best, high } = value as Quantity;
      const known = [low, best, high].filter((bound) => bound !== undefined);
      if (known.slice(1).some((bound, i) => bound < known[i]!)) {
        report(path, `is out of order: low ${low}, best ${best}, high ${high}`);
      }
    }
  }
  return found;
}

/** Does the work of {@link checkDataset}, which can be put aside after some records. */
export function* checkingDataset(dataset: Dataset): Work<Problem[]> {
  const kindOf = new Map<string, Kind>();
  const problems: Problem[] = [];
  for (const kind of KINDS) {
    const records = dataset[kind] ?? [];
    yield* inChunks(records.length, (from, to) => {
      for (let index = from; index < to; index++) {
        const { id } = records[index]!;
        const other = kindOf.get(id);
        if (other)
          problems.push({ kind, index, id, path: 'id', reason: `is used twice, also in ${other}` });
        else kindOf.set(id, kind);
      }
    });
  }
  for (const kind of KINDS) {
    const records = dataset[kind] ?? [];
    const each = (from: number, to: number): void => {
      for (let index = from; index < to; index++) {
        const record = records[index]!;
        for (const { path, value } of checkRecord(record, kind, kindOf)) {
          problems.push({ kind, index, id: record.id, path, reason: value as string });
        }
      }
    };
    yield* inChunks(records.length, each, RECORDS);
  }
  return problems;
}

/**
 * Finds what a schema cannot: ids used twice, references to nothing, dates that do not exist, bounds out of order.
 * The dataset's records must have the right shape. What stands in the columns of tables is for `checkTables`.
 */
export const checkDataset = (dataset: Dataset): Problem[] => atOnce(checkingDataset(dataset));
