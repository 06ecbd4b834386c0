import type { Locale } from '../locale.js';

const categories = {
  military: 'asker',
  civilian: 'sivil',
  irregular: 'düzensiz savaşçı',
  mixed: 'asker ve sivil',
  unspecified: '',
};
const outcomes = {
  killed: 'ölü',
  wounded: 'yaralı',
  missing: 'kayıp',
  captured: 'esir',
  'killed-or-missing': 'ölü ya da kayıp',
  displaced: 'yerinden edilmiş',
  unspecified: 'zayiat (ölü mü yaralı mı belirtilmemiş)',
};
const nouns = {
  military: 'asker',
  civilian: 'sivil',
  irregular: 'savaşçı',
  mixed: 'ölü',
  unspecified: 'ölü',
};
/** What a side says of the dead: words without a number stand as they are. */
const loss = (number: string): string =>
  number.startsWith('“')
    ? `can kaybı için şunu söylüyor: ${number}`
    : `can kaybını ${number} olarak veriyor`;

export const casualties: Locale['casualties'] = {
  affiliations: { 'all-sides': 'bütün taraflar', unspecified: 'taraf belirtilmemiş' },
  categories,
  outcomes,
  counted: (category, outcome) =>
    outcome === 'unspecified'
      ? [categories[category], outcomes[outcome]].filter(Boolean).join(', ')
      : `${outcomes[outcome]} ${categories[category] || (outcome === 'displaced' ? 'kişi' : '')}`.trim(),
  bases: {
    'own-official': 'tarafın kendi sayısı',
    'adversary-claim': 'rakibin sayısı',
    'independent-list': 'bağımsız liste',
    'dataset-estimate': 'veri tabanı tahmini',
    'media-estimate': 'basın tahmini',
    unknown: 'nasıl sayıldığı bilinmiyor',
  },
  heading: (episode) => `Taraflar can kayıpları için ne dedi: ${episode}`,
  headingCounts: (episode) => `Can kaybı sayımları: ${episode}`,
  headingPlain: 'Taraflar can kayıpları için ne dedi',
  wholeConflict: 'Çatışmanın tamamı',
  empty: (selection, day) =>
    `${day ? `${day} itibarıyla yayımlanmış, can kayıplarına ilişkin` : 'Can kayıplarına ilişkin'} kayıtlı bir iddia yok${selection ? ` (${selection})` : ''}.`,
  emptyOf: (kind, selection) => `“${kind}” seçeneği için kayıt yok: ${selection}.`,
  shown: (episode, n) => `${episode}: ${n} iddia gösteriliyor.`,
  episode: 'Evre',
  conflict: 'Çatışma',
  earlierEpisode: 'Önceki evre',
  laterEpisode: 'Sonraki evre',
  who: 'Kim, kim hakkında söylüyor',
  ownScale: 'Kendi ölçeğinde',
  logWarning:
    'Logaritmik ölçek: her çizgi bir öncekinin on katıdır; bu yüzden aradaki mesafe, kaç kişinin daha öldüğünü göstermez.',
  killed: (people) => `Ölenler: ${people}`,
  groups: {
    civilian: 'Ölen siviller',
    missing: 'Kayıplar',
    captured: 'Esirler',
    wounded: 'Yaralılar',
    casualties: 'Zayiat, ölü mü yaralı mı belirtilmemiş',
    all: 'Bütün ölümler, iki taraf birlikte',
    unstated: 'Ölenler, taraf belirtilmemiş',
    year: 'Tek tek yıllardaki bütün ölümler, iki taraf birlikte',
    place: 'Yere göre sayılan ölümler',
    displaced: 'Yerinden edilenler',
  },
  soldiers: { missing: 'Kayıp askerler', wounded: 'Yaralı askerler' },
  asides: {
    all: 'yukarıdaki satırların toplamı değil',
    unstated: 'ikinci bir toplam değil',
    year: 'her biri tek yıl, savaşın tamamı değil',
    place: 'bir tarafın sayısıyla karşılaştırılamaz',
  },
  noun: (category, outcome) =>
    outcome === 'killed'
      ? nouns[category]
      : outcome === 'unspecified'
        ? 'ölü ya da yaralı'
        : outcome === 'displaced'
          ? 'yerinden edilmiş kişi'
          : outcomes[outcome],
  counting: {
    military: 'askerler',
    civilian: 'siviller',
    irregular: 'savaşçılar',
    mixed: 'askerler ve siviller',
    unspecified: 'kategori belirtilmemiş',
  },
  kinds: {
    own: 'kendi sayısı',
    opponent: 'rakibin sayısı',
    independent: 'bağımsız',
    other: 'diğer',
  },
  bounds: {
    band: (low, high) => `(${low}–${high})`,
    range: (low, high) => `(bildirilen ${low}–${high})`,
    interval: (low, high) => `(aralık ${low}–${high})`,
  },
  spokenBounds: {
    band: (best, low, high) => `en iyi tahmin ${best}, en az ${low}, en çok ${high}`,
    range: (best, low, high) => `${best}, bildirilen en az ${low}, en çok ${high}`,
    interval: (best, low, high) => `${best}, istatistiksel aralık ${low}–${high}`,
  },
  spread: {
    band: (low, high) => `en az ${low}, en çok ${high}, en iyi tahmin yok`,
    range: (low, high) => `bildirilen en az ${low}, en çok ${high}, en iyi tahmin yok`,
    interval: (low, high) => `istatistiksel aralık ${low}–${high}`,
  },
  figure: (number, noun) => `${number} ${noun}`,
  says: (claimant, figure) => `${claimant}: ${figure}`,
  about: (people, counted) => `Kim hakkında: ${people} (${counted})`,
  kindOfLoss: (category, outcome) => `${category}, ${outcome}`,
  saidBy: (claimant, date) => `${claimant}, ${date} itibarıyla`,
  basisAnd: (basis, figure) => `${basis}: ${figure}`,
  graded: (basis, status) => `${basis}; güvenilirlik: ${status}`,
  disputed: (names) => `İtiraz eden: ${names}`,
  vague: (words) => `“${words}”, sayı verilmiyor`,
  denied: 'yalanlandı: sayı yok',
  notFound: 'sayı bulunamadı',
  notFoundBy: (day) => `${day} itibarıyla sayı bulunamadı`,
  figureOf: (side) => `${side}, karşı taraf hakkında`,
  ownFigureOf: (side) => `${side}, kendi kaybı hakkında`,
  partOf: (whole) => `toplamın bir bölümü (${whole})`,
  earlier: (numbers) => `önceki: ${numbers}`,
  replacedBy: (text, later) => `${text}; sonra: ${later}`,
  uncertainDate: (date) => `${date} (?)`,
  times: {
    opponent: ({ who, people, number, ratio, own }) =>
      `${who}, karşı tarafın (${people}) ${loss(number)}: karşı tarafın kendi sayısının (${own}) ${ratio} katı`,
    independent: ({ who, people, number, ratio, own }) =>
      `${who} ${number} ölü sayıyor: tarafın kendi sayısının (${people}: ${own}) ${ratio} katı`,
  },
  same: {
    opponent: ({ who, people, number, own }) =>
      `${who}, karşı tarafın (${people}) ${loss(number)}: karşı tarafın kendi sayısıyla (${own}) hemen hemen aynı`,
    independent: ({ who, people, number, own }) =>
      `${who} ${number} ölü sayıyor: tarafın kendi sayısıyla (${people}: ${own}) hemen hemen aynı`,
  },
  puts: ({ who, people, number }) => `Ölenler (${people}): ${number} (kaynak: ${who}).`,
  noRatio: 'İki sayı aynı kişileri kapsamıyor olabilir; bu yüzden oran verilmiyor',
  both: ({ who, people, number, ownPeople, own }) =>
    `${who}, karşı tarafın (${people}) ${loss(number)}; ${ownPeople} ise kendi ${loss(own)}.`,
  ownOnly: (people, own, opponent) =>
    `${people} kendi ${loss(own)}; karşı tarafın (${opponent}) verdiği bir sayı bulunamadı.`,
  opponentOnly: ({ who, people, number }) =>
    `${who}, karşı tarafın (${people}) ${loss(number)}; karşı tarafın kendi verdiği bir sayı bulunamadı.`,
  estimated: ({ who, number, period }) =>
    `${who} sayımı${period ? ` (${period})` : ''}: ${number}. Tarafların kendi sayıları bu verilerde yok.`,
  othersOnly: (n) =>
    `Tarafların can kayıpları için verdiği bir sayı bulunamadı${n ? `; ${n} başka kaynak sayı veriyor` : ''}.`,
  whose: 'Kimin sayıları',
  claims: {
    all: 'Bütün sayılar',
    own: 'Tarafların kendileri hakkında',
    opponent: 'Tarafların birbiri hakkında',
    independent: 'Liste, veri tabanı, basın',
  },
  filtered: (kind, shown, hidden) => `${kind}: ${shown} sayı; diğer ${hidden} sayı gizlendi.`,
  hidden: (n) => `Seçiminiz nedeniyle gizlenen: başkalarının verdiği ${n} sayı.`,
  scaleLabel: 'Ölçek',
  scales: { linear: 'Doğrusal', log: 'Logaritmik' },
  history: 'Sayılar nasıl güncellendi',
  meaning: 'Bu terimler ne anlama geliyor?',
  columns: {
    group: 'Grup',
    claimant: 'Söyleyen',
    people: 'Kim hakkında',
    kind: 'İddianın türü',
    low: 'En az',
    best: 'Esas sayı',
    high: 'En çok',
    stated: 'Kaynaktaki ifade',
    category: 'Kategori',
    period: 'Dönem',
    asOf: 'Tarih',
    status: 'Güvenilirlik',
    sources: 'Kaynaklar',
  },
  legend: {
    own: ['kendi', 'kayıpları, kendi sayısı'],
    opponent: ['rakibin', 'verdiği sayı'],
    other: ['diğer', 'kaynaklar: liste, veri tabanı, basın'],
    band: ['bağımsız', 'kaynak: en az, en iyi tahmin, en çok'],
  },
  forms: {
    exact: 'kesin',
    about: 'yaklaşık',
    'order-of-magnitude': 'yalnız büyüklük mertebesi',
    'at-least': 'en az',
    'more-than': 'daha fazla',
    'up-to': 'en çok',
    range: 'bildirilen aralık',
    interval: 'istatistiksel aralık',
    revised: 'güncellendi, en yenisi dolu',
    zero: 'sıfır, iddia edildiği gibi',
    vague: 'söz var, sayı yok',
    denied: 'yalanlandı: yalnız söz',
    'not-found': 'sayı bulunamadı',
  },
  notes: {
    claims: 'İddialar yan yana gösterilir; ortalaması alınmaz, toplanmaz.',
    sameScale: (groups) => `Ölümlerle aynı ölçekte gösterilir: ${groups}.`,
    mayBeLater: (n, day) =>
      `Dışarıda bırakıldı: ${day} sonrasında yayımlanmış olabilecek ${n} iddia.`,
    otherYears: (n) => `Grafikte yok: tek tek yıllara ya da aylara ait ${n} sayım.`,
  },
};
