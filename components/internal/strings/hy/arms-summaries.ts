import type { Locale } from '../locale.js';
import { frame } from './frame.js';

const during = (first: string, last: string): string =>
  first === last ? `${first} թվականին` : `${last ? `${first}–${last}` : first} թվականներին`;

const amountsOf = (
  parts: readonly { readonly name: string; readonly amount: string }[],
): string => {
  const said = parts.map(({ name, amount }, i) => `${name}՝ ${amount} մլն${i ? '' : ' TIV'}`);
  const last = said.pop() ?? '';
  return said.length ? frame.and(said.join(', '), last) : last;
};
const delivered = (several: boolean): string =>
  several ? 'զենք են մատակարարել' : 'զենք է մատակարարել';

export const armsSummaries: Locale['armsSummaries'] = {
  shared: {
    sides: (names, several, first, last) =>
      `${during(first, last)} երկու կողմերին էլ ${delivered(several)}՝ ${names}։`,
    pair: (names, several, first, last) =>
      `${during(first, last)} երկու ստացողներին էլ ${delivered(several)}՝ ${names}։`,
    many: (names, several, first, last) =>
      `${during(first, last)} մեկից ավելի ստացողի ${delivered(several)}՝ ${names}։`,
  },
  none: {
    sides: (first, last) =>
      `${during(first, last)} երկու կողմերին էլ զենք տված մատակարար գրանցված չէ։`,
    pair: (first, last) =>
      `${during(first, last)} երկու ստացողներին էլ զենք տված մատակարար գրանցված չէ։`,
    many: (first, last) =>
      `${during(first, last)} մեկից ավելի ստացողի զենք տված մատակարար գրանցված չէ։`,
  },
  peaks: (peaks) =>
    `Ամենամեծ տարեկան ծավալը․ ${peaks
      .map(({ name, year, amount }, i) => `${name}՝ ${year} (${amount} մլն${i ? '' : ' TIV'})`)
      .join(', ')}։`,
  one: (recipient, amount, n, first, last) =>
    `Ստացողը՝ ${recipient}․ ${during(first, last)}՝ ${amount} մլն TIV, ${n} մատակարարից։`,
  onlyAlso: (n) =>
    `Ըստ տարիների հիմնական սպառազինության մատակարարում գրանցված չէ․ ստորև կա ${n} այլ գրառում։`,
  nothing: (recipient, first, last) =>
    `${during(first, last)} գրանցված մատակարարում չկա՝ ${recipient}։`,
  amounts: (parts) => `Ստացված ծավալը․ ${amountsOf(parts)}։`,
  armed: (supplier, parts, largest) =>
    `${parts.length === 2 ? 'Երկու ստացողներին էլ' : 'Մի քանի ստացողի'} զինել է՝ ${supplier} (${amountsOf(parts)})${largest ? '․ դա յուրաքանչյուրի ստացած գրանցված ծավալի ամենամեծ բաժինն է' : ''}։`,
  ratio: (more, times, less) =>
    `Ստացողներից մեկի ծավալը (${more}) մոտ ${times} անգամ մեծ է մյուսի ծավալից (${less})։`,
  value: (n, kinds) =>
    `Գրանցված է ${n} գումար՝ ${kinds}։ Դրանք տարբեր մեծություններ են, ուստի միմյանց չեն գումարվում։`,
  valueKinds: {
    loan: (n) => `${n} վարկ կամ խոստացված վարկ`,
    contract: (n) => `${n} պայմանագիր`,
    delivered: (n) => `մատակարարումների ${n} արժեք`,
    unclear: (n) => `անորոշ տեսակի ${n} գումար`,
  },
  deals: (n, parts, delivered) =>
    `Առանձին գործարքների ${n} գրառում (${parts})․ ${delivered === n ? 'բոլորը մատակարարված են' : `դրանցից մատակարարված՝ ${delivered}`}։`,
  dealsTo: (n, recipient) => `${recipient}՝ ${n}`,
};
