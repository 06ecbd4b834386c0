import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { nearest, type DatasetError, type Loaded } from '../../data/index.js';
import { warnOnce } from './attributes.js';
import type { DatasetElement, Size, Status } from './dataset-element.js';
import type { FigureModel } from './figure-model.js';
import { wordFor, type Language } from './language.js';
import { printedTable } from './printing.js';
import { sourceLine } from './source-line.js';
import { toolbar } from './toolbar.js';

/** What the frame shows around a figure. */
export interface FrameParts<M extends FigureModel> {
  readonly element: DatasetElement<M>;
  readonly size: Size;
  /** Too narrow for a toolbar: all of it is in one menu. */
  readonly tight: boolean;
  readonly status: Status;
  readonly language: Language;
  readonly model: M | undefined;
  readonly shown: Loaded | undefined;
  /** Why there is nothing to show. */
  readonly error: DatasetError | undefined;
  /** True while the figure is far from what a reader sees, and nothing is fetched. */
  readonly waiting: boolean;
  readonly hasFallback: boolean;
  /** True while the page is printed. */
  readonly printing: boolean;
  /** True while a picture of the figure is taken. */
  readonly sitting: boolean;
  /** Lines about values that were not understood. */
  readonly ignored: readonly string[];
  /** What those hear who cannot see what changed. */
  readonly said: string;
  readonly menu: { toggle(open: boolean): void; items(): unknown };
  readonly controls: () => unknown;
  readonly content: () => unknown;
  /** The details panel of a wide figure, beside its body. */
  readonly docked: (() => unknown) | undefined;
  readonly retry: () => void;
  /** Shows the newer edition in all figures of the dataset. */
  readonly update: () => void;
  readonly onKeydown: (event: Event) => void;
}

/** Ids listed to a reader at most. */
const MANY_IDS = 12;

/** A heading level of the outline, 1 to 6. */
function levelOf(value: string): number | undefined {
  if (/^[1-6]$/.test(value)) return Number(value);
  if (value) warnOnce(`heading-level="${value}" is not one of 1 to 6; the heading has no level.`);
  return undefined;
}

/** Why a dataset did not come, in plain words. */
function reasonFor({ code, missing }: DatasetError, { strings }: Language): string {
  const offline = code === 'network' && !navigator.onLine;
  return wordFor(strings.reasons, offline ? 'offline' : missing ? 'missing' : code) ?? '';
}

function messages<M extends FigureModel>({
  model,
  shown,
  language,
  ignored,
  retry,
  update,
}: FrameParts<M>): unknown {
  const { strings } = language;
  const lines = (model?.notices ?? []).map(({ attribute, value, allowed }) => {
    const label = strings.attributeNames[attribute] ?? attribute;
    // A long list helps nobody; the console has it whole.
    const named = allowed.length > MANY_IDS ? '' : allowed.join(strings.comma);
    return strings.unknownValue(label, value, named, nearest(value, allowed));
  });
  lines.push(...ignored);
  const leftOut = new Set(shown?.rejected.map(({ kind, index }) => `${kind} ${index}`)).size;
  if (leftOut) lines.push(strings.leftOut(leftOut));
  const newer = shown?.newer
    ? html`<div class="strip">
        <span>${strings.newer(language.date(shown.newer.published))}</span>
        <button type="button" class="link" @click=${update}>${strings.showNewer}</button>
      </div>`
    : nothing;
  const stale =
    shown?.refreshError && shown.refreshError.code !== 'older'
      ? html`<div class="strip">
          <span
            >${strings.couldNotRefresh(language.day(shown.fetchedAt))}
            ${reasonFor(shown.refreshError, language)}</span
          >
          <button type="button" class="link" @click=${retry}>${strings.retry}</button>
        </div>`
      : nothing;
  return html`${newer}${stale}${lines.map((line) => html`<p class="strip" part="notice">${line}</p>`)}`;
}

function body<M extends FigureModel>(parts: FrameParts<M>): TemplateResult {
  const { model, controls, content, docked, onKeydown, language } = parts;
  if (model!.empty) {
    return html`<div class="body" part="body">
      ${controls()}
      <div class="state empty" part="empty"><b>${model!.empty}</b></div>
    </div>`;
  }
  return html`<div class="body ${docked ? 'with-panel' : ''}" part="body" @keydown=${onKeydown}>
    <div class="main">
      ${controls()}${content()}
      <p id="keys" class="note keys">${language.strings.keys}</p>
    </div>
    ${docked ? html`<div class="dock">${docked()}</div>` : nothing}
  </div>`;
}

/** Before there is anything to show: the page's own fallback, and words once it takes a while. */
const pending = <M extends FigureModel>({
  language,
  hasFallback,
  waiting,
}: FrameParts<M>): TemplateResult =>
  html`<div class="state loading ${waiting ? 'waiting' : ''}" part="loading">
    ${hasFallback ? html`<slot></slot>` : nothing}
    <p class="later" role="status" lang=${language.lang}>
      ${language.strings.loading} <span class="slow">${language.strings.slow}</span>
    </p>
  </div>`;

const failed = <M extends FigureModel>({ language, error, retry }: FrameParts<M>): TemplateResult =>
  html`<div class="state failed" part="error">
    <slot></slot>
    <p role="status" lang=${language.lang}>
      <b>${language.strings.failed}</b> ${error ? reasonFor(error, language) : nothing}
    </p>
    <button type="button" class="button" @click=${retry}>${language.strings.retry}</button>
  </div>`;

/** A whole figure in its present state: everything around its content is the same for all. */
export function frame<M extends FigureModel>(parts: FrameParts<M>): TemplateResult {
  const { element, size, status, language, model, shown } = parts;
  if (status === 'failed') return html`<div class="figure">${failed(parts)}</div>`;
  if (!model || !shown) return html`<div class="figure" aria-busy="true">${pending(parts)}</div>`;
  const level = levelOf(element.headingLevel);
  return html`<figure
    class="figure ${size} ${parts.tight ? 'tight' : ''} ${parts.sitting ? 'picture' : ''} ${parts.printing ? 'paper' : ''}"
    part="figure"
    lang=${language.lang}
    aria-labelledby="heading"
    aria-describedby="summary keys"
  >
    <figcaption part="caption">
      <p
        id="heading"
        class="heading ${element.withoutHeading ? 'hidden' : ''}"
        dir=${ifDefined(element.heading ? 'auto' : undefined)}
        role=${ifDefined(level ? 'heading' : undefined)}
        aria-level=${ifDefined(level)}
      >
        ${element.heading || model.heading}
      </p>
      <p id="summary" class="summary">${model.empty ? nothing : model.summary}</p>
    </figcaption>
    <p class="hidden" role="status">${parts.said}</p>
    ${element.withoutToolbar ? nothing : toolbar(parts)} ${messages(parts)} ${body(parts)}
    ${parts.printing && element.view === 'chart' ? printedTable(model, language) : nothing}
    ${(model.empty ? [] : model.notes).map((note) => html`<p class="note">${note}</p>`)}
    ${element.note ? html`<p class="note" part="note" dir="auto">${element.note}</p>` : nothing}
    ${
      element.withoutSource && !parts.sitting
        ? nothing
        : sourceLine(model, shown.dataset, language, parts.sitting)
    }
  </figure>`;
}
