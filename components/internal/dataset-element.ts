import { Task } from '@lit/task';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  assertDataset,
  DatasetError,
  LIBRARY_ROOT,
  loadDataset,
  refreshDataset,
  watchDataset,
  type Dataset,
  type Loaded,
} from '../../data/index.js';
import { choice, list, nearest, warnOnce } from './attributes.js';
import type { detailsPanel } from './details-panel.js';
import { DataErrorEvent, DataReadyEvent, DatumSelectEvent } from './events.js';
import type { ExportFormat } from './export.js';
import type { FigureModel, FigureOptions } from './figure-model.js';
import { frame, type OpenDetails } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { languageFor, type Language } from './language.js';
import { RovingFocus } from './roving.js';
import type { Sorting } from './data-table.js';

/** What a figure can be doing; the same words in the `status` property of every element. */
export const STATUSES = ['pending', 'ready', 'stale', 'empty', 'failed'] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** Width class of the figure's own box: S below 520 px, M to 959, L from 960. */
export type Size = 's' | 'm' | 'l';

const DEFAULT_SOURCE = new URL('data/nagorno-karabakh.json', LIBRARY_ROOT).href;

/** The part of a figure that is the same for all: data in, states, frame. A figure adds `model` and `content`. */
export abstract class DatasetElement<M extends FigureModel> extends LitElement {
  static override styles = [frameStyles];

  /** Address of the dataset; the bundled Nagorno-Karabakh dataset when absent. */
  @property() src = '';
  /** The editor's heading; the figure has one of its own. */
  @property() heading = '';
  /** Level of the heading in the page's outline, 1 to 6; none by default. */
  @property({ attribute: 'heading-level' }) headingLevel = '';
  /** A note of the editor's, shown under the figure. */
  @property() note = '';
  /** Ids of the actors to show, separated by spaces; all by default. */
  @property({ converter: list }) actors: readonly string[] = [];
  /** Ids of the episodes to show, separated by spaces. */
  @property({ converter: list }) episode: readonly string[] = [];
  /** Period to show, an ISO interval such as `2016-04/2020-11`. */
  @property() period = '';
  /** Show only what was known on this date, such as `2020-10-31`. */
  @property({ attribute: 'as-of' }) asOf = '';
  /** `chart` (the figure) or `table`. */
  @property({ converter: choice('view', ['chart', 'table']) }) view: 'chart' | 'table' = 'chart';
  /** `auto` (the page's colour scheme), `light` or `dark`. */
  @property({ reflect: true, converter: choice('theme', ['auto', 'light', 'dark']) }) theme:
    'auto' | 'light' | 'dark' = 'auto';
  /** A dataset to show instead of loading one; give the parsed JSON object. */
  @property({ attribute: false }) data?: Dataset | undefined;

  @state() protected size: Size = 'm';
  @state() private loaded?: Loaded | undefined;
  @state() private error?: DatasetError | undefined;
  @state() private open?: OpenDetails | undefined;
  @state() private sorting?: Sorting | undefined;

  protected readonly roving = new RovingFocus(() => this.renderRoot);
  #model?: M | undefined;
  #announced?: unknown;
  #panel?: { readonly detailsPanel: typeof detailsPanel } | undefined;
  #focused?: string | undefined;
  #unwatch?: (() => void) | undefined;
  #resize?: ResizeObserver;
  #injected?: { dataset: Dataset; loaded?: Loaded; error?: DatasetError };
  #language = languageFor('en');

