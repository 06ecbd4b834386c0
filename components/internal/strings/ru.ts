import type { Locale } from './locale.js';
import { armsPeriod } from './ru/arms-period.js';
import { armsSummaries } from './ru/arms-summaries.js';
import { arms } from './ru/arms.js';
import { casualties } from './ru/casualties.js';
import { cite } from './ru/cite.js';
import { definitions } from './ru/definitions.js';
import { details } from './ru/details.js';
import { frame } from './ru/frame.js';
import { history } from './ru/history.js';
import { series } from './ru/series.js';
import { share } from './ru/share.js';
import { stanceReading } from './ru/stance-reading.js';
import { stanceWays } from './ru/stance-ways.js';
import { stances } from './ru/stances.js';

/** Russian. */
export const locale: Locale = {
  lang: 'ru',
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
