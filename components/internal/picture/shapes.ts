import { isClear } from './boxes.js';
import { rectangle, type Mark } from './marks.js';
import { svgTextMarks } from './texts.js';

/** A shape as path data in its own units; percentages are resolved. */
function pathData(shape: SVGGeometryElement): string {
  if (shape instanceof SVGPathElement) return shape.getAttribute('d') ?? '';
  if (shape instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(
      ({ baseVal }) => baseVal.value,
    );
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  if (shape instanceof SVGRectElement) {
    const [x, y, width, height, rx] = [shape.x, shape.y, shape.width, shape.height, shape.rx].map(
      ({ baseVal }) => baseVal.value,
    ) as [number, number, number, number, number];
    return rectangle(x, y, width, height, rx);
  }
  if (shape instanceof SVGCircleElement) {
    const [x, y, r] = [shape.cx, shape.cy, shape.r].map(({ baseVal }) => baseVal.value) as [
      number,
      number,
      number,
    ];
    return rectangle(x - r, y - r, 2 * r, 2 * r, r);
  }
  const points = shape.getAttribute('points')?.trim();
  return points ? `M${points}${shape.localName === 'polygon' ? 'Z' : ''}` : '';
}

const CAPS: readonly string[] = ['round', 'square'];
const JOINS: readonly string[] = ['round', 'bevel'];

/** A shape or a text of an SVG drawing, moved by `origin`. */
export function shapeMarks(element: Element, origin: DOMPoint, opacity: number): Mark[] {
  if (element instanceof SVGTextElement) return svgTextMarks(element, origin, opacity);
  if (!(element instanceof SVGGeometryElement)) return [];
  const style = getComputedStyle(element);
  const matrix = element.getScreenCTM();
  const d = pathData(element);
  const fill = isClear(style.fill) ? undefined : style.fill;
  const lineWidth = Number.parseFloat(style.strokeWidth);
  const stroke = isClear(style.stroke) || !lineWidth ? undefined : style.stroke;
  if (!matrix || !d || !(fill ?? stroke)) return [];
  return [
    {
      kind: 'path',
      d,
      matrix: [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - origin.x, matrix.f - origin.y],
      fill,
      fillOpacity: Number.parseFloat(style.fillOpacity),
      stroke,
      lineWidth,
      dash: (style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
      cap: (CAPS.includes(style.strokeLinecap) ? style.strokeLinecap : 'butt') as CanvasLineCap,
      join: (JOINS.includes(style.strokeLinejoin)
        ? style.strokeLinejoin
        : 'miter') as CanvasLineJoin,
      constantLine: style.getPropertyValue('vector-effect') === 'non-scaling-stroke',
      opacity,
    },
  ];
}
