import { html, type TemplateResult } from 'lit';
import type { Language } from '../internal/language.js';
import { geometry } from '../internal/marks.js';
import { armsPeriodWords } from '../internal/strings/en/arms-period.js';
import type { PeriodView } from './period.js';
import { periodStyles } from './period.styles.js';
import { stepButton } from '../internal/stepping.js';

/** Look of the choice of years. */
export const lateStyles = [periodStyles];

/** Two sliders for the first and the last year, arrows that move the span, and one press for decades and episodes. */
export function periodChoice(
  period: PeriodView,
  language: Language,
  choose: (from: number, to: number) => void,
): TemplateResult {
  const words = language.words(armsPeriodWords);
  const { first, last, from, to, jumps } = period;
  const length = to - from + 1;
  const share = (year: number): string => `${((year - first) / (last - first)) * 100}%`;
  const slider = (value: number, label: string, change: (year: number) => void): TemplateResult =>
    html`<input
      type="range"
      min=${first}
      max=${last}
      step="1"
      .value=${String(value)}
      aria-label=${label}
      aria-valuetext=${value}
      @input=${(event: Event) => change(Number((event.target as HTMLInputElement).value))}
    />`;
  const arrow = (by: number, label: string, name: 'previous' | 'next'): TemplateResult => {
    const [start, end] = [from + by, to + by];
    return stepButton(name, label, start >= first && end <= last, () => choose(start, end));
  };
  const step = (by: 1 | -1): number =>
    // The last stretch may be shorter: the span moves as far as there are years.
    by < 0 ? -Math.min(length, from - first) || -1 : Math.min(length, last - to) || 1;
  return html`<div class="years" role="group" aria-label=${words.period}>
      <span class="stepper"
        >${arrow(step(-1), words.earlier, 'previous')}<b class="current">${period.text}</b>${arrow(
          step(1),
          words.later,
          'next',
        )}</span
      >
      <span class="slider" dir="ltr"
        ><span>${first}</span
        ><span class="track-box"
          ><span class="rail"
            ><i ${geometry({ left: share(from), right: `calc(100% - ${share(to)})` })}></i
          ></span>
          ${slider(from, words.from, (year) => choose(year, Math.max(year, to)))}
          ${slider(to, words.to, (year) => choose(Math.min(year, from), year))}</span
        ><span>${last}</span></span
      >
    </div>
    <div class="segments jumps" role="group" aria-label=${words.jumps}>
      ${jumps.map(
        (jump) =>
          html`<button
            type="button"
            aria-pressed=${jump.from === from && jump.to === to}
            @click=${() => choose(jump.from, jump.to)}
          >
            ${jump.text}
          </button>`,
      )}
    </div>`;
}
