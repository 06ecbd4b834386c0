import { html, nothing, type TemplateResult } from 'lit';
import type { Size } from '../internal/dataset-element.js';
import type { Language } from '../internal/language.js';
import { geometry } from '../internal/marks.js';
import { stanceWayWords } from '../internal/strings/en/stance-ways.js';
import { isOpenQuestion, type StanceCell, type StanceMark } from './stance-cell.js';
import { stanceSymbol } from './stance-symbol.js';
import type { WaysShown } from './ways-model.js';
import { ORDERS, type Order, type Show, type Ways } from './ways.js';
import { waysStyles } from './ways.styles.js';
import { stepButton } from '../internal/stepping.js';

export { cards } from './cards.js';
export { waysModel } from './ways-model.js';
/** Look of the strips, and of cells that say more than one thing. */
export const lateStyles = [waysStyles];

/** What a reader can change, and how. */
export interface WaysControl {
  readonly language: Language;
  readonly size: Size;
  readonly ways: Ways;
  readonly arranging: boolean;
  set(change: Partial<Ways & { readonly asOf: string }>): void;
}

/** Years written under the scrubber at most. */
const YEARS: Record<Size, number> = { s: 5, m: 9, l: 16 };

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Which stops carry their year: the first of each, as far as there is room. */
function labelled({ stops }: WaysShown, size: Size): Set<number> {
  const room = stops.length / YEARS[size];
  const shown = new Set<number>();
  let last = -Infinity;
  stops.forEach(({ year }, i) => {
    if (year === stops[i - 1]?.year || i - last < room) return;
    shown.add(i);
    last = i;
  });
  return shown;
}

function scrubber(shown: WaysShown, control: WaysControl): TemplateResult {
  const words = control.language.words(stanceWayWords).time;
  const { stops, at } = shown;
  const last = stops.length - 1;
  // At the last stop everything is on record, which needs no date.
  const go = (to: number): void => control.set({ asOf: to >= last ? '' : (stops[to]?.day ?? '') });
  const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
    stepButton(name, label, to in stops, () => go(to));
  const years = labelled(shown, control.size);
  return html`<div class="strip-row time">
    <p id="stop" class="stop"><b>${stops[at]?.text}</b></p>
    <div dir="ltr" class="scrubber">
      ${step(at - 1, words.earlier, 'previous')}
      <div class="track">
        <input
          type="range"
          min="0"
          max=${last}
          step="1"
          aria-label=${words.label}
          aria-valuetext=${stops[at]?.text ?? ''}
          .value=${String(at)}
          @input=${(event: Event) => go(Number(valueOf(event)))}
        />
        <div class="ticks" aria-hidden="true">
          ${stops.map(
            ({ year }, i) =>
              html`<span
                class=${years.has(i) ? 'year' : ''}
                ${geometry({ 'inset-inline-start': `${last ? (i / last) * 100 : 0}%` })}
                >${years.has(i) ? year : nothing}</span
              >`,
          )}
        </div>
      </div>
      ${step(at + 1, words.later, 'next')}
    </div>
  </div>`;
}

