import type { Locale } from '../locale.js';
import { scaled } from '../plurals.js';
import { frame, ordinal } from './frame.js';

const valueKinds = {
  loan: 'kredit',
  contract: 'müqavilələr',
  delivered: 'tədarük dəyəri',
  unclear: 'məbləğin növü aydın deyil',
};

export const arms: Locale['arms'] = {
  unknownSupplier: 'Naməlum tədarükçü',
  kindLabel: 'Növ',
  kinds: {
    order: 'sifariş',
    delivery: 'tədarük',
    loan: 'kredit',
    grant: 'əvəzsiz yardım',
    airlift: 'hava yolu ilə daşıma',
    licence: 'lisenziya',
    embargo: 'embarqo',
    pledge: 'vəd',
    'negative-statement': 'verilmədiyi bildirilib',
    share: 'idxalda pay',
  },
  number: 'Sayı',
  conditions: {
    new: 'yeni',
    'second-hand': 'işlənmiş',
    modernised: 'işlənmiş, modernləşdirilmiş',
  },
  fact: (label, value) => `${label}: ${value}`,
  graded: (claimant, status) => `${claimant}; etibarlılıq: ${status}`,
  dealLine: (item, pair) => `${item}, ${pair}`,
  publishedIn: (claimant, sources) => (sources ? `${claimant}; dərc olunub: ${sources}` : claimant),
  termsAnd: (terms, said) => `${terms}; ${said}`,
  stages: {
    pledged: 'vəd edilib',
    ordered: 'sifariş edilib',
    delivered: 'çatdırılıb',
    'seen-in-use': 'istifadədə görülüb',
    denied: 'təkzib edilib',
  },
  tivTotal: (tiv, ownSum, edition) => `${tiv} mln (${ownSum ? 'öz hesablamamız: ' : ''}${edition})`,
  valueKinds,
  sum: (value, language) => {
    const [n, scale] = scaled(value.amount);
    const currency = value.currency === 'USD' ? 'dollar' : value.currency;
    const word = ['', ' mln', ' mlrd'][scale];
    return frame.qualified[value.qualifier](`${language.exact(n)}${word} ${currency}`);
  },
  money: (value, language) => `${arms.sum(value, language)} (${valueKinds[value.kind]})`,
  terms: ({ loanYears, interest, graceYears }) =>
    [
      loanYears === undefined ? '' : `${loanYears} il müddətinə`,
      interest === undefined ? '' : `illik ${String(interest).replace('.', ',')}%`,
      graceYears === undefined ? '' : `${graceYears} il güzəşt müddəti`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Kim kimi silahlandırıb',
    years: (recipients) => `Tədarükçülər üzrə çatdırılmış əsas silahlar: ${recipients}`,
    flow: (recipients, period) => `Silahı kim verib: ${recipients}, ${period}`,
    value: (recipients) => `Silah üçün bildirilən məbləğlər: ${recipients}`,
    deals: (recipients) => `Silah sövdələşmələri: ${recipients}`,
  },
  years: (first, last) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Düzülüş',
  layouts: { years: 'İllər üzrə', flow: 'Dövr üzrə axınlar' },
  measureLabel: 'Nə ölçülür',
  measures: {
    tiv: 'Tədarüklərin həcmi (TIV)',
    value: 'Bildirilən məbləğlər',
    deals: 'Qeydə alınmış sövdələşmələr',
  },
  units: {
    tiv: 'SIPRI-nin meyil göstəricisi (TIV) ilə, mln.',
    value: 'Pulla, bildirildiyi kimi.',
    deals: 'Hər sətir bir sövdələşmədir.',
  },
  whatIs: {
    tiv: 'TIV nədir?',
    value: 'Bildirilən məbləğ nədir?',
    deals: 'Burada sövdələşmə nədir?',
  },
  definitions: {
    tiv: 'SIPRI-nin meyil göstəricisi (TIV) bütün əsas silahları hərbi imkanlara görə vahid şkalada ölçür ki, müxtəlif silahların tədarükünü toplamaq mümkün olsun. Bu, pul deyil: nə qiymət, nə müqavilə, nə də büdcədir.',
    value:
      'Kiminsə bildirdiyi məbləğ: kredit, müqavilə və ya növü göstərilməyən pul. Müxtəlif növ məbləğlər müxtəlif kəmiyyətlərdir. Heç biri digərinə əlavə edilmir və heç biri TIV ilə müqayisə olunmur.',
    deals:
      'Bir silah növünün sifarişi və ya tədarükü: sayı, illəri və məlum olan son mərhələsi ilə.',
  },
  coverage: {
    tiv: (ownSums) =>
      `TIV pulu deyil, hərbi imkanları ölçür. Yalnız əsas silahları əhatə edir; atıcı silahlar daxil deyil.${ownSums ? ' Cəmlər SIPRI-nin rəqəmləri deyil, reyestr sətirləri əsasında öz hesablamamızdır.' : ''}`,
    value:
      'Məbləğlər bildirildiyi kimi göstərilir və heç vaxt toplanmır; hər qrupun öz şkalası var. Şərh sütunlarından götürülən məbləğlər mənbənin bir neçə sətrində təkrarlana bilər.',
    deals:
      'Reyestrdəki bütün sövdələşmələr deyil, yalnız bu məlumat bazasında qeydə alınanlardır; iki mənbə eyni sövdələşmədən danışa bilər. “Təxminən” sözü ilə verilən saylar mənbənin qiymətləndirməsidir.',
  },
  oneScale: 'Bütün hissələrin şkalası eynidir.',
  fighting: 'qalın şriftlə: döyüşlər olan il',
  minimal: 'Görünməyəcək qədər kiçik tədarük nazik xətlə göstərilib.',
  partYear: (year) =>
    `${ordinal(year)} il göstərilmir: tədarüklər bütün il üzrə sayılır, həmin tarixdə isə il hələ başa çatmamışdı.`,
  byYearOnly:
    'Tədarüklərin yalnız ili məlumdur: döyüşlər olan ilə döyüşlərdən əvvəlki və sonrakı tədarüklər də daxildir.',
  to: (recipient) => `Alıcı: ${recipient}`,
  pair: (supplier, recipient) => `${supplier} → ${recipient}`,
  others: 'Digərləri',
  otherCount: (n) => `${n} tədarükçü`,
  reach: {
    sides: 'hər iki tərəfə',
    pair: 'hər iki alıcıya',
    all: (n) => `${n} alıcının hamısına`,
  },
  toShared: (name, reach) => `${name} (${reach})`,
  supplied: (reach) => `silah verib: ${reach}`,
  knownOn: (date) => `məlumatın tarixi: ${date}`,
  noDelivery: 'tədarük qeydə alınmayıb',
  unstated: 'həcm göstərilməyib',
  shortYear: (twoDigits) => `’${twoDigits}`,
  million: (n) => `${n} mln TIV`,
  majorArms: 'çatdırılmış əsas silahlar',
  deal: (item) => `sövdələşmə: ${item}`,
  named: (name, amount) => `${name} ${amount}`,
  column: (recipient, year, total) => `Alıcı: ${recipient}, ${year}: ${total}`,
  ribbon: (supplier, recipient, period, amount) =>
    `${supplier} → ${recipient}, ${period}: ${amount}`,
  periodShown: (years) => `Dövr: ${years}`,
  allYears: 'Bütün illər',
  suppliers: 'Tədarükçülər',
  received: (amount) => `alınıb: ${amount}`,
  groupOf: (n) => `digərləri: ${n}`,
  groupMembers: (group, recipient, members) => `“${group}” (alıcı: ${recipient}): ${members}.`,
  ribbonNote: 'Lentin qalınlığı həcmi göstərir; şkala hər yerdə eynidir.',
  unknownNote: 'Nöqtəli: naməlum tədarükçü.',
  boldNotes: {
    sides: 'Qalın şriftlə: hər iki tərəfə silah verib.',
    pair: 'Qalın şriftlə: hər iki alıcıya silah verib.',
    many: 'Qalın şriftlə: birdən çox alıcıya silah verib.',
  },
  showDeals: 'Bu axının sövdələşmələrini göstər',
  dealsBehind: 'Bu axının arxasındakı konkret sövdələşmələr, ən böyüyündən başlayaraq',
  smallerDeals: 'Daha kiçik sövdələşmələr',
  moreDeals: (n) => `daha ${n} sövdələşmə`,
  dealsOf: (recipient, n) => `${recipient}: ${n} sövdələşmə`,
  dealsEmpty: 'Bu dövr üçün konkret sövdələşmə qeydə alınmayıb.',
  also: 'Həmçinin qeydə alınıb',
  alsoNote: 'Kreditlər, vədlər, uçuşlar və müşahidələr; heç biri yuxarıdakı həcmə daxil deyil.',
  alsoCount: (n) => `Həmçinin qeydə alınıb: ${n} kredit, vəd, uçuş və ya müşahidə`,
  moreStatements: (n) => `${n} açıqlama: paylar, başqa buraxılışların yekunları, rəqəmsiz ifadələr`,
  shareOf: (share, recipient) => `əsas silah idxalının ${share}%-i (${recipient})`,
  quantityOf: (quantity, unit) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair, n) => `${pair}: ${n} açıqlama, ${n} fərqli kəmiyyət`,
    sideBySideNote:
      'Onları toplamaq, ortalamaq və ya müqayisə etmək olmaz: növü, dövrü və ya mənbəyi fərqlidir.',
    longest: (sum) => `ən uzun zolaq: ${sum}`,
    loan: 'Kreditlər və vəd edilmiş kreditlər',
    contract: 'Ayrı-ayrı müqavilələr',
    delivered: 'Tədarüklərin dəyəri',
    unclear: 'Məbləğin növü aydın deyil',
  },
  columns: {
    item: 'Silah, texnika',
    supplier: 'Tədarükçü',
    recipient: 'Alıcı',
    year: 'İl',
    period: 'Dövr',
    tiv: 'TIV, mln',
    total: 'Bütün tədarükçülər, TIV',
    what: 'Nə qeydə alınıb',
    source: 'Mənbə',
    amount: 'Məbləğ',
    currency: 'Valyuta',
    kind: 'Məbləğin növü',
    stated: 'Deyildiyi kimi',
    claimant: 'Kim deyir',
    date: 'Tarix',
    number: 'Sayı',
    ordered: 'Sifariş edilib',
    delivered: 'Çatdırılıb',
    stage: 'Mərhələ',
    status: 'Etibarlılıq',
  },
  empty: (measure, selection) => `“${measure}” üzrə heç nə qeydə alınmayıb: ${selection}.`,
};
