import {
  edtf,
  parseDate,
  type CasualtyClaim,
  type Dataset,
  type FuzzyDate,
} from '../../data/index.js';
import type { Language } from '../internal/language.js';
import {
  chainsOf,
  comparable,
  isPeriodic,
  kindOf,
  rootOf,
  type Chain,
  type ClaimKind,
} from './claims.js';
import { amount, peopleOf } from './lane-words.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

interface Words {
  readonly dataset: Dataset;
  readonly language: Language;
}

/** A single number that is neither open-ended nor a range; only these have a ratio. */
function single({ quantity }: CasualtyClaim): number | undefined {
  const plain = quantity?.qualifier === 'exact' || quantity?.qualifier === 'about';
  return plain && quantity.low === undefined && quantity.high === undefined
    ? quantity.best
    : undefined;
}

const claimsOfKind = (chains: readonly Chain[], kind: ClaimKind): CasualtyClaim[] =>
  chains.flatMap(([claim]) => (claim.quantity && kindOf(claim) === kind ? claim : []));

/** True when a claimant speaks for the people it counts; an ally's count of them is not their own figure. */
const isTheirOwn = ({ affiliation, claimant }: CasualtyClaim, dataset: Dataset): boolean =>
  affiliation.some((id) => rootOf(dataset, id) === rootOf(dataset, claimant));

/** How the claims about one side's dead disagree: a ratio where they count the same people, else why there is none. */
export function disagreement(
  chains: readonly Chain[],
  { dataset, language, span }: Words & { readonly span: FuzzyDate },
): string {
  const words = language.words(casualtyWords);
  const owns = claimsOfKind(chains, 'own').filter((claim) => isTheirOwn(claim, dataset));
  const ratioOf = (kind: 'opponent' | 'independent'): string[] => {
    for (const claim of claimsOfKind(chains, kind)) {
      const own = owns.find((each) => comparable(each, claim, span) && single(each));
      const [theirs, ours] = [single(claim), own && single(own)];
      if (!own || theirs === undefined || !ours) continue;
      const ratio = language.number(theirs / ours);
      const exact = [claim, own].every(({ quantity }) => quantity?.qualifier === 'exact');
      const said = {
        who: language.name(
          dataset,
          kind === 'opponent' ? rootOf(dataset, claim.claimant) : claim.claimant,
        ),
        people: peopleOf(claim, dataset, language),
        number: language.quantity(claim.quantity!),
        own: language.quantity(own.quantity!),
        ratio: exact ? ratio : language.strings.qualified.about(ratio),
      };
      return [ratio === '1' ? words.same[kind](said) : words.times[kind](said)];
    }
    return [];
  };
  const said = [...ratioOf('opponent'), ...ratioOf('independent')];
  if (said.length) return said.join('; ');
  return owns.length && claimsOfKind(chains, 'opponent').length ? words.noRatio : '';
}

/** The claim that speaks for its kind: a whole rather than a part, unambiguous, the latest. */
const leading = (claims: readonly CasualtyClaim[]): CasualtyClaim | undefined => {
  const parts = new Set(claims.flatMap(({ includes }) => includes ?? []));
  const wholes = claims.filter(({ id }) => !parts.has(id));
  return wholes.find(({ ambiguity }) => !ambiguity) ?? wholes[0];
};

