import {
  compareDates,
  recordOf,
  transferDate,
  type ArmsTransfer,
  type Dataset,
} from '../../data/index.js';
import type { ChartColour } from '../internal/chart-spec.js';
import { citedSources, type FigureModel, type FigureOptions } from '../internal/figure-model.js';
import { alsoView, type AlsoView } from './also.js';
import {
  isYearly,
  bothSides,
  OTHERS,
  suppliersOf,
  yearlyDeliveries,
  type Delivery,
} from './deliveries.js';
import { flowView, inSpan, type FlowView } from './flow.js';
import { dealGroups, dealsOfYears, isDeal, type Deal, type DealGroup } from './ledger.js';
import { scopeOf, type Scope } from './scope.js';
import { sumsView, type SumsView } from './sums.js';
import { summaryOf } from './summary.js';
import { tableOf } from './tables.js';
import { yearsView, type YearsView } from './years.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Two views of the same deliveries: by year, or as flows of a period. */
export const LAYOUTS = ['years', 'flow'] as const;
/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];
/** What is measured: volume of deliveries, stated sums of money, or named deals. */
export const MEASURES = ['tiv', 'value', 'deals'] as const;
/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** What a person or an editor chose for this figure. */
export interface ArmsOptions extends FigureOptions {
  readonly layout: Layout;
  readonly measure: Measure;
  /** Span of the flow view, such as `2011/2020`; empty for all years. */
  readonly span: string;
}

/** A supplier in the legend. */
export interface LegendItem {
  readonly series: string;
  readonly colour: ChartColour;
  readonly name: string;
  /** What is said beside the name; empty when nothing is. */
  readonly detail: string;
}

/** What the figure shows. */
export interface ArmsModel extends FigureModel {
  readonly layout: Layout;
  readonly measure: Measure;
  /** Measures with at least one record in the selection. */
  readonly measures: readonly Measure[];
  readonly years?: YearsView | undefined;
  readonly flow?: FlowView | undefined;
  readonly sums?: SumsView | undefined;
  readonly deals?: readonly DealGroup[] | undefined;
  /** Deals behind the flow shown, the largest first. */
  readonly ledger: readonly Deal[];
  readonly legend: readonly LegendItem[];
  readonly also: AlsoView;
}

function legendOf(
  scope: Scope,
  deliveries: readonly Delivery[],
  suppliers: ReturnType<typeof suppliersOf>,
): LegendItem[] {
  const words = scope.options.language.words(armsWords);
  const both = bothSides(deliveries);
  const shown = suppliers.filter(({ id }) => deliveries.some(({ supplier }) => supplier === id));
  return [...new Set(shown.map(({ series }) => series))].map((series) => {
    const members = shown.filter((each) => each.series === series);
    const first = members[0]!;
    if (members.length === 1) {
      return {
        series,
        colour: first.colour,
        name: first.name,
        detail: both.includes(first.id) ? words.bothSides : '',
      };
    }
    const bothNames = members
      .filter(({ id }) => both.includes(id))
      .map(({ name }) => words.toBoth(name));
    return {
      series: OTHERS,
      colour: 'other' as const,
      name: words.others,
      detail: [words.otherCount(members.length), ...bothNames].join(
        scope.options.language.strings.comma,
      ),
    };
  });
}

function notesOf(
  scope: Scope,
  measure: Measure,
  used: readonly ArmsTransfer[],
  years: YearsView | undefined,
  flow: FlowView | undefined,
): string[] {
  const words = scope.options.language.words(armsWords);
  if (measure !== 'tiv') return [words.coverage[measure]];
  const cut = scope.partYear;
  const hasCut =
    cut !== undefined &&
    (scope.dataset.arms ?? []).some((record) =>
      record.deliveries?.some(({ year }) => year === cut),
    );
  const drawn = years
    ? [years.panels.length > 1 ? words.oneScale : '', words.minimal]
    : flow && !flow.asList
      ? [
          words.ribbonNote,
          flow.rows.some(({ both }) => both) ? words.boldNote : '',
          flow.rows.some(({ colour }) => colour === 'unknown') ? words.unknownNote : '',
          ...flow.groups,
        ]
      : [];
  return [
    [...drawn, words.coverage.tiv(used.some(({ tiv }) => tiv?.ownSum))].filter(Boolean).join(' '),
    [
      scope.options.episodes.length || years?.fighting.size ? words.byYearOnly : '',
      hasCut ? words.partYear(String(cut)) : '',
    ]
      .filter(Boolean)
      .join(' '),
  ].filter(Boolean);
}

