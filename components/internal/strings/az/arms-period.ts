import type { Locale } from '../locale.js';

export const armsPeriod: Locale['armsPeriod'] = {
  period: 'Dövr',
  from: 'İlk il',
  to: 'Son il',
  earlier: 'Əvvəlki dövr',
  later: 'Növbəti dövr',
  jumps: 'Dövrlər və epizodlar',
};
