import type { Locale } from '../locale.js';
import { comparison } from './frame.js';

export const history: Locale['history'] = {
  title: 'Как менялись данные',
  explained:
    'Число остаётся в силе, пока та же сторона не назовёт новое. Бледная полоса: число названо в один из этих дней. Тонкая бледная ступень: новое число относится к другим людям.',
  dead: 'Погибшие',
  claimOf: (claimant, people) => `${claimant} (о ком: ${people})`,
  counting: (people, counted) => `${people}, ${counted}`,
  step: (figure, date) => `${figure} (${date})`,
  line: (fate, name, steps) => `${fate}, ${name}: ${steps}.`,
  times: (ratio) => `Последнее число ${comparison(ratio, ' первого')}.`,
  same: 'Последнее число примерно равно первому.',
  apart: 'Числа относятся не к одним и тем же людям, поэтому соотношение не приводится.',
  point: (figure, name) => `${name}: ${figure}`,
  chart: (title, lines) => `${title}. ${lines}`,
};
