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
  GRADES,
  type CachePolicy,
  type Dataset,
  type Status as Grade,
  type UpdatePolicy,
} from '../../data/index.js';
import { Acting } from './acting.js';
import { Announcing } from './announcing.js';
import {
  address,
  choice,
  flag,
  inWords,
  list,
  text,
  normalising,
  warnOnce,
  word,
} from './attributes.js';
import { DatasetLoading } from './dataset-loading.js';
import type { Sorting } from './data-table.js';
import { DetailsOpening } from './details-opening.js';
import { dress } from './dress.js';
import { DatumSelectEvent } from './events.js';
import type { EmbedForm } from './embed.js';
import type { ExportFormat } from './export.js';
import type { FigureModel, FigureOptions } from './figure-model.js';
import { takeState, type FigureState } from './figure-state.js';
import { Fitting } from './fitting.js';
import { ForeignChanges } from './foreign-changes.js';
import { frame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import type { Language } from './language.js';
import { LateCodes, type LateCode } from './late-code.js';
import { Modelling } from './modelling.js';
import { Nearing } from './nearing.js';
import { showOwnWords } from './own-words.js';
import { Printing } from './printing.js';
import { RovingFocus } from './roving.js';
import { Saying } from './saying.js';
import { Speaking } from './speaking.js';
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
 * @fires {StateChangeEvent} state-change - A person changed what the figure shows; carries the new `state`.
 * @fires {ActorSelectEvent} actor-select - A person chose the actors to show.
 * @fires {PeriodChangeEvent} period-change - A person chose the time to show.
 * @fires {SourceOpenEvent} source-open - A person opened a source.
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
  /**
   * Hide claims graded below: `discounted` (the default, hides none), `contested`, `weak`, `fair` or `confirmed`. The
   * figure says how many it hides.
   */
  @property({ attribute: 'min-status', converter: choice('min-status', GRADES) })
  minStatus: Grade = 'discounted';
  /** `chart` (the figure) or `table`. */
  @property({ converter: choice('view', ['chart', 'table']) }) view: 'chart' | 'table' = 'chart';
  /**
   * How names with two forms are written: `dual` (both, in alphabetical order), or the code of the language whose form is
   * taken, such as `hy` or `az`.
   */
  @property({ converter: word }) names = 'dual';
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
  /** `lazy` (nothing is fetched until the figure is within about one screen of what a reader sees) or `eager`. */
  @property({ converter: choice('loading', ['lazy', 'eager']) }) loading: 'lazy' | 'eager' = 'lazy';
  /** Keeps what a person changes in the page's address, under the figure's `id`; off by default. */
  @property({ attribute: 'sync-url', converter: flag }) syncUrl = false;
  /** Leaves the toolbar out. */
  @property({ attribute: 'without-toolbar', converter: flag }) withoutToolbar = false;
  /** Leaves the line with the sources out; exports keep it. */
  @property({ attribute: 'without-source', converter: flag }) withoutSource = false;
  /** Hides the heading, which stays the figure's name for screen readers. */
  @property({ attribute: 'without-heading', converter: flag }) withoutHeading = false;
  /** A dataset to show instead of loading one; give the parsed JSON object. */
  @property({ attribute: false }) data?: Dataset | undefined;

  /** How many pictures of the figure are being taken. */
  sitting = 0;

  @state() protected size: Size = 'm';
  /** Too narrow for a toolbar: all of it is in one menu. */
  @state() private tight = false;
  @state() private sorting?: Sorting | undefined;
  @state() private menuOpen = false;

  readonly #nearing = new Nearing(this);
  readonly #loading = new DatasetLoading(this, () => ({
    source: this.source,
    // Frameworks assign what a condition gives: `false` or an empty text is no dataset either.
    injected: this.data ? this.data : undefined,
    cache: this.cache,
    updates: this.updates,
    near: this.#nearing.near,
  }));
  readonly #modelling = new Modelling<M>((data, options) => this.model(data, options));
  readonly #announcing = new Announcing(this);
  readonly #acting = new Acting(this);
  readonly #saying = new Saying(this);
  readonly #foreign = new ForeignChanges(this);
  readonly #printing = new Printing(this, (on) => {
    if (!on) this.#fitting.measure();
    // No paper is wider.
    else if (this.size === 'l') this.size = 'm';
  });
  readonly #late = new LateCodes(this);
  readonly #lateStyles: CSSResultOrNative[] = [];
  readonly #details = new DetailsOpening(this, this.#late);
  readonly #table = this.#late.add(
    () => import('./data-table.js'),
    () => {
      this.view = 'chart';
      warnOnce('The code of the table view could not be loaded; the chart stays.');
    },
  );
  readonly #menu = this.#late.add(
    () => import('./share-menu.js'),
    () => {
      this.menuOpen = false;
      warnOnce('The code of the menu could not be loaded.');
    },
  );
  readonly #address = this.#late.add(
    () => import('./address-state.js'),
    () => {
      this.syncUrl = false;
      warnOnce('The code of sync-url could not be loaded.');
    },
  );
  readonly #roving = new RovingFocus(() => this.renderRoot);
  readonly #fitting = new Fitting(this, (width) => {
    this.size = width < 520 ? 's' : width < 960 ? 'm' : 'l';
    this.tight = width < 360;
  });
  readonly #speaking = new Speaking(this);
  /** True while an update has put its nodes in place. */
  #drawn = false;
  /** The page's own words, while the figure could not be drawn. */
  #words: HTMLSlotElement | undefined;
  /** The state before one that was assigned and not yet drawn. */
  #before: FigureState | undefined;

  /**
   * Turns the dataset and the chosen options into exactly what will be shown. Pure. Undefined keeps the figure pending,
   * while code that its first sight needs is on its way.
   */
  protected abstract model(data: Dataset, options: FigureOptions): M | undefined;
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
    const { model } = this.#modelling;
    if (this.#words || this.#modelling.error || (error && !loaded)) return 'failed';
    if (!loaded || !model) return 'pending';
    if (model.empty) return 'empty';
    // A server that gives an older edition than the reader has leaves the reader with the newest.
    return error && error.code !== 'older' ? 'stale' : 'ready';
  }

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  get state(): Record<string, unknown> {
    const { view, actors, episode, period, asOf, minStatus, sorting = null, details = null } = this;
    const lists = { actors: [...actors], episode: [...episode] };
    return { view, ...lists, period, asOf, minStatus, sorting, details };
  }

  set state(value: Record<string, unknown>) {
    this.#before ??= this.state;
    takeState(this, value);
  }

  /** The records that are open. */
  protected get details(): unknown {
    return this.#details.open;
  }

  protected set details(open: unknown) {
    this.#details.open = open;
  }

  /**
   * The figure as a file: `csv` (its table), `json` (its records with their sources), `png` (twice as sharp as the screen)
   * or `svg` (its texts as text). A figure that waits to come near loads its dataset first. Rejects when no data is shown,
   * and for a picture also where the figure is hidden.
   */
  async exportAs(format: ExportFormat): Promise<Blob> {
    const { exportFigure } = await import('./export.js');
    const { model, dataset } = await this.shown();
    return exportFigure(format, { model, dataset, figure: this });
  }

  /**
   * The HTML that puts this figure, as it is configured now, into another page: `tag` (with the script), `div` (for content
   * systems that take unknown tags away), `frame` (an iframe) or `static` (a table that needs no script).
   */
  async embedAs(form: EmbedForm): Promise<string> {
    const { embedCode } = await import('./embed.js');
    const { model, dataset } = await this.shown();
    return embedCode(form, this, model, dataset, this.language);
  }

  private async shown(): Promise<{ model: M; dataset: Dataset }> {
    await this.arrive();
    const dataset = this.#loading.loaded?.dataset;
    const { model } = this.#modelling;
    if (!model || !dataset) {
      throw new Error(`<${this.localName}> shows no data yet: nothing to export.`);
    }
    return { model, dataset };
  }

  /** Waits for a dataset that was not asked for yet. */
  private async arrive(): Promise<void> {
    if (!this.isConnected || this.#nearing.near) return;
    this.#nearing.now();
    await this.updateComplete;
    await this.#loading.settled();
    await this.updateComplete;
  }

  /** Says a sentence to those who cannot see what changed; each takes the place of the last. */
  say(sentence: string): void {
    this.#saying.say(sentence);
  }

  protected get language(): Language {
    return this.#speaking.language;
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
  }

  /** Called when the figure moves to another document. */
  adoptedCallback(): void {
    this.wear([]);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#speaking.read();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.syncUrl) this.#address.need()?.follow(this);
    const { loaded } = this.#loading;
    const { language } = this;
    const dataset = this.#speaking.ready ? loaded?.dataset : undefined;
    this.#details.use(dataset);
    this.#modelling.update(dataset, this, language);
    if (this.#modelling.error && this.goBack()) this.#modelling.update(dataset, this, language);
    const { view } = this;
    const { model } = this.#modelling;
    if (model) this.#details.keepWithin(model.rows);
    if (loaded && model)
      this.#saying.update({ view, model, loaded, language }, this.#acting.byPerson);
  }

  /** Undoes a state that was assigned and cannot be shown. */
  private goBack(): boolean {
    const before = this.#before;
    this.#before = undefined;
    if (!before) return false;
    warnOnce(`<${this.localName}>: the state assigned cannot be shown and is ignored.`);
    takeState(this, before);
    return true;
  }

  /** Code that only some views of this figure need; `need()` it where it is used. */
  protected late<T extends object>(
    load: () => Promise<T>,
    failed: (error: unknown) => void,
  ): LateCode<T> {
    return this.#late.add(load, failed);
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
    // Code that came may ask for more.
    for (;;) {
      const waits = [this.#loading, this.#speaking, ...this.#late].find(
        ({ fetching }) => fetching !== undefined,
      );
      if (!waits) return done;
      await waits.fetching;
      done = await super.getUpdateComplete();
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.#roving.update();
    const { loaded, error } = this.#loading;
    const url = this.data ? '' : this.source;
    const { model, error: modelError } = this.#modelling;
    this.#announcing.error(modelError ?? error, url, this.status !== 'failed');
    if (loaded && model) {
      this.#before = undefined;
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
    return this.#details.panel(this.#loading.loaded!, this.language);
  }

  protected override render(): unknown {
    return keyed(this.#foreign.generation, this.whole());
  }

  private whole(): TemplateResult {
    try {
      return this.frame();
    } catch (error) {
      // Whatever a dataset holds, the host page must not pay for it.
      if (this.goBack()) this.willUpdate(new Map());
      else this.#modelling.failed(error);
      return this.#modelling.error ? this.frame() : this.whole();
    }
  }

  private frame(): TemplateResult {
    const { loaded, error } = this.#loading;
    const { model, error: modelError, ignored } = this.#modelling;
    const { language } = this;
    return frame({
      element: this,
      size: this.size,
      tight: this.tight,
      status: this.status,
      language,
      model,
      shown: loaded,
      error: modelError ?? error,
      waiting: !this.#nearing.near,
      hasFallback: this.childElementCount > 0 || Boolean(this.textContent?.trim()),
      printing: this.#printing.on,
      sitting: this.sitting > 0,
      ignored,
      said: this.#saying.said,
      menu: {
        toggle: (open) => (this.menuOpen = open),
        items: () => {
          const { size, tight } = this;
          if (!this.menuOpen) return undefined;
          return this.#menu.need()?.menuItems({ element: this, language, size, tight });
        },
      },
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
      language: this.language,
      sorting: this.sorting,
      onSort: (sorting) => (this.sorting = sorting),
      onOpen: (row) => this.showDetails(row.records, row.key),
      panelFor: (row) => this.detailsAt(row.key),
    });
  }
}
