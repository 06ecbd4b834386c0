import {
  compareDates,
  edtf,
  parseDate,
  recordOf,
  sideOf,
  type CasualtyClaim,
  type Dataset,
  type FuzzyDate,
  type Quantity,
} from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

/** How a claimant stands to the people counted; each has a shape of its own. */
export type ClaimKind = 'own' | 'opponent' | 'independent' | 'other';

/** What a group of lanes has in common. */
export type GroupKind =
  | 'side'
  | 'third'
  | 'civilian'
  | 'missing'
  | 'captured'
  | 'wounded'
  | 'casualties'
  | 'all'
  | 'unstated'
  | 'year'
  | 'place'
  | 'displaced';

/** A claim and the earlier figures it replaced, the latest first. */
export type Chain = readonly [CasualtyClaim, ...CasualtyClaim[]];

/** Days by which two periods may differ and still mean the same fighting. */
const TOLERANCE = 3 * 864e5;

/** The number a claim stands at when it is one number. */
export const pointOf = ({ low, best, high }: Quantity): number | undefined =>
  best ?? (low === undefined ? high : high === undefined ? low : undefined);

/** How the claimant stands to the people counted, read from the basis of the claim. */
export function kindOf({ basis }: CasualtyClaim): ClaimKind {
  switch (basis) {
    case 'own-official':
      return 'own';
    case 'adversary-claim':
      return 'opponent';
    case 'independent-list':
    case 'dataset-estimate':
      return 'independent';
    default:
      return 'other';
  }
}

/** The claims in chains, each in one: what no other replaces, with what it replaced. */
export function chainsOf(claims: readonly CasualtyClaim[]): Chain[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const replaced = new Set(claims.map(({ supersedes }) => supersedes));
  const placed = new Set<CasualtyClaim>();
  const chains: Chain[] = [];
  // Claims that replace each other in a circle have no latest; the first of them stands for it.
  for (const latest of [...claims.filter(({ id }) => !replaced.has(id)), ...claims]) {
    if (placed.has(latest)) continue;
    const chain: [CasualtyClaim, ...CasualtyClaim[]] = [latest];
    placed.add(latest);
    let earlier = byId.get(latest.supersedes ?? '');
    while (earlier && !placed.has(earlier)) {
      chain.push(earlier);
      placed.add(earlier);
      earlier = byId.get(earlier.supersedes ?? '');
    }
    chains.push(chain);
  }
  return chains;
}

/** The party a claimant speaks for: the root of its line of parents. */
export function rootOf(dataset: Dataset, id: string): string {
  let root = id;
  for (let hops = 0; hops < 5; hops++) {
    root = recordOf(dataset, 'actors', root)?.parent ?? root;
  }
  return root;
}

/** Where a claim belongs; claims with the same key share a group. */
export function groupOf(dataset: Dataset, claim: CasualtyClaim): { kind: GroupKind; key: string } {
  const { affiliation, basis, outcome, category, countsPlace } = claim;
  const of = (kind: GroupKind, key: string = kind): { kind: GroupKind; key: string } => ({
    kind,
    key,
  });
  if (outcome === 'unspecified') return of('casualties');
  if (outcome !== 'killed' && outcome !== 'killed-or-missing') return of(outcome);
  if (affiliation.includes('unspecified')) {
    return of(category === 'civilian' && basis === 'dataset-estimate' ? 'civilian' : 'unstated');
  }
  if (countsPlace) return of('place');
  if (isPeriodic(claim)) return of('year');
  const conflict = conflictOf(dataset, claim);
  const sides = new Set(affiliation.flatMap((id) => sideOf(dataset, id, conflict) ?? []));
  if (affiliation.includes('all-sides') || sides.size > 1) return of('all');
  if (category === 'civilian') return of('civilian');
  const [side] = sides;
  return side ? of('side', side) : of('third', affiliation.join());
}

