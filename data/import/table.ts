import { readCsv, readCsvStart, type CsvRow } from './csv.js';
import { decodeText, type Decoded } from './decode.js';
import { BadRow, UnusableFile } from './errors.js';

/** The columns of a format: our name of each, the names files give it, and whether it must be there. */
export type Columns<Name extends string> = Readonly<
  Record<Name, { readonly names: readonly string[]; readonly needed?: boolean }>
>;

/** One row of a table, read by column name. */
export interface Row<Name extends string> {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why its quotation marks cannot be trusted. */
  readonly fault?: string | undefined;
  /**
   * The trimmed text of a cell; empty when the file has no such column. Throws {@link BadRow} when the row ends before a
   * column that must be there.
   */
  text(column: Name): string;
  has(column: Name): boolean;
}

/** A table whose header was found. */
export interface Table<Name extends string> {
  readonly header: readonly string[];
  readonly headerLine: number;
  /** What stands above the header. */
  readonly preamble: readonly CsvRow[];
  /** True when the file has this column. */
  has(column: Name): boolean;
  /** Place of a column, from 0; undefined when the file has none. */
  place(column: Name): number | undefined;
  /** Cells put together by the importer, as a row of this table. */
  read(row: CsvRow): Row<Name>;
  readonly decoded: Decoded;
  /** Every row below the header that is not blank, in batches. */
  readonly rows: AsyncGenerator<Row<Name>[]>;
}

const DELIMITERS = [',', ';', '\t'];
/** The header stands within this much of the text. */
const START = 1 << 17;

/** Names are compared without case, outer blanks, and the semicolon with which one SIPRI edition ends its lines. */
const plain = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .replace(/;+\s*$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

function placesOf<Name extends string>(
  header: readonly string[],
  columns: Columns<Name>,
): Map<Name, number> {
  const found = header.map(plain);
  const places = new Map<Name, number>();
  for (const [name, { names }] of Object.entries(columns) as [Name, Columns<Name>[Name]][]) {
    const at = names.map((each) => found.indexOf(plain(each))).find((place) => place >= 0);
    if (at !== undefined) places.set(name, at);
  }
  return places;
}

interface Header<Name extends string> {
  readonly delimiter: string;
  readonly row: CsvRow;
  readonly places: ReadonlyMap<Name, number>;
}

/** Where the header is, by the columns that must be there, never by a line number; or what the likeliest line lacks. */
function findHeader<Name extends string>(
  text: string,
  columns: Columns<Name>,
): Header<Name> | readonly Name[] {
  const needed = (Object.keys(columns) as Name[]).filter((name) => columns[name].needed);
  let nearest: readonly Name[] = needed;
  for (const delimiter of DELIMITERS) {
    for (const row of readCsvStart(text, delimiter)) {
      const places = placesOf(row.cells, columns);
      const missing = needed.filter((name) => !places.has(name));
      if (!missing.length) return { delimiter, row, places };
      if (missing.length < nearest.length) nearest = missing;
    }
  }
  return nearest;
}

/** What a text without a header may be instead, with what to do about it. */
function otherKind(text: string): string | undefined {
  const start = text.trimStart().slice(0, 100).toLowerCase();
  if (/^<(!doctype html|html|head|body|\?xml)/.test(start)) {
    return 'The file is a web page, perhaps the error page of a site; download it again.';
  }
  if (/^[{[]\s*["{[\]}]/.test(start)) {
    return 'The file is JSON; the importers read CSV, so export it as CSV.';
  }
  return undefined;
}

/** A layout that is taken for another format, by columns that only it has, and the sentence that says so. */
export interface Foreign {
  readonly columns: readonly string[];
  readonly sentence: string;
}

function foreignKind(text: string, others: readonly Foreign[]): string | undefined {
  for (const delimiter of others.length ? DELIMITERS : []) {
    for (const { cells } of readCsvStart(text, delimiter)) {
      const found = new Set(cells.map(plain));
      const other = others.find(({ columns }) => columns.every((name) => found.has(name)));
      if (other) return other.sentence;
    }
  }
  return undefined;
}

/** Text read ahead, then the rest as it comes. */
async function readAhead(
  texts: AsyncGenerator<string>,
): Promise<{ start: string; all: AsyncIterable<string>; whole: boolean }> {
  let start = '';
  let whole = false;
  while (start.length < START && !whole) {
    const next = await texts.next();
    if (next.done) whole = true;
    else start += next.value;
  }
  const all = (async function* () {
    yield start;
    yield* texts;
  })();
  return { start, all, whole };
}

/** More cells than the header has columns mean that a delimiter in a cell is not quoted, and that columns are shifted. */
const excess = (cells: readonly string[], width: number): string | undefined =>
  cells.length > width && cells.slice(width).some((cell) => cell.trim())
    ? `the row has ${cells.length} cells, the header ${width}`
    : undefined;

/**
 * Opens a file as a table. The header is found by its column names, whatever stands above it, whatever order they are in
 * and whichever delimiter is used. Throws {@link UnusableFile} when no line names the columns that must be there.
 */
export async function openTable<Name extends string>(
  chunks: AsyncIterable<Uint8Array>,
  columns: Columns<Name>,
  what: string,
  others: readonly Foreign[] = [],
): Promise<Table<Name>> {
  const decoded: Decoded = { encoding: 'utf-8', mixed: false };
  const { start, all, whole } = await readAhead(decodeText(chunks, decoded));
  if (!start.trim()) throw new UnusableFile('The file is empty.');
  const beginning = whole ? `${start}\n` : start;
  const found = findHeader(beginning, columns);
  if (!('places' in found)) {
    const other = otherKind(start) ?? foreignKind(beginning, others);
    if (other) throw new UnusableFile(other);
    const names = found.map((name) => `"${columns[name].names[0]}"`).join(', ');
    throw new UnusableFile(`The file is no ${what}: no line of its beginning names ${names}.`);
  }
  const { delimiter, row: header, places } = found;
  const width = header.cells.length;
  const asRow = ({ line, cells, fault }: CsvRow): Row<Name> => ({
    line,
    cells,
    fault: fault ?? excess(cells, width),
    text(column) {
      const cell = cells[places.get(column) ?? -1];
      if (cell === undefined && columns[column].needed) {
        throw new BadRow(`the row has ${cells.length} cells, the header ${width}`);
      }
      return cell?.trim() ?? '';
    },
    has: (column) => places.has(column),
  });
  async function* rows(): AsyncGenerator<Row<Name>[]> {
    for await (const batch of readCsv(all, delimiter)) {
      yield batch
        .filter(
          ({ line, cells, fault }) =>
            line > header.line && (fault || cells.some((cell) => cell.trim())),
        )
        .map(asRow);
    }
  }
  return {
    header: header.cells,
    headerLine: header.line,
    preamble: readCsvStart(start, delimiter).filter(({ line }) => line < header.line),
    has: (column) => places.has(column),
    place: (column) => places.get(column),
    read: asRow,
    decoded,
    rows: rows(),
  };
}
