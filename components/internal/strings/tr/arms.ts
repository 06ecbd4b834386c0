import type { Locale } from '../locale.js';
import { scaled } from '../plurals.js';
import { frame } from './frame.js';

const valueKinds = {
  loan: 'kredi',
  contract: 'sözleşme',
  delivered: 'teslim edilen',
  unclear: 'tutarın türü belirsiz',
};

export const arms: Locale['arms'] = {
  unknownSupplier: 'Bilinmeyen tedarikçi',
  kindLabel: 'Tür',
  kinds: {
    order: 'sipariş',
    delivery: 'teslimat',
    loan: 'kredi',
    grant: 'hibe',
    airlift: 'hava sevkiyatı',
    licence: 'lisans',
    embargo: 'ambargo',
    pledge: 'vaat',
    'negative-statement': 'verilmediği açıklandı',
    share: 'ithalattaki pay',
  },
  number: 'Sayı',
  conditions: {
    new: 'yeni',
    'second-hand': 'ikinci el',
    modernised: 'ikinci el, modernize edilmiş',
  },
  fact: (label, value) => `${label}: ${value}`,
  graded: (claimant, status) => `${claimant}; güvenilirlik: ${status}`,
  dealLine: (item, pair) => `${item}, ${pair}`,
  publishedIn: (claimant, sources) =>
    sources ? `${claimant}; yayımlandığı yer: ${sources}` : claimant,
  termsAnd: (terms, said) => `${terms}; ${said}`,
  stages: {
    pledged: 'vaat edildi',
    ordered: 'sipariş edildi',
    delivered: 'teslim edildi',
    'seen-in-use': 'kullanımda görüldü',
    denied: 'yalanlandı',
  },
  tivTotal: (tiv, ownSum, edition) =>
    `${tiv} milyon (${ownSum ? 'kendi toplamımız: ' : ''}${edition})`,
  valueKinds,
  sum: (value, language) => {
    const [n, scale] = scaled(value.amount);
    const currency = value.currency === 'USD' ? 'dolar' : value.currency;
    const word = ['', ' milyon', ' milyar'][scale];
    return frame.qualified[value.qualifier](`${language.exact(n)}${word} ${currency}`);
  },
  money: (value, language) => `${arms.sum(value, language)} (${valueKinds[value.kind]})`,
  terms: ({ loanYears, interest, graceYears }) =>
    [
      loanYears === undefined ? '' : `${loanYears} yıl vadeli`,
      interest === undefined ? '' : `yıllık %${String(interest).replace('.', ',')} faizli`,
      graceYears === undefined ? '' : `${graceYears} yıl ödemesiz`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Kim kime silah verdi',
    years: (recipients) => `Tedarikçilere göre ana silah teslimatları: ${recipients}`,
    flow: (recipients, period) => `Kim kime silah verdi, ${period}: ${recipients}`,
    value: (recipients) => `Silahlar için açıklanan tutarlar: ${recipients}`,
    deals: (recipients) => `Silah anlaşmaları: ${recipients}`,
  },
  years: (first, last) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Düzen',
  layouts: { years: 'Yıllara göre', flow: 'Bir dönemin akışı' },
  measureLabel: 'Ölçü',
  measures: {
    tiv: 'Teslimat hacmi (TIV)',
    value: 'Açıklanan para tutarları',
    deals: 'Kayıtlı anlaşmalar',
  },
  units: {
    tiv: 'Milyon TIV olarak (SIPRI eğilim göstergesi değeri).',
    value: 'Para olarak, açıklandığı gibi.',
    deals: 'Her anlaşma için bir satır.',
  },
  whatIs: {
    tiv: 'TIV nedir?',
    value: 'Açıklanan tutar nedir?',
    deals: 'Burada anlaşma ne demek?',
  },
  definitions: {
    tiv: 'SIPRI’nin eğilim göstergesi değeri (TIV), bütün ana silahları tek bir askerî yetenek ölçeğinde değerlendirir; böylece farklı silahların teslimatları toplanabilir. Para değildir: ne fiyattır, ne sözleşme bedeli, ne de bütçe.',
    value:
      'Birinin açıkladığı tutar: bir kredi, bir sözleşme ya da türü belirtilmemiş para. Farklı türden tutarlar farklı büyüklüklerdir. Hiçbiri ötekine eklenmez, hiçbiri TIV ile karşılaştırılamaz.',
    deals:
      'Tek bir silah türünün siparişi ya da teslimatı; sayısı, yılları ve bilindiği kadarıyla vardığı aşamayla birlikte.',
  },
  coverage: {
    tiv: (ownSums) =>
      `TIV parayı değil, askerî yeteneği ölçer. Yalnızca ana silahları kapsar; hafif silahlar burada yoktur.${ownSums ? ' Toplamları SIPRI’nin transfer kayıtlarından biz hesapladık; SIPRI’nin yayımladığı sayılar değildir.' : ''}`,
    value:
      'Tutarlar açıklandığı gibi gösterilir ve hiçbir zaman toplanmaz; her grubun kendi ölçeği vardır. Açıklama alanlarından alınan tutarlar, kaynağın birkaç satırında yineleniyor olabilir.',
    deals:
      'SIPRI kayıtlarındaki bütün anlaşmalar değil, bu verilerde kayıtlı olan tek tek anlaşmalar; iki kaynak aynı anlaşmadan söz ediyor olabilir. “Yaklaşık” diye verilen sayılar kaynağın tahminidir.',
  },
  oneScale: 'Bütün bölümlerin ölçeği aynıdır.',
  fighting: 'kalın: çatışma yaşanan yıl',
  minimal: 'Görünmeyecek kadar küçük teslimatlar ince bir çizgiyle gösterilir.',
  partYear: (year) =>
    `${year} yılı dışarıda bırakıldı: teslimatlar yılın tamamı için sayılır, o tarihte ise yıl bitmemişti.`,
  byYearOnly:
    'Teslimatlar yıl olarak kaydedilmiştir: çatışma yaşanan bir yılın toplamında, çatışmadan önceki ve sonraki teslimatlar da vardır.',
  to: (recipient) => `Alıcı: ${recipient}`,
  pair: (supplier, recipient) => `${supplier} → ${recipient}`,
  others: 'Diğerleri',
  otherCount: (n) => `${n} tedarikçi`,
  reach: {
    sides: 'iki tarafa da',
    pair: 'iki alıcıya da',
    all: (n) => `${n} alıcının tümüne`,
  },
  toShared: (name, reach) => `${name} (${reach})`,
  // Names of recipients, unlike the words above, have no ending.
  supplied: (reach) =>
    /(taraf|alıcıy)a da$|alıcının tümüne$/.test(reach)
      ? `${reach} silah verdi`
      : `silah verdiği: ${reach}`,
  knownOn: (date) => `${date} itibarıyla`,
  noDelivery: 'kayıtlı teslimat yok',
  unstated: 'miktar belirtilmemiş',
  shortYear: (twoDigits) => `’${twoDigits}`,
  million: (n) => `${n} milyon TIV`,
  majorArms: 'teslim edilen ana silahlar',
  deal: (item) => `anlaşma: ${item}`,
  named: (name, amount) => `${name} ${amount}`,
  column: (recipient, year, total) => `${recipient}, ${year}: ${total}`,
  ribbon: (supplier, recipient, period, amount) =>
    `${supplier} → ${recipient}, ${period}: ${amount}`,
  periodShown: (years) => `Dönem: ${years}`,
  allYears: 'Bütün yıllar',
  suppliers: 'Tedarikçiler',
  received: (amount) => `alınan: ${amount}`,
  groupOf: (n) => `diğer ${n} tedarikçi`,
  groupMembers: (group, recipient, members) => `“${group}” (alıcı: ${recipient}): ${members}.`,
  ribbonNote: 'Şeridin kalınlığı hacmi gösterir; ölçek her yerde aynıdır.',
  unknownNote: 'Noktalı: tedarikçi bilinmiyor.',
  boldNotes: {
    sides: 'Kalın: iki tarafa da silah verdi.',
    pair: 'Kalın: iki alıcıya da silah verdi.',
    many: 'Kalın: birden çok alıcıya silah verdi.',
  },
  showDeals: 'Bu akışın ardındaki anlaşmaları göster',
  dealsBehind: 'Bu akışın ardındaki adı belli anlaşmalar, en büyüğünden başlayarak',
  smallerDeals: 'Daha küçük anlaşmalar',
  moreDeals: (n) => `${n} anlaşma daha`,
  dealsOf: (recipient, n) => `${recipient}: ${n} anlaşma`,
  dealsEmpty: 'Bu dönem için adı belli bir anlaşma kayıtlı değil.',
  also: 'Ayrıca kayıtlı',
  alsoNote: 'Krediler, vaatler, uçuşlar ve gözlemler; hiçbiri yukarıdaki hacimlere girmez.',
  alsoCount: (n) => `Ayrıca kayıtlı: ${n} kredi, vaat, uçuş ya da gözlem`,
  moreStatements: (n) =>
    `${n} açıklama: paylar, başka sürümlerin toplamları, sayı içermeyen sözler`,
  // The sign stands before the number, after `yaklaşık` or `en az`.
  shareOf: (share, recipient) =>
    `ana silah ithalatındaki pay: ${share.replace(/\d/, '%$&')} (${recipient})`,
  quantityOf: (quantity, unit) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair, n) => `${pair}: ${n} açıklama, ${n} farklı büyüklük`,
    sideBySideNote:
      'Bunlar toplanmaz, ortalaması alınmaz, karşılaştırılmaz: türleri, dönemleri ya da söyleyenleri farklıdır.',
    longest: (sum) => `en uzun çubuk: ${sum}`,
    loan: 'Krediler ve vaat edilen krediler',
    contract: 'Tek tek sözleşmeler',
    delivered: 'Teslimatların değeri',
    unclear: 'Tutarın türü belirsiz',
  },
  columns: {
    item: 'Malzeme',
    supplier: 'Tedarikçi',
    recipient: 'Alıcı',
    year: 'Yıl',
    period: 'Dönem',
    tiv: 'TIV, milyon',
    total: 'Bütün tedarikçiler, TIV',
    what: 'Kaydedilen',
    source: 'Kaynak',
    amount: 'Tutar',
    currency: 'Para birimi',
    kind: 'Tutarın türü',
    stated: 'Kaynaktaki ifade',
    claimant: 'Söyleyen',
    date: 'Tarih',
    number: 'Sayı',
    ordered: 'Sipariş edilen',
    delivered: 'Teslim edilen',
    stage: 'Aşama',
    status: 'Güvenilirlik',
  },
  empty: (measure, selection) => `Bu seçim için “${measure}” başlığında kayıt yok: ${selection}.`,
};
