import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Cell, FigureModel, Row } from './figure-model.js';
import { icon } from './icons.js';
import type { Language } from './language.js';
import { cellText } from './printing.js';
import { tableStyles } from './table.styles.js';

/** Look of the table; it comes with its code. */
export const lateStyles = [tableStyles];

/** Which column a table is sorted by. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows in the chosen order; rows without a value in that column stay last. */
export function sortRows(
  rows: readonly Row[],
  sorting: Sorting | undefined,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  if (!sorting) return rows;
  const { column, descending } = sorting;
  const order = (a: Cell, b: Cell): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  const value = (row: Row): Cell => row.cells[column] ?? null;
  return [...rows].sort((x, y) => {
    const [a, b] = [value(x), value(y)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return descending ? order(b, a) : order(a, b);
  });
}

interface TableOptions {
  readonly language: Language;
  readonly sorting: Sorting | undefined;
  onSort(sorting: Sorting): void;
  onOpen(row: Row): void;
  /** The open details panel when it belongs under this row. */
  panelFor(row: Row): unknown;
}

/** The figure as a real table: every number it draws, sortable, each row opening its records. */
export function dataTable(
  { columns, rows, heading }: FigureModel,
  options: TableOptions,
): TemplateResult {
  const { language, sorting } = options;
  const shown = (cell: Cell): string => cellText(cell, language);
  const head = columns.map(({ label, numeric }, column) => {
    const active = sorting?.column === column;
    const direction = active ? (sorting.descending ? 'descending' : 'ascending') : undefined;
    const next = { column, descending: active ? !sorting.descending : Boolean(numeric) };
    return html`<th scope="col" class=${numeric ? 'number' : ''} aria-sort=${ifDefined(direction)}>
      <button type="button" @click=${() => options.onSort(next)}>
        ${label}${active ? icon(sorting.descending ? 'down' : 'up') : nothing}
      </button>
    </th>`;
  });
  const body = sortRows(rows, sorting, language.compare).map((row, at) => {
    const panel = options.panelFor(row);
    const [first, ...rest] = row.cells;
    return html`<tr class=${panel ? 'open' : ''}>
        <th scope="row">
          ${
            row.records.length
              ? html`<button
                  type="button"
                  class="link"
                  data-open=${row.key}
                  data-row=${at}
                  data-column="0"
                  aria-expanded=${panel ? 'true' : 'false'}
                  @click=${() => options.onOpen(row)}
                >
                  ${shown(first ?? null)}
                </button>`
              : shown(first ?? null)
          }
        </th>
        ${rest.map((cell, i) => {
          const column = columns[i + 1];
          const kind = [column?.numeric ? 'number' : '', cell === null ? 'unknown' : '']
            .filter(Boolean)
            .join(' ');
          return html`<td class=${kind} data-label=${column?.label ?? nothing}>${shown(cell)}</td>`;
        })}
      </tr>
      ${
        panel
          ? html`<tr class="panel-row">
              <td colspan=${columns.length}>${panel}</td>
            </tr>`
          : nothing
      }`;
  });
  return html`<div
    class="table-scroll"
    tabindex="0"
    role="group"
    aria-label=${heading}
    part="table"
  >
    <table class="data">
      <caption class="hidden">
        ${heading}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
