import type { FuzzyDate } from './schema/generated/types.js';

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range';

/** The days a fuzzy date may mean, from the first to the last, as `YYYY-MM-DD`. */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** True when the start or the end is open (`../2016`, `1991/..`). */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
const PART = /^(\d{4}|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?([~?]{0,2})$/;
type Part = readonly [string, string, string | undefined, string | undefined, string];
/** First month of the EDTF seasons 21 (spring) to 24 (winter); winter runs into the next year. */
const SEASON_START: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const two = (n: number): string => String(n).padStart(2, '0');
const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function parsePart(part: string): Span | undefined {
  const match = PART.exec(part);
  if (!match) return undefined;
  const [, year, month, day, marks] = match as unknown as Part;
  const span = (start: string, end: string, precision: Precision): Span => ({
    start,
    end,
    precision,
    approximate: marks.includes('~'),
    uncertain: marks.includes('?'),
    openStart: false,
    openEnd: false,
  });
  if (year.endsWith('X')) {
    const decade = year.slice(0, 3);
    return month ? undefined : span(`${decade}0-01-01`, `${decade}9-12-31`, 'decade');
  }
  if (!month) return span(`${year}-01-01`, `${year}-12-31`, 'year');
  const m = Number(month);
  const firstOfSeason = SEASON_START[month];
  if (firstOfSeason !== undefined && !day) {
    const last = firstOfSeason + 2;
    const endYear = Number(year) + Math.floor((last - 1) / 12);
    const endMonth = ((last - 1) % 12) + 1;
    const end = `${String(endYear).padStart(4, '0')}-${two(endMonth)}-${two(lastDayOf(endYear, endMonth))}`;
    return span(`${year}-${two(firstOfSeason)}-01`, end, 'season');
  }
  if (m < 1 || m > 12) return undefined;
  const last = lastDayOf(Number(year), m);
  if (!day) return span(`${year}-${month}-01`, `${year}-${month}-${two(last)}`, 'month');
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return span(`${year}-${month}-${day}`, `${year}-${month}-${day}`, 'day');
}

/** The EDTF text of a fuzzy date. */
export const edtf = (date: FuzzyDate): string => (typeof date === 'string' ? date : date.date);

function readDate(text: string): Span | undefined {
  const [first, second, ...rest] = text.split('/');
  if (rest.length) return undefined;
  const from = parsePart(first!);
  if (second === undefined) return from;
  const to = parsePart(second);
  const openStart = first === '..';
  const openEnd = second === '..';
  if ((!from && !openStart) || (!to && !openEnd) || (!from && !to)) return undefined;
  const start = from?.start ?? FIRST_DAY;
  const end = to?.end ?? LAST_DAY;
  if (start > end) return undefined;
  return {
    start,
    end,
    precision: 'range',
    approximate: Boolean(from?.approximate || to?.approximate),
    uncertain: Boolean(from?.uncertain || to?.uncertain),
    openStart,
    openEnd,
  };
}

const known = new Map<string, Span | undefined>();
/** Dates kept at most: a dataset has some hundred, a file of events may have thousands. */
const MOST = 5000;

/**
 * Reads a fuzzy date (an EDTF subset); undefined when it is no real date. Each is read once: whoever sorts or selects by
 * date asks again and again.
 */
export function parseDate(date: FuzzyDate): Span | undefined {
  const text = edtf(date);
  if (!known.has(text)) {
    if (known.size >= MOST) known.clear();
    known.set(text, readDate(text));
  }
  return known.get(text);
}

/** Days are digits: comparing them by a language's rules costs ten times as much and says the same. */
const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Orders fuzzy dates by their first day, then by their last; dates that cannot be read come last. */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  const x = parseDate(a);
  const y = parseDate(b);
  if (!x || !y) return Number(!x) - Number(!y);
  return order(x.start, y.start) || order(x.end, y.end);
}

/** True when the two dates share at least one day. */
export function overlaps(a: FuzzyDate, b: FuzzyDate): boolean {
  const x = parseDate(a);
  const y = parseDate(b);
  return Boolean(x && y && x.start <= y.end && y.start <= x.end);
}

/** The first day on which something so dated could be known; undefined when it is no real date. */
export function knownFrom(date: FuzzyDate): string | undefined {
  const span = parseDate(date);
  // Of "until 2020" only the end is known.
  return span?.openStart ? span.end : span?.start;
}

/** True when the date had begun by `asOf` (inclusive): what could be known then. */
export function knownBy(date: FuzzyDate, asOf: FuzzyDate): boolean {
  const from = knownFrom(date);
  const by = parseDate(asOf);
  return Boolean(from && by && from <= by.end);
}
