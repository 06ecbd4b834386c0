import { html, nothing, type TemplateResult } from 'lit';
import {
  compareDates,
  recordOf,
  selectStances,
  type Dataset,
  type Stance,
} from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { stanceReadingWords } from '../internal/strings/en/stance-reading.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import { tipStyles } from '../internal/tip.styles.js';
import { isOpenQuestion, weigh, type StanceCell } from './stance-cell.js';
import { stanceSymbol } from './stance-symbol.js';
import { readingStyles } from './stance-reading.styles.js';

export { Tip } from '../internal/tip.js';
/** Look of the tip and of the history. */
export const lateStyles = [tipStyles, readingStyles];

/** What a cell opens with, in lines: its word, the deciding record, who says it and when, how sure it is. */
export function tipOf(
  { word, lines, context, remarks, records }: StanceCell,
  dataset: Dataset,
  language: Language,
): string {
  const words = language.words(stanceReadingWords);
  const stance = recordOf(dataset, 'stances', records[0]);
  const said = lines?.length
    ? lines.map(({ side, before, now }) => words.line(side, before?.word, now.word))
    : [word];
  const label = stance && language.text(stance.label);
  return [
    `${context}${said.join('; ')}`,
    ...remarks.filter((remark) => remark !== label),
    ...(stance
      ? [
          words.record(
            label!,
            stance.claimant ? language.name(dataset, stance.claimant) : undefined,
            language.date(stance.date),
            language.strings.status[stance.status][0]!,
          ),
        ]
      : []),
    ...(records.length > 1 ? [words.records(records.length)] : []),
  ].join('\n');
}

/** Everything on record of an actor towards a party by a date, the earliest first. */
const historyOf = (
  { actor, party }: StanceCell,
  dataset: Dataset,
  asOf: string | undefined,
): Stance[] =>
  selectStances(dataset, { actors: [actor], asOf })
    .filter(({ toward }) => toward === party)
    .sort((a, b) => compareDates(a.date, b.date));

/** All positions of the cell's actor towards its party, over time; each opens its record above. */
export function history(
  cell: StanceCell,
  dataset: Dataset,
  language: Language,
  asOf: string | undefined,
  open: (record: string) => void,
): TemplateResult | typeof nothing {
  const words = language.words(stanceReadingWords);
  const { positions, bases, alleged } = language.words(stanceWords);
  const stances = historyOf(cell, dataset, asOf);
  if (stances.length < 2) return nothing;
  // In a cell without a position nothing decides.
  const deciding = isOpenQuestion(cell.kind) ? undefined : cell.records[0];
  return html`<details class="history" ?open=${stances.length < 9}>
    <summary>
      ${words.history(
        language.name(dataset, cell.actor),
        language.name(dataset, cell.party),
        stances.length,
      )}
    </summary>
    <ol>
      ${stances.map((stance) => {
        const { kind } = weigh([stance]);
        const basis = language.list(stance.basis.map((each) => bases[each]));
        const isDeciding = stance.id === deciding;
        return html`<li class=${isDeciding ? 'deciding' : ''}>
          <span class="when">${language.briefDate(stance.date)}</span>
          <span class="word"
            >${stanceSymbol(kind)}<span>${stance.alleged ? alleged : positions[kind]}</span></span
          >
          <span class="what">
            <button type="button" class="link" @click=${() => open(stance.id)}>
              ${language.text(stance.label)}
            </button>
            <span class="quiet">${basis} · ${language.strings.status[stance.status][0]}</span>
            ${isDeciding ? html`<span class="tag">${words.decides}</span>` : nothing}
          </span>
        </li>`;
      })}
    </ol>
  </details>`;
}