function select(
  label: string,
  value: string,
  choices: readonly { readonly id: string; readonly name: string }[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="choice"
    ><span class="label">${label}</span>
    <select @change=${(event: Event) => choose(valueOf(event))}>
      ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
    </select></label
  >`;
}

const check = (label: string, on: boolean, toggle: (on: boolean) => void): TemplateResult =>
  html`<label class="check"
    ><input
      type="checkbox"
      .checked=${on}
      @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}
    />${label}</label
  >`;

function comparison({ pair, episodes }: WaysShown, control: WaysControl): TemplateResult {
  const words = control.language.words(stanceWayWords).compare;
  const [before = '', after = ''] = pair;
  return html`<div class="strip-row">
    ${select(words.before, before, episodes, (id) =>
      control.set({ compare: [id, id === after ? before : after] }),
    )}
    ${select(words.after, after, episodes, (id) =>
      control.set({ compare: [id === before ? after : before, id] }),
    )}
    ${check(words.only, control.ways.onlyChanges, (onlyChanges) => control.set({ onlyChanges }))}
  </div>`;
}

function sideChoice({ language, ways, set }: WaysControl): TemplateResult {
  const { choices, label } = language.words(stanceWayWords).sides;
  return html`<div class="strip-row">
    <div class="segments" role="group" aria-label=${label}>
      ${(['words-deeds', 'words', 'deeds'] as const satisfies readonly Show[]).map(
        (show) =>
          html`<button
            type="button"
            aria-pressed=${ways.show === show}
            @click=${() => set({ show })}
          >
            ${choices[show]}
          </button>`,
      )}
    </div>
  </div>`;
}

function arranging({ acts }: WaysShown, { language, ways, set }: WaysControl): TemplateResult {
  const words = language.words(stanceWayWords).arrange;
  const orders = ORDERS.map((id) => ({ id, name: words.orders[id] }));
  const toggled = (act: string): string[] =>
    ways.acts.includes(act) ? ways.acts.filter((each) => each !== act) : [...ways.acts, act];
  return html`<div class="strip-row">
    ${select(words.order, ways.order, orders, (order) => set({ order: order as Order }))}
    ${check(words.grouped, !ways.ungrouped, (grouped) => set({ ungrouped: !grouped }))}
    ${check(words.parties, ways.withParties, (withParties) => set({ withParties }))}
    <div class="choice">
      <span class="label" id="acts">${words.acts}</span>
      <div class="segments" role="group" aria-labelledby="acts">
        ${acts.map(
          (act) =>
            html`<button
              type="button"
              aria-pressed=${ways.acts.includes(act)}
              @click=${() => set({ acts: toggled(act) })}
            >
              ${words.act[act]}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}

/** The strips under the tools, one for each that is open. */
export const strips = (shown: WaysShown, control: WaysControl): TemplateResult =>
  html`<div class="strips">
    ${shown.pair.length ? comparison(shown, control) : nothing}
    ${shown.stops.length ? scrubber(shown, control) : nothing}
    ${control.ways.show === 'all' ? nothing : sideChoice(control)}
    ${control.arranging ? arranging(shown, control) : nothing}
    <p class="quiet" role="status">${shown.leftOut}</p>
  </div>`;

const mark = ({ kind, word }: StanceMark): TemplateResult =>
  html`<span class="word">${stanceSymbol(kind)}<span>${word}</span></span>`;

/** What a cell says line by line: before and now, words and deeds. What is unchanged is said once. */
export function cellLines({ lines = [] }: StanceCell, language: Language): TemplateResult {
  const words = language.words(stanceWayWords);
  return html`${lines.map(({ side, before, now }) => {
    const moved = before && before.kind !== now.kind;
    return html`<span class="line ${before && !moved ? 'same' : ''}">
      ${side ? html`<span class="side">${words.sides[side]}</span>` : nothing}
      ${
        moved
          ? html`${mark(before)} <span class="hidden">${words.compare.then}</span>
              <span class="then"><span class="arrow" aria-hidden="true"></span>${mark(now)}</span>`
          : mark(now)
      }
      ${
        before && !moved && !isOpenQuestion(now.kind)
          ? html`<span class="quiet">${words.compare.unchanged}</span>`
          : nothing
      }
    </span>`;
  })}`;
}

/** A table that scrolls inside the figure, its header and its first column in sight. */
export const scrolling = (table: unknown, label: string): TemplateResult =>
  html`<div class="matrix-scroll" tabindex="0" role="group" aria-label=${label}>${table}</div>`;

/** What a cell points out, each with its shape. */
export const cellTags = ({ tags = [] }: StanceCell): TemplateResult =>
  html`${tags
    .filter(({ shape }) => shape === 'changed' || shape === 'differs')
    .map(
      ({ shape, text }) =>
        html`<span class="tag">
          <span aria-hidden="true">${shape === 'changed' ? '△' : '≠'}</span>${text}
        </span>`,
    )}`;
