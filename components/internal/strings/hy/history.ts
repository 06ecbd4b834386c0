import type { Locale } from '../locale.js';

export const history: Locale['history'] = {
  title: 'Ինչպես են վերանայվել թվերը',
  explained:
    'Թիվն ուժի մեջ է, մինչև նույն կողմը հրապարակի նորը։ Բաց գույնի գոտի՝ թիվը հրապարակվել է այդ ընթացքում, օրը ստույգ հայտնի չէ։ Բարակ բաց աստիճան՝ նոր թիվը վերաբերում է այլ մարդկանց։',
  dead: 'Զոհվածներ',
  claimOf: (claimant, people) => `${claimant} (ում մասին՝ ${people})`,
  counting: (people, counted) => `${people} (${counted})`,
  step: (figure, date) => `${figure} (${date})`,
  line: (fate, name, steps) => `${fate}, ${name}․ ${steps}։`,
  times: (ratio) => `Վերջին թվի հարաբերությունն առաջինին՝ ${ratio}։`,
  same: 'Վերջին թիվը գրեթե նույնն է, ինչ առաջինը։',
  apart: 'Թվերը ոչ միշտ են վերաբերում նույն մարդկանց, ուստի հարաբերություն չի տրվում։',
  point: (figure, name) => `${name}՝ ${figure}`,
  chart: (title, lines) => `${title}։ ${lines}`,
};
