import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../data/index.js';
import { choice, flag, warnOnce } from '../internal/attributes.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { columnsStyles } from '../internal/columns.styles.js';
import { casualtyModel, type CasualtyModel } from './casualty-comparison.model.js';
import { casualtyStyles } from './casualty-comparison.styles.js';
import { casualtyControls } from './controls.js';
import { controlsStyles } from './controls.styles.js';
import type * as Definitions from './definitions-view.js';
import { CLAIMS, type ClaimFilter } from './filter.js';
import type * as HistoryView from './history-view.js';
import { drawingStyles } from './lane-drawing.styles.js';
import { axisDrawing, claimantMark, formMark, labelFont } from './lane-drawing.js';
import { laneGroup, type LaneHost } from './lanes-view.js';
import type * as SeriesView from './series-view.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import { textScale, textWidths } from '../internal/text-width.js';
import { Tip } from '../internal/tip.js';
import { tipStyles } from '../internal/tip.styles.js';

/** What each side and each independent source said about the dead of an episode: one lane per claim, on one scale. */
@customElement('casualty-comparison')
export class CasualtyComparison extends DatasetElement<CasualtyModel> {
  static override styles = [
    ...DatasetElement.styles,
    columnsStyles,
    tipStyles,
    controlsStyles,
    drawingStyles,
    casualtyStyles,
  ];

  /** `linear`, or `log` for numbers of very different size; a logarithmic scale carries a warning. */
  @property({ converter: choice('scale', ['linear', 'log']) }) scale: 'linear' | 'log' = 'linear';
  /** Whose figures: `all`, `own` (each side on its own people), `opponent` (each side on the other) or `independent` (lists, datasets, media). */
  @property({ converter: choice('claims', CLAIMS) }) claims: ClaimFilter = 'all';
  /** Draws how figures were revised, above the lanes. */
  @property({ converter: flag }) history = false;
  /** Id of the episode a person chose; empty until then. */
  @state() private chosen = '';

  /** Counts by month or year, figures through their revisions, what the words mean. */
  readonly #series = this.late<typeof SeriesView>(
    () => import('./series-view.js'),
    (error) => this.#tell(error),
  );
  readonly #history = this.late<typeof HistoryView>(
    () => import('./history-view.js'),
    (error) => {
      this.history = false;
      this.#tell(error);
    },
  );
  readonly #definitions = this.late<typeof Definitions>(
    () => import('./definitions-view.js'),
    (error) => this.#tell(error),
  );
  readonly #tip = new Tip(this);

  override get state(): Record<string, unknown> {
    const { scale, chosen, claims, history } = this;
    return { ...super.state, scale, chosen, claims, history };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  readonly #tell = (error: unknown): void =>
    warnOnce(`<${this.localName}>: the code of this view could not be loaded (${String(error)}).`);

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
      claims: this.claims,
      history: this.history ? () => this.#history.need()?.historyOf : undefined,
      series: () => this.#series.need()?.seriesOf,
    });
  }

  protected override controls(model: CasualtyModel): TemplateResult {
    return casualtyControls(model, {
      language: this.language,
      size: this.size,
      scale: this.scale,
      history: this.history,
      choose: (choice) => Object.assign(this, choice),
    });
  }

  private get host(): LaneHost {
    return {
      language: this.language,
      size: this.size,
      widthOf: textWidths(this, labelFont(textScale(this))),
      isOpen: (anchor) => this.isOpen(anchor),
      open: (records, anchor) => {
        this.#tip.close();
        this.showDetails(records, anchor);
      },
      panel: (...anchors) => {
        const open = anchors.find((anchor) => this.isOpen(anchor));
        return open === undefined ? nothing : this.detailsAt(open);
      },
    };
  }

  /** What the words of the lanes mean, one tap away. */
  private meaning(model: CasualtyModel): TemplateResult {
    const words = this.language.words(casualtyWords);
    const code = this.#definitions.ready;
    return html`<details
      class="meaning"
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) this.#definitions.need();
      }}
    >
      <summary>${words.meaning}</summary>
      ${code ? code.definitionList(model.terms, this.language) : nothing}
    </details>`;
  }

  protected content(model: CasualtyModel): TemplateResult {
    const words = this.language.words(casualtyWords);
    const { asOf, status } = words.columns;
    const { history, series } = model;
    const { host } = this;
    const unavailable = (): void => {
      this.view = 'table';
    };
    let row = 0;
    let number = 0;
    return html` ${model.warning ? html`<p class="strip warning" part="notice">${model.warning}</p>` : nothing}
      <div
        class="plots"
        @pointerover=${this.#tip.show}
        @focusin=${this.#tip.show}
        @pointerout=${this.#tip.hide}
        @focusout=${this.#tip.hide}
      >
        ${history ? this.#history.ready?.historyFigure(history, { host, row: -100, unavailable }) : nothing}
        <div class="claims">
          ${model.plots.map(
            (plot, i) =>
              html`<div class="lane head">
                  <span class="who">${i ? words.ownScale : words.who}</span>
                  <div dir="ltr" class="plot">
                    ${axisDrawing(plot.axis, host.size, host.widthOf)}
                  </div>
                  <span class="as-of">${i ? nothing : asOf}</span>
                  <span class="status">${i ? nothing : status}</span>
                </div>
                ${plot.groups.map((group) => laneGroup(group, plot, number++, () => row++, host))}`,
          )}
        </div>
        ${series ? this.#series.ready?.seriesFigure(series, { host, row, unavailable }) : nothing}
        <div class="tip" aria-hidden="true" hidden></div>
      </div>
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
      </ul>
      ${this.meaning(model)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'casualty-comparison': CasualtyComparison;
  }
}
