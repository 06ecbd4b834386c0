import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/index.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { customElement } from '../internal/define.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { statusMark } from '../internal/icons.js';
import { templateTableModel, type ActorRow, type TemplateTableModel } from './_template.model.js';
import { templateTableStyles } from './_template.styles.js';

/** How sure the record is: how many positions of each grade, per actor. */
@customElement('template-table')
export class TemplateTable extends DatasetElement<TemplateTableModel> {
  static override styles = [...DatasetElement.styles, templateTableStyles];

  protected model(data: Dataset, options: FigureOptions): TemplateTableModel {
    return templateTableModel(data, options);
  }

  private row(
    { key, name, counts, records }: ActorRow,
    index: number,
    columns: number,
  ): TemplateResult {
    const panel = this.detailsAt(key);
    return html`<tr>
        <th scope="row">
          <button
            type="button"
            class="link"
            part="actor"
            data-row=${index}
            data-column="0"
            data-open=${key}
            aria-expanded=${this.isOpen(key)}
            @click=${() => this.showDetails(records, key)}
          >
            ${name}
          </button>
        </th>
        ${counts.map((n) => html`<td class=${n ? '' : 'zero'}>${this.language.number(n)}</td>`)}
      </tr>
      ${
        panel
          ? html`<tr class="panel-row">
              <td colspan=${columns}>${panel}</td>
            </tr>`
          : nothing
      }`;
  }

  protected content(model: TemplateTableModel): TemplateResult {
    const { grades, actors, columns } = model;
    return html`<table class="grades" part="table">
      <caption class="hidden">
        ${model.heading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns[0]?.label}</th>
          ${grades.map(
            ({ status, name }) =>
              html`<th scope="col"><span class="status">${statusMark(status)}${name}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${actors.map((row, index) => this.row(row, index, grades.length + 1))}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'template-table': TemplateTable;
  }
}
