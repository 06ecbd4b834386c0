import type { CasualtyClaim, Dataset, FuzzyDate, Quantity, Status } from '../../data/index.js';
import { wordFor, type Language } from '../internal/language.js';
import {
  kindOf,
  samePeriod,
  shortDate,
  type Chain,
  type ClaimKind,
  type GroupKind,
} from './claims.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

/** What surrounds a mark: how exactly the number is meant, or why there is none. */
export type LaneForm =
  | 'exact'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'up-to'
  | 'range'
  | 'band'
  | 'vague'
  | 'denied'
  | 'not-found';

/** One claim on the plot, with the earlier figures it replaced. */
export interface Lane {
  /** Unique in the figure; names the lane's details. */
  readonly key: string;
  /** Ids of the records, the latest first; none for a figure that was not found. */
  readonly records: readonly string[];
  readonly kind: ClaimKind;
  readonly form: LaneForm;
  readonly who: string;
  /** Whose people, which category, which period, part of what, earlier figures. */
  readonly remarks: readonly string[];
  /** What the wording allows, for numbers that belong to no side. */
  readonly reading?: string | undefined;
  /** Where the mark stands; none for a range or for words. */
  readonly at?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Earlier figures, the latest first. */
  readonly earlier: readonly number[];
  /** The least of the earlier figures, in words. */
  readonly first: string;
  /** Qualifier and number, or the words that stand for them. */
  readonly value: string;
  /** What follows the number: who is counted, or the bounds. */
  readonly noun: string;
  readonly asOf: string;
  readonly status?: Status | undefined;
  /** What the lane shows beside its name, as one phrase for screen readers. */
  readonly label: string;
}

/** What a lane needs to know about its surroundings. */
export interface LaneContext {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly group: GroupKind;
  /** Heading of the group. */
  readonly title: string;
  /** The people the whole group is about; empty for a group across sides. */
  readonly people: string;
  readonly span: FuzzyDate;
  /** Who fought whom, where the claims are about more than one pair. */
  dyadOf(claim: CasualtyClaim): string | undefined;
  /** The claim that contains this one, if it is shown. */
  container(claim: CasualtyClaim): CasualtyClaim | undefined;
}

/** Groups whose numbers belong to no side: their readings are shown, not their categories. */
const SIDELESS: readonly GroupKind[] = ['all', 'unstated', 'year', 'place'];

/** The number a claim stands at when it is one number. */
export const pointOf = ({ low, best, high }: Quantity): number | undefined =>
  best ?? (low === undefined ? high : high === undefined ? low : undefined);

function formOf({ quantity, basis }: CasualtyClaim): LaneForm {
  if (!quantity) return 'denied';
  const { low, best, high, qualifier, range } = quantity;
  if (pointOf(quantity) === undefined && low === undefined) return 'vague';
  if (range === 'low-best-high' || range === 'interval') return 'band';
  if (low !== undefined && high !== undefined)
    return basis === 'dataset-estimate' && best !== undefined ? 'band' : 'range';
  if (qualifier === 'order-of-magnitude') return 'about';
  if (qualifier !== 'exact') return qualifier;
  return best !== undefined ? 'exact' : low !== undefined ? 'at-least' : 'up-to';
}

/** The people a claim is about, in words. */
export const peopleOf = (
  { affiliation }: CasualtyClaim,
  dataset: Dataset,
  language: Language,
): string =>
  language.list(
    affiliation.map(
      (id) => wordFor(language.words(casualtyWords).affiliations, id) ?? language.name(dataset, id),
    ),
  );

/** Qualifier, number and who is counted, in words. */
export function amount({ quantity, category, outcome }: CasualtyClaim, language: Language): string {
  const words = language.words(casualtyWords);
  if (!quantity) return words.denied;
  if (pointOf(quantity) === undefined && quantity.low === undefined)
    return words.vague(language.quantity(quantity));
  return `${language.quantity(quantity)} ${words.noun(category, outcome, pointOf(quantity))}`;
}

