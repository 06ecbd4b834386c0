import { count } from './frame.js';

const categories = {
  military: 'military',
  civilian: 'civilians',
  irregular: 'irregular fighters',
  mixed: 'soldiers and civilians',
  unspecified: '',
};
const outcomes = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured',
  'killed-or-missing': 'killed or missing',
  displaced: 'displaced',
  unspecified: 'casualties (dead or wounded not said)',
};
const bases = {
  'own-official': 'own figure',
  'adversary-claim': 'opponent’s figure',
  'independent-list': 'independent list',
  'dataset-estimate': 'dataset estimate',
  'media-estimate': 'media estimate',
  unknown: 'not known how counted',
};
type Category = keyof typeof categories;
type Outcome = keyof typeof outcomes;

/** What one side says of another’s dead. */
interface Claim {
  readonly who: string;
  readonly people: string;
  readonly number: string;
}
/** The same beside the other’s own figure. */
interface Ratio extends Claim {
  readonly own: string;
  readonly ratio: string;
}

/** The short noun after a number of dead; what it leaves open is said under the claimant's name. */
const nouns: Record<Category, readonly [one: string, many: string]> = {
  military: ['soldier', 'soldiers'],
  civilian: ['civilian', 'civilians'],
  irregular: ['fighter', 'fighters'],
  mixed: ['dead', 'dead'],
  unspecified: ['dead', 'dead'],
};
const groups = {
  civilian: 'Civilians killed',
  missing: 'Missing',
  captured: 'Captured',
  wounded: 'Wounded',
  casualties: 'Casualties, dead or wounded not said',
  all: 'All deaths, both sides together',
  unstated: 'Killed, side not stated',
  year: 'All deaths in single years, both sides together',
  place: 'Deaths counted by place',
  displaced: 'Displaced',
};

