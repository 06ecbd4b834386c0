import type { ChartColours } from './chart-colours.js';
import { font, headRoom, ruleLabels, type Brush } from './chart-paint.js';
import type { ChartSpec } from './chart-spec.js';

/** Room for the labels under the columns. */
const AXIS = 24;
/** The least width that a label of every category needs. */
const ROOMY = 27;
/** No segment is drawn thinner than 1.5 px, so that a small one stays visible; half a pixel goes to the baseline. */
const THINNEST = 2;
/** Columns of a short selection stay columns. */
const WIDEST = 56;
/** From this height on a segment has a gap above it. */
const GAPPED = 3;

/** The one scale of all panels, worked out before the library lays the chart out. */
export interface AxisPlan {
  /** Width of the labels to the left. */
  readonly gutter: number;
  /** Width of one category. */
  readonly step: number;
  /** What one pixel stands for, in every panel. */
  readonly perPixel: number;
  /** Upper end of each panel's axis: its tallest column and room for the texts above it. */
  readonly ends: readonly number[];
}

/** Shares the height among the panels, so that one pixel stands for the same in all of them. */
export function axisPlan(spec: ChartSpec, brush: Brush, width: number, height: number): AxisPlan {
  const { context } = brush;
  font(brush);
  const texts = spec.panels.flatMap(({ ticks }) => ticks.map(({ text }) => text));
  const widest = Math.max(18, ...texts.map((text) => context.measureText(text).width));
  const gutter = Math.ceil(widest + 10);
  const step = (width - gutter) / Math.max(1, spec.categories.length);
  const labels = ruleLabels(spec, brush, {
    left: gutter,
    right: width,
    centre: (category) => gutter + (category + 0.5) * step,
  });
  const lines = Math.max(0, ...labels.map(({ line }) => line + 1));
  const rooms = spec.panels.map((_, panel) => headRoom(panel, lines));
  const sum = spec.panels.reduce((all, { max }) => all + max, 0);
  const free = height - AXIS - rooms.reduce((all, room) => all + room, 0);
  const perPixel = (sum > 0 ? sum : 1) / Math.max(40, free);
  return {
    gutter,
    step,
    perPixel,
    ends: spec.panels.map(({ max }, i) => max + rooms[i]! * perPixel),
  };
}

/** The segments, one set for each series of each panel. */
export function chartData(spec: ChartSpec, colours: ChartColours, { perPixel }: AxisPlan): unknown {
  return {
    labels: spec.categories.map(({ label }) => label),
    datasets: spec.panels.flatMap(({ values }, panel) =>
      spec.series.map(({ key, colour }, series) => ({
        label: key,
        yAxisID: `y${panel}`,
        stack: 'column',
        // One column a category: the library need not look for others beside each bar.
        grouped: false,
        // What is not there would cost as much to lay out as what is.
        data: (values[series] ?? []).flatMap((y, x) => (y === null ? [] : { x, y })),
        parsing: false,
        backgroundColor: colours.fill(colour),
        borderColor: colours.outlined ? colours.ink : colours.paper,
        borderWidth: ({ raw }: { raw?: { y: number } }) => {
          if (colour === 'unknown') return 0;
          if (colours.outlined) return 1;
          return raw && raw.y / perPixel >= GAPPED ? { top: 1 } : 0;
        },
        minBarLength: THINNEST,
        barPercentage: 0.7,
        maxBarThickness: WIDEST,
        categoryPercentage: 1,
      })),
    ),
  };
}

/** One axis of categories below all panels, and one of values for each panel. */
export function chartScales(
  spec: ChartSpec,
  { colours, family, scale }: Brush,
  { gutter, step, ends }: AxisPlan,
): Record<string, unknown> {
  const ticks = { color: colours.ink2, font: { size: 12 * scale, family }, padding: 4 };
  const scales: Record<string, unknown> = {
    x: {
      type: 'category',
      grid: { display: false, drawTicks: false },
      border: { display: false },
      ticks: {
        ...ticks,
        autoSkip: false,
        maxRotation: 0,
        callback: (_: unknown, category: number) => {
          const { label, short, major } = spec.categories[category]!;
          return major ? label : step >= ROOMY ? short : '';
        },
      },
      afterFit: (axis: { height: number }) => (axis.height = AXIS),
    },
  };
  spec.panels.forEach((panel, i) => {
    scales[`y${i}`] = {
      type: 'linear',
      position: 'left',
      stack: 'panels',
      stackWeight: ends[i],
      // The heaviest comes first, and the first is on top.
      weight: spec.panels.length - i,
      min: 0,
      max: ends[i],
      stacked: true,
      border: { display: false },
      grid: {
        drawTicks: false,
        color: ({ tick }: { tick: { value: number } }) =>
          tick.value === 0 ? colours.ink3 : colours.hair,
      },
      ticks,
      afterBuildTicks: (axis: { ticks: unknown }) =>
        (axis.ticks = panel.ticks.map(({ value }) => ({ value }))),
      afterTickToLabelConversion: (axis: { ticks: { label: string }[] }) =>
        axis.ticks.forEach((tick, at) => (tick.label = panel.ticks[at]?.text ?? '')),
      afterFit: (axis: { width: number }) => (axis.width = gutter),
    };
  });
  return scales;
}
