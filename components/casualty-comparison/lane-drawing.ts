import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Size } from '../internal/dataset-element.js';
import { position, type Axis } from './axis.js';
import type { ClaimKind } from './claims.js';
import type { Lane, LaneForm } from './lanes.js';
import { drawn } from './plots.js';
import { AROUND, SHAPES } from './shapes.js';

/** Least width of the plot in px at each size: a label that fits there fits wherever the figure stands. */
const ROOM: Record<Size, number> = { s: 262, m: 254, l: 330 };
/** The heaviest form of a label: what fits in it fits in the others. */
export const labelFont = (scale: number): string => `700 ${12 * scale}px`;
/** The width of a text in px, in the font of the page. */
type WidthOf = (text: string) => number;

/** Room the form takes left and right of the mark, in px. */
const REACH: Partial<Record<LaneForm, readonly [left: number, right: number]>> = {
  about: [18, 18],
  'at-least': [14, 30],
  'more-than': [14, 30],
  'up-to': [30, 14],
  'order-of-magnitude': [24, 24],
  band: [8, 8],
  range: [8, 8],
  interval: [8, 8],
};

/** A mark around the origin: the claimant's shape and what qualifies the number. */
const mark = (kind: ClaimKind, form: LaneForm): SVGTemplateResult =>
  svg`<g class="mark ${kind} ${form === 'more-than' ? 'hollow' : ''}">
    <path d=${SHAPES[kind]} />${AROUND[form] ? svg`<path class="around" d=${AROUND[form]} />` : nothing}
  </g>`;

const BAND_KEY = svg`<rect class="band" x="-7" y="-5" width="14" height="10" /><path class="tick" d="M-1.5-7h3v14h-3Z" />`;

/** The shape of a kind of claimant, to stand before its name. */
export const claimantMark = (kind: ClaimKind | 'band' | 'denied'): SVGTemplateResult =>
  svg`<svg class="key" viewBox="-7 -7 14 14" aria-hidden="true">
    ${kind === 'band' ? BAND_KEY : kind === 'denied' ? svg`<path class="dashes" d="M-6 0H7" />` : mark(kind, 'exact')}
  </svg>`;

/** A form of quantity for the legend. */
export function formMark(form: LaneForm | 'revised' | 'zero'): SVGTemplateResult {
  const inner = {
    range: svg`<path class="mark own around" d="M-16 0h32M-16-5v10M16-5v10" />`,
    interval: svg`<rect class="interval" x="-16" y="-5" width="32" height="10" /><path class="tick" d="M-1.5-7h3v14h-3Z" />`,
    revised: svg`<path class="trail" d="M-14 0h26" /><circle class="earlier" cx="-14" r="3" /><circle class="mark own" cx="12" r="5" />`,
    zero: svg`<path class="zero" d="M-12-8v16" /><circle class="mark own" cx="-12" r="5" /><text x="0" y="4">0</text>`,
    'not-found': svg`<path class="dashes" d="M-18 0h36" />`,
    vague: svg`<text class="quiet" x="0" y="4" text-anchor="middle">“…”</text>`,
    denied: svg`<text class="quiet" x="0" y="4" text-anchor="middle">abc</text>`,
  } as Partial<Record<typeof form, SVGTemplateResult>>;
  const shift = form === 'up-to' ? 8 : form === 'at-least' || form === 'more-than' ? -8 : 0;
  return svg`<svg class="form-key" viewBox="-22 -8 44 16" aria-hidden="true">
    ${inner[form] ?? svg`<g transform="translate(${shift} 0)">${mark('own', form as LaneForm)}</g>`}
  </svg>`;
}

/** Room beside the plot, in px, into which the first and the last number of an axis may reach. */
const BESIDE = 7;
/** Least distance of two numbers along an axis, in px. */
const APART = 10;

/** The numbers along an axis; the last takes the place of the one before where both would touch. */
export function axisDrawing({ ticks }: Axis, size: Size, widthOf: WidthOf): SVGTemplateResult {
  let end = Infinity;
  return svg`<svg aria-hidden="true">${[...ticks].reverse().map(({ at, label }) => {
    const half = widthOf(label) / 2;
    const x = (at / 100) * ROOM[size];
    if (x + half > end) return nothing;
    const anchor = at % 100 || half <= BESIDE ? 'middle' : at ? 'end' : 'start';
    end = x - half * (anchor === 'end' ? 2 : 1) - APART;
    return svg`<text class="quiet" x="${at}%" y="16" text-anchor=${anchor}>${label}</text>`;
  })}</svg>`;
}

