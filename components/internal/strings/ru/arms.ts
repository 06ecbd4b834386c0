import type { Locale } from '../locale.js';
import { scaled } from '../plurals.js';
import { count, frame, onDate } from './frame.js';

const currencies: Readonly<Record<string, string>> = {
  USD: 'долл.',
  EUR: 'евро',
  RUB: 'руб.',
};
const valueKinds = {
  loan: 'кредит',
  contract: 'контракты',
  delivered: 'поставлено',
  unclear: 'вид суммы неясен',
};

export const arms: Locale['arms'] = {
  unknownSupplier: 'Поставщик неизвестен',
  kindLabel: 'Вид',
  kinds: {
    order: 'заказ',
    delivery: 'поставка',
    loan: 'кредит',
    grant: 'безвозмездная передача',
    airlift: 'переброска по воздуху',
    licence: 'лицензия',
    embargo: 'эмбарго',
    pledge: 'обещание',
    'negative-statement': 'заявлено, что не поставляли',
    share: 'доля импорта',
  },
  number: 'Количество',
  conditions: {
    new: 'новое',
    'second-hand': 'подержанное',
    modernised: 'подержанное, модернизированное',
  },
  fact: (label, value) => `${label}: ${value}`,
  graded: (claimant, status) => `${claimant}, статус: ${status}`,
  dealLine: (item, pair) => `${item}, ${pair}`,
  publishedIn: (claimant, sources) =>
    sources ? `${claimant}; опубликовано: ${sources}` : claimant,
  termsAnd: (terms, said) => `${terms}; ${said}`,
  stages: {
    pledged: 'обещано',
    ordered: 'заказано',
    delivered: 'поставлено',
    'seen-in-use': 'применение замечено',
    denied: 'отрицается',
  },
  tivTotal: (tiv, ownSum, edition) =>
    `${tiv} млн (${ownSum ? 'наш подсчёт по изданию: ' : ''}${edition})`,
  valueKinds,
  sum: (value, language) => {
    const [n, scale] = scaled(value.amount);
    const currency = currencies[value.currency] ?? value.currency;
    const word = ['', ' млн', ' млрд'][scale];
    return frame.qualified[value.qualifier](`${language.exact(n)}${word} ${currency}`);
  },
  money: (value, language) => `${arms.sum(value, language)} (${valueKinds[value.kind]})`,
  terms: ({ loanYears, interest, graceYears }) =>
    [
      loanYears === undefined ? '' : `срок ${count(loanYears, 'год', 'года', 'лет')}`,
      interest === undefined ? '' : `${String(interest).replace('.', ',')} % годовых`,
      graceYears === undefined ? '' : `отсрочка ${count(graceYears, 'год', 'года', 'лет')}`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Кто кого вооружал',
    years: (recipients) => `Поставки тяжёлых вооружений по поставщикам: ${recipients}`,
    flow: (recipients, period) => `Кто кого вооружал, ${period}: ${recipients}`,
    value: (recipients) => `Названные суммы поставок оружия: ${recipients}`,
    deals: (recipients) => `Сделки с оружием: ${recipients}`,
  },
  years: (first, last) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Вид',
  layouts: { years: 'По годам', flow: 'Потоки за период' },
  measureLabel: 'Что измеряется',
  measures: {
    tiv: 'Объём поставок (TIV)',
    value: 'Названные суммы денег',
    deals: 'Известные сделки',
  },
  units: {
    tiv: 'В миллионах TIV — показателя тренда СИПРИ.',
    value: 'В деньгах, как названо источником.',
    deals: 'Одна строка — одна сделка.',
  },
  whatIs: {
    tiv: 'Что такое TIV?',
    value: 'Что такое названная сумма?',
    deals: 'Что здесь считается сделкой?',
  },
  definitions: {
    tiv: 'Показатель тренда СИПРИ (TIV) ставит все тяжёлые вооружения на одну шкалу военных возможностей, чтобы поставки разного оружия можно было складывать. Это не деньги: ни цена, ни контракт, ни бюджет.',
    value:
      'Сумма, которую кто-то назвал: кредит, контракт или деньги, вид которых не указан. Суммы разного вида — разные величины. Ни одна не прибавляется к другой, и ни одну нельзя сравнивать с TIV.',
    deals:
      'Заказ или поставка одного вида оружия: количество, годы и стадия, до которой, насколько известно, дошло дело.',
  },
  coverage: {
    tiv: (ownSums) =>
      `TIV измеряет военные возможности, а не деньги. Он охватывает только тяжёлые вооружения; стрелкового оружия здесь нет.${ownSums ? ' Суммы сложены нами по строкам регистра, это не цифры СИПРИ.' : ''}`,
    value:
      'Суммы показаны так, как названы, и не складываются; у каждой группы своя шкала. Суммы из комментариев могут повторяться в нескольких строках источника.',
    deals:
      'Отдельные сделки из этих данных, а не все сделки регистра; два источника могут сообщать об одной и той же. Числа с пометкой «примерно» — оценки источника.',
  },
  oneScale: 'Все части графика — на одной шкале.',
  fighting: 'жирным: год с боями',
  minimal: 'Слишком малые поставки показаны тонкой чертой.',
  partYear: (year) =>
    `${year} год пропущен: данные о поставках — за весь год, а он на эту дату ещё не закончился.`,
  byYearOnly:
    'О поставках известен только год: в год с боями входят поставки и до боёв, и после них.',
  to: (recipient) => `Получатель: ${recipient}`,
  pair: (supplier, recipient) => `${supplier} → ${recipient}`,
  others: 'Другие',
  otherCount: (n) => count(n, 'поставщик', 'поставщика', 'поставщиков'),
  reach: {
    sides: 'обе стороны',
    pair: 'оба получателя',
    all: (n) => `все ${count(n, 'получатель', 'получателя', 'получателей')}`,
  },
  toShared: (name, reach) => `${name} (${reach})`,
  supplied: (reach) => `получатели: ${reach}`,
  knownOn: (date) => `по состоянию на ${onDate(date)}`,
  noDelivery: 'поставок не зафиксировано',
  unstated: 'объём не указан',
  shortYear: (twoDigits) => `’${twoDigits}`,
  million: (n) => `${n} млн TIV`,
  majorArms: 'поставлены тяжёлые вооружения',
  deal: (item) => `сделка: ${item}`,
  named: (name, amount) => `${name} ${amount}`,
  column: (recipient, year, total) => `${recipient}, ${year}: ${total}`,
  ribbon: (supplier, recipient, period, amount) =>
    `${supplier} → ${recipient}, ${period}: ${amount}`,
  periodShown: (years) => `Период: ${years}`,
  allYears: 'Все годы',
  suppliers: 'Поставщики',
  received: (amount) => `получено: ${amount}`,
  groupOf: (n) => `другие: ${n}`,
  groupMembers: (group, recipient, members) => `«${group}» (получатель: ${recipient}): ${members}.`,
  ribbonNote: 'Толщина ленты — объём; шкала везде одна.',
  unknownNote: 'Пунктир: поставщик неизвестен.',
  boldNotes: {
    sides: 'Жирным выделены поставщики обеих сторон.',
    pair: 'Жирным выделены поставщики обоих получателей.',
    many: 'Жирным выделены поставщики нескольких получателей.',
  },
  showDeals: 'Показать сделки в этом потоке',
  dealsBehind: 'Названные сделки в этом потоке, сначала крупнейшие',
  smallerDeals: 'Сделки поменьше',
  moreDeals: (n) => `ещё ${count(n, 'сделка', 'сделки', 'сделок')}`,
  dealsOf: (recipient, n) => `${recipient}: ${count(n, 'сделка', 'сделки', 'сделок')}`,
  dealsEmpty: 'Названных сделок за этот период нет.',
  also: 'Также известно',
  alsoNote: 'Кредиты, обещания, рейсы и наблюдения; в объёмы выше они не входят.',
  alsoCount: (n) => `Также известно (кредиты, обещания, рейсы и наблюдения): ${n}`,
  moreStatements: (n) =>
    `${count(n, 'сообщение', 'сообщения', 'сообщений')}: доли, итоги по другим изданиям, слова без чисел`,
  shareOf: (share, recipient) => `${share} % импорта тяжёлых вооружений (${recipient})`,
  quantityOf: (quantity, unit) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair, n) =>
      `${pair}: ${count(n, 'сообщение', 'сообщения', 'сообщений')} о разных величинах`,
    sideBySideNote:
      'Не складывать, не усреднять и не сравнивать: различаются вид, период или автор.',
    longest: (sum) => `самая длинная полоса: ${sum}`,
    loan: 'Кредиты и обещанные кредиты',
    contract: 'Отдельные контракты',
    delivered: 'Стоимость поставок',
    unclear: 'Вид суммы неясен',
  },
  columns: {
    item: 'Предмет',
    supplier: 'Поставщик',
    recipient: 'Получатель',
    year: 'Год',
    period: 'Период',
    tiv: 'TIV, млн',
    total: 'Все поставщики, TIV',
    what: 'Что известно',
    source: 'Источник',
    amount: 'Сумма',
    currency: 'Валюта',
    kind: 'Вид суммы',
    stated: 'Как сказано',
    claimant: 'Кто говорит',
    date: 'Дата',
    number: 'Количество',
    ordered: 'Заказано',
    delivered: 'Поставлено',
    stage: 'Стадия',
    status: 'Статус',
  },
  empty: (measure, selection) => `По показателю «${measure}» записей нет: ${selection}.`,
};
