import type { Locale } from '../locale.js';
import { at, count, frame } from './frame.js';

/** By a date, at the head of a sentence. */
const by = (date: string): string => at(date).replace(/^./, (first) => first.toUpperCase());
const known = (date: string, n: number, of: number): string =>
  `${by(date)}, ${count(n, 'position', 'positions')} sur ${of} ${n < 2 ? 'était recensée' : 'étaient recensées'}`;

export const stanceWays: Locale['stanceWays'] = {
  time: {
    label: 'Ce qui était recensé à cette date',
    earlier: 'Date précédente',
    later: 'Date suivante',
    stop: (date, changes) => `${date} · ${count(changes, 'position change', 'positions changent')}`,
    changed: (date) => `changement : ${date}`,
    notYet: 'pas encore',
    summary: (date, n, of, changes, before) =>
      `${known(date, n, of)} ; ${count(changes, 'a changé', 'ont changé')} ${frame.since(before)}.`,
    first: (date, n, of) => `${known(date, n, of)}. C’est la première date recensée.`,
    note: 'Chaque date montre ce qui s’était produit jusqu’à sa fin. « Changement » signale une case qui diffère de la date précédente ; une année ou un mois compte à partir de son premier jour.',
    column: 'Changement',
  },
  compare: {
    before: 'Avant',
    after: 'Après',
    only: 'Changements seuls',
    pair: (before, after) => `${before} → ${after}`,
    then: 'puis',
    changed: 'changement',
    unchanged: 'sans changement',
    oneOnly: 'recensé une seule fois',
    heading: (parties, before, after) =>
      `Qui a pris quelle position : ${parties} (${before} → ${after})`,
    summary: (changed, who, same, once, before, after) =>
      `${before} → ${after} : ${count(changed, 'position a changé', 'positions ont changé')}${who ? ` (${who})` : ''} ; ${count(same, 'est restée la même', 'sont restées les mêmes')}, et ${count(once, 'n’est recensée', 'ne sont recensées')} que dans l’un des deux épisodes.`,
    note: '« Rien de recensé » d’un côté de la flèche ne signifie pas un changement de position : les sources n’en disent rien.',
    column: 'Changement',
    scale: (what) => `${what}, de −3 à +3`,
  },
  sides: {
    label: 'Paroles et actes',
    words: 'Paroles',
    deeds: 'Actes',
    choices: {
      'words-deeds': 'Côte à côte',
      words: 'Paroles seules',
      deeds: 'Actes seuls',
    },
    noWords: 'aucune trouvée',
    noDeeds: 'aucun trouvé',
    further: 'les actes vont plus loin',
    wordsFurther: 'les paroles vont plus loin',
    differ: 'paroles et actes divergent',
    summary: (both, differ, further, wordsFurther, episodes) =>
      `Cases où paroles et actes sont recensés (${episodes}) : ${both}. Ils divergent dans ${differ}, les actes vont plus loin dans ${further}, les paroles dans ${wordsFurther}.`,
    of: (side, episode) => `${side}, ${episode}`,
    note: 'Paroles : déclarations, traités, votes et démentis. Actes : armes, troupes, sanctions et médiation ; un élément qui relève des deux compte comme acte. L’appréciation d’un observateur n’est ni l’un ni l’autre.',
    column: 'Paroles et actes',
  },
  arrange: {
    order: 'Ordre',
    orders: {
      records: 'les plus documentés d’abord',
      name: 'par nom',
      alignment: 'par camp soutenu',
    },
    acts: 'Acteur qui',
    act: {
      fights: 'combat',
      arms: 'arme',
      sanctions: 'sanctionne',
      mediates: 'est médiateur ou neutre',
      backs: 'soutient en paroles',
      criticises: 'critique',
    },
    grouped: 'Groupés par type d’acteur',
    parties: 'Inclure les parties',
    alignment: (first, others) =>
      `Ordre : pour chaque acteur, position la plus forte envers la première partie (${first}), moins la plus forte envers toute autre (${others}), tous épisodes de la figure confondus. Là où rien n’est recensé, rien n’est compté. Ce calcul fixe l’ordre des lignes, rien de plus.`,
    nobody: 'Aucun acteur ne correspond. Retirez un filtre.',
    leftOut: (left, of) =>
      `${count(left, 'acteur laissé de côté', 'acteurs laissés de côté')} sur ${of}`,
  },
  cards: {
    silent: (n) => `Rien de recensé dans ${count(n, 'autre épisode', 'autres épisodes')}.`,
  },
};
