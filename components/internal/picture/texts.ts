import type { TextMark } from './marks.js';

/** Measures with the fonts of the page. */
const ruler = document.createElement('canvas').getContext('2d');

type Font = Pick<TextMark, 'style' | 'weight' | 'size' | 'family'>;

const fontOf = (style: CSSStyleDeclaration): Font => ({
  style: style.fontStyle,
  weight: style.fontWeight,
  size: Number.parseFloat(style.fontSize),
  family: style.fontFamily,
});

/** A font as a canvas takes it. */
export const canvasFont = ({ style, weight, size, family }: Font): string =>
  `${style} ${weight} ${size}px ${family}`;

/** Where letters stand in a line box of this height. */
function baseline(font: Font, box: { readonly top: number; readonly height: number }): number {
  if (!ruler) return box.top + box.height * 0.8;
  ruler.font = canvasFont(font);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('x');
  return box.top + (box.height * up) / (up + down);
}

function widthOf(text: string, font: Font): number {
  if (!ruler) return 0;
  ruler.font = canvasFont(font);
  return ruler.measureText(text).width;
}

const CASES: Readonly<Record<string, (text: string, lang: string) => string>> = {
  uppercase: (text, lang) => text.toLocaleUpperCase(lang),
  lowercase: (text, lang) => text.toLocaleLowerCase(lang),
};

const FIRST_IS_LEFTWARDS = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** True where letters run from right to left; a box may leave that to the first of them. */
const runsLeft = ({ direction, unicodeBidi }: CSSStyleDeclaration, text: string): boolean =>
  unicodeBidi === 'plaintext' ? FIRST_IS_LEFTWARDS.test(text) : direction === 'rtl';

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

/** The parts of a text that cannot be broken over two lines, each with its box. */
function* pieces(node: Text): Generator<readonly [text: string, box: DOMRect]> {
  const range = document.createRange();
  const boxesOf = (from: number, to: number): DOMRectList => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getClientRects();
  };
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    const bare = word.trimEnd().length;
    const boxes = boxesOf(index, index + bare);
    if (boxes.length === 1) yield [word, boxes[0]!];
    else {
      for (let at = 0; at < bare; at++) {
        const [box] = boxesOf(index + at, index + at + 1);
        if (box) yield [at === bare - 1 ? word.slice(at) : word[at]!, box];
      }
    }
  }
}

function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  for (const [text, { left, right, top, height }] of pieces(node)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < 2) {
      line.text += text;
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else lines.push({ text, left, right, top, height });
  }
  return lines;
}

/** The lines of a text of the page, moved by `origin`. */
export function textMarks(
  node: Text,
  style: CSSStyleDeclaration,
  origin: DOMPoint,
  opacity: number,
): TextMark[] {
  const font = fontOf(style);
  const leftwards = runsLeft(style, node.data);
  const spell = CASES[style.textTransform];
  const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'en';
  return linesOf(node).map((line) => {
    const text = line.text.replace(/\s+/g, ' ').trim();
    return {
      kind: 'text',
      text: spell ? spell(text, lang) : text,
      x: (leftwards ? line.right : line.left) - origin.x,
      y: baseline(font, line) - origin.y,
      ...font,
      fill: style.color,
      leftwards,
      opacity,
    };
  });
}

/** A text that the style puts before a box, such as a label of a cell on a narrow screen. */
export function generatedText(element: Element, origin: DOMPoint, opacity: number): TextMark[] {
  const style = getComputedStyle(element, '::before');
  const text = /^"(.+)"$/.exec(style.content)?.[1];
  if (!text || style.display === 'none') return [];
  const around = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const font = fontOf(style);
  const leftwards = runsLeft(around, text);
  // Where the text begins; a box may push its content to its other end.
  const atLeft = leftwards === (around.justifyContent === 'flex-end');
  const edge = atLeft
    ? box.left + Number.parseFloat(around.paddingLeft)
    : box.right - Number.parseFloat(around.paddingRight);
  const back = atLeft === leftwards ? widthOf(text, font) * (leftwards ? 1 : -1) : 0;
  return [
    {
      kind: 'text',
      text,
      x: edge + back - origin.x,
      y: baseline(font, box) - origin.y,
      ...font,
      fill: style.color,
      leftwards,
      opacity,
    },
  ];
}

/** The texts of an SVG text element, each where its first letter stands. */
export function svgTextMarks(
  element: SVGTextElement,
  origin: DOMPoint,
  opacity: number,
): TextMark[] {
  const matrix = element.getScreenCTM();
  if (!matrix) return [];
  const total = element.getNumberOfChars();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const marks: TextMark[] = [];
  let said = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // Several spaces count as one letter, and none at the beginning.
    const text = (said + node.data.replace(/\s+/g, ' '))
      .replace(/ {2,}/g, ' ')
      .trimStart()
      .slice(said.length);
    const from = said.length;
    said += text;
    const bare = text.trim();
    const first = from + text.length - text.trimStart().length;
    if (!bare || first >= total) continue;
    const style = getComputedStyle(node.parentElement!);
    const last = Math.min(first + bare.length, total) - 1;
    const [a, b] = [element.getExtentOfChar(first), element.getExtentOfChar(last)];
    const leftwards = runsLeft(style, bare);
    const at = new DOMPoint(
      leftwards ? Math.max(a.x + a.width, b.x + b.width) : Math.min(a.x, b.x),
      element.getStartPositionOfChar(first).y,
    ).matrixTransform(matrix);
    const stroke = style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
    marks.push({
      kind: 'text',
      text: bare,
      x: at.x - origin.x,
      y: at.y - origin.y,
      ...fontOf(style),
      fill: style.fill,
      leftwards,
      halo: stroke ? [style.stroke, Number.parseFloat(style.strokeWidth)] : undefined,
      opacity,
    });
  }
  return marks;
}
