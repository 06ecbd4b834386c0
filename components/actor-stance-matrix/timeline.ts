import { edtf, knownFrom, parseDate, type FuzzyDate, type Stance } from '../../data/index.js';

/** A date on which at least one cell changes. */
export interface Stop {
  /** The day, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The date as its records say it: a year stays a year. */
  readonly said: string;
  /** The cells that change, by key, each with the date its record says. */
  readonly changed: ReadonlyMap<string, string>;
}

/** The part of a date from which a record is known. */
function beginning(date: FuzzyDate): string {
  const [from = '', to = ''] = edtf(date).split('/');
  return parseDate(date)?.openStart ? to : from;
}

const exactness = (date: string): number => date.replace(/[~?X]/g, '').length;
const moreExact = (a: string, b: string): string => (exactness(b) > exactness(a) ? b : a);

/**
 * The dates at which something changes, in order of time. A cell is read again at each date one of its records begins;
 * `read` tells readings apart by a text.
 */
export function stopsOf(
  cells: ReadonlyMap<string, readonly Stance[]>,
  read: (stances: readonly Stance[]) => string,
): Stop[] {
  const stops = new Map<string, { said: string; changed: Map<string, string> }>();
  for (const [key, stances] of cells) {
    const dated = stances.flatMap((stance) => {
      const day = knownFrom(stance.date);
      return day ? [{ day, stance }] : [];
    });
    let before = read([]);
    for (const day of [...new Set(dated.map((each) => each.day))].sort()) {
      const now = read(dated.filter((each) => each.day <= day).map(({ stance }) => stance));
      if (now === before) continue;
      before = now;
      const said = dated
        .filter((each) => each.day === day)
        .map(({ stance }) => beginning(stance.date))
        .reduce(moreExact);
      const stop = stops.get(day) ?? { said, changed: new Map() };
      stop.said = moreExact(stop.said, said);
      stop.changed.set(key, said);
      stops.set(day, stop);
    }
  }
  return [...stops]
    .map(([day, stop]) => ({ day, ...stop }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Position of the last stop on or before a date; 0 when it is before them all, the last when there is none. */
export function stopAt(stops: readonly Stop[], asOf: string | undefined): number {
  const end = asOf && parseDate(asOf)?.end;
  return end
    ? Math.max(
        0,
        stops.findLastIndex(({ day }) => day <= end),
      )
    : stops.length - 1;
}

/** A date as it fits into a cell: no more exact than its month. */
export const toMonth = (said: string): string => said.slice(0, 7);
