import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Kind } from '../dataset.js';
import { isObject } from '../parse.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import { written, type Path } from './explain.js';

/** A dataset and the file it was read from. */
export interface Part {
  readonly file: string;
  readonly dataset: Dataset;
}

/** What to do with an id that has different content in two files. */
export const PREFERENCES = ['first', 'last', 'both'] as const;
/** One of {@link PREFERENCES}. */
export type Preference = (typeof PREFERENCES)[number];

/** An id with different content in two files. */
export interface Clash {
  readonly kind: Kind;
  readonly id: string;
  readonly files: readonly [string, string];
  /** The first field that differs, and its values. */
  readonly path: Path;
  readonly values: readonly [unknown, unknown];
  /** True when the two were imported from different files, so that they are about different rows. */
  readonly ofOtherFiles?: boolean;
}

/** The first field in which two values differ. */
export function firstDifference(
  a: unknown,
  b: unknown,
  at: Path = [],
): Pick<Clash, 'path' | 'values'> | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  const lists = Array.isArray(a) && Array.isArray(b);
  if (lists || (isObject(a) && isObject(b))) {
    const keys = lists
      ? Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i)
      : [...new Set([...Object.keys(a as object), ...Object.keys(b as object)])];
    for (const key of keys) {
      const of = (value: unknown): unknown => (value as Record<string | number, unknown>)[key];
      const found = firstDifference(of(a), of(b), [...at, key]);
      if (found) return found;
    }
  }
  return { path: at, values: [a, b] };
}

/** In lists of these fields, items with the same value of the key are about the same thing. */
const KEYS: Readonly<Record<string, string>> = { parties: 'actor', years: 'year' };

function joinLists(
  a: readonly unknown[],
  b: readonly unknown[],
  key: string | undefined,
): unknown[] | undefined {
  const joined = [...a];
  for (const item of b) {
    const value = key && isObject(item) ? item[key] : undefined;
    const at = joined.findIndex((each) =>
      value === undefined ? isDeepStrictEqual(each, item) : isObject(each) && each[key!] === value,
    );
    if (at < 0) joined.push(item);
    else {
      const both = joinValues(joined[at], item);
      if (both === undefined) return undefined;
      joined[at] = both;
    }
  }
  return joined;
}

/** What two values say together; undefined where they contradict each other. */
function joinValues(a: unknown, b: unknown, name?: string): unknown {
  if (isDeepStrictEqual(a, b)) return a;
  if (Array.isArray(a) && Array.isArray(b)) return joinLists(a, b, name && KEYS[name]);
  if (!isObject(a) || !isObject(b)) return undefined;
  const joined: Record<string, unknown> = { ...a };
  for (const [field, value] of Object.entries(b)) {
    const both = field in joined ? joinValues(joined[field], value, field) : value;
    if (both === undefined) return undefined;
    joined[field] = both;
  }
  return joined;
}

/** Two records about the same thing as one, with the lists of both; undefined where they contradict each other. */
export const joinRecords = (a: AnyRecord, b: AnyRecord): AnyRecord | undefined =>
  joinValues(a, b) as AnyRecord | undefined;

/** The fingerprint of the file a record was imported from. */
const sha256Of = (record: AnyRecord): string | undefined =>
  'import' in record ? record.import?.sha256 : undefined;

interface Held {
  readonly file: string;
  readonly kind: Kind;
  readonly index: number;
}

/** Records of several datasets, put together one dataset at a time. */
class Merging {
  readonly clashes: Clash[] = [];
  readonly lists = new Map<Kind, AnyRecord[]>();
  readonly #held = new Map<string, Held>();
  readonly #prefer: Preference | undefined;

  constructor(prefer: Preference | undefined) {
    this.#prefer = prefer;
  }

  add(kind: Kind, record: AnyRecord, file: string): void {
    const held = this.#held.get(record.id);
    let list = this.lists.get(kind);
    if (!list) this.lists.set(kind, (list = []));
    if (!held) {
      this.#held.set(record.id, { file, kind, index: list.push(record) - 1 });
      return;
    }
    const { id } = record;
    const files = [held.file, file] as const;
    if (held.kind !== kind) {
      // An id names one thing in a dataset, and there is no choosing between two kinds of thing.
      this.clashes.push({ kind, id, files, path: [], values: [held.kind, kind] });
      return;
    }
    const before = list[held.index]!;
    const difference = firstDifference(before, record);
    if (!difference || this.#prefer === 'first') return;
    const chosen =
      this.#prefer === 'last'
        ? record
        : this.#prefer === 'both'
          ? joinRecords(before, record)
          : undefined;
    if (!chosen) {
      const [a, b] = [before, record].map(sha256Of);
      const ofOtherFiles = a !== undefined && b !== undefined && a !== b;
      this.clashes.push({ kind, id, files, ...difference, ofOtherFiles });
    } else {
      list[held.index] = chosen;
      this.#held.set(id, { ...held, file });
    }
  }
}

/**
 * Several datasets as one, by kind and id, with the header of the first. Identical records count once; an id with
 * different content is a clash unless `prefer` decides: the first, the last, or both where they do not contradict
 * each other.
 */
export function mergeDatasets(
  parts: readonly [Part, ...Part[]],
  prefer?: Preference,
): { dataset: Dataset; clashes: readonly Clash[] } {
  const merging = new Merging(prefer);
  for (const { file, dataset } of parts) {
    for (const kind of KINDS) {
      for (const record of dataset[kind] ?? []) merging.add(kind, record, file);
    }
  }
  const merged: Record<string, unknown> = { ...parts[0].dataset };
  for (const [kind, list] of merging.lists) merged[kind] = list;
  return { dataset: merged as unknown as Dataset, clashes: merging.clashes };
}

/** A clash in words. */
export function describeClash({ kind, id, files, path, values }: Clash): string {
  const [a, b] = values.map((value) => shortly(value));
  const both = `${files[0]} and ${files[1]}`;
  if (!path.length)
    return `${id}: is one of the ${a} in ${files[0]}, one of the ${b} in ${files[1]}`;
  return `${kind} ${id}: differs between ${both}, first in ${written(path)}: ${a} or ${b}`;
}

function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
