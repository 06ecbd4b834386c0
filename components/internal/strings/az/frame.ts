import type { Locale } from '../locale.js';
import { endingOf } from '../plurals.js';

const ORDINAL = {
  units: ['cı', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'],
  tens: ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'],
  round: ['cü', 'ci', 'cu'],
} as const;
const ABLATIVE = {
  units: ['dan', 'dən', 'dən', 'dən', 'dən', 'dən', 'dan', 'dən', 'dən', 'dan'],
  tens: ['', 'dan', 'dən', 'dan', 'dan', 'dən', 'dan', 'dən', 'dən', 'dan'],
  round: ['dən', 'dən', 'dan'],
} as const;

/** A year or a span of years as an ordinal: `2020-ci`. */
export const ordinal = (year: string): string => `${year}-${endingOf(year, ORDINAL)}`;
/** `11.000-dən`; a sum of money takes a noun for the ending. */
const ablative = (n: string): string =>
  /\d$/.test(n) ? `${n}-${endingOf(n, ABLATIVE)}` : `${n} məbləğindən`;
const isYear = (date: string): boolean => /^\d{4}$/.test(date);

const months = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];
const seasons = ['yaz', 'yay', 'payız', 'qış'];

/** A date with the ending that bounds it, put on the word it belongs to: `2016-cı ilin aprel ayından`. */
function bounded(date: string, { e, a }: { readonly e: string; readonly a: string }): string {
  const [month = '', year = ''] = date.split(' ');
  if (isYear(date)) return `${ordinal(date)} il${e}`;
  if (date.endsWith('illər')) return `${date}${e}`;
  if (seasons.some((season) => date.endsWith(` ${season}ı`))) return `${date}n${a}`;
  if (months.includes(month) && isYear(year)) return `${ordinal(year)} ilin ${month} ayın${a}`;
  return `${date} tarixin${e}`;
}

// A noun after a number stays in the singular, so no plural forms are needed.
export const frame: Locale['frame'] = {
  dir: 'ltr',
  separators: ['.', ','],
  stop: '.',
  months,
  shortMonths: ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avq', 'sen', 'okt', 'noy', 'dek'],
  seasons,
  ofDay: (month) => month,
  decade: (year) => `${ordinal(year)} illər`,
  day: (day, month, year) => `${day} ${month} ${year}`,
  dayOfYear: (day, month) => `${day} ${month}`,
  month: (month, year) =>
    seasons.includes(month) ? `${ordinal(year)} ilin ${month}ı` : `${month} ${year}`,
  daysApart: (from, to, year) => `${from} – ${to} ${year}`,
  approximately: (date) => `təxminən ${date}`,
  until: (date) => bounded(date, { e: 'ədək', a: 'adək' }),
  since: (date) => bounded(date, { e: 'dən', a: 'dan' }),
  uncertain: (date) => `${date} (dəqiq deyil)`,
  comma: ', ',
  and: (most, last) => `${most} və ${last}`,
  range: (low, high) => `${low}–${high}`,
  qualified: {
    exact: (n) => n,
    about: (n) => `təxminən ${n}`,
    'at-least': (n) => `ən azı ${n}`,
    'more-than': (n) => `${ablative(n)} çox`,
    'up-to': (n) => `ən çoxu ${n}`,
    'order-of-magnitude': (n) => `${n} civarında`,
  },
  percent: (n) => `${n}%`,
  notStated: 'göstərilməyib',
  keys: 'Düymələr: oxlarla nişanlar arasında keçid, Enter açır, Escape bağlayır.',
  chart: 'Qrafik',
  table: 'Cədvəl',
  viewAs: 'Görünüş',
  share: 'Paylaşım və ixrac',
  more: 'Daha çox',
  fullScreen: 'Tam ekran',
  shownAs: { chart: 'Qrafik göstərilir.', table: 'Cədvəl göstərilir.' },
  recordsShown: (n) => `${n} qeyd göstərilir.`,
  loading: 'Qrafik yüklənir…',
  slow: 'Yüklənmə adətən olduğundan uzun çəkir.',
  failed: 'Bu qrafiki yükləmək mümkün olmadı.',
  reasons: {
    offline: 'Görünür, internetə qoşulmamısınız. Bağlantı bərpa olunanda qrafik yüklənəcək.',
    network: 'Məlumatı almaq mümkün olmadı. Bağlantını yoxlayın və ya sonra yenidən cəhd edin.',
    http: 'Məlumatın saxlandığı serverdə nasazlıq var. Sonra yenidən cəhd edin.',
    missing: 'Məlumat tapılmadı.',
    timeout: 'Server çox gec cavab verdi. Sonra yenidən cəhd edin.',
    'too-large': 'Məlumat faylı burada göstərilməyəcək qədər böyükdür.',
    'not-json': 'Gələn fayl məlumat faylı deyil.',
    'wrong-shape': 'Məlumat faylının quruluşu düzgün deyil.',
    'newer-version': 'Məlumat bu qrafikin daha yeni versiyası üçün hazırlanıb.',
  },
  retry: 'Yenidən cəhd et',
  asOf: 'Məlumatın tarixi:',
  sourcesLabel: 'Mənbələr:',
  moreSources: (n) => `daha ${n}`,
  allSources: (n) => (n === 1 ? 'Mənbənin tam təsviri' : `Bütün mənbələrin tam təsviri (${n})`),
  attributeNames: { episode: 'epizod', actors: 'aktor', 'as-of': 'tarix', period: 'dövr' },
  dataset: (title, version, published) =>
    `Məlumat: ${title} (məlumat faylı ${version}, ${published})`,
  dataLicence: (licence) => `Məlumatın istifadə şərtləri: ${licence}`,
  grades: 'Etibarlılıq dərəcələri nə deməkdir',
  hiddenBelow: (n, grade) =>
    `Etibarlılığı “${grade}” dərəcəsindən aşağı olan və ya belə iddia ilə yenilənən ${n} iddia gizlədilib.`,
  leftOut: (n) => `${n} qeyd göstərilmir: oxunmur və ya oxunmayan qeydə əsaslanır.`,
  couldNotRefresh: (date) => `Saxlanılmış nüsxə: ${date}; yeniləmək mümkün olmadı.`,
  newer: (date) => `Yeni məlumat dərc olunub: ${date}.`,
  showNewer: 'Göstər',
  englishTexts: 'Məlumat bazasındakı qeydlər və qısa adlar ingilis dilindədir.',
  twoForms: (names) => `Adın iki forması əlifba sırası ilə yazılıb: ${names}.`,
  disputedBy: 'Etiraz edir',
  licence: (licence) => `Şərtlər: ${licence}`,
  status: {
    confirmed: ['təsdiqlənib', 'müstəqil mənbələr bir-birini təsdiqləyir'],
    fair: ['qənaətbəxş', 'bir etibarlı mənbə'],
    weak: ['zəif', 'dolayı və ya natamam mənbə'],
    contested: ['mübahisəli', 'digər tərəf təkzib edir və ya əksini deyir'],
    discounted: ['yanlış', 'səhv olduğu göstərilib; qeyd kimi saxlanılır'],
  },
  ignoredDate: (attribute, value) => `“${value}” (${attribute}) tarix deyil, nəzərə alınmır.`,
  unknownValue: (attribute, value, allowed, near) =>
    `Bu məlumat bazasında “${value}” (${attribute}) yoxdur.${near ? ` Bəlkə “${near}” nəzərdə tuturdunuz?` : ''}${allowed ? ` Mümkün qiymətlər: ${allowed}.` : ''}`,
};
