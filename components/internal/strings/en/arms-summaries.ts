import { count, frame } from './frame.js';

/** A recipient with its amount. */
interface Part {
  readonly name: string;
  readonly amount: string;
}
/** `first` alone names all years where years that were not chosen lie between them. */
const during = (first: string, last: string): string =>
  !last || first === last ? `in ${first}` : `between ${first} and ${last}`;
const amountsTo = ([first, ...rest]: readonly Part[]): string => {
  const lead = `${first?.amount} million TIV to ${first?.name}`;
  const others = rest.map(({ name, amount }) => `${amount} million to ${name}`);
  const last = others.pop();
  const most = [lead, ...others].join(', ');
  return last ? frame.and(most, last) : most;
};

/** Sentences that sum up the arms figure. */
export const armsSummaries = {
  subject: 'armsSummaries' as const,
  shared: {
    sides: (names: string, several: boolean, first: string, last: string) =>
      `${names} ${several ? 'each delivered' : 'delivered'} to both sides ${during(first, last)}.`,
    pair: (names: string, several: boolean, first: string, last: string) =>
      `${names} ${several ? 'each delivered' : 'delivered'} to both recipients ${during(first, last)}.`,
    many: (names: string, several: boolean, first: string, last: string) =>
      `${names} ${several ? 'each delivered' : 'delivered'} to more than one recipient ${during(first, last)}.`,
  },
  none: {
    sides: (first: string, last: string) =>
      `No supplier is recorded as delivering to both sides ${during(first, last)}.`,
    pair: (first: string, last: string) =>
      `No supplier is recorded as delivering to both recipients ${during(first, last)}.`,
    many: (first: string, last: string) =>
      `No supplier is recorded as delivering to more than one recipient ${during(first, last)}.`,
  },
  /** The largest year of each recipient, the largest first. */
  peaks: ([first, ...rest]: readonly { name: string; year: string; amount: string }[]) =>
    `${[
      `${first?.name}’s largest year was ${first?.year} (${first?.amount} million TIV)`,
      ...rest.map(({ name, year, amount }) => `${name}’s ${year} (${amount} million)`),
    ].join(', ')}.`,
  one: (recipient: string, amount: string, n: number, first: string, last: string) =>
    `${recipient} received ${amount} million TIV from ${count(n, 'supplier', 'suppliers')} ${during(first, last)}.`,
  onlyAlso: (n: number) =>
    `No delivery of major arms is recorded by year; ${count(n, 'other record is', 'other records are')} told below.`,
  nothing: (recipient: string, first: string, last: string) =>
    `No delivery to ${recipient} is recorded ${during(first, last)}.`,
  /** What each recipient got, in their order. */
  amounts: (parts: readonly Part[]) => `${amountsTo(parts)}.`,
  /** What the largest supplier of several recipients delivered to each. */
  armed: (supplier: string, parts: readonly Part[], largest: boolean) =>
    `${supplier} ${parts.length === 2 ? 'armed both' : 'armed several'}: it delivered ${amountsTo(parts)}${largest ? ', the largest share of each recipient’s recorded volume' : ''}.`,
  ratio: (more: string, times: string, less: string) =>
    `${more} received about ${times} times ${less}’s volume.`,
  value: (n: number, kinds: string) =>
    `${count(n, 'sum is', 'sums are')} on record: ${kinds}. They are different quantities, so none is added to another.`,
  valueKinds: {
    loan: (n: number) => count(n, 'loan or pledged loan', 'loans or pledged loans'),
    contract: (n: number) => count(n, 'contract', 'contracts'),
    delivered: (n: number) => count(n, 'value of deliveries', 'values of deliveries'),
    unclear: (n: number) => `${n} of unclear kind`,
  },
  deals: (n: number, parts: string, delivered: number) =>
    `${count(n, 'record', 'records')} of single deals: ${parts}; ${delivered === n ? 'all' : delivered} of them delivered.`,
  dealsTo: (n: number, recipient: string) => `${n} for ${recipient}`,
};
