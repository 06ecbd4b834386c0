import {
  compareDates,
  recordOf,
  sideOf,
  type CasualtyClaim,
  type Conflict,
  type Dataset,
  type FuzzyDate,
} from '../../data/index.js';
import type { Language } from '../internal/language.js';
import {
  byDateDown,
  chainsOf,
  conflictOf,
  groupOf,
  kindOf,
  monthsOf,
  type Chain,
  type ClaimKind,
  type GroupKind,
} from './claims.js';
import { laneOf, missingLane, type Lane } from './lanes.js';
import { disagreement } from './sentences.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

/** Lanes about the same people and the same fate. */
export interface LaneGroup {
  readonly key: string;
  readonly kind: GroupKind;
  readonly title: string;
  /** What the group is not, or how its claims disagree. */
  readonly aside: string;
  readonly lanes: readonly Lane[];
  readonly chains: readonly Chain[];
  /** The people of a side; empty for a group across sides. */
  readonly people: string;
  /** The other side, by name; empty for a group across sides. */
  readonly opponent: string;
}

interface GroupInput {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly claims: readonly CasualtyClaim[];
  readonly span: FuzzyDate;
  readonly asOf?: string | undefined;
  /** True where claims are hidden: of a figure that is not there nobody can say that it was not found. */
  readonly hidden?: boolean | undefined;
}

const ORDER: readonly GroupKind[] = [
  'side',
  'third',
  'civilian',
  'missing',
  'captured',
  'wounded',
  'casualties',
  'all',
  'unstated',
  'year',
  'place',
  'displaced',
];
const KIND_ORDER: readonly ClaimKind[] = ['own', 'opponent', 'independent', 'other'];

/** The parties of the conflict the claims are about, or of all where it is not known. */
function partiesOf(dataset: Dataset, claims: readonly CasualtyClaim[]): Conflict['parties'] {
  const id = claims[0] && conflictOf(dataset, claims[0]);
  const conflict = recordOf(dataset, 'conflicts', id);
  return (conflict ? [conflict] : (dataset.conflicts ?? [])).flatMap(({ parties }) => parties);
}

/** The sides, in the dataset's order. */
const sidesOf = (parties: Conflict['parties']): string[] => [
  ...new Set(parties.map(({ side }) => side)),
];

/** The actors of a side that the claims are about, in the dataset's order; its principals when there are none. */
function peopleOfSide(
  parties: Conflict['parties'],
  side: string,
  claims: readonly CasualtyClaim[],
): string[] {
  const about = new Set(claims.flatMap(({ affiliation }) => affiliation));
  const members = parties.filter((party) => party.side === side);
  const named = members.filter(({ actor }) => about.has(actor));
  const chosen = named.length ? named : members.filter(({ role }) => role === 'principal');
  return [...new Set(chosen.map(({ actor }) => actor))];
}

/** Whole figures before their parts, each part after what contains it. */
function withParts(chains: readonly Chain[]): Chain[] {
  const partIds = new Set(chains.flatMap(([claim]) => claim.includes ?? []));
  const byId = new Map(chains.map((chain) => [chain[0].id, chain]));
  const placed = new Set<Chain>();
  const ordered: Chain[] = [];
  const place = (chain: Chain): void => {
    if (placed.has(chain)) return;
    placed.add(chain);
    ordered.push(chain);
    for (const id of chain[0].includes ?? []) {
      const part = byId.get(id);
      if (part) place(part);
    }
  };
  chains.filter(([{ id }]) => !partIds.has(id)).forEach(place);
  chains.forEach(place);
  return ordered;
}

function orderedLanes(
  chains: readonly Chain[],
  kind: GroupKind,
  { dataset, claims, span }: GroupInput,
): Chain[] {
  const sides = sidesOf(partiesOf(dataset, claims));
  const sideAt = ([claim]: Chain): number =>
    sides.indexOf(sideOf(dataset, claim.affiliation[0] ?? '', conflictOf(dataset, claim)) ?? '');
  const kindAt = ([claim]: Chain): number =>
    claim.quantity ? KIND_ORDER.indexOf(kindOf(claim)) : KIND_ORDER.length;
  const yearly = kind === 'year' || kind === 'place';
  const sorted = [...chains].sort((a, b) =>
    yearly
      ? JSON.stringify(a[0].ambiguity ?? '').localeCompare(JSON.stringify(b[0].ambiguity ?? '')) ||
        compareDates(a[0].period ?? '', b[0].period ?? '')
      : (kind === 'side' ? 0 : sideAt(a) - sideAt(b)) ||
        (kind === 'all' ? monthsOf(b[0], span) - monthsOf(a[0], span) : 0) ||
        Number(a[0].level === 'event') - Number(b[0].level === 'event') ||
        kindAt(a) - kindAt(b) ||
        Number(b.length > 1) - Number(a.length > 1) ||
        byDateDown(a[0], b[0]),
  );
  return withParts(sorted);
}

