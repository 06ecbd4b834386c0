import type { Locale } from './locale.js';
import { armsPeriod } from './hy/arms-period.js';
import { armsSummaries } from './hy/arms-summaries.js';
import { arms } from './hy/arms.js';
import { casualties } from './hy/casualties.js';
import { cite } from './hy/cite.js';
import { definitions } from './hy/definitions.js';
import { details } from './hy/details.js';
import { frame } from './hy/frame.js';
import { history } from './hy/history.js';
import { series } from './hy/series.js';
import { share } from './hy/share.js';
import { stanceReading } from './hy/stance-reading.js';
import { stanceWays } from './hy/stance-ways.js';
import { stances } from './hy/stances.js';

/** Armenian: Eastern Armenian in the reformed spelling. */
export const locale: Locale = {
  lang: 'hy',
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
