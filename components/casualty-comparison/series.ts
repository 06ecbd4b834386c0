import {
  compareDates,
  edtf,
  parseDate,
  sideOf,
  type CasualtyClaim,
  type Dataset,
} from '../../data/index.js';
import { tickStep, type ChartColour, type ChartSpec } from '../internal/chart-spec.js';
import { wordFor, type Language } from '../internal/language.js';
import { seriesWords } from '../internal/strings/en/series.js';
import { conflictOf, pointOf } from './claims.js';

/** One month or year of the series. */
export interface SeriesColumn {
  /** Unique in the figure; names the column's details. */
  readonly key: string;
  /** The column as a phrase, then each part with its number. */
  readonly lines: readonly string[];
  /** Ids of the claims behind it; none where nothing is recorded. */
  readonly records: readonly string[];
}

/** One claimant's counts by month or year, as stacked columns. */
export interface Series {
  readonly title: string;
  readonly explained: string;
  readonly label: string;
  readonly chart: ChartSpec;
  readonly columns: readonly SeriesColumn[];
  readonly legend: readonly { readonly colour: ChartColour; readonly name: string }[];
  /** True when some month or year has no claim at all. */
  readonly gaps: boolean;
}

/** The months or years from the first to the last, without gaps. */
function everyPeriod(first: string, last: string): string[] {
  const found: string[] = [];
  const months = first.length > 4;
  for (let at = first; at <= last && found.length < 2400; found.push(at), at = after(at, months));
  return found;
}

function after(period: string, months: boolean): string {
  const [year = 0, month = 1] = period.split('-').map(Number);
  const next = months && month < 12 ? [year, month + 1] : [year + 1, 1];
  return months ? `${next[0]}-${String(next[1]).padStart(2, '0')}` : String(next[0]);
}

/** What a claim counts, as the key of a part; totals over all sides are parts only where nothing else is counted. */
const partOf = ({ affiliation, category }: CasualtyClaim): string =>
  affiliation.includes('unspecified') ? category : affiliation.join(' ');

/** The sum of the claims that are one number; undefined where there is none. */
function sumOf(claims: readonly CasualtyClaim[]): number | undefined {
  const points = claims.flatMap(({ quantity }) => (quantity && pointOf(quantity)) ?? []);
  return points.length ? points.reduce((a, b) => a + b) : undefined;
}

/** The parts in the order of stacking: sides, civilians, not known; each with its colour and name. */
function partsOf(claims: readonly CasualtyClaim[], dataset: Dataset, language: Language) {
  const words = language.words(seriesWords);
  const keys = [...new Set(claims.map(partOf))];
  const rank = (key: string): number => {
    const claim = claims.find((each) => partOf(each) === key)!;
    const side = sideOf(dataset, claim.affiliation[0] ?? '', conflictOf(dataset, claim));
    return side ? Number(side > 'a') : key === 'civilian' ? 2 : 3;
  };
  let slot = 0;
  return keys
    .sort((a, b) => rank(a) - rank(b))
    .map((key) => {
      const known = rank(key) < 3;
      const colour: ChartColour = known
        ? slot < 5
          ? (++slot as ChartColour)
          : 'other'
        : key === 'all-sides'
          ? 1
          : 'unknown';
      const name =
        wordFor(words.parts, key) ??
        language.list(key.split(' ').map((id) => language.name(dataset, id)));
      return { key, colour, name };
    });
}

/**
 * The series of one claimant's counts. Numbers are added only within the series: same claimant, same level, one period,
 * affiliations and dyads that do not overlap.
 */
