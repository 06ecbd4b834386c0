import type { Column, Row } from '../internal/figure-model.js';
import { dealsBehind, total, type Delivery } from './deliveries.js';
import type { AlsoItem } from './also.js';
import type { Deal } from './ledger.js';
import type { Told } from './summary.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** The figure's numbers as columns and rows. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Rows for what is told beside the volumes: their numbers are in words, so that no column mixes levels. */
function besideRows({ scope, ledger, also }: Told): Row[] {
  const { language } = scope.options;
  const { strings, number } = language;
  const words = language.words(armsWords);
  const row = (
    { id, supplier, recipient, claimant }: Deal | AlsoItem,
    date: string | null,
    what: string,
  ): Row => ({
    key: `row ${id}`,
    cells: [supplier, recipient, date, null, null, what, claimant],
    records: [id],
  });
  return [
    ...ledger.map((deal) =>
      row(
        deal,
        deal.delivered,
        [
          words.deal(deal.item),
          deal.number ?? '',
          deal.tiv === null ? '' : words.million(number(deal.tiv)),
        ]
          .filter(Boolean)
          .join(strings.comma),
      ),
    ),
    ...[...also.acts, ...also.statements].map((item) => row(item, item.date, item.act)),
  ];
}

/** Volumes and what is told beside them. */
export function deliveryTable(told: Told): Table {
  const { scope, deliveries, suppliers, flow } = told;
  const { dataset, options, recipients } = scope;
  const { language } = options;
  const words = language.words(armsWords);
  const label = words.columns;
  const periodOf = ({ year }: Delivery): string => (flow ? flow.period : String(year));
  const ordered = recipients.flatMap(({ id: recipient, name }) => {
    const own = deliveries.filter((each) => each.recipient === recipient);
    const periods = [...new Set(own.map(periodOf))].sort();
    return periods.flatMap((period) => {
      const together = own.filter((each) => periodOf(each) === period);
      return suppliers
        .filter(({ id }) => together.some(({ supplier }) => supplier === id))
        .map((supplier): Row => {
          const some = together.filter((each) => each.supplier === supplier.id);
          const years = new Set(some.map(({ year }) => year));
          const claimants = [...new Set(some.map(({ record }) => record.claimant))];
          return {
            key: `row ${supplier.id} ${recipient} ${period}`,
            cells: [
              supplier.name,
              name,
              period,
              total(some) ?? null,
              total(together) ?? null,
              words.majorArms,
              language.list(claimants.map((id) => language.name(dataset, id))),
            ],
            records: [
              ...new Set(some.map(({ record }) => record.id)),
              ...dealsBehind(dataset, supplier.id, recipient, (year) => years.has(year)).map(
                ({ id }) => id,
              ),
            ],
          };
        });
    });
  });
  return {
    columns: [
      { key: 'supplier', label: label.supplier },
      { key: 'recipient', label: label.recipient },
      { key: 'period', label: flow ? label.period : label.year },
      { key: 'tiv', label: label.tiv, numeric: true },
      { key: 'total', label: label.total, numeric: true },
      { key: 'what', label: label.what },
      { key: 'source', label: label.source },
    ],
    rows: [...ordered, ...besideRows(told)],
  };
}
