import type { EventTable } from '../schema/generated/types.js';
import { inChunks, inSlices, type Work } from '../slices.js';
import { daysOf, NO_DAY, numbersOf, placesOf } from '../tables/columns.js';
import { monthOf } from '../tables/days.js';

/** The numbers of an event that can be summed. */
export const MEASURES = [
  'deathsA',
  'deathsB',
  'civilians',
  'unknown',
  'low',
  'best',
  'high',
] as const;
/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** The sums of some events; null where none of them gives the number, 0 where they say nobody died. */
export type EventSum = Readonly<Record<Measure, number | null>> & {
  readonly count: number;
  /** How many of the events are inconsistent in the source, and summed as they stand. */
  readonly flagged: number;
};

/** Sums of events by month or year. */
export interface EventSums {
  /** What the table's rows are. Sums of events never go into one total with claims of another level. */
  readonly level: EventTable['level'];
  /** Id of the source. Its sums never go into one total with another source's. */
  readonly source: string;
  readonly by: 'month' | 'year';
  /** Ids of the actors on each side, in the table's order. With several, `deathsA` and `deathsB` are no actor's own. */
  readonly sides: { readonly a: readonly string[]; readonly b: readonly string[] };
  /** Every month `YYYY-MM` or year `YYYY` from the first with an event to the last. */
  readonly periods: readonly string[];
  /** For each of the periods; one without an event has the count 0 and null for the rest. */
  readonly columns: { readonly [Name in keyof EventSum]: readonly EventSum[Name][] };
  /** Events whose possible days lie in more than one period: they are in none, because which one would be a guess. */
  readonly across: EventSum;
  /** All events, those across periods included. */
  readonly total: EventSum;
}

/** How to sum, and which events of the table; all unless told otherwise. */
export interface SumOptions {
  readonly by: 'month' | 'year';
  /** Places in the table, such as `selectEvents` gives. */
  readonly rows?: Uint32Array | undefined;
}

/** Stands for the events that belong to no single period until the number of periods is known. */
const ACROSS = -(2 ** 31);

/** For each row the number of its period since the year 0, and the first and last of them. */
function* periodsOf(
  table: EventTable,
  rows: Uint32Array,
  months: number,
): Work<{ periods: Int32Array; first: number; last: number }> {
  const start = yield* daysOf(table, 'start');
  const end = yield* daysOf(table, 'end');
  const periods = new Int32Array(rows.length);
  let first = Infinity;
  let last = -Infinity;
  yield* inChunks(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const begun = start[row]!;
      const period = begun === NO_DAY ? ACROSS : Math.floor(monthOf(begun) / months);
      const ended = end[row]!;
      if (ended !== begun && Math.floor(monthOf(ended) / months) !== period) {
        periods[i] = ACROSS;
        continue;
      }
      periods[i] = period;
      if (period === ACROSS) continue;
      first = Math.min(first, period);
      last = Math.max(last, period);
    }
  });
  return { periods, first, last };
}

/** The sums of one number in each bin; null in a bin where no event gives it. */
function* binSums(
  table: EventTable,
  measure: Measure,
  rows: Uint32Array,
  bins: Int32Array,
  length: number,
): Work<(number | null)[]> {
  const numbers = yield* numbersOf(table, measure);
  const sums = new Float64Array(length);
  const given = new Uint8Array(length);
  yield* inChunks(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const number = numbers[rows[i]!]!;
      if (Number.isNaN(number)) continue;
      const bin = bins[i]!;
      sums[bin]! += number;
      given[bin] = 1;
    }
  });
  return Array.from(sums, (sum, bin) => (given[bin] ? sum : null));
}

/** How many events are in each bin, or only those for which `counts`. */
function* binCounts(
  bins: Int32Array,
  length: number,
  counts: (i: number) => boolean,
): Work<number[]> {
  const found = new Uint32Array(length);
  yield* inChunks(bins.length, (from, to) => {
    for (let i = from; i < to; i++) if (counts(i)) found[bins[i]!]!++;
  });
  return [...found];
}

/** The different ids on one side of the chosen events. */
function* sideOf(table: EventTable, name: 'sideA' | 'sideB', rows: Uint32Array): Work<string[]> {
  const { values, at } = yield* placesOf(table, name);
  const used = new Set<number>();
  yield* inChunks(rows.length, (from, to) => {
    for (let i = from; i < to; i++) if (at[rows[i]!]! >= 0) used.add(at[rows[i]!]!);
  });
  return [...used].sort((a, b) => a - b).map((place) => String(values[place]));
}

const two = (n: number): string => String(n).padStart(2, '0');
const yearText = (year: number): string => String(year).padStart(4, '0');

/** All bins together; null when each of them is. */
const totalOf = (column: readonly (number | null)[]): number | null =>
  column.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

function* sum(table: EventTable, { by, rows: chosen }: SumOptions): Work<EventSums> {
  const rows = chosen ?? new Uint32Array(table.length).map((_, row) => row);
  const { periods: bins, first, last } = yield* periodsOf(table, rows, by === 'year' ? 12 : 1);
  const length = last < first ? 0 : last - first + 1;
  yield* inChunks(bins.length, (from, to) => {
    // The last bin is for the events across periods.
    for (let i = from; i < to; i++) bins[i] = bins[i] === ACROSS ? length : bins[i]! - first;
  });

  const { at: flags } = yield* placesOf(table, 'flag');
  const found: Record<string, readonly (number | null)[]> = {
    count: yield* binCounts(bins, length + 1, () => true),
    flagged: yield* binCounts(bins, length + 1, (i) => flags[rows[i]!]! >= 0),
  };
  for (const measure of MEASURES) {
    found[measure] = yield* binSums(table, measure, rows, bins, length + 1);
  }
  const each = <T>(part: (column: readonly (number | null)[]) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(found).map(([name, column]) => [name, part(column)]));
  return {
    level: table.level,
    source: table.source,
    by,
    sides: { a: yield* sideOf(table, 'sideA', rows), b: yield* sideOf(table, 'sideB', rows) },
    periods: Array.from({ length }, (_, i) =>
      by === 'year'
        ? yearText(first + i)
        : `${yearText(Math.floor((first + i) / 12))}-${two(((first + i) % 12) + 1)}`,
    ),
    columns: each((column) => column.slice(0, length)) as unknown as EventSums['columns'],
    across: each((column) => column[length]!) as EventSum,
    total: each((column) => totalOf(column)) as EventSum,
  };
}

/**
 * Sums events of one table by month or year and side, as the importers do: an event whose possible days lie in more than
 * one period is in the total and in a sum of its own.
 */
export const sumEvents = (table: EventTable, options: SumOptions): Promise<EventSums> =>
  inSlices(sum(table, options));
