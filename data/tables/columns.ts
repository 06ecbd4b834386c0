import type { Column, EventTable } from '../schema/generated/types.js';
import { inChunks, type Work } from '../slices.js';
import { dayNumber } from './days.js';

/** A column that Faultline knows. */
export type ColumnName = keyof EventTable['columns'];
/** What the values of a column must be; the name of a record kind stands for ids of its records. */
export type Rule =
  'day' | 'count' | 'longitude' | 'latitude' | 'text' | 'label' | 'actors' | 'conflicts';

/** Every column of the schema with what its values must be. A label is a text or a number. */
export const RULES = {
  id: 'label',
  start: 'day',
  end: 'day',
  datePrecision: 'count',
  conflict: 'conflicts',
  dyad: 'label',
  sideA: 'actors',
  sideB: 'actors',
  type: 'label',
  deathsA: 'count',
  deathsB: 'count',
  civilians: 'count',
  unknown: 'count',
  low: 'count',
  best: 'count',
  high: 'count',
  country: 'text',
  place: 'text',
  longitude: 'longitude',
  latitude: 'latitude',
  placePrecision: 'count',
  clarity: 'count',
  flag: 'text',
  row: 'count',
} as const satisfies Record<ColumnName, Rule>;

type Named<Wanted extends Rule> = {
  [Name in ColumnName]: (typeof RULES)[Name] extends Wanted ? Name : never;
}[ColumnName];
/** A column of days. */
export type DayColumn = Named<'day'>;
/** A column of numbers. */
export type NumberColumn = Named<'count' | 'longitude' | 'latitude'>;
/** A column of texts, labels or ids. */
export type TextColumn = Exclude<ColumnName, DayColumn | NumberColumn>;

/** One value of a column. */
export type Value = string | number | null;
/** The different values of a column, and for each event the place of its value among them; -1 where it has none. */
export interface Places {
  readonly values: readonly Value[];
  readonly at: Int32Array;
}

/** Stands in a column of days where no day is given; days since 1970 never reach it. */
export const NO_DAY = -(2 ** 31);

/** The columns that Faultline knows and the table has. */
export const columnsOf = ({ columns }: EventTable): [ColumnName, Column][] =>
  (Object.keys(RULES) as ColumnName[]).flatMap((name) => {
    const column = columns[name];
    return column ? [[name, column] as [ColumnName, Column]] : [];
  });

/** How many events a column has a value or a null for. */
export const lengthOf = (column: Column): number =>
  Array.isArray(column) ? column.length : column.at.length;

type Read = Int32Array | Float64Array | Places;
const read = new WeakMap<EventTable, Map<ColumnName, Read>>();

/** Reads a column once per table; what was read is kept as long as the table. */
function* once<T extends Read>(table: EventTable, name: ColumnName, make: () => Work<T>): Work<T> {
  let columns = read.get(table);
  if (!columns) read.set(table, (columns = new Map()));
  const known = columns.get(name) as T | undefined;
  if (known) return known;
  const made = yield* make();
  columns.set(name, made);
  return made;
}

/** Fills an array from a column; the values of a dictionary are read once each. */
function* fill<A extends Int32Array | Float64Array>(
  column: Column | undefined,
  into: A,
  numberOf: (value: Value | undefined) => number,
): Work<A> {
  if (!column) return into.fill(numberOf(null)) as A;
  if (Array.isArray(column)) {
    yield* inChunks(into.length, (from, to) => {
      for (let i = from; i < to; i++) into[i] = numberOf(column[i]);
    });
    return into;
  }
  const { values, at } = column;
  const numbers = new Float64Array(values.length);
  yield* inChunks(values.length, (from, to) => {
    for (let i = from; i < to; i++) numbers[i] = numberOf(values[i]);
  });
  const none = numberOf(null);
  yield* inChunks(into.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const place = at[i] ?? -1;
      into[i] = place < 0 ? none : (numbers[place] ?? none);
    }
  });
  return into;
}

/** The days of a column since 1 January 1970; an event without an end ends on the day it starts. */
export const daysOf = (table: EventTable, name: DayColumn): Work<Int32Array> =>
  once(table, name, function* () {
    const days = yield* fill(
      table.columns[name],
      new Int32Array(table.length),
      (value) => dayNumber(value) ?? NO_DAY,
    );
    if (name === 'start') return days;
    const start = yield* daysOf(table, 'start');
    yield* inChunks(days.length, (from, to) => {
      for (let i = from; i < to; i++) if (days[i] === NO_DAY) days[i] = start[i]!;
    });
    return days;
  });

/** The numbers of a column; NaN where none is given. */
export const numbersOf = (table: EventTable, name: NumberColumn): Work<Float64Array> =>
  once(table, name, () =>
    fill(table.columns[name], new Float64Array(table.length), (value) =>
      typeof value === 'number' ? value : NaN,
    ),
  );

/** A column of texts, labels or ids as a dictionary, whichever form the table has it in. */
export const placesOf = (table: EventTable, name: TextColumn): Work<Places> =>
  once(table, name, function* () {
    const column = table.columns[name];
    const at = new Int32Array(table.length);
    if (column && !Array.isArray(column)) {
      const { values } = column;
      yield* inChunks(at.length, (from, to) => {
        for (let i = from; i < to; i++) {
          const place = column.at[i] ?? -1;
          at[i] = place < 0 || values[place] == null ? -1 : place;
        }
      });
      return { values, at };
    }
    const values: Value[] = [];
    const places = new Map<Value, number>();
    yield* fill(column, at, (value) => {
      if (value == null) return -1;
      let place = places.get(value);
      if (place === undefined) places.set(value, (place = values.push(value) - 1));
      return place;
    });
    return { values, at };
  });
