import type { Locale } from '../locale.js';

const seasons = ['գարուն', 'ամառ', 'աշուն', 'ձմեռ'];
const fromSeason = ['գարնանից', 'ամռանից', 'աշնանից', 'ձմռանից'];
const ofSeason = ['գարնան', 'ամռան', 'աշնան', 'ձմռան'];
const UNCERTAIN = ' (ճշգրիտ չէ)';

/** A date in the ablative: `2020 թ. նոյեմբերի 10-ից`, `2016 թ. ապրիլից`. */
export const ablative = (date: string): string => {
  if (date.endsWith(UNCERTAIN)) return ablative(date.slice(0, -UNCERTAIN.length)) + UNCERTAIN;
  const at = seasons.findIndex((season) => date.endsWith(season));
  if (at >= 0) return date.replace(seasons[at]!, fromSeason[at]!);
  return /\d$/.test(date) ? `${date}-ից` : `${date}ից`;
};

/** A date in the genitive: `2020 թ. նոյեմբերի 10-ի`, `2016 թ. ապրիլի`. */
export const genitive = (date: string): string => {
  if (date.endsWith(UNCERTAIN)) return genitive(date.slice(0, -UNCERTAIN.length)) + UNCERTAIN;
  const at = seasons.findIndex((season) => date.endsWith(season));
  if (at >= 0) return date.replace(seasons[at]!, ofSeason[at]!);
  return /\d$/.test(date) ? `${date}-ի` : `${date}ի`;
};

