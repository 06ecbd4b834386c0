import {
  edtf,
  parseDate,
  recordOf,
  recordsById,
  type Dataset,
  type FuzzyDate,
  type Names,
  type Quantity,
  type Text,
} from '../../data/index.js';
import { localeOf, spokenFor } from './locales.js';
import { nameIn } from './names.js';
import { en } from './strings/en.js';
import type { Locale } from './strings/locale.js';

/** Every sentence, word and format of one language. */
export type Strings = typeof en;

/** Says numbers, dates, quantities and names in one language. */
export interface Language {
  readonly lang: string;
  readonly strings: Strings;
  /** The words of one subject in this language; the English ones name them and stand in where there are no others. */
  words<T>(english: T): T;
  /** A number with at most one decimal place. */
  number(value: number): string;
  /** A number with all its decimal places. */
  exact(value: number): string;
  /** Orders two texts as a dictionary of this language does. */
  compare(a: string, b: string): number;
  /** A fuzzy date in words, with its precision: `2–5 April 2016`, `about 2020`, `since 1991`. */
  date(date: FuzzyDate): string;
  /** The same with short month names, for narrow columns. */
  briefDate(date: FuzzyDate): string;
  /** The same in short, for headers: `27 Sept – 10 Nov`; the year only where it changes. */
  shortDate(date: FuzzyDate): string;
  /** The calendar day of a moment, as the reader's clock has it. */
  day(time: number): string;
  /** The date from which something is known: of an open span its first day. */
  since(date: FuzzyDate): string;
  /** A quantity in words: `at least 49`, `5,856 to 6,000`. */
  quantity(quantity: Quantity): string;
  /** A text of the dataset; English where this language has none. */
  text(text: Text): string;
  /** The language of that text where it is another than this one. */
  textLang(text: Text): string | undefined;
  /** The name of a record by its id; the id itself when there is no such record. */
  name(dataset: Dataset, id: string): string;
  /** The one of several names to show; two forms of one name together where both are asked for. */
  preferred(names: Names): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** The word for a key that a dataset gives; undefined where there is none, also for `constructor`. */
export const wordFor = (
  words: Readonly<Record<string, string>>,
  key: string,
): string | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

function quantityWith(strings: Strings, number: (n: number) => string) {
  return ({ low, best, high, qualifier, raw }: Quantity): string => {
    if (best !== undefined) return strings.qualified[qualifier](number(best));
    if (low !== undefined && high !== undefined) return strings.range(number(low), number(high));
    if (low !== undefined)
      return strings.qualified[qualifier === 'more-than' ? 'more-than' : 'at-least'](number(low));
    if (high !== undefined) return strings.qualified['up-to'](number(high));
    return raw ?? '';
  };
}

type Parts = readonly [year: string, month?: string, day?: string];
const parts = (part: string): Parts => part.replace(/[~?]/g, '').split('-') as unknown as Parts;

function formatDate(date: FuzzyDate, strings: Strings): string {
  const span = parseDate(date);
  if (!span) return edtf(date);
  const marked = (text: string): string => {
    const said = span.approximate ? strings.approximately(text) : text;
    return span.uncertain ? strings.uncertain(said) : said;
  };
  const [from = '', to = ''] = edtf(date).split('/');
  if (span.precision !== 'range') return marked(formatPart(parts(from), strings));
  if (span.openStart) return strings.until(formatPart(parts(to), strings));
  if (span.openEnd) return strings.since(formatPart(parts(from), strings));
  return marked(formatRange(parts(from), parts(to), strings));
}

function formatPart([year, month, day]: Parts, strings: Strings): string {
  if (year.endsWith('X')) return strings.decade(`${year.slice(0, 3)}0`);
  if (!month) return year;
  const season = strings.seasons[Number(month) - 21];
  const name = season ?? strings.months[Number(month) - 1] ?? month;
  return day
    ? strings.day(String(Number(day)), strings.ofDay(name), year)
    : strings.month(name, year);
}

function formatRange(from: Parts, to: Parts, strings: Strings): string {
  const [y1, m1, d1] = from;
  const [y2, m2, d2] = to;
  // Months or days of one year share what they have in common; seasons, and a day with a month, do not.
  const alike = y1 === y2 && m1 && m2 && !d1 === !d2 && Number(m1) < 13 && Number(m2) < 13;
  if (!alike) {
    const dash = m1 || m2 ? ' – ' : '–';
    return `${formatPart(from, strings)}${dash}${formatPart(to, strings)}`;
  }
  const month = (m: string): string => strings.months[Number(m) - 1] ?? '';
  if (!d1 || !d2) return strings.month(`${month(m1)}–${month(m2)}`, y1);
  const ofDay = (m: string): string => strings.ofDay(month(m));
  if (m1 === m2) return strings.day(`${Number(d1)}–${Number(d2)}`, ofDay(m1), y1);
  return strings.daysApart(
    strings.dayOfYear(String(Number(d1)), ofDay(m1)),
    strings.dayOfYear(String(Number(d2)), ofDay(m2)),
    y1,
  );
}

/** The same words for dates whose year is known from elsewhere. */
const withoutYear = (strings: Strings): Strings => ({
  ...strings,
  day: strings.dayOfYear,
  month: (name) => name,
  daysApart: (from, to) => `${from} – ${to}`,
});

/** True when every part of a date lies in one year, which a header may leave out. */
const inOneYear = (date: FuzzyDate): boolean =>
  new Set(
    edtf(date)
      .split('/')
      .map((part) => part.slice(0, 4))
      .filter((year) => /^\d{4}$/.test(year)),
  ).size === 1;

/**
 * The language for a BCP 47 tag, when its words have been fetched; else English. `names` says how names with two forms
 * are written: in both (`dual`), or as one language has them; the dataset's preferred form when absent.
 */
export function languageFor(tag: string, names = ''): Language {
  const code = spokenFor(tag);
  const locale = localeOf(code);
  const lang = locale?.lang ?? en.lang;
  const strings: Strings = locale ? { lang, ...locale.frame } : en;
  const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  // Browsers lack some of these languages, or write them with other digits: the marks are our own.
  const [thousands = '', decimal = ''] = strings.separators;
  const marked = (digits: string): string =>
    digits.replace(/[,.]/g, (mark) => (mark === ',' ? thousands : decimal));
  const number = (value: number): string => marked(grouped.format(value));
  const { compare } = new Intl.Collator(lang);
  const preferred = (all: Names): string => nameIn(all, lang, names, compare);
  const brief = { ...strings, months: strings.shortMonths };
  return {
    lang,
    strings,
    number,
    exact: (value) => marked(value.toLocaleString('en', { maximumFractionDigits: 9 })),
    compare,
    words: (english) => {
      const { subject } = english as { readonly subject?: keyof Locale };
      return ((subject && locale?.[subject]) as typeof english | undefined) ?? english;
    },
    preferred,
    text: (value) =>
      typeof value === 'string'
        ? value
        : (value[lang] ?? value['en'] ?? Object.values(value)[0] ?? ''),
    textLang: (value) =>
      lang === 'en' || (typeof value === 'object' && value[lang]) ? undefined : 'en',
    date: (date) => formatDate(date, strings),
    briefDate: (date) => formatDate(date, brief),
    day: (time) => {
      const at = new Date(time);
      const pad = (n: number): string => String(n).padStart(2, '0');
      return formatDate(
        `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`,
        strings,
      );
    },
    since: (date) => {
      const span = parseDate(date);
      return formatDate(span?.openEnd ? span.start : date, strings);
    },
    shortDate: (date) => formatDate(date, inOneYear(date) ? withoutYear(brief) : brief),
    quantity: quantityWith(strings, number),
    name: (dataset, id) => {
      const record = recordsById(dataset).get(id)?.record;
      if (record && 'names' in record) return preferred(record.names);
      const source = recordOf(dataset, 'sources', id);
      return source ? (source.short ?? source.title) : id;
    },
    list: (items) =>
      items.length < 2
        ? (items[0] ?? '')
        : strings.and(items.slice(0, -1).join(strings.comma), items.at(-1) ?? ''),
  };
}
