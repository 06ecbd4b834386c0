import { knownBy, overlaps } from '../dates.js';
import type { CasualtyClaim, Dataset } from '../schema/generated/types.js';
import type { Filter } from './filter.js';

/** Casualty claims about the chosen people, episodes and period, as published by the `asOf` day. */
export function selectCasualties(
  dataset: Dataset,
  { actors, episodes, period, asOf }: Filter = {},
): CasualtyClaim[] {
  return (dataset.casualties ?? []).filter(
    (claim) =>
      (!actors?.length || claim.affiliation.some((id) => actors.includes(id))) &&
      (!episodes?.length || (claim.episode !== undefined && episodes.includes(claim.episode))) &&
      (!period || claim.period === undefined || overlaps(claim.period, period)) &&
      (!asOf || knownBy(claim.asOf, asOf)),
  );
}
