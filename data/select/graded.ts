import { recordsById, type Found } from '../dataset.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Dataset, Status } from '../schema/generated/types.js';

/** Grades of a claim, the least sure first. */
export const GRADES = [
  'discounted',
  'contested',
  'weak',
  'fair',
  'confirmed',
] as const satisfies readonly Status[];

const kept = new WeakMap<Dataset, Map<Status, Dataset>>();

/** Ids of the claims below a rank, and of those they revise: an old figure must not come back as the current one. */
function hiddenBelow(rank: number, dataset: Dataset): Set<string> {
  const hidden = new Set<string>();
  const byId = recordsById(dataset);
  const hide = (record: Found['record'] | undefined): void => {
    if (!record || !('status' in record) || hidden.has(record.id)) return;
    hidden.add(record.id);
    if ('supersedes' in record) hide(byId.get(record.supersedes ?? '')?.record);
  };
  for (const { record } of byId.values()) {
    if ('status' in record && GRADES.indexOf(record.status) < rank) hide(record);
  }
  return hidden;
}

/**
 * The dataset without the claims graded below and without those they revise; the same one for the same grade. Records that
 * bear no grade stay.
 */
export function selectGraded(dataset: Dataset, least: Status): Dataset {
  const rank = GRADES.indexOf(least);
  if (rank <= 0) return dataset;
  let byGrade = kept.get(dataset);
  if (!byGrade) kept.set(dataset, (byGrade = new Map()));
  let graded = byGrade.get(least);
  if (!graded) {
    const hidden = hiddenBelow(rank, dataset);
    const lists = KINDS.map((kind) => [kind, dataset[kind]?.filter(({ id }) => !hidden.has(id))]);
    byGrade.set(least, (graded = { ...dataset, ...Object.fromEntries(lists) } as Dataset));
  }
  return graded;
}
