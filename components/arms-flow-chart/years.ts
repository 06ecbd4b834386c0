import { parseDate } from '../../data/index.js';
import { tickStep, type ChartColour, type ChartSpec } from '../internal/chart-spec.js';
import type { Language } from '../internal/language.js';
import { brief, dealsBehind, total, type Delivery, type Supplier } from './deliveries.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** One segment of a column: a supplier, or all others together. */
export interface YearPart {
  readonly series: string;
  readonly colour: ChartColour;
  readonly value: number;
  readonly records: readonly string[];
}

/** What one recipient got in one year. */
export interface YearColumn {
  /** Unique in the figure; names the column's details. */
  readonly key: string;
  readonly year: number;
  /** Millions of TIV; absent when nothing or no amount is recorded. */
  readonly total?: number | undefined;
  readonly gap?: 'none' | 'unstated' | undefined;
  /** In the order of stacking. */
  readonly parts: readonly YearPart[];
  /** The column as a phrase, then each supplier with its amount. */
  readonly lines: readonly string[];
  /** Ids of the records behind it, the largest supplier's first. */
  readonly records: readonly string[];
}

/** One recipient's years. */
export interface YearPanel {
  readonly recipient: string;
  readonly name: string;
  readonly max: number;
  readonly columns: readonly YearColumn[];
}

/** Deliveries by year. */
export interface YearsView {
  readonly years: readonly number[];
  /** In the dataset's order of parties. */
  readonly panels: readonly YearPanel[];
  /** Places of the panels in the chart, the tallest on top. */
  readonly order: readonly number[];
  readonly chart: ChartSpec;
  /** Names of the episodes of each year with fighting. */
  readonly fighting: ReadonlyMap<number, readonly string[]>;
}

function columnOf(
  scope: Scope,
  recipient: { id: string; name: string },
  year: number,
  deliveries: readonly Delivery[],
  suppliers: readonly Supplier[],
): YearColumn {
  const { dataset, options } = scope;
  const { language } = options;
  const words = language.words(armsWords);
  const amount = ({ tiv }: Delivery): string =>
    tiv === undefined ? words.unstated : language.number(tiv);
  const bySize = [...deliveries].sort((a, b) => (b.tiv ?? -1) - (a.tiv ?? -1));
  const recordsOf = (some: readonly Delivery[]): string[] =>
    some.flatMap(({ supplier, record }) => [
      record.id,
      ...dealsBehind(dataset, supplier, recipient.id, (each) => each === year).map(({ id }) => id),
    ]);
  const series = [...new Map(suppliers.map((each) => [each.series, each.colour]))];
  const parts = series.flatMap(([key, colour]): YearPart[] => {
    const own = bySize.filter(({ supplier }) =>
      suppliers.some((each) => each.id === supplier && each.series === key),
    );
    const value = total(own);
    return value === undefined ? [] : [{ series: key, colour, value, records: recordsOf(own) }];
  });
  const sum = total(deliveries);
  const gap = sum !== undefined ? undefined : deliveries.length ? 'unstated' : 'none';
  const said =
    sum !== undefined
      ? words.million(language.number(sum))
      : gap === 'none'
        ? words.noDelivery
        : words.unstated;
  return {
    key: `${recipient.id} ${year}`,
    year,
    total: sum,
    gap,
    parts,
    lines: [
      words.column(recipient.name, String(year), said),
      ...bySize.map((delivery) =>
        words.named(
          suppliers.find(({ id }) => id === delivery.supplier)?.name ?? delivery.supplier,
          amount(delivery),
        ),
      ),
    ],
    records: recordsOf(bySize),
  };
}

/** Episodes per year with fighting, by their short names. */
function fightingYears({ episodes, options }: Scope, years: readonly number[]) {
  const fighting = new Map<number, string[]>();
  for (const { span, names } of episodes) {
    const dates = parseDate(span);
    if (!dates) continue;
    for (const year of years) {
      if (year < Number(dates.start.slice(0, 4)) || year > Number(dates.end.slice(0, 4))) continue;
      fighting.set(year, [...(fighting.get(year) ?? []), options.language.preferred(names)]);
    }
  }
  return fighting;
}

