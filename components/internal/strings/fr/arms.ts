import type { Locale } from '../locale.js';
import { scaled } from '../plurals.js';
import { count, frame, on } from './frame.js';

/** An amount of TIV in millions; one that is not stated is no number. */
export const millions = (amount: string): string => {
  if (!/\d/.test(amount)) return amount;
  return `${amount} ${/^[01](,|$)/.test(amount) ? 'million' : 'millions'}`;
};

const valueKinds = {
  loan: 'prêt',
  contract: 'contrats',
  delivered: 'livraisons',
  unclear: 'nature de la somme incertaine',
};

export const arms: Locale['arms'] = {
  unknownSupplier: 'Fournisseur inconnu',
  kindLabel: 'Nature',
  kinds: {
    order: 'commande',
    delivery: 'livraison',
    loan: 'prêt',
    grant: 'don',
    airlift: 'pont aérien',
    licence: 'licence',
    embargo: 'embargo',
    pledge: 'promesse',
    'negative-statement': 'non fourni, selon la déclaration',
    share: 'part des importations',
  },
  number: 'Nombre',
  conditions: {
    new: 'neuf',
    'second-hand': 'd’occasion',
    modernised: 'd’occasion, modernisé',
  },
  fact: (label, value) => `${label} : ${value}`,
  graded: (claimant, status) => `${claimant}, fiabilité : ${status}`,
  dealLine: (item, pair) => `${item}, ${pair}`,
  publishedIn: (claimant, sources) =>
    sources ? `${claimant} ; publié dans : ${sources}` : claimant,
  termsAnd: (terms, said) => `${terms} ; ${said}`,
  stages: {
    pledged: 'promis',
    ordered: 'commandé',
    delivered: 'livré',
    'seen-in-use': 'vu en service',
    denied: 'démenti',
  },
  tivTotal: (tiv, ownSum, edition) =>
    `${millions(tiv)} (${ownSum ? 'notre somme, d’après ' : ''}${edition})`,
  valueKinds,
  sum: (value, language) => {
    const [n, scale] = scaled(value.amount);
    const word = scale ? ` ${['', 'million', 'milliard'][scale]}${n < 2 ? '' : 's'}` : '';
    const dollars = scale ? 'de dollars' : 'dollars';
    const currency = value.currency === 'USD' ? dollars : value.currency;
    return frame.qualified[value.qualifier](`${language.exact(n)}${word} ${currency}`);
  },
  money: (value, language) => `${arms.sum(value, language)} (${valueKinds[value.kind]})`,
  terms: ({ loanYears, interest, graceYears }) =>
    [
      loanYears === undefined ? '' : `sur ${count(loanYears, 'an', 'ans')}`,
      interest === undefined ? '' : `${String(interest).replace('.', ',')} % d’intérêts par an`,
      graceYears === undefined ? '' : `${count(graceYears, 'an', 'ans')} de différé`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Qui a armé qui',
    years: (recipients) => `Armes majeures livrées, par fournisseur : ${recipients}`,
    flow: (recipients, period) => `Qui a armé qui, ${period} : ${recipients}`,
    value: (recipients) => `Sommes annoncées pour des armes : ${recipients}`,
    deals: (recipients) => `Contrats d’armement : ${recipients}`,
  },
  years: (first, last) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Disposition',
  layouts: { years: 'Par année', flow: 'Flux d’une période' },
  measureLabel: 'Mesure',
  measures: {
    tiv: 'Volume des livraisons (TIV)',
    value: 'Sommes annoncées',
    deals: 'Contrats recensés',
  },
  units: {
    tiv: 'En millions de TIV, l’indicateur de tendance du SIPRI.',
    value: 'En argent, telles qu’annoncées.',
    deals: 'Une ligne par contrat.',
  },
  whatIs: {
    tiv: 'Qu’est-ce que le TIV ?',
    value: 'Qu’est-ce qu’une somme annoncée ?',
    deals: 'Qu’est-ce qu’un contrat ici ?',
  },
  definitions: {
    tiv: 'L’indicateur de tendance (TIV) du SIPRI place toutes les armes majeures sur une même échelle de capacité militaire, ce qui permet d’additionner des livraisons d’armes différentes. Ce n’est pas de l’argent : ni un prix, ni un contrat, ni un budget.',
    value:
      'Une somme citée par quelqu’un : un prêt, un contrat, ou de l’argent dont la nature n’est pas précisée. Des sommes de nature différente sont des grandeurs différentes. Elles ne sont ni additionnées entre elles ni comparables au TIV.',
    deals:
      'Une commande ou une livraison d’un type d’arme, avec le nombre, les années et le dernier stade connu.',
  },
  coverage: {
    tiv: (ownSums) =>
      `Le TIV mesure la capacité militaire, non l’argent. Il ne couvre que les armes majeures ; les armes légères n’y sont pas.${ownSums ? ' Les sommes sont nos propres additions de lignes du registre, et non des chiffres du SIPRI.' : ''}`,
    value:
      'Les sommes sont données telles qu’annoncées et jamais additionnées ; chaque groupe a sa propre échelle. Des sommes tirées de commentaires peuvent figurer sur plusieurs lignes de leur source.',
    deals:
      'Contrats particuliers recensés dans ces données, et non tous ceux du registre ; deux sources peuvent parler du même. Les nombres précédés d’« environ » sont des estimations de la source.',
  },
  oneScale: 'Tous les graphiques ont la même échelle.',
  fighting: 'en gras : une année de combats',
  minimal: 'Une livraison trop petite pour être visible est figurée par un trait fin.',
  partYear: (year) =>
    `L’année ${year} est laissée de côté : ses livraisons sont comptées pour l’année entière, qui n’était pas achevée à cette date.`,
  byYearOnly:
    'Les livraisons sont datées par année : une année de combats comprend aussi des livraisons antérieures et postérieures aux combats.',
  to: (recipient) => `Vers : ${recipient}`,
  pair: (supplier, recipient) => `${supplier} → ${recipient}`,
  others: 'Autres',
  otherCount: (n) => count(n, 'fournisseur', 'fournisseurs'),
  reach: {
    sides: 'aux deux camps',
    pair: 'aux deux destinataires',
    all: (n) => `aux ${n} destinataires`,
  },
  toShared: (name, reach) => `${name} (${reach})`,
  supplied: (reach) => `a livré ${reach}`,
  knownOn: (date) => `selon ce qui était connu ${on(date)}`,
  noDelivery: 'aucune livraison recensée',
  unstated: 'quantité non précisée',
  shortYear: (twoDigits) => `’${twoDigits}`,
  million: (n) => `${millions(n)} de TIV`,
  majorArms: 'armes majeures livrées',
  deal: (item) => `contrat : ${item}`,
  named: (name, amount) => `${name} ${amount}`,
  column: (recipient, year, total) => `${recipient}, ${year} : ${total}`,
  ribbon: (supplier, recipient, period, amount) =>
    `${supplier} → ${recipient}, ${period} : ${amount}`,
  periodShown: (years) => `Période : ${years}`,
  allYears: 'Toutes les années',
  suppliers: 'Fournisseurs',
  received: (amount) => `reçu : ${amount}`,
  groupOf: (n) => count(n, 'autre', 'autres'),
  groupMembers: (group, recipient, members) => `« ${group} » (vers : ${recipient}) : ${members}.`,
  ribbonNote: 'L’épaisseur d’un ruban représente le volume, partout à la même échelle.',
  unknownNote: 'En pointillé : fournisseur inconnu.',
  boldNotes: {
    sides: 'En gras : a livré aux deux camps.',
    pair: 'En gras : a livré aux deux destinataires.',
    many: 'En gras : a livré à plusieurs destinataires.',
  },
  showDeals: 'Voir les contrats derrière ce flux',
  dealsBehind: 'Contrats identifiés derrière ce flux, les plus importants d’abord',
  smallerDeals: 'Contrats moins importants',
  moreDeals: (n) => count(n, 'autre contrat', 'autres contrats'),
  dealsOf: (recipient, n) => `${recipient} : ${count(n, 'contrat', 'contrats')}`,
  dealsEmpty: 'Aucun contrat identifié n’est recensé pour cette période.',
  also: 'Également recensé',
  alsoNote:
    'Prêts, promesses, vols et observations ; rien de cela n’entre dans les volumes ci-dessus.',
  alsoCount: (n) =>
    `Également recensé : ${count(n, 'prêt, promesse, vol ou observation', 'prêts, promesses, vols et observations')}`,
  moreStatements: (n) =>
    `${count(n, 'déclaration', 'déclarations')} : parts, totaux d’autres éditions, propos sans chiffre`,
  shareOf: (share, recipient) =>
    `${share} % des importations d’armes majeures (destinataire : ${recipient})`,
  quantityOf: (quantity, unit) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair, n) =>
      `${pair} : ${count(n, 'déclaration', 'déclarations')}, autant de grandeurs différentes`,
    sideBySideNote:
      'Ni à additionner, ni à comparer, ni à réduire à une moyenne : la nature, la période ou l’auteur diffèrent.',
    longest: (sum) => `barre la plus longue : ${sum}`,
    loan: 'Prêts et prêts promis',
    contract: 'Contrats particuliers',
    delivered: 'Valeur des livraisons',
    unclear: 'Nature de la somme incertaine',
  },
  columns: {
    item: 'Matériel',
    supplier: 'Fournisseur',
    recipient: 'Destinataire',
    year: 'Année',
    period: 'Période',
    tiv: 'TIV, millions',
    total: 'Tous fournisseurs, TIV',
    what: 'Ce qui est recensé',
    source: 'Source',
    amount: 'Montant',
    currency: 'Monnaie',
    kind: 'Nature de la somme',
    stated: 'Termes de la source',
    claimant: 'Selon',
    date: 'Date',
    number: 'Nombre',
    ordered: 'Commandé',
    delivered: 'Livré',
    stage: 'Étape',
    status: 'Fiabilité',
  },
  empty: (measure, selection) =>
    `Rien n’est recensé sous « ${measure} » pour cette sélection : ${selection}.`,
};
