import '../internal/chart-canvas.js';
import { html, nothing, type TemplateResult } from 'lit';
import { spoken, swatch } from '../internal/marks.js';
import { seriesWords } from '../internal/strings/en/series.js';
import type { LaneHost } from './lanes-view.js';
import type { Series } from './series.js';
import { seriesStyles } from './series.styles.js';

export { seriesOf } from './series.js';

/** What a chart needs from the figure it is in. */
export interface SeriesContext {
  readonly host: LaneHost;
  /** The row of marks for the arrow keys. */
  readonly row: number;
  /** Nothing can be drawn. */
  unavailable(): void;
}

/** Columns by month or year under the lanes, each with a real button that opens its records. */
export function seriesFigure(
  { title, explained, label, chart, columns, legend, gaps }: Series,
  { host, row, unavailable }: SeriesContext,
): TemplateResult {
  return html`<section class="series" role="group" aria-labelledby="series-title">
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
    ${host.panel(...columns.map(({ key }) => key))}
    <ul class="legend">
      ${legend.map(({ colour, name }) => html`<li>${swatch(colour)}<span>${name}</span></li>`)}
      ${
        gaps
          ? html`<li>
              <span class="gap" aria-hidden="true">–</span
              >${host.language.words(seriesWords).noneMark}
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}

/** Look of the series. */
export const lateStyles = [seriesStyles];
