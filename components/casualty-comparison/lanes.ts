import type { CasualtyClaim, Dataset, FuzzyDate, Status } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import {
  kindOf,
  pointOf,
  shortDate,
  type Chain,
  type ClaimKind,
  type GroupKind,
} from './claims.js';
import { amount, boundsOf, claimLines, remarksOn, SIDELESS } from './lane-words.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

/** What surrounds a mark: how exactly the number is meant, or why there is none. */
export type LaneForm =
  | 'exact'
  | 'about'
  | 'order-of-magnitude'
  | 'at-least'
  | 'more-than'
  | 'up-to'
  | 'range'
  | 'band'
  | 'interval'
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
  /** What its details open with: the figure, who gave it, when, how sure it is, who disputes it. */
  readonly lines: readonly string[];
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

/** How exactly the number of a claim is meant. */
export function formOf({ quantity, basis }: CasualtyClaim): LaneForm {
  if (!quantity) return 'denied';
  const { low, best, high, qualifier, range } = quantity;
  if (pointOf(quantity) === undefined && low === undefined) return 'vague';
  const bounded = low !== undefined && high !== undefined;
  if (range === 'interval') return bounded ? 'interval' : 'band';
  if (range === 'low-best-high') return 'band';
  if (bounded) return basis === 'dataset-estimate' && best !== undefined ? 'band' : 'range';
  if (qualifier !== 'exact') return qualifier;
  return best !== undefined ? 'exact' : low !== undefined ? 'at-least' : 'up-to';
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
  const spread = form === 'band' || form === 'range' || form === 'interval';
  const wide = spread && best !== undefined && ends[0] !== ends[1];
  const value = worded || !quantity ? amount(claim, language) : language.quantity(quantity);
  const [shownBounds, spokenBounds] = boundsOf(claim, form, language);
  const noun = worded
    ? ''
    : wide
      ? shownBounds
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
    at: worded || !quantity ? undefined : spread ? best : pointOf(quantity),
    low: spread ? ends[0] : undefined,
    high: spread ? ends[1] : undefined,
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
        : words.basisAnd(words.bases[claim.basis], spokenBounds || amount(claim, language)),
      `${language.strings.asOf} ${asOf}`,
      language.strings.status[status][0],
    ].join('; '),
    lines: [
      words.says(who, spokenBounds || amount(claim, language)),
      ...claimLines(claim, dataset, language),
    ],
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
    lines: [],
  };
}
