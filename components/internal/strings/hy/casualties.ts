import type { Locale } from '../locale.js';
import { ablative, genitive } from './frame.js';

const categories = {
  military: 'զինծառայող',
  civilian: 'քաղաքացիական անձ',
  irregular: 'ոչ կանոնավոր ուժերի մարտիկ',
  mixed: 'զինծառայող և քաղաքացիական անձ',
  unspecified: '',
};
const outcomes = {
  killed: 'զոհված',
  wounded: 'վիրավոր',
  missing: 'անհետ կորած',
  captured: 'գերեվարված',
  'killed-or-missing': 'զոհված կամ անհետ կորած',
  displaced: 'տեղահանված',
  unspecified: 'զոհված կամ վիրավոր (ճշտված չէ)',
};
const nouns = {
  military: 'զինծառայող',
  civilian: 'քաղաքացիական անձ',
  irregular: 'մարտիկ',
  mixed: 'զոհ',
  unspecified: 'զոհ',
};

const bases = {
  'own-official': 'սեփական տվյալներ',
  'adversary-claim': 'հակառակորդի տվյալներ',
  'independent-list': 'անկախ ցուցակ',
  'dataset-estimate': 'տվյալների բազայի գնահատական',
  'media-estimate': 'լրատվամիջոցի գնահատական',
  unknown: 'հաշվման եղանակն անհայտ է',
};
/** How many times the side's own figure: `մոտ 2,1 անգամ ավելի, քան`, or less than it. */
const timesOwn = (ratio: string, own: string): string =>
  /(^|\s)0/.test(ratio)
    ? `սեփական տվյալի (${own}) ${ratio} մասը`
    : `${ratio} անգամ ավելի, քան սեփականը՝ ${own}`;

