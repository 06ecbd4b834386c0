import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../data/index.js';
import { choice, warnOnce } from '../internal/attributes.js';
import { columnsStyles } from '../internal/columns.styles.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { Tip } from '../internal/tip.js';
import { tipStyles } from '../internal/tip.styles.js';
import {
  armsModel,
  LAYOUTS,
  MEASURES,
  type ArmsModel,
  type Layout,
  type Measure,
} from './arms-flow-chart.model.js';
import { armsStyles } from './arms-flow-chart.styles.js';
import { alsoList } from './also-view.js';
import type * as Forms from './forms.js';
import type * as LateViews from './late-views.js';
import { periodOf } from './period.js';
import type * as PeriodChoice from './period-view.js';
import { rowsStyles } from './rows.styles.js';
import type { View } from './view.js';
import { columnsChart, supplierLegend, yearRows } from './years-view.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Who armed whom, when and with what: deliveries by year or as flows, stated sums of money, named deals. */
@customElement('arms-flow-chart')
export class ArmsFlowChart extends DatasetElement<ArmsModel> {
  static override styles = [
    ...DatasetElement.styles,
    columnsStyles,
    tipStyles,
    armsStyles,
    rowsStyles,
  ];

  /** `years` (deliveries by year, one panel for each recipient) or `flow` (who supplied whom in a period). */
  @property({ converter: choice('layout', LAYOUTS) }) layout: Layout = 'years';
  /** `tiv` (volume of deliveries), `value` (stated sums of money) or `deals` (named deals); never mixed. */
  @property({ converter: choice('measure', MEASURES) }) measure: Measure = 'tiv';

  /** Series the pointer or the focus rests on, and the one a person chose to keep. */
  @state() private preview = '';
  @state() private pinned = '';

  readonly #tip = new Tip(this);
  #row = 0;
  #last = '';
  /** What flows, sums and deals show, and how they look. */
  readonly #views = this.late<typeof LateViews>(
    () => import('./late-views.js'),
    (error) => this.giveUp(error),
  );
  readonly #forms = this.late<typeof Forms>(
    () => import('./forms.js'),
    (error) => this.giveUp(error),
  );
  /** The choice of years. */
  readonly #period = this.late<typeof PeriodChoice>(
    () => import('./period-view.js'),
    (error) =>
      warnOnce(`<${this.localName}>: the choice of years could not be loaded (${String(error)}).`),
  );
  /** The columns, which narrow figures never draw. */
  readonly #canvas = this.late(
    () => import('../internal/chart-canvas.js'),
    (error) => this.giveUp(error),
  );

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  override get state(): Record<string, unknown> {
    const { layout, measure, pinned } = this;
    return { ...super.state, layout, measure, pinned };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  protected model(data: Dataset, options: FigureOptions): ArmsModel | undefined {
    const { layout, measure } = this;
    return armsModel(data, { ...options, layout, measure, late: () => this.#views.need() });
  }

  /** The table says the same and needs no more code. */
  private giveUp(error: unknown): void {
    warnOnce(`<${this.localName}>: the code of this view could not be loaded (${String(error)}).`);
    if (!this.#views.ready) {
      this.layout = 'years';
      this.measure = 'tiv';
    }
    this.view = 'table';
  }

  /** Also waits until the columns are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.renderRoot.querySelector('figure-canvas')?.updateComplete;
    return done;
  }

  private get shownView(): View {
    this.#row = 0;
    return {
      language: this.language,
      size: this.size,
      element: this,
      highlight: this.preview || this.pinned,
      last: this.#last,
      isOpen: (anchor) => this.isOpen(anchor),
      open: (records, anchor) => {
        this.#tip.close();
        this.#last = anchor;
        this.showDetails(records, anchor);
      },
      panel: (...anchors) => {
        const open = anchors.find((anchor) => this.isOpen(anchor));
        return open === undefined ? undefined : this.detailsAt(open);
      },
      row: () => this.#row++,
    };
  }

  protected override controls(model: ArmsModel): TemplateResult {
    const words = this.language.words(armsWords);
    const { measure } = model;
    return html`<div class="controls">
        ${
          measure === 'tiv'
            ? html`<div class="segments" role="group" aria-label=${words.layoutLabel}>
                ${LAYOUTS.map(
                  (layout) =>
                    html`<button
                      type="button"
                      aria-pressed=${this.layout === layout}
                      @click=${() => (this.layout = layout)}
                    >
                      ${words.layouts[layout]}
                    </button>`,
                )}
              </div>`
            : nothing
        }
        <label class="measure"
          ><span class="label">${words.measureLabel}</span>
          <select
            .value=${measure}
            @change=${(event: Event) =>
              (this.measure = (event.target as HTMLSelectElement).value as Measure)}
          >
            ${model.measures.map(
              (each) =>
                html`<option value=${each} ?selected=${each === measure}>
                  ${words.measures[each]}
                </option>`,
            )}
          </select></label
        >
      </div>
      ${this.periodControl(model)}
      <details class="definition">
        <summary>${words.units[measure]} <span>${words.whatIs[measure]}</span></summary>
        <p>${words.definitions[measure]}</p>
      </details>`;
  }

  /** The years shown; the same in both layouts and all measures. */
  private periodControl({ period }: ArmsModel): TemplateResult | typeof nothing {
    if (!period) return nothing;
    const words = this.language.words(armsWords);
    const code = this.layout === 'flow' ? this.#period.need() : this.#period.ready;
    return html`<details
      class="period"
      ?open=${this.layout === 'flow'}
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) this.#period.need();
      }}
    >
      <summary>${words.periodShown(period.text)}</summary>
      <div class="choice">
        ${code?.periodChoice(period, this.language, (from, to) => {
          this.period = periodOf(period, from, to);
        })}
      </div>
    </details>`;
  }

  private years(model: ArmsModel, view: View): TemplateResult {
    const years = model.years!;
    const columns = this.size !== 's';
    if (columns) this.#canvas.need();
    return html`${
      columns
        ? columnsChart(years, view, `${model.heading}. ${model.summary}`, () => {
            this.view = 'table';
          })
        : yearRows(years, view)
    }
    ${supplierLegend(model.legend, years, view, {
      preview: (series) => (this.preview = series),
      toggle: (series) => (this.pinned = this.pinned === series ? '' : series),
      pinned: this.pinned,
    })}`;
  }

  private plot(model: ArmsModel, view: View): TemplateResult | typeof nothing {
    const { years, flow, sums, deals } = model;
    if (years) return this.years(model, view);
    if (!flow && !sums && !deals) return nothing;
    const forms = this.#forms.need();
    if (!forms) return html`<div class="waiting"></div>`;
    if (flow) return forms.flowFigure(flow, model.ledger, view);
    return sums ? forms.sumsLists(sums, view) : forms.dealsOf(deals ?? [], view);
  }

  protected content(model: ArmsModel): TemplateResult {
    const view = this.shownView;
    return html`<div
      class="plot"
      @pointerover=${this.#tip.show}
      @focusin=${this.#tip.show}
      @pointerout=${this.#tip.hide}
      @focusout=${this.#tip.hide}
    >
      ${this.plot(model, view)} ${model.measure === 'tiv' ? alsoList(model.also, view) : nothing}
      <div class="tip" aria-hidden="true" hidden></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arms-flow-chart': ArmsFlowChart;
  }
}
