import type { Locale } from '../locale.js';

export const series: Locale['series'] = {
  title: (claimant, byMonth) => `${claimant}: ${byMonth ? 'aylar' : 'illər'} üzrə`,
  explained: 'Yalnız bu mənbənin öz saydıqlarının cəmidir; başqalarının rəqəmləri daxil deyil.',
  spanning: (n) => `Daha ${n} ölüm konkret bir aya və ya ilə aid edilə bilməyən hadisələrə düşür.`,
  parts: {
    civilian: 'mülki şəxslər',
    unspecified: 'mənsubiyyəti bilinmir',
    'all-sides': 'bütün tərəflər birlikdə',
  },
  column: (period, dead) => `${period}: ${dead}`,
  dead: (_n, text) => `${text} həlak olan`,
  part: (who, number) => `${who}: ${number}`,
  none: 'ölüm qeydə alınmayıb',
  noneMark: 'qeyd yoxdur',
  chart: (title, periods, peak) => `${title}; ${periods} sütun; ən hündürü: ${peak}.`,
};
