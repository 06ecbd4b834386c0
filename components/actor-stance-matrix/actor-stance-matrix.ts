import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Dataset } from '../../data/index.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { icon } from '../internal/icons.js';
import {
  stanceMatrixModel,
  type MatrixRow,
  type StanceMatrixModel,
} from './actor-stance-matrix.model.js';
import { armsAll, type StanceCell } from './stance-cell.js';
import { matrixStyles } from './actor-stance-matrix.styles.js';
import { stanceSymbol, toneOf } from './stance-symbol.js';
import { stanceWords } from '../internal/strings/en/stances.js';

/** Most episodes side by side, per width class. */
const FITTING = { s: 1, m: 3, l: 5 } as const;

/** Who backs, arms, mediates or fights whom: positions of outside actors towards each party, per episode. */
@customElement('actor-stance-matrix')
export class ActorStanceMatrix extends DatasetElement<StanceMatrixModel> {
  static override styles = [...DatasetElement.styles, matrixStyles];

  /** Episodes a person chose to see; those that fit by default. */
  @state() private chosen?: readonly string[];

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  override get state(): Record<string, unknown> {
    return { ...super.state, chosen: this.chosen ?? null };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  /** Ten columns leave no room beside them. */
  protected override get docked(): boolean {
    return false;
  }

  protected model(data: Dataset, options: FigureOptions): StanceMatrixModel {
    return stanceMatrixModel(data, options);
  }

  /** Positions in the model's list of the episodes on screen: those chosen, else those that say most and fit. */
  private visible({ episodes }: StanceMatrixModel): number[] {
    const all = episodes.map((_, index) => index);
    const chosen = all.filter((index) => this.chosen?.includes(episodes[index]!.id));
    if (chosen.length && this.size !== 's') return chosen;
    const telling = [...(chosen.length ? chosen : all)].sort(
      (a, b) => episodes[b]!.weight - episodes[a]!.weight || b - a,
    );
    return telling.slice(0, FITTING[this.size]).sort((a, b) => a - b);
  }

  private toggle(id: string, model: StanceMatrixModel): void {
    const on = new Set(this.visible(model).map((index) => model.episodes[index]!.id));
    if (!on.delete(id)) on.add(id);
    if (on.size)
      this.chosen = model.episodes.map((episode) => episode.id).filter((each) => on.has(each));
  }

  protected override controls(model: StanceMatrixModel): TemplateResult | typeof nothing {
    const visible = this.visible(model);
    const words = this.language.words(stanceWords);
    const { episodes } = model;
    // The table has every episode.
    if (episodes.length < 2 || this.view === 'table') return nothing;
    if (this.size !== 's') {
      return html`<div class="controls">
        <span class="label" id="episodes">${words.episodes}</span>
        <div class="segments" role="group" aria-labelledby="episodes">
          ${episodes.map(
            ({ id, name }, index) =>
              html`<button
                type="button"
                aria-pressed=${visible.includes(index)}
                @click=${() => this.toggle(id, model)}
              >
                ${name}
              </button>`,
          )}
        </div>
      </div>`;
    }
    const at = visible[0] ?? 0;
    const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
      html`<button
        type="button"
        aria-label=${label}
        ?disabled=${!episodes[to]}
        @click=${() => (this.chosen = [episodes[to]!.id])}
      >
        ${icon(name)}
      </button>`;
    return html`<div class="stepper controls" role="group" aria-label=${words.episode}>
      ${step(at - 1, words.earlier, 'previous')}
      <span class="current" aria-live="polite">${episodes[at]?.name}</span>
      ${step(at + 1, words.later, 'next')}
    </div>`;
  }

  private cell(cell: StanceCell, row: number, column: number, both: boolean): TemplateResult {
    const tone = toneOf(cell.kind);
    const tinted = Math.abs(Number(cell.kind)) >= 2 ? 'tinted' : '';
    const classes = `cell ${tone} ${tinted} ${both && tinted ? 'both' : ''}`;
    const inner = html`<span class="hidden">${cell.context}</span>
      <span class="word">${stanceSymbol(cell.kind)}<span>${cell.word}</span></span>
      ${cell.remarks.map((remark) => html`<span class="remark">${remark}</span>`)}`;
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
              aria-expanded=${this.isOpen(cell.key)}
              @click=${() => this.showDetails(cell.records, cell.key)}
            >
              ${inner}
            </button>`
          : html`<span class=${classes} part="cell cell-none">${inner}</span>`
      }
    </td>`;
  }

  private row(
    row: MatrixRow,
    index: number,
    visible: readonly number[],
    columns: number,
  ): TemplateResult {
    const cells = visible.flatMap((episode) => {
      const pair = row.cells[episode] ?? [];
      const both = armsAll(pair);
      return pair.map((cell) => ({ cell, both }));
    });
    const panel = cells.map(({ cell }) => this.detailsAt(cell.key)).find(Boolean);
    return html`<tr>
        <th scope="row">
          ${row.name}${
            cells.some(({ both }) => both)
              ? html`<span class="both-tag">${this.language.words(stanceWords).armsBoth}</span>`
              : nothing
          }
        </th>
        ${cells.map(({ cell, both }, column) => this.cell(cell, index, column, both))}
      </tr>
      ${
        panel
          ? html`<tr class="panel-row">
              <td colspan=${columns}>${panel}</td>
            </tr>`
          : nothing
      }`;
  }

  protected content(model: StanceMatrixModel): TemplateResult {
    const words = this.language.words(stanceWords);
    const visible = this.visible(model);
    const episodes = visible.flatMap((index) => model.episodes[index] ?? []);
    const columns = 1 + episodes.length * model.parties.length;
    let index = 0;
    return html`<table class="matrix" part="table">
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
              <tr class="group">
                <th scope="rowgroup" colspan=${columns}>${name}</th>
              </tr>
              ${rows.map((row) => this.row(row, index++, visible, columns))}
            </tbody>`,
        )}
      </table>
      <ul class="legend" part="legend">
        ${model.kinds.map((kind) => html`<li>${stanceSymbol(kind)}${words.legend[kind]}</li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'actor-stance-matrix': ActorStanceMatrix;
  }
}
