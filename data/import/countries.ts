import { COUNTRY_LIST } from './country-list.js';

/** What a source says about a country. */
export interface CountryHint {
  readonly iso3?: string | undefined;
  /** Gleditsch–Ward number, which UCDP calls country_id or gwno. */
  readonly gw?: string | undefined;
  readonly name?: string | undefined;
}

/** Codes that ISO or a data provider gave up, still found in older files. */
const FORMER_CODES: Readonly<Record<string, string>> = {
  BUR: 'MMR',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  ZAR: 'COD',
};

/** Names are compared without case, diacritics, punctuation and articles. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ıİ]/g, 'i')
    .replace(/['’‘`´.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');

const nameOf = new Map<string, string>();
const numbersInUse = new Set<string>();
const codeOfNumber = new Map<string, string>();
const codeOfName = new Map<string, string>();
/** Files repeat few names in many rows. */
const remembered = new Map<string, string | undefined>();
const MOST_REMEMBERED = 2000;

for (const line of COUNTRY_LIST.trim().split('\n')) {
  const [code = '', numbers = '', ...rest] = line.split(' ');
  const names = rest.join(' ').split('|');
  if (code === '-') {
    nameOf.set(numbers, names[0]!);
    continue;
  }
  nameOf.set(code, names[0]!);
  for (const number of numbers === '-' ? [] : numbers.split(',')) {
    numbersInUse.add(`${code} ${number}`);
    if (!codeOfNumber.has(number)) codeOfNumber.set(number, code);
  }
  for (const name of names) codeOfName.set(plain(name), code);
}

function codeByName(name: string): string | undefined {
  if (!remembered.has(name)) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, codeOfName.get(plain(name)));
  }
  return remembered.get(name);
}

/**
 * ISO 3166 alpha-3 code of a country, by its code, else its Gleditsch–Ward number, else one of its names; undefined for
 * what is none of them, and for states that never had a code, such as South Vietnam and Hyderabad.
 */
export function countryCode({ iso3, gw, name }: CountryHint): string | undefined {
  const written = iso3?.trim().toUpperCase() ?? '';
  const code = FORMER_CODES[written] ?? written;
  if (/^[A-Z]{3}$/.test(code) && nameOf.has(code)) return code;
  return codeOfNumber.get(gw?.trim() ?? '') ?? (name ? codeByName(name) : undefined);
}

/** English name of a country by its ISO 3166 alpha-3 code; undefined for a code that is none. */
export const countryName = (iso3: string): string | undefined =>
  /^[a-z]{3}$/i.test(iso3) ? nameOf.get(iso3.toUpperCase()) : undefined;

/** English name of a state by its code or, for those without one, its Gleditsch–Ward number. */
export const stateName = (codeOrNumber: string): string | undefined => nameOf.get(codeOrNumber);

/** True when a state had this Gleditsch–Ward number at some time. */
export const hadNumber = (iso3: string, gw: string): boolean => numbersInUse.has(`${iso3} ${gw}`);
