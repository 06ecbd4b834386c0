import { parseDate } from '../dates.js';
import { UnusableFile } from './errors.js';
import { CHOICES, type Choice } from './index.js';
import type { ImportOptions } from './outcome.js';

/** First and last day of the chosen period; everything when none is chosen. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days from `from` to `to`; throws {@link UnusableFile} for what is no date. */
export function daysOf({ from, to }: ImportOptions): Days {
  const first = from === undefined ? '0000' : parseDate(from)?.start;
  const last = to === undefined ? '9999' : parseDate(to)?.end;
  if (!first)
    throw new UnusableFile(`--from ${from} is no date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  if (!last) throw new UnusableFile(`--to ${to} is no date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  if (first > last) throw new UnusableFile(`--from ${from} comes after --to ${to}.`);
  return { first, last };
}

/** True when the days from `start` to `end` touch the chosen period. */
export const touches = (days: Days, start: string, end = start): boolean =>
  start <= days.last && end >= days.first;

/** The edition a file's name gives: `GEDEvent_v25_1.csv` is 25.1, `BattleDeaths_v23_1_conf.csv` 23.1. */
export function editionIn(file: string): string | undefined {
  const found = /v(\d{1,2}(?:[._]\d{1,2})+)/i.exec(file);
  return found?.[1]?.replaceAll('_', '.');
}

/**
 * When a UCDP edition came out, for its as-of date: 25.1 in 2025, 4a-2014 in 2014. A candidate edition is as old as the
 * last month it covers: 22.0.2 ends in February 2022, 21.01.21.12 in December 2021.
 */
export function editionDate(edition: string | undefined): string | undefined {
  const candidate = /^(\d{2})\.(?:0\.|\d{2}\.\d{2}\.)(\d{1,2})$/.exec(edition ?? '');
  if (candidate) return `20${candidate[1]}-${candidate[2]!.padStart(2, '0')}`;
  const [, short, long] = /^(\d{2})\.|-(20\d{2})$/.exec(edition ?? '') ?? [];
  return long ?? (short && `20${short}`);
}

/** Throws {@link UnusableFile} for a choice that does not apply to a format, and names those that do. */
export function takesOnly(options: ImportOptions, what: string, known: readonly Choice[]): void {
  const wrong = CHOICES.filter(
    (choice) => (options[choice] ?? 'none') !== 'none' && !known.includes(choice),
  );
  if (!wrong.length) return;
  const flags = (choices: readonly Choice[]): string =>
    choices.map((choice) => `--${choice}`).join(', ');
  throw new UnusableFile(`A ${what} takes no ${flags(wrong)}; it takes ${flags(known)}.`);
}