/** What each side says of the other's dead and of its own, in a sentence or two. */
export function summarise(
  sides: readonly {
    readonly people: string;
    readonly opponent: string;
    readonly chains: readonly Chain[];
  }[],
  others: number,
  estimate: string,
  { dataset, language }: Words,
): string {
  const words = language.words(casualtyWords);
  const sentences = sides.map(({ people, opponent: other, chains }): [number, string] => {
    const own = leading(claimsOfKind(chains, 'own'));
    const opponent = leading(claimsOfKind(chains, 'opponent'));
    const ownPeople = own && peopleOf(own, dataset, language);
    const number = (of: CasualtyClaim): string =>
      of.outcome === 'killed' && ['unspecified', 'mixed'].includes(of.category)
        ? language.quantity(of.quantity!)
        : amount(of, language);
    const claim = opponent && {
      who: language.name(dataset, rootOf(dataset, opponent.claimant)),
      people,
      number: number(opponent),
    };
    if (own && !isTheirOwn(own, dataset)) {
      const who = language.name(dataset, own.claimant);
      const ally = words.puts({ who, people: ownPeople!, number: number(own) });
      return claim ? [0, `${words.puts(claim)} ${ally}`] : [1, ally];
    }
    if (own && claim)
      return [0, words.both({ ...claim, ownPeople: ownPeople!, own: amount(own, language) })];
    if (own) return [1, words.ownOnly(ownPeople!, amount(own, language), other)];
    return claim ? [1, words.opponentOnly(claim)] : [2, ''];
  });
  const text = sentences
    .sort(([a], [b]) => a - b)
    .flatMap(([, sentence]) => sentence || [])
    .join(' ');
  return text || estimate || words.othersOnly(others);
}

/** The totals that may be added to one: of the same claimant and level, each about another dyad or another period. */
function disjoint(whole: CasualtyClaim, totals: readonly CasualtyClaim[]): CasualtyClaim[] {
  const about = ({ ids, period, level }: CasualtyClaim): string =>
    `${ids?.['ucdpDyad']} ${isPeriodic({ level }) ? JSON.stringify(period) : ''}`;
  const found = new Map<string, CasualtyClaim>();
  for (const claim of [whole, ...totals]) {
    const same = (['claimant', 'level', 'outcome'] as const).every(
      (key) => claim[key] === whole[key],
    );
    if (same && !found.has(about(claim))) found.set(about(claim), claim);
  }
  return [...found.values()];
}

/** From when to when the claims count; undefined when one does not say. */
function spanOf(claims: readonly CasualtyClaim[]): FuzzyDate | undefined {
  const [first] = claims;
  if (claims.length === 1) return first?.period;
  const spans = claims.map(({ period }) => (period === undefined ? undefined : parseDate(period)));
  if (spans.some((span) => !span)) return undefined;
  const yearly = claims.every(({ period }) => /^\d{4}$/.test(edtf(period!)));
  const cut = (day: string): string => (yearly ? day.slice(0, 4) : day);
  const start = spans.map((span) => span!.start).sort()[0]!;
  const end = spans
    .map((span) => span!.end)
    .sort()
    .at(-1)!;
  return `${cut(start)}/${cut(end)}`;
}

/** The sum of low, best and high; a bound that one claim lacks is not known for all. */
function sumOf(claims: readonly CasualtyClaim[]): {
  readonly best: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
} {
  const sum = (key: 'low' | 'best' | 'high'): number | undefined =>
    claims.reduce<number | undefined>(
      (total, { quantity }) =>
        total === undefined || quantity?.[key] === undefined ? undefined : total + quantity[key],
      0,
    );
  return { low: sum('low'), best: sum('best') ?? 0, high: sum('high') };
}

/** What the claim over all sides says where no side gives a figure. */
export function estimateOf(claims: readonly CasualtyClaim[], { dataset, language }: Words): string {
  const words = language.words(casualtyWords);
  const totals = chainsOf(claims).flatMap(([claim]) =>
    claim.affiliation.includes('all-sides') && claim.quantity?.best !== undefined ? claim : [],
  );
  const whole = leading(totals);
  if (!whole) return '';
  const summed = disjoint(whole, totals);
  const { low, best, high } = sumOf(summed);
  const period = spanOf(summed);
  const figure = amount(
    { ...whole, quantity: { best, qualifier: whole.quantity!.qualifier } },
    language,
  );
  return words.estimated({
    who: language.name(dataset, whole.claimant),
    number:
      low !== undefined && high !== undefined
        ? words.figure(figure, words.bounds.band(language.number(low), language.number(high)))
        : figure,
    period: period === undefined ? '' : language.date(period),
  });
}
