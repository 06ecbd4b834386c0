import type { ArmsTransfer } from '../schema/generated/types.js';
import { countryCode } from './countries.js';
import type { CsvRow } from './csv.js';
import type { Draft } from './draft.js';
import { BadRow } from './errors.js';
import { touches, type Days } from './filter.js';
import type { ImportOptions } from './outcome.js';
import { dayIn, numberIn, quoted } from './values.js';

/** What all exports of the SIPRI Arms Transfers Database share: terms, citation, and how to read them. */
export const SIPRI = {
  publisher: 'Stockholm International Peace Research Institute (SIPRI)',
  url: 'https://armstransfers.sipri.org/',
  licence:
    'SIPRI terms: free non-commercial use with a source line, calculations not to be attributed to SIPRI; no rows redistributed, short cited facts only',
  redistribute: 'facts-only',
  citation: 'SIPRI Arms Transfers Database, https://armstransfers.sipri.org/',
  note: 'TIV measures military capability, not money. Sums over the rows are not SIPRI’s. Later editions revise earlier years; small arms are not covered.',
} as const;

/** What every import of a SIPRI file tells its reader. */
export const SIPRI_NOTES: readonly string[] = [
  'SIPRI allows non-commercial use with a source line, and short cited facts only: do not publish the rows, and do not attribute your own sums to SIPRI.',
  'TIV measures military capability, not money: never put it on one axis with sums of money.',
];

/** Stands where a file and its options do not tell the edition. */
const NO_EDITION = 'edition not stated';
const UNKNOWN = /^unknown (supplier|recipient|country)/i;

interface Party {
  readonly name: string;
  readonly kind: 'state' | 'armed-group' | 'organisation';
  readonly iso3?: string | undefined;
}

/** SIPRI marks organisations with two asterisks and other non-state actors with one. */
function partyIn(written: string): Party {
  const [, name = '', mark] = /^(.*?)\s*(\*{0,2})$/s.exec(written)!;
  if (mark === '**') return { name, kind: 'organisation' };
  if (mark === '*') return { name, kind: 'armed-group' };
  return { name, kind: 'state', iso3: countryCode({ name }) };
}

/** The actor a file names as supplier or recipient; `unknown` where SIPRI does not know it. */
export function sipriActor(draft: Draft, written: string): string {
  if (UNKNOWN.test(written)) return 'unknown';
  const { name, kind, iso3 } = partyIn(written);
  const id = draft.actor(iso3 ?? `${kind} ${name}`, name, kind, iso3 ? { iso3 } : {});
  const names = draft.get('actors', id)?.names['en'];
  if (names && !names.includes(name)) names.push(name);
  return id;
}

/** True when the chosen country, if one is chosen, is among the parties. */
export const concerns = ({ country }: ImportOptions, ...parties: readonly string[]): boolean =>
  !country || parties.some((written) => partyIn(written).iso3 === country);

/** True when a year touches the chosen period. */
export const yearTouches = (days: Days, year: number): boolean =>
  touches(days, `${year}-01-01`, `${year}-12-31`);

/**
 * The edition: the day in a line such as `Generated: 28 July 2022` or `Data generated: 12 Feb 2026 12:26:12 PM` above
 * the table, else what the options say.
 */
export function sipriEdition(
  preamble: readonly CsvRow[],
  { edition }: ImportOptions,
): string | undefined {
  for (const { cells } of preamble) {
    const found =
      /generated(?: on)?:?\s+(.*?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?[\s,;]*$/i.exec(
        cells.join(' ').trim(),
      )?.[1];
    if (!found) continue;
    try {
      return dayIn(found, 'Generated') ?? edition;
    } catch {
      return found.length > 100 ? edition : found;
    }
  }
  return edition;
}

/** The edition as a TIV states it, which it must. */
export const tivEdition = (edition: string | undefined): string => edition ?? NO_EDITION;

/** An amount from zero, or null when none is given. */
export function amountIn(text: string, column: string): number | null {
  const value = numberIn(text, column);
  if (value !== null && value < 0) throw new BadRow(`${column} is below zero: ${quoted(text)}`);
  return value;
}

/** The sum of amounts without the noise that adding decimal fractions makes. */
export function sumOf(amounts: readonly number[]): number {
  const places = amounts.map((amount) => /\.(\d+)$/.exec(String(amount))?.[1]?.length ?? 0);
  const sum = amounts.reduce((a, b) => a + b, 0);
  return Number(sum.toFixed(Math.min(Math.max(0, ...places), 100)));
}

const CONDITIONS: Readonly<Record<string, ArmsTransfer['condition']>> = {
  new: 'new',
  'second hand': 'second-hand',
  'second hand but modernized': 'modernised',
  'second hand but modernised': 'modernised',
};

/** The state of the items by the words of the register; undefined for other words. */
export const conditionOf = (status: string): ArmsTransfer['condition'] =>
  CONDITIONS[status.toLowerCase().replaceAll('-', ' ')];
