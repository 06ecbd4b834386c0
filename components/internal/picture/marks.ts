/** A 2D transformation as SVG and canvas take it: `a b c d e f`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A filled or stroked outline. */
export interface PathMark {
  readonly kind: 'path';
  /** SVG path data, in the units of its matrix. */
  readonly d: string;
  readonly matrix: Matrix;
  readonly fill?: string | undefined;
  readonly fillOpacity?: number | undefined;
  readonly stroke?: string | undefined;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  /** True when the matrix does not change how thick the line is. */
  readonly constantLine: boolean;
  readonly opacity: number;
}

/** One line of text; `x` is where it begins, on the right for text that runs to the left. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly style: string;
  readonly weight: string;
  readonly size: number;
  readonly family: string;
  readonly fill: string;
  readonly leftwards: boolean;
  /** Colour and width of an outline behind the letters. */
  readonly halo?: readonly [colour: string, width: number] | undefined;
  readonly opacity: number;
}

/** A chart that can be drawn once more. */
export interface Drawable {
  /** Draws on what `canvas.getContext('2d')` gives, at so many pixels per CSS pixel, and calls `take` while it is there. */
  paintOn(canvas: CanvasLike, pixelRatio: number, take: () => void): void;
}

/** What a chart needs of a canvas. */
export interface CanvasLike {
  width: number;
  height: number;
  getContext(type: '2d'): unknown;
}

/** A chart and where it lies. */
export interface ChartMark {
  readonly kind: 'chart';
  readonly chart: Drawable;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing of a picture, in CSS pixels from the picture's upper left corner. */
export type Mark = PathMark | TextMark | ChartMark;

/** A figure as it stands on the screen, as plain marks in the order in which they are painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Colour of the ground. */
  readonly paper: string;
  /** What is said of it where it cannot be seen. */
  readonly title: string;
  readonly description: string;
  readonly marks: readonly Mark[];
}

/** No change of place or size. */
export const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

/** A rectangle as path data, its corners rounded by `radius`. */
export function rectangle(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (!r) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`;
}
