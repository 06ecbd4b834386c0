import type { AlsoView } from './also.js';
import {
  brief,
  reachOf,
  sharedSuppliers,
  total,
  type Delivery,
  type Supplier,
} from './deliveries.js';
import type { FlowView } from './flow.js';
import type { Deal, DealGroup } from './ledger.js';
import type { Scope } from './scope.js';
import type { SumsView } from './sums.js';
import type { YearsView } from './years.js';
import { armsWords } from '../internal/strings/en/arms.js';
import { armsSummaries } from '../internal/strings/en/arms-summaries.js';

/** Everything the sentence and the table are made from. */
export interface Told {
  readonly scope: Scope;
  readonly measure: 'tiv' | 'value' | 'deals';
  readonly deliveries: readonly Delivery[];
  readonly suppliers: readonly Supplier[];
  readonly years?: YearsView | undefined;
  readonly flow?: FlowView | undefined;
  readonly sums?: SumsView | undefined;
  readonly deals?: readonly DealGroup[] | undefined;
  /** Deals behind the flow, and records beside the volumes. */
  readonly ledger: readonly Deal[];
  readonly also: AlsoView;
}

/** Sentences one after another. */
export const sentences = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** Name of a supplier. */
export function nameIn(suppliers: readonly Supplier[], id: string): string {
  return suppliers.find((each) => each.id === id)?.name ?? id;
}

/**
 * First and last year of what is shown. Where years that were not chosen lie between them, all of it as one text and an
 * empty one: wars of different years are no period.
 */
export function boundsOf({
  scope: { covers, options },
  deliveries,
}: Pick<Told, 'scope' | 'deliveries'>): readonly [string, string] {
  const years = new Set(deliveries.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (let year = first; year <= last; year++) {
    if (!covers(year)) run = undefined;
    else if (years.has(year)) {
      if (!run) runs.push((run = []));
      run.push(year);
    }
  }
  if (runs.length < 2) return [String(first), String(last)];
  const { language } = options;
  const words = language.words(armsWords);
  return [language.list(runs.map((each) => words.years(`${each[0]}`, `${each.at(-1)}`))), ''];
}

/** What a single recipient got. */
export function oneRecipient(told: Told): string {
  const { scope, deliveries } = told;
  const { language } = scope.options;
  const sum = total(deliveries);
  return language
    .words(armsSummaries)
    .one(
      scope.recipients[0]!.name,
      sum === undefined ? language.strings.notStated : brief(sum, language),
      new Set(deliveries.map(({ supplier }) => supplier)).size,
      ...boundsOf(told),
    );
}

/** Who supplied more than one recipient, or that nobody did. */
export function sharedLead(told: Told): string {
  const { scope, deliveries, suppliers } = told;
  const { language } = scope.options;
  const words = language.words(armsSummaries);
  const names = sharedSuppliers(deliveries).map(({ id }) => nameIn(suppliers, id));
  const reach = reachOf(scope);
  return names.length
    ? words.shared[reach](language.list(names), names.length > 1, ...boundsOf(told))
    : words.none[reach](...boundsOf(told));
}

/** Recipients without a delivery in the years shown, by name. */
export function missing(told: Told): string[] {
  const { scope, deliveries } = told;
  const words = scope.options.language.words(armsSummaries);
  return scope.recipients
    .filter(({ id }) => !deliveries.some(({ recipient }) => recipient === id))
    .map(({ name }) => words.nothing(name, ...boundsOf(told)));
}

function yearsSummary(told: Told): string {
  const { scope, deliveries, years } = told;
  const { language } = scope.options;
  const words = language.words(armsSummaries);
  const several = new Set(deliveries.map(({ year }) => year)).size > 1;
  const peaks = (years?.order ?? [])
    .map((at) => years!.panels[at]!)
    .filter(({ max }) => max > 0)
    .map(({ name, max, columns }) => {
      const { year } = columns.find((column) => column.total === max)!;
      return { name, year: String(year), amount: brief(max, language) };
    });
  return sentences([
    scope.recipients.length < 2 ? oneRecipient(told) : sharedLead(told),
    several ? (peaks.length ? words.peaks(peaks) : '') : amountsOf(told),
    ...missing(told),
  ]);
}

/** What each recipient got, for a selection of one year. */
function amountsOf({ scope, deliveries }: Told): string {
  const { language } = scope.options;
  if (scope.recipients.length < 2) return '';
  const parts = scope.recipients.flatMap(({ id, name }) => {
    const sum = total(deliveries.filter(({ recipient }) => recipient === id));
    return sum === undefined ? [] : [{ name, amount: brief(sum, language) }];
  });
  return parts.length ? language.words(armsSummaries).amounts(parts) : '';
}

/** One honest sentence about the volumes by year. */
export function volumeSummary(told: Told): string {
  const { scope, deliveries, also } = told;
  const words = scope.options.language.words(armsSummaries);
  return deliveries.length
    ? yearsSummary(told)
    : words.onlyAlso(also.acts.length + also.statements.length);
}
