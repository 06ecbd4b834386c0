import { parseDate } from '../dates.js';
import type { EventTable } from '../schema/generated/types.js';
import { inChunks, inSlices, type Work } from '../slices.js';
import {
  daysOf,
  numbersOf,
  placesOf,
  type DayColumn,
  type NumberColumn,
  type Places,
  type TextColumn,
} from '../tables/columns.js';
import { dayNumber } from '../tables/days.js';
import type { Filter } from './filter.js';

export {
  NO_DAY,
  type DayColumn,
  type NumberColumn,
  type Places,
  type TextColumn,
} from '../tables/columns.js';
export {
  MEASURES,
  sumEvents,
  type EventSum,
  type EventSums,
  type Measure,
  type SumOptions,
} from './event-sums.js';

/** Which events of a table to take; an absent or empty part means all. */
export interface EventFilter extends Pick<Filter, 'actors' | 'period'> {
  /** Id of a conflict record. */
  readonly conflict?: string | undefined;
  /** The source's id of a dyad. */
  readonly dyad?: string | undefined;
  /** As the table writes it. */
  readonly country?: string | undefined;
  /** Only events placed at least as exactly as this `where_prec`; an event of unknown precision is left out. */
  readonly maxPlacePrecision?: number | undefined;
}

/** The columns of a table as arrays, each read when it is first asked for and shared from then on: never write to them. */
export interface EventReader {
  readonly length: number;
  /** Days since 1 January 1970; `NO_DAY` where none is given. */
  days(name: DayColumn): Promise<Int32Array>;
  /** NaN where no number is given. */
  numbers(name: NumberColumn): Promise<Float64Array>;
  places(name: TextColumn): Promise<Places>;
}

/** Opens the columns of a table; nothing is read before it is asked for. */
export const readEvents = (table: EventTable): EventReader => ({
  length: table.length,
  days: (name) => inSlices(daysOf(table, name)),
  numbers: (name) => inSlices(numbersOf(table, name)),
  places: (name) => inSlices(placesOf(table, name)),
});

/** Takes out of `kept` the events whose values in all of these columns are others than the wanted ones. */
function* keepNamed(
  table: EventTable,
  kept: Uint8Array,
  names: readonly TextColumn[],
  wanted: readonly string[],
): Work<void> {
  const hit = new Uint8Array(kept.length);
  for (const name of names) {
    const { values, at } = yield* placesOf(table, name);
    const places = values.map((value) => wanted.includes(String(value)));
    yield* inChunks(kept.length, (from, to) => {
      for (let i = from; i < to; i++) if (places[at[i]!]) hit[i] = 1;
    });
  }
  yield* inChunks(kept.length, (from, to) => {
    for (let i = from; i < to; i++) kept[i]! &= hit[i]!;
  });
}

function* keepPeriod(table: EventTable, kept: Uint8Array, period: string): Work<void> {
  const span = parseDate(period);
  const first = dayNumber(span?.start) ?? Infinity;
  const last = dayNumber(span?.end) ?? -Infinity;
  const start = yield* daysOf(table, 'start');
  const end = yield* daysOf(table, 'end');
  yield* inChunks(kept.length, (from, to) => {
    for (let i = from; i < to; i++) if (start[i]! > last || end[i]! < first) kept[i] = 0;
  });
}

function* select(table: EventTable, filter: EventFilter): Work<Uint32Array> {
  const { conflict, dyad, actors, period, country, maxPlacePrecision: most } = filter;
  const kept = new Uint8Array(table.length).fill(1);
  if (conflict) yield* keepNamed(table, kept, ['conflict'], [conflict]);
  if (dyad) yield* keepNamed(table, kept, ['dyad'], [dyad]);
  if (actors?.length) yield* keepNamed(table, kept, ['sideA', 'sideB'], actors);
  if (country) yield* keepNamed(table, kept, ['country'], [country]);
  if (period) yield* keepPeriod(table, kept, period);
  if (most !== undefined) {
    const precision = yield* numbersOf(table, 'placePrecision');
    yield* inChunks(kept.length, (from, to) => {
      for (let i = from; i < to; i++) if (!(precision[i]! <= most)) kept[i] = 0;
    });
  }
  const rows = new Uint32Array(table.length);
  let count = 0;
  yield* inChunks(kept.length, (from, to) => {
    for (let i = from; i < to; i++) if (kept[i]) rows[count++] = i;
  });
  return rows.slice(0, count);
}

/** The places in the table of the events that pass the filter, in the table's order. */
export const selectEvents = (table: EventTable, filter: EventFilter = {}): Promise<Uint32Array> =>
  inSlices(select(table, filter));
