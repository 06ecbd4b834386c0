import { recordOf, sideOf, type ArmsTransfer, type Dataset } from '../../data/index.js';
import type { ChartColour } from '../internal/chart-spec.js';
import type { Language } from '../internal/language.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** What one supplier delivered to one recipient in one year, from a record of yearly totals. */
export interface Delivery {
  readonly supplier: string;
  readonly recipient: string;
  readonly year: number;
  /** Millions of TIV; absent when the source does not state it. */
  readonly tiv?: number | undefined;
  readonly record: ArmsTransfer;
}

/** A supplier as it is drawn in every view of the figure. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly colour: ChartColour;
  /** Key of its series: its own id, or that of all others. */
  readonly series: string;
}

/** Key of the series of all suppliers without a colour of their own. */
export const OTHERS = 'others';
/** Suppliers that can have a colour of their own. */
const SLOTS = 5;

/** Removes the noise of adding decimal fractions. */
export const tidy = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** Adds TIV amounts; undefined when none is stated. */
export function total(
  deliveries: readonly { readonly tiv?: number | undefined }[],
): number | undefined {
  const stated = deliveries.flatMap(({ tiv }) => tiv ?? []);
  return stated.length ? tidy(stated.reduce((a, b) => a + b, 0)) : undefined;
}

/** A TIV amount in words: whole from ten on, else with one decimal place. */
export const brief = (tiv: number, { number }: Language): string =>
  number(tiv >= 10 ? Math.round(tiv) : tiv);

/** Records of yearly totals: the only ones that are drawn by volume, never mixed with single deals. */
export function isYearly({ level, kind, deliveries }: ArmsTransfer): boolean {
  return level === 'aggregate' && kind === 'delivery' && Boolean(deliveries);
}

/** A deal told by its items; a sum of money that a deal is said to have cost is a measure of its own. */
export const isDeal = ({ level, value }: ArmsTransfer): boolean => level === 'deal' && !value;

/** The yearly deliveries of the selection, one per supplier, recipient and year. */
export function yearlyDeliveries({ dataset, recipients, supplies, covers }: Scope): Delivery[] {
  const revised = new Set((dataset.arms ?? []).map(({ supersedes }) => supersedes));
  const found = new Map<string, Delivery>();
  for (const record of dataset.arms ?? []) {
    const { supplier, recipient } = record;
    if (!isYearly(record) || revised.has(record.id) || !supplies(supplier)) continue;
    if (!recipients.some(({ id }) => id === recipient)) continue;
    for (const { year, tiv } of record.deliveries ?? []) {
      const key = `${supplier} ${recipient} ${year}`;
      // Two editions of one total are never added: the first of the dataset counts.
      if (covers(year) && !found.has(key))
        found.set(key, { supplier, recipient, year, tiv, record });
    }
  }
  return [...found.values()];
}

/** Volume per supplier over the whole dataset, so that a colour never depends on the selection. */
function volumes(dataset: Dataset): Map<string, number> {
  const sums = new Map<string, number>();
  for (const record of (dataset.arms ?? []).filter(isYearly)) {
    for (const { tiv } of record.deliveries ?? [])
      sums.set(record.supplier, (sums.get(record.supplier) ?? 0) + (tiv ?? 0));
  }
  return sums;
}

/** Suppliers of the dataset in the order of stacking: palette slots, then all others, then the unknown. */
export function suppliersOf(dataset: Dataset, language: Language): Supplier[] {
  const sums = volumes(dataset);
  const bySize = [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const palette = (id: string): number | undefined => recordOf(dataset, 'actors', id)?.palette;
  // A dataset that assigns no colours gives them to its largest suppliers.
  const assigned = bySize.some((id) => palette(id) !== undefined);
  const largest = bySize.filter((id) => id !== 'unknown').slice(0, SLOTS);
  const colourOf = (id: string): ChartColour => {
    if (id === 'unknown') return 'unknown';
    const slot = assigned ? (palette(id) ?? 0) : largest.indexOf(id) + 1;
    return slot >= 1 ? (slot as ChartColour) : 'other';
  };
  const place = (colour: ChartColour): number =>
    colour === 'unknown' ? 7 : colour === 'other' ? 6 : colour;
  return bySize
    .map((id) => {
      const colour = colourOf(id);
      return {
        id,
        name:
          id === 'unknown' ? language.words(armsWords).unknownSupplier : language.name(dataset, id),
        colour,
        series: colour === 'other' ? OTHERS : id,
      };
    })
    .sort((a, b) => place(a.colour) - place(b.colour));
}

const named = new WeakMap<Dataset, Map<string, ArmsTransfer[]>>();

/** Named deals by supplier and recipient, the largest first; made once per dataset, since every column asks. */
function namedDeals(dataset: Dataset): Map<string, ArmsTransfer[]> {
  let deals = named.get(dataset);
  if (!deals) {
    named.set(dataset, (deals = new Map()));
    const delivered = (dataset.arms ?? [])
      .filter(({ level, kind }) => level === 'deal' && kind === 'delivery')
      .sort((a, b) => (b.tiv?.delivered ?? 0) - (a.tiv?.delivered ?? 0));
    for (const deal of delivered) {
      const key = `${deal.supplier} ${deal.recipient}`;
      const list = deals.get(key);
      if (list) list.push(deal);
      else deals.set(key, [deal]);
    }
  }
  return deals;
}

/** Named deals behind a supplier's deliveries to a recipient in some years, the largest first. */
export const dealsBehind = (
  dataset: Dataset,
  supplier: string,
  recipient: string,
  covers: (year: number) => boolean,
): ArmsTransfer[] =>
  (namedDeals(dataset).get(`${supplier} ${recipient}`) ?? []).filter((deal) =>
    deal.deliveries?.some(({ year }) => covers(year)),
  );

/** A supplier of more than one recipient, with the ids of those it delivered to. */
export interface Shared {
  readonly id: string;
  readonly recipients: readonly string[];
}

/** Suppliers that delivered to more than one of the recipients, the largest first. */
export function sharedSuppliers(deliveries: readonly Delivery[]): Shared[] {
  return [...new Set(deliveries.map(({ supplier }) => supplier))]
    .map((id) => {
      const list = deliveries.filter(({ supplier }) => supplier === id);
      return { id, list, recipients: [...new Set(list.map(({ recipient }) => recipient))] };
    })
    .filter(({ id, recipients }) => id !== 'unknown' && recipients.length > 1)
    .sort((a, b) => (total(b.list) ?? 0) - (total(a.list) ?? 0))
    .map(({ id, recipients }) => ({ id, recipients }));
}

/** What the recipients are to each other: two sides of the conflict, two that are not, or more than two. */
export function reachOf({ dataset, recipients }: Scope): 'sides' | 'pair' | 'many' {
  if (recipients.length > 2) return 'many';
  const [a, b] = recipients.map(({ id }) => sideOf(dataset, id));
  return a && b && a[0] !== b[0] ? 'sides' : 'pair';
}

/** Whom a supplier of several recipients reached, in words: both sides, all of them, or those by name. */
export function reachWords(scope: Scope, reached: readonly string[]): string {
  const { language } = scope.options;
  const words = language.words(armsWords).reach;
  const reach = reachOf(scope);
  if (reach !== 'many') return words[reach];
  return reached.length === scope.recipients.length
    ? words.all(reached.length)
    : language.list(scope.recipients.flatMap(({ id, name }) => (reached.includes(id) ? name : [])));
}