/** True when the two periods are the same but for a few days; an unstated one is the episode's. */
export function samePeriod(
  a: FuzzyDate | undefined,
  b: FuzzyDate | undefined,
  span: FuzzyDate,
): boolean {
  const [x, y] = [parseDate(a ?? span), parseDate(b ?? span)];
  const near = (p: string, q: string): boolean =>
    Math.abs(Date.parse(p) - Date.parse(q)) <= TOLERANCE;
  return Boolean(x && y && near(x.start, y.start) && near(x.end, y.end));
}

/** True when the two claims count the same people in the same way, so that a ratio says something. */
export function comparable(a: CasualtyClaim, b: CasualtyClaim, span: FuzzyDate): boolean {
  const people = ({ affiliation }: CasualtyClaim): string => [...affiliation].sort().join();
  return (
    people(a) === people(b) &&
    a.category === b.category &&
    a.outcome === b.outcome &&
    samePeriod(a.period, b.period, span)
  );
}

/** The claims surely published by the day; one dated only to a year counts from the year's end. */
export function publishedBy(
  claims: readonly CasualtyClaim[],
  asOf: string | undefined,
): readonly CasualtyClaim[] {
  const limit = asOf === undefined ? undefined : parseDate(asOf)?.end;
  if (limit === undefined) return claims;
  return claims.filter((claim) => (parseDate(claim.asOf)?.end ?? '9') <= limit);
}

/** True for a number that covers a single year or month rather than the fighting. */
export const isPeriodic = ({ level }: Pick<CasualtyClaim, 'level'>): boolean =>
  /-(?:year|month)$/.test(level ?? '');

/** Fewer periods than this are no series. */
const SHORTEST = 3;

/**
 * The longest series of deaths among the claims: of one claimant, at one level, outside the episodes, each claim about one
 * month or year. Counts by place are a series only where there is one place: those of several places cannot be added up.
 * Nor can a count and its revision, or the dead and the wounded.
 */
export function longestSeries(claims: readonly CasualtyClaim[]): CasualtyClaim[] {
  const found = new Map<string, CasualtyClaim[]>();
  for (const [claim] of chainsOf(claims)) {
    if (!isPeriodic(claim) || claim.outcome !== 'killed' || claim.episode || !claim.period)
      continue;
    const key = `${claim.claimant} ${claim.level}`;
    const list = found.get(key) ?? [];
    list.push(claim);
    found.set(key, list);
  }
  const periods = (list: readonly CasualtyClaim[]): number => {
    const different = new Set(list.map(({ period }) => edtf(period!))).size;
    return list.some(({ countsPlace }) => countsPlace) && different < list.length ? 0 : different;
  };
  const longest = [...found.values()].sort((a, b) => periods(b) - periods(a))[0] ?? [];
  return periods(longest) < SHORTEST ? [] : longest;
}

/** The conflict of a claim: the one it names, or that of its episode. */
export const conflictOf = (dataset: Dataset, claim: CasualtyClaim): string | undefined =>
  claim.conflict ?? recordOf(dataset, 'episodes', claim.episode)?.conflict;

/** A date for a narrow column: short months, and of a span what its first and last day share. */
export function shortDate(date: FuzzyDate, language: Language): string {
  const casualties = language.words(casualtyWords);
  const span = parseDate(date);
  if (!span) return edtf(date);
  let text = edtf(date).replace('?', '');
  if (span.precision === 'range' && !span.openStart && !span.openEnd) {
    const shared = [10, 7, 4].find((end) => span.start.slice(0, end) === span.end.slice(0, end));
    text = span.start.slice(0, shared ?? 4);
    if (!shared) text += `/${span.end.slice(0, 4)}`;
  }
  const short = language.briefDate(text);
  return span.uncertain ? casualties.uncertainDate(short) : short;
}

/** How many months a claim covers; an unstated period is the episode's. */
export function monthsOf({ period }: CasualtyClaim, span: FuzzyDate): number {
  const { start, end } = parseDate(period ?? span) ?? { start: '', end: '' };
  return Math.round((Date.parse(end) - Date.parse(start)) / 2.6e9);
}

/** Latest first; of claims of one day, the dataset's order. */
export const byDateDown = (a: CasualtyClaim, b: CasualtyClaim): number =>
  compareDates(b.asOf, a.asOf);
