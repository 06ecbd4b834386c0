import type { Locale } from './locale.js';
import { armsPeriod } from './tr/arms-period.js';
import { armsSummaries } from './tr/arms-summaries.js';
import { arms } from './tr/arms.js';
import { casualties } from './tr/casualties.js';
import { cite } from './tr/cite.js';
import { definitions } from './tr/definitions.js';
import { details } from './tr/details.js';
import { frame } from './tr/frame.js';
import { history } from './tr/history.js';
import { series } from './tr/series.js';
import { share } from './tr/share.js';
import { stanceReading } from './tr/stance-reading.js';
import { stanceWays } from './tr/stance-ways.js';
import { stances } from './tr/stances.js';

/** Turkish. */
export const locale: Locale = {
  lang: 'tr',
  frame,
  details,
  stances,
  stanceReading,
  stanceWays,
  arms,
  armsPeriod,
  armsSummaries,
  casualties,
  definitions,
  history,
  series,
  cite,
  share,
};
