import { knownBy, overlaps } from '../dates.js';
import { recordOf } from '../dataset.js';
import type { CasualtyClaim, Dataset, FuzzyDate } from '../schema/generated/types.js';
import type { Filter } from './filter.js';

/** What a claim's number covers: its own period, else its episode, else no more is known than when it was said. */
const periodOf = (dataset: Dataset, claim: CasualtyClaim): FuzzyDate =>
  claim.period ?? recordOf(dataset, 'episodes', claim.episode)?.span ?? claim.asOf;

/** Casualty claims about the chosen people, episodes and period, as published by the `asOf` day. */
export function selectCasualties(
  dataset: Dataset,
  { actors, episodes, period, asOf }: Filter = {},
): CasualtyClaim[] {
  return (dataset.casualties ?? []).filter(
    (claim) =>
      (!actors?.length || claim.affiliation.some((id) => actors.includes(id))) &&
      (!episodes?.length || (claim.episode !== undefined && episodes.includes(claim.episode))) &&
      (!period || overlaps(periodOf(dataset, claim), period)) &&
      (!asOf || knownBy(claim.asOf, asOf)),
  );
}
