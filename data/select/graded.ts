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

/** The dataset without the claims graded below; the same one for the same grade. Records that bear no grade stay. */
export function selectGraded(dataset: Dataset, least: Status): Dataset {
  const rank = GRADES.indexOf(least);
  if (rank <= 0) return dataset;
  let byGrade = kept.get(dataset);
  if (!byGrade) kept.set(dataset, (byGrade = new Map()));
  let graded = byGrade.get(least);
  if (!graded) {
    const lists = KINDS.map((kind) => [
      kind,
      dataset[kind]?.filter(
        (record) => !('status' in record) || rank <= GRADES.indexOf(record.status),
      ),
    ]);
    byGrade.set(least, (graded = { ...dataset, ...Object.fromEntries(lists) } as Dataset));
  }
  return graded;
}
