import type { Locale } from '../locale.js';

export const series: Locale['series'] = {
  title: (claimant, byMonth) => `${claimant}՝ ըստ ${byMonth ? 'ամիսների' : 'տարիների'}`,
  explained:
    'Միայն այս աղբյուրի սեփական հաշվարկների գումարներն են․ այլ աղբյուրների թվեր դրանցում չկան։',
  spanning: (n) =>
    `Եվս ${n} զոհ է գրանցված դեպքերում, որոնք հնարավոր չէ վերագրել մեկ ամսվա կամ տարվա։`,
  parts: {
    civilian: 'քաղաքացիական անձինք',
    unspecified: 'պատկանելությունն անհայտ է',
    'all-sides': 'բոլոր կողմերը միասին',
  },
  column: (period, dead) => `${period}՝ ${dead}`,
  dead: (_n, text) => `${text} զոհ`,
  part: (who, number) => `${who}՝ ${number}`,
  none: 'զոհեր գրանցված չեն',
  noneMark: 'գրանցված չէ',
  chart: (title, periods, peak) => `${title}․ ${periods} սյունակ, ամենաբարձրը՝ ${peak}։`,
};
