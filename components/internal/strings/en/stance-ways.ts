import { count } from './frame.js';

/** Words of the stance matrix for what a reader can ask of it: another time, a comparison, words beside deeds, an order. */
export const stanceWayWords = {
  subject: 'stanceWays' as const,
  time: {
    label: 'What was on record by',
    earlier: 'Earlier stop',
    later: 'Later stop',
    /** A stop of the scrubber, also as it is spoken. */
    stop: (date: string, changes: number) =>
      `${date} · ${changes === 1 ? '1 position changes' : `${changes} positions change`}`,
    changed: (date: string) => `changed ${date}`,
    notYet: 'not yet',
    summary: (date: string, known: number, of: number, changes: number, before: string) =>
      `By ${date}, ${known} of ${of} positions were on record; ${changes} changed since ${before}.`,
    first: (date: string, known: number, of: number) =>
      `By ${date}, ${known} of ${of} positions were on record. It is the first date on record.`,
    note: 'A date stands for what had happened by its end. “Changed” marks a cell that differs from the stop before; a year or a month counts from its first day.',
    column: 'Changed',
  },
  compare: {
    before: 'Before',
    after: 'After',
    only: 'Only changes',
    pair: (before: string, after: string) => `${before} → ${after}`,
    /** Between the two marks of a cell, for screen readers. */
    then: 'then',
    changed: 'changed',
    unchanged: 'unchanged',
    oneOnly: 'on record once',
    heading: (parties: string, before: string, after: string) =>
      `Who stood where towards ${parties}: ${before} and ${after}`,
    summary: (
      changed: number,
      who: string,
      same: number,
      once: number,
      before: string,
      after: string,
    ) =>
      `${count(changed, 'position', 'positions')} changed between ${before} and ${after}${who ? ` (${who})` : ''}; ${same} did not, and ${once} ${once === 1 ? 'is' : 'are'} on record in one of the two only.`,
    note: '“No evidence” on one side of an arrow is no change of position: the sources are silent there.',
    column: 'Change',
    /** Heads a column of numbers; `what` is an episode, words or deeds. */
    scale: (what: string) => `${what}, −3 to +3`,
  },
  sides: {
    label: 'Words and deeds',
    words: 'Words',
    deeds: 'Deeds',
    choices: {
      'words-deeds': 'Side by side',
      words: 'Words only',
      deeds: 'Deeds only',
    },
    noWords: 'none found',
    noDeeds: 'none found',
    further: 'deeds go further',
    wordsFurther: 'words go further',
    differ: 'words and deeds differ',
    /** Of the cells where both are on record: where they part, and where one goes further than the other. */
    summary: (
      both: number,
      differ: number,
      further: number,
      wordsFurther: number,
      episodes: string,
    ) =>
      `Words and deeds are both on record in ${count(both, 'cell', 'cells')} (${episodes}): they point different ways in ${differ}, deeds go further in ${further}, words go further in ${wordsFurther}.`,
    of: (side: string, episode: string) => `${side}, ${episode}`,
    note: 'Words: statements, treaties, votes and denials. Deeds: arms, troops, sanctions and mediation; a record that rests on both counts as a deed. An observer’s assessment is neither.',
    column: 'Words and deeds',
  },
  arrange: {
    order: 'Order',
    orders: {
      records: 'most on record first',
      name: 'by name',
      alignment: 'by side taken',
    },
    acts: 'Only who',
    act: {
      fights: 'fights',
      arms: 'arms',
      sanctions: 'sanctions',
      mediates: 'mediates or is neutral',
      backs: 'backs in words',
      criticises: 'criticises',
    },
    grouped: 'Grouped by kind of actor',
    parties: 'The parties, too',
    alignment: (first: string, others: string) =>
      `Order: each actor’s strongest position towards ${first}, less its strongest towards ${others}, over all episodes of the figure. Where nothing is on record, nothing is counted. It says who comes first, no more.`,
    nobody: 'No actor is left. Choose fewer filters.',
    leftOut: (left: number, of: number) => `${left} of ${count(of, 'actor', 'actors')} left out`,
  },
  cards: {
    /** Episodes left out of an actor's card. */
    silent: (n: number) => `No evidence in ${count(n, 'other episode', 'other episodes')}.`,
  },
};