/** The day of the newest source behind the records, else of the newest record. */
function asOfDay({ dataset, options }: Scope, used: readonly ArmsTransfer[]): string | undefined {
  const { language } = options;
  if (options.asOf) return language.date(options.asOf);
  const dates = used.flatMap((record) => {
    const source = recordOf(dataset, 'sources', record.claimant);
    return source?.published ?? transferDate(record) ?? [];
  });
  const latest = dates.sort(compareDates).at(-1);
  return latest && language.date(latest);
}

function isRecorded(scope: Scope, measure: Measure): boolean {
  if (measure === 'tiv') return yearlyDeliveries(scope).length > 0;
  return scope.transfers.some((transfer) =>
    measure === 'value' ? transfer.value !== undefined : isDeal(transfer),
  );
}

/** Who armed whom, when and with what: volumes, sums and deals, each by itself. */
export function armsModel(dataset: Dataset, asked: ArmsOptions): ArmsModel {
  const scope = scopeOf(dataset, asked);
  const { layout } = asked;
  // A dataset of deals alone has no volumes by year: what it does hold is shown.
  const measure =
    asked.measure === 'tiv' && !(dataset.arms ?? []).some(isYearly)
      ? (MEASURES.find((each) => isRecorded(scope, each)) ?? asked.measure)
      : asked.measure;
  const { language } = scope.options;
  const words = language.words(armsWords);
  const suppliers = suppliersOf(dataset, language);
  const every = measure === 'tiv' ? yearlyDeliveries(scope) : [];
  const flow =
    measure === 'tiv' && layout === 'flow' && every.length
      ? flowView(scope, every, suppliers, asked.span)
      : undefined;
  const deliveries = flow ? every.filter(({ year }) => inSpan(year, flow.span)) : every;
  const years =
    measure === 'tiv' && layout === 'years' && every.length
      ? yearsView(scope, deliveries, suppliers)
      : undefined;
  const sums = measure === 'value' ? sumsView(scope) : undefined;
  const deals = measure === 'deals' ? dealGroups(scope) : undefined;
  const ledger = flow
    ? dealsOfYears(scope, (year) => scope.covers(year) && inSpan(year, flow.span))
    : [];
  const also = alsoView(scope);

  const shownIds = new Set([
    ...deliveries.map(({ record }) => record.id),
    ...(sums?.all ?? []).map(({ id }) => id),
    ...(deals ?? []).flatMap((group) => group.deals.map(({ id }) => id)),
  ]);
  const beside = measure === 'tiv' ? [...also.acts, ...also.statements] : [];
  const besideIds = new Set([...beside, ...ledger].map(({ id }) => id));
  const records = dataset.arms ?? [];
  const used = records.filter(({ id }) => shownIds.has(id));
  const cited = [...used, ...records.filter(({ id }) => besideIds.has(id))];
  const names = language.list(scope.recipients.map(({ name }) => name));
  const view = { scope, measure, deliveries, suppliers, years, flow, sums, deals, ledger, also };
  const heading = !cited.length
    ? words.headings.plain
    : measure !== 'tiv'
      ? words.headings[measure](names)
      : flow
        ? words.headings.flow(names, flow.period)
        : words.headings.years(names);
  return {
    layout,
    measure,
    measures: MEASURES.filter((each) => each === measure || isRecorded(scope, each)),
    heading,
    summary: cited.length ? summaryOf(view) : '',
    empty: cited.length
      ? undefined
      : words.empty(words.measures[measure], scope.words || language.text(dataset.title)),
    asOf: asOfDay(scope, used.length ? used : cited),
    sources: citedSources(cited),
    notes: cited.length ? notesOf(scope, measure, used, years, flow) : [],
    ...tableOf(view),
    notices: scope.notices,
    years,
    flow,
    sums,
    deals,
    ledger,
    legend: legendOf(scope, deliveries, suppliers),
    also,
  };
}
