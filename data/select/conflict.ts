import { compareDates } from '../dates.js';
import { recordOf } from '../dataset.js';
import type { Actor, Conflict, Dataset, Episode } from '../schema/generated/types.js';

/** The episodes in order of time. */
export const selectEpisodes = (dataset: Dataset): Episode[] =>
  [...(dataset.episodes ?? [])].sort((a, b) => compareDates(a.span, b.span));

/** The parties with a column of their own, in the dataset's order, once each. */
export function selectPrincipals(dataset: Dataset): Actor[] {
  const ids = (dataset.conflicts ?? []).flatMap(({ parties }) =>
    parties.filter(({ role }) => role === 'principal').map(({ actor }) => actor),
  );
  return [...new Set(ids)].flatMap((id) => recordOf(dataset, 'actors', id) ?? []);
}

/** UCDP side of an actor in a conflict, or in the first it is a party to: its own, or that of the party it belongs to. */
export function sideOf(
  dataset: Dataset,
  actorId: string,
  conflictId?: string,
): Conflict['parties'][number]['side'] | undefined {
  const named = recordOf(dataset, 'conflicts', conflictId);
  const conflicts = named ? [named] : (dataset.conflicts ?? []);
  const parties = conflicts.flatMap((conflict) => conflict.parties);
  // Actors may belong to each other in a circle.
  const seen = new Set<string | undefined>();
  for (let id: string | undefined = actorId; !seen.has(id);) {
    const party = parties.find(({ actor }) => actor === id);
    if (party) return party.side;
    seen.add(id);
    id = recordOf(dataset, 'actors', id)?.parent;
  }
  return undefined;
}
