import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  assertDataset,
  DatasetError,
  heldDataset,
  loadDataset,
  parseDataset,
  refreshDataset,
  watchDataset,
  type Dataset,
  type Loaded,
} from '../../data/index.js';

/** What a figure was told to show: an address, or a dataset of its own. */
export interface Wanted {
  readonly source: string;
  readonly injected: Dataset | undefined;
}

/** Brings a figure its dataset: loads it, follows its updates, checks an injected one. */
export class DatasetLoading implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Wanted;
  readonly #task: Task<readonly [string, boolean], Loaded | undefined>;
  #loaded: Loaded | undefined;
  #error: DatasetError | undefined;
  #injected:
    | { dataset: Dataset; loaded?: Loaded; error?: DatasetError; repair?: 'running' | 'done' }
    | undefined;
  #watched: string | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    this.#task = new Task(host, {
      task: ([source, injected]) => (injected ? undefined : loadDataset(source)),
      args: () => [wanted().source, wanted().injected !== undefined] as const,
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
    const { source, injected } = this.#wanted();
    // What came while the figure was out of the page is shown at once.
    const held = injected ? undefined : heldDataset(source);
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
    const { source, injected } = this.#wanted();
    const watched = injected ? undefined : source;
    if (watched === this.#watched) return;
    this.#stop();
    this.#watched = watched;
    if (watched === undefined) return;
    this.#unwatch = watchDataset(watched, (loaded) => {
      this.#show(loaded);
      this.#host.requestUpdate();
    });
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
    return this.#wanted().injected ? this.#check().loaded : this.#loaded;
  }

  /** Why there is none, or why it could not be refreshed. */
  get error(): DatasetError | undefined {
    return this.#wanted().injected
      ? this.#check().error
      : (this.#error ?? this.#loaded?.refreshError);
  }

  /** Tries again, keeping what is shown. */
  retry(): void {
    if (this.#loaded) {
      void refreshDataset(this.#wanted().source).catch(() => undefined);
    } else {
      this.#error = undefined;
      void this.#task.run();
    }
    this.#host.requestUpdate();
  }

  /**
   * Checks an injected dataset record by record after a figure could not be made from it; true while that goes on,
   * false when it is done or the dataset was loaded, which checks it anyway.
   */
  repair(): boolean {
    const given = this.#injected;
    if (!given?.loaded || !this.#wanted().injected) return false;
    if (given.repair) return given.repair === 'running';
    given.repair = 'running';
    void parseDataset(JSON.stringify(given.dataset))
      .then((parsed) => {
        given.loaded = { ...parsed, url: '', fetchedAt: Date.now() };
      })
      .catch((error: unknown) => {
        delete given.loaded;
        given.error = asDatasetError(error);
      })
      .finally(() => {
        given.repair = 'done';
        this.#host.requestUpdate();
      });
    return true;
  }

  #check(): { loaded?: Loaded; error?: DatasetError } {
    const dataset = this.#wanted().injected!;
    if (this.#injected?.dataset !== dataset) {
      this.#injected = { dataset };
      try {
        assertDataset(dataset);
        this.#injected.loaded = { dataset, rejected: [], url: '', fetchedAt: Date.now() };
      } catch (error) {
        this.#injected.error = asDatasetError(error);
      }
    }
    return this.#injected;
  }
}

/** Any failure as the one kind of error that figures report. */
export function asDatasetError(error: unknown): DatasetError {
  return error instanceof DatasetError
    ? error
    : new DatasetError('wrong-shape', `The dataset cannot be shown: ${String(error)}`, {
        cause: error,
      });
}
