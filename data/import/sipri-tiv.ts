import type { ArmsTransfer } from '../schema/generated/types.js';
import { Draft } from './draft.js';
import { BadRow, UnusableFile } from './errors.js';
import { daysOf, takesOnly } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import {
  amountIn,
  concerns,
  SIPRI,
  SIPRI_NOTES,
  sipriActor,
  sipriEdition,
  sumOf,
  tivEdition,
  yearTouches,
} from './sipri.js';
import { openTable, type Columns, type Row, type Table } from './table.js';
import { nameIn } from './values.js';

const WHAT = 'SIPRI table of TIV';
const FIRST_YEAR = 1950;
const years = Array.from({ length: 151 }, (_, i) => String(FIRST_YEAR + i));

/** The header names nothing but years; the partners stand in its first column, and the total in one without a name. */
const COLUMNS = { year: { names: years, needed: true } } as const satisfies Columns<string>;
type TivRow = Row<'year'>;

/** Whose transfers the table lists, and on which end of them the rows stand. */
interface Subject {
  readonly name: string;
  readonly rows: 'recipient' | 'supplier';
}

const TITLE =
  /\barms\s+(?:exports|imports)\s+(from|to)\s+(.+?)(?:,\s*\d{4}(?:\s*[-–—]\s*\d{4})?)?$/i;

function subjectOf({ preamble }: Table<'year'>): Subject {
  for (const { cells } of preamble) {
    // A title without quotation marks is cut at its comma.
    const title = cells
      .join(',')
      .replace(/[\s,;]+$/, '')
      .trim();
    const found = TITLE.exec(title);
    if (!found || title.length > 500) continue;
    const [, direction = '', name = ''] = found;
    if (/^all\b/i.test(name)) {
      throw new UnusableFile(
        `The table adds up all countries ("${title}"). Export the table of one supplier or one recipient.`,
      );
    }
    return {
      name: name.trim(),
      rows: direction.toLowerCase() === 'from' ? 'recipient' : 'supplier',
    };
  }
  throw new UnusableFile(
    'No line above the years says whose transfers these are, such as "TIV of arms exports from …". Import the file as SIPRI gave it.',
  );
}

/** The columns of the table: the years, and the total if there is one behind them. */
function columnsOf(header: readonly string[]): {
  years: { year: number; place: number }[];
  total: number | undefined;
} {
  const found = header.flatMap((name, place) =>
    years.includes(name.trim()) ? [{ year: Number(name), place }] : [],
  );
  const behind = found.at(-1)!.place + 1;
  const total = /^(total)?$/i.test(header[behind]?.trim() ?? '-') ? behind : undefined;
  return { years: found, total };
}

/** Each of so many rounded values may be off by half a million, and their rounded sum, too. */
const withinRounding = (difference: number, values: number): boolean =>
  Math.abs(difference) <= (values + 1) / 2;

/** Keeps account of sums that are printed beside the values they are the sum of. */
class Checks {
  rounded = 0;
  readonly wrong: string[] = [];

  compare(what: string, values: readonly number[], printed: number | null): string | undefined {
    if (printed === null) return undefined;
    const sum = sumOf(values);
    if (sum === printed) return undefined;
    if (withinRounding(sum - printed, values.length)) {
      this.rounded++;
      return undefined;
    }
    return `${what} ${sum}, the file says ${printed}, which is more than rounding explains`;
  }
}

/**
 * Imports a SIPRI table of trend-indicator values: one supplier's exports, or one recipient's imports, by partner and
 * year. One record per partner, of level `aggregate`, so that it is never added to deals. An empty cell is no delivery
 * and gives no entry; 0 is less than half a million and is kept. The printed totals are checked, not imported.
 */
