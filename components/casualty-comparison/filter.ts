import { kindOf, type Chain } from './claims.js';
import type { LaneGroup } from './groups.js';

/** Whose figures are shown: all, each side's of its own people, each side's of the other's, or nobody's side's. */
export const CLAIMS = ['all', 'own', 'opponent', 'independent'] as const;
/** One of {@link CLAIMS}. */
export type ClaimFilter = (typeof CLAIMS)[number];

/** The groups with only the lanes of the figures asked for; what compares hidden figures is left out with them. */
export function groupsOf(groups: readonly LaneGroup[], filter: ClaimFilter): readonly LaneGroup[] {
  if (filter === 'all') return groups;
  const wanted = ([latest]: Chain): boolean => {
    const kind = kindOf(latest);
    return (kind === 'other' ? 'independent' : kind) === filter;
  };
  return groups.flatMap((group) => {
    const chains = group.chains.filter(wanted);
    const ids = new Set(chains.map(([{ id }]) => id));
    const lanes = group.lanes.filter(({ key }) => ids.has(key));
    const aside = group.kind === 'side' ? '' : group.aside;
    return lanes.length ? [{ ...group, chains, lanes, aside }] : [];
  });
}