  readonly #task = new Task(this, {
    task: ([src, injected]) => (injected ? undefined : loadDataset(src)),
    args: () => [this.source, this.data !== undefined] as const,
    onComplete: (loaded) => {
      if (!loaded) return;
      this.loaded = loaded;
      this.error = undefined;
    },
    onError: (error) => {
      this.loaded = undefined;
      this.error =
        error instanceof DatasetError
          ? error
          : new DatasetError('network', String(error), { cause: error });
    },
  });

  /** Turns the dataset and the chosen options into exactly what will be shown. Pure. */
  protected abstract model(data: Dataset, options: FigureOptions): M;
  /** Lays the model out. */
  protected abstract content(model: M, dataset: Dataset): TemplateResult;

  /** What the figure is doing: `pending`, `ready`, `stale`, `empty` or `failed`. */
  get status(): Status {
    const shown = this.shown;
    if (!shown) return this.currentError ? 'failed' : 'pending';
    if (this.#model?.empty) return 'empty';
    return shown.refreshError ? 'stale' : 'ready';
  }

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  get state(): Record<string, unknown> {
    return {
      view: this.view,
      actors: [...this.actors],
      episode: [...this.episode],
      period: this.period,
      asOf: this.asOf,
    };
  }

  set state(value: Record<string, unknown>) {
    for (const key of Object.keys(this.state)) {
      if (key in value) (this as unknown as Record<string, unknown>)[key] = value[key];
    }
  }

  /**
   * The figure as a file: `csv` (its table) or `json` (its records with their sources).
   * Rejects when no data is shown or the format does not apply to this figure.
   */
  async exportAs(format: ExportFormat): Promise<Blob> {
    const { exportFigure } = await import('./export.js');
    const dataset = this.shown?.dataset;
    if (!this.#model || !dataset)
      throw new Error(`${this.localName} shows no data yet: nothing to export.`);
    return exportFigure(format, { model: this.#model, dataset, tag: this.localName });
  }

  protected get language(): Language {
    return this.#language;
  }

  protected get source(): string {
    return this.src || DEFAULT_SOURCE;
  }

  private get shown(): Loaded | undefined {
    return this.data ? this.injected().loaded : this.loaded;
  }

  private get currentError(): DatasetError | undefined {
    return this.data ? this.injected().error : this.error;
  }

  private injected(): { loaded?: Loaded; error?: DatasetError } {
    const dataset = this.data!;
    if (this.#injected?.dataset !== dataset) {
      try {
        assertDataset(dataset);
        this.#injected = {
          dataset,
          loaded: { dataset, rejected: [], url: '', fetchedAt: Number.NaN },
        };
      } catch (error) {
        this.#injected = { dataset, error: error as DatasetError };
      }
    }
    return this.#injected;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = languageFor(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    this.measure(this.getBoundingClientRect().width);
    this.#resize = new ResizeObserver(([entry]) => {
      // Changing layout inside the callback would raise an error on the host page.
      requestAnimationFrame(() => this.measure(entry?.contentRect.width ?? 0));
    });
    this.#resize.observe(this);
    this.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  private measure(width: number): void {
    // A hidden figure keeps its last form.
    if (width > 0) this.size = width < 520 ? 's' : width < 960 ? 'm' : 'l';
  }

  private watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.data
      ? undefined
      : watchDataset(this.source, (loaded) => (this.loaded = loaded));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && (changed.has('src') || changed.has('data'))) this.watch();
    if (changed.has('src') || changed.has('data') || changed.has('loaded')) this.open = undefined;
    const dataset = this.shown?.dataset;
    this.#model = dataset && this.model(dataset, this.options());
    for (const { attribute, value, allowed } of this.#model?.notices ?? []) {
      const near = nearest(value, allowed);
      warnOnce(
        `<${this.localName} ${attribute}="${value}">: no such id.${near ? ` Did you mean "${near}"?` : ''} This dataset has: ${allowed.join(', ')}.`,
      );
    }
  }

  private options(): FigureOptions {
    return {
      actors: this.actors,
      episodes: this.episode,
      period: this.period ? this.period : undefined,
      asOf: this.asOf ? this.asOf : undefined,
      language: this.#language,
    };
  }

  protected override updated(_changed: PropertyValues): void {
    this.roving.update();
    this.focusPanel();
    this.announce();
  }

  /** Tells the page, once per dataset shown and once per incident. */
  private announce(): void {
    const shown = this.shown;
    const error = this.currentError ?? shown?.refreshError;
    const news = error ?? shown?.dataset;
    if (!news || news === this.#announced) return;
    this.#announced = news;
    if (error) {
      warnOnce(`<${this.localName}>: ${error.message}`);
      this.dispatchEvent(
        new DataErrorEvent(error.code, this.data ? '' : this.source, Boolean(shown)),
      );
    } else if (shown) {
      for (const { kind, index, id, path, reason } of shown.rejected) {
        warnOnce(
          `${shown.url} ${kind}[${index}]${id ? ` (${id})` : ''} left out: ${path} ${reason}`,
        );
      }
      this.dispatchEvent(new DataReadyEvent(shown.url, shown.dataset.version, shown.rejected));
    }
  }

  /** Opens the details of records; `anchor` names the row or mark they belong to. The same anchor again closes them. */
  protected showDetails(records: readonly string[], anchor: string): void {
    const closing = this.open?.anchor === anchor;
    this.open = closing ? undefined : { records, anchor, at: 0 };
    if (closing) return;
    this.dispatchEvent(new DatumSelectEvent(records));
    if (!this.#panel) void this.loadPanel();
  }

  /** The panel's code is fetched when it is first needed. */
  private async loadPanel(): Promise<void> {
    try {
      this.#panel = await import('./details-panel.js');
      this.requestUpdate();
    } catch {
      this.open = undefined;
      warnOnce('The code of the details panel could not be loaded.');
    }
  }

  /** Focus goes to the panel's title when it opens, once. */
  private focusPanel(): void {
    const title = this.open && this.renderRoot.querySelector<HTMLElement>('.panel-title');
    if (title && this.#focused !== this.open?.anchor) title.focus({ preventScroll: true });
    this.#focused = title ? this.open?.anchor : undefined;
  }

  /** The details panel if it is open at this anchor (at any, when none is given) and not docked beside a wide figure. */
  protected detailsAt(anchor?: string): unknown {
    const here = this.open && (anchor === undefined || this.open.anchor === anchor);
    return here && !this.docked ? this.detailsPanel() : undefined;
  }

  /** True when a wide figure has room for the details beside its body; a figure that needs its width says no. */
  protected get docked(): boolean {
    return this.size === 'l';
  }

  /** True when the details of this anchor are open. */
  protected isOpen(anchor: string): boolean {
    return this.open?.anchor === anchor;
  }

  private detailsPanel(): unknown {
    return this.#panel?.detailsPanel(this.open!, this.shown!.dataset, this.#language, {
      step: (at) => (this.open = { ...this.open!, at }),
      close: () => {
        const { anchor } = this.open!;
        this.open = undefined;
        const mark = this.renderRoot.querySelector<HTMLElement>(
          `[data-open="${CSS.escape(anchor)}"]`,
        );
        void this.updateComplete.then(() => mark?.focus());
      },
    });
  }

  protected override render(): TemplateResult {
    const shown = this.shown;
    const model = this.#model;
    return frame({
      element: this,
      size: this.size,
      status: this.status,
      language: this.#language,
      model,
      shown,
      hasFallback: this.childElementCount > 0 || Boolean(this.textContent?.trim()),
      content: () => this.content(model!, shown!.dataset),
      docked: this.open && this.docked ? () => this.detailsPanel() : undefined,
      table: {
        language: this.#language,
        sorting: this.sorting,
        onSort: (sorting) => (this.sorting = sorting),
        onOpen: (row) => this.showDetails(row.records, row.key),
        panelFor: (row) => this.detailsAt(row.key),
      },
      retry: () => {
        if (!shown) this.error = undefined;
        void (shown ? refreshDataset(this.source).catch(() => undefined) : this.#task.run());
      },
      onKeydown: this.roving.onKeydown,
    });
  }
}