function titleOf(
  kind: GroupKind,
  people: string,
  chains: readonly Chain[],
  language: Language,
): string {
  const words = language.words(casualtyWords);
  if (kind === 'side' || kind === 'third') return words.killed(people);
  const soldiers = chains.every(([claim]) => claim.category === 'military');
  return (soldiers ? words.soldiers[kind] : undefined) ?? words.groups[kind];
}

/**
 * Who fought whom, by UCDP dyad, where the claims are about more than one: `Arland – Borland`. A name that stands for
 * itself is not needed where there is one dyad only.
 */
function dyadNames(
  claims: readonly CasualtyClaim[],
  dataset: Dataset,
  language: Language,
): (claim: CasualtyClaim) => string | undefined {
  const members = new Map<unknown, Set<string>>();
  for (const { ids, affiliation } of claims) {
    if (ids?.['ucdpDyad'] === undefined) continue;
    const actors = members.get(ids['ucdpDyad']) ?? new Set();
    for (const id of affiliation) if (recordOf(dataset, 'actors', id)) actors.add(id);
    members.set(ids['ucdpDyad'], actors);
  }
  if (members.size < 2) return () => undefined;
  return ({ ids }) =>
    [...(members.get(ids?.['ucdpDyad']) ?? [])].map((id) => language.name(dataset, id)).join(' – ');
}

/** The claims of one episode in groups: each side's dead first, the displaced last. */
export function claimGroups(input: GroupInput): LaneGroup[] {
  const { dataset, language, claims, span, asOf } = input;
  const words = language.words(casualtyWords);
  const byKey = new Map<string, { kind: GroupKind; side: string; chains: Chain[] }>();
  for (const chain of chainsOf(claims)) {
    const { kind, key } = groupOf(dataset, chain[0]);
    const id = `${kind} ${key}`;
    const group = byKey.get(id) ?? { kind, side: key, chains: [] };
    group.chains.push(chain);
    byKey.set(id, group);
  }
  const parties = partiesOf(dataset, claims);
  const sides = sidesOf(parties);
  const names = (ids: readonly string[]): string =>
    language.list(ids.map((id) => language.name(dataset, id)));
  const nameOfSide = (side: string): string =>
    names(
      peopleOfSide(
        parties,
        side,
        (byKey.get(`side ${side}`)?.chains ?? []).map(([claim]) => claim),
      ),
    );
  const dyadOf = dyadNames(claims, dataset, language);
  // Of several that contain a claim, the first counts.
  const containers = new Map(
    [...claims]
      .reverse()
      .flatMap((claim) => (claim.includes ?? []).map((id) => [id, claim] as const)),
  );
  const groups = [...byKey].sort(
    ([, a], [, b]) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      sides.indexOf(a.side) - sides.indexOf(b.side),
  );
  return groups.map(([key, { kind, side, chains }]) => {
    const people =
      kind === 'side' ? nameOfSide(side) : kind === 'third' ? names(side.split(',')) : '';
    const title = titleOf(kind, people, chains, language);
    const context = {
      dataset,
      language,
      group: kind,
      title,
      people,
      span,
      dyadOf,
      container: ({ id }: CasualtyClaim) => containers.get(id),
    };
    const ordered = orderedLanes(chains, kind, input);
    const lanes = ordered.map((chain) => laneOf(chain, context));
    // A side's letter may be followed by a number: a2 stands with a.
    const other = kind === 'side' ? sides.find((each) => each[0] !== side[0]) : undefined;
    const opponent = other === undefined ? '' : nameOfSide(other);
    if (kind === 'side' && !input.hidden) {
      const given = (wanted: ClaimKind): boolean => lanes.some((lane) => lane.kind === wanted);
      if (given('own') && !given('opponent') && opponent) {
        const after = lanes.filter((lane) => lane.kind === 'own').length;
        lanes.splice(after, 0, missingLane('opponent', opponent, context, asOf));
      } else if (given('opponent') && !given('own'))
        lanes.unshift(missingLane('own', people, context, asOf));
    }
    const note = kind === 'third' ? recordOf(dataset, 'actors', side)?.note : undefined;
    const aside =
      kind === 'side'
        ? disagreement(ordered, { dataset, language, span })
        : note
          ? language.text(note)
          : kind === 'all' && ordered.some(([{ includes }]) => includes?.length)
            ? ''
            : (words.asides[kind] ?? '');
    return { key, kind, title, aside, lanes, chains: ordered, people, opponent };
  });
}
