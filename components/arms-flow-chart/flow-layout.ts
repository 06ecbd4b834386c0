import { html, type TemplateResult } from 'lit';
import { armsWords } from '../internal/strings/en/arms.js';
import { flowDrawing, flowList } from './flow-view.js';
import type { FlowView } from './flow.js';
import type { Deal } from './ledger.js';
import { largestDeals } from './lists-view.js';
import type { View } from './view.js';

/** The flows with the named deals behind them: beside them where there is room. */
export function flowFigure(flow: FlowView, deals: readonly Deal[], view: View): TemplateResult {
  const words = view.language.words(armsWords);
  const drawing = flow.asList ? flowList(flow, view) : flowDrawing(flow, view);
  if (!deals.length)
    return html`${drawing}
      <p class="note">${words.dealsEmpty}</p>`;
  if (view.size === 'l') {
    return html`<div class="split">
      <div>${drawing}</div>
      <div>${largestDeals(deals, view, true)}</div>
    </div>`;
  }
  return html`${drawing}
    <details class="more">
      <summary>${words.showDeals}</summary>
      ${largestDeals(deals, view, false)}
    </details>`;
}
