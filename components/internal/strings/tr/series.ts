import type { Locale } from '../locale.js';

export const series: Locale['series'] = {
  title: (claimant, byMonth) => `${claimant}: ${byMonth ? 'aylara' : 'yıllara'} göre`,
  explained:
    'Yalnızca bu kaynağın kendi sayımlarının toplamı; başkalarının sayıları katılmamıştır.',
  spanning: (n) =>
    `${n} ölüm daha var; bunlar tek bir aya ya da yıla yerleştirilemeyen olaylarda yaşandı.`,
  parts: {
    civilian: 'siviller',
    unspecified: 'hangi taraftan olduğu bilinmiyor',
    'all-sides': 'bütün taraflar birlikte',
  },
  column: (period, dead) => `${period}: ${dead}`,
  dead: (_n, text) => `${text} ölü`,
  part: (who, number) => `${who}: ${number}`,
  none: 'kayıtlı ölüm yok',
  noneMark: 'kayıt yok',
  chart: (title, periods, peak) => `${title}; ${periods} sütun; en yükseği ${peak}.`,
};
