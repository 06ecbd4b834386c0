import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/language.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import type { Size } from '../internal/dataset-element.js';
import type { CasualtyModel } from './casualty-comparison.model.js';
import { CLAIMS, type ClaimFilter } from './filter.js';
import { stepButton } from '../internal/stepping.js';

/** More episodes than this are a list to choose from. */
const MOST_SEGMENTS = 8;

/** What a person changed. */
export interface CasualtyChoice {
  chosen?: string;
  claims?: ClaimFilter;
  scale?: 'linear' | 'log';
  history?: boolean;
}

interface ControlContext {
  readonly language: Language;
  readonly size: Size;
  readonly scale: 'linear' | 'log';
  /** True while the history is shown. */
  readonly history: boolean;
  choose(choice: CasualtyChoice): void;
}

function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="choice"
    ><span class="label">${label}</span>
    <select
      .value=${value}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** The episodes: side by side, a list where they are many, steps where room is short. */
function episodeControl(
  { choices, byConflict, shown }: CasualtyModel,
  { language, size, choose }: ControlContext,
): TemplateResult | typeof nothing {
  const words = language.words(casualtyWords);
  if (choices.length < 2) return nothing;
  if (choices.length > MOST_SEGMENTS) {
    return select(
      byConflict ? words.conflict : words.episode,
      choices.map(({ id, name }) => [id, name] as const),
      shown,
      (chosen) => choose({ chosen }),
    );
  }
  if (size !== 's') {
    return html`<div class="segments" role="group" aria-label=${words.episode}>
      ${choices.map(
        ({ id, name }) =>
          html`<button
            type="button"
            aria-pressed=${id === shown}
            @click=${() => choose({ chosen: id })}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }
  const at = choices.findIndex(({ id }) => id === shown);
  const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
    stepButton(name, label, to in choices, () => choose({ chosen: choices[to]!.id }));
  return html`<div class="stepper" role="group" aria-label=${words.episode}>
    ${step(at - 1, words.earlierEpisode, 'previous')}
    <span class="current">${choices[at]?.name}</span>
    ${step(at + 1, words.laterEpisode, 'next')}
  </div>`;
}

/** What a reader can change: the episode, whose figures, the scale, and whether revisions are drawn. */
export function casualtyControls(model: CasualtyModel, context: ControlContext): TemplateResult {
  const { language, scale, history, choose } = context;
  const words = language.words(casualtyWords);
  return html`<div class="controls">${episodeControl(model, context)}</div>
    <div class="controls">
      ${select(
        words.whose,
        CLAIMS.map((each) => [each, words.claims[each]] as const),
        model.claims,
        (claims) => choose({ claims: claims as ClaimFilter }),
      )}
      ${select(
        words.scaleLabel,
        [
          ['linear', words.scales.linear],
          ['log', words.scales.log],
        ],
        scale,
        (to) => choose({ scale: to as 'linear' | 'log' }),
      )}
      ${
        model.revised || history
          ? html`<div class="segments">
              <button
                type="button"
                aria-pressed=${history}
                @click=${() => choose({ history: !history })}
              >
                ${words.history}
              </button>
            </div>`
          : nothing
      }
    </div>`;
}
