import type { Locale } from '../locale.js';
import { count } from './frame.js';

export const stanceReading: Locale['stanceReading'] = {
  line: (side, before, now) => {
    const said = before ? `${before}, затем ${now}` : now;
    return side ? `${side === 'words' ? 'слова' : 'дела'}: ${said}` : said;
  },
  record: (label, claimant, date, status) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n) => count(n, 'запись', 'записи', 'записей'),
  history: (actor, party, n) =>
    `${actor} → ${party}: ${count(n, 'запись', 'записи', 'записей')} за всё время`,
  decides: 'определяет эту ячейку',
};
