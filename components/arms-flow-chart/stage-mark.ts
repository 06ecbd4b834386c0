import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Language } from '../internal/language.js';
import type { Stage } from './ledger.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** The stations a transfer passes. */
export const STAGES: readonly Stage[] = ['pledged', 'ordered', 'delivered', 'seen-in-use'];

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
export const stageOf = (stage: Stage | undefined, language: Language): TemplateResult =>
  html`<span class="stage"
    >${stageMark(stage)}${stage ? language.words(armsWords).stages[stage] : language.strings.notStated}</span
  >`;
