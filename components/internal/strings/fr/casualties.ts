import type { Locale } from '../locale.js';
import { count, frame, on, the } from './frame.js';

const categories = {
  military: 'militaires',
  civilian: 'civils',
  irregular: 'combattants irréguliers',
  mixed: 'militaires et civils',
  unspecified: '',
};
const outcomes = {
  killed: 'tués',
  wounded: 'blessés',
  missing: 'disparus',
  captured: 'capturés',
  'killed-or-missing': 'tués ou disparus',
  displaced: 'déplacés',
  unspecified: 'tués ou blessés (sans précision)',
};
const nouns = {
  military: ['militaire', 'militaires'],
  civilian: ['civil', 'civils'],
  irregular: ['combattant', 'combattants'],
  mixed: ['mort', 'morts'],
  unspecified: ['mort', 'morts'],
} as const;
/** The noun after a number of people who suffered something else than death. */
const others = {
  wounded: ['blessé', 'blessés'],
  missing: ['disparu', 'disparus'],
  captured: ['prisonnier', 'prisonniers'],
  'killed-or-missing': ['tué ou disparu', 'tués ou disparus'],
  displaced: ['déplacé', 'déplacés'],
  unspecified: ['tué ou blessé', 'tués ou blessés'],
} as const;

export const casualties: Locale['casualties'] = {
  affiliations: { 'all-sides': 'tous camps confondus', unspecified: 'camp non précisé' },
  categories,
  outcomes,
  counted: (category, outcome) =>
    [categories[category], outcomes[outcome]].filter(Boolean).join(' '),
  bases: {
    'own-official': 'chiffre du camp concerné',
    'adversary-claim': 'chiffre de l’adversaire',
    'independent-list': 'liste indépendante',
    'dataset-estimate': 'estimation d’une base de données',
    'media-estimate': 'estimation de presse',
    unknown: 'mode de décompte inconnu',
  },
  heading: (episode) => `Les morts selon chaque camp : ${episode}`,
  headingCounts: (episode) => `Décomptes des morts : ${episode}`,
  headingPlain: 'Les morts selon chaque camp',
  wholeConflict: 'Tout le conflit',
  empty: (selection, day) =>
    `Aucun chiffre sur les morts${day ? ` publié au plus tard ${on(day)}` : ''} n’est recensé${selection ? ` pour cette sélection : ${selection}` : ''}.`,
  emptyOf: (kind, selection) =>
    `Rien n’est recensé sous « ${kind} » pour cette sélection : ${selection}.`,
  shown: (episode, n) => `${episode} : ${count(n, 'chiffre affiché', 'chiffres affichés')}.`,
  episode: 'Épisode',
  conflict: 'Conflit',
  earlierEpisode: 'Épisode précédent',
  laterEpisode: 'Épisode suivant',
  who: 'Qui parle, et de qui',
  ownScale: 'Sur une échelle à part',
  logWarning:
    'Échelle logarithmique : chaque ligne vaut dix fois la précédente ; l’écart entre deux points ne se lit donc pas comme un nombre de morts.',
  killed: (people) => `Tués : ${people}`,
  groups: {
    civilian: 'Civils tués',
    missing: 'Disparus',
    captured: 'Prisonniers',
    wounded: 'Blessés',
    casualties: 'Tués ou blessés, sans précision',
    all: 'Tous les morts, deux camps confondus',
    unstated: 'Tués, camp non précisé',
    year: 'Tous les morts par année, deux camps confondus',
    place: 'Morts comptés par lieu',
    displaced: 'Déplacés',
  },
  soldiers: { missing: 'Militaires disparus', wounded: 'Militaires blessés' },
  asides: {
    all: 'ce n’est pas la somme des lignes ci-dessus',
    unstated: 'ce n’est pas un second total',
    year: 'une seule année à la fois, non toute la guerre',
    place: 'non comparable au chiffre d’un camp',
  },
  noun: (category, outcome, n) =>
    (outcome === 'killed' ? nouns[category] : others[outcome])[n !== undefined && n < 2 ? 0 : 1],
  counting: {
    military: 'militaires',
    civilian: 'civils',
    irregular: 'combattants',
    mixed: categories.mixed,
    unspecified: 'catégorie non précisée',
  },
  kinds: {
    own: 'camp concerné',
    opponent: 'adversaire',
    independent: 'indépendant',
    other: 'autre',
  },
  bounds: {
    band: (low, high) => `(${low}–${high})`,
    range: (low, high) => `(${low}–${high} selon les sources)`,
    interval: (low, high) => `(intervalle ${low}–${high})`,
  },
  spokenBounds: {
    band: (best, low, high) => `meilleure estimation ${best}, minimum ${low}, maximum ${high}`,
    range: (best, low, high) => `${best}, de ${low} à ${high} selon les sources`,
    interval: (best, low, high) => `${best}, intervalle statistique de ${low} à ${high}`,
  },
  spread: {
    band: (low, high) => `minimum ${low}, maximum ${high}, sans meilleure estimation`,
    range: (low, high) => `de ${low} à ${high} selon les sources, sans meilleure estimation`,
    interval: (low, high) => `intervalle statistique de ${low} à ${high}`,
  },
  figure: (number, noun) => `${number} ${noun}`,
  says: (claimant, figure) => `${claimant} : ${figure}`,
  about: (people, counted) => `Au sujet de : ${people} (${counted})`,
  kindOfLoss: (category, outcome) => `${category}, ${outcome}`,
  saidBy: (claimant, date) => `${claimant} ; date du chiffre : ${date}`,
  basisAnd: (basis, figure) => `${basis} : ${figure}`,
  graded: (basis, status) => `${basis}, fiabilité : ${status}`,
  disputed: (names) => `Contesté par : ${names}`,
  vague: (words) => `« ${words} », sans chiffre`,
  denied: 'démenti, sans chiffre',
  notFound: 'aucun chiffre trouvé',
  notFoundBy: (day) => `aucun chiffre trouvé ${frame.until(day)}`,
  figureOf: (side) => `Chiffre de l’adversaire (${side})`,
  ownFigureOf: (side) => `Chiffre du camp concerné (${side})`,
  partOf: (whole) => `inclus dans : ${whole}`,
  earlier: (numbers) => `auparavant : ${numbers}`,
  replacedBy: (text, later) => `${text} ; ensuite : ${later}`,
  uncertainDate: (date) => `${date} ?`,
  times: {
    opponent: ({ who, people, number, ratio, own }) =>
      `Morts (${people}) : ${number} selon l’adversaire (${who}), soit ${ratio} fois le chiffre du camp concerné (${own})`,
    independent: ({ who, people, number, ratio, own }) =>
      `Décompte (${who}) : ${number}, soit ${ratio} fois le chiffre du camp concerné (${people} : ${own})`,
  },
  same: {
    opponent: ({ who, people, number, own }) =>
      `Morts (${people}) : ${number} selon l’adversaire (${who}), à peu près autant que le chiffre du camp concerné (${own})`,
    independent: ({ who, people, number, own }) =>
      `Décompte (${who}) : ${number}, à peu près autant que le chiffre du camp concerné (${people} : ${own})`,
  },
  puts: ({ who, people, number }) => `Morts (${people}) : ${number} (source : ${who}).`,
  noRatio:
    'Les deux chiffres ne portent peut-être pas sur les mêmes personnes : aucun rapport n’est donné',
  both: ({ who, people, number, ownPeople, own }) =>
    `Morts (${people}) : ${number} selon l’adversaire (${who}), ${own} selon le camp concerné${ownPeople === people ? '' : ` (${ownPeople})`}.`,
  ownOnly: (people, own, opponent) =>
    `Morts (${people}) : ${own} selon le camp concerné ; aucun chiffre de l’adversaire (${opponent}) n’a été trouvé.`,
  opponentOnly: ({ who, people, number }) =>
    `Morts (${people}) : ${number} selon l’adversaire (${who}) ; aucun chiffre du camp concerné n’a été trouvé.`,
  estimated: ({ who, number, period }) =>
    `Décompte (${who}) : ${number}${period ? `, ${period}` : ''}. Ces données ne contiennent aucun chiffre émanant des camps.`,
  othersOnly: (n) =>
    `Aucun chiffre des camps sur les morts n’a été trouvé${n ? ` ; ${count(n, 'autre source en donne', 'autres sources en donnent')}` : ''}.`,
  whose: 'Chiffres de qui',
  claims: {
    all: 'Tous les chiffres',
    own: 'Chaque camp sur les siens',
    opponent: 'Chaque camp sur l’autre',
    independent: 'Listes, bases de données, presse',
  },
  filtered: (kind, shown, hidden) =>
    `${kind} : ${count(shown, 'chiffre', 'chiffres')} ; ${count(hidden, 'autre masqué', 'autres masqués')}.`,
  hidden: (n) =>
    `Masqué par votre choix : ${count(n, 'chiffre d’une autre origine', 'chiffres d’autres origines')}.`,
  scaleLabel: 'Échelle',
  scales: { linear: 'Linéaire', log: 'Logarithmique' },
  history: 'Révisions des chiffres',
  meaning: 'Que signifient ces termes ?',
  columns: {
    group: 'Groupe',
    claimant: 'Selon',
    people: 'Au sujet de',
    kind: 'Nature du chiffre',
    low: 'Minimum',
    best: 'Meilleure estimation',
    high: 'Maximum',
    stated: 'Termes de la source',
    category: 'Catégorie',
    period: 'Période',
    asOf: 'Date du chiffre',
    status: 'Fiabilité',
    sources: 'Sources',
  },
  legend: {
    own: ['camp concerné', 'chiffre sur ses propres pertes'],
    opponent: ['adversaire', 'chiffre sur les pertes de l’autre camp'],
    other: ['autre', 'liste, base de données, presse'],
    band: ['indépendant', 'minimum, meilleure estimation, maximum'],
  },
  forms: {
    exact: 'exact',
    about: 'environ',
    'order-of-magnitude': 'simple ordre de grandeur',
    'at-least': 'au moins',
    'more-than': 'plus de',
    'up-to': 'jusqu’à',
    range: 'fourchette selon les sources',
    interval: 'intervalle statistique',
    revised: 'révisé, dernier chiffre en plein',
    zero: 'zéro, selon la source',
    vague: 'propos sans chiffre',
    denied: 'démenti, sans chiffre',
    'not-found': 'aucun chiffre trouvé',
  },
  notes: {
    claims: 'Les chiffres sont présentés côte à côte, sans moyenne ni addition.',
    sameScale: (groups) => `Sur la même échelle que les morts : ${groups}.`,
    mayBeLater: (n, day) =>
      `Laissé de côté : ${count(n, 'chiffre peut-être publié', 'chiffres peut-être publiés')} après ${the(day)}.`,
    otherYears: (n) =>
      `Non représenté : ${count(n, 'décompte', 'décomptes')} par année ou par mois.`,
  },
};
