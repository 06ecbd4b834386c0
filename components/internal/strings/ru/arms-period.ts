import type { Locale } from '../locale.js';

export const armsPeriod: Locale['armsPeriod'] = {
  period: 'Период',
  from: 'Первый год',
  to: 'Последний год',
  earlier: 'Более ранний период',
  later: 'Более поздний период',
  jumps: 'Периоды и эпизоды',
};
