import {
  LitElement,
  type CSSResultOrNative,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  DEFAULT_SOURCE,
  type CachePolicy,
  type UpdatePolicy,
  nearest,
  parseDate,
  type Dataset,
  type DatasetError,
} from '../../data/index.js';
import { Announcing } from './announcing.js';
import { address, choice, inWords, list, text, normalising, warnOnce, word } from './attributes.js';
import { asDatasetError, DatasetLoading } from './dataset-loading.js';
import type { Sorting } from './data-table.js';
import { DetailsOpening } from './details-opening.js';
import { dress } from './dress.js';
import { DatumSelectEvent } from './events.js';
import type { ExportFormat } from './export.js';
import type { FigureModel, FigureOptions } from './figure-model.js';
import { Fitting } from './fitting.js';
import { ForeignChanges } from './foreign-changes.js';
import { frame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { languageFor, type Language } from './language.js';
import { LateCode } from './late-code.js';
import { showOwnWords } from './own-words.js';
import { Printing } from './printing.js';
import { RovingFocus } from './roving.js';
import { tokenStyles } from './token.styles.js';

/** What a figure can be doing; the same words in the `status` property of every element. */
export const STATUSES = ['pending', 'ready', 'stale', 'empty', 'failed'] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** Width class of the figure's own box: S below 520 px, M to 959, L from 960. */
export type Size = 's' | 'm' | 'l';

/**
 * The part of a figure that is the same for all: data in, states, frame. A figure adds `model` and `content`.
 * @fires {DataReadyEvent} data-ready - The figure shows data; once per dataset version.
 * @fires {DataErrorEvent} data-error - The dataset could not be loaded or refreshed; once per incident.
 * @fires {DatumSelectEvent} datum-select - A person opened the details of records.
 */
export abstract class DatasetElement<M extends FigureModel> extends LitElement {
  static override styles = [tokenStyles, frameStyles];

  /** Address of the dataset; the bundled Nagorno-Karabakh dataset when absent. */
  @property({ converter: address }) src = '';
  /** The editor's heading; the figure has one of its own. */
  @property({ converter: text }) heading = '';
  /** Level of the heading in the page's outline, 1 to 6; none by default. */
  @property({ attribute: 'heading-level', converter: word }) headingLevel = '';
  /** A note of the editor's, shown under the figure. */
  @property({ converter: text }) note = '';
  /** Ids of the actors to show, separated by spaces; all by default. */
  @property({ converter: list }) actors: readonly string[] = [];
  /** Ids of the episodes to show, separated by spaces. */
  @property({ converter: list }) episode: readonly string[] = [];
  /** Period to show, an ISO interval such as `2016-04/2020-11`. */
  @property({ converter: word }) period = '';
  /** Show only what was known on this date, such as `2020-10-31`. */
  @property({ attribute: 'as-of', converter: word }) asOf = '';
  /** `chart` (the figure) or `table`. */
  @property({ converter: choice('view', ['chart', 'table']) }) view: 'chart' | 'table' = 'chart';
  /** `auto` (the page's colour scheme), `light` or `dark`. */
  @property({
    reflect: true,
    useDefault: true,
    converter: choice('theme', ['auto', 'light', 'dark']),
  })
  theme: 'auto' | 'light' | 'dark' = 'auto';
  /**
   * What a newer edition of the dataset does while another is shown: `ask` offers it, `auto` shows it, `next` keeps it for
   * the next visit. All figures of one dataset change together, and the most careful of them decides.
   */
  @property({ converter: choice('updates', ['ask', 'auto', 'next']) })
  updates: UpdatePolicy = 'ask';
  /** Whether the dataset is kept on the reader's device: `persistent`, `memory` (this page only) or `none` (no storage call). */
  @property({ converter: choice('cache', ['persistent', 'memory', 'none']) })
  cache: CachePolicy = 'persistent';
  /** A dataset to show instead of loading one; give the parsed JSON object. */
  @property({ attribute: false }) data?: Dataset | undefined;

  @state() protected size: Size = 'm';
  @state() private sorting?: Sorting | undefined;

  readonly #loading = new DatasetLoading(this, () => ({
    source: this.source,
    // Frameworks assign what a condition gives: `false` or an empty text is no dataset either.
    injected: this.data ? this.data : undefined,
    cache: this.cache,
    updates: this.updates,
  }));
  readonly #announcing = new Announcing(this);
  readonly #foreign = new ForeignChanges(this);
  readonly #printing = new Printing(this);
  readonly #late: { readonly fetching: Promise<void> | undefined }[] = [];
  readonly #lateStyles: CSSResultOrNative[] = [];
  readonly #details = new DetailsOpening(this);
  readonly #table = this.late(
    () => import('./data-table.js'),
    () => {
      this.view = 'chart';
      warnOnce('The code of the table view could not be loaded; the chart stays.');
    },
  );
  readonly #roving = new RovingFocus(() => this.renderRoot);
  readonly #fitting = new Fitting(this, (width) => {
    this.size = width < 520 ? 's' : width < 960 ? 'm' : 'l';
  });
  #language = languageFor('en');
  #model?: M | undefined;
  #modelError?: DatasetError | undefined;
  #modelled?: Dataset | undefined;
  /** True while an update has put its nodes in place. */
  #drawn = false;
  /** The page's own words, while the figure could not be drawn. */
  #words: HTMLSlotElement | undefined;
  /** What to tell a reader of values that were not understood. */
  #ignored: string[] = [];

  /** Turns the dataset and the chosen options into exactly what will be shown. Pure. */
  protected abstract model(data: Dataset, options: FigureOptions): M;
  /** Lays the model out. */
  protected abstract content(model: M, dataset: Dataset): TemplateResult;
  /** What a reader can change, shown above the figure, its table and its empty state alike; nothing by default. */
  protected controls?(model: M): unknown;

  /** Makes whatever a script or a framework assigns a value of the property's type. */
  static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    return normalising(super.getPropertyDescriptor(name, key, options), options.converter);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** What the figure is doing: `pending`, `ready`, `stale`, `empty` or `failed`. */
  get status(): Status {
    const { loaded, error } = this.#loading;
    if (this.#words || this.#modelError || (error && !loaded)) return 'failed';
    if (!loaded || !this.#model) return 'pending';
    if (this.#model.empty) return 'empty';
    // A server that gives an older edition than the reader has leaves the reader with the newest.
    return error && error.code !== 'older' ? 'stale' : 'ready';
  }

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  get state(): Record<string, unknown> {
    const { view, actors, episode, period, asOf, sorting = null } = this;
    return { view, actors: [...actors], episode: [...episode], period, asOf, sorting };
  }

  set state(value: Record<string, unknown>) {
    // What a page kept elsewhere may be gone.
    if (typeof value !== 'object' || (value as object | null) === null) return;
    for (const key of Object.keys(this.state)) {
      // Null stands for "as it was at first", which JSON cannot say otherwise.
      if (key in value) (this as unknown as Record<string, unknown>)[key] = value[key] ?? undefined;
    }
  }

  /**
   * The figure as a file: `csv` (its table) or `json` (its records with their sources).
   * Rejects when no data is shown or the format does not apply to this figure.
   */
  async exportAs(format: ExportFormat): Promise<Blob> {
    const { exportFigure } = await import('./export.js');
    const dataset = this.#loading.loaded?.dataset;
    if (!this.#model || !dataset) {
      throw new Error(`<${this.localName}> shows no data yet: nothing to export.`);
    }
    return exportFigure(format, { model: this.#model, dataset, tag: this.localName });
  }

  protected get language(): Language {
    return this.#language;
  }

  protected get source(): string {
    return this.src ? this.src : DEFAULT_SOURCE;
  }

  override connectedCallback(): void {
    try {
      this.connect();
    } catch (error) {
      this.standAside(error);
    }
  }

  /** The host page must not pay for what a browser or another script of the page keeps a figure from. */
  private standAside(error: unknown): void {
    warnOnce(
      `<${this.localName}> meets an error of this browser or of another script of the page: ${inWords(error)}`,
    );
    if (this.#drawn) return;
    this.#words = showOwnWords(this, this.renderRoot as Node | undefined, this.renderOptions);
    this.#foreign.forget();
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    const words = this.#words;
    this.#drawn = false;
    this.#words = undefined;
    try {
      super.performUpdate();
      if (words && this.#drawn) words.hidden = true;
    } catch (error) {
      this.standAside(error);
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#drawn = true;
  }

  private connect(): void {
    super.connectedCallback();
    if (Object.hasOwn(this, 'state')) {
      // Set before the code came, it hides the accessor.
      const { state: early } = this;
      delete (this as { state?: unknown }).state;
      this.state = early;
    }
    this.readLanguage();
  }

  /** Called when the figure moves to another document. */
  adoptedCallback(): void {
    this.wear([]);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.readLanguage();
  }

  private readLanguage(): void {
    this.#language = languageFor(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const dataset = this.#loading.loaded?.dataset;
    if (dataset !== this.#modelled) this.#details.close();
    this.#modelled = dataset;
    this.#modelError = undefined;
    try {
      this.#model = dataset && this.model(dataset, this.options());
    } catch (error) {
      // An injected dataset may hold anything; the host page must not pay for it.
      this.#model = undefined;
      this.#modelError = asDatasetError(error);
    }
    for (const { attribute, value, allowed } of this.#model?.notices ?? []) {
      warnOnce(
        `<${this.localName} ${attribute}="${value}">: no such id.${suggestion(value, allowed)} This dataset has: ${allowed.join(', ')}.`,
      );
    }
  }

  /** A date or period that is one; another is ignored and its owner told. */
  private dateOf(attribute: string, value: string, example: string): string | undefined {
    if (!value) return undefined;
    if (parseDate(value)) return value;
    warnOnce(
      `<${this.localName} ${attribute}="${value}"> is no date; write it like ${example}. It is ignored.`,
    );
    this.#ignored.push(this.#language.strings.ignoredDate(attribute, value));
    return undefined;
  }

  private options(): FigureOptions {
    this.#ignored = [];
    return {
      actors: this.actors,
      episodes: this.episode,
      period: this.dateOf('period', this.period, '2016-04/2020-11'),
      asOf: this.dateOf('as-of', this.asOf, '2020-10-31'),
      language: this.#language,
    };
  }

  /** Code that only some views of this figure need; `need()` it where it is used. */
  protected late<T extends object>(
    load: () => Promise<T>,
    failed: (error: unknown) => void,
  ): LateCode<T> {
    const code = new LateCode(this, load, failed);
    this.#late.push(code);
    return code;
  }

  /** Adds styles that came with late code. */
  wear(styles: readonly CSSResultOrNative[]): void {
    this.#lateStyles.push(...styles);
    const { elementStyles } = this.constructor as typeof LitElement;
    dress(this, [...elementStyles, ...this.#lateStyles]);
  }

  /** Also waits for code that the present view asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    for (const { fetching } of [this.#loading, this.#details.code, ...this.#late]) {
      if (!fetching) continue;
      await fetching;
      done = await super.getUpdateComplete();
    }
    return done;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#roving.update();
    const { loaded, error } = this.#loading;
    const url = this.data ? '' : this.source;
    this.#announcing.error(this.#modelError ?? error, url, this.status !== 'failed');
    if (loaded && this.#model) {
      this.#announcing.ready(loaded);
      this.#announcing.storage(loaded);
    }
  }

  /** Opens the details of records; `anchor` names the row or mark they belong to. The same anchor again closes them. */
  protected showDetails(records: readonly string[], anchor: string): void {
    if (this.#details.toggle(records, anchor)) this.dispatchEvent(new DatumSelectEvent(records));
  }

  /** The details panel if it is open at this anchor (at any, when none is given) and not docked beside a wide figure. */
  protected detailsAt(anchor?: string): unknown {
    const here = anchor === undefined || this.isOpen(anchor);
    return here && !this.docked ? this.detailsPanel() : undefined;
  }

  /** True when a wide figure has room for the details beside its body; a figure that needs its width says no. */
  protected get docked(): boolean {
    return this.size === 'l';
  }

  /** True when the details of this anchor are open. */
  protected isOpen(anchor: string): boolean {
    return this.#details.anchor === anchor;
  }

  private detailsPanel(): unknown {
    return this.#details.panel(this.#loading.loaded!.dataset, this.#language);
  }

  protected override render(): unknown {
    return keyed(this.#foreign.generation, this.whole());
  }

  private whole(): TemplateResult {
    try {
      return this.frame();
    } catch (error) {
      // Whatever a dataset holds, the host page must not pay for it.
      this.#model = undefined;
      this.#modelError = asDatasetError(error);
      return this.frame();
    }
  }

  private frame(): TemplateResult {
    const { loaded, error } = this.#loading;
    const model = this.#model;
    return frame({
      element: this,
      size: this.size,
      status: this.status,
      language: this.#language,
      model,
      shown: loaded,
      error: this.#modelError ?? error,
      hasFallback: this.childElementCount > 0 || Boolean(this.textContent?.trim()),
      printing: this.#printing.on,
      ignored: this.#ignored,
      controls: () => model && this.controls?.(model),
      content: () =>
        this.view === 'table' ? this.table(model!) : this.content(model!, loaded!.dataset),
      docked:
        this.#details.anchor !== undefined && this.docked ? () => this.detailsPanel() : undefined,
      retry: () => this.#loading.retry(),
      update: () => this.#loading.update(),
      onKeydown: this.#roving.onKeydown,
    });
  }

  private table(model: M): unknown {
    return this.#table.need()?.dataTable(model, {
      language: this.#language,
      sorting: this.sorting,
      onSort: (sorting) => (this.sorting = sorting),
      onOpen: (row) => this.showDetails(row.records, row.key),
      panelFor: (row) => this.detailsAt(row.key),
    });
  }
}

const suggestion = (value: string, allowed: readonly string[]): string => {
  const near = nearest(value, allowed);
  return near ? ` Did you mean "${near}"?` : '';
};
