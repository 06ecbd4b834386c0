import type { Locale } from '../locale.js';
import { plurals } from '../plurals.js';
import { comparison, count, genitive, onDate } from './frame.js';

const form = plurals('ru');
const categories = {
  military: 'военные',
  civilian: 'гражданские',
  irregular: 'бойцы нерегулярных отрядов',
  mixed: 'военные и гражданские',
  unspecified: '',
};
const outcomes = {
  killed: 'убитые',
  wounded: 'раненые',
  missing: 'пропавшие без вести',
  captured: 'пленные',
  'killed-or-missing': 'убитые или пропавшие без вести',
  displaced: 'перемещённые',
  unspecified: 'потери: убитые или раненые — не уточняется',
};
const nouns = {
  military: { one: 'военный', other: 'военных' },
  civilian: { one: 'гражданский', other: 'гражданских' },
  irregular: { one: 'боец', few: 'бойца', many: 'бойцов', other: 'бойца' },
  mixed: { one: 'погибший', other: 'погибших' },
  unspecified: { one: 'погибший', other: 'погибших' },
};
const fates = {
  killed: { one: 'погибший', other: 'погибших' },
  wounded: { one: 'раненый', other: 'раненых' },
  missing: { one: 'пропавший без вести', other: 'пропавших без вести' },
  captured: { one: 'пленный', other: 'пленных' },
  'killed-or-missing': {
    one: 'погибший или пропавший без вести',
    other: 'погибших или пропавших без вести',
  },
  displaced: { one: 'перемещённый', other: 'перемещённых' },
  unspecified: { one: 'убитый или раненый', other: 'убитых или раненых' },
};

const puts = (who: string, people: string, number: string): string =>
  `${who} о погибших другой стороны (${people}): ${number}`;

