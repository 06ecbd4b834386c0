import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../data/index.js';
import { choice, warnOnce } from '../internal/attributes.js';
import { columnsStyles } from '../internal/columns.styles.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { Tip } from '../internal/tip.js';
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
import { rowsStyles } from './rows.styles.js';
import type { View } from './view.js';
import { columnsChart, supplierLegend, yearRows } from './years-view.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Who armed whom, when and with what: deliveries by year or as flows, stated sums of money, named deals. */
@customElement('arms-flow-chart')
export class ArmsFlowChart extends DatasetElement<ArmsModel> {
  static override styles = [...DatasetElement.styles, columnsStyles, armsStyles, rowsStyles];

  /** `years` (deliveries by year, one panel for each recipient) or `flow` (who supplied whom in a period). */
  @property({ converter: choice('layout', LAYOUTS) }) layout: Layout = 'years';
  /** `tiv` (volume of deliveries), `value` (stated sums of money) or `deals` (named deals); never mixed. */
  @property({ converter: choice('measure', MEASURES) }) measure: Measure = 'tiv';

  /** Span of the flow a person chose, such as `2011/2020`; empty for all years. */
  @state() private span = '';
  /** Series the pointer or the focus rests on, and the one a person chose to keep. */
  @state() private preview = '';
  @state() private pinned = '';

  readonly #tip = new Tip(() => this.renderRoot);
  #row = 0;
  #last = '';
  /** Flows, sums and deals. */
  readonly #forms = this.late<typeof Forms>(
    () => import('./forms.js'),
    (error) => this.giveUp(error),
  );
  /** The columns, which narrow figures never draw. */
  readonly #canvas = this.late(
    () => import('../internal/chart-canvas.js'),
    (error) => this.giveUp(error),
  );

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  override get state(): Record<string, unknown> {
    return { ...super.state, layout: this.layout, measure: this.measure, span: this.span };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  protected model(data: Dataset, options: FigureOptions): ArmsModel {
    const { layout, measure, span } = this;
    return armsModel(data, { ...options, layout, measure, span });
  }

  /** The table says the same and needs no more code. */
  private giveUp(error: unknown): void {
    warnOnce(`<${this.localName}>: the code of this view could not be loaded (${String(error)}).`);
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
    const { measure, flow } = model;
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
        ${flow ? this.#forms.need()?.spanControl(flow, this.language, (span) => (this.span = span)) : nothing}
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
      <details class="definition">
        <summary>${words.units[measure]} <span>${words.whatIs[measure]}</span></summary>
        <p>${words.definitions[measure]}</p>
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

  private flow(model: ArmsModel, view: View, forms: typeof Forms): TemplateResult {
    const words = this.language.words(armsWords);
    const flow = model.flow!;
    const drawing = flow.asList ? forms.flowList(flow, view) : forms.flowDrawing(flow, view);
    if (!model.ledger.length)
      return html`${drawing}
        <p class="note">${words.dealsEmpty}</p>`;
    if (this.size === 'l') {
      return html`<div class="split">
        <div>${drawing}</div>
        <div>${forms.largestDeals(model.ledger, view, true)}</div>
      </div>`;
    }
    return html`${drawing}
      <details class="more">
        <summary>${words.showDeals}</summary>
        ${forms.largestDeals(model.ledger, view, false)}
      </details>`;
  }

  private plot(model: ArmsModel, view: View): TemplateResult | typeof nothing {
    const { years, flow, sums, deals } = model;
    if (years) return this.years(model, view);
    if (!flow && !sums && !deals) return nothing;
    const forms = this.#forms.need();
    if (!forms) return html`<div class="waiting"></div>`;
    if (flow) return this.flow(model, view, forms);
    return sums ? forms.sumsLists(sums, view) : forms.dealTables(deals ?? [], view);
  }

  protected content(model: ArmsModel): TemplateResult {
    const view = this.shownView;
    return html`<div
        class="plot"
        @pointerover=${this.#tip.show}
        @focusin=${this.#tip.show}
        @pointerout=${this.#tip.hide}
        @focusout=${this.#tip.hide}
        @keydown=${this.#tip.escape}
      >
        ${this.plot(model, view)}
        <div class="tip" aria-hidden="true" hidden></div>
      </div>
      ${model.measure === 'tiv' ? alsoList(model.also, view) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arms-flow-chart': ArmsFlowChart;
  }
}
