import { recordsById, type Dataset } from '../../data/index.js';
import type { Cell, Column, Row } from './figure-model.js';

/** A spreadsheet would run a text cell that begins like this as a formula. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a spreadsheet reads it: numbers stay numbers, and no text can be run as a formula. */
export function csvOf(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)];
  // The mark makes spreadsheets read the file as UTF-8.
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** True when at least one source of a record allows that its figures are published again. */
function mayBePassedOn(dataset: Dataset, id: string): boolean {
  const record = recordsById(dataset).get(id)?.record;
  if (!record || !('cites' in record) || !record.cites?.length) return true;
  return record.cites.some(({ source }) => {
    const found = recordsById(dataset).get(source);
    return found?.kind !== 'sources' || found.record.redistribute !== 'no';
  });
}

/** The rows that may be published again; the others rest on sources that forbid it. */
export const passedOn = (rows: readonly Row[], dataset: Dataset): readonly Row[] =>
  rows.filter(({ records }) => !records.length || records.some((id) => mayBePassedOn(dataset, id)));
