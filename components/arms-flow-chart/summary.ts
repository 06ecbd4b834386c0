import type { AlsoView } from './also.js';
import { bothSides, brief, total, type Delivery, type Supplier } from './deliveries.js';
import type { FlowView } from './flow.js';
import type { Deal, DealGroup } from './ledger.js';
import type { Scope } from './scope.js';
import type { SumsView } from './sums.js';
import type { YearsView } from './years.js';
import { armsWords } from '../internal/strings/en/arms.js';

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

const sentence = (parts: readonly string[]): string => `${parts.filter(Boolean).join('; ')}.`;

function nameIn(suppliers: readonly Supplier[], id: string): string {
  return suppliers.find((each) => each.id === id)?.name ?? id;
}

function oneRecipient({ scope, deliveries }: Told, when: string): string {
  const { language } = scope.options;
  const sum = total(deliveries);
  return language
    .words(armsWords)
    .summaries.one(
      scope.recipients[0]!.name,
      sum === undefined ? language.strings.notStated : brief(sum, language),
      new Set(deliveries.map(({ supplier }) => supplier)).size,
      when,
    );
}

function yearsSummary(told: Told): string {
  const { scope, deliveries, suppliers, years } = told;
  const { language } = scope.options;
  const words = language.words(armsWords).summaries;
  const found = deliveries.map(({ year }) => String(year)).sort();
  const when = words.between(found[0] ?? '', found.at(-1) ?? '');
  const both = bothSides(deliveries).map((id) => nameIn(suppliers, id));
  const lead =
    scope.recipients.length < 2
      ? oneRecipient(told, when)
      : both.length
        ? words.both(language.list(both), both.length > 1, when)
        : words.none(when);
  const several = new Set(found).size > 1;
  const peaks = (years?.order ?? [])
    .map((at) => years!.panels[at]!)
    .filter(({ max }) => max > 0)
    .map(({ name, max, columns }, at) => {
      const year = columns.find((column) => column.total === max)!.year;
      return words.peak(name, String(year), brief(max, language), at === 0);
    });
  const missing = scope.recipients
    .filter(({ id }) => !deliveries.some(({ recipient }) => recipient === id))
    .map(({ name }) => words.nothing(name));
  return sentence([
    lead,
    several ? peaks.join(language.strings.comma) : amountsOf(told),
    missing.join(language.strings.comma),
  ]);
}

/** What each recipient got, for a selection of one year. */
function amountsOf({ scope, deliveries }: Told): string {
  const { language } = scope.options;
  const words = language.words(armsWords).summaries;
  if (scope.recipients.length < 2) return '';
  return scope.recipients
    .flatMap(({ id, name }) => {
      const sum = total(deliveries.filter(({ recipient }) => recipient === id));
      return sum === undefined ? [] : [{ name, sum }];
    })
    .map(({ name, sum }, at) => words.amountTo(brief(sum, language), name, at === 0))
    .join(language.strings.comma);
}

function flowSummary(told: Told): string {
  const { scope, deliveries, suppliers, flow } = told;
  const { language } = scope.options;
  const words = language.words(armsWords).summaries;
  const when = words.between(
    ...(flow!.period.includes('–')
      ? (flow!.period.split('–') as [string, string])
      : ([flow!.period, flow!.period] as const)),
  );
  if (scope.recipients.length < 2) return sentence([oneRecipient(told, when)]);
  const first = bothSides(deliveries)[0];
  const parts = scope.recipients.flatMap(({ id, name }) => {
    const own = deliveries.filter((d) => d.supplier === first && d.recipient === id);
    const sum = total(own);
    return sum === undefined ? [] : [{ name, sum }];
  });
  const said = language.list(
    parts.map(({ name, sum }, at) => words.amountTo(brief(sum, language), name, at === 0)),
  );
  // The rows of the drawing know who delivered most to whom.
  const most = scope.recipients.every((_, at) => {
    const own = flow!.rows.flatMap(({ key, ribbons }) =>
      ribbons.flatMap(({ recipient, value }) => (recipient === at ? [{ key, value }] : [])),
    );
    return own.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]?.key === first;
  });
  const lead = first
    ? words.amounts(nameIn(suppliers, first), said) + (most ? words.largestShare : '')
    : words.none(when);
  const [more, less] = [...flow!.recipients]
    .filter((each) => each.total !== undefined)
    .sort((a, b) => b.total! - a.total!);
  const ratio = less?.total ? more!.total! / less.total : 0;
  return sentence([
    lead,
    ratio >= 1.5
      ? words.ratio(more!.name, language.number(ratio >= 3 ? Math.round(ratio) : ratio), less!.name)
      : '',
    scope.recipients
      .filter((_, at) => flow!.recipients[at]!.total === undefined)
      .map(({ name }) => words.nothing(name))
      .join(language.strings.comma),
  ]);
}

/** One honest sentence about what is shown. */
export function summaryOf(told: Told): string {
  const { scope, measure, deliveries, sums, deals, flow, also } = told;
  const { language } = scope.options;
  const words = language.words(armsWords).summaries;
  if (measure === 'value') {
    const kinds = (['loan', 'contract', 'delivered', 'unclear'] as const).flatMap((kind) => {
      const n = sums!.all.filter((each) => each.valueKind === kind).length;
      return n ? [words.valueKinds[kind](n)] : [];
    });
    return words.value(sums!.all.length, language.list(kinds));
  }
  if (measure === 'deals') {
    const all = deals!.flatMap((group) => group.deals);
    const parts = deals!.map((group) =>
      words.dealsTo(group.deals.length, group.deals[0]!.recipient),
    );
    const delivered = all.filter(({ stage }) => stage === 'delivered').length;
    return words.deals(all.length, language.list(parts), delivered);
  }
  if (!deliveries.length) return words.onlyAlso(also.acts.length + also.statements.length);
  return flow ? flowSummary(told) : yearsSummary(told);
}
