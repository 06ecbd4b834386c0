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
/** So much of a faulty line is kept. */
const SHOWN = 200;
/** Text that comes in smaller pieces is put together before it is read. */
const PIECE = 1 << 14;

/**
 * Files end lines with CRLF, LF or, from old Macs and COW, a lone CR. CRLF is read as LF with a CR before it. The first
 * break outside quotation marks tells which: old Macs write LF inside cells.
 */
function newlineOf(text: string): '\n' | '\r' {
  const first = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\r(?=[^])|\n)/.exec(text)?.[1];
  if (first) return first === '\r' ? '\r' : '\n';
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** Cuts text that comes in pieces into records; written for it, as parsers do not say where a broken record begins. */
class Cutter {
  #text = '';
  #at = 0;
  #line = 1;
  #newline: '\n' | '\r' | undefined;
  #nextDelimiter = -1;
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
    this.#nextDelimiter = this.#text.indexOf(this.#delimiter);
    const rows: CsvRow[] = [];
    while (this.#at < this.#text.length) {
      const row = this.#take(last);
      if (!row) break;
      rows.push(row);
    }
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
    return rows;
  }

  /** The next record; undefined when the end of it is yet to come. */
  #take(last: boolean): CsvRow | undefined {
    const text = this.#text;
    const cells: string[] = [];
    let at = this.#at;
    let end = this.#lineEnd(at, last);
    let line = this.#line;
    for (;;) {
      if (text[at] !== '"') {
        if (end < 0) return this.#wait();
        const next = this.#delimiterFrom(at);
        if (next >= 0 && next < end) {
          cells.push(text.slice(at, next));
          at = next + 1;
          continue;
        }
        const cr = end > at && text[end - 1] === '\r' && this.#newline === '\n';
        cells.push(text.slice(at, cr ? end - 1 : end));
        return this.#row(cells, end, line);
      }
      const open = at;
      let close = text.indexOf('"', at + 1);
      let doubled = false;
      while (close >= 0 && text[close + 1] === '"') {
        doubled = true;
        close = text.indexOf('"', close + 2);
      }
      if (close < 0) {
        if (!last && text.length - this.#at <= LONGEST_RECORD) return undefined;
        return this.#giveUp(open, line, last, 'a quotation mark is opened and never closed');
      }
      const openLine = line;
      while (end >= 0 && end < close) {
        line++;
        end = this.#lineEnd(end + 1, last);
      }
      const cell = text.slice(open + 1, close);
      cells.push(doubled ? cell.replaceAll('""', '"') : cell);
      at = close + 1;
      while (text[at] === ' ' || (text[at] === '\r' && this.#newline === '\n')) at++;
      if (at >= text.length && !last) return this.#wait();
      if (at === end) return this.#row(cells, end, line);
      if (text[at] !== this.#delimiter) {
        return this.#giveUp(open, openLine, last, 'text follows a closing quotation mark');
      }
      at++;
    }
  }

  /** End of the line that `at` is on; at the end of the file the end of the text. */
  #lineEnd(at: number, last: boolean): number {
    const end = this.#text.indexOf(this.#newline!, at);
    return end < 0 && last ? this.#text.length : end;
  }

  #delimiterFrom(at: number): number {
    if (this.#nextDelimiter >= 0 && this.#nextDelimiter < at) {
      this.#nextDelimiter = this.#text.indexOf(this.#delimiter, at);
    }
    return this.#nextDelimiter;
  }

  #wait(): undefined {
    if (this.#text.length - this.#at > LONGEST_RECORD) {
      throw new UnusableFile(`Line ${this.#line} has no end: the file is no CSV.`);
    }
    return undefined;
  }

  /** Ends a record at the end of the line `line`. */
  #row(cells: string[], end: number, line: number): CsvRow {
    const row = { line: this.#line, cells };
    this.#at = end + 1;
    this.#line = line + 1;
    return row;
  }

  /** Gives up a record at the end of the line its bad cell begins on, so that one stray quotation mark costs one line. */
  #giveUp(open: number, openLine: number, last: boolean, fault: string): CsvRow | undefined {
    const end = this.#lineEnd(open, last);
    if (end < 0) return this.#wait();
    const shown = this.#text.slice(this.#at, Math.min(end, this.#at + SHOWN));
    return { ...this.#row([shown], end, openLine), fault };
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
