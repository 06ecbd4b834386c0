import type { Locale } from '../locale.js';

export const history: Locale['history'] = {
  title: 'Sayılar nasıl güncellendi',
  explained:
    'Bir sayı, aynı taraf daha yenisini verene kadar geçerlidir. Soluk çubuk: sayı bu aralıktaki bir günde verildi. İnce soluk basamak: yeni sayı başka kişileri kapsıyor.',
  dead: 'Ölenler',
  claimOf: (claimant, people) => `${claimant}, ${people} hakkında`,
  counting: (people, counted) => `${people}, ${counted}`,
  step: (figure, date) => `${figure} (${date})`,
  line: (fate, name, steps) => `${fate}; ${name}: ${steps}.`,
  times: (ratio) => `Son sayı ilkinin ${ratio} katı.`,
  same: 'Son sayı ilkiyle hemen hemen aynı.',
  apart: 'Sayıların hepsi aynı kişileri kapsamıyor; bu yüzden oran verilmiyor.',
  point: (figure, name) => `${name}: ${figure}`,
  chart: (title, lines) => `${title}. ${lines}`,
};
