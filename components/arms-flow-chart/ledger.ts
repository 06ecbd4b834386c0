import { transferDate, type ArmsTransfer, type Status } from '../../data/index.js';
import type { Scope } from './scope.js';
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
  /** First year of the deal, for its place in the list. */
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
  const quantity = record.numberDelivered ?? record.numberOrdered;
  const text = description ? language.text(description) : '';
  const supplier = name(record.supplier);
  const recipient = name(record.recipient);
  const date = record.date ?? record.period;
  const order = orderYear && String(orderYear.year);
  return {
    id: record.id,
    item: designation ?? text,
    description: designation
      ? text.replace(/\.$/, '').replace(/^.(?![A-Z])/, (first) => first.toLowerCase())
      : '',
    supplier,
    recipient,
    pair: words.pair(supplier, recipient),
    number: quantity ? words.quantityOf(language.quantity(quantity), record.unit ?? '') : null,
    ordered: order
      ? orderYear.estimate
        ? language.strings.qualified.about(order)
        : order
      : stage === 'ordered' && date
        ? language.date(date)
        : null,
    delivered: deliveries ? yearRange(deliveries.map(({ year }) => year)) : null,
    tiv: tiv?.delivered ?? null,
    stage,
    status,
    claimant: name(record.claimant),
    from: String(
      orderYear?.year ?? deliveries?.[0]?.year ?? language.date(transferDate(record) ?? ''),
    ),
  };
}

/** A deal told by its items; a sum of money that a deal is said to have cost is a measure of its own. */
export const isDeal = ({ level, value }: ArmsTransfer): boolean => level === 'deal' && !value;

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