export async function importSipriTiv(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Imported> {
  takesOnly(options, WHAT, ['country', 'from', 'to']);
  const days = daysOf(options);
  const table = await openTable(bytes, COLUMNS, WHAT);
  const subject = subjectOf(table);
  const columns = columnsOf(table.header);
  const edition = sipriEdition(table.preamble, options);
  const draft = new Draft(
    {
      ...SIPRI,
      format: 'sipri-tiv',
      title: `SIPRI Arms Transfers Database, TIV of arms ${subject.rows === 'recipient' ? 'exports from' : 'imports of'} ${subject.name}`,
      short: 'SIPRI TIV table',
    },
    { ...options, edition },
  );
  const tally = new Tally();
  const checks = new Checks();
  const perYear = new Map<number, number[]>();
  const seen = new Set<string>();
  let below = false;

  function valuesOf(row: TivRow): { year: number; tiv: number }[] {
    return columns.years.flatMap(({ year, place }) => {
      const tiv = amountIn(row.cells[place] ?? '', String(year));
      return tiv === null ? [] : [{ year, tiv }];
    });
  }

  const totalOf = (row: TivRow): number | null =>
    columns.total === undefined ? null : amountIn(row.cells[columns.total] ?? '', 'the total');

  /** Checks the row of totals once all rows have been read. */
  let checkTotals = (): void => undefined;

  function write(row: TivRow, partner: string, values: { year: number; tiv: number }[]): void {
    const kept = values.filter(({ year }) => yearTouches(days, year));
    const ends = subject.rows === 'recipient' ? [subject.name, partner] : [partner, subject.name];
    const [supplier, recipient] = ends.map((name) => sipriActor(draft, name)) as [string, string];
    const printed = kept.length === values.length ? totalOf(row) : null;
    const zeros = kept.filter(({ tiv }) => tiv === 0).map(({ year }) => year);
    if (zeros.length) below = true;
    const record: ArmsTransfer = {
      id: draft.idFor(`partner ${partner}`, draft.source.id, supplier, recipient),
      supplier,
      recipient,
      kind: 'delivery',
      description: 'Major arms delivered, by year.',
      deliveries: kept,
      tiv: { ...(printed !== null && { delivered: printed }), edition: tivEdition(edition) },
      stage: 'delivered',
      claimant: draft.source.id,
      note: [
        'Millions of TIV, rounded to whole ones by SIPRI. A year without an entry has no delivery.',
        ...(zeros.length ? [`0 means less than half a million: ${zeros.join(', ')}.`] : []),
      ].join(' '),
      cites: draft.cites(`row ${partner}`),
      status: 'fair',
      level: 'aggregate',
      import: draft.from(row.line),
    };
    draft.add('arms', record);
  }

  await takeRows(table.rows, tally, options.progress, (row) => {
    const partner = nameIn(row.cells[0]?.trim() ?? '', 'the name of the partner');
    const values = valuesOf(row);
    if (/^totals?$/i.test(partner)) {
      const printed = new Map(values.map(({ year, tiv }) => [year, tiv]));
      const printedTotal = totalOf(row);
      checkTotals = () => {
        for (const { year } of columns.years) {
          const wrong = checks.compare(
            `${year}: the rows make`,
            perYear.get(year) ?? [],
            printed.get(year) ?? null,
          );
          if (wrong) checks.wrong.push(wrong);
        }
        const all = values.map(({ tiv }) => tiv);
        const wrong = checks.compare('the totals of the years make', all, printedTotal);
        if (wrong) checks.wrong.push(wrong);
      };
      return false;
    }
    if (seen.has(partner)) throw new BadRow(`${partner} has a row before, too`);
    seen.add(partner);
    for (const { year, tiv } of values) {
      const column = perYear.get(year);
      if (column) column.push(tiv);
      else perYear.set(year, [tiv]);
    }
    if (!concerns(options, partner, subject.name)) return false;
    if (!values.some(({ year }) => yearTouches(days, year))) return false;
    write(row, partner, values);
    const wrong = checks.compare(
      'the years make',
      values.map(({ tiv }) => tiv),
      totalOf(row),
    );
    if (wrong) tally.flag(row.line, wrong);
    return true;
  });

  // A row that could not be read is missing from every sum.
  if (!tally.counts.rejected) checkTotals();
  noteEncoding(tally, table.decoded);
  tally.notes.push(
    ...SIPRI_NOTES,
    ...(below ? ['0 in the table means less than half a million TIV; it is kept as 0.'] : []),
    ...(checks.rounded
      ? [
          `Printed totals that differ from their parts by no more than rounding explains: ${checks.rounded}.`,
        ]
      : []),
    ...checks.wrong.map((wrong) => `In the row of totals, ${wrong}.`),
    ...(edition ? [] : ['The file does not tell its edition; give it, since SIPRI revises them.']),
  );
  return draft.finish(tally);
}
