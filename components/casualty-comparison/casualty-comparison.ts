import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Dataset } from '../../data/index.js';
import { choice, warnOnce } from '../internal/attributes.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { icon, statusMark } from '../internal/icons.js';
import { casualtyModel, type CasualtyModel } from './casualty-comparison.model.js';
import { casualtyStyles } from './casualty-comparison.styles.js';
import type { LaneGroup } from './groups.js';
import { drawingStyles } from './lane-drawing.styles.js';
import { axisDrawing, claimantMark, formMark, LABEL_FONT, laneDrawing } from './lane-drawing.js';
import type { Lane } from './lanes.js';
import type { Plot } from './plots.js';
import type * as SeriesView from './series-view.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import { textWidths } from '../internal/text-width.js';
import type { Tip } from '../internal/tip.js';

/** More episodes than this are a list to choose from. */
const MOST_SEGMENTS = 8;

/** What each side and each independent source said about the dead of an episode: one lane per claim, on one scale. */
@customElement('casualty-comparison')
export class CasualtyComparison extends DatasetElement<CasualtyModel> {
  static override styles = [...DatasetElement.styles, drawingStyles, casualtyStyles];

  /** `linear`, or `log` for numbers of very different size; a logarithmic scale carries a warning. */
  @property({ converter: choice('scale', ['linear', 'log']) }) scale: 'linear' | 'log' = 'linear';
  /** Id of the episode a person chose; empty until then. */
  @state() private chosen = '';

