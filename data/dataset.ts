import { KINDS } from './schema/generated/fields.js';
import type { Dataset } from './schema/generated/types.js';

/** A kind of record, which is also the name of its list in the dataset. */
export type Kind = (typeof KINDS)[number];
/** A record of one kind. */
export type RecordOf<K extends Kind> = NonNullable<Dataset[K]>[number];
/** Any record. */
export type AnyRecord = RecordOf<Kind>;
/** A record and the kind it is of. */
export type Found = { [K in Kind]: { readonly kind: K; readonly record: RecordOf<K> } }[Kind];

const indexes = new WeakMap<Dataset, ReadonlyMap<string, Found>>();

/** Every record of the dataset by its id; made once per dataset. */
export function recordsById(dataset: Dataset): ReadonlyMap<string, Found> {
  let index = indexes.get(dataset);
  if (!index) {
    const made = new Map<string, Found>();
    for (const kind of KINDS) {
      for (const record of dataset[kind] ?? []) made.set(record.id, { kind, record } as Found);
    }
    indexes.set(dataset, (index = made));
  }
  return index;
}

/** The record with this id if it is of this kind. */
export function recordOf<K extends Kind>(
  dataset: Dataset,
  kind: K,
  id: string | undefined,
): RecordOf<K> | undefined {
  const found = id === undefined ? undefined : recordsById(dataset).get(id);
  return found?.kind === kind ? (found.record as RecordOf<K>) : undefined;
}
