import type { Locale } from '../locale.js';
import { scaled } from '../plurals.js';
import { frame, genitive } from './frame.js';

const valueKinds = {
  loan: 'վարկ',
  contract: 'պայմանագրեր',
  delivered: 'մատակարարված',
  unclear: 'գումարի տեսակն անհայտ է',
};

export const arms: Locale['arms'] = {
  unknownSupplier: 'Անհայտ մատակարար',
  kindLabel: 'Տեսակ',
  kinds: {
    order: 'պատվեր',
    delivery: 'մատակարարում',
    loan: 'վարկ',
    grant: 'անհատույց հատկացում',
    airlift: 'օդային փոխադրում',
    licence: 'լիցենզիա',
    embargo: 'էմբարգո',
    pledge: 'խոստում',
    'negative-statement': 'հայտարարված է, որ չի մատակարարվում',
    share: 'բաժինը ներմուծման մեջ',
  },
  number: 'Քանակ',
  conditions: {
    new: 'նոր',
    'second-hand': 'օգտագործված',
    modernised: 'օգտագործված, արդիականացված',
  },
  // A label that ends with the mark already takes none.
  fact: (label, value) => (label.endsWith('՝') ? `${label} ${value}` : `${label}՝ ${value}`),
  graded: (claimant, status) => `${claimant}, հավաստիությունը՝ ${status}`,
  dealLine: (item, pair) => `${item}, ${pair}`,
  publishedIn: (claimant, sources) =>
    sources ? `${claimant}․ հրապարակված է՝ ${sources}` : claimant,
  termsAnd: (terms, said) => `${terms}․ ${said}`,
  stages: {
    pledged: 'խոստացված',
    ordered: 'պատվիրված',
    delivered: 'մատակարարված',
    'seen-in-use': 'նկատվել է կիրառելիս',
    denied: 'հերքված',
  },
  tivTotal: (tiv, ownSum, edition) =>
    `${tiv} մլն (${ownSum ? 'մեր հաշվարկով՝ ըստ ' : ''}${edition})`,
  valueKinds,
  sum: (value, language) => {
    const [n, scale] = scaled(value.amount);
    const currency = value.currency === 'USD' ? 'դոլար' : value.currency;
    const word = ['', ' մլն', ' մլրդ'][scale];
    return frame.qualified[value.qualifier](`${language.exact(n)}${word} ${currency}`);
  },
  money: (value, language) => `${arms.sum(value, language)} (${valueKinds[value.kind]})`,
  terms: ({ loanYears, interest, graceYears }) =>
    [
      loanYears === undefined ? '' : `${loanYears} տարի ժամկետով`,
      interest === undefined ? '' : `տարեկան ${String(interest).replace('.', ',')}%`,
      graceYears === undefined ? '' : `${graceYears} տարի արտոնյալ ժամկետ`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Ով ում է զինել',
    years: (recipients) => `Հիմնական սպառազինության մատակարարումներն ըստ մատակարարի՝ ${recipients}`,
    flow: (recipients, period) => `Ով ում է զինել, ${period} (ստացող՝ ${recipients})`,
    value: (recipients) => `Զենքի համար հայտարարված գումարներ՝ ${recipients}`,
    deals: (recipients) => `Զենքի գործարքներ՝ ${recipients}`,
  },
  years: (first, last) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Դասավորություն',
  layouts: { years: 'Ըստ տարիների', flow: 'Հոսքերը ժամանակահատվածում' },
  measureLabel: 'Ինչ է չափվում',
  measures: {
    tiv: 'Մատակարարումների ծավալ (TIV)',
    value: 'Հայտարարված գումարներ',
    deals: 'Գրանցված գործարքներ',
  },
  units: {
    tiv: 'Միլիոն TIV-ով (SIPRI-ի միտման ցուցիչի արժեք)։',
    value: 'Դրամական միավորներով, ինչպես հայտարարված է։',
    deals: 'Մեկ տողը մեկ գործարք է։',
  },
  whatIs: {
    tiv: 'Ի՞նչ է TIV-ը',
    value: 'Ի՞նչ է հայտարարված գումարը',
    deals: 'Ի՞նչն է այստեղ համարվում գործարք',
  },
  definitions: {
    tiv: 'Միտման ցուցիչի արժեքը (TIV) հիմնական սպառազինության բոլոր տեսակները չափում է ռազմական կարողության մեկ սանդղակով, որպեսզի տարբեր զինատեսակների մատակարարումները հնարավոր լինի գումարել։ Դա դրամական մեծություն չէ՝ ո՛չ գին, ո՛չ պայմանագիր, ո՛չ բյուջե։',
    value:
      'Գումար, որը որևէ մեկը նշել է՝ վարկ, պայմանագիր կամ միջոցներ, որոնց տեսակը չի ճշտվում։ Տարբեր տեսակի գումարները տարբեր մեծություններ են․ դրանք միմյանց չեն գումարվում և համեմատելի չեն TIV-ի հետ։',
    deals: 'Մեկ տեսակի զենքի պատվեր կամ մատակարարում՝ քանակով, տարիներով և վերջին հայտնի փուլով։',
  },
  coverage: {
    tiv: (ownSums) =>
      `TIV-ը չափում է ռազմական կարողությունը, ոչ թե փողը։ Այն ընդգրկում է միայն հիմնական սպառազինությունը․ հրաձգային զենքն այստեղ չկա։${ownSums ? ' Հանրագումարները մենք ենք հաշվել ռեգիստրի տողերից, դրանք SIPRI-ի թվեր չեն։' : ''}`,
    value:
      'Գումարները ներկայացված են այնպես, ինչպես հայտարարվել են, և երբեք միմյանց չեն գումարվում․ ամեն խումբ իր սանդղակն ունի։ Ծանոթագրություններից վերցված գումարները կարող են կրկնվել աղբյուրի մի քանի տողում։',
    deals:
      'Այս բազայում գրանցված առանձին գործարքներ, ոչ թե ռեգիստրի բոլոր գործարքները․ երկու աղբյուր կարող է խոսել նույն գործարքի մասին։ «Մոտ» նշումով թվերն աղբյուրի գնահատականներն են։',
  },
  oneScale: 'Բոլոր գծապատկերները նույն սանդղակով են։',
  fighting: 'թավ՝ մարտերի տարի',
  minimal: 'Շատ փոքր մատակարարումը պատկերված է բարակ գծով։',
  partYear: (year) =>
    `${year} թվականը բաց է թողնված․ մատակարարումները հաշվվում են ամբողջ տարվա համար, իսկ տարին այդ պահին դեռ չէր ավարտվել։`,
  byYearOnly:
    'Մատակարարումների միայն տարին է հայտնի․ մարտերի տարում հաշվված են նաև մարտերից առաջ և հետո կատարվածները։',
  to: (recipient) => `Ստացողը՝ ${recipient}`,
  pair: (supplier, recipient) => `${supplier} → ${recipient}`,
  others: 'Այլք',
  otherCount: (n) => `${n} մատակարար`,
  reach: {
    sides: 'երկու կողմերը',
    pair: 'երկու ստացողները',
    all: (n) => `բոլոր ${n} ստացողները`,
  },
  toShared: (name, reach) => `${name} → ${reach}`,
  supplied: (reach) => `ստացել են՝ ${reach}`,
  knownOn: (date) => `${genitive(date)} դրությամբ`,
  noDelivery: 'մատակարարում գրանցված չէ',
  unstated: 'ծավալը նշված չէ',
  shortYear: (twoDigits) => `’${twoDigits}`,
  million: (n) => `${n} մլն TIV`,
  majorArms: 'մատակարարված հիմնական սպառազինություն',
  deal: (item) => `գործարք՝ ${item}`,
  named: (name, amount) => `${name} ${amount}`,
  column: (recipient, year, total) => `→ ${recipient}, ${year}՝ ${total}`,
  ribbon: (supplier, recipient, period, amount) =>
    `${supplier} → ${recipient}, ${period}՝ ${amount}`,
  periodShown: (years) => `Ժամանակահատվածը՝ ${years}`,
  allYears: 'Բոլոր տարիները',
  suppliers: 'Մատակարարներ',
  received: (amount) => `ստացել է՝ ${amount}`,
  groupOf: (n) => `ևս ${n}`,
  groupMembers: (group, recipient, members) => `«${group}» (→ ${recipient})՝ ${members}։`,
  ribbonNote: 'Ժապավենի հաստությունը ցույց է տալիս ծավալը, ամենուր՝ նույն սանդղակով։',
  unknownNote: 'Կետագիծ՝ մատակարարն անհայտ է։',
  boldNotes: {
    sides: 'Թավ՝ մատակարարել է երկու կողմերին։',
    pair: 'Թավ՝ մատակարարել է երկու ստացողներին։',
    many: 'Թավ՝ մատակարարել է մեկից ավելի ստացողի։',
  },
  showDeals: 'Ցույց տալ այս հոսքի գործարքները',
  dealsBehind: 'Այս հոսքի հայտնի գործարքները՝ ամենամեծից սկսած',
  smallerDeals: 'Ավելի փոքր գործարքներ',
  moreDeals: (n) => `ևս ${n} գործարք`,
  dealsOf: (recipient, n) => `${recipient}՝ ${n} գործարք`,
  dealsEmpty: 'Այս ժամանակահատվածում առանձին գործարք անունով գրանցված չէ։',
  also: 'Նաև գրանցված է',
  alsoNote: 'Վարկեր, խոստումներ, թռիչքներ և դիտարկումներ․ դրանք վերևի ծավալների մեջ չեն մտնում։',
  alsoCount: (n) => `Նաև գրանցված է՝ ${n} վարկ, խոստում, թռիչք կամ դիտարկում`,
  moreStatements: (n) =>
    `${n} հաղորդում՝ բաժիններ, այլ հրատարակությունների հանրագումարներ, խոսքեր՝ առանց թվի`,
  shareOf: (share, recipient) => `հիմնական սպառազինության ներմուծման ${share}%-ը (${recipient})`,
  quantityOf: (quantity, unit) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair, n) => `${pair}՝ ${n} հաղորդում, ${n} տարբեր մեծություն`,
    sideBySideNote:
      'Դրանք չի կարելի գումարել, միջինացնել կամ համեմատել․ տարբեր են տեսակը, ժամանակահատվածը կամ խոսողը։',
    longest: (sum) => `ամենաերկար գիծը՝ ${sum}`,
    loan: 'Վարկեր և խոստացված վարկեր',
    contract: 'Առանձին պայմանագրեր',
    delivered: 'Մատակարարումների արժեքը',
    unclear: 'Գումարի տեսակն անհայտ է',
  },
  columns: {
    item: 'Սպառազինություն',
    supplier: 'Մատակարար',
    recipient: 'Ստացող',
    year: 'Տարի',
    period: 'Ժամանակահատված',
    tiv: 'TIV, մլն',
    total: 'Բոլոր մատակարարները, TIV',
    what: 'Ինչ է գրանցված',
    source: 'Աղբյուր',
    amount: 'Գումար',
    currency: 'Արժույթ',
    kind: 'Գումարի տեսակ',
    stated: 'Ինչպես ասված է',
    claimant: 'Ով է ասում',
    date: 'Ամսաթիվ',
    number: 'Քանակ',
    ordered: 'Պատվիրված',
    delivered: 'Մատակարարված',
    stage: 'Փուլ',
    status: 'Հավաստիություն',
  },
  empty: (measure, selection) => `«${measure}» ցուցանիշով ոչինչ գրանցված չէ՝ ${selection}։`,
};
