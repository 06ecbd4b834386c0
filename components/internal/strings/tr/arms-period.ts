import type { Locale } from '../locale.js';

export const armsPeriod: Locale['armsPeriod'] = {
  period: 'Dönem',
  from: 'İlk yıl',
  to: 'Son yıl',
  earlier: 'Önceki dönem',
  later: 'Sonraki dönem',
  jumps: 'Dönemler ve evreler',
};
