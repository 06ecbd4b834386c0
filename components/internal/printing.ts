import {
  html,
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
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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

/** Every row of the figure, for paper: nobody can open a table there. Its code must not have to be fetched. */
export const printedTable = ({ columns, rows }: FigureModel, language: Language): TemplateResult =>
  html`<table class="printed">
    <thead>
      <tr>
        ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ cells }) =>
          html`<tr>
            ${columns.map((_, i) => html`<td>${cellText(cells[i] ?? null, language)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