const lines = ({ ticks, min }: Axis): SVGTemplateResult[] =>
  ticks.map(
    ({ at }) =>
      svg`<line class=${at === 0 && min === 0 ? 'zero' : 'grid'} x1="${at}%" x2="${at}%" y1="0" y2="100%" />`,
  );

function words({ form, value }: Lane): SVGTemplateResult {
  const missing = form === 'not-found';
  return svg`${missing ? svg`<svg y="50%"><path class="dashes" d="M6 0h30" /></svg>` : nothing}
    <text class="quiet" x=${missing ? 44 : 6} y="50%" dy="4">${value}</text>`;
}

interface LabelPlace {
  readonly x: number;
  readonly dx?: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Right of the figure where the label fits, else left of it, else above; never beside an earlier figure. */
function labelPlace(lane: Lane, axis: Axis, size: Size, widthOf: WidthOf): LabelPlace {
  const ends = (values: readonly number[]): [number, number] => {
    const places = values.map((value) => position(axis, value));
    return [Math.min(...places), Math.max(...places)];
  };
  const [least, most] = ends(drawn(lane));
  const [low, high] = ends(drawn({ ...lane, earlier: [] }));
  const [left, right] = REACH[lane.form] ?? [14, 14];
  const room = ROOM[size];
  const width = widthOf(`${lane.value} ${lane.noun}`);
  if (most === high && room * (1 - high / 100) >= right + width)
    return { x: high, dx: right, dy: 4, anchor: 'start' };
  if (least === low && room * (low / 100) >= left + width)
    return { x: low, dx: -left, dy: 4, anchor: 'end' };
  const middle = lane.at === undefined ? (low + high) / 2 : position(axis, lane.at);
  const half = (width / room) * 50;
  if (middle < half) return { x: 0, dy: -12, anchor: 'start' };
  return middle > 100 - half
    ? { x: 100, dy: -12, anchor: 'end' }
    : { x: middle, dy: -12, anchor: 'middle' };
}

/** The plot of one lane: gridlines, earlier figures, band or range, mark and value. */
export function laneDrawing(
  lane: Lane,
  axis: Axis,
  size: Size,
  widthOf: WidthOf,
): SVGTemplateResult {
  const { at, low, high, earlier, kind, form } = lane;
  const numbers = drawn(lane);
  const place = (value: number): string => `${position(axis, value)}%`;
  if (!numbers.length) return svg`<svg aria-hidden="true">${lines(axis)}${words(lane)}</svg>`;
  const from = place(Math.min(...numbers));
  const to = place(Math.max(...numbers));
  const { x, dx, dy, anchor } = labelPlace(lane, axis, size, widthOf);
  const centred = (value: number, inner: unknown): SVGTemplateResult =>
    svg`<svg x=${place(value)} y="50%">${inner}</svg>`;
  const cap =
    form === 'range'
      ? svg`<path class="mark around ${kind}" d="M0-5V5" />`
      : form === 'band'
        ? svg`<path class="mark own around" d="M0-7V7" />`
        : nothing;
  const bounds =
    low !== undefined && high !== undefined
      ? svg`${
          form === 'range'
            ? svg`<line class="mark around ${kind}" x1=${from} x2=${to} y1="50%" y2="50%" />`
            : svg`<svg y="50%"><rect class=${form} x=${place(low)} width="${position(axis, high) - position(axis, low)}%" y="-7" height="14" /></svg>`
        }
        ${centred(low, cap)} ${centred(high, cap)}`
      : nothing;
  const least = Math.min(...earlier);
  const first =
    anchor === 'start' && least < (at ?? 0) && position(axis, least) > 20
      ? svg`<text class="quiet" x=${place(least)} y="50%" dx="-8" dy="4" text-anchor="end">${lane.first}</text>`
      : nothing;
  const trail = earlier.length
    ? svg`<line class="trail" x1=${from} x2=${to} y1="50%" y2="50%" />
        ${earlier.map((value) => svg`<circle class="earlier" cx=${place(value)} cy="50%" r="3" />`)}
        ${first}`
    : nothing;
  const centre =
    at === undefined
      ? nothing
      : centred(
          at,
          svg`<circle class="ring" r="10" />${
            form === 'band' || form === 'interval'
              ? svg`<path class="tick" d="M-1.5-9h3v18h-3Z" />`
              : mark(kind, form)
          }`,
        );
  return svg`<svg aria-hidden="true">
    ${lines(axis)}${trail}${bounds}${centre}
    <text class="value ${dy < 0 ? 'above' : ''}" x="${x}%" y="50%" dx=${dx ?? 0} dy=${dy} text-anchor=${anchor}>${lane.value}<tspan class="quiet"> ${lane.noun}</tspan></text>
  </svg>`;
}
