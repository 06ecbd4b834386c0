import type { Locale } from '../locale.js';
import { plurals } from '../plurals.js';

const form = plurals('ru');
/** A number with a noun in the three forms of Russian: `1 запись`, `2 записи`, `5 записей`. */
export const count = (n: number, one: string, few: string, many: string): string =>
  `${n} ${form(n, { one, few, many, other: few })}`;
/** A ratio, which may be written `примерно 1,4`, with its words: `примерно в 1,4 раза`, `в 5 раз`. */
export const times = (ratio: string): string => {
  const [, about = '', number = ''] = /^(\D*)(.*)$/.exec(ratio) ?? [];
  const noun = form(Number(number.replace(/\s/g, '').replace(',', '.')), {
    few: 'раза',
    many: 'раз',
    one: 'раз',
    other: 'раза',
  });
  return `${about}в ${number} ${noun}`;
};

/** How one number compares with another, whose name in the genitive is `than`: `в 5 раз больше первого`, `составляет 80 % первого`. */
export const comparison = (ratio: string, than: string): string => {
  const [, about = '', number = ''] = /^(\D*)(.*)$/.exec(ratio) ?? [];
  const value = Number(number.replace(/\s/g, '').replace(',', '.'));
  if (!value) return `во много раз меньше${than}`;
  if (value < 1) return `составляет ${about}${Math.round(value * 100)} %${than}`;
  return `${times(ratio)} больше${than}`;
};

const months = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const seasons = ['весна', 'лето', 'осень', 'зима'];
const ofSeason = ['весны', 'лета', 'осени', 'зимы'];
const ofDay = (month: string): string =>
  month.endsWith('.') ? month : /[йь]$/.test(month) ? month.replace(/.$/, 'я') : `${month}а`;

/** A date that names a month, a season or a decade, in the genitive that «с» and «до» ask for. */
export const genitive = (date: string): string => {
  const [word = '', ...rest] = date.split(' ');
  const said = seasons.includes(word)
    ? ofSeason[seasons.indexOf(word)]!
    : months.includes(word)
      ? ofDay(word)
      : word.replace(/-е$/, '-х');
  return [said, ...rest].join(' ');
};

/** A date, a season or a year in the accusative that «на» asks for: `на 9 мая 2020`, `на весну 2016`, `на 2016 год`. */
export const onDate = (date: string): string =>
  /^\d{4}$/.test(date)
    ? `${date} год`
    : date.replace(/^(весн|зим)а/, (_, stem: string) => `${stem}у`);

export const frame: Locale['frame'] = {
  dir: 'ltr',
  separators: [' ', ','],
  stop: '.',
  months,
  shortMonths: [
    'янв.',
    'февр.',
    'март',
    'апр.',
    'май',
    'июнь',
    'июль',
    'авг.',
    'сент.',
    'окт.',
    'нояб.',
    'дек.',
  ],
  seasons,
  ofDay,
  decade: (year) => `${year}-е`,
  day: (day, month, year) => `${day} ${month} ${year}`,
  dayOfYear: (day, month) => `${day} ${month}`,
  month: (month, year) => `${month} ${year}`,
  daysApart: (from, to, year) => `${from} – ${to} ${year}`,
  approximately: (date) => `примерно ${date}`,
  until: (date) => `до ${genitive(date)}`,
  since: (date) => `с ${genitive(date)}`,
  uncertain: (date) => `${date} (не точно)`,
  comma: ', ',
  and: (most, last) => `${most} и ${last}`,
  range: (low, high) => `${low}–${high}`,
  // Adverbs, because «около» or «свыше» would put the noun after the number into another case.
  qualified: {
    exact: (n) => n,
    about: (n) => `примерно ${n}`,
    'at-least': (n) => `минимум ${n}`,
    'more-than': (n) => `более чем ${n}`,
    'up-to': (n) => `максимум ${n}`,
    'order-of-magnitude': (n) => `по порядку величины ${n}`,
  },
  percent: (n) => `${n} %`,
  notStated: 'не указано',
  keys: 'Клавиши: стрелки — переход между метками, Enter — открыть, Escape — закрыть.',
  chart: 'График',
  table: 'Таблица',
  viewAs: 'Показать как',
  share: 'Экспорт и ссылки',
  more: 'Ещё',
  fullScreen: 'Во весь экран',
  shownAs: { chart: 'Показан график.', table: 'Показана таблица.' },
  recordsShown: (n) => `Показано: ${count(n, 'запись', 'записи', 'записей')}.`,
  loading: 'График загружается…',
  slow: 'Загрузка идёт дольше обычного.',
  failed: 'График не удалось загрузить.',
  reasons: {
    offline: 'Похоже, нет связи с интернетом. График загрузится, когда она появится.',
    network: 'Данные недоступны. Проверьте подключение к сети или попробуйте позже.',
    http: 'На сервере с данными неполадки. Попробуйте позже.',
    missing: 'Данные не найдены.',
    timeout: 'Сервер отвечал слишком долго. Попробуйте позже.',
    'too-large': 'Файл с данными слишком велик, чтобы показать его здесь.',
    'not-json': 'Вместо файла с данными получено что-то другое.',
    'wrong-shape': 'Файл с данными составлен неправильно.',
    'newer-version': 'Данные подготовлены для более новой версии этого графика.',
  },
  retry: 'Попробовать снова',
  asOf: 'По состоянию на',
  sourcesLabel: 'Источники:',
  moreSources: (n) => `ещё ${n}`,
  allSources: (n) => (n === 1 ? 'Полное описание источника' : `Полный список источников: ${n}`),
  attributeNames: { episode: 'эпизод', actors: 'участник', 'as-of': 'дата', period: 'период' },
  dataset: (title, version, published) =>
    `Данные: ${title} (файл данных ${version} от ${genitive(published)})`,
  dataLicence: (licence) => `Условия использования данных: ${licence}`,
  grades: 'Что означают статусы',
  hiddenBelow: (n, grade) =>
    `${count(n, 'сообщение скрыто', 'сообщения скрыты', 'сообщений скрыто')}: статус ниже, чем «${grade}», или заменено сообщением с таким статусом.`,
  leftOut: (n) =>
    `${count(n, 'запись пропущена', 'записи пропущены', 'записей пропущено')}: прочитать не удалось — саму запись или ту, на которую она опирается.`,
  couldNotRefresh: (date) => `Копия за ${date}; обновить её не удалось.`,
  newer: (date) => `Опубликованы новые данные: ${date}.`,
  showNewer: 'Показать',
  englishTexts: 'Примечания и краткие пометки в данных — на английском языке.',
  twoForms: (names) => `Названия, у которых две формы, даны по алфавиту: ${names}.`,
  disputedBy: 'Оспаривает',
  licence: (licence) => `Условия использования: ${licence}`,
  status: {
    confirmed: ['подтверждено', 'независимые источники сходятся'],
    fair: ['надёжно', 'один хороший источник'],
    weak: ['слабо', 'косвенный или неполный источник'],
    contested: ['спорно', 'другая сторона отрицает или говорит иное'],
    discounted: ['неверно', 'ошибка доказана; оставлено для сведения'],
  },
  ignoredDate: (attribute, value) => `«${value}» (${attribute}) — не дата, значение пропущено.`,
  unknownValue: (attribute, value, allowed, near) =>
    `В этих данных нет значения «${value}» (${attribute}).${near ? ` Возможно, имелось в виду «${near}»?` : ''}${allowed ? ` Есть: ${allowed}.` : ''}`,
};
