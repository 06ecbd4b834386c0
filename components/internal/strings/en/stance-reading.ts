import { count } from './frame.js';

/** Words of the stance matrix for reading one cell: its tip and the history behind it. */
export const stanceReadingWords = {
  subject: 'stanceReading' as const,
  /** One line of a cell: of words or deeds, before and now, where there are such. */
  line: (side: 'words' | 'deeds' | undefined, before: string | undefined, now: string) => {
    const said = before ? `${before}, then ${now}` : now;
    return side ? `${side === 'words' ? 'in words' : 'in deeds'} ${said}` : said;
  },
  record: (label: string, claimant: string | undefined, date: string, status: string) =>
    [label, claimant, date, status].filter(Boolean).join(' · '),
  records: (n: number) => count(n, 'record', 'records'),
  history: (actor: string, party: string, n: number) =>
    `${actor} towards ${party}: ${count(n, 'record', 'records')} over time`,
  decides: 'decides this cell',
};
