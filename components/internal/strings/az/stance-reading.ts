import type { Locale } from '../locale.js';

export const stanceReading: Locale['stanceReading'] = {
  line: (side, before, now) => {
    const said = before ? `${before}, sonra ${now}` : now;
    return side ? `${side === 'words' ? 'söz' : 'əməl'}: ${said}` : said;
  },
  record: (label, claimant, date, status) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n) => `${n} qeyd`,
  history: (actor, party, n) => `${actor} → ${party}: ${n} qeyd, tarix sırası ilə`,
  decides: 'bu xananı müəyyən edir',
};
