import type { ClaimKind } from './claims.js';
import type { LaneForm } from './lanes.js';

const SQUARE = 'M-4.5-4.5h9v9h-9Z';
const MORE = 'M7 0H24M20-3.5 24 0l-4 3.5';
const ABOUT = 'M-11-5c-3 3-3 7 0 10M11-5c3 3 3 7 0 10';

/** The shape of a kind of claimant, as a path around the origin. */
export const SHAPES: Record<ClaimKind, string> = {
  own: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  opponent: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  independent: SQUARE,
  other: SQUARE,
};

/** What surrounds a mark whose number is not exact, as a path around the origin. */
export const AROUND: Partial<Record<LaneForm, string>> = {
  about: ABOUT,
  'order-of-magnitude': `${ABOUT}M-15-7c-4 4-4 10 0 14M15-7c4 4 4 10 0 14`,
  'at-least': MORE,
  'more-than': MORE,
  'up-to': 'M-7 0H-24M-20-3.5-24 0l4 3.5',
};
