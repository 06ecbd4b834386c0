import type { Locale } from './locale.js';
import { armsPeriod } from './az/arms-period.js';
import { armsSummaries } from './az/arms-summaries.js';
import { arms } from './az/arms.js';
import { casualties } from './az/casualties.js';
import { cite } from './az/cite.js';
import { definitions } from './az/definitions.js';
import { details } from './az/details.js';
import { frame } from './az/frame.js';
import { history } from './az/history.js';
import { series } from './az/series.js';
import { share } from './az/share.js';
import { stanceReading } from './az/stance-reading.js';
import { stanceWays } from './az/stance-ways.js';
import { stances } from './az/stances.js';

/** Azerbaijani, in Latin script. */
export const locale: Locale = {
  lang: 'az',
  frame,
  details,
  stances,
  stanceReading,
  stanceWays,
  arms,
  armsPeriod,
  armsSummaries,
  casualties,
  cite,
  definitions,
  history,
  series,
  share,
};
