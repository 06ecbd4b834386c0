import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icons.js';

/**
 * A button that goes one step, or none at the end of the way: it is not disabled there, because the focus of whoever
 * pressed it would be lost.
 */
export const stepButton = (
  name: 'previous' | 'next',
  label: string,
  possible: boolean,
  step: () => void,
): TemplateResult =>
  html`<button
    type="button"
    aria-label=${label}
    aria-disabled=${ifDefined(possible ? undefined : 'true')}
    @click=${() => possible && step()}
  >
    ${icon(name)}
  </button>`;
