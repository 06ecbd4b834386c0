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

/** The short noun after a number of dead; what it leaves open is said under the claimant's name. */
const nouns: Record<Category, string> = {
  military: 'soldiers',
  civilian: 'civilians',
  irregular: 'fighters',
  mixed: 'dead',
  unspecified: 'dead',
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
    `No claims about the dead are recorded${selection ? ` for ${selection}` : ''}${day ? ` and published by ${day}` : ''}.`,
  shown: (n: number) => count(n, 'claim shown', 'claims shown'),
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
      ? nouns[category].replace(n === 1 ? /s$/ : '', '')
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
  bounds: (low: string, high: string) => `(${low}–${high})`,
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
  puts: (who: string, people: string, number: string) =>
    `${who} puts ${people}’s dead at ${number}`,
  counts: (who: string, number: string) => `${who} counts ${number}`,
  times: (claim: string, ratio: string, people: string, own: string) =>
    `${claim}, ${ratio} times ${people}’s own ${own}`,
  same: (claim: string, people: string, own: string) =>
    `${claim}, about as many as ${people}’s own ${own}`,
  noRatio: 'The two may not count the same people: no ratio given',
  both: (claim: string, people: string, own: string) =>
    `${claim}; ${people}’s own figure is ${own}.`,
  ownOnly: (people: string, own: string, opponent: string) =>
    `${people}’s own figure is ${own}; no figure by ${opponent} was found.`,
  opponentOnly: (claim: string, people: string) =>
    `${claim}; no figure of ${people}’s own was found.`,
  estimated: (who: string, number: string, period: string) =>
    `${who} counts ${number}${period ? `, ${period}` : ''}. No figure of the sides’ own is in this dataset.`,
  othersOnly: (n: number) =>
    `No figure by either side about the dead was found${n ? `; ${count(n, 'other source gives', 'other sources give')} figures` : ''}.`,
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
    'at-least': 'at least',
    'more-than': 'more than',
    'up-to': 'up to',
    range: 'range, no best figure',
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
      `Not drawn: ${count(n, 'count', 'counts')} of deaths in single years or months.`,
  },
};
