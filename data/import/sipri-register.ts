import { Draft } from './draft.js';
import { BadRow } from './errors.js';
import { daysOf, takesOnly } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { concerns, SIPRI, SIPRI_NOTES, sipriEdition, yearTouches } from './sipri.js';
import { lackRow, writeDeal, type Deal } from './sipri-deal.js';
import { writeYearlySums } from './sipri-sums.js';
import { mended } from './sipri-mend.js';
import { marksOf, mergeInto, readDeal, readDelivery, REGISTER } from './sipri-row.js';
import { openTable } from './table.js';

const WHAT = 'SIPRI trade register';

/** What a reader should know about the deals that were kept. */
function dealNotes(deals: readonly Deal[], comments: number): string[] {
  const estimated = deals.filter((deal) =>
    [deal.numberOrdered, ...deal.delivered].some((part) => part?.estimate),
  ).length;
  const unsplit = deals.filter(
    ({ delivered, deliveries }) => delivered.length === 1 && deliveries.length > 1,
  ).length;
  return [
    ...(estimated
      ? [`Deals with a number that SIPRI marks as uncertain: ${estimated} of ${deals.length}.`]
      : []),
    ...(unsplit
      ? [
          `Deals delivered over several years: ${unsplit}. The file gives no numbers by year, so they stand with the deal as a whole.`,
        ]
      : []),
    ...(comments
      ? [
          `Deals with a comment in the register: ${comments}. Comments are SIPRI’s own wording and were not copied; sums of money in them may repeat on several rows of one contract and do not add up.`,
        ]
      : []),
  ];
}

/**
 * Imports a SIPRI trade register: the export with one row per deal, and the export with one row per year of delivery,
 * whose rows are put together by the deal's id. One record per deal: numbers and TIV as they stand, estimates marked.
 * A chosen period keeps whole deals ordered or delivered in it. Nothing is read from the comments.
 */
export async function importSipriRegister(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Imported> {
  takesOnly(options, WHAT, ['country', 'from', 'to']);
  const days = daysOf(options);
  const table = await openTable(bytes, REGISTER, WHAT);
  const edition = sipriEdition(table.preamble, options);
  const draft = new Draft(
    {
      ...SIPRI,
      format: 'sipri-register',
      title: 'SIPRI Arms Transfers Database, trade register',
      short: 'SIPRI register',
    },
    { ...options, edition },
  );
  const tally = new Tally();
  const marks = marksOf(table);
  /** Deals with the rows they are made of, for a period is known to touch a deal only with its last row. */
  const deals = new Map<string, { deal: Deal; rows: number }>();
  const lacking = new Set<string>();
  let joined = 0;
  let comments = 0;

  const inPeriod = ({ orderYear, deliveries }: Deal): boolean =>
    (!options.from && !options.to) ||
    [...(orderYear ? [orderYear] : []), ...deliveries].some(({ year }) => yearTouches(days, year));

  await takeRows(
    mended(table, () => joined++),
    tally,
    options.progress,
    (row) => {
      if (!concerns(options, row.text('supplier'), row.text('recipient'))) return false;
      if (!table.has('id')) {
        const deal = readDeal(row, marks);
        if (!inPeriod(deal)) return false;
        if (row.text('comments')) comments++;
        deals.set(String(row.line), { deal, rows: 1 });
        return true;
      }
      const id = row.text('id');
      if (!id) throw new BadRow('SIPRI AT Database ID is missing');
      try {
        const deal = readDelivery(row, id);
        const known = deals.get(id);
        if (known) {
          mergeInto(known.deal, deal);
          known.rows++;
        } else deals.set(id, { deal, rows: 1 });
        return true;
      } catch (error) {
        lacking.add(id);
        throw error;
      }
    },
  );

  for (const [key, { deal, rows }] of deals) {
    if (inPeriod(deal)) continue;
    deals.delete(key);
    tally.counts.kept -= rows;
    tally.counts.leftOut += rows;
  }
  for (const id of lacking) if (deals.has(id)) lackRow(deals.get(id)!.deal);
  const kept = [...deals.values()].map(({ deal }) => deal);
  for (const deal of kept) {
    writeDeal(draft, deal, edition);
    for (const line of new Set(deal.flags.map((flag) => flag.line))) {
      const reasons = deal.flags.filter((flag) => flag.line === line).map(({ reason }) => reason);
      tally.flag(line, reasons.join('; '));
    }
  }
  // Only the layout with a row per delivery year says when what was delivered.
  const summed = table.has('id') && writeYearlySums(draft, kept, edition);
  noteEncoding(tally, table.decoded);
  tally.notes.push(
    ...SIPRI_NOTES,
    ...(summed
      ? ['Sums per supplier, recipient and year are added beside the deals; they are our own.']
      : []),
    ...(joined
      ? [`Records broken over several lines of the file and put together: ${joined}.`]
      : []),
    ...dealNotes(kept, comments),
    ...(edition ? [] : ['The file does not tell its edition; give it, since SIPRI revises them.']),
  );
  return draft.finish(tally);
}
