import { count } from './frame.js';

/** Words of the stance matrix. */
export const stanceWords = {
  subject: 'stances' as const,
  headingPlain: 'Who stood where',
  heading: (parties: string) => `Who stood where towards ${parties}`,
  /** Where claims are hidden by their grade: what is not there may be among them. */
  noneShown: 'none shown',
  noneShownHere: 'none shown at this grade (not the same as neutral)',
  positions: {
    '3': 'fights for',
    '2': 'arms',
    '1': 'backs in words',
    '0': 'neutral',
    mediates: 'mediates',
    '-1': 'criticises',
    '-2': 'sanctions, or arms against',
    '-3': 'fights against',
    mixed: 'mixed',
    unread: 'no position',
    none: 'no evidence',
  },
  legend: {
    '3': 'fights for',
    '2': 'arms',
    '1': 'backs in words',
    mediates: 'mediates',
    '0': 'neutral',
    '-1': 'criticises',
    '-2': 'sanctions, or arms against',
    '-3': 'fights against',
    mixed: 'mixed',
    unread: 'no position (recorded, but none to be read from it)',
    none: 'no evidence found (not the same as neutral)',
  },
  bases: {
    statement: 'statement',
    treaty: 'treaty',
    arms: 'arms',
    troops: 'troops',
    mediation: 'mediation',
    vote: 'vote',
    sanction: 'sanction',
    denial: 'denial',
    assessment: 'an observer’s assessment',
  },
  /** In the cell of a party towards itself. */
  itself: '–',
  also: (position: string) => `also ${position}`,
  alleged: 'alleged',
  during: (actor: string, episodes: string) => `${actor} (${episodes})`,
  denied: (label: string) => `${label}, denied`,
  byYearOnly: 'by year only',
  towards: (party: string) => `to ${party}`,
  towardsLabel: 'Towards',
  scale: 'On the scale −3 to +3',
  armsBoth: 'arms both',
  actor: 'Actor',
  episode: 'Episode',
  episodes: 'Episodes',
  earlier: 'Earlier episode',
  later: 'Later episode',
  position: 'Position',
  detail: 'Also recorded',
  status: 'Status',
  date: 'Date',
  groups: {
    state: 'States',
    'de-facto-state': 'De facto states',
    organisation: 'Organisations',
    alliance: 'Organisations',
    other: 'Others',
    parties: 'Parties',
  },
  caption: (parties: string) => `Position of each outside actor towards ${parties}, by episode`,
  context: (actor: string, party: string, episode: string) =>
    `${actor} towards ${party}, ${episode}: `,
  summary: (
    outside: number,
    parties: number,
    both: readonly string[],
    one: readonly string[],
    mediators: number,
    episodes: string,
  ) => {
    if (!outside) return `What ${count(parties, 'party', 'parties')} said and did (${episodes}).`;
    const armed = [
      both.length ? `${both.join(', ')} armed both sides` : '',
      one.length ? `${one.length} armed one side (${one.join(', ')})` : '',
    ].filter(Boolean);
    const acts = armed.length ? armed.join('; ') : 'none is recorded as arming either side';
    return `Of ${count(outside, 'outside actor', 'outside actors')}, ${acts}; ${mediators} mediated or stayed neutral (${episodes}).`;
  },
  empty: (selection: string) => `No recorded positions for ${selection}.`,
  /** The tools above the matrix; each opens a strip of its own. */
  tools: {
    label: 'Look at it otherwise',
    time: 'Over time',
    compare: 'Before and after',
    sides: 'Words and deeds',
    arrange: 'Sort and filter',
    cards: 'All episodes',
  },
  show: 'Show',
  note: 'A cell shows the strongest recorded act; the second line adds what is also recorded, alleged or denied.',
  byYearNote: '“By year only”: deliveries are dated to the year, not to the fighting.',
};
