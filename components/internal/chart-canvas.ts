import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { media, readColours, type ChartColours } from './chart-colours.js';
import { columns, type ChartPainter } from './chart-columns.js';
import type { Brush, Geometry } from './chart-paint.js';
import type { ChartSpec } from './chart-spec.js';
import { customElement, isOwn } from './define.js';
import { dress } from './dress.js';
import { observeSize, type SizeObserver } from './fitting.js';
import { textScale } from './text-width.js';
import type { CanvasLike } from './picture/marks.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** A painter of some kind of chart, whose specs and geometries only it understands. */
type AnyPainter = ChartPainter<unknown, unknown>;

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
 * Draws a chart spec on a canvas. Its own box gives the size. Children with `data-panel` and what their painter asks for
 * are laid over what they stand for, so that every mark has a real node.
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

  /** What to draw, as the painter takes it. */
  @property({ attribute: false }) spec?: unknown;
  /** How to draw it; stacked columns by default. */
  @property({ attribute: false }) painter: unknown = columns;
  /** What the drawing is called by screen readers. */
  @property() label = '';
  /** Key of the series that stands out while the others are dimmed; none by default. */
  @property() highlight = '';

  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.resolver') private resolver!: HTMLElement;

  #chart?: Chart | undefined;
  #colours!: ChartColours;
  #geometry: unknown;
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
    const bars = (this.#geometry as Geometry | undefined)?.panels[panel]?.bars ?? [];
    const away = bars.map((series) => {
      const box = series[category];
      return box ? Math.max(box.top - y, y - box.bottom, 0) : Number.POSITIVE_INFINITY;
    });
    const least = Math.min(...away);
    return least <= 6 ? (this.spec as ChartSpec).series[away.indexOf(least)]?.key : undefined;
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
    spec: unknown,
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
  ): void {
    this.#size = [width, height];
    const config = this.config(
      spec,
      context,
      this.#size,
      Math.min(SHARPEST, Math.max(1, devicePixelRatio)),
    );
    if (this.#chart) {
      this.#chart.options = config.options;
      this.#chart.data = config.data;
      this.#chart.resize(width, height);
      this.#chart.update('none');
    } else {
      this.canvas.width = width;
      this.canvas.height = height;
      // A new chart lays itself out and draws at once.
      this.#chart = new Chart(this.canvas, config);
    }
    this.layMarks();
  }

  /** What Chart.js is told, for a context of this size in CSS pixels. */
  private config(
    spec: unknown,
    context: CanvasRenderingContext2D,
    [width, height]: readonly [number, number],
    pixelRatio: number,
  ) {
    this.#colours = readColours(this.resolver);
    const { data, scales } = this.how.layout(spec, this.brush(context), width, height);
    const options = {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      devicePixelRatio: pixelRatio,
      scales,
    };
    const { type } = this.how;
    return { type, data, options, plugins: [this.paint] } as unknown as ChartConfiguration & {
      options: NonNullable<ChartConfiguration['options']>;
    };
  }

  /**
   * Draws the chart once more, for a picture, on what `canvas.getContext('2d')` gives: a canvas, or a context that writes
   * SVG. `take` is called while the drawing is there.
   */
  paintOn(canvas: CanvasLike, pixelRatio: number, take: () => void): void {
    const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
    const { spec } = this;
    if (!context || !spec) return;
    const config = this.config(spec, context, [canvas.width, canvas.height], pixelRatio);
    // The canvas is in no page, so there is nothing to listen to.
    const once = new Chart(canvas as HTMLCanvasElement, { ...config, platform: BasicPlatform });
    take();
    once.destroy();
  }

  private get how(): AnyPainter {
    return this.painter as AnyPainter;
  }

  private readonly paint: Plugin = {
    id: 'faultline',
    beforeDatasetsDraw: (chart) => {
      this.#geometry = this.how.measure(chart, this.spec);
      this.how.back(this.spec, this.brush(chart.ctx), this.#geometry);
    },
    beforeDatasetDraw: (chart, { meta }) => {
      const dimmed = this.highlight && meta.label !== this.highlight;
      chart.ctx.globalAlpha = dimmed ? DIMMED : 1;
    },
    afterDatasetsDraw: (chart) => {
      chart.ctx.globalAlpha = 1;
      this.how.front(this.spec, this.brush(chart.ctx), this.#geometry);
    },
  };

  private brush(context: CanvasRenderingContext2D): Brush {
    return {
      context,
      colours: this.#colours,
      family: getComputedStyle(this).fontFamily,
      scale: textScale(this),
    };
  }

  /** Lays the children over what they stand for. */
  private layMarks(): void {
    if (!this.#geometry) return;
    for (const mark of this.querySelectorAll<HTMLElement>('[data-panel]')) {
      const box = this.how.box(mark.dataset, this.#geometry);
      if (!box) continue;
      mark.style.left = `${box.left}px`;
      mark.style.width = `${box.right - box.left}px`;
      mark.style.top = `${box.top}px`;
      mark.style.height = `${box.bottom - box.top}px`;
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
