import { expect } from '@open-wc/testing';
import {
  armsModel,
  LAYOUTS,
  MEASURES,
  type ArmsModel,
} from '../../components/arms-flow-chart/arms-flow-chart.model.js';
import * as lateViews from '../../components/arms-flow-chart/late-views.js';
import { languageFor } from '../../components/internal/language.js';
import type { Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const real = deepFreeze(
  (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset,
);

const sorted = (numbers: readonly number[]): number[] =>
  numbers.map((n) => Math.round(n * 1e4) / 1e4).sort((a, b) => a - b);
/** Sums by key, so that what is drawn together can be compared with what is listed apart. */
function sums(pairs: readonly (readonly [key: string, value: number])[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const [key, value] of pairs) found.set(key, (found.get(key) ?? 0) + value);
  return Object.fromEntries(
    [...found].sort().map(([key, value]) => [key, Math.round(value * 1e4) / 1e4]),
  );
}

/** What the table says of volumes, by recipient and year or period. */
const told = ({ rows }: ArmsModel, of: (supplier: string) => string): Record<string, number> =>
  sums(
    rows.flatMap(({ cells }) =>
      typeof cells[3] === 'number'
        ? [[`${of(String(cells[0]))} ${cells[1]} ${cells[2]}`, cells[3]] as const]
        : [],
    ),
  );

function check(model: ArmsModel, where: string): void {
  const { years, flow, sums: money, deals, legend, rows } = model;
  if (years) {
    const names = new Map(legend.map(({ series, name }) => [series, name]));
    const own = new Set(legend.map(({ name }) => name));
    const drawn = years.chart.panels.flatMap((panel, at) =>
      years.chart.series.flatMap(({ key }, series) =>
        years.years.flatMap((year, category) => {
          const value = panel.values[series]![category];
          const { name } = years.panels[years.order[at]!]!;
          return value == null ? [] : [[`${names.get(key)} ${name} ${year}`, value] as const];
        }),
      ),
    );
    const others = names.get('others') ?? '';
    const byLegend = told(model, (supplier) => (own.has(supplier) ? supplier : others));
    expect(sums(drawn), where).to.deep.equal(byLegend);
    // The totals of the columns are in the table, too.
    for (const { name, columns } of years.panels) {
      for (const { year, total } of columns) {
        const own = rows.filter(
          ({ cells }) =>
            cells[1] === name && cells[2] === String(year) && cells[5] === 'major arms delivered',
        );
        for (const row of own)
          expect(row.cells[4] ?? undefined, `${where} ${name} ${year}`).to.equal(total);
        if (total !== undefined) expect(own, `${where} ${name} ${year}`).not.to.be.empty;
      }
    }
  }
  if (flow) {
    const drawn = flow.rows.flatMap((row) =>
      row.ribbons.flatMap(({ recipient, value }) =>
        value === undefined ? [] : [[flow.recipients[recipient]!.name, value] as const],
      ),
    );
    const listed = rows.flatMap(({ cells }) =>
      typeof cells[3] === 'number' ? [[String(cells[1]), cells[3]] as const] : [],
    );
    expect(sums(drawn), where).to.deep.equal(sums(listed));
    const single = flow.rows.flatMap((row) => (row.key.startsWith('others-') ? [] : row.ribbons));
    const cells = rows.map((row) => row.cells[3]);
    for (const { value } of single) if (value !== undefined) expect(cells, where).to.include(value);
    const named = model.ledger.flatMap(({ tiv }) => tiv ?? []);
    const words = rows.map((row) => String(row.cells[5])).join(' | ');
    for (const tiv of named) expect(words, where).to.contain(languageFor('en').number(tiv));
  }
  if (money)
    expect(
      sorted([...money.clashes, ...money.lanes].flatMap((each) => each.sums.map((s) => s.amount))),
      where,
    ).to.deep.equal(sorted(rows.map(({ cells }) => Number(cells[3]))));
  if (deals)
    expect(
      sorted(deals.flatMap((group) => group.deals.flatMap(({ tiv }) => tiv ?? []))),
      where,
    ).to.deep.equal(
      sorted(rows.flatMap(({ cells }) => (cells[6] === null ? [] : Number(cells[6])))),
    );
}

describe('the table of arms-flow-chart', () => {
  for (const [name, dataset] of [
    ['an invented conflict', smallDataset],
    ['the bundled dataset', real],
  ] as const) {
    it(`has every number that is drawn and no other, over ${name}`, () => {
      const episodes = [[], ...(dataset.episodes ?? []).map(({ id }) => [id])];
      const periods = [undefined, '1996', '2005/2012', '2009/2010', '2016-04/2020-11', '2019/2024'];
      const actors = [
        [],
        ...[...new Set(dataset.arms!.map(({ recipient }) => recipient))].map((id) => [id]),
      ];
      const asOf = [undefined, '2010-06-01', '2020'];
      let checked = 0;
      for (const layout of LAYOUTS)
        for (const measure of MEASURES)
          for (const episode of episodes)
            for (const period of periods)
              for (const actor of actors)
                for (const day of asOf) {
                  const options = { layout, measure, period, actors: actor, asOf: day };
                  const model = armsModel(dataset, {
                    ...options,
                    episodes: episode,
                    late: () => lateViews,
                    language: languageFor('en'),
                  })!;
                  if (model.empty) continue;
                  check(model, JSON.stringify({ ...options, episode }));
                  checked++;
                }
      expect(checked).to.be.above(50);
    }).timeout(60_000);
  }
});
