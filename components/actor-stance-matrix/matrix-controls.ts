import { html, nothing, type TemplateResult } from 'lit';
import type { Size } from '../internal/dataset-element.js';
import type { Language } from '../internal/language.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import type { StanceMatrixModel } from './actor-stance-matrix.model.js';
import { isOtherwise, type Ways } from './ways.js';
import type * as WaysView from './ways-view.js';
import { stepButton } from '../internal/stepping.js';

/** What a reader changed. */
export interface Changes extends Partial<Ways> {
  readonly asOf?: string;
  readonly arranging?: boolean;
  readonly cards?: boolean;
  readonly chosen?: readonly string[];
}

/** What the controls need from the figure they are in. */
export interface ControlsView {
  readonly language: Language;
  readonly size: Size;
  readonly visible: readonly number[];
  /** True above the table view, which has every episode. */
  readonly inTable: boolean;
  readonly ways: Ways;
  readonly arranging: boolean;
  readonly cards: boolean;
  /** The code of the strips, once it is there. */
  readonly code: typeof WaysView | undefined;
  set(change: Changes): void;
}

function stepper({ episodes }: StanceMatrixModel, view: ControlsView): TemplateResult {
  const words = view.language.words(stanceWords);
  const at = view.visible[0] ?? 0;
  const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
    stepButton(name, label, to in episodes, () => view.set({ chosen: [episodes[to]!.id] }));
  return html`<div class="stepper controls" role="group" aria-label=${words.episode}>
    ${step(at - 1, words.earlier, 'previous')}
    <span class="current">${episodes[at]?.name}</span>
    ${step(at + 1, words.later, 'next')}
  </div>`;
}

function segments({ episodes }: StanceMatrixModel, view: ControlsView): TemplateResult {
  const toggled = (index: number): readonly string[] => {
    const on = new Set(view.visible);
    if (!on.delete(index)) on.add(index);
    // One is always on.
    const kept = on.size ? on : new Set(view.visible);
    return episodes.flatMap(({ id }, i) => (kept.has(i) ? id : []));
  };
  const label = view.language.words(stanceWords).episodes;
  return html`<div class="segments" role="group" aria-label=${label}>
    ${episodes.map(
      ({ name }, index) =>
        html`<button
          type="button"
          aria-pressed=${view.visible.includes(index)}
          @click=${() => view.set({ chosen: toggled(index) })}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

/** The first and the last episode on screen, or the last two there are. */
function pairOf({ episodes }: StanceMatrixModel, visible: readonly number[]): string[] {
  const [first, last] = [visible[0] ?? 0, visible.at(-1) ?? 0];
  const pair = first === last ? [episodes.length - 2, episodes.length - 1] : [first, last];
  return pair.flatMap((index) => episodes[index]?.id ?? []);
}

function tools(model: StanceMatrixModel, view: ControlsView, several: boolean): TemplateResult {
  const { ways, arranging, cards } = view;
  const words = view.language.words(stanceWords).tools;
  const tool = (label: string, on: boolean, change: Changes): TemplateResult =>
    html`<button type="button" class="tab" aria-pressed=${on} @click=${() => view.set(change)}>
      ${label}
    </button>`;
  const comparing = ways.compare.length > 0;
  return html`<div class="tabs tools" role="group" aria-label=${words.label}>
    ${
      several && view.size === 's' && !view.inTable && !comparing
        ? tool(words.cards, cards, { cards: !cards })
        : nothing
    }
    ${tool(words.time, ways.timeline, { timeline: !ways.timeline, compare: [] })}
    ${
      several || comparing
        ? tool(words.compare, comparing, {
            timeline: false,
            compare: comparing ? [] : pairOf(model, view.visible),
          })
        : nothing
    }
    ${tool(words.sides, ways.show !== 'all', { show: ways.show === 'all' ? 'words-deeds' : 'all' })}
    ${tool(words.arrange, arranging, { arranging: !arranging })}
  </div>`;
}

/** One row of controls above the matrix, and a strip for each tool that is open; narrow figures fold them. */
export function matrixControls(model: StanceMatrixModel, view: ControlsView): TemplateResult {
  const { ways: shown, episodes } = model;
  const words = view.language.words(stanceWords);
  const several = episodes.length > 1;
  const strips = shown && view.code?.strips(shown, view);
  if (view.size !== 's') {
    return html`<div class="controls">
        ${several && !view.inTable ? segments(model, view) : nothing} ${tools(model, view, several)}
      </div>
      ${strips}`;
  }
  const stepping = several && !view.inTable && !view.cards;
  return html`${stepping ? stepper(model, view) : nothing}
    <details class="fold" ?open=${isOtherwise(view.ways)}>
      <summary>${words.show}</summary>
      ${tools(model, view, several)} ${strips}
    </details>`;
}