/** Words of the casualty figure and of the details of a claim. */
export const casualtyWords = {
  subject: 'casualties' as const,
  affiliations: { 'all-sides': 'all sides', unspecified: 'side not stated' } as Record<
    string,
    string
  >,
  categories,
  outcomes,
  counted: (category: Category, outcome: Outcome) =>
    [categories[category], outcomes[outcome]].filter(Boolean).join(' '),
  bases,
  heading: (episode: string) => `What each side said about the dead: ${episode}`,
  headingCounts: (episode: string) => `Counts of the dead: ${episode}`,
  headingPlain: 'What each side said about the dead',
  wholeConflict: 'Whole conflict',
  empty: (selection: string, day: string | undefined) =>
    day
      ? selection
        ? `No claims about the dead are recorded for ${selection} and published by ${day}.`
        : `No claims about the dead are recorded and published by ${day}.`
      : selection
        ? `No claims about the dead are recorded for ${selection}.`
        : 'No claims about the dead are recorded.',
  emptyOf: (kind: string, selection: string) =>
    `Nothing under “${kind}” is recorded for ${selection}.`,
  shown: (episode: string, n: number) => `${episode}: ${count(n, 'claim shown', 'claims shown')}.`,
  episode: 'Episode',
  conflict: 'Conflict',
  earlierEpisode: 'Earlier episode',
  laterEpisode: 'Later episode',
  who: 'Who says it, about whom',
  ownScale: 'On a scale of its own',
  logWarning:
    'Logarithmic scale: each line is ten times the one before it, so distances do not show how many more people died.',
  killed: (people: string) => `Killed, ${people}`,
  groups,
  soldiers: { missing: 'Soldiers missing', wounded: 'Soldiers wounded' } as Record<string, string>,
  asides: {
    all: 'not a sum of the rows above',
    unstated: 'not a second total',
    year: 'one year each, not the whole war',
    place: 'not comparable with a side’s figure',
  } as Record<string, string>,
  noun: (category: Category, outcome: Outcome, n?: number) =>
    outcome === 'killed'
      ? nouns[category][n === 1 ? 0 : 1]
      : outcome === 'unspecified'
        ? 'casualties'
        : outcomes[outcome],
  counting: {
    military: 'soldiers',
    civilian: 'civilians',
    irregular: 'fighters',
    mixed: categories.mixed,
    unspecified: 'category not stated',
  },
  kinds: { own: 'own', opponent: 'opponent', independent: 'independent', other: 'other' },
  /** Beside a best figure: what a source, a poll of reports or a calculation gives as low and high. */
  bounds: {
    band: (low: string, high: string) => `(${low}–${high})`,
    range: (low: string, high: string) => `(reported ${low}–${high})`,
    interval: (low: string, high: string) => `(interval ${low}–${high})`,
  },
  spokenBounds: {
    band: (best: string, low: string, high: string) =>
      `best estimate ${best}, low ${low}, high ${high}`,
    range: (best: string, low: string, high: string) => `${best}, reported from ${low} to ${high}`,
    interval: (best: string, low: string, high: string) =>
      `${best}, statistical interval ${low} to ${high}`,
  },
  /** Low and high without a best figure. */
  spread: {
    band: (low: string, high: string) => `low ${low}, high ${high}, no best figure`,
    range: (low: string, high: string) => `reported from ${low} to ${high}, no best figure`,
    interval: (low: string, high: string) => `statistical interval ${low} to ${high}`,
  },
  figure: (number: string, noun: string) => `${number} ${noun}`,
  says: (claimant: string, figure: string) => `${claimant}: ${figure}`,
  about: (people: string, counted: string) => `About: ${people} (${counted})`,
  kindOfLoss: (category: string, outcome: string) => `${category}, ${outcome}`,
  saidBy: (claimant: string, date: string) => `${claimant}, as of ${date}`,
  basisAnd: (basis: string, figure: string) => `${basis}: ${figure}`,
  graded: (basis: string, status: string) => `${basis}, graded ${status}`,
  disputed: (names: string) => `Disputed by: ${names}`,
  vague: (words: string) => `“${words}”, no number given`,
  denied: 'denied: no figure',
  notFound: 'no figure found',
  notFoundBy: (day: string) => `no figure found by ${day}`,
  figureOf: (side: string) => `${side}’s figure`,
  ownFigureOf: (side: string) => `${side}’s own figure`,
  partOf: (whole: string) => `part of ${whole}`,
  earlier: (numbers: string) => `earlier ${numbers}`,
  replacedBy: (text: string, later: string) => `${text}; later ${later}`,
  uncertainDate: (date: string) => `${date}?`,
  times: {
    opponent: ({ who, people, number, ratio, own }: Ratio) =>
      `${who} puts ${people}’s dead at ${number}, ${ratio} times ${people}’s own ${own}`,
    independent: ({ who, people, number, ratio, own }: Ratio) =>
      `${who} counts ${number}, ${ratio} times ${people}’s own ${own}`,
  },
  same: {
    opponent: ({ who, people, number, own }: Ratio) =>
      `${who} puts ${people}’s dead at ${number}, about as many as ${people}’s own ${own}`,
    independent: ({ who, people, number, own }: Ratio) =>
      `${who} counts ${number}, about as many as ${people}’s own ${own}`,
  },
  /** Where nothing is said of what others found. */
  puts: ({ who, people, number }: Claim) => `${who} puts ${people}’s dead at ${number}.`,
  noRatio: 'The two may not count the same people: no ratio given',
  both: ({ who, people, number, ownPeople, own }: Claim & { ownPeople: string; own: string }) =>
    `${who} puts ${people}’s dead at ${number}; ${ownPeople}’s own figure is ${own}.`,
  ownOnly: (people: string, own: string, opponent: string) =>
    `${people}’s own figure is ${own}; no figure by ${opponent} was found.`,
  opponentOnly: ({ who, people, number }: Claim) =>
    `${who} puts ${people}’s dead at ${number}; no figure of ${people}’s own was found.`,
  estimated: ({ who, number, period }: { who: string; number: string; period: string }) =>
    period
      ? `${who} counts ${number}, ${period}. No figure of the sides’ own is in this dataset.`
      : `${who} counts ${number}. No figure of the sides’ own is in this dataset.`,
  othersOnly: (n: number) =>
    n
      ? `No figure by either side about the dead was found; ${count(n, 'other source gives', 'other sources give')} figures.`
      : 'No figure by either side about the dead was found.',
  whose: 'Whose figures',
  claims: {
    all: 'All figures',
    own: 'Each side on its own people',
    opponent: 'Each side on the other',
    independent: 'Lists, datasets, media',
  },
  filtered: (kind: string, shown: number, hidden: number) =>
    `${kind}: ${count(shown, 'figure', 'figures')}; ${hidden} others are hidden.`,
  hidden: (n: number) =>
    `Hidden by your choice: ${count(n, 'figure', 'figures')} of other claimants.`,
  scaleLabel: 'Scale',
  scales: { linear: 'Linear', log: 'Logarithmic' },
  history: 'How figures were revised',
  meaning: 'What do these words mean?',
  columns: {
    group: 'Group',
    claimant: 'Claimed by',
    people: 'About',
    kind: 'Kind of claim',
    low: 'Low',
    best: 'Best',
    high: 'High',
    stated: 'As stated',
    category: 'Category',
    period: 'Period',
    asOf: 'As of',
    status: 'Status',
    sources: 'Sources',
  },
  legend: {
    own: ['own', 'losses, own figure'],
    opponent: ['opponent’s', 'figure'],
    other: ['other', 'claimant: list, dataset, media'],
    band: ['independent', 'low, best, high'],
  },
  forms: {
    exact: 'exact',
    about: 'about',
    'order-of-magnitude': 'order of magnitude only',
    'at-least': 'at least',
    'more-than': 'more than',
    'up-to': 'up to',
    range: 'reported range',
    interval: 'statistical interval',
    revised: 'revised, latest filled',
    zero: 'zero, as claimed',
    vague: 'words, no number',
    denied: 'denied: words only',
    'not-found': 'no figure found',
  },
  notes: {
    claims: 'Claims are shown side by side, never averaged or added up.',
    sameScale: (groups: string) => `Drawn on the same scale as deaths: ${groups}.`,
    mayBeLater: (n: number, day: string) =>
      `Left out: ${count(n, 'claim that', 'claims that')} may have been published after ${day}.`,
    otherYears: (n: number) =>
      `Not drawn: ${count(n, 'count', 'counts')} for single years or months.`,
  },
};
