import type { Locale } from '../locale.js';

export const armsPeriod: Locale['armsPeriod'] = {
  period: 'Période',
  from: 'Première année',
  to: 'Dernière année',
  earlier: 'Période précédente',
  later: 'Période suivante',
  jumps: 'Périodes et épisodes',
};