// A noun after a number stays in the singular, so no plural forms are needed.
export const frame: Locale['frame'] = {
  dir: 'ltr',
  separators: [' ', ','],
  stop: '։',
  months: [
    'հունվար',
    'փետրվար',
    'մարտ',
    'ապրիլ',
    'մայիս',
    'հունիս',
    'հուլիս',
    'օգոստոս',
    'սեպտեմբեր',
    'հոկտեմբեր',
    'նոյեմբեր',
    'դեկտեմբեր',
  ],
  shortMonths: ['հնվ', 'փտվ', 'մրտ', 'ապր', 'մյս', 'հնս', 'հլս', 'օգս', 'սեպ', 'հոկ', 'նոյ', 'դեկ'],
  seasons,
  // The short names, of three letters, have no case.
  ofDay: (month) => (month.length > 3 ? `${month}ի` : month),
  decade: (year) => `${year}-ականներ`,
  day: (day, month, year) => `${year} թ. ${month} ${day}`,
  dayOfYear: (day, month) => `${month} ${day}`,
  month: (month, year) => `${year} թ. ${month}`,
  daysApart: (from, to, year) => `${year} թ. ${from} – ${to}`,
  approximately: (date) => `մոտավորապես ${date}`,
  until: (date) => `մինչև ${date}`,
  since: (date) => `${ablative(date)} սկսած`,
  uncertain: (date) => `${date}${UNCERTAIN}`,
  comma: ', ',
  and: (most, last) => `${most} և ${last}`,
  range: (low, high) => `${low}–${high}`,
  qualified: {
    exact: (n) => n,
    about: (n) => `մոտ ${n}`,
    'at-least': (n) => `առնվազն ${n}`,
    'more-than': (n) => `ավելի քան ${n}`,
    'up-to': (n) => `առավելագույնը ${n}`,
    'order-of-magnitude': (n) => `${n}-ի կարգի`,
  },
  percent: (n) => `${n}%`,
  notStated: 'նշված չէ',
  keys: 'Ստեղնաշարով՝ սլաքները տեղափոխում են նշանից նշան, Enter-ը բացում է, Escape-ը՝ փակում։',
  chart: 'Գծապատկեր',
  table: 'Աղյուսակ',
  viewAs: 'Ցուցադրման ձևը',
  share: 'Կիսվել և ներբեռնել',
  more: 'Ավելին',
  fullScreen: 'Ամբողջ էկրանով',
  shownAs: { chart: 'Ցուցադրված է գծապատկերը։', table: 'Ցուցադրված է աղյուսակը։' },
  recordsShown: (n) => `Ցուցադրված է ${n} գրառում։`,
  loading: 'Գծապատկերը բեռնվում է…',
  slow: 'Սովորականից երկար է տևում։',
  failed: 'Այս գծապատկերը չհաջողվեց բեռնել։',
  reasons: {
    offline: 'Կարծես համացանցին միացված չեք։ Գծապատկերը կբեռնվի, երբ կապը վերականգնվի։',
    network: 'Տվյալներն անհասանելի են։ Ստուգեք կապը կամ փորձեք ավելի ուշ։',
    http: 'Տվյալների սերվերում խնդիր կա։ Փորձեք ավելի ուշ։',
    missing: 'Տվյալները չգտնվեցին։',
    timeout: 'Սերվերը շատ ուշացավ պատասխանել։ Փորձեք ավելի ուշ։',
    'too-large': 'Տվյալների ֆայլը չափազանց մեծ է այստեղ ցուցադրելու համար։',
    'not-json': 'Ստացվածը տվյալների ֆայլը չէ։',
    'wrong-shape': 'Տվյալների ֆայլի կառուցվածքը սխալ է։',
    'newer-version': 'Տվյալները նախատեսված են այս գծապատկերի ավելի նոր տարբերակի համար։',
  },
  retry: 'Կրկին փորձել',
  asOf: 'Տվյալներն առ',
  sourcesLabel: 'Աղբյուրներ՝',
  moreSources: (n) => `ևս ${n}`,
  allSources: (n) =>
    n === 1 ? 'Աղբյուրի լրիվ նկարագրությունը' : `Բոլոր ${n} աղբյուրների լրիվ նկարագրությունը`,
  attributeNames: {
    episode: 'դրվագ',
    actors: 'դերակատար',
    'as-of': 'ամսաթիվ',
    period: 'ժամանակահատված',
  },
  dataset: (title, version, published) =>
    `Տվյալներ՝ ${title} (տվյալների ֆայլ ${version}, ${published})`,
  dataLicence: (licence) => `Տվյալների օգտագործման պայմանները՝ ${licence}`,
  grades: 'Ի՞նչ են նշանակում հավաստիության աստիճանները',
  hiddenBelow: (n, grade) =>
    `Թաքցված է ${n} պնդում՝ «${grade}» աստիճանից ցածր հավաստիության կամ այդպիսի պնդումով վերանայված։`,
  leftOut: (n) =>
    `Բաց է թողնվել ${n} գրառում, որը չի ընթերցվում կամ հենվում է չընթերցվող գրառման վրա։`,
  couldNotRefresh: (date) => `Պահված պատճեն՝ ${date}․ այն չհաջողվեց թարմացնել։`,
  newer: (date) => `Հրապարակվել են նոր տվյալներ՝ ${date}։`,
  showNewer: 'Ցույց տալ',
  englishTexts: 'Տվյալների ծանոթագրություններն ու համառոտ նշումներն անգլերեն են։',
  twoForms: (names) => `Երկու ձև ունեցող անունները տրված են այբբենական կարգով՝ ${names}։`,
  disputedBy: 'Վիճարկում է՝',
  licence: (licence) => `Պայմանները՝ ${licence}`,
  status: {
    confirmed: ['հաստատված', 'անկախ աղբյուրները համընկնում են'],
    fair: ['բավարար', 'մեկ վստահելի աղբյուր'],
    weak: ['թույլ', 'անուղղակի կամ թերի աղբյուր'],
    contested: ['վիճարկվող', 'այլ կողմ հերքում կամ հակառակն է պնդում'],
    discounted: ['մերժված', 'սխալ լինելն ապացուցված է․ պահվում է ի գիտություն'],
  },
  ignoredDate: (attribute, value) => `«${value}» (${attribute}) ամսաթիվ չէ և հաշվի չի առնվում։`,
  unknownValue: (attribute, value, allowed, near) =>
    `Այս տվյալներում «${value}» (${attribute}) չկա։${near ? ` Գուցե նկատի ունեիք «${near}»։` : ''}${allowed ? ` Կան՝ ${allowed}։` : ''}`,
};
