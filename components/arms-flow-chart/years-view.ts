import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { tickStep } from '../internal/chart-spec.js';
import { geometry, spoken, swatch } from '../internal/marks.js';
import type { LegendItem } from './legend.js';
import { brief } from './deliveries.js';
import type { View } from './view.js';
import type { YearColumn, YearPanel, YearsView } from './years.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Opens a column; a segment that was pointed at comes first. */
function openColumn(view: View, column: YearColumn, series?: string): void {
  const part = column.parts.find((each) => each.series === series);
  const first = part?.records ?? [];
  const rest = column.records.filter((id) => !first.includes(id));
  view.open([...first, ...rest], part ? `${column.key} ${part.series}` : column.key);
}

/** The anchors of a column: the whole, and each of its segments. */
const anchorsOf = ({ key, parts }: YearColumn): string[] => [
  key,
  ...parts.map(({ series }) => `${key} ${series}`),
];

/** The canvas with a real button over each column that holds records. */
export function columnsChart(
  { chart, panels, order }: YearsView,
  view: View,
  label: string,
  onUnavailable: () => void,
): TemplateResult {
  const marks = order.flatMap((at, panel) => {
    const row = view.row();
    return panels[at]!.columns.flatMap((column, category) => {
      if (!column.records.length) return [];
      const anchors = anchorsOf(column);
      const open = anchors.some((anchor) => view.isOpen(anchor));
      return [
        html`<button
          type="button"
          class="column ${open ? 'open' : ''}"
          data-panel=${panel}
          data-category=${category}
          data-row=${row}
          data-column=${category}
          data-open=${anchors.includes(view.last) ? view.last : column.key}
          data-tip=${column.lines.join('\n')}
          aria-expanded=${open}
          aria-label=${spoken(column.lines)}
          @click=${(event: MouseEvent) => {
            // Enter and Space give no place: they open the whole column.
            const canvas = (event.currentTarget as Element).closest('figure-canvas');
            const series = event.detail
              ? canvas?.seriesAt?.(panel, category, event.clientY)
              : undefined;
            openColumn(view, column, series);
          }}
        ></button>`,
      ];
    });
  });
  const all = panels.flatMap(({ columns }) => columns.flatMap(anchorsOf));
  return html`<figure-canvas
      class=${chart.panels.length > 1 ? 'several' : 'one'}
      dir="ltr"
      .spec=${chart}
      .label=${label}
      .highlight=${view.highlight}
      @canvas-unavailable=${onUnavailable}
      >${marks}</figure-canvas
    >${view.panel(...all)}`;
}

/** One side of the rows: a recipient's years on the scale that both sides share. */
interface Side {
  readonly panel: YearPanel;
  /** What the full width of the side stands for. */
  readonly extent: number;
  /** The side that grows against the reading direction. */
  readonly mirrored: boolean;
}

/** Segments narrower than this share of a side have no gap after them. */
const SLIVER = 0.02;

function bar({ panel, extent }: Side, column: YearColumn, view: View): TemplateResult {
  if (column.gap) {
    return html`<span class="gap" aria-hidden="true">${column.gap === 'none' ? '–' : '?'}</span>`;
  }
  const { total, parts } = column;
  // A total beside every bar would be a table; the larger ones carry it.
  const named = total !== undefined && (total >= extent / 5 || total === panel.max);
  return html`${parts.map(({ series, colour, value }) => {
    const sliver = value < extent * SLIVER ? 'sliver' : '';
    const dimmed = view.highlight && view.highlight !== series ? 'dimmed' : '';
    return html`<i
      class="c-${colour} ${sliver} ${dimmed}"
      ${geometry({ 'inline-size': `${(value / extent) * 100}%` })}
    ></i>`;
  })}${named ? html`<span class="sum" data-sum=${brief(total, view.language)}></span>` : nothing}`;
}

function sideOfRow(
  side: Side,
  category: number,
  place: readonly [row: number, column: number],
  view: View,
): TemplateResult {
  const column = side.panel.columns[category]!;
  const look = `bars ${side.mirrored ? 'mirrored' : ''}`;
  const track = html`<span class="track">${bar(side, column, view)}</span>`;
  if (!column.records.length)
    return html`<span class=${look}>${track}<span class="hidden">${column.lines[0]}</span></span>`;
  return html`<button
    type="button"
    class=${look}
    data-row=${place[0]}
    data-column=${place[1]}
    data-open=${column.key}
    data-tip=${column.lines.join('\n')}
    aria-expanded=${view.isOpen(column.key)}
    aria-label=${spoken(column.lines)}
    @click=${() => openColumn(view, column)}
  >
    ${track}
  </button>`;
}

