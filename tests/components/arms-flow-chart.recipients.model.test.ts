import { expect } from '@open-wc/testing';
import {
  armsModel,
  type ArmsModel,
  type ArmsOptions,
} from '../../components/arms-flow-chart/arms-flow-chart.model.js';
import * as lateViews from '../../components/arms-flow-chart/late-views.js';
import { languageFor } from '../../components/internal/language.js';
import type { ArmsTransfer, Conflict, Dataset } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const model = (dataset: Dataset, given: Partial<ArmsOptions> = {}): ArmsModel =>
  armsModel(dataset, {
    actors: [],
    episodes: [],
    layout: 'years',
    measure: 'tiv',
    late: () => lateViews,
    language: languageFor('en'),
    ...given,
  })!;

const total = (supplier: string, recipient: string, year: number, tiv: number): ArmsTransfer =>
  ({
    ...smallDataset.arms![0]!,
    id: `${supplier}-${recipient}`,
    supplier,
    recipient,
    deliveries: [{ year, tiv }],
  }) as ArmsTransfer;

/** Esker as a third principal party, beside Arland and Borland. */
const three = (arms: readonly ArmsTransfer[]): Dataset =>
  withRecords(smallDataset, {
    conflicts: (conflicts: Conflict[]) =>
      conflicts.map((conflict) => ({
        ...conflict,
        parties: [...conflict.parties, { actor: 'esker', side: 'b', role: 'principal' }],
      })),
    arms: () => [...arms],
  } as unknown as Parameters<typeof withRecords>[1]);

describe('arms to more than two recipients', () => {
  const shared = three([
    total('cestria', 'arland', 2008, 10),
    total('cestria', 'borland', 2009, 20),
    total('cestria', 'esker', 2010, 30),
    total('dovia', 'arland', 2008, 5),
    total('dovia', 'esker', 2010, 5),
  ]);

  it('names all of them, or those that were supplied, and never speaks of both sides', () => {
    const { legend, summary } = model(shared);
    expect(legend.map(({ name, detail }) => [name, detail])).to.deep.equal([
      ['Cestria', 'all 3 recipients'],
      ['Dovia', 'Arland and Esker'],
    ]);
    expect(summary).to.contain(
      'Cestria and Dovia each delivered to more than one recipient between 2008 and 2010.',
    );
    const flow = model(shared, { layout: 'flow' });
    const said = JSON.stringify([summary, legend, flow.summary, flow.notes, flow.flow!.rows]);
    expect(said).not.to.match(/both (?:sides|recipients)|armed both/);
    expect(flow.flow!.rows.map(({ reach }) => reach)).to.deep.equal([
      'all 3 recipients',
      'Arland and Esker',
    ]);
  });

  it('says so where nobody supplied more than one', () => {
    const apart = three([
      total('cestria', 'arland', 2008, 1),
      total('dovia', 'esker', 2008, 1),
      total('unknown', 'borland', 2009, 1),
    ]);
    expect(model(apart).summary).to.contain(
      'No supplier is recorded as delivering to more than one recipient between 2008 and 2009.',
    );
  });

  it('calls two recipients of one side recipients, not sides', () => {
    const allies = model(shared, { actors: ['borland', 'esker'] });
    expect(allies.legend[0]).to.include({ name: 'Cestria', detail: 'both recipients' });
    expect(allies.summary).to.contain('Cestria delivered to both recipients');
    expect(model(shared, { actors: ['arland', 'borland'] }).legend[0]!.detail).to.equal(
      'both sides',
    );
  });
});

describe('the date of arms figures', () => {
  it('is that of the newest source, never a year of delivery', () => {
    const undated = withRecords(smallDataset, {
      sources: (sources: { published?: unknown }[]) =>
        sources.map(({ published: _, ...source }) => source),
    } as unknown as Parameters<typeof withRecords>[1]);
    const { asOf } = model(undated);
    const [year, month, day] = smallDataset.published.slice(0, 10).split('-').map(Number);
    expect(asOf).to.match(new RegExp(`^${day} [A-Z][a-z]+ ${year}$`));
    expect(month).to.be.above(0);
    expect(asOf).not.to.contain('2010');
  });
});
