import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/index.js';
import { recordDetails, type RecordDetails } from './details.js';
import type { OpenDetails } from './details-opening.js';
import { safeLink } from './frame.js';
import { icon, statusMark } from './icons.js';
import type { Language } from './language.js';
import { detailWords } from './strings/en/details.js';
import { panelStyles } from './panel.styles.js';

/** Look of the panel; it comes with its code. */
export const lateStyles = [panelStyles];

/** What a person can do in the panel. */
export interface DetailsActions {
  /** Shows the record at this position. */
  step(at: number): void;
  close(): void;
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
    ${safeLink(source?.url, title)}${about ? `, ${about}` : nothing}
    <span class="quiet">
      (${details.confidence[cite.confidence]}${accessed ? `, ${details.read(language.date(accessed))}` : nothing})
    </span>
  </li>`;
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
  const details = recordDetails(dataset, records[at] ?? '', language);
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.close();
  };
  const step = (to: number, label: string, name: 'previous' | 'next'): TemplateResult =>
    html`<button
      type="button"
      aria-label=${label}
      ?disabled=${to < 0 || to >= records.length}
      @click=${() => actions.step(to)}
    >
      ${icon(name)}
    </button>`;
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
    <p class="panel-title" tabindex="-1">${details?.title ?? nothing}</p>
    <dl>
      ${details?.fields.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
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
  </div>`;
}
