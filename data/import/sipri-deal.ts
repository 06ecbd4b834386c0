import type { ArmsTransfer, Quantity } from '../schema/generated/types.js';
import type { Draft } from './draft.js';
import type { RowNote } from './outcome.js';
import { sipriActor, sumOf, tivEdition } from './sipri.js';

/** One year in which items of a deal were delivered, as the register gives it. */
export type Delivery = NonNullable<ArmsTransfer['deliveries']>[number];

/** A number of items as the register gives it. */
export interface Counted {
  readonly number: number;
  /** True where SIPRI marks it as uncertain. */
  readonly estimate: boolean;
}

/** One deal of the register, from one row or several. */
export interface Deal {
  /** Line of the file it begins on. */
  readonly line: number;
  readonly sipriId?: string | undefined;
  /** As written in the file. */
  readonly supplier: string;
  readonly recipient: string;
  readonly designation: string;
  readonly description: string;
  readonly category?: string | undefined;
  readonly condition: ArmsTransfer['condition'];
  readonly localProduction?: boolean | undefined;
  readonly orderYear: NonNullable<ArmsTransfer['orderYear']> | null;
  readonly numberOrdered: Counted | null;
  /** How many were delivered, by row; null where a row does not say. */
  readonly delivered: (Counted | null)[];
  readonly deliveries: Delivery[];
  readonly tivPerUnit: number | null;
  readonly tivOrder: number | null;
  /** Of what was delivered, by row; null where a row does not say. */
  readonly tivDelivered: (number | null)[];
  /** What a reader of the deal should know. */
  readonly notes: string[];
  /** What is odd about its rows. */
  readonly flags: RowNote[];
}

const quantity = ({ number, estimate }: Counted): Quantity => ({
  best: number,
  qualifier: estimate ? 'about' : 'exact',
});

/** All of a list, or null when a part is not known. */
function known<T>(parts: readonly (T | null)[]): T[] | null {
  const given = parts.filter((part) => part !== null);
  return given.length && given.length === parts.length ? given : null;
}

/** True when something was delivered, or a year of delivery is given. */
const isDelivered = ({ deliveries, delivered }: Deal): boolean =>
  deliveries.length > 0 || delivered.some((part) => part !== null && part.number > 0);

function totals(deal: Deal, edition: string | undefined): Partial<ArmsTransfer> {
  const counted = known(deal.delivered);
  const tiv = known(deal.tivDelivered);
  const { tivPerUnit, tivOrder } = deal;
  const hasTiv = tivPerUnit !== null || tivOrder !== null || tiv !== null;
  return {
    ...(deal.numberOrdered && { numberOrdered: quantity(deal.numberOrdered) }),
    ...(counted && {
      numberDelivered: quantity({
        number: sumOf(counted.map(({ number }) => number)),
        estimate: counted.some(({ estimate }) => estimate),
      }),
    }),
    ...(hasTiv && {
      tiv: {
        ...(tivPerUnit !== null && { perUnit: tivPerUnit }),
        ...(tivOrder !== null && { order: tivOrder }),
        ...(tiv && { delivered: sumOf(tiv) }),
        ...(tiv && tiv.length > 1 && { ownSum: true }),
        edition: tivEdition(edition),
      },
    }),
  };
}

/** A row of the deal could not be read: what was delivered in all is then not known. */
export function lackRow(deal: Deal): void {
  deal.delivered.push(null);
  deal.tivDelivered.push(null);
  const note = 'Not all of its rows could be read.';
  if (!deal.notes.includes(note)) deal.notes.push(note);
}

/** Writes a deal as a record of its own; deals are never added up. */
export function writeDeal(draft: Draft, deal: Deal, edition: string | undefined): void {
  const supplier = sipriActor(draft, deal.supplier);
  const recipient = sipriActor(draft, deal.recipient);
  const { sipriId, line, designation, description, category, condition, localProduction } = deal;
  const sums = totals(deal, edition);
  const summed = deal.deliveries.length > 1 && deal.delivered.length > 1;
  const notes = [
    ...deal.notes,
    ...(summed && (sums.numberDelivered ?? sums.tiv?.delivered) !== undefined
      ? ['The totals are our own sums of its rows, one per year of delivery.']
      : []),
  ];
  const delivered = isDelivered(deal);
  draft.add('arms', {
    id: draft.idFor(
      `deal ${sipriId ?? line}`,
      draft.source.id,
      ...(sipriId ? ['deal', sipriId] : [supplier, recipient, designation || description]),
    ),
    supplier,
    recipient,
    kind: delivered ? 'delivery' : 'order',
    ...(designation && { designation }),
    ...(description && { description }),
    ...(category && { category }),
    ...(deal.orderYear && { orderYear: deal.orderYear }),
    ...(deal.deliveries.length && {
      deliveries: [...deal.deliveries].sort((a, b) => a.year - b.year),
    }),
    ...sums,
    ...(condition && { condition }),
    ...(localProduction !== undefined && { localProduction }),
    stage: delivered ? 'delivered' : 'ordered',
    claimant: draft.source.id,
    ...(notes.length && { note: notes.join(' ') }),
    ...(sipriId && {
      ids: { sipriDealId: /^\d{1,15}$/.test(sipriId) ? Number(sipriId) : sipriId },
    }),
    cites: draft.cites(sipriId ? `deal ${sipriId}` : `line ${line}`),
    status: 'fair',
    level: 'deal',
    import: draft.from(line),
  });
}
