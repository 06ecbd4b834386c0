import { armsWords } from '../internal/strings/en/arms.js';
import { tidy } from './deliveries.js';
import type { Told } from './summary.js';
import type { Table } from './tables.js';

/** Stated sums. */
export function sumTable({ scope, sums }: Told): Table {
  const { language } = scope.options;
  const { strings } = language;
  const label = language.words(armsWords).columns;
  return {
    columns: [
      { key: 'supplier', label: label.supplier },
      { key: 'recipient', label: label.recipient },
      { key: 'stated', label: label.stated },
      { key: 'amount', label: label.amount, numeric: true },
      { key: 'currency', label: label.currency },
      { key: 'kind', label: label.kind },
      { key: 'date', label: label.date },
      { key: 'claimant', label: label.claimant },
      { key: 'status', label: label.status },
    ],
    rows: sums!.all.map((sum) => ({
      key: `row ${sum.id}`,
      cells: [
        sum.supplier,
        sum.recipient,
        sum.text,
        tidy(sum.amount),
        sum.currency,
        sum.kind,
        sum.date,
        sum.claimant,
        strings.status[sum.status][0]!,
      ],
      records: [sum.id],
    })),
  };
}

/** Single deals. */
export function dealTable({ scope, deals }: Told): Table {
  const { language } = scope.options;
  const { strings } = language;
  const label = language.words(armsWords).columns;
  return {
    columns: [
      { key: 'item', label: label.item },
      { key: 'supplier', label: label.supplier },
      { key: 'recipient', label: label.recipient },
      { key: 'number', label: label.number },
      { key: 'ordered', label: label.ordered },
      { key: 'delivered', label: label.delivered },
      { key: 'tiv', label: label.tiv, numeric: true },
      { key: 'stage', label: label.stage },
      { key: 'status', label: label.status },
      { key: 'source', label: label.source },
    ],
    rows: deals!.flatMap((group) =>
      group.deals.map((deal) => ({
        key: `row ${deal.id}`,
        cells: [
          [deal.item, deal.description].filter(Boolean).join(strings.comma),
          deal.supplier,
          deal.recipient,
          deal.number,
          deal.ordered,
          deal.delivered,
          deal.tiv,
          deal.stage ? language.words(armsWords).stages[deal.stage] : null,
          strings.status[deal.status][0]!,
          deal.claimant,
        ],
        records: [deal.id],
      })),
    ),
  };
}
