import type { CasualtyClaim, Dataset } from '../../data/index.js';
import { wordFor, type Language } from '../internal/language.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import { pointOf, samePeriod, type Chain, type GroupKind } from './claims.js';
import type { LaneContext, LaneForm } from './lanes.js';

/** Groups whose numbers belong to no side: their readings are shown, not their categories. */
export const SIDELESS: readonly GroupKind[] = ['all', 'unstated', 'year', 'place'];

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
  return words.figure(
    language.quantity(quantity),
    words.noun(category, outcome, pointOf(quantity)),
  );
}

/** Whose people, which category, which period, part of what, earlier figures. */
export function remarksOn(chain: Chain, context: LaneContext): string[] {
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

/** What low and high mean beside a best figure: as written beside it, and as spoken with it; empty without both. */
export function boundsOf(
  { quantity }: CasualtyClaim,
  form: LaneForm,
  language: Language,
): readonly [shown: string, spoken: string] {
  const { low, best, high } = quantity ?? {};
  if (form !== 'band' && form !== 'interval' && form !== 'range') return ['', ''];
  const [from, to] = [low ?? best, high ?? best];
  if (from === undefined || to === undefined) return ['', ''];
  const ends = [language.number(from), language.number(to)] as const;
  const words = language.words(casualtyWords);
  if (best === undefined) return ['', words.spread[form](...ends)];
  if (from === to) return ['', ''];
  const figure = language.quantity({ best, qualifier: quantity!.qualifier });
  return [words.bounds[form](...ends), words.spokenBounds[form](figure, ...ends)];
}

/** What the details of a claim open with, after its figure. */
export function claimLines(claim: CasualtyClaim, dataset: Dataset, language: Language): string[] {
  const { strings } = language;
  const words = language.words(casualtyWords);
  const name = (id: string): string => language.name(dataset, id);
  return [
    words.about(
      peopleOf(claim, dataset, language),
      words.kindOfLoss(words.counting[claim.category], words.outcomes[claim.outcome]),
    ),
    words.saidBy(name(claim.claimant), language.date(claim.asOf)),
    words.graded(words.bases[claim.basis], strings.status[claim.status][0]!),
    ...(claim.disputed ?? []).map(({ by }) => words.disputed(language.list(by.map(name)))),
  ];
}
