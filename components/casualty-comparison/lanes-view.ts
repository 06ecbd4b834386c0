import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Size } from '../internal/dataset-element.js';
import { statusMark } from '../internal/icons.js';
import type { Language } from '../internal/language.js';
import type { MarkHost } from '../internal/marks.js';
import type { LaneGroup } from './groups.js';
import { claimantMark, laneDrawing } from './lane-drawing.js';
import type { Lane } from './lanes.js';
import type { Plot } from './plots.js';

/** What the lanes need from the figure they are in. */
export interface LaneHost extends MarkHost {
  readonly language: Language;
  readonly size: Size;
  /** Width of a text in px, in the font of the page. */
  widthOf(text: string): number;
  /** The details panel when it is open at one of these anchors. */
  panel(...anchors: readonly string[]): unknown;
}

function who(lane: Lane, row: number, host: LaneHost): TemplateResult {
  const shape = lane.form === 'denied' || lane.form === 'band' ? lane.form : lane.kind;
  const inner = html`${claimantMark(shape)}<span
      >${lane.who}${lane.remarks.map((remark) => html` <small>${remark}</small>`)}</span
    >`;
  if (!lane.records.length)
    return html`<span class="who">${inner}<span class="hidden">; ${lane.value}</span></span>`;
  return html`<button
    type="button"
    class="who"
    data-row=${row}
    data-column="0"
    data-open=${lane.key}
    data-tip=${lane.lines.join('\n')}
    aria-expanded=${host.isOpen(lane.key)}
    @click=${() => host.open(lane.records, lane.key)}
  >
    ${inner}<span class="hidden">; ${lane.label}</span>
  </button>`;
}

function laneRow(
  lane: Lane,
  before: Lane | undefined,
  plot: Plot,
  row: number,
  host: LaneHost,
): TemplateResult {
  const { status } = lane;
  const reading = lane.reading !== before?.reading ? lane.reading : undefined;
  return html`${reading ? html`<p class="reading">${reading}</p>` : nothing}
    <div class="lane ${host.isOpen(lane.key) ? 'open' : ''}" part="lane">
      ${who(lane, row, host)}
      <div dir="ltr" class="plot">${laneDrawing(lane, plot.axis, host.size, host.widthOf)}</div>
      <span class="as-of" aria-hidden="true">${lane.asOf}</span>
      ${
        status
          ? html`<span class="status ${status}" aria-hidden="true"
              >${statusMark(status)}${host.language.strings.status[status][0]}</span
            >`
          : nothing
      }
    </div>
    ${host.panel(lane.key)}`;
}

/** A group of lanes under its title. */
export function laneGroup(
  group: LaneGroup,
  plot: Plot,
  number: number,
  row: () => number,
  host: LaneHost,
): TemplateResult {
  return html`<div role="group" aria-labelledby="group-${number}">
    <div class="group">
      <b id="group-${number}">${group.title}</b>
      ${group.aside ? html`<span>${group.aside}</span>` : nothing}
    </div>
    ${repeat(
      group.lanes,
      ({ key }) => key,
      (lane, i) => laneRow(lane, group.lanes[i - 1], plot, row(), host),
    )}
  </div>`;
}
