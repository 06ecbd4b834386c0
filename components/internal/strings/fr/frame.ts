import type { Locale } from '../locale.js';
import { plurals } from '../plurals.js';

const form = plurals('fr');
/** A number with a noun: `1 source`, `2 sources`. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${form(n, { one, other: many })}`;

const first = (day: string): string => day.replace(/^1(?=\D|$)/, '1er');
/** A date with its article: `le 1er mai 2020`, `les années 1990`, `l’été 1992`; months and years have none. */
export const the = (date: string): string => {
  if (/^\d{1,2}(?!\d)/.test(date) || date.startsWith('printemps')) return `le ${date}`;
  if (date.startsWith('années')) return `les ${date}`;
  return /^(été|automne|hiver)/.test(date) ? `l’${date}` : date;
};
/** A date after `à` or, without an article, after `en`: `au 1er mai 2020`, `en mars 2020`. */
export const at = (date: string): string => {
  const named = the(date);
  if (named === date) return /^(vers|depuis|jusqu)/.test(date) ? date : `en ${date}`;
  return `à ${named}`.replace(/^à le /, 'au ').replace(/^à les /, 'aux ');
};
/** When something happened: `le 1er mai 2020`, `en mars 2020`. */
export const on = (date: string): string => {
  if (date.startsWith('années')) return `dans ${the(date)}`;
  return /^\d{1,2}(?!\d)/.test(date) ? the(date) : at(date);
};
/** A date after `de`: `du 1er mai 2020`, `de mars 2020`, `d’avril 2020`. */
export const of = (date: string): string =>
  `de ${the(date)}`
    .replace(/^de le /, 'du ')
    .replace(/^de les /, 'des ')
    .replace(/^de (?=[ao])/, 'd’');
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export const frame: Locale['frame'] = {
  dir: 'ltr',
  separators: [' ', ','],
  stop: '.',
  months,
  shortMonths: [
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juill.',
    'août',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  ofDay: (month) => month,
  decade: (year) => `années ${year}`,
  day: (day, month, year) => `${first(day)} ${month} ${year}`,
  dayOfYear: (day, month) => `${first(day)} ${month}`,
  month: (month, year) => `${month} ${year}`,
  daysApart: (from, to, year) => `${from} – ${to} ${year}`,
  approximately: (date) => `vers ${the(date)}`,
  until: (date) => `jusqu’${at(date)}`,
  since: (date) => `depuis ${the(date)}`,
  uncertain: (date) => `${date} (incertain)`,
  comma: ', ',
  and: (most, last) => `${most} et ${last}`,
  range: (low, high) => `${low} à ${high}`,
  qualified: {
    exact: (n) => n,
    about: (n) => `environ ${n}`,
    'at-least': (n) => `au moins ${n}`,
    'more-than': (n) => `plus de ${n}`,
    'up-to': (n) => `jusqu’à ${n}`,
    'order-of-magnitude': (n) => `de l’ordre de ${n}`,
  },
  percent: (n) => `${n} %`,
  notStated: 'non précisé',
  keys: 'Au clavier : les flèches passent d’un repère à l’autre, Entrée en ouvre un, Échap le referme.',
  chart: 'Graphique',
  table: 'Tableau',
  viewAs: 'Afficher en',
  share: 'Partager, exporter',
  more: 'Plus',
  fullScreen: 'Plein écran',
  shownAs: { chart: 'Graphique affiché.', table: 'Tableau affiché.' },
  recordsShown: (n) => `${count(n, 'élément affiché', 'éléments affichés')}.`,
  loading: 'Chargement de la figure…',
  slow: 'Cela prend plus de temps que d’habitude.',
  failed: 'Cette figure n’a pas pu être chargée.',
  reasons: {
    offline: 'Vous semblez hors ligne. La figure se chargera dès le retour de la connexion.',
    network: 'Ses données sont inaccessibles. Vérifiez votre connexion ou réessayez plus tard.',
    http: 'Le serveur qui héberge ses données rencontre un problème. Réessayez plus tard.',
    missing: 'Ses données sont introuvables.',
    timeout: 'Le serveur a mis trop de temps à répondre. Réessayez plus tard.',
    'too-large': 'Son fichier de données est trop volumineux pour être affiché ici.',
    'not-json': 'Ce qui a été reçu n’est pas le fichier de données.',
    'wrong-shape': 'Son fichier de données n’a pas le format attendu.',
    'newer-version': 'Ses données sont destinées à une version plus récente de cette figure.',
  },
  retry: 'Réessayer',
  asOf: 'État des données :',
  sourcesLabel: 'Sources :',
  moreSources: (n) => count(n, 'autre', 'autres'),
  allSources: (n) => (n === 1 ? 'La source en détail' : `Les ${n} sources en détail`),
  attributeNames: { episode: 'épisode', actors: 'acteur', 'as-of': 'date', period: 'période' },
  dataset: (title, version, published) =>
    `Données : ${title} (fichier ${version} ${of(published)})`,
  dataLicence: (licence) => `Conditions d’utilisation des données : ${licence}`,
  grades: 'Niveaux de fiabilité',
  hiddenBelow: (n, grade) =>
    `${count(n, 'élément', 'éléments')} d’une fiabilité inférieure à « ${grade} », ou que révise un tel élément, ${form(n, { one: 'est masqué', other: 'sont masqués' })}.`,
  leftOut: (n) =>
    `${count(n, 'élément écarté', 'éléments écartés')} : données illisibles, ou fondées sur d’autres qui le sont.`,
  couldNotRefresh: (date) => `Copie ${of(date)} ; elle n’a pas pu être actualisée.`,
  newer: (date) => `De nouveaux chiffres ont été publiés ${on(date)}.`,
  showNewer: 'Les afficher',
  englishTexts: 'Les notes et les libellés des données sont en anglais.',
  twoForms: (names) => `Les noms à deux formes sont donnés par ordre alphabétique : ${names}.`,
  disputedBy: 'Contesté par',
  licence: (licence) => `Conditions d’utilisation : ${licence}`,
  status: {
    confirmed: ['confirmé', 'des sources indépendantes concordent'],
    fair: ['crédible', 'une seule source, de qualité'],
    weak: ['fragile', 'une source indirecte ou partielle'],
    contested: ['contesté', 'une autre partie le nie ou le contredit'],
    discounted: ['écarté', 'établi comme faux, conservé pour mémoire'],
  },
  ignoredDate: (attribute, value) =>
    `« ${value} » (${attribute}) n’est pas une date et n’est pas pris en compte.`,
  unknownValue: (attribute, value, allowed, near) =>
    `Ces données ne contiennent pas « ${value} » (${attribute}).${near ? ` Vouliez-vous dire « ${near} » ?` : ''}${allowed ? ` Valeurs possibles : ${allowed}.` : ''}`,
};
