import { html, nothing, type TemplateResult } from 'lit';
import { stanceWayWords } from '../internal/strings/en/stance-ways.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import type { MatrixRow, StanceMatrixModel } from './actor-stance-matrix.model.js';
import { actorName, cellTemplate, panelRow, type TableView } from './matrix-table.js';
import { armsAll } from './stance-cell.js';

/** One actor with its episodes below each other; those without any evidence are only counted. */
function card(
  { name, cells }: MatrixRow,
  model: StanceMatrixModel,
  row: () => number,
  view: TableView,
): TemplateResult {
  const words = view.language.words(stanceWayWords).cards;
  const columns = 1 + model.parties.length;
  const told = model.episodes.flatMap((episode, i) =>
    cells[i]?.some(({ records }) => records.length) ? [{ episode, cells: cells[i] }] : [],
  );
  const silent = model.episodes.length - told.length;
  return html`<tbody class="card">
    <tr class="card-name">
      <th scope="rowgroup" colspan=${columns}>${actorName(name, false, view.language)}</th>
    </tr>
    ${told.map(({ episode, cells: pair }) => {
      const both = armsAll(pair);
      const index = row();
      return html`<tr>
          <th scope="row">${actorName(episode.name, both, view.language)}</th>
          ${pair.map((cell, column) => cellTemplate(cell, index, column, both, view))}
        </tr>
        ${panelRow(pair, columns, view)}`;
    })}
    ${
      silent
        ? html`<tr class="silent">
            <td colspan=${columns}>${words.silent(silent)}</td>
          </tr>`
        : nothing
    }
  </tbody>`;
}

/** The matrix for narrow figures with all its episodes: a card for each actor. */
export function cards(model: StanceMatrixModel, view: TableView): TemplateResult {
  const words = view.language.words(stanceWords);
  let index = 0;
  return html`<table class="matrix cards" part="table">
    <caption class="hidden">
      ${model.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="actor">${words.episode}</th>
        ${model.parties.map(({ name }) => html`<th scope="col">${words.towards(name)}</th>`)}
      </tr>
    </thead>
    ${model.groups.flatMap(({ rows }) => rows.map((row) => card(row, model, () => index++, view)))}
  </table>`;
}
