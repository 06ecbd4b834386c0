import { html, nothing, type TemplateResult } from 'lit';
import { geometry, recordButton, statusOf } from '../internal/marks.js';
import type { Deal, DealGroup } from './ledger.js';
import type { Sum, SumsView } from './sums.js';
import { STAGES, stageOf } from './stage-mark.js';
import type { View } from './view.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** Deals shown at once beside a flow. */
const LARGEST = 9;
/** Fewer deals than this are a list. */
const FEW = 6;

/** Terms, who says so, and where it was published. */
function dealNotes({ terms, claimant, sources }: Deal, { language }: View): string {
  const words = language.words(armsWords);
  const said = words.publishedIn(claimant, sources);
  return terms ? words.termsAnd(terms, said) : said;
}

/** The stations a transfer passes, in words, with their mark. */
const chainLegend = ({ language }: View): TemplateResult =>
  html`<ul class="legend chain">
    ${STAGES.map((stage) => html`<li>${stageOf(stage, language)}</li>`)}
  </ul>`;

/** A few deals, each told in full: there is nothing to look up in columns. */
function dealList(deals: readonly Deal[], view: View): TemplateResult {
  const words = view.language.words(armsWords);
  const { strings, number } = view.language;
  return html`<ol class="annotated">
    ${deals.map((deal) => {
      const facts = [
        deal.number && words.fact(words.columns.number, deal.number),
        words.fact(words.columns.ordered, deal.ordered ?? strings.notStated),
        words.fact(words.columns.delivered, deal.delivered ?? strings.notStated),
        deal.tiv !== null && words.million(number(deal.tiv)),
      ];
      return html`<li>
        <p>
          ${recordButton(view, [deal.id], deal.id, deal.item, view.row(), deal.lines)}
          ${deal.description} <span class="quiet">${deal.pair}</span>
        </p>
        <p>${stageOf(deal.stage, view.language)} ${statusOf(deal.status, view.language)}</p>
        <p>${facts.filter(Boolean).join(' · ')}</p>
        <p class="quiet">${dealNotes(deal, view)}</p>
        ${view.panel(deal.id)}
      </li>`;
    })}
  </ol>`;
}

function dealRow(deal: Deal, view: View, columns: number, row?: number): TemplateResult {
  const { strings, number } = view.language;
  const label = view.language.words(armsWords).columns;
  // Without its key, three dots of four would seem to be three quarters.
  const stage =
    deal.stage === 'delivered'
      ? view.language.words(armsWords).stages.delivered
      : stageOf(deal.stage, view.language);
  const unknown = (value: string | null): unknown =>
    value ?? html`<span class="quiet">${strings.notStated}</span>`;
  const panel = view.panel(deal.id);
  return html`<tr class=${panel ? 'open' : ''}>
      <th scope="row">
        ${recordButton(view, [deal.id], deal.id, deal.item, row, deal.lines)}
        ${deal.description}<span>${deal.pair}</span>${columns > 4 ? html`<span>${dealNotes(deal, view)}</span>` : html`<span class="staged">${stage}</span>`}
      </th>
      <td class="number" data-label=${label.number}>${unknown(deal.number)}</td>
      ${columns > 4 ? html`<td data-label=${label.ordered}>${unknown(deal.ordered)}</td>` : nothing}
      <td data-label=${label.delivered}>${unknown(deal.delivered)}</td>
      <td class="number" data-label=${label.tiv}>
        ${deal.tiv === null ? unknown(null) : number(deal.tiv)}
      </td>
      ${
        columns > 4
          ? html`<td class="staged" data-label=${label.stage}>
              ${stageOf(deal.stage, view.language)} ${statusOf(deal.status, view.language)}
            </td>`
          : nothing
      }
    </tr>
    ${
      panel
        ? html`<tr class="panel-row">
            <td colspan=${columns}>${panel}</td>
          </tr>`
        : nothing
    }`;
}

