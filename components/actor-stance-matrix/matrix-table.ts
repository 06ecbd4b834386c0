import { html, nothing, type TemplateResult } from 'lit';
import type { Size } from '../internal/dataset-element.js';
import type { Language } from '../internal/language.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import { KINDS, type MatrixRow, type StanceMatrixModel } from './actor-stance-matrix.model.js';
import { armsAll, type StanceCell } from './stance-cell.js';
import { stanceSymbol, toneOf } from './stance-symbol.js';
import type * as WaysView from './ways-view.js';

/** What the table needs from the figure it is in. */
export interface TableView {
  readonly language: Language;
  readonly size: Size;
  /** Positions in the model's list of the episodes on screen. */
  readonly visible: readonly number[];
  /** Lets a table with more columns than fit scroll inside the figure. */
  readonly scrolling: typeof WaysView.scrolling | undefined;
  /** Draws cells that say more than one thing; there once such cells are. */
  readonly ways: typeof WaysView | undefined;
  isOpen(anchor: string): boolean;
  open(cell: StanceCell): void;
  /** The lines of a cell's tip. */
  tip(cell: StanceCell): string | undefined;
  /** What stands under a row while one of its cells is open. */
  panel(cells: readonly StanceCell[]): unknown;
}

/** One cell; a button where there are records to open. */
export function cellTemplate(
  cell: StanceCell,
  row: number,
  column: number,
  both: boolean,
  view: TableView,
): TemplateResult {
  const tone = toneOf(cell.kind);
  const tinted = !cell.lines && Math.abs(Number(cell.kind)) >= 2 ? 'tinted' : '';
  const classes = `cell ${tone} ${tinted} ${both && tinted ? 'both' : ''}`;
  const inner = html`<span class="hidden">${cell.context}</span> ${
      (cell.lines && view.ways?.cellLines(cell, view.language)) ??
      html`<span class="word">${stanceSymbol(cell.kind)}<span>${cell.word}</span></span>`
    }
    ${cell.tags && view.ways?.cellTags(cell)}
    ${cell.remarks.map((remark) => html` <span class="remark">${remark}</span>`)}`;
  return html`<td>
    ${
      cell.records.length
        ? html`<button
            type="button"
            class=${classes}
            part="cell cell-${tone}"
            data-row=${row}
            data-column=${column}
            data-open=${cell.key}
            data-tip=${view.tip(cell) ?? nothing}
            aria-expanded=${view.isOpen(cell.key)}
            @click=${() => view.open(cell)}
          >
            ${inner}
          </button>`
        : html`<span class=${classes} part="cell cell-none">${inner}</span>`
    }
  </td>`;
}

/** The row under an actor's with the details of its open cell. */
export function panelRow(
  cells: readonly StanceCell[],
  columns: number,
  view: TableView,
): TemplateResult | typeof nothing {
  const panel = view.panel(cells);
  return panel
    ? html`<tr class="panel-row">
        <td colspan=${columns}>${panel}</td>
      </tr>`
    : nothing;
}

/** An actor's name, and that it arms both where the cells beside it say so. */
export const actorName = (name: string, both: boolean, language: Language): TemplateResult =>
  html`${name}
  ${both ? html`<span class="both-tag">${language.words(stanceWords).armsBoth}</span>` : nothing}`;

function tableRow(
  { name, cells: lists }: MatrixRow,
  index: number,
  model: StanceMatrixModel,
  columns: number,
  view: TableView,
): TemplateResult {
  const cells = view.visible.flatMap((episode) => {
    const pair = lists[episode] ?? [];
    const both = !model.episodes[episode]?.pair && armsAll(pair);
    return pair.map((cell) => ({ cell, both }));
  });
  return html`<tr>
      <th scope="row">
        ${actorName(
          name,
          cells.some(({ both }) => both),
          view.language,
        )}
      </th>
      ${cells.map(({ cell, both }, column) => cellTemplate(cell, index, column, both, view))}
    </tr>
    ${panelRow(
      cells.map(({ cell }) => cell),
      columns,
      view,
    )}`;
}

/** The kinds on screen with their words, strongest support first. */
export function legend(model: StanceMatrixModel, { visible, language }: TableView): TemplateResult {
  const shown = new Set(
    model.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        visible.flatMap((episode) =>
          (cells[episode] ?? [])
            .filter(({ actor, party }) => actor !== party)
            .flatMap(({ lines, kind }) =>
              lines ? lines.flatMap(({ before, now }) => [before?.kind, now.kind]) : [kind],
            ),
        ),
      ),
    ),
  );
  const { legend, noneShownHere } = language.words(stanceWords);
  return html`<ul class="legend" part="legend">
    ${KINDS.filter((kind) => shown.has(kind)).map((kind) => html`<li>${stanceSymbol(kind)}${kind === 'none' && model.hidden ? noneShownHere : legend[kind]}</li>`)}
  </ul>`;
}

/** The matrix as a table: a row for each actor, for each episode a column for each party. */
export function matrixTable(model: StanceMatrixModel, view: TableView): TemplateResult {
  const words = view.language.words(stanceWords);
  const episodes = view.visible.flatMap((index) => model.episodes[index] ?? []);
  const columns = 1 + episodes.length * model.parties.length;
  let index = 0;
  const table = html`<table class="matrix ${episodes[0]?.pair ? 'pair' : ''}" part="table">
    <caption class="hidden">
      ${model.caption}
    </caption>
    <thead>
      <tr class="episodes">
        <td class="actor"></td>
        ${episodes.map(
          ({ name, span }) =>
            html`<th scope="colgroup" colspan=${model.parties.length}>
              ${name}<span>${span}</span>
            </th>`,
        )}
      </tr>
      <tr>
        <th scope="col" class="actor">${words.actor}</th>
        ${episodes.map(() => model.parties.map(({ name }) => html`<th scope="col">${words.towards(name)}</th>`))}
      </tr>
    </thead>
    ${model.groups.map(
      ({ name, rows }) =>
        html`<tbody>
          ${
            name
              ? html`<tr class="group">
                  <th scope="rowgroup" colspan=${columns}><span>${name}</span></th>
                </tr>`
              : nothing
          }
          ${rows.map((row) => tableRow(row, index++, model, columns, view))}
        </tbody>`,
    )}
  </table>`;
  return view.scrolling ? view.scrolling(table, model.caption) : table;
}
