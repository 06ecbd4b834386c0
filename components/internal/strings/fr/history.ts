import type { Locale } from '../locale.js';

export const history: Locale['history'] = {
  title: 'Comment les chiffres ont été révisés',
  explained:
    'Un chiffre vaut jusqu’à ce que le même camp en donne un nouveau. Barre pâle : le chiffre a été donné un jour de cet intervalle. Marche fine et pâle : le nouveau chiffre porte sur d’autres personnes.',
  dead: 'Tués',
  claimOf: (claimant, people) => `${claimant}, au sujet de : ${people}`,
  counting: (people, counted) => `${people}, ${counted}`,
  step: (figure, date) => `${figure} (${date})`,
  line: (fate, name, steps) => `${fate}, ${name} : ${steps}.`,
  times: (ratio) => `Rapport du dernier chiffre au premier : ${ratio}.`,
  same: 'Le dernier chiffre est à peu près égal au premier.',
  apart:
    'Les chiffres ne portent pas tous sur les mêmes personnes : aucun rapport n’est donc donné.',
  point: (figure, name) => `${name} : ${figure}`,
  chart: (title, lines) => `${title}. ${lines}`,
};
