import type { Locale } from '../locale.js';

export const stanceReading: Locale['stanceReading'] = {
  line: (side, before, now) => {
    const said = before ? `önce ${before}, sonra ${now}` : now;
    return side ? `${side === 'words' ? 'söz' : 'eylem'}: ${said}` : said;
  },
  record: (label, claimant, date, status) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n) => `${n} kayıt`,
  history: (actor, party, n) => `${actor} → ${party}: zaman içinde ${n} kayıt`,
  decides: 'hücreyi belirleyen kayıt',
};
