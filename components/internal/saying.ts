import type { ReactiveControllerHost } from 'lit';
import type { Loaded } from '../../data/index.js';
import { recordsOf, type FigureModel } from './figure-model.js';
import type { Language } from './language.js';

/** What a figure shows, as far as it is told to those who cannot see it. */
interface Shown {
  readonly view: 'chart' | 'table';
  readonly model: FigureModel;
  readonly loaded: Loaded;
  readonly language: Language;
}

/** What a figure says to those who cannot see what changed: one sentence at a time, and only what is news. */
export class Saying {
  /** The sentence said last. */
  said = '';
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #view: string | undefined;
  #count = '';
  #newer: Loaded['newer'];

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  say(sentence: string): void {
    this.#next(sentence);
    this.#host.requestUpdate();
  }

  #next(sentence: string): void {
    // The same sentence again is heard only when it differs.
    this.said = sentence === this.said ? `${sentence}\u00a0` : sentence;
  }

  /** Before each drawing: says that newer figures wait, and, when a person acted, what their act changed. */
  update({ view, model, loaded, language: { strings, date } }: Shown, byPerson: boolean): void {
    const count = model.empty ?? model.changed ?? strings.recordsShown(recordsOf(model).size);
    const { newer } = loaded;
    const acted = byPerson && this.#view !== undefined;
    if (acted && view !== this.#view) this.#next(strings.shownAs[view]);
    else if (acted && count !== this.#count) this.#next(count);
    else if (newer && newer !== this.#newer) this.#next(strings.newer(date(newer.published)));
    this.#view = view;
    this.#count = count;
    this.#newer = newer;
  }
}
