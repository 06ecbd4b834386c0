import type { LitElement, ReactiveController } from 'lit';
import {
  ActorSelectEvent,
  PeriodChangeEvent,
  SourceOpenEvent,
  StateChangeEvent,
} from './events.js';
import type { FigureState } from './figure-state.js';

type Figure = LitElement & { readonly state: FigureState };

/** What a person does comes as one of these. */
const ACTS = ['click', 'auxclick', 'change', 'input', 'keydown', 'pointerup'];

/** Tells the page what a person did in a figure: what they changed, once per change, and which source they opened. */
export class Acting implements ReactiveController {
  readonly #figure: Figure;
  /** The state at the beginning of what a person does just now. */
  #before: string | undefined;
  #listening = false;

  constructor(figure: Figure) {
    this.#figure = figure;
    figure.addController(this);
  }

  /** True while what is drawn follows from what a person just did. */
  get byPerson(): boolean {
    return this.#before !== undefined;
  }

  hostConnected(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const type of ACTS) this.#figure.renderRoot.addEventListener(type, this.#onAct, true);
    this.#figure.addEventListener('fullscreenchange', () => this.#figure.requestUpdate());
  }

  hostUpdated(): void {
    if (this.#before === undefined) return;
    const { state } = this.#figure;
    const [before, now] = [this.#before, JSON.stringify(state)];
    if (before === now) return;
    this.#before = now;
    this.#tell(JSON.parse(before) as FigureState, state);
  }

  readonly #onAct = (event: Event): void => {
    if (this.#before === undefined) {
      this.#before = JSON.stringify(this.#figure.state);
      // Updates come before; what changes later is not this act.
      setTimeout(() => (this.#before = undefined));
    }
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-source]');
    const opens = event.type === 'click' || (event as MouseEvent).button === 1;
    if (link && opens && event.type.endsWith('click')) {
      this.#figure.dispatchEvent(new SourceOpenEvent(link.dataset['source']!, link.href));
    }
  };

  #tell(before: FigureState, now: FigureState): void {
    const changed = (...keys: string[]): boolean =>
      keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
    this.#figure.dispatchEvent(new StateChangeEvent(now));
    if (changed('actors', 'pinned')) {
      const { actors, pinned } = now as { actors: readonly string[]; pinned?: string };
      this.#figure.dispatchEvent(new ActorSelectEvent(pinned ? [pinned] : actors));
    }
    if (changed('period', 'asOf')) {
      const { period = '', asOf = '' } = now as Readonly<Record<string, string | undefined>>;
      this.#figure.dispatchEvent(new PeriodChangeEvent(period, asOf));
    }
  }
}
