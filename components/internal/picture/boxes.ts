import { PLAIN, rectangle, type Mark, type PathMark } from './marks.js';

/** A colour that lets everything through paints nothing. */
export const isClear = (colour: string): boolean =>
  colour === 'transparent' || colour === 'none' || /[,/]\s*0(\.0+)?%?\)$/.test(colour);

const outline = (d: string, rest: Partial<PathMark>): PathMark => ({
  kind: 'path',
  d,
  matrix: PLAIN,
  lineWidth: 0,
  dash: [],
  cap: 'butt',
  join: 'miter',
  constantLine: false,
  opacity: 1,
  ...rest,
});

const DASHES: Readonly<Record<string, (width: number) => number[]>> = {
  dashed: (width) => [3 * width, 3 * width],
  dotted: (width) => [width, 2 * width],
};

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Corners rounded by a share of the box are drawn square: no figure has any. */
function radiusOf({ borderTopLeftRadius }: CSSStyleDeclaration): number {
  return borderTopLeftRadius.endsWith('px') ? Number.parseFloat(borderTopLeftRadius) : 0;
}

function borders(style: CSSStyleDeclaration, box: DOMRect, opacity: number): PathMark[] {
  const sides = SIDES.map((side) => ({
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    look: style.getPropertyValue(`border-${side}-style`),
    colour: style.getPropertyValue(`border-${side}-color`),
  }));
  const drawn = ({ width, look, colour }: (typeof sides)[number]): boolean =>
    width > 0 && look !== 'none' && look !== 'hidden' && !isClear(colour);
  const line = (d: string, { width, look, colour }: (typeof sides)[number]): PathMark =>
    outline(d, {
      stroke: colour,
      lineWidth: width,
      dash: DASHES[look]?.(width) ?? [],
      opacity,
    });
  const { x, y, width, height } = box;
  const [first] = sides;
  const radius = radiusOf(style);
  if (first && sides.every((side) => drawn(side) && side.width === first.width)) {
    const half = first.width / 2;
    const inner = rectangle(
      x + half,
      y + half,
      width - first.width,
      height - first.width,
      Math.max(0, radius - half),
    );
    return [line(inner, first)];
  }
  return sides.flatMap((side, at) => {
    if (!drawn(side)) return [];
    const half = side.width / 2;
    const d = [
      `M${x} ${y + half}h${width}`,
      `M${x + width - half} ${y}v${height}`,
      `M${x} ${y + height - half}h${width}`,
      `M${x + half} ${y}v${height}`,
    ][at]!;
    return [line(d, side)];
  });
}

/** Shadows inside a box, which draw its edges and never blur. */
function insets(style: CSSStyleDeclaration, box: DOMRect, opacity: number): PathMark[] {
  const { x, y, width, height } = box;
  return style.boxShadow.split(/,(?![^(]*\))/).flatMap((shadow) => {
    if (!shadow.includes('inset')) return [];
    const fill = /[a-z-]+\([^)]*\)|#\w+/.exec(shadow)?.[0];
    const [dx = 0, dy = 0, , spread = 0] = [
      ...shadow.replace(fill ?? '', '').matchAll(/-?[\d.]+px/g),
    ].map(([length]) => Number.parseFloat(length));
    if (!fill || isClear(fill)) return [];
    if (spread) {
      const edge = rectangle(x + spread / 2, y + spread / 2, width - spread, height - spread);
      return [outline(edge, { stroke: fill, lineWidth: spread, opacity })];
    }
    const strip = dy
      ? rectangle(x, dy < 0 ? y + height + dy : y, width, Math.abs(dy))
      : rectangle(dx < 0 ? x + width + dx : x, y, Math.abs(dx), height);
    return dx || dy ? [outline(strip, { fill, opacity })] : [];
  });
}

/** The ground, the edges and the inner shadows of a box. */
export function boxMarks(style: CSSStyleDeclaration, box: DOMRect, opacity: number): Mark[] {
  if (!box.width || !box.height) {
    // A box without an extent can still be an edge: a rule is one.
    return box.width || box.height ? borders(style, box, opacity) : [];
  }
  const { backgroundColor } = style;
  const radius = radiusOf(style);
  const ground = isClear(backgroundColor)
    ? []
    : [
        outline(rectangle(box.x, box.y, box.width, box.height, radius), {
          fill: backgroundColor,
          opacity,
        }),
      ];
  return [...ground, ...borders(style, box, opacity), ...insets(style, box, opacity)];
}
