import type { Locale } from '../locale.js';
import { count } from './frame.js';

export const series: Locale['series'] = {
  title: (claimant, byMonth) => `${claimant}, par ${byMonth ? 'mois' : 'an'}`,
  explained:
    'Sommes des seuls décomptes de cette source ; aucun chiffre d’une autre source n’y entre.',
  spanning: (n) =>
    `${count(n, 'autre mort relève', 'autres morts relèvent')} d’événements qui ne peuvent être rattachés à un seul mois ou à une seule année.`,
  parts: {
    civilian: 'civils',
    unspecified: 'appartenance inconnue',
    'all-sides': 'tous camps confondus',
  },
  column: (period, dead) => `${period} : ${dead}`,
  dead: (n, text) => `${text} ${n < 2 ? 'mort' : 'morts'}`,
  part: (who, number) => `${who} ${number}`,
  none: 'aucun mort recensé',
  noneMark: 'aucun recensé',
  chart: (title, periods, peak) =>
    `${title} : ${count(periods, 'colonne', 'colonnes')} ; la plus haute : ${peak}.`,
};