  readonly #series = this.late<typeof SeriesView>(
    () => import('./series-view.js'),
    (error) =>
      warnOnce(
        `<${this.localName}>: the code of the series could not be loaded (${String(error)}).`,
      ),
  );
  #tip: Tip | undefined;
  #widthOf = (text: string): number => text.length;

  override get state(): Record<string, unknown> {
    return { ...super.state, scale: this.scale, chosen: this.chosen };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A page that names another episode means it, whatever was chosen before.
    const before = changed.get('episode') as readonly string[] | undefined;
    const renamed = before !== undefined && before.join() !== this.episode.join();
    if (this.hasUpdated && renamed && !changed.has('chosen')) this.chosen = '';
    super.willUpdate(changed);
  }

  protected model(data: Dataset, options: FigureOptions): CasualtyModel {
    return casualtyModel(data, {
      ...options,
      scale: this.scale,
      chosen: this.chosen,
      series: () => this.#series.need()?.seriesOf,
    });
  }

  protected override controls({
    choices,
    byConflict,
    shown,
  }: CasualtyModel): TemplateResult | typeof nothing {
    const words = this.language.words(casualtyWords);
    if (choices.length < 2) return nothing;
    if (choices.length > MOST_SEGMENTS) {
      return html`<div class="controls">
        <label class="choice"
          ><span class="label">${byConflict ? words.conflict : words.episode}</span>
          <select
            @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}
          >
            ${choices.map(
              ({ id, name }) =>
                html`<option value=${id} ?selected=${id === shown}>${name}</option>`,
            )}
          </select></label
        >
      </div>`;
    }
    if (this.size !== 's') {
      return html`<div class="controls">
        <div class="segments" role="group" aria-label=${words.episode}>
          ${choices.map(
            ({ id, name }) =>
              html`<button
                type="button"
                aria-pressed=${id === shown}
                @click=${() => (this.chosen = id)}
              >
                ${name}
              </button>`,
          )}
        </div>
      </div>`;
    }
    const at = choices.findIndex(({ id }) => id === shown);
    const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
      html`<button
        type="button"
        aria-label=${label}
        ?disabled=${!choices[to]}
        @click=${() => (this.chosen = choices[to]!.id)}
      >
        ${icon(name)}
      </button>`;
    return html`<div class="stepper controls" role="group" aria-label=${words.episode}>
      ${step(at - 1, words.earlierEpisode, 'previous')}
      <span class="current">${choices[at]?.name}</span>
      ${step(at + 1, words.laterEpisode, 'next')}
    </div>`;
  }

  private who(lane: Lane, row: number): TemplateResult {
    const shape = lane.form === 'denied' || lane.form === 'band' ? lane.form : lane.kind;
    const inner = html`${claimantMark(shape)}<span
        >${lane.who}${lane.remarks.map((remark) => html` <small>${remark}</small>`)}</span
      >`;
    if (!lane.records.length) return html`<span class="who">${inner}</span>`;
    return html`<button
      type="button"
      class="who"
      data-row=${row}
      data-column="0"
      data-open=${lane.key}
      aria-expanded=${this.isOpen(lane.key)}
      @click=${() => this.showDetails(lane.records, lane.key)}
    >
      ${inner}<span class="hidden">; ${lane.label}</span>
    </button>`;
  }

  private lane(lane: Lane, before: Lane | undefined, plot: Plot, row: number): TemplateResult {
    const { status } = lane;
    const reading = lane.reading !== before?.reading ? lane.reading : undefined;
    return html`${reading ? html`<p class="reading">${reading}</p>` : nothing}
      <div class="lane ${this.isOpen(lane.key) ? 'open' : ''}" part="lane">
        ${this.who(lane, row)}
        <div class="plot">${laneDrawing(lane, plot.axis, this.size, this.#widthOf)}</div>
        <span class="as-of" aria-hidden="true">${lane.asOf}</span>
        ${
          status
            ? html`<span class="status ${status}" aria-hidden="true"
                >${statusMark(status)}${this.language.strings.status[status][0]}</span
              >`
            : nothing
        }
      </div>
      ${this.detailsAt(lane.key)}`;
  }

  private group(group: LaneGroup, plot: Plot, number: number, row: () => number): TemplateResult {
    return html`<div role="group" aria-labelledby="group-${number}">
      <div class="group">
        <b id="group-${number}">${group.title}</b>
        ${group.aside ? html`<span>${group.aside}</span>` : nothing}
      </div>
      ${repeat(
        group.lanes,
        ({ key }) => key,
        (lane, i) => this.lane(lane, group.lanes[i - 1], plot, row()),
      )}
    </div>`;
  }

  private series({ series }: CasualtyModel, row: number): unknown {
    const code = this.#series.ready;
    if (!series || !code) return nothing;
    this.#tip ??= new code.Tip(() => this.renderRoot);
    return code.seriesFigure(series, {
      language: this.language,
      row,
      tip: this.#tip,
      unavailable: () => (this.view = 'table'),
      host: {
        isOpen: (anchor) => this.isOpen(anchor),
        open: (records, anchor) => {
          this.#tip?.close();
          this.showDetails(records, anchor);
        },
      },
      panel: (...anchors) => {
        const open = anchors.find((anchor) => this.isOpen(anchor));
        return open === undefined ? nothing : this.detailsAt(open);
      },
    });
  }

  protected content(model: CasualtyModel): TemplateResult {
    const words = this.language.words(casualtyWords);
    const { asOf, status } = words.columns;
    this.#widthOf = textWidths(this, LABEL_FONT);
    let row = 0;
    let number = 0;
    const claims = model.rows.filter(({ records }) => records.length).length;
    return html` <p class="hidden" role="status">
        ${model.choices.find(({ id }) => id === model.shown)?.name}: ${words.shown(claims)}
      </p>
      ${model.warning ? html`<p class="strip warning" part="notice">${model.warning}</p>` : nothing}
      <div class="claims">
        ${model.plots.map(
          (plot, i) =>
            html`<div class="lane head">
                <span class="who">${i ? words.ownScale : words.who}</span>
                <div class="plot">${axisDrawing(plot.axis)}</div>
                <span class="as-of">${i ? nothing : asOf}</span>
                <span class="status">${i ? nothing : status}</span>
              </div>
              ${plot.groups.map((group) => this.group(group, plot, number++, () => row++))}`,
        )}
      </div>
      ${this.series(model, row)}
      <ul class="legend" part="legend">
        ${model.kinds.map(
          (kind) =>
            html`<li>
              ${claimantMark(kind)}<span
                ><b>${words.legend[kind][0]}</b> ${words.legend[kind][1]}</span
              >
            </li>`,
        )}
      </ul>
      <ul class="forms">
        ${model.forms.map((form) => html`<li>${formMark(form)}${words.forms[form]}</li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casualty-comparison': CasualtyComparison;
  }
}
