import { parseDate, transferDate, type ArmsTransfer, type Status } from '../../data/index.js';
import type { Scope } from './scope.js';
import { isDeal } from './deliveries.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** How far a transfer is known to have come. */
export type Stage = NonNullable<ArmsTransfer['stage']>;

/** One deal as a row of the ledger. */
export interface Deal {
  /** Id of the record; also names the row's details. */
  readonly id: string;
  readonly item: string;
  /** What the item is, where it is known by a designation. */
  readonly description: string;
  readonly supplier: string;
  readonly recipient: string;
  readonly pair: string;
  /** The number in words, with `about` where the source estimates. */
  readonly number: string | null;
  readonly ordered: string | null;
  readonly delivered: string | null;
  readonly tiv: number | null;
  readonly stage?: Stage | undefined;
  readonly status: Status;
  readonly claimant: string;
  /** Works it was published in beside the claimant’s own; empty where there are none. */
  readonly sources: string;
  /** New or second-hand, and how it is paid for; empty where nothing is said. */
  readonly terms: string;
  /** What its details open with. */
  readonly lines: readonly string[];
  /** First year or day of the deal, for its place in the list. */
  readonly from: string;
}

/** Deals of one recipient. */
export interface DealGroup {
  readonly recipient: string;
  readonly title: string;
  readonly deals: readonly Deal[];
}

/** `2012–14`, or separate years where they do not follow each other. */
function yearRange(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (first === last) return String(first);
  if (last - first !== sorted.length - 1) return sorted.join(', ');
  const short = Math.floor(first / 100) === Math.floor(last / 100);
  return `${first}–${short ? String(last % 100).padStart(2, '0') : last}`;
}

/** Tells a deal in the words of the ledger. */
export function dealOf(record: ArmsTransfer, { dataset, options }: Scope): Deal {
  const { language } = options;
  const words = language.words(armsWords);
  const name = (id: string): string =>
    id === 'unknown' ? words.unknownSupplier : language.name(dataset, id);
  const { designation, description, deliveries, orderYear, tiv, stage, status } = record;
  const { condition, terms, disputed = [] } = record;
  const quantity = record.numberDelivered ?? record.numberOrdered;
  const text = description ? language.text(description) : '';
  const supplier = name(record.supplier);
  const recipient = name(record.recipient);
  const date = record.date ?? record.period;
  const year = orderYear && String(orderYear.year);
  const item = designation ?? text;
  const number = quantity ? words.quantityOf(language.quantity(quantity), record.unit ?? '') : null;
  const ordered = year
    ? orderYear.estimate
      ? language.strings.qualified.about(year)
      : year
    : stage === 'ordered' && date
      ? language.date(date)
      : null;
  const delivered = deliveries ? yearRange(deliveries.map((each) => each.year)) : null;
  const claimant = name(record.claimant);
  const pair = words.pair(supplier, recipient);
  const termsText = [condition ? words.conditions[condition] : '', terms ? words.terms(terms) : '']
    .filter(Boolean)
    .join(language.strings.comma);
  return {
    id: record.id,
    item,
    description: designation ? text : '',
    supplier,
    recipient,
    pair,
    number,
    ordered,
    delivered,
    tiv: tiv?.delivered ?? null,
    stage,
    status,
    claimant,
    sources: language.list([
      ...new Set(
        record.cites
          .filter(({ source }) => source !== record.claimant)
          .map(({ source }) => language.name(dataset, source)),
      ),
    ]),
    terms: termsText,
    lines: [
      words.dealLine(item, pair),
      ...(number ? [words.fact(words.columns.number, number)] : []),
      ...(ordered ? [words.fact(words.columns.ordered, ordered)] : []),
      ...(delivered ? [words.fact(words.columns.delivered, delivered)] : []),
      ...(stage ? [words.fact(words.columns.stage, words.stages[stage])] : []),
      words.graded(claimant, language.strings.status[status][0]!),
      ...disputed.map(({ by }) =>
        words.fact(language.strings.disputedBy, language.list(by.map(name))),
      ),
    ],
    from: String(
      orderYear?.year ??
        deliveries?.[0]?.year ??
        parseDate(transferDate(record) ?? '')?.start ??
        '',
    ),
  };
}

/** Named deals of the selection, by recipient and in the order of their beginning. */
export function dealGroups(scope: Scope): DealGroup[] {
  const deals = scope.transfers.filter(isDeal);
  return scope.recipients
    .map(({ id, name }) => {
      const own = deals
        .filter(({ recipient }) => recipient === id)
        .map((record) => dealOf(record, scope))
        .sort((a, b) => a.from.localeCompare(b.from));
      return {
        recipient: id,
        title: scope.options.language.words(armsWords).dealsOf(name, own.length),
        deals: own,
      };
    })
    .filter((group) => group.deals.length);
}

/** Delivered deals of some years, the largest first. */
export function dealsOfYears(scope: Scope, covers: (year: number) => boolean): Deal[] {
  return scope.transfers
    .filter(
      ({ level, kind, deliveries }) =>
        level === 'deal' && kind === 'delivery' && deliveries?.some(({ year }) => covers(year)),
    )
    .map((record) => dealOf(record, scope))
    .sort((a, b) => (b.tiv ?? -1) - (a.tiv ?? -1));
}
