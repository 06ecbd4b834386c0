import { svg, type SVGTemplateResult } from 'lit';

const PATHS = {
  share: 'M8 10V2M5 4.5 8 1.8l3 2.7M3 8.5v5h10v-5',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  full: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** A 16 px line icon in the text's colour; the control beside it carries the words. */
export const icon = (name: keyof typeof PATHS): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;

const STATUS_MARKS = {
  confirmed: svg`<circle class="fill" cx="8" cy="8" r="7" /><path class="cut" d="M4.7 8.3 7 10.6l4.4-4.8" />`,
  fair: svg`<circle cx="8" cy="8" r="6.5" /><path class="fill" d="M8 1.5a6.5 6.5 0 0 1 0 13Z" />`,
  weak: svg`<circle cx="8" cy="8" r="6.5" /><circle class="fill" cx="8" cy="8" r="1.75" />`,
  contested: svg`<path d="M2.5 5.75h11M2.5 10.25h11M10.75 2.5l-5.5 11" />`,
  discounted: svg`<circle cx="8" cy="8" r="6.5" /><path d="M3.4 12.6 12.6 3.4" />`,
} as const;

/** The mark of a status; always shown with its word. */
export const statusMark = (status: keyof typeof STATUS_MARKS): SVGTemplateResult =>
  svg`<svg class="status-mark" viewBox="0 0 16 16" aria-hidden="true">${STATUS_MARKS[status]}</svg>`;
