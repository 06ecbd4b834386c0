import { Chart, DatasetController, Element } from 'chart.js';
import { font, type Brush } from './chart-paint.js';
import type { StepPoint, StepSpec } from './chart-spec.js';

/** Room for the dates under the panels, for a panel's title above it, and between a mark and its number. */
const AXIS = 24;
const TITLE = 34;
const ABOVE = 12;
/** Height of a panel's scale, about. */
const TALL = 190;
/** From this width on lines are named at their ends. */
export const NAMED = 520;
/** Most of a name on one line, as a share of the drawing, and in any case. */
const NAME = 0.16;
const SHORT = 120;

/** A point of the drawing, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a drawn chart lies: per panel, line and point. */
export interface StepGeometry {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  x(time: number): number;
  readonly panels: readonly {
    readonly top: number;
    readonly base: number;
    y(value: number): number;
    readonly lines: readonly (readonly Place[])[];
  }[];
}

class StepMark extends Element {
  static id = 'stepMark';
}

/** Lays points out; what they look like is painted in front of them. */
class StepController extends DatasetController {
  static id = 'step';
  static defaults = { datasetElementType: false, dataElementType: 'stepMark' };

  override update(mode: 'none'): void {
    const { data, xScale, yScale } = this._cachedMeta;
    const points = this.getDataset().data as unknown as readonly Place[];
    data.forEach((mark, i) => {
      const at = points[i]!;
      const x = xScale?.getPixelForValue(at.x);
      this.updateElement(mark, i, { x, y: yScale?.getPixelForValue(at.y) }, mode);
    });
  }

  override draw(): void {
    // The painter does.
  }
}
Chart.register(StepController, StepMark);

/** The height at which a point lies: its figure, or the top of its range. */
const heightOf = ({ value, high, low }: StepPoint): number => value ?? high ?? low ?? 0;

/** The library's data and scales: one axis of time, and one of numbers for each panel. */
export function layout(
  spec: StepSpec,
  brush: Brush,
  width: number,
): { data: unknown; scales: unknown } {
  const { colours, context, family, scale } = brush;
  const ticks = {
    color: colours.ink2,
    font: { size: 12 * scale, family },
    padding: 4,
    maxRotation: 0,
  };
  font(brush);
  const texts = spec.panels.flatMap((panel) => panel.ticks.map(({ text }) => text));
  const gutter = Math.ceil(Math.max(18, ...texts.map((t) => context.measureText(t).width)) + 10);
  const names = spec.panels.flatMap(({ lines }) =>
    lines.flatMap(({ name }) => wrap(name, brush, width)),
  );
  const widest = Math.max(...names.map((name) => context.measureText(name).width));
  const scales: Record<string, unknown> = {
    x: {
      type: 'linear',
      min: spec.from,
      max: spec.to,
      grid: { display: false, drawTicks: false },
      border: { display: false },
      ticks: { display: false },
      afterFit: (axis: { height: number; paddingRight: number }) => {
        axis.height = AXIS;
        axis.paddingRight = width < NAMED ? 12 : widest + 20;
      },
    },
  };
  spec.panels.forEach(({ max, ticks: own }, i) => {
    const end = max * (1 + (TITLE + ABOVE) / TALL);
    scales[`y${i}`] = {
      type: 'linear',
      position: 'left',
      stack: 'panels',
      stackWeight: 1,
      weight: spec.panels.length - i,
      min: 0,
      max: end,
      border: { display: false },
      grid: {
        drawTicks: false,
        color: ({ tick }: { tick: { value: number } }) =>
          tick.value === 0 ? colours.ink3 : colours.hair,
      },
      ticks,
      afterBuildTicks: (axis: { ticks: unknown }) =>
        (axis.ticks = own.map(({ value }) => ({ value }))),
      afterTickToLabelConversion: (axis: { ticks: { label: string }[] }) =>
        axis.ticks.forEach((tick, at) => (tick.label = own[at]?.text ?? '')),
      afterFit: (axis: { width: number }) => (axis.width = gutter),
    };
  });
  const datasets = spec.panels.flatMap(({ lines }, i) =>
    lines.map(({ name, points }) => ({
      label: name,
      yAxisID: `y${i}`,
      parsing: false,
      data: points.map((point) => ({ x: point.at, y: heightOf(point) })),
    })),
  );
  return { data: { datasets }, scales };
}

/** Where everything lies once the library has laid it out. */
export function measure(chart: Chart, spec: StepSpec): StepGeometry {
  const { left, bottom } = chart.chartArea;
  let dataset = 0;
  return {
    left,
    right: chart.scales['x']!.getPixelForValue(spec.to),
    bottom,
    width: chart.width,
    x: (time) => chart.scales['x']!.getPixelForValue(time),
    panels: spec.panels.map(({ lines }, i) => {
      const scale = chart.scales[`y${i}`]!;
      return {
        top: scale.top,
        base: scale.getPixelForValue(0),
        y: (value: number) => scale.getPixelForValue(value),
        lines: lines.map(() =>
          chart
            .getDatasetMeta(dataset++)
            .data.map(({ x, y }) => ({ x: x ?? left, y: y ?? bottom })),
        ),
      };
    }),
  };
}

/** A name on as few lines as hold it, in a drawing of this width. */
export function wrap(name: string, brush: Brush, width: number): string[] {
  const { context } = brush;
  font(brush);
  const most = Math.max(SHORT, width * NAME);
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= most) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
