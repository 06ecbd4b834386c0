import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  nearest,
  recordOf,
  type Dataset,
  type DatasetError,
  type Loaded,
  type Source,
} from '../../data/index.js';
import { warnOnce } from './attributes.js';
import type { DatasetElement, Size, Status } from './dataset-element.js';
import type { FigureModel } from './figure-model.js';
import { icon } from './icons.js';
import { wordFor, type Language } from './language.js';
import { printedTable } from './printing.js';

interface FrameParts<M extends FigureModel> {
  readonly element: DatasetElement<M>;
  readonly size: Size;
  readonly status: Status;
  readonly language: Language;
  readonly model: M | undefined;
  readonly shown: Loaded | undefined;
  /** Why there is nothing to show. */
  readonly error: DatasetError | undefined;
  readonly hasFallback: boolean;
  /** True while the page is printed. */
  readonly printing: boolean;
  /** Lines about values that were not understood. */
  readonly ignored: readonly string[];
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

/** Sources named in the source line; the rest are one tap away. */
const NAMED_SOURCES = 4;

function isWebAddress(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** A link for an http(s) address; plain text for anything else. */
export const safeLink = (url: string | undefined, text: string): TemplateResult | string =>
  url && isWebAddress(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`
    : text;

/** A heading level of the outline, 1 to 6. */
function levelOf(value: string): number | undefined {
  if (/^[1-6]$/.test(value)) return Number(value);
  if (value) warnOnce(`heading-level="${value}" is not one of 1 to 6; the heading has no level.`);
  return undefined;
}

function toolbar<M extends FigureModel>({
  element,
  language: { strings },
}: FrameParts<M>): TemplateResult {
  const tab = (view: 'chart' | 'table', label: string): TemplateResult =>
    html`<button
      type="button"
      class="tab"
      aria-pressed=${element.view === view}
      @click=${() => (element.view = view)}
    >
      ${label}
    </button>`;
  const download = (format: 'csv' | 'json') => async (): Promise<void> => {
    const blob = await element.exportAs(format).catch((error: unknown) => {
      warnOnce(`<${element.localName}> could not be exported as ${format}: ${String(error)}`);
    });
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${element.localName}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return html`<div class="bar" part="toolbar">
    <div class="tabs" role="group" aria-label=${strings.viewAs}>
      ${tab('chart', strings.chart)}${tab('table', strings.table)}
    </div>
    <details class="menu">
      <summary>${icon('share')}${strings.share}</summary>
      <div class="menu-items">
        <button type="button" @click=${download('csv')}>${strings.downloadCsv}</button>
        <button type="button" @click=${download('json')}>${strings.downloadJson}</button>
      </div>
    </details>
  </div>`;
}

function sourceItem(source: Source, language: Language): TemplateResult {
  const { author, publisher, published, version, licence } = source;
  const about = [author, publisher, published && language.date(published), version]
    .filter(Boolean)
    .join(', ');
  return html`<li>
    ${safeLink(source.url, source.title)}${about ? `. ${about}` : nothing}.
    <span class="quiet">${language.strings.licence(licence)}</span>
  </li>`;
}

function sourceLine(model: FigureModel, dataset: Dataset, language: Language): TemplateResult {
  const { strings } = language;
  const sources = model.sources.flatMap((id) => recordOf(dataset, 'sources', id) ?? []);
  const named = sources
    .slice(0, NAMED_SOURCES)
    .map(({ short, title, url }) => safeLink(url, short ?? title));
  const more = sources.length - named.length;
  return html`<div class="footer" part="source">
    <p>
      ${model.asOf ? html`<b>${strings.asOf}</b> ${model.asOf}. ` : nothing}
      ${
        named.length
          ? html`<b>${strings.sourcesLabel}</b>
              ${named.map((link, i) => html`${i ? strings.comma : nothing}${link}`)}${
                more > 0 ? ` + ${strings.moreSources(more)}` : nothing
              }. `
          : nothing
      }
      ${strings.dataset(language.text(dataset.title), dataset.version)}.
    </p>
    ${
      sources.length
        ? html`<details>
            <summary>${strings.allSources(sources.length)}</summary>
            <ol class="source-list">
              ${sources.map((source) => sourceItem(source, language))}
            </ol>
          </details>`
        : nothing
    }
  </div>`;
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
    ? html`<div class="strip" role="status">
        <span>${strings.newer(language.date(shown.newer.published))}</span>
        <button type="button" class="link" @click=${update}>${strings.showNewer}</button>
      </div>`
    : nothing;
  const stale =
    shown?.refreshError && shown.refreshError.code !== 'older'
      ? html`<div class="strip">
          <span
            >${strings.couldNotRefresh(new Date(shown.fetchedAt).toLocaleDateString(language.lang, { dateStyle: 'long' }))}
            ${reasonFor(shown.refreshError, language)}</span
          >
          <button type="button" class="link" @click=${retry}>${strings.retry}</button>
        </div>`
      : nothing;
  return html`${newer}${stale}${lines.map((line) => html`<p class="strip" part="notice">${line}</p>`)}`;
}

function body<M extends FigureModel>(parts: FrameParts<M>): TemplateResult {
  const { model, controls, content, docked, onKeydown } = parts;
  if (model!.empty) {
    return html`<div class="body" part="body">
      ${controls()}
      <div class="state empty" part="empty"><b>${model!.empty}</b></div>
    </div>`;
  }
  return html`<div class="body ${docked ? 'with-panel' : ''}" part="body" @keydown=${onKeydown}>
    <div class="main">${controls()}${content()}</div>
    ${docked ? html`<div class="dock">${docked()}</div>` : nothing}
  </div>`;
}

/** Before there is anything to show: the page's own fallback, and words once it takes a while. */
const pending = <M extends FigureModel>({ language, hasFallback }: FrameParts<M>): TemplateResult =>
  html`<div class="state loading" part="loading">
    ${hasFallback ? html`<slot></slot>` : nothing}
    <p class="later" role="status">
      ${language.strings.loading} <span class="slow">${language.strings.slow}</span>
    </p>
  </div>`;

const failed = <M extends FigureModel>({ language, error, retry }: FrameParts<M>): TemplateResult =>
  html`<div class="state failed" part="error">
    <slot></slot>
    <p role="status">
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
    class="figure ${size}"
    part="figure"
    lang=${language.lang}
    dir=${language.strings.dir}
    aria-labelledby="heading"
    aria-describedby="summary"
  >
    <figcaption part="caption">
      <p
        id="heading"
        class="heading"
        role=${ifDefined(level ? 'heading' : undefined)}
        aria-level=${ifDefined(level)}
      >
        ${element.heading || model.heading}
      </p>
      <p id="summary" class="summary">${model.empty ? nothing : model.summary}</p>
    </figcaption>
    ${toolbar(parts)} ${messages(parts)} ${body(parts)}
    ${parts.printing && element.view === 'chart' ? printedTable(model, language) : nothing}
    ${(model.empty ? [] : model.notes).map((note) => html`<p class="note">${note}</p>`)}
    ${element.note ? html`<p class="note" part="note">${element.note}</p>` : nothing}
    ${sourceLine(model, shown.dataset, language)}
  </figure>`;
}
