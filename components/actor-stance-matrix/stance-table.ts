import { recordOf, type Dataset } from '../../data/index.js';
import type { Column, Row } from '../internal/figure-model.js';
import type { Language } from '../internal/language.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import { isOpenQuestion, type StanceCell, type StanceMark } from './stance-cell.js';

/** One of the things a cell says, as two columns of the table: its word and its place on the scale. */
export interface TableSide {
  readonly label: string;
  readonly scale: string;
  mark(cell: StanceCell): StanceMark | undefined;
}

interface TableOptions {
  readonly dataset: Dataset;
  readonly language: Language;
  /** One for each thing the cells say; the position by default. */
  readonly sides?: readonly TableSide[];
  /** Heads a column for what the cells point out. */
  readonly tags?: string;
  /** True when the sides name the episodes. */
  readonly pair?: boolean;
}

/** A row for each cell, with every position the matrix shows. */
export function stanceTable(
  cells: readonly StanceCell[],
  { dataset, language, sides, tags, pair }: TableOptions,
): { readonly columns: Column[]; readonly rows: Row[] } {
  const words = language.words(stanceWords);
  const asked = sides ?? [
    { label: words.position, scale: words.scale, mark: (cell: StanceCell) => cell },
  ];
  const columns: Column[] = [
    { key: 'actor', label: words.actor },
    { key: 'party', label: words.towardsLabel },
    ...(pair ? [] : [{ key: 'episode', label: words.episode }]),
    ...asked.flatMap(({ label, scale }, i) => [
      { key: i ? `word-${i}` : 'word', label },
      { key: i ? `position-${i}` : 'position', label: scale, numeric: true },
    ]),
    ...(tags ? [{ key: 'tags', label: tags }] : []),
    { key: 'remarks', label: words.detail },
    { key: 'date', label: words.date },
    { key: 'status', label: words.status },
  ];
  const rows = cells.map((cell): Row => {
    const deciding = isOpenQuestion(cell.kind)
      ? undefined
      : recordOf(dataset, 'stances', cell.records[0]);
    return {
      key: cell.key,
      records: cell.records,
      cells: [
        language.name(dataset, cell.actor),
        language.name(dataset, cell.party),
        ...(pair ? [] : [language.name(dataset, cell.episode)]),
        ...asked.flatMap(({ mark }) => {
          const shown = mark(cell);
          return [shown?.word ?? null, shown?.position ?? null];
        }),
        ...(tags ? [cell.tags?.map(({ text }) => text).join('; ') || '–'] : []),
        cell.remarks.join('; ') || '–',
        deciding ? language.date(deciding.date) : null,
        deciding ? language.strings.status[deciding.status][0]! : null,
      ],
    };
  });
  return { columns, rows };
}
