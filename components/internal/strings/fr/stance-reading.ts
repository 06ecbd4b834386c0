import type { Locale } from '../locale.js';
import { count } from './frame.js';

export const stanceReading: Locale['stanceReading'] = {
  line: (side, before, now) => {
    const said = before ? `${before}, puis ${now}` : now;
    return side ? `${side === 'words' ? 'en paroles' : 'en actes'} : ${said}` : said;
  },
  record: (label, claimant, date, status) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n) => count(n, 'élément', 'éléments'),
  history: (actor, party, n) =>
    `${actor} → ${party} : ${count(n, 'élément', 'éléments')} au fil du temps`,
  decides: 'détermine cette case',
};