export const casualties: Locale['casualties'] = {
  affiliations: { 'all-sides': 'բոլոր կողմերը', unspecified: 'կողմը նշված չէ' },
  categories,
  outcomes,
  counted: (category, outcome) =>
    outcome === 'unspecified'
      ? [categories[category], outcomes[outcome]].filter(Boolean).join(', ')
      : [outcomes[outcome], categories[category]].filter(Boolean).join(' '),
  bases,
  heading: (episode) => `Ինչ է ասել յուրաքանչյուր կողմը զոհերի մասին՝ ${episode}`,
  headingCounts: (episode) => `Զոհերի հաշվարկները՝ ${episode}`,
  headingPlain: 'Ինչ է ասել յուրաքանչյուր կողմը զոհերի մասին',
  wholeConflict: 'Ամբողջ հակամարտությունը',
  empty: (selection, day) =>
    `${day ? `${genitive(day)} դրությամբ զոհերի` : 'Զոհերի'} մասին հրապարակված տվյալ գրանցված չէ${selection ? ` (${selection})` : ''}։`,
  emptyOf: (kind, selection) => `«${kind}»՝ գրանցված տվյալ չկա (${selection})։`,
  shown: (episode, n) => `${episode}․ ցուցադրված է ${n} տվյալ։`,
  episode: 'Դրվագ',
  conflict: 'Հակամարտություն',
  earlierEpisode: 'Նախորդ դրվագը',
  laterEpisode: 'Հաջորդ դրվագը',
  who: 'Ով է ասում և ում մասին',
  ownScale: 'Առանձին սանդղակով',
  logWarning:
    'Լոգարիթմական սանդղակ․ ամեն գիծ նախորդից տասն անգամ մեծ է, ուստի հեռավորությունները ցույց չեն տալիս, թե որքանով ավելի շատ մարդ է զոհվել։',
  killed: (people) => `Զոհվածներ՝ ${people}`,
  groups: {
    civilian: 'Զոհված քաղաքացիական անձինք',
    missing: 'Անհետ կորածներ',
    captured: 'Գերեվարվածներ',
    wounded: 'Վիրավորներ',
    casualties: 'Կորուստներ՝ զոհված կամ վիրավոր, ճշտված չէ',
    all: 'Բոլոր զոհերը, երկու կողմերը միասին',
    unstated: 'Զոհվածներ, կողմը նշված չէ',
    year: 'Առանձին տարիների բոլոր զոհերը, երկու կողմերը միասին',
    place: 'Զոհերն ըստ վայրի',
    displaced: 'Տեղահանվածներ',
  },
  soldiers: { missing: 'Անհետ կորած զինծառայողներ', wounded: 'Վիրավոր զինծառայողներ' },
  asides: {
    all: 'վերևի տողերի գումարը չէ',
    unstated: 'երկրորդ ընդհանուր թիվ չէ',
    year: 'ամեն տողը՝ մեկ տարի, ոչ թե ամբողջ պատերազմը',
    place: 'համեմատելի չէ որևէ կողմի տվյալների հետ',
  },
  noun: (category, outcome) =>
    outcome === 'killed'
      ? nouns[category]
      : outcome === 'unspecified'
        ? 'զոհված կամ վիրավոր'
        : outcomes[outcome],
  counting: {
    military: 'զինծառայողներ',
    civilian: 'քաղաքացիական անձինք',
    irregular: 'մարտիկներ',
    mixed: 'զինծառայողներ և քաղաքացիական անձինք',
    unspecified: 'խումբը նշված չէ',
  },
  kinds: {
    own: 'սեփական',
    opponent: 'հակառակորդի',
    independent: 'անկախ',
    other: 'այլ',
  },
  bounds: {
    band: (low, high) => `(${low}–${high})`,
    range: (low, high) => `(հաղորդվել է ${low}–${high})`,
    interval: (low, high) => `(միջակայքը՝ ${low}–${high})`,
  },
  spokenBounds: {
    band: (best, low, high) =>
      `լավագույն գնահատականը՝ ${best}, նվազագույնը՝ ${low}, առավելագույնը՝ ${high}`,
    range: (best, low, high) => `${best}, հաղորդվել է ${low}–${high}`,
    interval: (best, low, high) => `${best}, վիճակագրական միջակայքը՝ ${low}–${high}`,
  },
  spread: {
    band: (low, high) => `նվազագույնը՝ ${low}, առավելագույնը՝ ${high}, լավագույն գնահատական չկա`,
    range: (low, high) => `հաղորդվել է ${low}–${high}, լավագույն գնահատական չկա`,
    interval: (low, high) => `վիճակագրական միջակայքը՝ ${low}–${high}`,
  },
  figure: (number, noun) => `${number} ${noun}`,
  says: (claimant, figure) => `${claimant}՝ ${figure}`,
  about: (people, counted) => `Ում մասին՝ ${people} (${counted})`,
  kindOfLoss: (category, outcome) => `${category}, ${outcome}`,
  saidBy: (claimant, date) => `${claimant}, ${genitive(date)} դրությամբ`,
  basisAnd: (basis, figure) => `${basis}՝ ${figure}`,
  graded: (basis, status) => `${basis}, հավաստիությունը՝ ${status}`,
  disputed: (names) => `Վիճարկում է՝ ${names}`,
  vague: (words) => `«${words}», թիվ նշված չէ`,
  denied: 'հերքվում է՝ թիվ չկա',
  notFound: 'տվյալ չի գտնվել',
  notFoundBy: (day) => `տվյալ չի գտնվել (${genitive(day)} դրությամբ)`,
  figureOf: (side) => `${side}՝ հակառակորդի տվյալը`,
  ownFigureOf: (side) => `${side}՝ սեփական տվյալը`,
  partOf: (whole) => `ընդհանուրի մաս (${whole})`,
  earlier: (numbers) => `նախկինում՝ ${numbers}`,
  replacedBy: (text, later) => `${text}․ ավելի ուշ՝ ${later}`,
  uncertainDate: (date) => `${date} (?)`,
  times: {
    opponent: ({ who, people, number, ratio, own }) =>
      `Զոհվածներ (${people})․ հակառակորդի տվյալը (${who})՝ ${number}, ${timesOwn(ratio, own)}`,
    independent: ({ who, people, number, ratio, own }) =>
      `Զոհվածներ (${people})․ անկախ հաշվարկը (${who})՝ ${number}, ${timesOwn(ratio, own)}`,
  },
  same: {
    opponent: ({ who, people, number, own }) =>
      `Զոհվածներ (${people})․ հակառակորդի տվյալը (${who})՝ ${number}, գրեթե նույնքան, որքան սեփականը՝ ${own}`,
    independent: ({ who, people, number, own }) =>
      `Զոհվածներ (${people})․ անկախ հաշվարկը (${who})՝ ${number}, գրեթե նույնքան, որքան սեփականը՝ ${own}`,
  },
  puts: ({ who, people, number }) => `Զոհվածներ (${people})․ ${who}՝ ${number}։`,
  noRatio: 'Այս երկու թվերը գուցե նույն մարդկանց չեն վերաբերում, ուստի հարաբերություն չի տրվում',
  both: ({ who, people, number, ownPeople, own }) =>
    `Զոհվածներ (${people})․ հակառակորդի տվյալը (${who})՝ ${number}, սեփականը${ownPeople === people ? '' : ` (${ownPeople})`}՝ ${own}։`,
  ownOnly: (people, own, opponent) =>
    `Զոհվածներ (${people})․ սեփական տվյալը՝ ${own}, հակառակորդի տվյալ (${opponent}) չի գտնվել։`,
  opponentOnly: ({ who, people, number }) =>
    `Զոհվածներ (${people})․ հակառակորդի տվյալը (${who})՝ ${number}, սեփական տվյալ չի գտնվել։`,
  estimated: ({ who, number, period }) =>
    `${who}, հաշվարկը՝ ${number}${period ? `, ${period}` : ''}։ Բուն կողմերի տվյալներ այս բազայում չկան։`,
  othersOnly: (n) =>
    `Զոհերի մասին կողմերից որևէ մեկի տվյալ չի գտնվել${n ? `․ թվեր է հայտնում ${n} այլ աղբյուր` : ''}։`,
  whose: 'Ում տվյալները',
  claims: {
    all: 'Բոլոր տվյալները',
    own: 'Կողմերն իրենց մասին',
    opponent: 'Կողմերը միմյանց մասին',
    independent: 'Ցուցակներ, բազաներ, մամուլ',
  },
  filtered: (kind, shown, hidden) => `${kind}․ ցուցադրված է ${shown} տվյալ, թաքցված՝ ևս ${hidden}։`,
  hidden: (n) => `Ձեր ընտրությամբ թաքցված է այլ աղբյուրների ${n} տվյալ։`,
  scaleLabel: 'Սանդղակ',
  scales: { linear: 'Գծային', log: 'Լոգարիթմական' },
  history: 'Ինչպես են վերանայվել թվերը',
  meaning: 'Ի՞նչ են նշանակում այս բառերը',
  columns: {
    group: 'Բաժին',
    claimant: 'Ով է ասում',
    people: 'Ում մասին',
    kind: 'Պնդման տեսակը',
    low: 'Նվազագույն',
    best: 'Գնահատական',
    high: 'Առավելագույն',
    stated: 'Ինչպես ասված է',
    category: 'Ովքեր են հաշված',
    period: 'Ժամանակահատված',
    asOf: 'Առ',
    status: 'Հավաստիություն',
    sources: 'Աղբյուրներ',
  },
  legend: {
    own: ['սեփական', 'կողմը՝ իր կորուստների մասին'],
    opponent: ['հակառակորդի', 'տվյալ'],
    other: ['այլ աղբյուր', 'ցուցակ, տվյալների բազա, լրատվամիջոց'],
    band: ['անկախ', 'նվազագույն, գնահատական, առավելագույն'],
  },
  forms: {
    exact: 'ճշգրիտ',
    about: 'մոտ',
    'order-of-magnitude': 'միայն մեծության կարգը',
    'at-least': 'առնվազն',
    'more-than': 'ավելի քան',
    'up-to': 'առավելագույնը',
    range: 'հաղորդված միջակայք',
    interval: 'վիճակագրական միջակայք',
    revised: 'վերանայված, վերջինը՝ ներկված',
    zero: 'զրո, ինչպես պնդվում է',
    vague: 'բառեր՝ առանց թվի',
    denied: 'հերքվում է՝ միայն բառեր',
    'not-found': 'տվյալ չի գտնվել',
  },
  notes: {
    claims: 'Պնդումները ներկայացված են կողք կողքի․ դրանք երբեք չեն միջինացվում ու չեն գումարվում։',
    sameScale: (groups) => `Զոհերի հետ նույն սանդղակով են պատկերված՝ ${groups}։`,
    mayBeLater: (n, day) =>
      `Բաց է թողնված ${n} պնդում, որը գուցե հրապարակվել է ${ablative(day)} հետո։`,
    otherYears: (n) => `Պատկերված չէ առանձին տարիների կամ ամիսների ${n} հաշվարկ։`,
  },
};
