import type { armsWords } from './en/arms.js';
import type { casualtyWords } from './en/casualties.js';
import type { detailWords } from './en/details.js';
import type { frame } from './en/frame.js';
import type { armsPeriodWords } from './en/arms-period.js';
import type { armsSummaries } from './en/arms-summaries.js';
import type { citeWords } from './en/cite.js';
import type { definitionWords } from './en/definitions.js';
import type { historyWords } from './en/history.js';
import type { shareWords } from './en/share.js';
import type { stanceReadingWords } from './en/stance-reading.js';
import type { stanceWayWords } from './en/stance-ways.js';
import type { seriesWords } from './en/series.js';
import type { stanceWords } from './en/stances.js';

type Words<T> = Omit<T, 'subject'>;

/** All words of a language but English, subject by subject: every key of the English ones, or the code does not compile. */
export interface Locale {
  readonly lang: string;
  readonly frame: typeof frame;
  readonly details: Words<typeof detailWords>;
  readonly stances: Words<typeof stanceWords>;
  readonly arms: Words<typeof armsWords>;
  readonly casualties: Words<typeof casualtyWords>;
  readonly armsPeriod: Words<typeof armsPeriodWords>;
  readonly armsSummaries: Words<typeof armsSummaries>;
  readonly cite: Words<typeof citeWords>;
  readonly definitions: Words<typeof definitionWords>;
  readonly history: Words<typeof historyWords>;
  readonly share: Words<typeof shareWords>;
  readonly stanceReading: Words<typeof stanceReadingWords>;
  readonly stanceWays: Words<typeof stanceWayWords>;
  readonly series: Words<typeof seriesWords>;
}
