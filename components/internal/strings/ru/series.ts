import type { Locale } from '../locale.js';
import { plurals } from '../plurals.js';
import { count } from './frame.js';

const form = plurals('ru');

export const series: Locale['series'] = {
  title: (claimant, byMonth) => `${claimant}: по ${byMonth ? 'месяцам' : 'годам'}`,
  explained: 'Сложены подсчёты только этого источника; чужих цифр здесь нет.',
  spanning: (n) =>
    `Ещё ${count(n, 'погибший приходится', 'погибших приходятся', 'погибших приходятся')} на события, которые нельзя отнести к одному месяцу или году.`,
  parts: {
    civilian: 'гражданские',
    unspecified: 'сторона неизвестна',
    'all-sides': 'все стороны вместе',
  },
  column: (period, dead) => `${period}: ${dead}`,
  dead: (n, text) => `${text} ${form(n, { one: 'погибший', other: 'погибших' })}`,
  part: (who, number) => `${who}: ${number}`,
  none: 'погибшие не учтены',
  noneMark: 'нет записей',
  chart: (title, periods, peak) =>
    `${title}; ${count(periods, 'столбец', 'столбца', 'столбцов')}; самый высокий: ${peak}.`,
};
