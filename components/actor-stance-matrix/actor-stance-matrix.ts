import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../data/index.js';
import { choice, flag, list, warnOnce } from '../internal/attributes.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import { textWidths } from '../internal/text-width.js';
import type { Tip } from '../internal/tip.js';
import { stanceMatrixModel, type StanceMatrixModel } from './actor-stance-matrix.model.js';
import { matrixStyles } from './actor-stance-matrix.styles.js';
import { matrixControls } from './matrix-controls.js';
import { legend, matrixTable, type TableView } from './matrix-table.js';
import type * as Reading from './stance-reading.js';
import { isOtherwise, ORDERS, PLAIN, SHOWS, type Order, type Show } from './ways.js';
import type * as WaysView from './ways-view.js';

/** Width of the column of actors, and of a cell beside its word: the symbol and the gaps. */
const ACTOR = 92;
const BESIDE_WORD = 36;

/** Most episodes side by side, per width class. */
const FITTING = { s: 1, m: 3, l: 5 } as const;

/** Who backs, arms, mediates or fights whom: positions of outside actors towards each party, per episode. */
@customElement('actor-stance-matrix')
export class ActorStanceMatrix extends DatasetElement<StanceMatrixModel> {
  static override styles = [...DatasetElement.styles, matrixStyles];

  /** `all` records, `words` or `deeds` alone, or `words-deeds`: both beside each other in each cell. */
  @property({ converter: choice('show', SHOWS) }) show: Show = PLAIN.show;
  /** Ids of two episodes, separated by a space: each cell shows what was before and what is after. */
  @property({ converter: list }) compare = PLAIN.compare;
  /** Leaves out actors with the same position in both episodes of `compare`; those on record in one of them only stay. */
  @property({ attribute: 'only-changes', converter: flag }) onlyChanges = PLAIN.onlyChanges;
  /** Opens the scrubber over the dates at which positions change; it sets `as-of`. */
  @property({ converter: flag }) timeline = PLAIN.timeline;
  /** Order of the rows: `records` (most on record first), `name`, or `alignment` (by the side taken). */
  @property({ converter: choice('order', ORDERS) }) order: Order = PLAIN.order;
  /** Only actors recorded as doing one of these: `fights`, `arms`, `sanctions`, `mediates`, `backs`, `criticises`. */
  @property({ converter: list }) acts = PLAIN.acts;
  /** Puts all actors in one list, not in groups by their kind. */
  @property({ converter: flag }) ungrouped = PLAIN.ungrouped;
  /** Gives the parties of the conflict rows of their own. */
  @property({ attribute: 'with-parties', converter: flag }) withParties = PLAIN.withParties;

  /** Episodes a person chose to see; those that fit by default. */
  @state() private chosen?: readonly string[];
  /** True while the controls for order and filters are open. */
  @state() private arranging = false;
  /** True when a narrow figure shows all episodes, as a card for each actor. */
  @state() private cards = false;

