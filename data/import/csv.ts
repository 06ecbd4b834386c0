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
/** A record with marks that match nothing is waited for no longer than this. */
const LONGEST_FAULTY = 1 << 16;
/** A file with more faulty lines than this has other quotation marks than CSV. */
const MOST_FAULTS = 1000;
/** So much of a faulty line is kept. */
const SHOWN = 200;
/** Text that comes in smaller pieces is put together before it is read. */
const PIECE = 1 << 14;
const OPEN: Papa.ParseError = {
  type: 'Quotes',
  code: 'MissingQuotes',
  message: 'a quotation mark is opened and never closed',
};
/** What Papa's findings mean for whoever mends the file. */
const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: OPEN.message,
  InvalidQuotes: 'text follows a closing quotation mark',
};

/**
 * Files end lines with CRLF, LF or, from old Macs and COW, a lone CR. CRLF is read as LF with a CR before it. The first
 * break outside quotation marks tells which: old Macs write LF inside cells.
 */
function newlineOf(text: string): '\n' | '\r' {
  const first = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\r(?=[^])|\n)/.exec(text)?.[1];
  if (first) return first === '\r' ? '\r' : '\n';
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** How many line breaks a text holds. */
function breaksIn(text: string, newline: string): number {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0; count++) at = text.indexOf(newline, at + 1);
  return count;
}

/** Cuts text that comes in pieces into records. */
class Cutter {
  /** What is not yet cut, beginning with a record. */
  #text = '';
  #line = 1;
  #newline: '\n' | '\r' | undefined;
  #faults = 0;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are complete with this piece. */
  push(text: string): CsvRow[] {
    this.#text += text;
    return this.#text.length < PIECE ? [] : this.#takeAll(false);
  }

  /** The records that are left at the end of the file. */
  end(): CsvRow[] {
    return this.#takeAll(true);
  }

  /** The complete records of the beginning of a file. */
  start(text: string): CsvRow[] {
    this.#text = text;
    return this.#takeAll(false);
  }

  #takeAll(last: boolean): CsvRow[] {
    this.#newline ??= newlineOf(this.#text);
    const rows: CsvRow[] = [];
    while (this.#text) {
      const bad = this.#takeSound(last, rows);
      if (!bad) break;
      const fault = this.#giveUp(bad, last);
      if (!fault) break;
      rows.push(fault);
    }
    return rows;
  }

  /** Takes records up to the first whose quotation marks do not match, and says what is wrong there. */
  #takeSound(last: boolean, rows: CsvRow[]): Papa.ParseError | undefined {
    const text = this.#text;
    const { data, errors, meta } = this.#parse(last);
    if (!errors.length) {
      for (const cells of data) this.#row(cells, rows);
      this.#text = text.slice(last ? text.length : meta.cursor);
      // After the last line break of a file there is no record.
      if (last && text.endsWith(this.#newline!)) rows.pop();
    }
    const bad = errors.length ? this.#takeUpTo(last, rows) : undefined;
    if (bad) return bad;
    // A record that waits for its end may have a mark that matches nothing; one that is too long has.
    const waiting = this.#text.length;
    if (last || waiting <= (errors[0] ? LONGEST_FAULTY : LONGEST_RECORD)) return undefined;
    const open = this.#text.startsWith('"') ? 0 : this.#text.indexOf(`${this.#delimiter}"`) + 1;
    if (open === 0 && !this.#text.startsWith('"')) this.#endless();
    return { ...OPEN, index: open + 1 };
  }

  /** The same record by record, which is slower and says where each ends. */
  #takeUpTo(last: boolean, rows: CsvRow[]): Papa.ParseError | undefined {
    let start = 0;
    let bad: Papa.ParseError | undefined;
    this.#parse(last, ({ data, errors, meta }, parser) => {
      [bad] = errors;
      if (bad) parser.abort();
      else if (meta.cursor > start) {
        this.#row(data[0]!, rows);
        start = meta.cursor;
      }
    });
    this.#text = this.#text.slice(start);
    return bad && { ...bad, index: (bad.index ?? 1) - start };
  }

  #parse(
    last: boolean,
    step?: (result: Papa.ParseResult<string[]>, parser: Papa.Parser) => void,
  ): Papa.ParseResult<string[]> {
    const parser: Papa.Parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: this.#newline,
      quoteChar: '"',
      ...(step && {
        step: (result: unknown) => step(result as Papa.ParseResult<string[]>, parser),
      }),
    });
    return parser.parse(this.#text, 0, !last) as Papa.ParseResult<string[]>;
  }

  #row(cells: string[], rows: CsvRow[]): void {
    const newline = this.#newline!;
    const final = cells.length - 1;
    if (newline === '\n' && cells[final]?.endsWith('\r')) cells[final] = cells[final].slice(0, -1);
    rows.push({ line: this.#line, cells });
    this.#line++;
    for (const cell of cells) if (cell.includes(newline)) this.#line += breaksIn(cell, newline);
  }

  #endless(): never {
    throw new UnusableFile(`Line ${this.#line} has no end: the file is no CSV.`);
  }

  /** Gives up a record at the end of the line its bad cell begins on, so that one stray quotation mark costs one line. */
  #giveUp({ code, index = 1 }: Papa.ParseError, last: boolean): CsvRow | undefined {
    if (++this.#faults > MOST_FAULTS) {
      throw new UnusableFile(
        `More than ${MOST_FAULTS} lines have quotation marks that do not match, the last line ${this.#line}. In CSV a mark inside a cell is doubled: save the file anew.`,
      );
    }
    const newline = this.#newline!;
    const found = this.#text.indexOf(newline, index - 1);
    if (found < 0 && !last) return this.#text.length > LONGEST_RECORD ? this.#endless() : undefined;
    const end = found < 0 ? this.#text.length : found;
    const cells = [this.#text.slice(0, Math.min(end, SHOWN))];
    const row = { line: this.#line, cells, fault: FAULTS[code] ?? OPEN.message };
    this.#line += breaksIn(this.#text.slice(0, end + 1), newline);
    this.#text = this.#text.slice(end + 1);
    return row;
  }
}

/**
 * Reads CSV text as it comes, in batches of records. Line breaks inside quotation marks belong to the cell; a record
 * whose quotation marks do not match is given up at the end of a line, with a fault.
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
  return new Cutter(delimiter).start(text);
}
