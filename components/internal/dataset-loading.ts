import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  applyUpdate,
  DatasetError,
  heldDataset,
  ownTask,
  loadDataset,
  readDataset,
  refreshDataset,
  watchDataset,
  type CachePolicy,
  type Dataset,
  type Loaded,
  type UpdatePolicy,
} from '../../data/index.js';
import { inWords } from './attributes.js';

/** What a figure was told to show: an address, or a dataset of its own. */
export interface Wanted {
  readonly source: string;
  readonly injected: Dataset | undefined;
  readonly cache: CachePolicy;
  readonly updates: UpdatePolicy;
  /** False while the figure is far from what a reader sees: nothing is fetched for it. */
  readonly near: boolean;
}

interface Injected {
  readonly dataset: Dataset;
  loaded?: Loaded;
  error?: DatasetError;
  checking?: Promise<void> | undefined;
}

/** Brings a figure its dataset: loads it, follows its updates, checks an injected one. */
export class DatasetLoading implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Wanted;
  readonly #task: { readonly taskComplete: Promise<unknown> };
  #loaded: Loaded | undefined;
  #error: DatasetError | undefined;
  #injected: Injected | undefined;
  #watched: string | undefined;
  #unwatch: (() => void) | undefined;
  #starting = 0;

  constructor(host: ReactiveControllerHost, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    this.#task = new Task(host, {
      task: ([source, loads, cache]) =>
        loads ? this.#first(loadDataset(source, cache)) : undefined,
      args: () => {
        const { source, injected, cache, near } = wanted();
        return [source, near && !injected, cache] as const;
      },
      onComplete: (loaded) => {
        // The page may know more by now: a newer copy, or that the refresh failed.
        if (loaded) this.#show(heldDataset(wanted().source) ?? loaded);
      },
      onError: (error) => {
        this.#loaded = undefined;
        this.#error = asDatasetError(error);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    const { source, injected, near } = this.#wanted();
    // What came while the figure was out of the page is shown at once.
    const held = near && !injected ? heldDataset(source) : undefined;
    if (held) this.#show(held);
    this.#watch();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #watch(): void {
    const { source, injected, updates, near } = this.#wanted();
    const watched = near && !injected ? `${updates} ${source}` : undefined;
    if (watched === this.#watched) return;
    this.#stop();
    this.#watched = watched;
    if (watched === undefined) return;
    const listener = (loaded: Loaded): void => {
      // What comes first has its turn.
      if (this.#starting && !this.#loaded) return;
      this.#show(loaded);
      this.#host.requestUpdate();
    };
    this.#unwatch = watchDataset(source, listener, updates);
  }

  /** A figure is drawn for the first time in a task of its own: several at once would keep the page waiting. */
  async #first(loading: Promise<Loaded>): Promise<Loaded> {
    this.#starting++;
    try {
      const loaded = await loading;
      if (!this.#loaded) await ownTask();
      return loaded;
    } finally {
      this.#starting--;
    }
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watched = undefined;
  }

  #show(loaded: Loaded): void {
    this.#loaded = loaded;
    this.#error = undefined;
  }

  /** The dataset to show, when there is one. */
  get loaded(): Loaded | undefined {
    return this.#wanted().injected ? this.#check()?.loaded : this.#loaded;
  }

  /** Why there is none, or why it could not be refreshed. */
  get error(): DatasetError | undefined {
    return this.#wanted().injected
      ? this.#check()?.error
      : (this.#error ?? this.#loaded?.refreshError);
  }

  /** Tries again, keeping what is shown. An answer that comes when something else is wanted is not for this figure. */
  retry(): void {
    const { source, cache, injected } = this.#wanted();
    this.#host.requestUpdate();
    if (injected) {
      this.#injected = undefined;
      return;
    }
    const isWanted = (): boolean => {
      const now = this.#wanted();
      return now.source === source && !now.injected;
    };
    this.#error = undefined;
    void refreshDataset(source, cache)
      .then((loaded) => isWanted() && this.#show(loaded))
      .catch((error: unknown) => {
        if (isWanted() && !this.#loaded) this.#error = asDatasetError(error);
      })
      .finally(() => this.#host.requestUpdate());
  }

  /** Shows the newer edition, here and in every other figure of this dataset. */
  update(): void {
    applyUpdate(this.#wanted().source);
  }

  /** Settles when the dataset is there, or cannot be had. */
  async settled(): Promise<void> {
    await (this.fetching ?? this.#task.taskComplete.catch(() => undefined));
  }

  /** Settles when an injected dataset has been checked; undefined while none is. */
  get fetching(): Promise<void> | undefined {
    return this.#check()?.checking;
  }

  /** Checks an injected dataset record by record, once: what a page hands over may hold anything. */
  #check(): Injected | undefined {
    const { injected: dataset } = this.#wanted();
    if (dataset && this.#injected?.dataset !== dataset) {
      // What was shown stays while the new one is checked.
      const before = this.#injected?.loaded ?? this.#loaded;
      const given: Injected = (this.#injected = { dataset, ...(before && { loaded: before }) });
      given.checking = readDataset(dataset)
        .then((parsed) => {
          given.loaded = { ...parsed, url: '', fetchedAt: Date.now() };
        })
        .catch((error: unknown) => {
          delete given.loaded;
          given.error = asDatasetError(error);
        })
        .finally(() => {
          given.checking = undefined;
          this.#host.requestUpdate();
        });
    }
    return dataset && this.#injected;
  }
}

/** Any failure as the one kind of error that figures report. */
export function asDatasetError(error: unknown): DatasetError {
  return error instanceof DatasetError
    ? error
    : new DatasetError('wrong-shape', `The dataset cannot be shown: ${inWords(error)}`, {
        cause: error,
      });
}
