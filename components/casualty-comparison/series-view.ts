import '../internal/chart-canvas.js';
import { html, nothing, type TemplateResult } from 'lit';
import { columnsStyles } from '../internal/columns.styles.js';
import type { Language } from '../internal/language.js';
import { spoken, swatch, type MarkHost } from '../internal/marks.js';
import { seriesWords } from '../internal/strings/en/series.js';
import { Tip } from '../internal/tip.js';
import type { Series } from './series.js';
import { seriesStyles } from './series.styles.js';

export { seriesOf } from './series.js';
export { Tip };

/** What the series needs from the figure it is in. */
export interface SeriesContext {
  readonly host: MarkHost;
  readonly language: Language;
  /** The row of marks for the arrow keys. */
  readonly row: number;
  readonly tip: Tip;
  /** Nothing can be drawn. */
  unavailable(): void;
  /** The details panel when it is open at one of these anchors. */
  panel(...anchors: readonly string[]): unknown;
}

/** Columns by month or year under the lanes, each with a real button that opens its records. */
export function seriesFigure(
  { title, explained, label, chart, columns, legend, gaps }: Series,
  { host, language, row, panel, tip, unavailable }: SeriesContext,
): TemplateResult {
  return html`<section
    class="series"
    aria-labelledby="series-title"
    @pointerover=${tip.show}
    @focusin=${tip.show}
    @pointerout=${tip.hide}
    @focusout=${tip.hide}
    @keydown=${tip.escape}
  >
    <div class="group"><b id="series-title">${title}</b><span>${explained}</span></div>
    <figure-canvas
      class="one"
      dir="ltr"
      .spec=${chart}
      .label=${label}
      @canvas-unavailable=${unavailable}
      >${columns.map(({ key, lines, records }, category) =>
        records.length
          ? html`<button
              type="button"
              class="column ${host.isOpen(key) ? 'open' : ''}"
              data-panel="0"
              data-category=${category}
              data-row=${row}
              data-column=${category}
              data-open=${key}
              data-tip=${lines.join('\n')}
              aria-expanded=${host.isOpen(key)}
              aria-label=${spoken(lines)}
              @click=${() => host.open(records, key)}
            ></button>`
          : nothing,
      )}</figure-canvas
    >
    ${panel(...columns.map(({ key }) => key))}
    <ul class="legend">
      ${legend.map(({ colour, name }) => html`<li>${swatch(colour)}<span>${name}</span></li>`)}
      ${
        gaps
          ? html`<li>
              <span class="gap" aria-hidden="true">–</span>${language.words(seriesWords).noneMark}
            </li>`
          : nothing
      }
    </ul>
    <div class="tip" aria-hidden="true" hidden></div>
  </section>`;
}

/** Look of the series. */
export const lateStyles = [columnsStyles, seriesStyles];
