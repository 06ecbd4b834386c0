import { maybe, needed } from './columns.js';
import { BadRow } from './errors.js';
import { amountIn, conditionOf } from './sipri.js';
import type { Counted, Deal, Delivery } from './sipri-deal.js';
import type { Columns, Row, Table } from './table.js';
import { dayIn, lineIn, nameIn, NOT_GIVEN, quoted, yearIn } from './values.js';

/** Columns of both layouts: the name in the one with a row per deal, then in the one with a row per delivery year. */
export const REGISTER = {
  supplier: needed('Supplier'),
  recipient: needed('Recipient'),
  designation: needed('Weapon designation', 'Designation'),
  description: needed('Weapon description', 'Description'),
  orderYear: needed('Year of order', 'Order date'),
  numberDelivered: needed('Number delivered', 'Numbers delivered'),
  deliveryYear: needed('Year(s) of delivery', 'Delivery year'),
  status: needed('Status'),
  // "SIPRI estimate" beside "TIV deal unit" is the volume of a new item, a number that nothing delivered counts with.
  tivPerUnit: needed('SIPRI TIV per unit', 'TIV deal unit'),
  tivDelivered: needed('SIPRI TIV of delivered weapons', 'TIV delivery values'),
  // One row per deal.
  numberOrdered: maybe('Number ordered'),
  comments: maybe('Comments'),
  tivOrder: maybe('SIPRI TIV for total order'),
  // One row per delivery year.
  id: maybe('SIPRI AT Database ID'),
  category: maybe('Armament category'),
  orderEstimate: maybe('Order date is estimate'),
  numberEstimate: maybe('Numbers delivered is estimate'),
  yearEstimate: maybe('Delivery year is estimate'),
  localProduction: maybe('Local production'),
} as const satisfies Columns<string>;

type Column = keyof typeof REGISTER;
type RegisterRow = Row<Column>;

/** Where the marks of uncertainty stand in a layout whose columns for them have no name. */
export type Marks = ReadonlyMap<Column, number>;

/** Finds the unnamed column of marks after each column that has one. */
export function marksOf(table: Table<Column>): Marks {
  const named = new Set((Object.keys(REGISTER) as Column[]).map((column) => table.place(column)));
  const marks = new Map<Column, number>();
  for (const column of ['orderYear', 'numberOrdered', 'numberDelivered'] as const) {
    const place = table.place(column);
    if (place === undefined || named.has(place + 1)) continue;
    marks.set(column, place + 1);
  }
  return marks;
}

/** True where the cell after a column's own holds the mark of uncertainty. */
function uncertain(row: RegisterRow, marks: Marks, column: Column): boolean {
  const mark = row.cells[marks.get(column) ?? -1]?.trim() ?? '';
  if (mark !== '?' && !NOT_GIVEN.includes(mark)) {
    throw new BadRow(
      `what follows ${REGISTER[column].names[0]} is neither "?" nor empty: ${quoted(mark)}`,
    );
  }
  return mark === '?';
}

/** Yes, No or nothing; undefined for nothing. */
function flag(row: RegisterRow, column: Column): boolean | undefined {
  // The last cell of a line carries the semicolon that ends it.
  const text = row.text(column).replace(/;+$/, '').trim();
  if (/^yes$/i.test(text)) return true;
  if (/^no$/i.test(text)) return false;
  if (NOT_GIVEN.includes(text)) return undefined;
  throw new BadRow(`${REGISTER[column].names[0]} is neither Yes nor No: ${quoted(text)}`);
}

function counted(row: RegisterRow, column: Column, estimate: boolean): Counted | null {
  const number = amountIn(row.text(column), REGISTER[column].names[0]!);
  return number === null ? null : { number, estimate };
}

/** The year of an order, from a year or a day. */
function orderYear(row: RegisterRow, estimate: boolean | undefined): Deal['orderYear'] {
  const text = row.text('orderYear');
  const year = /^\d{4}$/.test(text)
    ? yearIn(text, 'the year of order')
    : Number(dayIn(text, 'the year of order')?.slice(0, 4) ?? 0);
  return year ? { year, ...(estimate !== undefined && { estimate }) } : null;
}

/** What both layouts say about a deal. */
function common(row: RegisterRow) {
  const status = row.text('status');
  const condition = conditionOf(status);
  const oddStatus = !condition && !NOT_GIVEN.includes(status);
  return {
    line: row.line,
    supplier: nameIn(row.text('supplier'), 'Supplier'),
    recipient: nameIn(row.text('recipient'), 'Recipient'),
    designation: lineIn(row.text('designation'), 'the designation'),
    description: lineIn(row.text('description'), 'the description'),
    condition,
    tivPerUnit: amountIn(row.text('tivPerUnit'), 'TIV per unit'),
    flags: oddStatus
      ? [{ line: row.line, reason: `the status is unknown and was left out: ${quoted(status)}` }]
      : [],
  };
}

