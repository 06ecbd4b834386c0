import { expect } from '@open-wc/testing';
import {
  casualtyModel,
  type CasualtyModel,
} from '../../components/casualty-comparison/casualty-comparison.model.js';
import { CLAIMS } from '../../components/casualty-comparison/filter.js';
import { historyOf } from '../../components/casualty-comparison/history.js';
import { drawn } from '../../components/casualty-comparison/plots.js';
import { position } from '../../components/casualty-comparison/axis.js';
import { seriesOf } from '../../components/casualty-comparison/series.js';
import { languageFor } from '../../components/internal/language.js';
import type { Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const real = deepFreeze(
  (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset,
);
const [LOW, HIGH, STATED] = [4, 6, 7];

/** The numbers of the table's rows for one record. */
const cellsOf = ({ rows }: CasualtyModel, id: string): number[] =>
  rows
    .filter(({ records }) => records.includes(id))
    .flatMap(({ cells }) => cells.slice(LOW, HIGH + 1))
    .filter((cell): cell is number => typeof cell === 'number');

function check(model: CasualtyModel, where: string): void {
  const lanes = model.plots.flatMap(({ groups, axis }) =>
    groups.flatMap((group) => group.lanes.map((lane) => ({ lane, axis }))),
  );
  const seen = new Set<string>();
  for (const { lane, axis } of lanes) {
    const listed = lane.records.flatMap((id) => cellsOf(model, id));
    for (const value of drawn(lane)) {
      expect(listed, `${where}: ${lane.key} draws ${value}`).to.include(value);
      if (value > 0 || axis.min === 0)
        expect(position(axis, value), `${where}: ${value} on its axis`).to.be.within(0, 100);
    }
    const told = [
      ...drawn(lane).map(languageFor('en').number),
      lane.value,
      lane.noun,
      ...lane.remarks,
    ].join(' ');
    for (const number of listed)
      expect(told, `${where}: ${lane.key} tells ${number}`).to.contain(
        languageFor('en').number(number),
      );
    for (const id of lane.records) seen.add(id);
  }
  for (const { values } of model.series?.chart.panels ?? []) {
    const sum = values.flat().reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(sum, where).to.be.above(0);
  }
  for (const column of model.series?.columns ?? []) {
    for (const id of column.records) {
      expect(cellsOf(model, id), `${where}: ${id} of the series`).not.to.be.empty;
      seen.add(id);
    }
  }
  for (const [panel, { lines }] of (model.history?.chart.panels ?? []).entries()) {
    for (const [line, { points }] of lines.entries()) {
      for (const [at, { value, low, high }] of points.entries()) {
        const [id] = model.history!.points[panel]![line]![at]!.records;
        const numbers = [value, low, high].filter((n) => n !== undefined);
        expect(cellsOf(model, id!), `${where}: ${id} of the history`).to.include.members(numbers);
      }
    }
  }
  // No row of the table is left undrawn or unsaid.
  for (const { records, cells } of model.rows)
    for (const id of records)
      expect(seen.has(id), `${where}: ${id}, ${cells[STATED]}, is drawn`).to.equal(true);
}

describe('the table of casualty-comparison', () => {
  for (const [name, dataset] of [
    ['an invented conflict', smallDataset],
    ['the bundled dataset', real],
  ] as const) {
    it(`has every number that is drawn and no other, over ${name}`, () => {
      const chosen = [
        ...(dataset.episodes ?? []).map(({ id }) => id),
        ...(dataset.conflicts ?? []).map(({ id }) => id),
      ];
      const actors = [
        [],
        ...(dataset.conflicts ?? []).flatMap(({ parties }) =>
          parties.slice(0, 3).map(({ actor }) => [actor]),
        ),
      ];
      let checked = 0;
      for (const episode of chosen)
        for (const claims of CLAIMS)
          for (const scale of ['linear', 'log'] as const)
            for (const actor of actors)
              for (const asOf of [undefined, '2010-04-10', '2020-11-20', '2022'])
                for (const period of [undefined, '2010/2021']) {
                  const options = { chosen: episode, claims, scale, actors: actor, asOf, period };
                  const model = casualtyModel(dataset, {
                    ...options,
                    episodes: [],
                    language: languageFor('en'),
                    series: () => seriesOf,
                    history: () => historyOf,
                  });
                  if (model.empty) continue;
                  check(model, JSON.stringify(options));
                  checked++;
                }
      expect(checked).to.be.above(50);
    }).timeout(60_000);
  }
});
