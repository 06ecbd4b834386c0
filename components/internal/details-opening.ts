import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { recordsById, type Dataset, type Loaded } from '../../data/index.js';
import { warnOnce } from './attributes.js';
import type * as CiteView from './cite-view.js';
import type * as DetailsPanel from './details-panel.js';
import type { Row } from './figure-model.js';
import type { Language } from './language.js';
import type { LateCode, LateCodes } from './late-code.js';

/** Records open in the details panel, and the mark they were opened from. */
export interface OpenDetails {
  readonly records: readonly string[];
  readonly anchor: string;
  /** Position of the record shown. */
  readonly at: number;
}

type Host = ReactiveControllerHost & {
  readonly renderRoot: ParentNode;
  say(sentence: string): void;
};

/** Which records are open in a figure; fetches the panel's code, moves focus to it and back. */
export class DetailsOpening implements ReactiveController {
  readonly #host: Host;
  #open: OpenDetails | undefined;
  /** The panel's code, fetched when the first record is opened. */
  readonly #code: LateCode<typeof DetailsPanel>;
  /** Code of the citations, fetched when a reader asks for one. */
  readonly #cite: LateCode<typeof CiteView>;
  #citing = false;
  /** The dataset whose records are open, once there is one. */
  #dataset: Dataset | undefined;
  /** A person opened the panel, and its title is to have the focus. */
  #toFocus = false;

  constructor(host: Host, late: LateCodes) {
    this.#host = host;
    this.#code = late.add(
      () => import('./details-panel.js'),
      () => {
        this.#open = undefined;
        warnOnce('The code of the details panel could not be loaded.');
      },
    );
    this.#cite = late.add(
      () => import('./cite-view.js'),
      () => {
        this.#citing = false;
        warnOnce('The code of the citations could not be loaded.');
      },
    );
    host.addController(this);
  }

  /** What is open, as plain JSON. */
  get open(): OpenDetails | undefined {
    return this.#open && { ...this.#open, records: [...this.#open.records] };
  }

  /** Anything that does not say what to open closes the panel. The focus stays where it is. */
  set open(given: unknown) {
    const { records, anchor, at } = (given ?? {}) as Partial<Record<keyof OpenDetails, unknown>>;
    const sound =
      Array.isArray(records) &&
      records.every((id) => typeof id === 'string') &&
      typeof anchor === 'string' &&
      typeof at === 'number' &&
      at in records;
    this.#set(sound ? { records, anchor, at } : undefined);
    this.#check();
  }

  /** The anchor whose details are open. */
  get anchor(): string | undefined {
    return this.#open?.anchor;
  }

  /** Opens records, or closes them when they are open at this anchor; true when it opened them. */
  toggle(records: readonly string[], anchor: string): boolean {
    const opening = this.anchor !== anchor;
    this.#set(opening ? { records, anchor, at: 0 } : undefined);
    this.#toFocus = opening;
    return opening;
  }

  /** Another dataset is shown: records that it does not have are closed. */
  use(dataset: Dataset | undefined): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.#check();
  }

  /** Closes records of which what is shown now holds none. */
  keepWithin(rows: readonly Row[]): void {
    const open = this.#open?.records;
    if (!open || rows.some(({ records }) => records.some((id) => open.includes(id)))) return;
    this.#set(undefined);
  }

  #check(): void {
    const known = this.#dataset && recordsById(this.#dataset);
    if (known && this.#open?.records.some((id) => !known.has(id))) this.#set(undefined);
  }

  /** The panel with the open record, once its code is there. */
  panel({ dataset, url }: Loaded, language: Language): unknown {
    const open = this.#open;
    const code = open && this.#code.need();
    if (!open || !code) return undefined;
    return code.detailsPanel(open, dataset, language, {
      step: (at) => this.#set({ ...open, at }),
      follow: (id) => {
        const at = open.records.indexOf(id);
        const records = at < 0 ? [...open.records, id] : open.records;
        this.#set({ ...open, records, at: at < 0 ? open.records.length : at });
        this.#toFocus = true;
      },
      close: () => {
        this.#set(undefined);
        void this.#host.updateComplete.then(() => this.#mark(open.anchor)?.focus());
      },
      toggleCitations: (citing) => {
        this.#citing = citing;
        this.#host.requestUpdate();
      },
      citations: (cited) =>
        this.#citing &&
        this.#cite
          .need()
          ?.citations({ ...cited, dataset, url }, language, (sentence) => this.#host.say(sentence)),
    });
  }

  hostUpdated(): void {
    if (!this.#toFocus) return;
    const title = this.#host.renderRoot.querySelector<HTMLElement>('.panel-title');
    if (!title) return;
    this.#toFocus = false;
    title.focus({ preventScroll: true });
  }

  #mark(anchor: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`[data-open="${CSS.escape(anchor)}"]`);
  }

  #set(open: OpenDetails | undefined): void {
    this.#open = open;
    if (!open) this.#toFocus = this.#citing = false;
    this.#host.requestUpdate();
  }
}
