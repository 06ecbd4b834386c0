import type { ChartColours } from './chart-colours.js';
import type { ChartLabel, ChartSpec } from './chart-spec.js';

/** A rectangle on the canvas, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where one panel lies, and its segments by series and category. */
export interface PanelBox {
  readonly top: number;
  readonly base: number;
  readonly bars: readonly (readonly (Box | undefined)[])[];
}

/** Where everything of a drawn chart lies. */
export interface Geometry {
  readonly left: number;
  readonly right: number;
  /** Width of one category. */
  readonly step: number;
  centre(category: number): number;
  readonly panels: readonly PanelBox[];
}

/** What the drawing needs beside the spec. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly colours: ChartColours;
  /** Font family of the page. */
  readonly family: string;
  /** How many times larger than usual texts are written. */
  readonly scale: number;
}

/** Height of a line of text. */
export const LINE = 15;
/** Room for the total above the tallest column. */
const PEAK = 20;
/** The smallest segment that is worth a name. */
const NAMED = 9;
/** A name nearer than this over another column would seem to be that column's. */
const OVER = 12;

/** Writes from now on in this weight and size. */
export const font = (
  { context, family, scale }: Brush,
  weight: 400 | 700 = 400,
  size = 12,
): void => {
  context.font = `${weight} ${size * scale}px ${family}`;
};
const clash = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Writes a text with an edge of paper around it. */
export function write(
  { context, colours }: Brush,
  text: string,
  x: number,
  y: number,
  ink: string,
  align: CanvasTextAlign,
): void {
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colours.paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

interface RuleLabel {
  readonly text: string;
  readonly x: number;
  readonly line: number;
}

/** Sets the names of the rules side by side on as few lines as they need, the panel's title first. */
export function ruleLabels(
  spec: ChartSpec,
  brush: Brush,
  { left, right, centre }: Pick<Geometry, 'left' | 'right' | 'centre'>,
): RuleLabel[] {
  font(brush, 700, 13);
  const title = brush.context.measureText(spec.panels[0]?.title ?? '').width;
  font(brush);
  const ends: number[] = [left + title + 12];
  return spec.rules.map(({ category, text }) => {
    const half = brush.context.measureText(text).width / 2;
    const x = Math.max(left + half, Math.min(centre(category), right - half));
    let line = ends.findIndex((end) => x - half >= end);
    if (line < 0) line = ends.length;
    ends[line] = x + half + 8;
    return { text, x, line };
  });
}

/** Room above the tallest column of a panel: its title, the names of the rules, the total. */
export const headRoom = (panel: number, lines: number): number =>
  panel ? LINE + 6 + PEAK : Math.max(1, lines) * LINE + PEAK;

/** What lies behind the columns: the dotted rules with their names. */
export function paintBack(spec: ChartSpec, brush: Brush, geometry: Geometry): void {
  const { context, colours } = brush;
  const labels = ruleLabels(spec, brush, geometry);
  context.save();
  spec.rules.forEach(({ category }, i) => {
    const x = Math.round(geometry.centre(category)) + 0.5;
    context.strokeStyle = colours.ink3;
    context.lineWidth = 1;
    context.setLineDash([1, 3]);
    context.beginPath();
    geometry.panels.forEach(({ top, base }, panel) => {
      context.moveTo(x, panel ? top + 6 : top + (labels[i]!.line + 1) * LINE);
      context.lineTo(x, base);
    });
    context.stroke();
  });
  context.setLineDash([]);
  font(brush);
  const top = geometry.panels[0]?.top ?? 0;
  for (const { text, x, line } of labels) {
    write(brush, text, x, top + line * LINE + 11, colours.ink2, 'center');
  }
  context.restore();
}

/** Places a name to the left of its segment, else to the right, else on it; undefined when no room is left. */
function placeName(box: Box, width: number, area: Box, taken: readonly Box[]): Box | undefined {
  const at = (left: number, y: number) => ({
    left,
    right: left + width,
    top: y - 8,
    bottom: y + 8,
  });
  const free = (place: Box): boolean =>
    place.left >= area.left &&
    place.right <= area.right &&
    place.top >= area.top &&
    place.bottom <= area.bottom &&
    !taken.some((other) => clash(place, other));
  const middle = (box.top + box.bottom) / 2;
  const reach = Math.max(0, (box.bottom - box.top) / 2 - 6);
  for (const left of [box.left - width - 5, box.right + 5]) {
    for (let away = 0; away <= reach; away += 4) {
      const place = [at(left, middle - away), at(left, middle + away)].find(free);
      if (place) return place;
    }
  }
  if (box.right - box.left < width + 4 || box.bottom - box.top < 16) return undefined;
  return at((box.left + box.right - width) / 2, middle);
}

function paintNames(
  labels: readonly ChartLabel[],
  { bars, top, base }: PanelBox,
  brush: Brush,
  geometry: Geometry,
  taken: Box[],
): void {
  font(brush);
  const area = { left: geometry.left, right: geometry.right, top: top + LINE, bottom: base };
  const height = (box: Box): number => box.bottom - box.top;
  const boxed = labels
    .flatMap(({ series, category, text }) => {
      const box = bars[series]?.[category];
      return box && height(box) >= NAMED ? [{ series, box, text }] : [];
    })
    .sort((a, b) => height(b.box) - height(a.box));
  const named = new Set<number>();
  for (const { series, text, box } of boxed) {
    if (named.has(series)) continue;
    const width = brush.context.measureText(text).width;
    const place = placeName(box, width, area, taken);
    if (!place) continue;
    named.add(series);
    taken.push({ ...place, left: place.left - 4, right: place.right + 4 });
    write(brush, text, place.left, place.bottom - 4, brush.colours.ink, 'left');
  }
}

/** What lies before the columns: titles, gaps, unknown suppliers, totals and names. */
export function paintFront(spec: ChartSpec, brush: Brush, geometry: Geometry): void {
  const { context, colours } = brush;
  context.save();
  spec.panels.forEach((panel, at) => {
    const box = geometry.panels[at]!;
    spec.series.forEach(({ colour }, series) => {
      if (colour !== 'unknown') return;
      context.strokeStyle = colours.ink2;
      context.lineWidth = 1;
      context.setLineDash([2, 2]);
      for (const bar of box.bars[series] ?? []) {
        if (!bar) continue;
        const height = Math.max(3, bar.bottom - bar.top);
        context.strokeRect(bar.left + 0.5, bar.bottom - height, bar.right - bar.left - 1, height);
      }
      context.setLineDash([]);
    });
    panel.gaps.forEach((gap, category) => {
      const x = geometry.centre(category);
      if (gap === 'none') {
        const half = Math.min(6, geometry.step * 0.3);
        context.strokeStyle = colours.ink3;
        context.lineWidth = 1.5;
        context.beginPath();
        context.moveTo(x - half, box.base - 7);
        context.lineTo(x + half, box.base - 7);
        context.stroke();
      } else if (gap === 'unstated') {
        font(brush);
        write(brush, '?', x, box.base - 3, colours.ink2, 'center');
      }
    });
    font(brush, 700, 13);
    write(brush, panel.title, geometry.left, box.top + (at ? LINE + 3 : 11), colours.ink, 'left');
    paintTexts(spec, at, brush, geometry);
  });
  context.restore();
}

function paintTexts(spec: ChartSpec, at: number, brush: Brush, geometry: Geometry): void {
  const [panel, box] = [spec.panels[at]!, geometry.panels[at]!];
  const { top, base: bottom } = box;
  const columns = panel.gaps.flatMap((_, category): Box[] => {
    const parts = box.bars.flatMap((bars) => bars[category] ?? []);
    const highest = Math.min(...parts.map((part) => part.top));
    return parts.length ? [{ ...parts[0]!, top: highest - OVER, bottom }] : [];
  });
  const rules = spec.rules.map(({ category }) => geometry.centre(category));
  const taken = [...columns, ...rules.map((x) => ({ left: x - 3, right: x + 3, top, bottom }))];
  if (panel.peak) {
    const { category, text } = panel.peak;
    const x = geometry.centre(category);
    const end = Math.min(...box.bars.flatMap((bars) => bars[category]?.top ?? []));
    font(brush, 700);
    const half = brush.context.measureText(text).width / 2;
    taken.push({ left: x - half - 4, right: x + half + 4, top: end - 20, bottom: end });
    write(brush, text, x, end - 6, brush.colours.ink, 'center');
  }
  paintNames(panel.labels, box, brush, geometry, taken);
}