function remarksOn(chain: Chain, context: LaneContext): string[] {
  const { dataset, language, group, title, people, span } = context;
  const words = language.words(casualtyWords);
  const [claim, ...earlier] = chain;
  const remarks: string[] = [];
  const about = peopleOf(claim, dataset, language);
  const sideless = SIDELESS.includes(group);
  const obvious = about === people || about === language.name(dataset, claim.claimant);
  if (!sideless && group !== 'third' && !obvious) remarks.push(about);
  const dyad = context.dyadOf(claim);
  if (dyad && dyad !== about) remarks.push(dyad);
  const known =
    sideless ||
    group === 'displaced' ||
    Object.values(words.soldiers).includes(title) ||
    (claim.outcome === 'killed' && ['military', 'civilian', 'irregular'].includes(claim.category));
  if (!known) remarks.push(words.counting[claim.category]);
  if (claim.period && !samePeriod(claim.period, undefined, span))
    remarks.push(language.briefDate(claim.period));
  const container = context.container(claim);
  if (container?.quantity) remarks.push(words.partOf(language.quantity(container.quantity)));
  const numbers = earlier.flatMap(({ quantity }) => (quantity ? language.quantity(quantity) : []));
  if (numbers.length) remarks.push(words.earlier(numbers.reverse().join(language.strings.comma)));
  return remarks;
}

/** The lane of a claim. */
export function laneOf(chain: Chain, context: LaneContext): Lane {
  const { dataset, language, group, title } = context;
  const words = language.words(casualtyWords);
  const [claim, ...earlier] = chain;
  const { quantity, status } = claim;
  const form = formOf(claim);
  const kind = kindOf(claim);
  const who = language.name(dataset, claim.claimant);
  const remarks = remarksOn(chain, context);
  const { low, best, high } = quantity ?? {};
  const worded = form === 'vague' || form === 'denied';
  const ends = [low ?? best, high ?? best];
  const wide = form === 'band' && best !== undefined && ends[0] !== ends[1];
  const value = worded || !quantity ? amount(claim, language) : language.quantity(quantity);
  const noun = worded
    ? ''
    : wide
      ? words.bounds(language.number(ends[0]!), language.number(ends[1]!))
      : words.noun(claim.category, claim.outcome, quantity && pointOf(quantity));
  const reading =
    SIDELESS.includes(group) && group !== 'all' && claim.ambiguity
      ? language.text(claim.ambiguity)
      : undefined;
  const asOf = shortDate(claim.asOf, language);
  const points = earlier.flatMap((old) => (old.quantity && pointOf(old.quantity)) ?? []);
  return {
    key: claim.id,
    records: chain.map(({ id }) => id),
    kind,
    form,
    who,
    remarks,
    reading,
    at:
      worded || !quantity
        ? undefined
        : form === 'band' || form === 'range'
          ? best
          : pointOf(quantity),
    low: form === 'band' || form === 'range' ? ends[0] : undefined,
    high: form === 'band' || form === 'range' ? ends[1] : undefined,
    earlier: points,
    first: points.length ? language.number(Math.min(...points)) : '',
    value,
    noun,
    asOf,
    status,
    label: [
      title,
      form === 'denied' && claim.denial
        ? language.text(claim.denial)
        : `${words.bases[claim.basis]}: ${[value, noun].filter(Boolean).join(' ')}`,
      `${language.strings.asOf} ${asOf}`,
      language.strings.status[status][0],
    ].join('; '),
  };
}

/** The lane of a figure that one side gave and the other, as far as the sources read go, did not. */
export function missingLane(
  kind: 'own' | 'opponent',
  side: string,
  { language, title }: Pick<LaneContext, 'language' | 'title'>,
  asOf: string | undefined,
): Lane {
  const words = language.words(casualtyWords);
  const value = asOf ? words.notFoundBy(language.date(asOf)) : words.notFound;
  const who = kind === 'own' ? words.ownFigureOf(side) : words.figureOf(side);
  return {
    key: `${title} ${kind}`,
    records: [],
    kind,
    form: 'not-found',
    who,
    remarks: [],
    earlier: [],
    first: '',
    value,
    noun: '',
    asOf: '',
    label: '',
  };
}
