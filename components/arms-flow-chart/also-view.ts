import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { recordButton, statusOf } from '../internal/marks.js';
import type { AlsoItem, AlsoView } from './also.js';
import type { View } from './view.js';
import { armsWords } from '../internal/strings/en/arms.js';

const GLYPHS: Readonly<Record<AlsoItem['mark'], string>> = {
  loan: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M8 4.5v7M10 6c-.5-1-3.8-1.1-3.8.5S10 8 10 9.6s-3.4 1.5-4 .4',
  flight: 'M1.5 9.5 14 3.5l-3.5 9-3-3.5ZM7.5 9 14 3.5M3 14h7',
  sighting: 'M1.5 8c3-5 10-5 13 0-3 5-10 5-13 0ZM8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  words: 'M2 2.5h12v8H7.5l-3 3v-3H2ZM5 5.5h6M5 7.75h4',
  denial: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M3.6 3.6l8.8 8.8',
  share: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M8 1.75V8l5 3.5',
};

/** A small mark for a record beside the volumes; always shown with its words. */
const alsoMark = (mark: AlsoItem['mark']): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${GLYPHS[mark]} /></svg>`;

function alsoItem(item: AlsoItem, view: View, row?: number): TemplateResult {
  const { strings } = view.language;
  return html`<li>
    ${alsoMark(item.mark)}
    <div>
      ${recordButton(view, [item.id], item.id, item.lines[0], row, item.lines)}
      ${item.text ? html`<p>${item.text}</p>` : nothing}
      <p class="quiet">
        ${item.claimant}, ${item.date} ${statusOf(item.status, view.language)}
        ${item.disputedBy ? `${strings.disputedBy} ${item.disputedBy}` : nothing}
      </p>
      ${view.panel(item.id)}
    </div>
  </li>`;
}

/** Records that no volume shows: acts, and behind a disclosure the statements that only describe. */
export function alsoList(
  { acts, statements }: AlsoView,
  view: View,
): TemplateResult | typeof nothing {
  const words = view.language.words(armsWords);
  const narrow = view.size === 's';
  const list = (items: readonly AlsoItem[], marks: boolean): TemplateResult =>
    html`<ul>
      ${items.map((item) => alsoItem(item, view, marks ? view.row() : undefined))}
    </ul>`;
  const fold = (summary: string, items: readonly AlsoItem[]): TemplateResult | typeof nothing =>
    items.length
      ? html`<details class="more">
          <summary>${summary}</summary>
          ${list(items, false)}
        </details>`
      : nothing;
  if (!acts.length && !statements.length) return nothing;
  return html`<section class="also" role="group" aria-label=${words.also}>
    ${
      narrow || !acts.length
        ? fold(words.alsoCount(acts.length), acts)
        : html`<p><b>${words.also}</b> <span class="quiet">${words.alsoNote}</span></p>
            ${list(acts, true)}`
    }
    ${fold(words.moreStatements(statements.length), statements)}
  </section>`;
}
