import type { Dataset } from '../schema/generated/types.js';
import type { Decoded } from './decode.js';
import { BadRow } from './errors.js';
import type { Row } from './table.js';

/** How events are put together: as they are, or summed per dyad and month or year. */
export const AGGREGATES = ['none', 'month', 'year'] as const;
/** One of {@link AGGREGATES}. */
export type Aggregate = (typeof AGGREGATES)[number];

/** What to take from a file, and what is known about it. */
export interface ImportOptions {
  /** Name of the file, kept with every record. */
  readonly file: string;
  /** SHA-256 of the file in hexadecimal, kept with every record. */
  readonly sha256?: string | undefined;
  /** Edition of the dataset, such as `25.1`; what the file itself says wins. */
  readonly edition?: string | undefined;
  /** Only this conflict: its id in the file's dataset, such as UCDP's `388`. */
  readonly conflict?: string | undefined;
  /** Only this dyad: its UCDP id. */
  readonly dyad?: string | undefined;
  /** Only this country: ISO 3166 alpha-3. */
  readonly country?: string | undefined;
  /** Only from this day, month or year on, `YYYY[-MM[-DD]]`. */
  readonly from?: string | undefined;
  /** Only to this day, month or year, `YYYY[-MM[-DD]]`. */
  readonly to?: string | undefined;
  /** How events are put together; as they are unless told otherwise. */
  readonly aggregate?: Aggregate | undefined;
  /** Id of the dataset that is made. */
  readonly id?: string | undefined;
  /** Title of the dataset that is made. */
  readonly title?: string | undefined;
  /** Day of the import, `YYYY-MM-DD`: publication date of the dataset and date of access of its source. */
  readonly today: string;
  /** Called with the number of rows read so far. */
  readonly progress?: ((rows: number) => void) | undefined;
}

/** Something about one row of the file. */
export interface RowNote {
  readonly line: number;
  readonly reason: string;
}

/** What became of the rows of a file. */
export interface Counts {
  /** Rows below the header that are not blank. */
  read: number;
  kept: number;
  /** Rows that the chosen conflict, dyad, country or period leaves out. */
  leftOut: number;
  rejected: number;
  /** Kept rows that are inconsistent in themselves, and kept as they are. */
  flagged: number;
}

/** What an importer gives: a dataset, and an account of every row. */
export interface Imported {
  readonly dataset: Dataset;
  readonly counts: Readonly<Counts>;
  /** The first thousand rows that could not be read, with the reason. */
  readonly rejected: readonly RowNote[];
  /** The first thousand rows kept although they are inconsistent. */
  readonly flagged: readonly RowNote[];
  /** What the reader of the import should know about the file as a whole. */
  readonly notes: readonly string[];
}

/** Reads the bytes of one file in one format. Throws {@link UnusableFile} for a file of another kind. */
export type Importer = (
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
) => Promise<Imported>;

/** Notes an encoding that may have spoilt names. */
export function noteEncoding(tally: Tally, { mixed }: Decoded): void {
  if (mixed) {
    tally.notes.push(
      'The file is UTF-8 at its beginning and not further on, where it was read as windows-1252: check names with accents.',
    );
  }
}

/** More notes than this are counted and no longer listed. */
const LISTED = 1000;
const PROGRESS_EVERY = 1024;

/** Keeps count of the rows of one file. */
export class Tally {
  readonly counts: Counts = { read: 0, kept: 0, leftOut: 0, rejected: 0, flagged: 0 };
  readonly rejected: RowNote[] = [];
  readonly flagged: RowNote[] = [];
  readonly notes: string[] = [];

  reject(line: number, reason: string): void {
    this.counts.rejected++;
    if (this.rejected.length < LISTED) this.rejected.push({ line, reason });
  }

  flag(line: number, reason: string): void {
    this.counts.flagged++;
    if (this.flagged.length < LISTED) this.flagged.push({ line, reason });
  }
}

/**
 * Takes each row in turn: `take` keeps it and answers true, leaves it out and answers false, or throws {@link BadRow},
 * which costs this row alone.
 */
export async function takeRows<Name extends string>(
  batches: AsyncIterable<readonly Row<Name>[]>,
  tally: Tally,
  progress: ImportOptions['progress'],
  take: (row: Row<Name>) => boolean,
): Promise<void> {
  const { counts } = tally;
  for await (const batch of batches) {
    for (const row of batch) {
      counts.read++;
      try {
        if (row.fault) throw new BadRow(row.fault);
        if (take(row)) counts.kept++;
        else counts.leftOut++;
      } catch (error) {
        if (!(error instanceof BadRow)) throw error;
        tally.reject(row.line, error.message);
      }
      if (counts.read % PROGRESS_EVERY === 0) progress?.(counts.read);
    }
  }
  progress?.(counts.read);
}
