import '../internal/chart-canvas.js';
import { html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../internal/marks.js';
import { steps } from '../internal/step-painter.js';
import type { History } from './history.js';
import { historyStyles } from './history.styles.js';
import type { SeriesContext } from './series-view.js';

export { historyOf } from './history.js';

/** How figures were revised: steps in time, each with a real button that opens its records. */
export function historyFigure(
  { title, explained, label, chart, points, sentences }: History,
  { host, row, unavailable }: SeriesContext,
): TemplateResult {
  let line = row;
  const marks = points.flatMap((lines, at) =>
    lines.flatMap((own, number) => {
      const place = line++;
      return own.map(
        ({ key, lines: said, records }, point) =>
          html`<button
            type="button"
            class="stand ${host.isOpen(key) ? 'open' : ''}"
            data-panel=${at}
            data-line=${number}
            data-point=${point}
            data-row=${place}
            data-column=${point}
            data-open=${key}
            data-tip=${said.join('\n')}
            aria-expanded=${host.isOpen(key)}
            aria-label=${spoken(said)}
            @click=${() => host.open(records, key)}
          ></button>`,
      );
    }),
  );
  const keys = points.flat(2).map(({ key }) => key);
  return html`<section class="history" role="group" aria-labelledby="history-title">
    <div class="group"><b id="history-title">${title}</b></div>
    <ul class="sentences">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${
      host.size === 's'
        ? html`<ul class="legend">
            ${chart.panels.flatMap(({ lines }) =>
              lines.map(
                ({ name, tone, shape, dash }) =>
                  html`<li>
                    <svg class="line-key" viewBox="0 -8 40 16" aria-hidden="true">
                      <path
                        class="mark around ${tone}"
                        d="M0 0H40"
                        stroke-dasharray=${dash.join(' ')}
                      />
                      <path class="mark ${tone}" transform="translate(20 0)" d=${shape} />
                    </svg>
                    <span>${name}</span>
                  </li>`,
              ),
            )}
          </ul>`
        : nothing
    }
    <figure-canvas
      class=${chart.panels.length > 1 ? 'several' : 'one'}
      dir="ltr"
      .spec=${chart}
      .painter=${steps}
      .label=${label}
      @canvas-unavailable=${unavailable}
      >${marks}</figure-canvas
    >
    ${host.panel(...keys)}
    <p class="note">${explained}</p>
  </section>`;
}

/** Look of the history. */
export const lateStyles = [historyStyles];
