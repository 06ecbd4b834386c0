import { wrongReference } from '../check.js';
import { recordsById } from '../dataset.js';
import type { Dataset } from '../schema/generated/types.js';
import type { Rule } from './columns.js';
import { dayNumber } from './days.js';

/** Texts longer than this are cut in messages. */
const LONGEST = 60;

/** Says what is wrong with a value, in words; undefined when nothing is. */
export type Judge = (value: unknown) => string | undefined;

/** A value for a message: texts cut short, and what is no plain value named by its type, however deep it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  }
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value ? 'an object' : String(value);
}

/** What the numbers of a column must be: from, to, and whether whole. */
export const BOUNDS: Readonly<Partial<Record<Rule, readonly [number, number, boolean]>>> = {
  count: [0, Number.MAX_SAFE_INTEGER, true],
  longitude: [-180, 180, false],
  latitude: [-90, 90, false],
};

const refersTo = (kind: 'actors' | 'conflicts', dataset: Dataset): Judge => {
  const records = recordsById(dataset);
  return (value) =>
    typeof value === 'string'
      ? wrongReference(value, [kind], records.get(value)?.kind)
      : `is no id: ${shown(value)}`;
};

/** Judges the values of a column that are not null; what {@link BOUNDS} allows need not be judged. */
export function judgeFor(rule: Rule, dataset: Dataset): Judge {
  switch (rule) {
    case 'day':
      return (value) =>
        dayNumber(value) === undefined ? `is no real day: ${shown(value)}` : undefined;
    // Numbers within their bounds are never judged, so these only say what is wrong.
    case 'count':
      return (value) => `is no count: ${shown(value)}`;
    case 'longitude':
      return (value) => `lies outside -180 to 180 degrees: ${shown(value)}`;
    case 'latitude':
      return (value) => `lies outside -90 to 90 degrees: ${shown(value)}`;
    case 'text':
      return (value) => (typeof value === 'string' ? undefined : `is no text: ${shown(value)}`);
    case 'label':
      return (value) =>
        typeof value === 'string' || Number.isFinite(value)
          ? undefined
          : `is neither text nor number: ${shown(value)}`;
    case 'actors':
    case 'conflicts':
      return refersTo(rule, dataset);
  }
}
