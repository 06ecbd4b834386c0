import type { ChartPainter } from './chart-columns.js';
import { font, write, type Box, type Brush } from './chart-paint.js';
import type { StepLine, StepPoint, StepSpec } from './chart-spec.js';
import { layout, measure, NAMED, wrap, type Place, type StepGeometry } from './step-layout.js';

/** Half the size of a mark's button. */
const HALF = 12;

/** The steps of one line; it breaks where a range has no figure to stand at. */
function paintLine(line: StepLine, places: readonly Place[], g: StepGeometry, brush: Brush): void {
  const { context, colours } = brush;
  const run = (dash: readonly number[], ...[from, ...path]: Place[]): void => {
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(from!.x, from!.y);
    for (const { x, y } of path) context.lineTo(x, y);
    context.stroke();
  };
  context.strokeStyle = colours.tone(line.tone);
  line.points.forEach((point, i) => {
    const from = places[i]!;
    const next = line.points[i + 1];
    if (point.to > point.from) {
      // When it was said is known no better than this.
      context.lineWidth = 7;
      context.globalAlpha = 0.22;
      const [first, last] = [Math.max(g.left, g.x(point.from)), Math.min(g.right, g.x(point.to))];
      run([], { x: first, y: from.y }, { x: last, y: from.y });
      context.globalAlpha = 1;
    }
    if (point.value === undefined) return;
    const to = places[i + 1];
    const corner = { x: to?.x ?? g.right, y: from.y };
    const joined = to && next?.value !== undefined;
    context.lineWidth = 1.75;
    run(line.dash, from, corner, ...(joined && !next.apart ? [to] : []));
    if (!joined || !next.apart) return;
    context.lineWidth = 1;
    context.globalAlpha = 0.5;
    run([], corner, to);
    context.globalAlpha = 1;
  });
  context.setLineDash([]);
}

function paintMark(
  line: StepLine,
  point: StepPoint,
  at: Place,
  y: (n: number) => number,
  { context, colours }: Brush,
): void {
  const tone = colours.tone(line.tone);
  context.save();
  context.strokeStyle = context.fillStyle = tone;
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  const { low, high } = point;
  if (low !== undefined && high !== undefined) {
    const [top, base] = [y(high), y(low)];
    context.stroke(
      new Path2D(`M${at.x} ${top}V${base}M${at.x - 5} ${top}h10M${at.x - 5} ${base}h10`),
    );
  }
  context.translate(at.x, at.y);
  if (point.value !== undefined) {
    const shape = new Path2D(line.shape);
    context.lineWidth = 2;
    context.strokeStyle = colours.paper;
    context.stroke(shape);
    if (point.hollow) {
      context.fillStyle = colours.paper;
      context.strokeStyle = tone;
    }
    context.fill(shape);
    if (point.hollow) context.stroke(shape);
  }
  // What points right on a lane points up here.
  context.rotate(-Math.PI / 2);
  context.strokeStyle = tone;
  context.lineWidth = 1.5;
  if (point.around) context.stroke(new Path2D(point.around));
  context.restore();
}

/** Where the steps of a line run. */
const strokes = ({ points }: StepLine, places: readonly Place[], right: number): Box[] =>
  points.flatMap(({ value }, i) => {
    const { x, y } = places[i]!;
    const to = places[i + 1] ?? { x: right, y };
    if (value === undefined) return [];
    const [top, bottom] = [Math.min(y, to.y), Math.max(y, to.y)];
    return [
      { left: x, right: to.x, top: y - 2, bottom: y + 2 },
      { left: to.x - 2, right: to.x + 2, top, bottom },
    ];
  });

