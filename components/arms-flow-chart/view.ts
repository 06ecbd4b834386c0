import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Status } from '../../data/index.js';
import { statusMark } from '../internal/icons.js';
import type { Language } from '../internal/language.js';
import type { AlsoItem } from './also.js';
import type { Stage } from './ledger.js';

/** What a view needs from the element around it. */
export interface View {
  readonly language: Language;
  readonly size: 's' | 'm' | 'l';
  /** Key of the series that stands out; empty when none does. */
  readonly highlight: string;
  isOpen(anchor: string): boolean;
  open(records: readonly string[], anchor: string): void;
  /** The details panel when it is open at one of these anchors. */
  panel(...anchors: string[]): unknown;
  /** The next row of marks for the arrow keys. */
  row(): number;
}

const STAGES: readonly Stage[] = ['pledged', 'ordered', 'delivered', 'seen-in-use'];

/** How far a transfer has come: four stations, filled up to the one reached; a cross when it is denied. */
export function stageMark(stage: Stage | undefined): SVGTemplateResult {
  const reached = stage ? STAGES.indexOf(stage) : -1;
  return svg`<svg class="stage-mark" viewBox="0 0 38 10" aria-hidden="true">${
    stage === 'denied'
      ? svg`<path d="M15 1l8 8M23 1l-8 8" />`
      : svg`<path d="M5 5h28" />${STAGES.map(
          (_, at) =>
            svg`<circle class=${at <= reached ? 'on' : ''} cx=${5 + at * 9.33} cy="5" r="3" />`,
        )}`
  }</svg>`;
}

/** A stage: its mark with its word. */
export const stageOf = (stage: Stage | undefined, { strings }: Language): TemplateResult =>
  html`<span class="stage"
    >${stageMark(stage)}${stage ? strings.arms.stages[stage] : strings.notStated}</span
  >`;

/** A status: its mark with its word. */
export const statusOf = (status: Status, { strings }: Language): TemplateResult =>
  html`<span class="status ${status}"
    >${statusMark(status)}${strings.details.status[status][0]}</span
  >`;

const GLYPHS: Readonly<Record<AlsoItem['mark'], string>> = {
  loan: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M8 4.5v7M10 6c-.5-1-3.8-1.1-3.8.5S10 8 10 9.6s-3.4 1.5-4 .4',
  flight: 'M1.5 9.5 14 3.5l-3.5 9-3-3.5ZM7.5 9 14 3.5M3 14h7',
  sighting: 'M1.5 8c3-5 10-5 13 0-3 5-10 5-13 0ZM8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  words: 'M2 2.5h12v8H7.5l-3 3v-3H2ZM5 5.5h6M5 7.75h4',
  denial: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M3.6 3.6l8.8 8.8',
  share: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M8 1.75V8l5 3.5',
};

/** A small mark for a record beside the volumes; always shown with its words. */
export const alsoMark = (mark: AlsoItem['mark']): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${GLYPHS[mark]} /></svg>`;

/** The sample of a series' colour. */
export const swatch = (colour: string | number): TemplateResult =>
  html`<span class="swatch c-${colour}" aria-hidden="true"></span>`;

/** A phrase for screen readers from the lines of a tip. */
export const spoken = (lines: readonly string[]): string => {
  const [first = '', ...rest] = lines;
  return rest.length ? `${first}. ${rest.join(', ')}` : first;
};

/** A button in running text that opens records. */
export function recordButton(
  view: View,
  records: readonly string[],
  anchor: string,
  text: unknown,
  row?: number,
): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-open=${anchor}
    data-row=${row ?? nothing}
    data-column=${row === undefined ? nothing : 0}
    aria-expanded=${view.isOpen(anchor)}
    @click=${() => view.open(records, anchor)}
  >
    ${text}
  </button>`;
}
