import { fieldsAt, type Leaf } from '../check.js';
import type { AnyRecord, Kind } from '../dataset.js';
import { KINDS, REFERENCES } from '../schema/generated/fields.js';
import type { Dataset, EventTable } from '../schema/generated/types.js';

/** Columns of an event table that hold ids of records. */
export const ID_COLUMNS = ['conflict', 'sideA', 'sideB'] as const;

/** The different values of a column. */
function valuesOf(column: EventTable['columns']['id']): readonly unknown[] {
  if (!column) return [];
  return Array.isArray(column) ? [...new Set<unknown>(column)] : column.values;
}

/** The ids a record holds of other records, with their places; those in columns once each. */
export function referencesIn(kind: Kind, record: AnyRecord): Leaf[] {
  const fields = (REFERENCES[kind] ?? []).flatMap(([field]) => fieldsAt(record, field));
  if (kind !== 'tables') return fields;
  const { columns } = record as EventTable;
  const inColumns = ID_COLUMNS.flatMap((name) =>
    valuesOf(columns[name])
      .filter((value) => value !== null)
      .map((value) => ({ path: `columns.${name}`, value })),
  );
  return [...fields, ...inColumns];
}

/** Ids of the records of a kind that no other record names. */
export function unusedOf(dataset: Dataset, kind: Kind): Set<string> {
  const unused = new Set((dataset[kind] ?? []).map(({ id }) => id));
  for (const each of KINDS) {
    for (const record of dataset[each] ?? []) {
      for (const { value } of referencesIn(each, record)) {
        if (value !== record.id) unused.delete(String(value));
      }
    }
  }
  return unused;
}

/** Ids of the sources whose terms forbid publishing their records again. */
export const closedSources = (dataset: Dataset): Set<string> =>
  new Set(
    (dataset.sources ?? []).filter(({ redistribute }) => redistribute === 'no').map(({ id }) => id),
  );
