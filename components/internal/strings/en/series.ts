import { count } from './frame.js';

/** Words of a series of counts by month or year. */
export const seriesWords = {
  subject: 'series' as const,
  title: (claimant: string, byMonth: boolean) => `${claimant}, by ${byMonth ? 'month' : 'year'}`,
  explained: 'Sums of this claimant’s own counts; nobody else’s figures are in them.',
  spanning: (n: number) =>
    `${count(n, 'more death lies', 'more deaths lie')} in events that cannot be put in one month or year.`,
  parts: {
    civilian: 'civilians',
    unspecified: 'affiliation not known',
    'all-sides': 'all sides together',
  } as Record<string, string>,
  column: (period: string, dead: string) => `${period}: ${dead}`,
  dead: (n: number, text: string) => `${text} ${n === 1 ? 'death' : 'deaths'}`,
  part: (who: string, number: string) => `${who} ${number}`,
  none: 'no deaths recorded',
  noneMark: 'none recorded',
  chart: (title: string, periods: number, peak: string) =>
    `${title}: ${count(periods, 'column', 'columns')}; the highest is ${peak}.`,
};
