import type { Dataset, DatasetError, Loaded } from '../../data/index.js';
import { warnOnce } from './attributes.js';
import { DataErrorEvent, DataReadyEvent } from './events.js';

/** Problems listed on the console at most. */
const LISTED = 10;

/** Characters of an address written down at most; a whole file may live in one. */
const LONGEST = 500;
/** An address as it may be written down, without a password. */
const written = (url: string): string =>
  url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1').slice(0, LONGEST);

/** Tells the page what became of a figure's data: once per dataset shown and once per incident. */
export class Announcing {
  readonly #figure: HTMLElement;
  #told: Dataset | undefined;
  #incident: string | undefined;
  #storage: string | undefined;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  /** An error, or none; `url` is empty for an injected dataset. */
  error(error: DatasetError | undefined, url: string, showingOldData: boolean): void {
    const incident = error && `${error.code} ${error.message}`;
    if (error && incident !== this.#incident) {
      const { message } = error;
      warnOnce(url && !message.includes(url) ? `${written(url)}: ${message}` : message);
      this.#figure.dispatchEvent(new DataErrorEvent(error.code, url, showingOldData));
    }
    this.#incident = incident;
    // What is shown again after a failure is news.
    if (error && !showingOldData) this.#told = undefined;
  }

  /** Storage that does not serve: the figure is shown, but the next visit has to fetch it again. */
  storage({ url, storage }: Loaded): void {
    if (storage && storage !== this.#storage) {
      this.#figure.dispatchEvent(new DataErrorEvent(storage, url, false));
    }
    this.#storage = storage;
  }

  /** The dataset that is shown now. */
  ready({ url, dataset, rejected }: Loaded): void {
    if (dataset === this.#told) return;
    this.#told = dataset;
    if (rejected.length) {
      const lines = rejected
        .slice(0, LISTED)
        .map(
          ({ kind, index, id, path, reason }) =>
            `${kind}[${index}]${id ? ` (${id})` : ''}: ${path} ${reason}`,
        );
      const more = rejected.length - lines.length;
      if (more > 0) lines.push(`and ${more} more, in the data-ready event`);
      warnOnce(`${url ? url : 'The injected dataset'}: records left out.\n${lines.join('\n')}`);
    }
    this.#figure.dispatchEvent(new DataReadyEvent(url, dataset.version, rejected));
  }
}
