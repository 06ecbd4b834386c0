import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Dataset } from '../../data/index.js';
import type { Cited } from './cite.js';
import { recordDetails, type RecordDetails } from './details.js';
import type { OpenDetails } from './details-opening.js';
import { sourceLink } from './source-line.js';
import { icon, statusMark } from './icons.js';
import type { Language } from './language.js';
import { detailWords } from './strings/en/details.js';
import { panelStyles } from './panel.styles.js';
import { stepButton } from './stepping.js';

/** Look of the panel; it comes with its code. */
export const lateStyles = [panelStyles];

/** What a person can do in the panel. */
export interface DetailsActions {
  /** Shows the record at this position. */
  step(at: number): void;
  /** Shows another record, to which this one is linked. */
  follow(id: string): void;
  close(): void;
  toggleCitations(open: boolean): void;
  /** The record's citations to copy, while they are open. */
  citations(cited: Pick<Cited, 'record' | 'citations' | 'today'>): unknown;
}

function citation(
  { cite, source }: RecordDetails['citations'][number],
  language: Language,
): TemplateResult {
  const details = language.words(detailWords);
  const title = source?.title ?? cite.source;
  const about = [
    source?.author,
    source?.publisher,
    source?.published && language.date(source.published),
    cite.locator,
  ]
    .filter(Boolean)
    .join(', ');
  const accessed = cite.accessed ?? source?.accessed;
  return html`<li>
    ${sourceLink(source, title)}${about ? `, ${about}` : nothing}
    <span class="quiet">
      (${details.confidence[cite.confidence]}${accessed ? `, ${details.read(language.date(accessed))}` : nothing})
    </span>
  </li>`;
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** One record in full, with steps to the others opened with it. */
export function detailsPanel(
  open: OpenDetails,
  dataset: Dataset,
  language: Language,
  actions: DetailsActions,
): TemplateResult {
  const words = language.words(detailWords);
  const { records, at } = open;
  const id = records[at] ?? '';
  const details = recordDetails(dataset, id, language, open.anchor);
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.close();
  };
  const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
    stepButton(name, label, to in records, () => actions.step(to));
  const status = details?.status && language.strings.status[details.status];
  return html`<div
    class="panel"
    part="details"
    role="group"
    aria-label=${words.title}
    @keydown=${onKeydown}
  >
    <div class="panel-bar">
      ${
        records.length > 1
          ? html`${step(at - 1, words.previous, 'previous')}<span class="quiet"
                >${words.position(at + 1, records.length)}</span
              >${step(at + 1, words.next, 'next')}`
          : nothing
      }
      <button type="button" class="close" aria-label=${words.close} @click=${actions.close}>
        ${icon('close')}
      </button>
    </div>
    <p class="panel-title" tabindex="-1" aria-live="polite" lang=${ifDefined(details?.titleLang)}>
      ${details?.title ?? nothing}
    </p>
    <dl>
      ${details?.fields.map(
        ({ label, value, lang }) =>
          html`<dt>${label}</dt>
            <dd lang=${ifDefined(lang)}>${value}</dd>`,
      )}
      ${details?.links.map(
        ({ label, to, text }) =>
          html`<dt>${label}</dt>
            <dd>
              <button type="button" class="link" @click=${() => actions.follow(to)}>${text}</button>
            </dd>`,
      )}
      ${
        status
          ? html`<dt>${words.statusLabel}</dt>
              <dd>
                <span class="status ${details.status!}"
                  >${statusMark(details.status!)}${status[0]}</span
                >
                <span class="quiet">${status[1]}</span>
              </dd>`
          : nothing
      }
      <dt>${words.citations}</dt>
      <dd>
        <ol class="citations">
          ${details?.citations.map((item) => citation(item, language))}
        </ol>
      </dd>
    </dl>
    ${
      details?.citations.length
        ? html`<details
            class="cite"
            @toggle=${({ target }: Event) =>
              actions.toggleCitations((target as HTMLDetailsElement).open)}
          >
            <summary>${words.cite}</summary>
            ${actions.citations({ record: id, citations: details.citations, today: today() })}
          </details>`
        : nothing
    }
  </div>`;
}
