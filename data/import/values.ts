import { BadRow } from './errors.js';

/** Codes by which sources write that a value is missing. Each importer says which of them its source uses. */
export const NOT_GIVEN: readonly string[] = ['', 'NA', 'N/A', 'NULL', 'NaN', 'nan', 'None', '.'];

/** No count, sum or coordinate of these sources comes near; sums of larger ones would lose their last digits. */
const LARGEST = 1e12;

/** A number as written, or null when the cell says that none is given; throws {@link BadRow} for anything else. */
export function numberIn(
  text: string,
  column: string,
  missing: readonly string[] = NOT_GIVEN,
): number | null {
  const trimmed = text.trim();
  if (missing.includes(trimmed)) return null;
  // A thousands separator cannot be told from a decimal comma, so neither is guessed at.
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    throw new BadRow(`${column} is no number: ${quoted(text)}`);
  }
  const number = Number(trimmed);
  if (Math.abs(number) > LARGEST) throw new BadRow(`${column} is too large: ${quoted(text)}`);
  return number;
}

/** A count: a whole number from zero. */
export function countIn(
  text: string,
  column: string,
  missing: readonly string[] = NOT_GIVEN,
): number | null {
  const value = numberIn(text, column, missing);
  if (value === null) return null;
  if (value < 0 || !Number.isSafeInteger(value)) {
    throw new BadRow(`${column} is no count: ${quoted(text)}`);
  }
  return value;
}

/** A cell's text, or null when it is empty. */
export const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** A name of at most a thousand characters; throws {@link BadRow} when there is none. */
export function nameIn(text: string, column: string): string {
  if (!text) throw new BadRow(`${column} is missing`);
  if (text.length > 1000) throw new BadRow(`${column} is too long for a name: ${quoted(text)}`);
  return text;
}

/** A text of at most a thousand characters, or none; throws {@link BadRow} for a longer one. */
export const lineIn = (text: string, column: string): string => text && nameIn(text, column);

/** A number that names something, as written; throws {@link BadRow} for anything else. */
export function numericIdIn(text: string, column: string): string {
  if (!/^\d{1,12}$/.test(text)) throw new BadRow(`${column} is no id: ${quoted(text)}`);
  return text;
}

/** A year from 1800 to 2200. */
export function yearIn(
  text: string,
  column: string,
  missing: readonly string[] = NOT_GIVEN,
): number | null {
  const value = countIn(text, column, missing);
  if (value !== null && (value < 1800 || value > 2200)) {
    throw new BadRow(`${column} is no year between 1800 and 2200: ${quoted(text)}`);
  }
  return value;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The number of a month by its name, whole or shortened to three letters or more; 0 for another word. */
const monthNumber = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;
const DAY = 86_400;
const DATE_FORMS: readonly (readonly [
  RegExp,
  readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'],
])[] = [
  // 2021-03-26, 2021-03-26 00:00:00.000, 2021-03-26T00:00:00Z
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T][\d:.]+Z?)?$/, ['y', 'm', 'd']],
  // 26/03/2021 and 26.03.2021: the sources that use these write the day first
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, ['d', 'm', 'y']],
  // 15 April 2022, 15-Apr-2022
  [/^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/i, ['d', 'm', 'y']],
];

/**
 * A day as `YYYY-MM-DD` from the forms the sources use: ISO with or without a time, day/month/year, day and month name,
 * and seconds since 1970 as R writes them. Null when none is given; throws {@link BadRow} for what is no real day.
 */
export function dayIn(text: string, column: string): string | null {
  const trimmed = text.trim();
  if (NOT_GIVEN.includes(trimmed)) return null;
  // Eight digits may as well be a day written without hyphens.
  if (/^-?\d{9,11}(\.0+)?$/.test(trimmed)) {
    const seconds = Number(trimmed);
    if (seconds % DAY) {
      throw new BadRow(
        `${column} is a time of day, and which day it is depends on the time zone: ${quoted(text)}`,
      );
    }
    return checkedDay(new Date(seconds * 1000).toISOString().slice(0, 10), text, column);
  }
  for (const [form, order] of DATE_FORMS) {
    const match = form.exec(trimmed);
    if (!match) continue;
    const part = (name: 'y' | 'm' | 'd'): string => match[order.indexOf(name) + 1]!;
    const month = /\d/.test(part('m')) ? part('m') : String(monthNumber(part('m')));
    return checkedDay(
      `${part('y')}-${month.padStart(2, '0')}-${part('d').padStart(2, '0')}`,
      text,
      column,
    );
  }
  throw new BadRow(`${column} is no date: ${quoted(text)}`);
}

function checkedDay(day: string, text: string, column: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  if (!real) throw new BadRow(`${column} is no real day: ${quoted(text)}`);
  if (day < '1800' || day > '2200') {
    throw new BadRow(`${column} lies outside the years 1800 to 2200: ${quoted(text)}`);
  }
  return day;
}

/** A cell's text for a message, cut when it is long. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** An id made of a name: lower-case letters, digits and hyphens; never empty. */
export function slug(...parts: readonly (string | number)[]): string {
  const text = parts
    .join('-')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return text.slice(0, 100).replace(/-+$/, '') || 'unnamed';
}
