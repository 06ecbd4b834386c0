import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Cell, FigureModel } from './figure-model.js';
import type { Language } from './language.js';

/** Tells a figure when its page is printed, before the paper is laid out. */
export class Printing implements ReactiveController {
  on = false;
  readonly #host: ReactiveControllerHost;
  readonly #listener = ({ type }: Event): void => {
    this.on = type === 'beforeprint';
    this.#turned(this.on);
    this.#host.requestUpdate();
  };
  readonly #turned: (on: boolean) => void;

  constructor(host: ReactiveControllerHost, turned: (on: boolean) => void) {
    this.#host = host;
    this.#turned = turned;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#listener);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#listener);
  }
}

/** A cell in words. */
export const cellText = (cell: Cell, language: Language): string =>
  cell === null
    ? language.strings.notStated
    : typeof cell === 'number'
      ? language.number(cell)
      : cell;

/**
 * Every row of the figure, for paper: nobody can open a table there, and its code must not have to be fetched. Paper is
 * narrow: what all rows share is said once above them, and what several have in front is a row of its own.
 */
export function printedTable({ columns, rows }: FigureModel, language: Language): TemplateResult {
  const said = rows.map(({ cells }) => columns.map((_, i) => cellText(cells[i] ?? null, language)));
  const all = columns.map((_, i) => i);
  const differ = all.filter((i) => said.some((cells) => cells[i] !== said[0]![i]));
  const runs = said.filter(([head], at) => head !== said[at - 1]?.[0]).length;
  const grouped = differ[0] === 0 && runs * 2 <= said.length;
  const shown = grouped ? differ.slice(1) : differ;
  const kind = (i: number): string => (columns[i]!.numeric ? 'number' : '');
  return html`<table class="printed">
    <caption>
      ${all.map((i) =>
        differ.includes(i) ? nothing : html`<p>${columns[i]!.label}: ${said[0]?.[i]}</p>`,
      )}
    </caption>
    <thead>
      <tr>
        ${shown.map((i) => html`<th scope="col" class=${kind(i)}>${columns[i]!.label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${said.map(
        (cells, at) =>
          html`${
              grouped && cells[0] !== said[at - 1]?.[0]
                ? html`<tr class="run">
                    <th scope="rowgroup" colspan=${shown.length}>${cells[0]}</th>
                  </tr>`
                : nothing
            }
            <tr>
              ${shown.map((i) => html`<td class=${kind(i)}>${cells[i]}</td>`)}
            </tr>`,
      )}
    </tbody>
  </table>`;
}