/** A segment as large as this share of its supplier's largest may be named in its place. */
const NEARLY = 0.95;

/** The largest segments of each supplier, of those columns where one supplier stands for the series. */
function labelsOf(
  panel: YearPanel,
  deliveries: readonly Delivery[],
  series: readonly string[],
  suppliers: readonly Supplier[],
  language: Language,
) {
  return series.flatMap((key, at) => {
    const named = panel.columns.flatMap(({ year, parts }, category) => {
      const part = parts.find((each) => each.series === key);
      const ids = new Set(
        deliveries
          .filter((each) => each.year === year && each.recipient === panel.recipient)
          .map(({ supplier }) => supplier)
          .filter((id) => suppliers.some((each) => each.id === id && each.series === key)),
      );
      const name = suppliers.find(({ id }) => ids.has(id))?.name;
      return part && name && ids.size === 1 ? [{ name, category, value: part.value }] : [];
    });
    const largest = Math.max(...named.map(({ value }) => value));
    return named
      .filter(({ value }) => value >= largest * NEARLY)
      .sort((a, b) => b.value - a.value)
      .map(({ name, category, value }) => ({
        series: at,
        category,
        text: language.words(armsWords).named(name, brief(value, language)),
      }));
  });
}

/** Years as columns: every recipient on one scale, suppliers stacked in one order. */
export function yearsView(
  scope: Scope,
  deliveries: readonly Delivery[],
  suppliers: readonly Supplier[],
): YearsView {
  const { language } = scope.options;
  const words = language.words(armsWords);
  const found = [...new Set(deliveries.map(({ year }) => year))].sort((a, b) => a - b);
  const years: number[] = [];
  // Years without a delivery stay, so that the axis is even; those outside the selection do not.
  for (let year = found[0] ?? 0; year <= (found.at(-1) ?? -1); year++)
    if (scope.covers(year)) years.push(year);

  const panels = scope.recipients.map((recipient) => {
    const own = deliveries.filter((each) => each.recipient === recipient.id);
    const columns = years.map((year) =>
      columnOf(
        scope,
        recipient,
        year,
        own.filter((each) => each.year === year),
        suppliers,
      ),
    );
    const max = Math.max(0, ...columns.map((column) => column.total ?? 0));
    return { recipient: recipient.id, name: recipient.name, max, columns };
  });
  const order = panels.map((_, at) => at).sort((a, b) => panels[b]!.max - panels[a]!.max);
  const fighting = fightingYears(scope, years);
  const series = [...new Set(suppliers.map((each) => each.series))].filter((key) =>
    panels.some(({ columns }) => columns.some(({ parts }) => parts.some((p) => p.series === key))),
  );
  const highest = Math.max(...panels.map(({ max }) => max));
  const step = highest > 0 ? tickStep(highest) : 1;

  const chart: ChartSpec = {
    categories: years.map((year, at) => ({
      label: String(year),
      short: words.shortYear(String(year % 100).padStart(2, '0')),
      major: year % 5 === 0 || years.length <= 3 || (years.length < 8 && at === 0),
    })),
    series: series.map((key) => ({
      key,
      colour: suppliers.find((each) => each.series === key)!.colour,
    })),
    panels: order.map((at) => {
      const panel = panels[at]!;
      const peak = panel.columns.findIndex((column) => column.total === panel.max);
      return {
        title: words.to(panel.name),
        max: panel.max,
        ticks: Array.from({ length: Math.floor(panel.max / step) + 1 }, (_, i) => ({
          value: i * step,
          text: language.number(i * step),
        })),
        values: series.map((key) =>
          panel.columns.map(
            ({ parts }) => parts.find((part) => part.series === key)?.value ?? null,
          ),
        ),
        gaps: panel.columns.map(({ gap }) => gap),
        labels: labelsOf(panel, deliveries, series, suppliers, language),
        peak: panel.max > 0 ? { category: peak, text: brief(panel.max, language) } : undefined,
      };
    }),
    rules: [...fighting].flatMap(([year, names]) => {
      const new_ = names.filter((name) => !fighting.get(year - 1)?.includes(name));
      return new_.map((text) => ({ category: years.indexOf(year), text }));
    }),
  };
  return { years, panels, order, chart, fighting };
}
