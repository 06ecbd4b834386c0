import { svg, type SVGTemplateResult } from 'lit';
import type { CellKind } from './stance-cell.js';

const BADGE = svg`<rect class="outline" x="1.75" y="1.75" width="16.5" height="16.5" rx="3" />`;
const CHEVRONS = {
  1: 'M5.5 12 10 8l4.5 4',
  2: 'M5.5 10 10 6l4.5 4M5.5 14.5l4.5-4 4.5 4',
  3: 'M5.5 8 10 4.25 14.5 8M5.5 12 10 8.25 14.5 12M5.5 16l4.5-3.75 4.5 3.75',
} as const;

const chevrons = (strength: 1 | 2 | 3, down: boolean): SVGTemplateResult =>
  svg`<g class=${strength === 3 ? 'filled' : ''} transform=${down ? 'matrix(1 0 0 -1 0 20)' : 'matrix(1 0 0 1 0 0)'}>
    ${BADGE}<path class="glyph" d=${CHEVRONS[strength]} />
  </g>`;

function drawing(kind: CellKind): SVGTemplateResult {
  switch (kind) {
    case '1':
    case '2':
    case '3':
      return chevrons(Number(kind) as 1 | 2 | 3, false);
    case '-1':
    case '-2':
    case '-3':
      return chevrons(-Number(kind) as 1 | 2 | 3, true);
    case '0':
    case 'mediates':
      return svg`<circle class="outline" cx="10" cy="10" r="8.25" /><path class="glyph" d="M6 8h8M6 12h8" />`;
    case 'mixed':
      return svg`${BADGE}<path class="glyph support" d="M3.75 11.75l2.75-3.25 2.75 3.25" /><path
          class="glyph against"
          d="M10.75 8.25l2.75 3.25 2.75-3.25"
        />`;
    case 'unread':
    case 'none':
      return svg`<path class="glyph" stroke-dasharray=".1 4.1" d="M5.75 10h8.5" />`;
  }
}

/** Which of the three colours a kind has: for, against, or neither. */
export const toneOf = (kind: CellKind): 'support' | 'against' | 'neutral' | 'none' =>
  kind === 'none' || kind === 'unread'
    ? 'none'
    : Number(kind) > 0
      ? 'support'
      : Number(kind) < 0
        ? 'against'
        : 'neutral';

/** The symbol of a kind: up is for, down is against, chevrons count strength. Always shown with its word. */
export const stanceSymbol = (kind: CellKind): SVGTemplateResult =>
  svg`<svg class="symbol ${toneOf(kind)}" viewBox="0 0 20 20" aria-hidden="true">${drawing(kind)}</svg>`;
