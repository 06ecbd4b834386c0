import { recordOf, recordsById, type Dataset } from '../../data/index.js';
import { csvOf, passedOn } from './csv.js';
import { recordsOf, type FigureModel } from './figure-model.js';
import type { Sitter } from './picture/picture.js';

/** File formats a figure can be asked for. */
export const EXPORT_FORMATS = ['csv', 'json', 'png', 'svg'] as const;
/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportInput {
  readonly model: FigureModel;
  readonly dataset: Dataset;
  readonly figure: Sitter;
}

function toJson({ model, dataset, figure }: ExportInput): string {
  const byId = recordsById(dataset);
  const rows = passedOn(model.rows, dataset);
  const ids = recordsOf({ rows });
  const { id, version, published } = dataset;
  return JSON.stringify(
    {
      figure: figure.localName,
      dataset: { id, version, published },
      summary: model.empty ?? model.summary,
      rowsLeftOut: model.rows.length - rows.length,
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
      return new Blob([csvOf(input.model.columns, passedOn(input.model.rows, input.dataset))], {
        type: 'text/csv;charset=utf-8',
      });
    case 'json':
      return new Blob([toJson(input)], { type: 'application/json' });
    case 'png':
    case 'svg': {
      if (input.model.empty) {
        throw new Error(
          `<${input.figure.localName}> draws nothing for this selection; ask for "json".`,
        );
      }
      const { takePicture } = await import('./picture/picture.js');
      return takePicture(input.figure, format);
    }
    default:
      throw new Error(
        `"${String(format)}" is no export format; ask for one of ${EXPORT_FORMATS.join(', ')}.`,
      );
  }
}
