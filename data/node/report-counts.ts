import { checkDataset } from '../check.js';
import type { Kind } from '../dataset.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import { checkTables } from '../tables/check.js';
import { referencesIn, unusedOf } from './references.js';

type Count = Record<string, number>;

/** Something to mend in one record. */
export interface Lack {
  readonly kind: Kind;
  readonly id: string;
  readonly what: string;
}

/** What a dataset holds and rests on, in numbers. */
export interface Report {
  readonly id: string;
  readonly version: string;
  /** Records per kind. */
  readonly records: Count;
  /** Events in the tables. */
  readonly events: number;
  /** Per grade, how many records have it; `none` for kinds without a grade. */
  readonly status: Count;
  /** Per source: what it is, and how many records of each kind cite it. */
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly licence: string;
    readonly redistribute: string;
    readonly cited: number;
    readonly by: Count;
  }[];
  /** Per kind of source and grade: how many records cite one of that kind. */
  readonly sourceKinds: Readonly<Record<string, Count>>;
  /** Per licence: how many sources have it. */
  readonly licences: Count;
  readonly uncitedRecords: readonly Lack[];
  readonly unresolved: readonly Lack[];
  /** Ids of sources that no record cites. */
  readonly unusedSources: readonly string[];
}

const more = (count: Count, key: string): void => void (count[key] = (count[key] ?? 0) + 1);

/** Ids of the sources a record cites, once each. */
const citedIn = (kind: Kind, record: Parameters<typeof referencesIn>[1]): Set<string> =>
  new Set(
    referencesIn(kind, record).flatMap(({ path, value }) =>
      /(^|\.)cites\[\d+\]\.source$/.test(path) ? String(value) : [],
    ),
  );

/** Counts a dataset: its records by kind, grade and source, and what is missing. */
export async function reportOn(dataset: Dataset): Promise<Report> {
  const records: Count = {};
  const status: Count = {};
  const sourceKinds: Record<string, Count> = {};
  const by = new Map<string, Count>((dataset.sources ?? []).map(({ id }) => [id, {}]));
  const kindOf = new Map((dataset.sources ?? []).map(({ id, kind }) => [id, kind]));
  const uncitedRecords: Lack[] = [];
  for (const kind of KINDS) {
    const list = dataset[kind] ?? [];
    if (list.length) records[kind] = list.length;
    if (kind === 'sources') continue;
    for (const record of list) {
      const grade = 'status' in record ? record.status : 'none';
      more(status, grade);
      const cited = citedIn(kind, record);
      if (!cited.size) uncitedRecords.push({ kind, id: record.id, what: 'cites no source' });
      for (const id of cited) more(by.get(id) ?? {}, kind);
      const kinds = new Set([...cited].map((id) => kindOf.get(id) ?? 'unknown'));
      for (const each of kinds) more((sourceKinds[each] ??= {}), grade);
    }
  }
  const problems = [...checkDataset(dataset), ...(await checkTables(dataset))];
  const licences: Count = {};
  for (const { licence } of dataset.sources ?? []) more(licences, licence);
  return {
    id: dataset.id,
    version: dataset.version,
    records,
    events: (dataset.tables ?? []).reduce((sum, { length }) => sum + length, 0),
    status,
    sources: (dataset.sources ?? []).map(({ id, kind, licence, redistribute }) => {
      const cites = by.get(id)!;
      const cited = Object.values(cites).reduce((sum, count) => sum + count, 0);
      return { id, kind, licence, redistribute, cited, by: cites };
    }),
    sourceKinds,
    licences,
    uncitedRecords,
    unresolved: problems.flatMap(({ kind, id, path, reason }) =>
      reason.startsWith('names "') ? { kind, id, what: `${path} ${reason}` } : [],
    ),
    unusedSources: [...unusedOf(dataset, 'sources')],
  };
}
