import { frame } from './en/frame.js';

/** English: the words every figure needs. The words of one subject lie beside, in en/, and come with its figure. */
export const en = { lang: 'en', ...frame };
