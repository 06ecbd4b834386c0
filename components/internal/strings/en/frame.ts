import { plurals } from '../plurals.js';

const form = plurals('en');
/** Plural form of a noun after a number. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${form(n, { one, other: many })}`;

/** Words shared by all figures: dates, quantities, the frame, the states. */
export const frame = {
  dir: 'ltr' as 'ltr' | 'rtl',
  /** Between thousands, and before decimals. */
  separators: [',', '.'],
  /** The mark that ends a sentence. */
  stop: '.',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'June',
    'July',
    'Aug',
    'Sept',
    'Oct',
    'Nov',
    'Dec',
  ],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  /** The name of a month, full or short, as it stands beside a day. */
  ofDay: (month: string) => month,
  decade: (year: string) => `${year}s`,
  day: (day: string, month: string, year: string) => `${day} ${month} ${year}`,
  dayOfYear: (day: string, month: string) => `${day} ${month}`,
  month: (month: string, year: string) => `${month} ${year}`,
  /** From a day to a day of another month of the same year. */
  daysApart: (from: string, to: string, year: string) => `${from} – ${to} ${year}`,
  approximately: (date: string) => `about ${date}`,
  until: (date: string) => `until ${date}`,
  since: (date: string) => `since ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  comma: ', ',
  and: (most: string, last: string) => `${most} and ${last}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  qualified: {
    exact: (n: string) => n,
    about: (n: string) => `about ${n}`,
    'at-least': (n: string) => `at least ${n}`,
    'more-than': (n: string) => `more than ${n}`,
    'up-to': (n: string) => `up to ${n}`,
    'order-of-magnitude': (n: string) => `on the order of ${n}`,
  },
  percent: (n: string) => `${n}%`,
  notStated: 'not stated',
  /** How to reach the marks without a mouse. */
  keys: 'Keys: arrows move between the marks, Enter opens one, Escape closes it.',
  chart: 'Chart',
  table: 'Table',
  viewAs: 'View as',
  share: 'Share & export',
  more: 'More',
  fullScreen: 'Full screen',
  /** Said to those who cannot see what changed. */
  shownAs: { chart: 'Chart shown.', table: 'Table shown.' },
  recordsShown: (n: number) => `${count(n, 'record', 'records')} shown.`,
  loading: 'Loading the figure…',
  slow: 'This takes longer than usual.',
  failed: 'This figure could not be loaded.',
  /** Why there is nothing new to show, by the code of the error and by what else is known of it. */
  reasons: {
    offline: 'You seem to be offline. It will load once you are back online.',
    network: 'Its data could not be reached. Check your connection, or try again later.',
    http: 'The server that holds its data has a problem. Try again later.',
    missing: 'Its data could not be found.',
    timeout: 'The server took too long to answer. Try again later.',
    'too-large': 'Its data file is too large to show here.',
    'not-json': 'What came was not the data file.',
    'wrong-shape': 'Its data file is not in the right form.',
    'newer-version': 'Its data was made for a newer version of this figure.',
  } as Record<string, string>,
  retry: 'Try again',
  asOf: 'As of',
  sourcesLabel: 'Sources:',
  moreSources: (n: number) => `${n} more`,
  allSources: (n: number) => (n === 1 ? 'The source in full' : `All ${n} sources in full`),
  attributeNames: {
    episode: 'episode',
    actors: 'actor',
    'as-of': 'date',
    period: 'period',
  } as Record<string, string>,
  dataset: (title: string, version: string, published: string) =>
    `Data: ${title} (data file ${version} of ${published})`,
  dataLicence: (licence: string) => `Terms of the data: ${licence}`,
  grades: 'What the grades mean',
  hiddenBelow: (n: number, grade: string) =>
    n === 1
      ? `1 claim graded below “${grade}” is hidden.`
      : `${n} claims graded below “${grade}”, or revised by one, are hidden.`,
  leftOut: (n: number) =>
    `${count(n, 'record', 'records')} left out: not readable, or resting on one that is not.`,
  couldNotRefresh: (date: string) => `Copy of ${date}; it could not be refreshed.`,
  newer: (date: string) => `New figures published ${date}.`,
  showNewer: 'Show them',
  /** Said where the words around are in another language. */
  englishTexts: 'Notes and short labels of the dataset are in English.',
  twoForms: (names: string) => `Names with two forms stand in alphabetical order: ${names}.`,
  disputedBy: 'Disputed by',
  licence: (licence: string) => `Terms: ${licence}`,
  status: {
    confirmed: ['confirmed', 'independent sources agree'],
    fair: ['fair', 'one good source'],
    weak: ['weak', 'an indirect or partial source'],
    contested: ['contested', 'another party denies or contradicts it'],
    discounted: ['discounted', 'shown to be wrong, kept for the record'],
  },
  ignoredDate: (attribute: string, value: string) =>
    `“${value}” (${attribute}) is not a date and is ignored.`,
  unknownValue: (attribute: string, value: string, allowed: string, near: string | undefined) =>
    `There is no ${attribute} “${value}” in this dataset.${near ? ` Did you mean “${near}”?` : ''}${allowed ? ` It has: ${allowed}.` : ''}`,
};
