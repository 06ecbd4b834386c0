import { BadRow } from './errors.js';
import type { Columns, Row } from './table.js';
import { countIn, dayIn, nameIn, numberIn, yearIn } from './values.js';

/** A column that every file of the format has, under one of these names. */
export const needed = (...names: string[]) => ({ names, needed: true }) as const;
/** A column that some files of the format have. */
export const maybe = (...names: string[]) => ({ names }) as const;

/** Reads the cells of a row by kind; what cannot be read throws {@link BadRow} with the column's name. */
export interface Cells<Name extends string> {
  /** A count that must be given. */
  count(row: Row<Name>, column: Name): number;
  /** A count, or null when none is given. */
  countOrNull(row: Row<Name>, column: Name, missing?: readonly string[]): number | null;
  /** A year that must be given. */
  year(row: Row<Name>, column: Name): number;
  /** A day that must be given, as `YYYY-MM-DD`. */
  day(row: Row<Name>, column: Name): string;
  /** A name that must be given. */
  name(row: Row<Name>, column: Name): string;
  /** Degrees of longitude or latitude, or null when none are given. */
  degrees(row: Row<Name>, column: Name, most: 90 | 180): number | null;
}

/** The readers for the columns of a format. */
export function cellsOf<Name extends string>(columns: Columns<Name>): Cells<Name> {
  const label = (column: Name): string => columns[column].names[0]!;
  function there<Value>(value: Value | null, column: Name): Value {
    if (value === null) throw new BadRow(`${label(column)} is missing`);
    return value;
  }
  return {
    count: (row, column) => there(countIn(row.text(column), label(column)), column),
    countOrNull: (row, column, missing) => countIn(row.text(column), label(column), missing),
    year: (row, column) => there(yearIn(row.text(column), label(column)), column),
    day: (row, column) => there(dayIn(row.text(column), label(column)), column),
    name: (row, column) => nameIn(row.text(column), label(column)),
    degrees(row, column, most) {
      const value = numberIn(row.text(column), label(column));
      if (value !== null && Math.abs(value) > most) {
        throw new BadRow(`${label(column)} is out of range: ${value}`);
      }
      return value;
    },
  };
}
