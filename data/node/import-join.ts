import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Kind } from '../dataset.js';
import { isObject } from '../parse.js';
import { KINDS, REFERENCES } from '../schema/generated/fields.js';
import type { Dataset, EventTable } from '../schema/generated/types.js';
import { joinRecords, mergeDatasets, type Part } from './merge-datasets.js';
import { ID_COLUMNS } from './references.js';

/** Kinds of which two files may describe the same thing, each with its own citation. */
const THINGS: readonly Kind[] = ['actors', 'conflicts', 'episodes', 'places'];

type Rename = (id: string) => string;

/** A value with the ids at a schema path such as `cites[].source` renamed. */
function renameAt(value: unknown, steps: readonly string[], rename: Rename): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? rename(value) : value;
  const list = step.endsWith('[]');
  const name = list ? step.slice(0, -2) : step;
  if (!isObject(value) || value[name] === undefined) return value;
  const child = value[name];
  const renamed =
    list && Array.isArray(child)
      ? child.map((item) => renameAt(item, rest, rename))
      : renameAt(child, rest, rename);
  return { ...value, [name]: renamed };
}

function renameColumns(table: EventTable, rename: Rename): EventTable {
  const columns: Record<string, unknown> = { ...table.columns };
  const all = (values: readonly unknown[]): unknown[] =>
    values.map((value) => (typeof value === 'string' ? rename(value) : value));
  for (const name of ID_COLUMNS) {
    const column = table.columns[name];
    if (!column) continue;
    columns[name] = Array.isArray(column) ? all(column) : { ...column, values: all(column.values) };
  }
  return { ...table, columns: columns as EventTable['columns'] };
}

/** A dataset whose records, and all that names them, have other ids. */
function renameIds(dataset: Dataset, ids: ReadonlyMap<string, string>): Dataset {
  if (!ids.size) return dataset;
  const rename: Rename = (id) => ids.get(id) ?? id;
  const renamed: Record<string, unknown> = { ...dataset };
  for (const kind of KINDS) {
    renamed[kind] = dataset[kind]?.map((record) => {
      let changed: unknown = { ...record, id: rename(record.id) };
      for (const [field] of REFERENCES[kind] ?? []) {
        changed = renameAt(changed, field.split('.'), rename);
      }
      return kind === 'tables' ? renameColumns(changed as EventTable, rename) : changed;
    });
  }
  return renamed as unknown as Dataset;
}

/**
 * Datasets imported from several files as one. What two files say about the same actor or conflict is put together;
 * other records of the same id are about different rows, so the later ones get ids of their own.
 */
export function joinImports(parts: readonly [Part, ...Part[]]): Dataset {
  const held = new Map<string, { kind: Kind; record: AnyRecord }>();
  const [first, ...more] = parts.map(({ file, dataset }): Part => {
    const own = new Set(KINDS.flatMap((kind) => (dataset[kind] ?? []).map(({ id }) => id)));
    const ids = new Map<string, string>();
    for (const kind of KINDS) {
      for (const record of dataset[kind] ?? []) {
        const before = held.get(record.id);
        if (!before) continue;
        const same =
          before.kind === kind &&
          (THINGS.includes(kind)
            ? joinRecords(before.record, record) !== undefined
            : isDeepStrictEqual(before.record, record));
        if (same) continue;
        let n = 2;
        while (held.has(`${record.id}-${n}`) || own.has(`${record.id}-${n}`)) n++;
        ids.set(record.id, `${record.id}-${n}`);
      }
    }
    const renamed = renameIds(dataset, ids);
    for (const kind of KINDS) {
      for (const record of renamed[kind] ?? []) held.set(record.id, { kind, record });
    }
    return { file, dataset: renamed };
  });
  return mergeDatasets([first!, ...more], 'both').dataset;
}

/** How many events stand in more than one of the tables, by the ids their source gives them. */
export function repeatedEvents(tables: readonly EventTable[]): number {
  const seen = new Set<unknown>();
  let repeated = 0;
  for (const { columns } of tables) {
    const column = columns.id;
    if (!column) continue;
    for (const id of new Set<unknown>(Array.isArray(column) ? column : column.values)) {
      if (seen.has(id)) repeated++;
      seen.add(id);
    }
  }
  return repeated;
}
