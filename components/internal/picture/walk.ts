import { boxMarks } from './boxes.js';
import type { Drawable, Mark, Picture } from './marks.js';
import { shapeMarks } from './shapes.js';
import { generatedText, textMarks } from './texts.js';

/** Room around the figure. */
const MARGIN = 16;

const isDrawable = (element: Element): element is Element & Drawable => 'paintOn' in element;

function isSeen(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility !== 'visible') return false;
  // What is there for screen readers alone is clipped away.
  if (style.clipPath !== 'none') return false;
  // The content of a closed disclosure has boxes in some browsers, but nobody sees it.
  return element.checkVisibility?.() ?? true;
}

const moved = ({ x, y, width, height }: DOMRect, origin: DOMPoint): DOMRect =>
  new DOMRect(x - origin.x, y - origin.y, width, height);

/** A rule that the style draws before a box. */
function generatedBox(element: Element, origin: DOMPoint, opacity: number): Mark[] {
  const style = getComputedStyle(element, '::before');
  if (style.content !== '""' || style.position !== 'absolute') return [];
  const box = element.getBoundingClientRect();
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  ) as [number, number, number, number];
  const edges =
    Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
  const place = new DOMRect(box.x + left, box.y + top, Math.max(width, edges), height);
  return boxMarks(style, moved(place, origin), opacity);
}

function* marksOf(element: Element, origin: DOMPoint, above: number): Generator<Mark> {
  const style = getComputedStyle(element);
  if (!isSeen(element, style)) return;
  const opacity = above * Number.parseFloat(style.opacity);
  if (isDrawable(element)) {
    const { x, y, width, height } = moved(element.getBoundingClientRect(), origin);
    yield { kind: 'chart', chart: element, x, y, width, height };
    return;
  }
  if (element instanceof SVGElement) {
    yield* shapeMarks(element, origin, opacity);
    if (element instanceof SVGTextElement) return;
  } else {
    // An inline box broken over lines has several pieces; only blocks have grounds and edges here.
    yield* boxMarks(style, moved(element.getBoundingClientRect(), origin), opacity);
    yield* generatedBox(element, origin, opacity);
    yield* generatedText(element, origin, opacity);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) yield* marksOf(child, origin, opacity);
    else if (child instanceof Text && !(element instanceof SVGElement)) {
      yield* textMarks(child, style, origin, opacity);
    }
  }
}

/** Reads a figure off the screen. It must have a size. */
export function pictureOf(
  figure: Element,
  paper: string,
  title: string,
  description: string,
): Picture {
  const { x, y, width } = figure.getBoundingClientRect();
  const wide = Math.ceil(Math.max(width, figure.scrollWidth));
  const height = Math.ceil(figure.getBoundingClientRect().height);
  return {
    width: wide + 2 * MARGIN,
    height: height + 2 * MARGIN,
    paper,
    title,
    description,
    marks: [...marksOf(figure, new DOMPoint(x - MARGIN, y - MARGIN), 1)],
  };
}