  readonly #ways = this.late<typeof WaysView>(
    () => import('./ways-view.js'),
    (error) => {
      warnOnce(`<${this.localName}>: a part of the code could not be loaded (${String(error)}).`);
      Object.assign(this, PLAIN, { arranging: false, cards: false });
    },
  );
  /** Tips, and the history behind a cell. */
  readonly #reading = this.late<typeof Reading>(
    () => import('./stance-reading.js'),
    (error) => {
      warnOnce(`<${this.localName}>: the code of the tips could not be loaded (${String(error)}).`);
    },
  );
  #tip: Tip | undefined;
  /** The date that stood when a person opened the scrubber; undefined while it was not opened so. */
  #dateBefore: string | undefined;

  /** Everything a person can change in the figure, as plain JSON; assign it to restore it. */
  override get state(): Record<string, unknown> {
    const { arranging, cards, chosen = null } = this;
    return { ...super.state, ...structuredClone(this.waysNow), arranging, cards, chosen };
  }

  override set state(value: Record<string, unknown>) {
    super.state = value;
  }

  /** Ten columns leave no room beside them. */
  protected override get docked(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Asked for while the dataset is on its way, not after.
    if (isOtherwise(this) || this.arranging || this.cards) this.#ways.need();
    super.willUpdate(changed);
  }

  protected model(data: Dataset, options: FigureOptions): StanceMatrixModel | undefined {
    const { withParties } = this;
    const base = (more: object): StanceMatrixModel =>
      stanceMatrixModel(data, { ...options, withParties, ...more });
    if (!isOtherwise(this) && !this.arranging) return base({});
    return this.#ways.ready?.waysModel(base, data, { ...this.waysNow, ...options });
  }

  private get waysNow(): typeof PLAIN {
    const { show, compare, onlyChanges, timeline, order, acts, ungrouped, withParties } = this;
    return { show, compare, onlyChanges, timeline, order, acts, ungrouped, withParties };
  }

  /** How many episodes fit side by side; the words in their cells must not break. */
  private fitting({ groups, parties }: StanceMatrixModel): number {
    const { size, clientWidth } = this;
    // Two marks in a cell take more room than one.
    const most = FITTING[size] - Number(this.show === 'words-deeds' && size !== 's');
    if (size === 's' || !clientWidth) return most;
    const { positions } = this.language.words(stanceWords);
    const widthOf = textWidths(this, '400 13px');
    const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
    const kinds = [...new Set(cells.map(({ kind }) => kind))];
    const widths = kinds.flatMap((kind) => positions[kind].split(' ').map(widthOf));
    const column = Math.max(...widths, 0) + BESIDE_WORD;
    const fits = Math.floor((clientWidth - ACTOR) / (column * Math.max(parties.length, 1)));
    return Math.max(1, Math.min(most, fits));
  }

  /** Positions in the model's list of the episodes on screen: those chosen, else those that say most and fit. */
  private visible(model: StanceMatrixModel): number[] {
    const { episodes } = model;
    const all = episodes.map((_, index) => index);
    const chosen = all.filter((index) => this.chosen?.includes(episodes[index]!.id));
    if (chosen.length && this.size !== 's') return chosen;
    const telling = [...(chosen.length ? chosen : all)].sort(
      (a, b) => episodes[b]!.weight - episodes[a]!.weight || b - a,
    );
    return telling.slice(0, this.fitting(model)).sort((a, b) => a - b);
  }

  protected override controls(model: StanceMatrixModel): unknown {
    return matrixControls(model, {
      language: this.language,
      size: this.size,
      visible: this.visible(model),
      inTable: this.view === 'table',
      ways: this.waysNow,
      arranging: this.arranging,
      cards: this.cards,
      code: this.#ways.ready,
      set: (change) => {
        const { timeline = this.timeline } = change;
        if (timeline && !this.timeline) this.#dateBefore = this.asOf;
        if (!timeline && this.timeline) {
          // Closed, the scrubber gives back the date that stood before it.
          this.asOf = this.#dateBefore ?? this.asOf;
          this.#dateBefore = undefined;
        }
        Object.assign(this, change);
      },
    });
  }

  private tableView(model: StanceMatrixModel, dataset: Dataset): TableView {
    const { language, asOf } = this;
    const visible = this.visible(model);
    const open = (records: readonly string[], key: string): void => {
      this.#tip?.close();
      this.showDetails(records, key);
    };
    return {
      language,
      visible,
      size: this.size,
      scrolling: visible.length > this.fitting(model) ? this.#ways.need()?.scrolling : undefined,
      ways: this.#ways.ready,
      isOpen: (anchor) => this.isOpen(anchor),
      open: ({ records, key }) => open(records, key),
      tip: (cell) => this.#reading.ready?.tipOf(cell, dataset, language),
      panel: (cells) => {
        const cell = cells.find(({ key }) => this.isOpen(key));
        const panel = cell && this.detailsAt(cell.key);
        if (!panel) return undefined;
        const past = this.#reading
          .need()
          ?.history(cell, dataset, language, asOf ? asOf : undefined, (record) => {
            // Closed and opened again at the same mark: the panel starts with this record.
            open([], cell.key);
            open([record, ...cell.records.filter((id) => id !== record)], cell.key);
          });
        return html`${panel}${past}`;
      },
    };
  }

  /** Shows the tip of a cell; the code for it is fetched at the first touch. */
  private readonly hint = (event: Event): void => {
    if (this.#reading.need()) this.#tip?.show(event);
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const code = this.#reading.ready;
    if (!code || this.#tip) return;
    this.#tip = new code.Tip(this);
    // The pointer or the focus may have come before the code did.
    const mark = this.renderRoot.querySelector('[data-tip]:is(:hover, :focus-visible)');
    const { left, bottom } = mark?.getBoundingClientRect() ?? {};
    mark?.dispatchEvent(
      mark.matches(':hover')
        ? new PointerEvent('pointerover', { bubbles: true, clientX: left, clientY: bottom })
        : new FocusEvent('focusin', { bubbles: true }),
    );
  }

  protected content(model: StanceMatrixModel, dataset: Dataset): TemplateResult {
    const view = this.tableView(model, dataset);
    const cards = this.cards && this.size === 's' && !model.ways?.pair.length && view.ways?.cards;
    const shown = cards ? { ...view, visible: model.episodes.map((_, i) => i) } : view;
    return html`<div
        class="marks"
        @pointerover=${this.hint}
        @focusin=${this.hint}
        @pointerout=${(event: Event) => this.#tip?.hide(event)}
        @focusout=${(event: Event) => this.#tip?.hide(event)}
      >
        ${cards ? cards(model, shown) : matrixTable(model, shown)}
        <div class="tip" aria-hidden="true" hidden></div>
      </div>
      ${legend(model, shown)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'actor-stance-matrix': ActorStanceMatrix;
  }
}
