import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { geometry, recordButton, spoken, swatch } from '../internal/marks.js';
import { textScale, textWidths } from '../internal/text-width.js';
import type { FlowRow, FlowView, Ribbon } from './flow.js';
import type { View } from './view.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Thickness of everything the larger recipient received. */
const THICKEST = 240;
/** A ribbon is never thinner. */
const THINNEST = 1.5;
/** Least height of a supplier's row, of a line of its text, and the room between two rows. */
const ROW = 28;
const LINE = 16;
const BETWEEN = 8;
/** Width of a supplier's text. */
const ROOM: Record<View['size'], number> = { s: 84, m: 96, l: 96 };

interface Placed {
  readonly row: FlowRow;
  readonly index: number;
  readonly height: number;
  readonly middle: number;
}

/** The lines a text takes. */
function linesOf(text: string, room: number, widthOf: (text: string) => number): number {
  let line = '';
  let lines = 0;
  for (const word of text.split(' ')) {
    const longer = `${line} ${word}`;
    const fits = line && widthOf(longer) <= room;
    if (!fits) lines++;
    line = fits ? longer : word;
  }
  return lines;
}

/** The rows from top to bottom, each as high as its text and its thickest ribbon need. */
function placeRows({ rows }: FlowView, thickness: (value: number) => number, view: View) {
  let y = 0;
  const scale = textScale(view.element);
  const widthOf = textWidths(view.element, `700 ${12.5 * scale}px`);
  const linesIn = (text: string): number => linesOf(text, ROOM[view.size], widthOf);
  const placed = rows.map((row, index): Placed => {
    const thickest = Math.max(...row.ribbons.map(({ value }) => thickness(value ?? 0)));
    const lines = linesIn(row.name) + (row.both ? linesIn(row.reach) : 0);
    const text = Math.ceil(lines * LINE * scale) + BETWEEN;
    const height = Math.max(ROW, text, Math.ceil(thickest) + 12);
    const middle = y + height / 2;
    y += height;
    return { row, index, height, middle };
  });
  return { placed, height: y };
}

function ribbon(
  { key, lines, records, value }: Ribbon,
  { row, index }: Placed,
  [from, to, thick]: readonly [number, number, number],
  side: number,
  view: View,
): SVGTemplateResult {
  // Coordinates run from the supplier to the edge; the left side is mirrored.
  const x = (at: number): number => (side ? at : 100 - at);
  const curve = (a: number, b: number, back = false): string =>
    back
      ? `C${x(50)} ${a} ${x(50)} ${b} ${x(0)} ${b}`
      : `C${x(50)} ${a} ${x(50)} ${b} ${x(100)} ${b}`;
  const line = `M${x(0)} ${from + thick / 2}${curve(from + thick / 2, to + thick / 2)}`;
  const shape = `M${x(0)} ${from}${curve(from, to)}V${to + thick}${curve(to + thick, from + thick, true)}Z`;
  const dotted = row.colour === 'unknown' || value === undefined;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    view.open(records, key);
  };
  return svg`<g
    class="ribbon r-${row.colour} ${view.isOpen(key) ? 'open' : ''}"
    role="button"
    tabindex="-1"
    data-row=${index}
    data-column=${side}
    data-open=${key}
    data-tip=${lines.join('\n')}
    aria-expanded=${view.isOpen(key)}
    aria-label=${spoken(lines)}
    @click=${() => view.open(records, key)}
    @keydown=${press}
  ><path class="hit" d=${line} stroke-width=${Math.max(24, thick)} /><path
      class=${dotted ? 'rib dotted' : 'rib'} d=${dotted ? line : shape} /></g>`;
}

function side(
  at: number,
  flow: FlowView,
  rows: ReturnType<typeof placeRows>,
  scale: number,
  view: View,
) {
  const thickness = (value: number | undefined): number => Math.max(THINNEST, (value ?? 0) * scale);
  const own = rows.placed.flatMap((placed) => {
    const found = placed.row.ribbons.find(({ recipient }) => recipient === at);
    return found ? [{ placed, found }] : [];
  });
  const sum = own.reduce((all, { found }) => all + thickness(found.value), 0);
  const top = Math.max(0, (rows.height - sum) / 2);
  let to = top;
  const ribbons = own.map(({ placed, found }) => {
    const thick = thickness(found.value);
    const drawn = ribbon(found, placed, [placed.middle - thick / 2, to, thick], at, view);
    to += thick;
    return drawn;
  });
  return html`<svg
    class="ribbons"
    viewBox="0 0 100 ${rows.height}"
    height=${rows.height}
    preserveAspectRatio="none"
  >
    ${svg`${ribbons}<path class="node" d="M${at ? 100 : 0} ${top}V${top + sum}" />`}
  </svg>`;
}

function supplierRow({ row, height }: Placed) {
  const amount = (at: number) => row.ribbons.find(({ recipient }) => recipient === at)?.amount;
  return html`<li ${geometry({ 'block-size': `${height}px` })}>
    <span>${amount(0)}</span>
    <span class="supplier"
      >${row.both ? html`<b>${row.name}</b><span>${row.reach}</span>` : row.name}</span
    >
    <span>${amount(1)}</span>
  </li>`;
}

/** Suppliers in the middle, recipients at the edges. */
export function flowDrawing(flow: FlowView, view: View): TemplateResult {
  const words = view.language.words(armsWords);
  const [left, right] = flow.recipients;
  const most = Math.max(...flow.recipients.map(({ total }) => total ?? 0), 1);
  const scale = THICKEST / most;
  const rows = placeRows(flow, (value) => value * scale, view);
  const head = (recipient: typeof left): TemplateResult =>
    html`<p><b>${recipient?.name}</b><span>${words.received(recipient?.amount ?? '')}</span></p>`;
  // With one recipient the suppliers stand at the left edge.
  const alone = !right;
  const anchors = flow.rows.flatMap(({ ribbons }) => ribbons.map(({ key }) => key));
  flow.rows.forEach(() => view.row());
  return html`<div dir="ltr" class="flow ${alone ? 'alone' : ''}">
      <div class="flow-head">
        ${alone ? html`<p class="middle">${words.suppliers}</p>` : head(left)}
        ${alone ? nothing : html`<p class="middle">${words.suppliers}</p>`}
        ${head(alone ? left : right)}
      </div>
      <div class="flow-body">
        ${side(0, flow, rows, scale, view)}
        <ol>
          ${rows.placed.map((placed) => supplierRow(placed))}
        </ol>
        ${alone ? nothing : side(1, flow, rows, scale, view)}
      </div>
    </div>
    ${view.panel(...anchors)}`;
}

/** A few flows as a list, each with its amount and its years. */
export function flowList(flow: FlowView, view: View): TemplateResult {
  const words = view.language.words(armsWords);
  const most = Math.max(...flow.rows.flatMap(({ ribbons }) => ribbons.map((r) => r.value ?? 0)), 1);
  return html`<ol class="flow-list">
    ${flow.rows.flatMap((row) =>
      row.ribbons.map((each) => {
        return html`<li>
          ${recordButton(view, each.records, each.key, html`${swatch(row.colour)}${each.lines[0]}`, view.row(), each.lines)}
          ${row.both ? html`<span class="tag">${words.supplied(row.reach)}</span>` : nothing}
          <i
            class="c-${row.colour}"
            ${geometry({ 'inline-size': `${((each.value ?? 0) / most) * 100}%` })}
          ></i>
          ${each.more.map((text) => html`<p class="quiet">${text}</p>`)} ${view.panel(each.key)}
        </li>`;
      }),
    )}
  </ol>`;
}
