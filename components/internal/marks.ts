import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Status } from '../../data/index.js';
import { statusMark } from './icons.js';
import type { Language } from './language.js';

/** What a mark needs from the figure it is in. */
export interface MarkHost {
  /** True when the details of this anchor are open. */
  isOpen(anchor: string): boolean;
  /** Opens the details of records; `anchor` names the mark. */
  open(records: readonly string[], anchor: string): void;
}

/** A status: its mark with its word. */
export const statusOf = (status: Status, { strings }: Language): TemplateResult =>
  html`<span class="status ${status}">${statusMark(status)}${strings.status[status][0]}</span>`;

/** The sample of a series' colour. */
export const swatch = (colour: string | number): TemplateResult =>
  html`<span class="swatch c-${colour}" aria-hidden="true"></span>`;

/** A phrase for screen readers from the lines of a tip. */
export const spoken = (lines: readonly string[]): string => {
  const [first = '', ...rest] = lines;
  return rest.length ? `${first}. ${rest.join(', ')}` : first;
};

/** A button in running text that opens records; its tip has the lines given. */
export function recordButton(
  host: MarkHost,
  records: readonly string[],
  anchor: string,
  text: unknown,
  row?: number,
  lines: readonly string[] = [],
): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-open=${anchor}
    data-row=${row ?? nothing}
    data-column=${row === undefined ? nothing : 0}
    data-tip=${lines.length ? lines.join('\n') : nothing}
    aria-expanded=${host.isOpen(anchor)}
    @click=${() => host.open(records, anchor)}
  >
    ${text}
  </button>`;
}

class Geometry extends Directive {
  render(_properties: Readonly<Record<string, string>>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Readonly<Record<string, string>>]) {
    for (const [name, value] of Object.entries(properties))
      (element as HTMLElement).style.setProperty(name, value);
    return noChange;
  }
}

/** Sets sizes and places computed from data, by script: strict policies drop `style` attributes. Elements only. */
export const geometry = directive(Geometry);
