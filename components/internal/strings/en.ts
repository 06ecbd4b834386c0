import { arms } from './en/arms.js';
import { casualties } from './en/casualties.js';
import { details } from './en/details.js';
import { frame } from './en/frame.js';
import { stances } from './en/stances.js';

/** English. */
export const en = { lang: 'en', ...frame, details, stances, arms, casualties };
