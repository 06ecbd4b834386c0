import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../data/index.js';
import { warnOnce } from './attributes.js';
import type * as DetailsPanel from './details-panel.js';
import type { Language } from './language.js';
import { LateCode, type LateHost } from './late-code.js';

/** Records open in the details panel, and the mark they were opened from. */
export interface OpenDetails {
  readonly records: readonly string[];
  readonly anchor: string;
  /** Position of the record shown. */
  readonly at: number;
}

type Host = ReactiveControllerHost & LateHost & { readonly renderRoot: ParentNode };

/** Which records are open in a figure; fetches the panel's code, moves focus to it and back. */
export class DetailsOpening implements ReactiveController {
  readonly #host: Host;
  #open: OpenDetails | undefined;
  /** The panel's code, fetched when the first record is opened. */
  readonly code: LateCode<typeof DetailsPanel>;
  #focused: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.code = new LateCode(
      host,
      () => import('./details-panel.js'),
      () => {
        this.#open = undefined;
        warnOnce('The code of the details panel could not be loaded.');
      },
    );
    host.addController(this);
  }

  /** The anchor whose details are open. */
  get anchor(): string | undefined {
    return this.#open?.anchor;
  }

  /** Opens records, or closes them when they are open at this anchor; true when it opened them. */
  toggle(records: readonly string[], anchor: string): boolean {
    const opening = this.anchor !== anchor;
    this.#set(opening ? { records, anchor, at: 0 } : undefined);
    return opening;
  }

  close(): void {
    if (this.#open) this.#set(undefined);
  }

  /** The panel with the open record, once its code is there. */
  panel(dataset: Dataset, language: Language): unknown {
    const open = this.#open;
    return (
      open &&
      this.code.need()?.detailsPanel(open, dataset, language, {
        step: (at) => this.#set({ ...open, at }),
        close: () => {
          this.#set(undefined);
          void this.#host.updateComplete.then(() => this.#mark(open.anchor)?.focus());
        },
      })
    );
  }

  hostUpdated(): void {
    const title = this.#open && this.#host.renderRoot.querySelector<HTMLElement>('.panel-title');
    if (title && this.#focused !== this.anchor) title.focus({ preventScroll: true });
    this.#focused = title ? this.anchor : undefined;
  }

  #mark(anchor: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`[data-open="${CSS.escape(anchor)}"]`);
  }

  #set(open: OpenDetails | undefined): void {
    this.#open = open;
    this.#host.requestUpdate();
  }
}
