import type { ChartMark, Mark, PathMark, Picture, TextMark } from './marks.js';
import { SvgContext } from './svg-context.js';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Lengths to a hundredth of a pixel: more is noise. */
const round = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

function node(name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, round(value));
  }
  element.append(...children);
  return element;
}

const opacityOf = (value: number): number | undefined => (value === 1 ? undefined : value);

function path(mark: PathMark): SVGElement {
  const plain = mark.matrix.join() === '1,0,0,1,0,0';
  return node('path', {
    d: mark.d,
    transform: plain ? undefined : `matrix(${mark.matrix.map(round).join(' ')})`,
    fill: mark.fill ?? 'none',
    'fill-opacity': opacityOf(mark.fillOpacity ?? 1),
    stroke: mark.stroke,
    'stroke-width': mark.stroke && mark.lineWidth,
    'stroke-dasharray': mark.stroke && mark.dash.length ? mark.dash.join(' ') : undefined,
    'stroke-linecap': mark.stroke && mark.cap,
    'stroke-linejoin': mark.stroke && mark.join,
    'vector-effect': mark.constantLine ? 'non-scaling-stroke' : undefined,
    opacity: opacityOf(mark.opacity),
  });
}

function text(mark: TextMark): SVGElement {
  const [halo, width] = mark.halo ?? [];
  return node(
    'text',
    {
      x: mark.x,
      y: mark.y,
      'font-family': mark.family,
      'font-size': mark.size,
      'font-weight': mark.weight === '400' ? undefined : mark.weight,
      'font-style': mark.style === 'normal' ? undefined : mark.style,
      fill: mark.fill,
      direction: mark.leftwards ? 'rtl' : undefined,
      stroke: halo,
      'stroke-width': width,
      'stroke-linejoin': halo && 'round',
      'paint-order': halo && 'stroke',
      opacity: opacityOf(mark.opacity),
    },
    mark.text,
  );
}

/** The same chart once more, on a context that writes SVG. */
function chart({ x, y, width, height, chart: drawable }: ChartMark): SVGElement {
  const context = new SvgContext({ width, height });
  const drawing = node('svg', { x, y, width, height });
  drawable.paintOn({ width, height, getContext: () => context }, 1, () => {
    drawing.append(...context.getSvg().cloneNode(true).childNodes);
  });
  for (const styled of drawing.querySelectorAll('[style]')) styled.removeAttribute('style');
  return drawing;
}

const element = (mark: Mark): SVGElement =>
  mark.kind === 'path' ? path(mark) : mark.kind === 'text' ? text(mark) : chart(mark);

/** A picture as an SVG file, its texts as text. */
export function svgOf({ width, height, paper, title, description, marks }: Picture): Blob {
  const root = node(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    node('title', {}, title),
    node('desc', {}, description),
    node('rect', { width, height, fill: paper }),
    ...marks.map(element),
  );
  return new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' });
}
