import type { Locale } from './locale.js';
import { armsPeriod } from './fr/arms-period.js';
import { armsSummaries } from './fr/arms-summaries.js';
import { arms } from './fr/arms.js';
import { casualties } from './fr/casualties.js';
import { cite } from './fr/cite.js';
import { definitions } from './fr/definitions.js';
import { details } from './fr/details.js';
import { frame } from './fr/frame.js';
import { history } from './fr/history.js';
import { series } from './fr/series.js';
import { share } from './fr/share.js';
import { stanceReading } from './fr/stance-reading.js';
import { stanceWays } from './fr/stance-ways.js';
import { stances } from './fr/stances.js';

/** French. */
export const locale: Locale = {
  lang: 'fr',
  frame,
  details,
  stances,
  arms,
  casualties,
  armsPeriod,
  armsSummaries,
  cite,
  definitions,
  history,
  share,
  stanceReading,
  stanceWays,
  series,
};