/** The numbers beside the marks, last and first before those between, where there is room. */
function paintNumbers(line: StepLine, places: readonly Place[], taken: Box[], brush: Brush): void {
  const { context, colours } = brush;
  const last = line.points.length - 1;
  const order = [last, 0, ...line.points.keys()].filter((at, i, all) => all.indexOf(at) === i);
  font(brush, 700);
  for (const i of order) {
    const [point, at] = [line.points[i]!, places[i]!];
    const half = context.measureText(point.text).width / 2;
    const free = (x: number, y: number): Box | undefined => {
      const box = { left: x - half - 2, right: x + half + 2, top: y - 11, bottom: y + 3 };
      const hit = taken.some(
        (b) => box.left < b.right && b.left < box.right && box.top < b.bottom && b.top < box.bottom,
      );
      return hit ? undefined : box;
    };
    const up = point.around || point.high !== undefined ? 30 : 11;
    const spots: [number, number][] = [
      [at.x, at.y - up],
      [at.x - half - 12, at.y + 4],
      [at.x, at.y + 20],
      [at.x + half + 12, at.y - 8],
    ];
    const spot = spots.find(([x, y]) => free(x, y));
    if (!spot) continue;
    taken.push(free(...spot)!);
    write(brush, point.text, spot[0], spot[1], colours.ink, 'center');
  }
}

function front(spec: StepSpec, brush: Brush, geometry: StepGeometry): void {
  const { context, colours } = brush;
  context.save();
  font(brush);
  const dates = spec.dates.map(({ at, text }) => {
    const half = context.measureText(text).width / 2;
    const x = Math.min(Math.max(geometry.x(at), geometry.left + half), geometry.right - half);
    return { text, x, half };
  });
  // Every date where they fit, else every second, and so on: what is named stays even.
  const stride = [1, 2, 3, 4, dates.length].find((each) => {
    const some = dates.filter((_, i) => i % each === 0);
    return some.every(({ x, half }, i) => !i || x - half > some[i - 1]!.x + some[i - 1]!.half + 10);
  });
  dates.forEach(({ text, x }, i) => {
    if (i % (stride ?? 1) === 0)
      write(brush, text, x, geometry.bottom + 17, colours.ink2, 'center');
  });
  spec.panels.forEach(({ title, lines }, i) => {
    const panel = geometry.panels[i]!;
    font(brush, 700, 13);
    write(brush, title, geometry.left, panel.top + 13, colours.ink, 'left');
    lines.forEach((line, at) => paintLine(line, panel.lines[at]!, geometry, brush));
    const taken = lines.flatMap(({ points }, at) =>
      points.map(({ around }, n): Box => {
        const { x, y } = panel.lines[at]![n]!;
        return { left: x - 6, right: x + 6, top: y - (around ? 24 : 6), bottom: y + 6 };
      }),
    );
    lines.forEach((line, at) => taken.push(...strokes(line, panel.lines[at]!, geometry.right)));
    lines.forEach((line, at) =>
      line.points.forEach((point, n) =>
        paintMark(line, point, panel.lines[at]![n]!, panel.y, brush),
      ),
    );
    lines.forEach((line, at) => paintNumbers(line, panel.lines[at]!, taken, brush));
    paintNames(lines, panel.lines, geometry, brush);
  });
  context.restore();
}

/** The names at the ends of the lines, moved apart where they would touch. */
function paintNames(
  lines: readonly StepLine[],
  places: StepGeometry['panels'][number]['lines'],
  { right, width }: StepGeometry,
  brush: Brush,
): void {
  const { colours } = brush;
  if (width < NAMED) return;
  let floor = -Infinity;
  const ends = lines
    .map((line, i) => ({ texts: wrap(line.name, brush, width), y: places[i]!.at(-1)!.y }))
    .sort((a, b) => a.y - b.y);
  font(brush);
  for (const { texts, y } of ends) {
    const top = Math.max(floor, y + 4 - (texts.length - 1) * 7);
    texts.forEach((text, i) => write(brush, text, right + 8, top + i * 14, colours.ink, 'left'));
    floor = top + texts.length * 14 + 2;
  }
}

/** Figures that stand until they are revised. */
export const steps: ChartPainter<StepSpec, StepGeometry> = {
  type: 'step',
  layout,
  measure,
  back: () => undefined,
  front,
  box: (mark, { panels }) => {
    const place =
      panels[Number(mark['panel'])]?.lines[Number(mark['line'])]?.[Number(mark['point'])];
    return (
      place && {
        left: place.x - HALF,
        right: place.x + HALF,
        top: place.y - HALF,
        bottom: place.y + HALF,
      }
    );
  },
};
