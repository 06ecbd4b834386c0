import { frame } from './frame.js';

type Qualifier = keyof typeof frame.qualified;

/** Words of the arms figure and of the details of a transfer. */
export const arms = {
  unknownSupplier: 'Unknown supplier',
  kindLabel: 'Kind',
  kinds: {
    order: 'order',
    delivery: 'delivery',
    loan: 'loan',
    grant: 'grant',
    airlift: 'airlift',
    licence: 'licence',
    embargo: 'embargo',
    pledge: 'pledge',
    'negative-statement': 'statement that nothing was supplied',
    share: 'share of imports',
  },
  number: 'Number',
  stages: {
    pledged: 'pledged',
    ordered: 'ordered',
    delivered: 'delivered',
    'seen-in-use': 'seen in use',
    denied: 'denied',
  },
  tivTotal: (tiv: string, ownSum: boolean, edition: string) =>
    `${tiv} million (${ownSum ? 'own sum of ' : ''}${edition})`,
  valueKinds: {
    loan: 'loan',
    contract: 'contracts',
    delivered: 'delivered',
    unclear: 'kind of sum unclear',
  },
  money: (
    value: {
      amount: number;
      currency: string;
      kind: 'loan' | 'contract' | 'delivered' | 'unclear';
      qualifier: Qualifier;
    },
    language: { number(n: number): string },
  ): string => {
    const [scaled, word] =
      value.amount >= 1e9 ? [value.amount / 1e9, ' billion'] : [value.amount / 1e6, ' million'];
    const sum = `${value.currency === 'USD' ? '$' : `${value.currency} `}${language.number(scaled)}${word}`;
    return `${frame.qualified[value.qualifier](sum)} (${arms.valueKinds[value.kind]})`;
  },
  terms: ({
    loanYears,
    interest,
    graceYears,
  }: {
    loanYears?: number;
    interest?: number;
    graceYears?: number;
  }) =>
    [
      loanYears === undefined ? '' : `${loanYears} years`,
      interest === undefined ? '' : `${interest}% a year`,
      graceYears === undefined ? '' : `${graceYears} years of grace`,
    ]
      .filter(Boolean)
      .join(', '),
};
