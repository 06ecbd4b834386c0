import { knownBy, overlaps } from '../dates.js';
import type { Dataset, Stance } from '../schema/generated/types.js';
import type { Filter } from './filter.js';

/** Stances of the chosen actors in the chosen episodes and period, as known on the `asOf` day, in dataset order. */
export function selectStances(
  dataset: Dataset,
  { actors, episodes, period, asOf }: Filter = {},
): Stance[] {
  return (dataset.stances ?? []).filter(
    (stance) =>
      (!actors?.length || actors.includes(stance.actor)) &&
      (!episodes?.length || (stance.episode !== undefined && episodes.includes(stance.episode))) &&
      (!period || overlaps(stance.date, period)) &&
      (!asOf || knownBy(stance.date, asOf)),
  );
}
