import type { Chart } from 'chart.js';
import { axisPlan, chartData, chartScales } from './chart-config.js';
import { paintBack, paintFront, type Box, type Brush, type Geometry } from './chart-paint.js';
import type { ChartSpec } from './chart-spec.js';

/** How one kind of chart is laid out and painted; the canvas keeps its life. */
export interface ChartPainter<S, G> {
  /** The library's name for what it draws. */
  readonly type: string;
  /** The library's data and scales. */
  layout(spec: S, brush: Brush, width: number, height: number): { data: unknown; scales: unknown };
  /** Where everything lies once the library has laid it out. */
  measure(chart: Chart, spec: S): G;
  back(spec: S, brush: Brush, geometry: G): void;
  front(spec: S, brush: Brush, geometry: G): void;
  /** Where a child lies. */
  box(mark: DOMStringMap, geometry: G): Box | undefined;
}

function measure(chart: Chart, spec: ChartSpec): Geometry {
  const { left, right } = chart.chartArea;
  const count = Math.max(1, spec.categories.length);
  const step = (right - left) / count;
  return {
    left,
    right,
    step,
    centre: (category) => left + (category + 0.5) * step,
    panels: spec.panels.map((_, panel) => {
      const { top, bottom } = chart.scales[`y${panel}`]!;
      const bars = spec.series.map((_, series) => {
        const meta = chart.getDatasetMeta(panel * spec.series.length + series);
        const data = chart.data.datasets[meta.index]!.data as { x: number }[];
        const boxes: (Box | undefined)[] = [];
        data.forEach(({ x: category }, at) => {
          const bar = meta.data[at] as unknown as Record<'x' | 'y' | 'base' | 'width', number>;
          boxes[category] = {
            left: bar.x - bar.width / 2,
            right: bar.x + bar.width / 2,
            top: bar.y,
            bottom: bar.base,
          };
        });
        return boxes;
      });
      return { top, base: bottom, bars };
    }),
  };
}

/** Stacked columns. */
export const columns: ChartPainter<ChartSpec, Geometry> = {
  type: 'bar',
  layout: (spec, brush, width, height) => {
    const plan = axisPlan(spec, brush, width, height);
    return { data: chartData(spec, brush.colours, plan), scales: chartScales(spec, brush, plan) };
  },
  measure,
  back: paintBack,
  front: paintFront,
  box: (mark, geometry) => {
    const panel = geometry.panels[Number(mark['panel'])];
    if (!panel) return undefined;
    const left = geometry.left + Number(mark['category']) * geometry.step;
    return { left, right: left + geometry.step, top: panel.top, bottom: panel.base };
  },
};
