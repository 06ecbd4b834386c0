import { knownBy, overlaps } from '../dates.js';
import type { ArmsTransfer, Dataset, FuzzyDate } from '../schema/generated/types.js';
import type { Filter } from './filter.js';

/** When a transfer happened or was stated: its own date, its period, or its delivery and order years. */
export function transferDate(transfer: ArmsTransfer): FuzzyDate | undefined {
  const years = (transfer.deliveries ?? []).map(({ year }) => year);
  if (!years.length && transfer.orderYear) years.push(transfer.orderYear.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = !years.length ? undefined : first === last ? String(first) : `${first}/${last}`;
  return transfer.date ?? transfer.period ?? span;
}

/**
 * Transfers in which a chosen actor is supplier or recipient, told with the chosen episodes, touching the period, begun
 * by the `asOf` day. Yearly parts are not cut: callers that draw years select them themselves.
 */
export function selectArms(
  dataset: Dataset,
  { actors, episodes, period, asOf }: Filter = {},
): ArmsTransfer[] {
  return (dataset.arms ?? []).filter((transfer) => {
    const date = transferDate(transfer);
    return (
      (!actors?.length ||
        actors.includes(transfer.supplier) ||
        actors.includes(transfer.recipient)) &&
      (!episodes?.length ||
        (transfer.episode !== undefined && episodes.includes(transfer.episode))) &&
      (!period || (date !== undefined && overlaps(date, period))) &&
      (!asOf || (date !== undefined && knownBy(date, asOf)))
    );
  });
}