export const casualties: Locale['casualties'] = {
  affiliations: { 'all-sides': 'все стороны', unspecified: 'сторона не названа' },
  categories,
  outcomes,
  counted: (category, outcome) =>
    `(${(outcome === 'unspecified'
      ? [categories[category], outcomes[outcome]]
      : [outcomes[outcome], categories[category]]
    )
      .filter(Boolean)
      .join(', ')})`,
  bases: {
    'own-official': 'данные самой стороны',
    'adversary-claim': 'данные противника',
    'independent-list': 'независимый список',
    'dataset-estimate': 'оценка базы данных',
    'media-estimate': 'оценка СМИ',
    unknown: 'как считали, неизвестно',
  },
  heading: (episode) => `Что говорили стороны о погибших: ${episode}`,
  headingCounts: (episode) => `Подсчёты погибших: ${episode}`,
  headingPlain: 'Что говорили стороны о погибших',
  wholeConflict: 'Весь конфликт',
  empty: (selection, day) =>
    `Сведений о погибших нет${selection ? ` (${selection})` : ''}${day ? `; дата публикации — не позже ${genitive(day)}` : ''}.`,
  emptyOf: (kind, selection) => `По выбору «${kind}» записей нет: ${selection}.`,
  shown: (episode, n) =>
    `${episode}, показано: ${count(n, 'сообщение', 'сообщения', 'сообщений')}.`,
  episode: 'Эпизод',
  conflict: 'Конфликт',
  earlierEpisode: 'Предыдущий эпизод',
  laterEpisode: 'Следующий эпизод',
  who: 'Кто говорит и о ком',
  ownScale: 'На отдельной шкале',
  logWarning:
    'Логарифмическая шкала: каждая линия — число в десять раз больше предыдущего, поэтому по расстояниям не видно, насколько больше людей погибло.',
  killed: (people) => `Погибшие: ${people}`,
  groups: {
    civilian: 'Погибшие гражданские',
    missing: 'Пропавшие без вести',
    captured: 'Пленные',
    wounded: 'Раненые',
    casualties: 'Потери: убитые или раненые — не уточняется',
    all: 'Все погибшие, обе стороны вместе',
    unstated: 'Погибшие, сторона не названа',
    year: 'Все погибшие за отдельные годы, обе стороны вместе',
    place: 'Погибшие по месту гибели',
    displaced: 'Перемещённые лица',
  },
  soldiers: { missing: 'Военные, пропавшие без вести', wounded: 'Раненые военные' },
  asides: {
    all: 'это не сумма строк выше',
    unstated: 'это не второй итог',
    year: 'каждый раз один год, не вся война',
    place: 'нельзя сравнить с данными одной стороны',
  },
  noun: (category, outcome, n = 5) =>
    form(n, outcome === 'killed' ? nouns[category] : fates[outcome]),
  counting: {
    military: 'военные',
    civilian: 'гражданские',
    irregular: 'бойцы',
    mixed: categories.mixed,
    unspecified: 'категория не указана',
  },
  kinds: {
    own: 'своя сторона',
    opponent: 'противник',
    independent: 'независимые',
    other: 'другие',
  },
  bounds: {
    band: (low, high) => `(${low}–${high})`,
    range: (low, high) => `(по сообщениям, ${low}–${high})`,
    interval: (low, high) => `(интервал ${low}–${high})`,
  },
  spokenBounds: {
    band: (best, low, high) =>
      `наиболее вероятное число — ${best}, минимум — ${low}, максимум — ${high}`,
    range: (best, low, high) => `${best}, по сообщениям — от ${low} до ${high}`,
    interval: (best, low, high) => `${best}, статистический интервал — от ${low} до ${high}`,
  },
  spread: {
    band: (low, high) =>
      `минимум — ${low}, максимум — ${high}, наиболее вероятное число не названо`,
    range: (low, high) =>
      `по сообщениям — от ${low} до ${high}, наиболее вероятное число не названо`,
    interval: (low, high) => `статистический интервал — от ${low} до ${high}`,
  },
  figure: (number, noun) => `${number} ${noun}`,
  says: (claimant, figure) => `${claimant}: ${figure}`,
  about: (people, counted) => `О ком: ${people} (${counted})`,
  kindOfLoss: (category, outcome) => `${category}, ${outcome}`,
  saidBy: (claimant, date) => `${claimant}, дата: ${date}`,
  basisAnd: (basis, figure) => `${basis}: ${figure}`,
  graded: (basis, status) => `${basis}, статус: ${status}`,
  disputed: (names) => `Оспаривает: ${names}`,
  vague: (words) => `«${words}», числа нет`,
  denied: 'отрицается: числа нет',
  notFound: 'данных не найдено',
  notFoundBy: (day) => `на ${onDate(day)} данных не найдено`,
  figureOf: (side) => `${side}: данные противника`,
  ownFigureOf: (side) => `${side}: данные самой стороны`,
  partOf: (whole) => `часть от ${whole}`,
  earlier: (numbers) => `раньше ${numbers}`,
  replacedBy: (text, later) => `${text}; позже ${later}`,
  uncertainDate: (date) => `${date}?`,
  times: {
    opponent: ({ who, people, number, ratio, own }) =>
      `${puts(who, people, number)}, что ${comparison(ratio, ' её собственных данных')} (${own})`,
    independent: ({ who, people, number, ratio, own }) =>
      `${who}, подсчёт: ${number}, что ${comparison(ratio, ' собственных данных стороны')} (${people}: ${own})`,
  },
  same: {
    opponent: ({ who, people, number, own }) =>
      `${puts(who, people, number)}, что примерно равно её собственным данным (${own})`,
    independent: ({ who, people, number, own }) =>
      `${who}, подсчёт: ${number}, что примерно равно собственным данным стороны (${people}: ${own})`,
  },
  puts: ({ who, people, number }) => `${who} о погибших (${people}): ${number}.`,
  noRatio: 'Возможно, посчитаны разные люди, поэтому соотношение не приводится',
  both: ({ who, people, number, ownPeople, own }) =>
    `${puts(who, people, number)}; собственные данные (${ownPeople}): ${own}.`,
  ownOnly: (people, own, opponent) =>
    `${people} о своих погибших: ${own}; данных другой стороны (${opponent}) не найдено.`,
  opponentOnly: ({ who, people, number }) =>
    `${puts(who, people, number)}; собственных данных (${people}) не найдено.`,
  estimated: ({ who, number, period }) =>
    `${who}, подсчёт: ${number}${period ? `, ${period}` : ''}. Данных самих сторон в этой базе нет.`,
  othersOnly: (n) =>
    `Данных сторон о погибших не найдено${n ? `; цифры приводят другие источники: ${n}` : ''}.`,
  whose: 'Чьи данные',
  claims: {
    all: 'Все данные',
    own: 'Стороны о своих потерях',
    opponent: 'Стороны о потерях противника',
    independent: 'Списки, базы данных, СМИ',
  },
  filtered: (kind, shown, hidden) =>
    `${kind}: показано ${count(shown, 'сообщение', 'сообщения', 'сообщений')}, скрыто ${hidden}.`,
  hidden: (n) =>
    `По вашему выбору скрыто ${count(n, 'сообщение', 'сообщения', 'сообщений')} других источников.`,
  scaleLabel: 'Шкала',
  scales: { linear: 'Линейная', log: 'Логарифмическая' },
  history: 'Как менялись данные',
  meaning: 'Что означают эти слова?',
  columns: {
    group: 'Группа',
    claimant: 'Кто утверждает',
    people: 'О ком',
    kind: 'Чьи данные',
    low: 'Минимум',
    best: 'Оценка',
    high: 'Максимум',
    stated: 'Как сказано',
    category: 'Категория',
    period: 'Период',
    asOf: 'На дату',
    status: 'Статус',
    sources: 'Источники',
  },
  legend: {
    own: ['своя сторона', 'о собственных потерях'],
    opponent: ['противник', 'о потерях другой стороны'],
    other: ['другие', 'список, база данных, СМИ'],
    band: ['независимые', 'минимум, оценка, максимум'],
  },
  forms: {
    exact: 'точно',
    about: 'примерно',
    'order-of-magnitude': 'только порядок величины',
    'at-least': 'минимум',
    'more-than': 'более чем',
    'up-to': 'максимум',
    range: 'диапазон по сообщениям',
    interval: 'статистический интервал',
    revised: 'исправлено; последнее число закрашено',
    zero: 'ноль, как заявлено',
    vague: 'слова без числа',
    denied: 'отрицается: только слова',
    'not-found': 'данных не найдено',
  },
  notes: {
    claims: 'Сообщения приведены рядом; они не усредняются и не складываются.',
    sameScale: (groups) => `На одной шкале с погибшими: ${groups}.`,
    mayBeLater: (n, day) =>
      `Не учтено ${count(n, 'сообщение', 'сообщения', 'сообщений')}: возможно, опубликовано после ${genitive(day)}.`,
    otherYears: (n) =>
      `Не показано: ${count(n, 'подсчёт', 'подсчёта', 'подсчётов')} за отдельные годы или месяцы.`,
  },
};
