import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartData,
  type ChartOptions,
  type Plugin,
} from 'chart.js';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { media, readColours, type ChartColours } from './chart-colours.js';
import { axisPlan, chartData, chartScales } from './chart-config.js';
import { paintBack, paintFront, type Brush, type Geometry } from './chart-paint.js';
import type { ChartSpec } from './chart-spec.js';
import { customElement, isOwn } from './define.js';
import { dress } from './dress.js';
import { observeSize, type SizeObserver } from './fitting.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

type Columns = Chart<'bar', (number | null)[], string>;

/** More pixels than this per CSS pixel cost memory and show nothing. */
const SHARPEST = 3;
const DIMMED = 0.35;

/** The drawing context; none where the reader's browser forbids canvases, whichever way it says so. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  try {
    return canvas.getContext('2d');
  } catch {
    return null;
  }
}

/**
 * Draws a chart spec on a canvas. Its own box gives the size. Children with `data-panel` and `data-category` are laid
 * over their columns, so that every mark has a real node.
 */
@customElement('figure-canvas')
export class FigureCanvas extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
    }

    /* Paper is narrower than the screen it was drawn for. */
    @media print {
      canvas {
        inline-size: 100% !important;
        block-size: 100% !important;
        object-fit: contain;
        object-position: 0 0;
      }
    }
    .probe,
    .resolver {
      position: absolute;
      visibility: hidden;
    }
    .probe {
      color: var(--_ink);
      background-color: var(--_paper);

      /* Lets the page's change of colours be heard: a transition starts when a resolved colour changes. */
      transition:
        color 1ms,
        background-color 1ms;
    }
    ::slotted(*) {
      position: absolute;
    }
  `;

  /** What to draw. */
  @property({ attribute: false }) spec?: ChartSpec | undefined;
  /** What the drawing is called by screen readers. */
  @property() label = '';
  /** Key of the series that stands out while the others are dimmed; none by default. */
  @property() highlight = '';

  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.resolver') private resolver!: HTMLElement;

  #chart?: Columns | undefined;
  #colours!: ChartColours;
  #geometry?: Geometry | undefined;
  #size: readonly [width: number, height: number] = [0, 0];
  #observer?: SizeObserver | undefined;
  readonly #queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(media);
  readonly #repaint = (): void => this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    for (const query of this.#queries) query?.addEventListener?.('change', this.#repaint);
    this.#observer = observeSize(this, () => {
      const { clientWidth: width, clientHeight: height } = this;
      if (width !== this.#size[0] || height !== this.#size[1]) this.draw();
    });
    this.#observer.observe(this);
    // After a move the chart is gone and nothing else asks for an update.
    if (this.hasUpdated) this.requestUpdate();
  }

  /** Called when the figure moves to another document. */
  adoptedCallback(): void {
    dress(this, FigureCanvas.elementStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const query of this.#queries) query?.removeEventListener?.('change', this.#repaint);
    this.#observer?.disconnect();
    this.drop();
    this.#size = [0, 0];
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.label}></canvas
      ><span class="probe" @transitionrun=${this.#repaint}></span><span class="resolver"></span
      ><slot @slotchange=${() => this.layMarks()}></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    // A frame that only relabels or dims needs no new layout, but drawing is cheap and one path is simpler.
    if (changed.size || !this.#chart) this.draw();
  }

  /** The series under a point of the screen, in a column; undefined beside the columns. */
  seriesAt(panel: number, category: number, clientY: number): string | undefined {
    const y = clientY - this.getBoundingClientRect().top;
    const bars = this.#geometry?.panels[panel]?.bars ?? [];
    const away = bars.map((series) => {
      const box = series[category];
      return box ? Math.max(box.top - y, y - box.bottom, 0) : Number.POSITIVE_INFINITY;
    });
    const least = Math.min(...away);
    return least <= 6 ? this.spec?.series[away.indexOf(least)]?.key : undefined;
  }

  private draw(): void {
    const { spec, clientWidth: width, clientHeight: height } = this;
    // A hidden figure has no size; it is drawn when it gets one.
    if (!this.isConnected || !this.hasUpdated || !spec || !(width > 0) || !(height > 0)) return;
    const context = contextOf(this.canvas);
    try {
      if (context) return void this.paintAll(spec, context, width, height);
    } catch {
      this.drop();
    }
    this.dispatchEvent(new Event('canvas-unavailable'));
  }

  private drop(): void {
    try {
      // A chart that failed while it was made still holds its canvas.
      (this.#chart ?? (this.hasUpdated ? Chart.getChart(this.canvas) : undefined))?.destroy();
    } catch {
      // What forbids drawing may forbid wiping, too.
    }
    this.#chart = undefined;
  }

  private paintAll(
    spec: ChartSpec,
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
  ): void {
    this.#size = [width, height];
    this.#colours = readColours(this.resolver);
    const plan = axisPlan(spec, this.brush(context), width, height);
    const data = chartData(spec, this.#colours, plan) as ChartData<
      'bar',
      (number | null)[],
      string
    >;
    const options: ChartOptions<'bar'> = {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      devicePixelRatio: Math.min(SHARPEST, Math.max(1, devicePixelRatio)),
      scales: chartScales(spec, this.brush(context), plan) as ChartOptions<'bar'>['scales'],
    };
    if (this.#chart) {
      this.#chart.options = options;
      this.#chart.data = data;
    } else {
      this.canvas.width = width;
      this.canvas.height = height;
      this.#chart = new Chart(this.canvas, { type: 'bar', data, options, plugins: [this.paint] });
    }
    this.#chart.resize(width, height);
    this.#chart.update('none');
    this.layMarks();
  }

  private readonly paint: Plugin<'bar'> = {
    id: 'faultline',
    beforeDatasetsDraw: (chart) => {
      this.#geometry = this.measured(chart as Columns);
      paintBack(this.spec!, this.brush(chart.ctx), this.#geometry);
    },
    beforeDatasetDraw: (chart, { meta }) => {
      const dimmed = this.highlight && meta.label !== this.highlight;
      chart.ctx.globalAlpha = dimmed ? DIMMED : 1;
    },
    afterDatasetsDraw: (chart) => {
      chart.ctx.globalAlpha = 1;
      paintFront(this.spec!, this.brush(chart.ctx), this.#geometry!);
    },
  };

  private brush(context: CanvasRenderingContext2D): Brush {
    return { context, colours: this.#colours, family: getComputedStyle(this).fontFamily };
  }

  private measured(chart: Columns): Geometry {
    const { spec } = this;
    const { left, right } = chart.chartArea;
    const count = Math.max(1, spec!.categories.length);
    const step = (right - left) / count;
    return {
      left,
      right,
      step,
      centre: (category) => left + (category + 0.5) * step,
      panels: spec!.panels.map(({ values }, panel) => {
        const { top, bottom } = chart.scales[`y${panel}`]!;
        const bars = spec!.series.map((_, series) => {
          const meta = chart.getDatasetMeta(panel * spec!.series.length + series);
          return meta.data.map((element, category) => {
            if (values[series]?.[category] == null) return undefined;
            const bar = element as unknown as { x: number; y: number; base: number; width: number };
            return {
              left: bar.x - bar.width / 2,
              right: bar.x + bar.width / 2,
              top: bar.y,
              bottom: bar.base,
            };
          });
        });
        return { top, base: bottom, bars };
      }),
    };
  }

  /** Lays the children over their columns. */
  private layMarks(): void {
    const geometry = this.#geometry;
    if (!geometry) return;
    for (const mark of this.querySelectorAll<HTMLElement>('[data-panel]')) {
      const panel = geometry.panels[Number(mark.dataset['panel'])];
      if (!panel) continue;
      const left = geometry.left + Number(mark.dataset['category']) * geometry.step;
      mark.style.left = `${left}px`;
      mark.style.width = `${geometry.step}px`;
      mark.style.top = `${panel.top}px`;
      mark.style.height = `${panel.base - panel.top}px`;
    }
  }
}

// Of another version, or somebody else's: whoever asked for this code shows the table instead.
if (!isOwn('figure-canvas')) throw new Error('<figure-canvas> belongs to other code of this page.');

declare global {
  interface HTMLElementTagNameMap {
    'figure-canvas': FigureCanvas;
  }
}
