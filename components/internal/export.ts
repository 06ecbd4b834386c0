import { recordOf, recordsById, type Dataset } from '../../data/index.js';
import type { Cell, FigureModel } from './figure-model.js';

/** File formats a figure can be asked for. */
export const EXPORT_FORMATS = ['csv', 'json', 'png', 'svg'] as const;
/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportInput {
  readonly model: FigureModel;
  readonly dataset: Dataset;
  readonly tag: string;
}

/** A spreadsheet would run a text cell that begins like this as a formula. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toCsv({ columns, rows }: FigureModel): string {
  const lines = [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)];
  // The mark makes spreadsheets read the file as UTF-8.
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function toJson({ model, dataset, tag }: ExportInput): string {
  const byId = recordsById(dataset);
  const ids = new Set(model.rows.flatMap(({ records }) => records));
  const { id, version, published } = dataset;
  return JSON.stringify(
    {
      figure: tag,
      dataset: { id, version, published },
      summary: model.summary,
      records: [...ids].flatMap((recordId) => byId.get(recordId) ?? []),
      sources: model.sources.flatMap((source) => recordOf(dataset, 'sources', source) ?? []),
    },
    null,
    2,
  );
}

/** Makes the file; rejects with what to do instead where a format does not apply. */
export async function exportFigure(format: ExportFormat, input: ExportInput): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([toCsv(input.model)], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([toJson(input)], { type: 'application/json' });
    case 'png':
    case 'svg':
      throw new Error(`<${input.tag}> has no ${format} form; ask for "csv" or "json".`);
    default:
      throw new Error(
        `"${String(format)}" is no export format; ask for one of ${EXPORT_FORMATS.join(', ')}.`,
      );
  }
}