export function seriesOf(
  all: readonly CasualtyClaim[],
  dataset: Dataset,
  language: Language,
): Series | undefined {
  const words = language.words(seriesWords);
  const split = all.filter(({ affiliation }) => !affiliation.includes('all-sides'));
  const claims = split.length ? split : all;
  const byPeriod = new Map<string, CasualtyClaim[]>();
  const spanning = claims.filter(({ period }) => parseDate(period!)?.precision === 'range');
  for (const claim of claims) {
    if (spanning.includes(claim)) continue;
    const period = edtf(claim.period!);
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), claim]);
  }
  const sorted = [...byPeriod.keys()].sort(compareDates);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const byMonth = first.length > 4;
  const periods = everyPeriod(first, last);
  const parts = partsOf(claims, dataset, language);
  const columns = periods.map((period): SeriesColumn & { readonly height: number | undefined } => {
    const own = byPeriod.get(period) ?? [];
    const totals = all.filter((claim) => edtf(claim.period!) === period && !own.includes(claim));
    const height = sumOf(own);
    // With one part unknown, the others are no total.
    const total = own.some(({ quantity }) => !quantity || pointOf(quantity) === undefined)
      ? undefined
      : height;
    const said = !own.length
      ? words.none
      : total === undefined
        ? language.strings.notStated
        : words.dead(total, language.number(total));
    return {
      key: `series ${period}`,
      height,
      lines: [
        words.column(language.date(period), said),
        ...(own.length && parts.length > 1
          ? parts.flatMap(({ key, name }) => {
              const some = own.filter((claim) => partOf(claim) === key);
              const sum = sumOf(some);
              const number = sum === undefined ? language.strings.notStated : language.number(sum);
              return some.length ? words.part(name, number) : [];
            })
          : []),
        ...[
          ...totals,
          ...own.filter(({ quantity }) => quantity && pointOf(quantity) === undefined),
        ].flatMap(({ quantity }) =>
          quantity?.low !== undefined && quantity.high !== undefined
            ? language.strings.range(language.number(quantity.low), language.number(quantity.high))
            : [],
        ),
      ],
      records: [...totals, ...own].map(({ id }) => id),
    };
  });
  const max = Math.max(0, ...columns.map(({ height }) => height ?? 0));
  const step = max > 0 ? tickStep(max) : 1;
  const peak = columns.findIndex(({ height }) => (height ?? 0) === max);
  const across = sumOf(spanning);
  const title = words.title(language.name(dataset, claims[0]!.claimant), byMonth);
  const monthOf = (period: string): string =>
    language.strings.shortMonths[Number(period.slice(5)) - 1] ?? '';
  return {
    title,
    explained: [words.explained, ...(across ? [words.spanning(across)] : [])].join(' '),
    label: words.chart(title, columns.length, columns[peak]?.lines[0] ?? ''),
    gaps: columns.some(({ records }) => !records.length),
    legend: parts.map(({ colour, name }) => ({ colour, name })),
    columns,
    chart: {
      categories: periods.map((period, at) => {
        const year = Number(period.slice(0, 4));
        // Long series have room for the name of every fifth year only.
        const named = year % 5 === 0 || (byMonth && periods.length <= 12 * 8);
        const opens = named && (!byMonth || period.endsWith('-01'));
        const label = byMonth
          ? at && !opens
            ? monthOf(period)
            : language.briefDate(period)
          : period;
        return {
          label,
          short: byMonth ? monthOf(period) : period.slice(2),
          major: at === 0 ? periods.length < 25 : opens,
        };
      }),
      series: parts.map(({ key, colour }) => ({ key, colour })),
      panels: [
        {
          title: '',
          max,
          ticks: Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => ({
            value: i * step,
            text: language.number(i * step),
          })),
          values: parts.map(({ key }) =>
            periods.map(
              (period) =>
                sumOf((byPeriod.get(period) ?? []).filter((claim) => partOf(claim) === key)) ??
                null,
            ),
          ),
          gaps: columns.map(({ height, records }) =>
            height !== undefined ? undefined : records.length ? 'unstated' : 'none',
          ),
          labels: [],
          peak: max > 0 ? { category: peak, text: language.number(max) } : undefined,
        },
      ],
      rules: [],
    },
  };
}
