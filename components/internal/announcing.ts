import type { Dataset, DatasetError, Loaded } from '../../data/index.js';
import { warnOnce } from './attributes.js';
import { DataErrorEvent, DataReadyEvent } from './events.js';

/** Tells the page what became of a figure's data: once per dataset shown and once per incident. */
export class Announcing {
  readonly #figure: HTMLElement;
  #told: Dataset | undefined;
  #incident: string | undefined;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  /** An error, or none; `url` is empty for an injected dataset. */
  error(error: DatasetError | undefined, url: string, showingOldData: boolean): void {
    const incident = error && `${error.code} ${error.message}`;
    if (error && incident !== this.#incident) {
      warnOnce(error.message);
      this.#figure.dispatchEvent(new DataErrorEvent(error.code, url, showingOldData));
    }
    this.#incident = incident;
  }

  /** The dataset that is shown now. */
  ready({ url, dataset, rejected }: Loaded): void {
    if (dataset === this.#told) return;
    this.#told = dataset;
    for (const { kind, index, id, path, reason } of rejected) {
      warnOnce(`${url} ${kind}[${index}]${id ? ` (${id})` : ''} left out: ${path} ${reason}`);
    }
    this.#figure.dispatchEvent(new DataReadyEvent(url, dataset.version, rejected));
  }
}
