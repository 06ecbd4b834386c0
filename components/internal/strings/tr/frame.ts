import type { Locale } from '../locale.js';
import { endingOf } from '../plurals.js';

/** `1980’ler`, `1990’lar`: by the vowel of the last word. */
const DECADE = {
  units: [],
  tens: ['', 'lar', 'ler', 'lar', 'lar', 'ler', 'lar', 'ler', 'ler', 'lar'],
  round: ['ler', 'ler', 'lar'],
} as const;
const ABLATIVE = {
  units: ['dan', 'den', 'den', 'ten', 'ten', 'ten', 'dan', 'den', 'den', 'dan'],
  tens: ['', 'dan', 'den', 'dan', 'tan', 'den', 'tan', 'ten', 'den', 'dan'],
  round: ['den', 'den', 'dan'],
} as const;

/** `11.000’den`, `4 milyar dolardan`; a sum in another currency takes a noun for the ending. */
const ablative = (n: string): string =>
  /\d$/.test(n)
    ? `${n}’${endingOf(n, ABLATIVE)}`
    : n.endsWith('dolar')
      ? `${n}dan`
      : `${n} tutarından`;
const isYear = (date: string): boolean => /^\d{4}$/.test(date);

const seasons = ['ilkbahar', 'yaz', 'sonbahar', 'kış'];

// A noun after a number stays in the singular, so no plural forms are needed.
export const frame: Locale['frame'] = {
  dir: 'ltr',
  separators: ['.', ','],
  stop: '.',
  months: [
    'Ocak',
    'Şubat',
    'Mart',
    'Nisan',
    'Mayıs',
    'Haziran',
    'Temmuz',
    'Ağustos',
    'Eylül',
    'Ekim',
    'Kasım',
    'Aralık',
  ],
  shortMonths: ['Oca', 'Şub', 'Mar', 'Nis', 'May', 'Haz', 'Tem', 'Ağu', 'Eyl', 'Eki', 'Kas', 'Ara'],
  seasons,
  ofDay: (month) => month,
  decade: (year) => `${year}’${endingOf(year, DECADE)}`,
  day: (day, month, year) => `${day} ${month} ${year}`,
  dayOfYear: (day, month) => `${day} ${month}`,
  month: (month, year) => (seasons.includes(month) ? `${year} ${month}ı` : `${month} ${year}`),
  daysApart: (from, to, year) => `${from} – ${to} ${year}`,
  approximately: (date) => `${date} dolayları`,
  until: (date) => (isYear(date) ? `${date} yılına kadar` : `${date} tarihine kadar`),
  since: (date) => (isYear(date) ? `${date} yılından beri` : `${date} tarihinden beri`),
  uncertain: (date) => `${date} (kesin değil)`,
  comma: ', ',
  and: (most, last) => `${most} ve ${last}`,
  range: (low, high) => `${low}–${high}`,
  qualified: {
    exact: (n) => n,
    about: (n) => `yaklaşık ${n}`,
    'at-least': (n) => `en az ${n}`,
    'more-than': (n) => `${ablative(n)} fazla`,
    'up-to': (n) => `en çok ${n}`,
    'order-of-magnitude': (n) => `${n} dolayında`,
  },
  percent: (n) => `%${n}`,
  notStated: 'belirtilmemiş',
  keys: 'Tuşlar: oklar işaretler arasında gezdirir, Enter birini açar, Escape kapatır.',
  chart: 'Grafik',
  table: 'Tablo',
  viewAs: 'Görünüm',
  share: 'Paylaş ve aktar',
  more: 'Daha fazla',
  fullScreen: 'Tam ekran',
  shownAs: { chart: 'Grafik gösteriliyor.', table: 'Tablo gösteriliyor.' },
  recordsShown: (n) => `${n} kayıt gösteriliyor.`,
  loading: 'Grafik yükleniyor…',
  slow: 'Yükleme her zamankinden uzun sürüyor.',
  failed: 'Bu grafik yüklenemedi.',
  reasons: {
    offline: 'Çevrimdışı görünüyorsunuz. Bağlantı geri geldiğinde grafik yüklenecek.',
    network: 'Verilere ulaşılamadı. Bağlantınızı denetleyin ya da daha sonra yeniden deneyin.',
    http: 'Verilerin bulunduğu sunucuda bir sorun var. Daha sonra yeniden deneyin.',
    missing: 'Veriler bulunamadı.',
    timeout: 'Sunucunun yanıtı çok uzun sürdü. Daha sonra yeniden deneyin.',
    'too-large': 'Veri dosyası burada gösterilemeyecek kadar büyük.',
    'not-json': 'Gelen dosya veri dosyası değil.',
    'wrong-shape': 'Veri dosyasının biçimi doğru değil.',
    'newer-version': 'Veriler bu grafiğin daha yeni bir sürümü için hazırlanmış.',
  },
  retry: 'Yeniden dene',
  asOf: 'Verilerin tarihi:',
  sourcesLabel: 'Kaynaklar:',
  moreSources: (n) => `${n} kaynak daha`,
  allSources: (n) => (n === 1 ? 'Kaynağın tam künyesi' : `${n} kaynağın tam künyesi`),
  attributeNames: { episode: 'evre', actors: 'aktör', 'as-of': 'tarih', period: 'dönem' },
  dataset: (title, version, published) => `Veri: ${title} (veri dosyası ${version}, ${published})`,
  dataLicence: (licence) => `Verilerin kullanım koşulları: ${licence}`,
  grades: 'Dereceler ne anlama geliyor',
  hiddenBelow: (n, grade) =>
    `“${grade}” derecesinin altında olan ya da böyle bir iddiayla güncellenen ${n} iddia gizlendi.`,
  leftOut: (n) => `${n} kayıt dışarıda bırakıldı: okunamadı ya da okunamayan bir kayda dayanıyor.`,
  couldNotRefresh: (date) => `${date} tarihli kopya; yenilenemedi.`,
  newer: (date) => `Yeni sayılar yayımlandı: ${date}.`,
  showNewer: 'Göster',
  englishTexts: 'Verilerdeki notlar ve kısa açıklamalar İngilizcedir.',
  twoForms: (names) => `İki biçimi olan adlar alfabe sırasıyla yazılmıştır: ${names}.`,
  disputedBy: 'İtiraz eden',
  licence: (licence) => `Kullanım koşulları: ${licence}`,
  status: {
    confirmed: ['teyitli', 'bağımsız kaynaklar birbirini tutuyor'],
    fair: ['güvenilir', 'tek bir sağlam kaynak'],
    weak: ['zayıf', 'dolaylı ya da eksik bir kaynak'],
    contested: ['tartışmalı', 'başka bir taraf yalanlıyor ya da aksini söylüyor'],
    discounted: ['geçersiz', 'yanlış olduğu ortaya kondu, kayıtlarda tutuluyor'],
  },
  ignoredDate: (attribute, value) => `“${value}” (${attribute}) bir tarih değil, dikkate alınmadı.`,
  unknownValue: (attribute, value, allowed, near) =>
    `Bu verilerde böyle bir değer yok: “${value}” (${attribute}).${near ? ` Şunu mu demek istediniz: “${near}”?` : ''}${allowed ? ` Geçerli değerler: ${allowed}.` : ''}`,
};
