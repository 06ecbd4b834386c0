import type { Locale } from '../locale.js';
import { millions } from './arms.js';
import { count, frame } from './frame.js';

const during = (first: string, last: string): string =>
  !last || first === last ? `en ${first}` : `entre ${first} et ${last}`;
const supplier = (several: boolean): string => (several ? 'Fournisseurs' : 'Fournisseur');
/** The unit is named with the first amount only. */
const tiv = (amount: string, at: number): string =>
  `${millions(amount)}${at || !/\d/.test(amount) ? '' : ' de TIV'}`;
const enumerated = (items: readonly string[]): string => {
  const most = items.slice(0, -1).join(', ');
  const last = items.at(-1) ?? '';
  return most ? frame.and(most, last) : last;
};

export const armsSummaries: Locale['armsSummaries'] = {
  shared: {
    sides: (names, several, first, last) =>
      `${supplier(several)} des deux camps ${during(first, last)} : ${names}.`,
    pair: (names, several, first, last) =>
      `${supplier(several)} des deux destinataires ${during(first, last)} : ${names}.`,
    many: (names, several, first, last) =>
      `${supplier(several)} de plusieurs destinataires ${during(first, last)} : ${names}.`,
  },
  none: {
    sides: (first, last) =>
      `Aucun fournisseur n’est recensé comme ayant livré aux deux camps ${during(first, last)}.`,
    pair: (first, last) =>
      `Aucun fournisseur n’est recensé comme ayant livré aux deux destinataires ${during(first, last)}.`,
    many: (first, last) =>
      `Aucun fournisseur n’est recensé comme ayant livré à plusieurs destinataires ${during(first, last)}.`,
  },
  peaks: (peaks) =>
    `Pic annuel des livraisons : ${peaks
      .map(({ name, year, amount }, at) => `${name}, ${year} (${tiv(amount, at)})`)
      .join(' ; ')}.`,
  one: (recipient, amount, n, first, last) =>
    `Volume reçu de ${count(n, 'fournisseur', 'fournisseurs')} ${during(first, last)} (${recipient}) : ${tiv(amount, 0)}.`,
  onlyAlso: (n) =>
    `Aucune livraison d’armes majeures n’est recensée par année ; ${count(n, 'autre élément figure', 'autres éléments figurent')} ci-dessous.`,
  nothing: (recipient, first, last) =>
    `Aucune livraison recensée ${during(first, last)} : ${recipient}.`,
  amounts: (parts) =>
    `Volumes reçus : ${parts.map(({ name, amount }, at) => `${name}, ${tiv(amount, at)}`).join(' ; ')}.`,
  armed: (name, parts, largest) =>
    `Fournisseur ${parts.length === 2 ? 'des deux destinataires' : 'de plusieurs destinataires'} : ${name}, avec ${enumerated(
      parts.map(({ name: recipient, amount }, at) => `${tiv(amount, at)} (${recipient})`),
    )}${largest ? ', soit la plus grande part du volume recensé pour chacun' : ''}.`,
  ratio: (more, times, less) =>
    `Rapport des volumes reçus : environ ${times} pour 1 (${more} / ${less}).`,
  value: (n, kinds) =>
    `${count(n, 'somme recensée', 'sommes recensées')} : ${kinds}. Les sommes sont des grandeurs différentes : elles ne sont jamais additionnées.`,
  valueKinds: {
    loan: (n) => count(n, 'prêt ou prêt promis', 'prêts ou prêts promis'),
    contract: (n) => count(n, 'contrat', 'contrats'),
    delivered: (n) => count(n, 'valeur de livraisons', 'valeurs de livraisons'),
    unclear: (n) => `${n} de nature incertaine`,
  },
  deals: (n, parts, delivered) => {
    const done =
      delivered === n && n > 1 ? 'tous livrés' : `dont ${count(delivered, 'livré', 'livrés')}`;
    return `${count(n, 'contrat particulier recensé', 'contrats particuliers recensés')} : ${parts} ; ${done}.`;
  },
  dealsTo: (n, recipient) => `${n} (${recipient})`,
};
