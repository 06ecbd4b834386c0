import type { Locale } from '../locale.js';

export const armsPeriod: Locale['armsPeriod'] = {
  period: 'Ժամանակահատված',
  from: 'Առաջին տարին',
  to: 'Վերջին տարին',
  earlier: 'Նախորդ ժամանակահատվածը',
  later: 'Հաջորդ ժամանակահատվածը',
  jumps: 'Ժամանակահատվածներ և դրվագներ',
};
