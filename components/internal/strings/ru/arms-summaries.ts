import type { Locale } from '../locale.js';
import { comparison, count } from './frame.js';

const during = (first: string, last: string): string =>
  first === last ? `в ${first} году` : `в ${last ? `${first}–${last}` : first} годах`;
const suppliers = (several: boolean): string => (several ? 'Поставщики' : 'Поставщик');
/** `АА — 12 млн TIV, ББ — 5 млн`: names stay in the nominative. */
const amountsTo = (parts: readonly { readonly name: string; readonly amount: string }[]): string =>
  parts.map(({ name, amount }, i) => `${name} — ${amount} млн${i ? '' : ' TIV'}`).join(', ');

export const armsSummaries: Locale['armsSummaries'] = {
  shared: {
    sides: (names, several, first, last) =>
      `${suppliers(several)} обеих сторон ${during(first, last)}: ${names}.`,
    pair: (names, several, first, last) =>
      `${suppliers(several)} обоих получателей ${during(first, last)}: ${names}.`,
    many: (names, several, first, last) =>
      `${suppliers(several)} сразу нескольких получателей ${during(first, last)}: ${names}.`,
  },
  none: {
    sides: (first, last) =>
      `Ни одного поставщика обеих сторон ${during(first, last)} не зафиксировано.`,
    pair: (first, last) =>
      `Ни одного поставщика обоих получателей ${during(first, last)} не зафиксировано.`,
    many: (first, last) =>
      `Ни одного поставщика сразу нескольких получателей ${during(first, last)} не зафиксировано.`,
  },
  peaks: (peaks) =>
    `Год наибольших поставок: ${peaks
      .map(({ name, year, amount }, i) => `${name} — ${year} (${amount} млн${i ? '' : ' TIV'})`)
      .join(', ')}.`,
  one: (recipient, amount, n, first, last) =>
    `${recipient}: ${during(first, last)} получено ${amount} млн TIV от ${count(n, 'поставщика', 'поставщиков', 'поставщиков')}.`,
  onlyAlso: (n) =>
    `Поставок тяжёлых вооружений по годам не зафиксировано; ниже — ${count(n, 'другая запись', 'другие записи', 'других записей')}.`,
  nothing: (recipient, first, last) =>
    `${recipient}: ${during(first, last)} поставок не зафиксировано.`,
  amounts: (parts) => `Получено: ${amountsTo(parts)}.`,
  armed: (supplier, parts, largest) =>
    `${supplier} — поставщик ${parts.length === 2 ? 'обоих получателей' : 'нескольких получателей'}: ${amountsTo(parts)}${largest ? '; это наибольшая доля учтённого объёма у каждого из них' : ''}.`,
  ratio: (more, ratio, less) =>
    `Объём полученного: ${more} — примерно ${comparison(ratio, `, чем ${less}`)}.`,
  value: (n, kinds) =>
    `${count(n, 'сумма', 'суммы', 'сумм')} в записях: ${kinds}. Это разные величины, поэтому они не складываются.`,
  valueKinds: {
    loan: (n) =>
      count(
        n,
        'кредит, выданный или обещанный',
        'кредита, выданных или обещанных',
        'кредитов, выданных или обещанных',
      ),
    contract: (n) => count(n, 'контракт', 'контракта', 'контрактов'),
    delivered: (n) => `стоимость поставок: ${n}`,
    unclear: (n) => `${n} неясного вида`,
  },
  deals: (n, parts, delivered) =>
    `${count(n, 'запись', 'записи', 'записей')} об отдельных сделках: ${parts}; ${delivered === n ? 'поставка состоялась во всех случаях' : `случаев, когда поставка состоялась: ${delivered}`}.`,
  dealsTo: (n, recipient) => `${recipient} — ${n}`,
};
