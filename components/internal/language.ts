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
import { en } from './strings/en.js';

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
  /** A fuzzy date in words, with its precision: `2–5 April 2016`, `about 2020`, `since 1991`. */
  date(date: FuzzyDate): string;
  /** The same with short month names, for narrow columns. */
  briefDate(date: FuzzyDate): string;
  /** The same in short, for headers: `27 Sept – 10 Nov`; the year only where it changes. */
  shortDate(date: FuzzyDate): string;
  /** The date from which something is known: of an open span its first day. */
  since(date: FuzzyDate): string;
  /** A quantity in words: `at least 49`, `5,856 to 6,000`. */
  quantity(quantity: Quantity): string;
  /** A text of the dataset; English where this language has none. */
  text(text: Text): string;
  /** The preferred name of a record by its id; the id itself when there is no such record. */
  name(dataset: Dataset, id: string): string;
  /** The preferred one of several names. */
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

function formatDate(date: FuzzyDate, strings: Strings): string {
  const span = parseDate(date);
  if (!span) return edtf(date);
  const marked = (text: string): string => {
    const said = span.approximate ? strings.qualified.about(text) : text;
    return span.uncertain ? strings.uncertain(said) : said;
  };
  if (span.precision !== 'range') return marked(formatPart(edtf(date), strings));
  const [from = '', to = ''] = edtf(date).split('/');
  if (span.openStart) return strings.until(formatPart(to, strings));
  if (span.openEnd) return strings.since(formatPart(from, strings));
  return marked(formatRange(parts(from), parts(to), strings));
}

type Parts = readonly [year: string, month?: string, day?: string];
const parts = (part: string): Parts => part.replace(/[~?]/g, '').split('-') as unknown as Parts;

function formatPart(part: string, strings: Strings): string {
  const [year, month, day] = parts(part);
  if (year.endsWith('X')) return strings.decade(`${year.slice(0, 3)}0`);
  if (!month) return year;
  const season = strings.seasons[Number(month) - 21];
  const name = season ?? strings.months[Number(month) - 1] ?? month;
  return day ? strings.day(String(Number(day)), name, year) : strings.month(name, year);
}

function formatRange(from: Parts, to: Parts, strings: Strings): string {
  const [y1, m1, d1] = from;
  const [y2, m2, d2] = to;
  if (y1 !== y2)
    return `${formatPart(from.join('-'), strings)}–${formatPart(to.join('-'), strings)}`;
  const month = (m: string | undefined): string => strings.months[Number(m) - 1] ?? '';
  if (!m1 || !m2)
    return `${formatPart(from.join('-'), strings)} – ${formatPart(to.join('-'), strings)}`;
  if (!d1 || !d2) return strings.month(`${month(m1)}–${month(m2)}`, y1);
  if (m1 === m2) return strings.day(`${Number(d1)}–${Number(d2)}`, month(m1), y1);
  return `${strings.dayOfYear(String(Number(d1)), month(m1))} – ${strings.day(String(Number(d2)), month(m2), y2)}`;
}

/** The language for a BCP 47 tag; English where there is no other yet. */
export function languageFor(_lang: string): Language {
  const strings = en;
  // Names are in the language of the sentences around them.
  const { lang } = strings;
  const formatter = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const number = (value: number): string => formatter.format(value);
  const preferred = (names: Names): string =>
    names[lang]?.[0] ?? names[strings.lang]?.[0] ?? Object.values(names)[0]?.[0] ?? '';
  const text = (value: Text): string =>
    typeof value === 'string'
      ? value
      : (value[lang] ?? value[strings.lang] ?? Object.values(value)[0] ?? '');
  const briefDate = (date: FuzzyDate): string =>
    formatDate(date, { ...strings, months: strings.shortMonths });
  return {
    lang: strings.lang,
    strings,
    number,
    words: (english) => english,
    preferred,
    text,
    date: (date) => formatDate(date, strings),
    briefDate,
    since: (date) => {
      const span = parseDate(date);
      return formatDate(span?.openEnd ? span.start : date, strings);
    },
    shortDate: (date) => {
      const text = briefDate(date);
      const years = new Set(text.match(/\b\d{4}\b/g));
      return years.size === 1 && /[a-z]/i.test(text) ? text.replace(/\s*\b\d{4}\b/, '') : text;
    },
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
