import type { Locale } from '../locale.js';

export const stanceReading: Locale['stanceReading'] = {
  line: (side, before, now) => {
    const said = before ? `${before}, ապա՝ ${now}` : now;
    return side ? `${side === 'words' ? 'խոսքով' : 'գործով'}՝ ${said}` : said;
  },
  record: (label, claimant, date, status) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n) => `${n} գրառում`,
  history: (actor, party, n) => `${actor} → ${party}․ ${n} գրառում՝ ժամանակագրական կարգով`,
  decides: 'այս վանդակի հիմքը',
};
