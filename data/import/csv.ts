import Papa from 'papaparse';
import { UnusableFile } from './errors.js';

/** One record of a CSV file. */
export interface CsvRow {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: string[];
  /** Why its quotation marks cannot be trusted. */
  readonly fault?: string | undefined;
}

/** A record longer than this has a quotation mark that was never closed. */
const LONGEST_RECORD = 1 << 20;
/** A file with more open quotation marks than this is no CSV. */
const MOST_OPEN_QUOTES = 200;

/** How many line breaks a record holds inside its cells. */
function breaksWithin(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  }
  return count;
}

/** Files end lines with CRLF, LF or, from old Macs and COW, a lone CR. CRLF is read as LF with a CR before it. */
const newlineOf = (text: string): '\n' | '\r' =>
  !text.includes('\n') && text.includes('\r') ? '\r' : '\n';

/** Cuts text that comes in pieces into records. */
class Cutter {
  #waiting = '';
  #line = 1;
  #newline: '\n' | '\r' | undefined;
  #openQuotes = 0;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are complete with this piece. */
  push(text: string): CsvRow[] {
    this.#waiting += text;
    if (!this.#newline) {
      // A CR at the very end may be the first half of a CRLF.
      if (!/[\r\n]./s.test(this.#waiting) && this.#waiting.length < LONGEST_RECORD) return [];
      this.#newline = newlineOf(this.#waiting);
    }
    const rows = this.#take(true);
    while (this.#waiting.length > LONGEST_RECORD) rows.push(this.#giveUp(), ...this.#take(true));
    return rows;
  }

  /** The records that are left at the end of the file. */
  end(): CsvRow[] {
    this.#newline ??= newlineOf(this.#waiting);
    const rows = this.#take(true);
    while (this.#waiting) {
      const before = this.#waiting;
      const last = this.#take(false);
      if (!last.at(-1)?.fault?.includes('unterminated')) return [...rows, ...last];
      this.#waiting = before;
      this.#line = last[0]!.line;
      rows.push(this.#giveUp(), ...this.#take(true));
    }
    return rows;
  }

  #take(leaveLast: boolean): CsvRow[] {
    const newline = this.#newline ?? '\n';
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline, quoteChar: '"' });
    const parsed = parser.parse(this.#waiting, 0, leaveLast) as Papa.ParseResult<string[]>;
    const faults = new Map(parsed.errors.map(({ row, message }) => [row, message]));
    this.#waiting = leaveLast ? this.#waiting.slice(parsed.meta.cursor) : '';
    return parsed.data.map((cells, i) => {
      const line = this.#line;
      this.#line += 1 + breaksWithin(cells, newline);
      const end = cells.length - 1;
      if (cells[end]?.endsWith('\r')) cells[end] = cells[end].slice(0, -1);
      return { line, cells, fault: faults.get(i) };
    });
  }

  /** Gives up the line the waiting record begins on, so that one open quotation mark costs one line. */
  #giveUp(): CsvRow {
    if (++this.#openQuotes > MOST_OPEN_QUOTES) {
      throw new UnusableFile(
        `More than ${MOST_OPEN_QUOTES} quotation marks are opened and never closed, the last on line ${this.#line}. Save the file as CSV with quotation marks doubled inside cells.`,
      );
    }
    const end = this.#waiting.indexOf(this.#newline ?? '\n');
    const length = end < 0 ? this.#waiting.length : end + 1;
    const cells = [this.#waiting.slice(0, Math.min(length, 200))];
    this.#waiting = this.#waiting.slice(length);
    return { line: this.#line++, cells, fault: 'a quotation mark is opened and never closed' };
  }
}

/**
 * Reads CSV text as it comes, in batches of records. Line breaks inside quotation marks belong to the cell; a record
 * whose quotation mark is never closed is given up at the end of its line, with a fault.
 */
export async function* readCsv(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRow[]> {
  const cutter = new Cutter(delimiter);
  for await (const text of texts) yield cutter.push(text);
  yield cutter.end();
}

/** The records at the beginning of a file, from as much text of it as is there. */
export function readCsvStart(text: string, delimiter: string): CsvRow[] {
  return new Cutter(delimiter).push(text);
}
