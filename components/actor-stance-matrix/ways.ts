/** Which records a cell reads: all, words or deeds alone, or both beside each other. */
export const SHOWS = ['all', 'words', 'deeds', 'words-deeds'] as const;
/** One of {@link SHOWS}. */
export type Show = (typeof SHOWS)[number];

/** Orders of the rows. */
export const ORDERS = ['records', 'name', 'alignment'] as const;
/** One of {@link ORDERS}. */
export type Order = (typeof ORDERS)[number];

/** Ways to look at the matrix other than as it comes. */
export interface Ways {
  readonly show: Show;
  /** Two episodes, before and after. */
  readonly compare: readonly string[];
  readonly onlyChanges: boolean;
  readonly timeline: boolean;
  readonly order: Order;
  /** Kinds of acts; only actors recorded as doing one of them are shown. */
  readonly acts: readonly string[];
  readonly ungrouped: boolean;
  readonly withParties: boolean;
}

/** The matrix as it comes. */
export const PLAIN: Ways = {
  show: 'all',
  compare: [],
  onlyChanges: false,
  timeline: false,
  order: 'records',
  acts: [],
  ungrouped: false,
  withParties: false,
};

/** True when the matrix is not shown as it comes: the code for that is fetched. */
export const isOtherwise = (ways: Ways): boolean =>
  ways.show !== 'all' ||
  ways.compare.length > 0 ||
  ways.timeline ||
  ways.order !== 'records' ||
  ways.acts.length > 0 ||
  ways.ungrouped;
