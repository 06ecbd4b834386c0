import type { Draft } from './draft.js';
import type { Deal } from './sipri-deal.js';
import { sipriActor, tivEdition } from './sipri.js';

/**
 * Writes what each supplier delivered to each recipient by year: our own sums over rows that name one delivery year and
 * its TIV. Where a row of a deal could not be read, its supplier and recipient get no sum. True when there is one.
 */
export function writeYearlySums(
  draft: Draft,
  deals: readonly Deal[],
  edition: string | undefined,
): boolean {
  const pairs = new Map<string, { deal: Deal; years: Map<number, number> }>();
  const lacking = new Set<string>();
  for (const deal of deals) {
    const key = `${deal.supplier}|${deal.recipient}`;
    if (deal.tivDelivered.includes(null)) lacking.add(key);
    for (const { year, tiv } of deal.deliveries) {
      if (tiv === undefined) continue;
      const pair = pairs.get(key) ?? { deal, years: new Map<number, number>() };
      pair.years.set(year, (pair.years.get(year) ?? 0) + tiv);
      pairs.set(key, pair);
    }
  }
  for (const key of lacking) pairs.delete(key);
  for (const [key, { deal, years }] of pairs) {
    const supplier = sipriActor(draft, deal.supplier);
    const recipient = sipriActor(draft, deal.recipient);
    draft.add('arms', {
      id: draft.idFor(`sum ${key}`, draft.source.id, 'sum', supplier, recipient),
      supplier,
      recipient,
      kind: 'delivery',
      deliveries: [...years]
        .sort(([a], [b]) => a - b)
        // Decimal fractions add up with noise.
        .map(([year, tiv]) => ({ year, tiv: Math.round(tiv * 1e6) / 1e6 })),
      tiv: { ownSum: true, edition: tivEdition(edition) },
      stage: 'delivered',
      claimant: draft.source.id,
      note: 'Our own sums of register rows, one per year of delivery; not SIPRI’s figures. TIV is not money.',
      cites: draft.cites('register rows'),
      status: 'fair',
      level: 'aggregate',
      import: draft.from(),
    });
  }
  return pairs.size > 0;
}
