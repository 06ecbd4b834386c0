import {
  compareDates,
  parseDate,
  recordOf,
  transferDate,
  type ArmsTransfer,
  type Dataset,
} from '../../data/index.js';
import { citedSources, type FigureModel, type FigureOptions } from '../internal/figure-model.js';
import { alsoView, type AlsoView } from './also.js';
import { isDeal, isYearly, reachOf, suppliersOf, yearlyDeliveries } from './deliveries.js';
import type { FlowView } from './flow.js';
import type * as LateViews from './late-views.js';
import { legendOf, type LegendItem } from './legend.js';
import type { Deal, DealGroup } from './ledger.js';
import { periodView, type PeriodView } from './period.js';
import { scopeOf, type Scope } from './scope.js';
import type { SumsView } from './sums.js';
import { boundsOf, volumeSummary, type Told } from './summary.js';
import { deliveryTable, type Table } from './tables.js';
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
  /** The code of flows, sums and deals, asked for only where they are shown; undefined until it is there. */
  readonly late: () => typeof LateViews | undefined;
}

/** What the figure shows. */
export interface ArmsModel extends FigureModel {
  readonly layout: Layout;
  readonly measure: Measure;
  /** Measures with at least one record in the selection. */
  readonly measures: readonly Measure[];
  /** The years that can be chosen; absent where there is one at most. */
  readonly period?: PeriodView | undefined;
  readonly years?: YearsView | undefined;
  readonly flow?: FlowView | undefined;
  readonly sums?: SumsView | undefined;
  readonly deals?: readonly DealGroup[] | undefined;
  /** Deals behind the flow shown, the largest first. */
  readonly ledger: readonly Deal[];
  readonly legend: readonly LegendItem[];
  readonly also: AlsoView;
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
          flow.rows.some(({ both }) => both) ? words.boldNotes[reachOf(scope)] : '',
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

/** The day of the newest source behind the records; what was delivered when says nothing of that day. */
function asOfDay({ dataset, options }: Scope, used: readonly ArmsTransfer[]): string | undefined {
  const { language } = options;
  if (options.asOf) return language.date(options.asOf);
  const dates = used.flatMap(({ claimant, cites }) =>
    [claimant, ...cites.map(({ source }) => source)].flatMap(
      (id) => recordOf(dataset, 'sources', id)?.published ?? [],
    ),
  );
  const latest = dates.sort(compareDates).at(-1);
  return language.date(latest ?? dataset.published.slice(0, 10));
}

function isRecorded(scope: Scope, measure: Measure): boolean {
  if (measure === 'tiv') return yearlyDeliveries(scope).length > 0;
  return scope.transfers.some((transfer) =>
    measure === 'value' ? transfer.value !== undefined : isDeal(transfer),
  );
}

function summaryOf(told: Told, late: typeof LateViews | undefined): string {
  if (told.sums) return late!.valueSummary(told);
  if (told.deals) return late!.dealSummary(told);
  return told.flow ? late!.flowSummary(told) : volumeSummary(told);
}

/** Every number the figure draws, as columns and rows. */
function tableOf(told: Told, late: typeof LateViews | undefined): Table {
  if (told.sums) return late!.sumTable(told);
  return told.deals ? late!.dealTable(told) : deliveryTable(told);
}

/** Years of everything a measure could show if no period were chosen. */
function yearsOf(scope: Scope, measure: Measure): number[] {
  if (measure === 'tiv') return yearlyDeliveries(scope).map(({ year }) => year);
  return scope.transfers
    .filter((transfer) => (measure === 'value' ? transfer.value : isDeal(transfer)))
    .flatMap((transfer) => {
      const dates = parseDate(transferDate(transfer) ?? '');
      return dates ? [Number(dates.start.slice(0, 4)), Number(dates.end.slice(0, 4))] : [];
    });
}

/** Who armed whom, when and with what: volumes, sums and deals, each by itself. Undefined until their code is there. */
export function armsModel(dataset: Dataset, asked: ArmsOptions): ArmsModel | undefined {
  const scope = scopeOf(dataset, asked);
  const { layout } = asked;
  // A dataset of deals alone has no volumes by year: what it does hold is shown.
  const measure =
    asked.measure === 'tiv' && !(dataset.arms ?? []).some(isYearly)
      ? (MEASURES.find((each) => isRecorded(scope, each)) ?? asked.measure)
      : asked.measure;
  const plain = measure === 'tiv' && layout === 'years';
  const late = plain ? undefined : asked.late();
  if (!plain && !late) return undefined;
  const { language } = scope.options;
  const words = language.words(armsWords);
  const suppliers = suppliersOf(dataset, language);
  const whole = asked.period ? scopeOf(dataset, { ...asked, period: undefined }) : scope;
  const period = periodView({ ...whole, options: scope.options }, yearsOf(whole, measure));
  const deliveries = measure === 'tiv' ? yearlyDeliveries(scope) : [];
  const [first, last] = boundsOf({ scope, deliveries });
  const flow =
    late && measure === 'tiv' && deliveries.length
      ? late.flowView(
          scope,
          deliveries,
          suppliers,
          asked.period && period && !asked.episodes.length
            ? period.text
            : last
              ? words.years(first, last)
              : first,
        )
      : undefined;
  const years = plain && deliveries.length ? yearsView(scope, deliveries, suppliers) : undefined;
  const sums = measure === 'value' ? late?.sumsView(scope) : undefined;
  const deals = measure === 'deals' ? late?.dealGroups(scope) : undefined;
  const ledger = (flow && late?.dealsOfYears(scope, scope.covers)) ?? [];
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
    summary: cited.length ? summaryOf(view, late) : '',
    empty: cited.length
      ? undefined
      : words.empty(words.measures[measure], scope.words || language.text(dataset.title)),
    asOf: asOfDay(scope, used.length ? used : cited),
    sources: citedSources(cited),
    notes: cited.length ? notesOf(scope, measure, used, years, flow) : [],
    ...tableOf(view, late),
    notices: scope.notices,
    period,
    years,
    flow,
    sums,
    deals,
    ledger,
    legend: legendOf(scope, deliveries, suppliers),
    also,
  };
}