function flagYearless({ line, delivered, deliveries, flags }: Deal): void {
  if (!deliveries.length && delivered.some((part) => part !== null && part.number > 0)) {
    flags.push({ line, reason: 'a number was delivered, and no year of delivery is given' });
  }
}

/** A deal of the layout with one row per deal; what was delivered in which of several years is not known. */
export function readDeal(row: RegisterRow, marks: Marks): Deal {
  const years = row.text('deliveryYear').split(';');
  const given = years.flatMap((text) => yearIn(text, 'Year(s) of delivery') ?? []);
  const delivered = counted(row, 'numberDelivered', uncertain(row, marks, 'numberDelivered'));
  const tiv = amountIn(row.text('tivDelivered'), 'TIV of delivered weapons');
  const only = given.length === 1;
  const deal: Deal = {
    ...common(row),
    orderYear: orderYear(row, uncertain(row, marks, 'orderYear')),
    numberOrdered: counted(row, 'numberOrdered', uncertain(row, marks, 'numberOrdered')),
    delivered: [delivered],
    deliveries: [...new Set(given)].map((year) => ({
      year,
      ...(only && delivered && { number: delivered.number, estimate: delivered.estimate }),
      ...(only && tiv !== null && { tiv }),
    })),
    tivOrder: amountIn(row.text('tivOrder'), 'TIV for total order'),
    tivDelivered: [tiv],
    notes: [
      ...(given.length > 1 ? ['How the numbers fall on the years is not known.'] : []),
      ...(row.text('comments') ? ['SIPRI comments on this deal; see its register.'] : []),
    ],
  };
  flagYearless(deal);
  return deal;
}

/** One delivery year of a deal, as a deal of one row. */
export function readDelivery(row: RegisterRow, id: string): Deal {
  const year = yearIn(row.text('deliveryYear'), 'Delivery year');
  const numberEstimate = flag(row, 'numberEstimate');
  const yearEstimate = flag(row, 'yearEstimate');
  const delivered = counted(row, 'numberDelivered', numberEstimate ?? false);
  const tiv = amountIn(row.text('tivDelivered'), 'TIV delivery values');
  const delivery: Delivery | null =
    year === null
      ? null
      : {
          year,
          ...(delivered && { number: delivered.number }),
          ...(tiv !== null && { tiv }),
          ...(numberEstimate !== undefined && { estimate: numberEstimate }),
          ...(yearEstimate !== undefined && { yearEstimate }),
        };
  const deal: Deal = {
    ...common(row),
    sipriId: lineIn(id, 'SIPRI AT Database ID'),
    category: lineIn(row.text('category'), 'Armament category'),
    orderYear: orderYear(row, flag(row, 'orderEstimate')),
    numberOrdered: null,
    delivered: [delivered],
    deliveries: delivery ? [delivery] : [],
    tivOrder: null,
    tivDelivered: [tiv],
    localProduction: flag(row, 'localProduction'),
    notes: [],
  };
  flagYearless(deal);
  return deal;
}

/** Adds a further row to its deal; throws {@link BadRow} when the row is about another deal. */
export function mergeInto(deal: Deal, row: Deal): void {
  for (const name of ['supplier', 'recipient', 'designation'] as const) {
    if (deal[name] !== row[name]) {
      throw new BadRow(
        `deal ${deal.sipriId} has another ${name} on line ${deal.line}: ${quoted(deal[name])}`,
      );
    }
  }
  const differing = (
    [
      ['year of order', ({ orderYear: order }) => order?.year],
      ['status', ({ condition }) => condition],
      ['TIV per unit', ({ tivPerUnit }) => tivPerUnit],
      ['category', ({ category }) => category],
      ['description', ({ description }) => description],
      ['local production', ({ localProduction }) => localProduction],
    ] satisfies [string, (deal: Deal) => unknown][]
  ).flatMap(([name, of]) => (of(deal) === of(row) ? [] : name));
  if (differing.length) {
    const reason = `differs from line ${deal.line} of the same deal: ${differing.join(', ')}`;
    row.flags.push({ line: row.line, reason });
  }
  if (deal.deliveries.some(({ year }) => year === row.deliveries[0]?.year)) {
    const reason = `the deal has another row for ${row.deliveries[0]!.year}`;
    row.flags.push({ line: row.line, reason });
  }
  deal.flags.push(...row.flags);
  deal.deliveries.push(...row.deliveries);
  deal.delivered.push(...row.delivered);
  deal.tivDelivered.push(...row.tivDelivered);
}