/** Deals as a table: what, how many, when, how much; with all columns also how far each has come. */
export function ledger(
  deals: readonly Deal[],
  caption: string,
  view: View,
  { all = false, marks = false } = {},
): TemplateResult {
  const label = view.language.words(armsWords).columns;
  const columns = all ? 6 : 4;
  return html`<table class="ledger data">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${label.item}</th>
        <th scope="col" class="number">${label.number}</th>
        ${all ? html`<th scope="col">${label.ordered}</th>` : nothing}
        <th scope="col">${label.delivered}</th>
        <th scope="col" class="number">${label.tiv}</th>
        ${all ? html`<th scope="col">${label.stage}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${deals.map((deal) => dealRow(deal, view, columns, marks ? view.row() : undefined))}
    </tbody>
  </table>`;
}

/** The largest deals as a table, the others behind a disclosure. */
export function largestDeals(deals: readonly Deal[], view: View, marks: boolean): TemplateResult {
  const words = view.language.words(armsWords);
  const rest = deals.slice(LARGEST);
  return html`${ledger(deals.slice(0, LARGEST), words.dealsBehind, view, { marks })}
  ${
    rest.length
      ? html`<details class="more">
          <summary>${words.moreDeals(rest.length)}</summary>
          ${ledger(rest, words.smallerDeals, view)}
        </details>`
      : nothing
  }`;
}

/** All named deals, by recipient; where they are few, as an annotated list. */
export function dealsOf(groups: readonly DealGroup[], view: View): TemplateResult {
  const few = groups.reduce((n, { deals }) => n + deals.length, 0) < FEW;
  return html`${chainLegend(view)}
  ${groups.map(({ deals, title }) =>
    few
      ? html`<section>
          <p class="group-head"><b>${title}</b></p>
          ${dealList(deals, view)}
        </section>`
      : ledger(deals, title, view, { all: true, marks: true }),
  )}`;
}

function card(sum: Sum, view: View, row: number, column: number): TemplateResult {
  return html`<button
    type="button"
    class="card"
    data-row=${row}
    data-column=${column}
    data-open=${sum.id}
    data-tip=${sum.lines.join('\n')}
    aria-expanded=${view.isOpen(sum.id)}
    @click=${() => view.open([sum.id], sum.id)}
  >
    <b>${sum.text}</b><span class="kind">${sum.kind}</span><span>${sum.what}</span
    ><span class="quiet">${sum.claimant}${sum.date ? `, ${sum.date}` : ''}</span
    >${statusOf(sum.status, view.language)}
  </button>`;
}

function lane(sum: Sum, max: number, view: View): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="lane"
      data-row=${view.row()}
      data-column="0"
      data-open=${sum.id}
      data-tip=${sum.lines.join('\n')}
      aria-expanded=${view.isOpen(sum.id)}
      @click=${() => view.open([sum.id], sum.id)}
    >
      <span class="who"
        ><b>${sum.pair}</b> <span class="what">${sum.what}</span
        ><span class="quiet">${sum.claimant}${sum.date ? `, ${sum.date}` : ''}</span></span
      ><span class="money"
        ><i
          class=${sum.open ? 'open-ended' : ''}
          ${geometry({ 'inline-size': `${(sum.amount / max) * 70}%` })}
        ></i
        ><b>${sum.text}</b></span
      >${statusOf(sum.status, view.language)}
    </button>
    ${view.panel(sum.id)}
  </li>`;
}

/** Stated sums: contradicting totals side by side without an axis, the others on one axis per kind. */
export function sumsLists({ clashes, lanes }: SumsView, view: View): TemplateResult {
  const words = view.language.words(armsWords).statedSums;
  return html`${clashes.map(({ title, sums }) => {
    const row = view.row();
    return html`<section class="clash">
      <p class="group-head"><b>${title}</b> <span class="quiet">${words.sideBySideNote}</span></p>
      <div class="cards">${sums.map((sum, column) => card(sum, view, row, column))}</div>
      ${view.panel(...sums.map(({ id }) => id))}
    </section>`;
  })}
  ${lanes.map(
    ({ title, max, sums }) =>
      html`<section>
        <p class="group-head">
          <b>${title}</b> <span class="quiet">${words.longest(sums[0]!.text)}</span>
        </p>
        <ol class="lanes">
          ${sums.map((sum) => lane(sum, max, view))}
        </ol>
      </section>`,
  )}`;
}