function gridLines({ panel, extent, mirrored }: Side, step: number, view: View): TemplateResult {
  const ticks = Array.from({ length: Math.floor(panel.max / step) + 1 }, (_, i) => i * step);
  return html`<span class="lines ${mirrored ? 'mirrored' : ''}"
    ><span
      >${ticks.map(
        (tick) =>
          html`<i
            class=${tick ? '' : 'zero'}
            ${geometry({ [mirrored ? 'inset-inline-end' : 'inset-inline-start']: `${(tick / extent) * 100}%` })}
            >${tick ? view.language.number(tick) : nothing}</i
          >`,
      )}</span
    ></span
  >`;
}

function rowsOf(
  sides: readonly Side[],
  { years, fighting }: YearsView,
  step: number,
  view: View,
): TemplateResult {
  const [first, second] = sides as readonly [Side, Side?];
  const widths: Record<string, string> = second
    ? { '--_first': `${first.extent}fr`, '--_second': `${second.extent}fr` }
    : {};
  const look = second ? 'two' : 'single';
  const after = second ?? first;
  return html`<div dir="ltr" class="rows ${look}" ${geometry(widths)}>
    <div class="year-row head" aria-hidden="true">
      ${second ? html`<b class="mirrored">${first.panel.name}</b>` : nothing}<span></span
      ><b>${after.panel.name}</b>
    </div>
    <div class="year-row grid" aria-hidden="true">
      ${second ? gridLines(first, step, view) : nothing}<span></span>${gridLines(after, step, view)}
    </div>
    <ol>
      ${repeat(
        years,
        (year) => year,
        (year, category) => {
          const row = view.row();
          const keys = sides.map(({ panel }) => panel.columns[category]!.key);
          return html`<li>
            <div class="year-row ${keys.some((key) => view.isOpen(key)) ? 'open' : ''}">
              ${second ? sideOfRow(first, category, [row, 0], view) : nothing}
              <span class="year ${fighting.has(year) ? 'fighting' : ''}">${year}</span>
              ${sideOfRow(after, category, [row, 1], view)}
            </div>
            ${view.panel(...keys)}
          </li>`;
        },
      )}
    </ol>
  </div>`;
}

/** One row per year: the first party to the left, the second to the right, on one scale; needs no canvas. */
export function yearRows(years: YearsView, view: View): TemplateResult {
  const highest = Math.max(...years.panels.map(({ max }) => max));
  const step = tickStep(highest);
  const mirrored = years.panels.length === 2;
  const sides = years.panels.map((panel, at): Side => {
    // A side with little or nothing keeps room for its marks.
    const extent = Math.max(panel.max, mirrored ? highest * 0.08 : highest, 1);
    return { panel, extent, mirrored: mirrored && at === 0 };
  });
  if (mirrored) return rowsOf(sides, years, step, view);
  return html`${sides.map((side) => rowsOf([side], years, step, view))}`;
}

/** Suppliers with their colours; pointing at one dims the others, a click keeps it so. */
export function supplierLegend(
  items: readonly LegendItem[],
  years: YearsView,
  view: View,
  actions: { preview(series: string): void; toggle(series: string): void; pinned: string },
): TemplateResult {
  const words = view.language.words(armsWords);
  const withGap = years.panels.some(({ columns }) => columns.some(({ gap }) => gap === 'none'));
  return html`<ul class="legend" part="legend">
    ${items.map(
      ({ series, colour, name, detail }) =>
        html`<li>
          <button
            type="button"
            aria-pressed=${actions.pinned === series}
            @pointerenter=${() => actions.preview(series)}
            @pointerleave=${() => actions.preview('')}
            @focus=${() => actions.preview(series)}
            @blur=${() => actions.preview('')}
            @click=${() => actions.toggle(series)}
          >
            ${swatch(colour)}<b>${name}</b>${detail ? html`<span>(${detail})</span>` : nothing}
          </button>
        </li>`,
    )}
    ${withGap ? html`<li><span class="gap" aria-hidden="true">–</span>${words.noDelivery}</li>` : nothing}
    ${
      view.size === 's' && years.fighting.size
        ? html`<li><b>${[...years.fighting.keys()][0]}</b>${words.fighting}</li>`
        : nothing
    }
  </ul>`;
}
