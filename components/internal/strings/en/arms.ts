import { scaled } from '../plurals.js';
import { count, frame } from './frame.js';

type Qualifier = keyof typeof frame.qualified;

/** Words of the arms figure and of the details of a transfer. */
export const armsWords = {
  subject: 'arms' as const,
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
    'negative-statement': 'said not to be supplied',
    share: 'share of imports',
  },
  number: 'Number',
  conditions: {
    new: 'new',
    'second-hand': 'second-hand',
    modernised: 'second-hand, modernised',
  } as Record<string, string>,
  fact: (label: string, value: string) => `${label}: ${value}`,
  graded: (claimant: string, status: string) => `${claimant}, graded ${status}`,
  dealLine: (item: string, pair: string) => `${item}, ${pair}`,
  publishedIn: (claimant: string, sources: string) =>
    sources ? `${claimant}; published in ${sources}` : claimant,
  termsAnd: (terms: string, said: string) => `${terms}; ${said}`,
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
  /** A stated sum, such as `about $4 billion`. */
  sum: (
    value: { amount: number; currency: string; qualifier: Qualifier },
    language: { exact(n: number): string },
  ): string => {
    const [n, scale] = scaled(value.amount);
    return frame.qualified[value.qualifier](
      `${value.currency === 'USD' ? '$' : `${value.currency} `}${language.exact(n)}${['', ' million', ' billion'][scale]}`,
    );
  },
  money: (
    value: {
      amount: number;
      currency: string;
      kind: 'loan' | 'contract' | 'delivered' | 'unclear';
      qualifier: Qualifier;
    },
    language: { exact(n: number): string },
  ): string => `${armsWords.sum(value, language)} (${armsWords.valueKinds[value.kind]})`,
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
      loanYears === undefined ? '' : `over ${loanYears} years`,
      interest === undefined ? '' : `${interest}% interest a year`,
      graceYears === undefined ? '' : `${graceYears} years of grace`,
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    plain: 'Who armed whom',
    years: (recipients: string) => `Major arms delivered to ${recipients}, by supplier`,
    flow: (recipients: string, period: string) => `Who armed ${recipients}, ${period}`,
    value: (recipients: string) => `Stated sums for arms to ${recipients}`,
    deals: (recipients: string) => `Arms deals of ${recipients}`,
  },
  years: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  layoutLabel: 'Layout',
  layouts: { years: 'By year', flow: 'Flow for a period' },
  measureLabel: 'Measure',
  measures: {
    tiv: 'Volume of deliveries (TIV)',
    value: 'Stated sums of money',
    deals: 'Recorded deals',
  },
  units: {
    tiv: 'In millions of SIPRI trend-indicator value (TIV).',
    value: 'In money, as stated.',
    deals: 'One row for each deal.',
  },
  whatIs: { tiv: 'What is TIV?', value: 'What is a stated sum?', deals: 'What is a deal here?' },
  definitions: {
    tiv: 'The trend-indicator value puts every major weapon on one scale of military capability, so that deliveries of different weapons can be added up. It is not money: neither a price nor a contract nor a budget.',
    value:
      'A sum that somebody named: a loan, a contract, or money whose kind is left open. Sums of different kinds are different quantities. None is added to another, and none is comparable with TIV.',
    deals:
      'An order or a delivery of one kind of weapon, told with its number, its years and how far it is known to have come.',
  },
  coverage: {
    tiv: (ownSums: boolean) =>
      `TIV measures military capability, not money. It covers major weapons only; small arms are absent.${ownSums ? ' The sums are our own additions of register rows, not figures of SIPRI.' : ''}`,
    value:
      'Sums are shown as stated and never added; each group has a scale of its own. Sums from comment fields may be repeated on several rows of their source.',
    deals:
      'Single deals recorded in this dataset, not every deal of the register; two sources may tell of the same one. Numbers marked “about” are estimates of the source.',
  },
  oneScale: 'All panels share one scale.',
  fighting: 'bold: a year with fighting',
  minimal: 'A delivery too small to see is drawn as a thin line.',
  partYear: (year: string) =>
    `${year} is left out: its deliveries are counted for the whole year, which had not ended by then.`,
  byYearOnly:
    'Deliveries are dated by year: a year with fighting includes deliveries before and after it.',
  to: (recipient: string) => `To ${recipient}`,
  pair: (supplier: string, recipient: string) => `${supplier} to ${recipient}`,
  others: 'Others',
  otherCount: (n: number) => count(n, 'supplier', 'suppliers'),
  reach: {
    sides: 'both sides',
    pair: 'both recipients',
    all: (n: number) => `all ${n} recipients`,
  },
  toShared: (name: string, reach: string) => `${name} to ${reach}`,
  supplied: (reach: string) => `supplied ${reach}`,
  knownOn: (date: string) => `as known on ${date}`,
  noDelivery: 'no delivery recorded',
  unstated: 'amount not stated',
  shortYear: (twoDigits: string) => `’${twoDigits}`,
  million: (n: string) => `${n} million TIV`,
  majorArms: 'major arms delivered',
  deal: (item: string) => `deal: ${item}`,
  named: (name: string, amount: string) => `${name} ${amount}`,
  column: (recipient: string, year: string, total: string) => `To ${recipient}, ${year}: ${total}`,
  ribbon: (supplier: string, recipient: string, period: string, amount: string) =>
    `${supplier} to ${recipient}, ${period}: ${amount}`,
  periodShown: (years: string) => `Period: ${years}`,
  allYears: 'All years',
  suppliers: 'Suppliers',
  received: (amount: string) => `received ${amount}`,
  groupOf: (n: number) => count(n, 'other', 'others'),
  groupMembers: (group: string, recipient: string, members: string) =>
    `“${group}” (to ${recipient}): ${members}.`,
  ribbonNote: 'The thickness of a ribbon is volume, on one scale throughout.',
  unknownNote: 'Dotted: supplier not known.',
  boldNotes: {
    sides: 'Bold: supplied both sides.',
    pair: 'Bold: supplied both recipients.',
    many: 'Bold: supplied more than one recipient.',
  },
  showDeals: 'Show the deals behind this flow',
  dealsBehind: 'Named deals behind the flow, the largest first',
  smallerDeals: 'Smaller deals',
  moreDeals: (n: number) => count(n, 'more deal', 'more deals'),
  dealsOf: (recipient: string, n: number) => `${recipient}: ${count(n, 'deal', 'deals')}`,
  dealsEmpty: 'No deal of this period is recorded by name.',
  also: 'Also recorded',
  alsoNote: 'Loans, pledges, flights and sightings; none is part of the volumes above.',
  alsoCount: (n: number) =>
    `Also recorded: ${count(n, 'loan, pledge, flight or sighting', 'loans, pledges, flights and sightings')}`,
  moreStatements: (n: number) =>
    `${count(n, 'statement', 'statements')}: shares, totals of other editions, words without a figure`,
  shareOf: (share: string, recipient: string) =>
    `${share}% of ${recipient}’s imports of major arms`,
  quantityOf: (quantity: string, unit: string) => (unit ? `${quantity} ${unit}` : quantity),
  statedSums: {
    sideBySide: (pair: string, n: number) => `${pair}: ${n} statements, ${n} different quantities`,
    sideBySideNote:
      'Not to be added, averaged or compared: they differ in kind, in period or in who speaks.',
    longest: (sum: string) => `longest bar: ${sum}`,
    loan: 'Loans and pledged loans',
    contract: 'Single contracts',
    delivered: 'Value of deliveries',
    unclear: 'Kind of sum not clear',
  },
  columns: {
    item: 'Item',
    supplier: 'Supplier',
    recipient: 'Recipient',
    year: 'Year',
    period: 'Period',
    tiv: 'TIV, millions',
    total: 'All suppliers, TIV',
    what: 'What is recorded',
    source: 'Source',
    amount: 'Amount',
    currency: 'Currency',
    kind: 'Kind of sum',
    stated: 'As stated',
    claimant: 'Who says it',
    date: 'Date',
    number: 'Number',
    ordered: 'Ordered',
    delivered: 'Delivered',
    stage: 'Stage',
    status: 'Status',
  },
  empty: (measure: string, selection: string) =>
    `Nothing is recorded under “${measure}” for this choice: ${selection}.`,
};
