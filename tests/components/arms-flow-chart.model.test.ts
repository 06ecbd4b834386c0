import { expect } from '@open-wc/testing';
import {
  armsModel as maybeModel,
  type ArmsModel,
  type ArmsOptions,
} from '../../components/arms-flow-chart/arms-flow-chart.model.js';
import * as lateViews from '../../components/arms-flow-chart/late-views.js';
import type { Row } from '../../components/internal/figure-model.js';
import { languageFor } from '../../components/internal/language.js';
import type { ArmsTransfer, Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset, withRecords } from '../fixtures/small-dataset.js';

const armsModel = (dataset: Dataset, asked: ArmsOptions): ArmsModel => maybeModel(dataset, asked)!;
const options = (given: Partial<ArmsOptions> = {}): ArmsOptions => ({
  actors: [],
  episodes: [],
  layout: 'years',
  measure: 'tiv',
  late: () => lateViews,
  language: languageFor('en'),
  ...given,
});
const small = (given?: Partial<ArmsOptions>): ArmsModel => armsModel(smallDataset, options(given));

/** What a recipient got in a year, as the columns hold it. */
const column = ({ years }: ArmsModel, recipient: string, year: number) =>
  years!.panels
    .find((panel) => panel.recipient === recipient)!
    .columns.find((each) => each.year === year)!;

/** The ribbons of a flow as supplier, recipient and amount. */
const ribbons = ({ flow }: ArmsModel) =>
  flow!.rows.flatMap((row) =>
    row.ribbons.map(({ recipient, amount }) => [
      row.name,
      flow!.recipients[recipient]!.name,
      amount,
    ]),
  );

const extra = (record: Partial<ArmsTransfer>): Dataset =>
  withRecords(smallDataset, {
    arms: (arms) => [
      ...arms,
      {
        ...arms[0]!,
        id: 'extra',
        ...record,
      } as ArmsTransfer,
    ],
  });

describe('the model of arms-flow-chart: years', () => {
  it('adds up the suppliers of a year, and no deal that is part of them', () => {
    expect(column(small(), 'arland', 2008).total).to.equal(17.5);
    expect(column(small(), 'arland', 2010).total).to.equal(30);
    expect(column(small(), 'borland', 2010).total).to.equal(1250.5);
  });

  it('keeps zero, nothing recorded and an amount not stated apart', () => {
    const zero = column(small(), 'arland', 2009);
    expect([zero.total, zero.gap]).to.deep.equal([0, undefined]);
    expect(zero.lines[0]).to.equal('To Arland, 2009: 0 million TIV');

    const none = column(small(), 'borland', 2008);
    expect([none.total, none.gap]).to.deep.equal([undefined, 'none']);
    expect(none.lines).to.deep.equal(['To Borland, 2008: no delivery recorded']);

    const model = armsModel(
      extra({ supplier: 'dovia', recipient: 'borland', deliveries: [{ year: 2008 }] }),
      options(),
    );
    const unstated = column(model, 'borland', 2008);
    expect([unstated.total, unstated.gap]).to.deep.equal([undefined, 'unstated']);
    expect(unstated.lines[0]).to.contain('amount not stated');
    expect(model.rows.find(({ cells }) => cells[0] === 'Dovia' && cells[2] === '2008')).to.exist;
  });

  it('gives the chart exactly the values of the columns', () => {
    const { chart, panels, order } = small().years!;
    for (const [at, drawn] of chart.panels.entries()) {
      const { columns, max } = panels[order[at]!]!;
      expect(drawn.max).to.equal(max);
      columns.forEach(({ total, gap }, category) => {
        const values = drawn.values.flatMap((series) => series[category] ?? []);
        expect(drawn.gaps[category]).to.equal(gap);
        expect(values.length ? values.reduce((a, b) => a + b) : undefined).to.equal(total);
      });
    }
  });

  it('shares one distance of ticks among panels of different heights', () => {
    const ticks = small().years!.chart.panels.map((panel) => panel.ticks.map(({ value }) => value));
    expect(ticks).to.deep.equal([[0, 500, 1000], [0]]);
  });

  it('never adds a second edition of the same total', () => {
    const model = armsModel(extra({ deliveries: [{ year: 2010, tiv: 999 }] }), options());
    expect(column(model, 'arland', 2010).total).to.equal(30);
  });

  it('leaves out what a later record supersedes', () => {
    const model = armsModel(
      extra({ supersedes: 'arms-cestria-arland', deliveries: [{ year: 2010, tiv: 33 }] }),
      options(),
    );
    expect(column(model, 'arland', 2010).total).to.equal(33);
  });

  it('gives the largest suppliers a colour when the dataset assigns none', () => {
    expect(small().legend.map(({ name, colour, detail }) => [name, colour, detail])).to.deep.equal([
      ['Cestria', 1, 'both sides'],
      ['Dovia', 2, ''],
    ]);
  });

  it('narrows to a period, to whole years known by a date, to an episode and to actors', () => {
    const years = (given: Partial<ArmsOptions>) => small(given).years?.years;
    expect(years({ period: '2009/2010' })).to.deep.equal([2009, 2010]);
    expect(years({ asOf: '2010-06-01' })).to.deep.equal([2008, 2009]);
    expect(years({ asOf: '2010' })).to.deep.equal([2008, 2009, 2010]);
    expect(years({ episodes: ['clash-2010'] })).to.deep.equal([2010]);
    const one = small({ actors: ['dovia'] });
    expect(one.rows[0]!.cells.slice(0, 4)).to.deep.equal(['Dovia', 'Arland', '2008', 5]);
    expect(small({ actors: ['borland'] }).years!.panels.map(({ name }) => name)).to.deep.equal([
      'Borland',
    ]);
  });

  it('says that a year cut by the date is left out', () => {
    expect(small({ asOf: '2010-06-01' }).notes.join(' ')).to.contain('2010 is left out');
    expect(small({ asOf: '2010-12-31' }).notes.join(' ')).not.to.contain('left out');
  });

  it('sums up in one sentence', () => {
    expect(small().summary).to.equal(
      'Cestria delivered to both sides between 2008 and 2010. Borland’s largest year was 2010 (1,251 million TIV), Arland’s 2010 (30 million).',
    );
    expect(small({ episodes: ['clash-2010'] }).summary).to.equal(
      'Cestria delivered to both sides in 2010. 30 million TIV to Arland and 1,251 million to Borland.',
    );
    expect(small({ actors: ['dovia'] }).summary).to.contain(
      'No delivery to Borland is recorded in 2008.',
    );
  });

  it('says which ids it does not know, with those that can be meant', () => {
    const { notices } = small({ actors: ['cestrai'], episodes: ['war'] });
    expect(notices.map(({ attribute, value }) => [attribute, value])).to.deep.equal([
      ['actors', 'cestrai'],
      ['episode', 'war'],
    ]);
    expect(notices[0]!.allowed).to.include('cestria').and.not.to.include('arland-army');
  });

  it('names the selection when nothing is recorded', () => {
    expect(small({ asOf: '1800' }).empty).to.equal(
      'Nothing is recorded under “Volume of deliveries (TIV)” for this choice: as known on 1800.',
    );
  });

  it('tells other records where no delivery of the selection is recorded', () => {
    const model = small({ actors: ['esker'] });
    expect(model.empty).to.be.undefined;
    expect(model.years).to.be.undefined;
    expect(model.summary).to.contain('No delivery of major arms is recorded by year');
    expect(model.also.acts.map(({ id }) => id)).to.deep.equal(['statement-esker-none']);
  });

  it('keeps loans and denials beside the volumes and their numbers in the table', () => {
    const { also, rows } = small();
    expect(also.acts.map(({ act, mark }) => [mark, act])).to.deep.equal([
      ['loan', 'loan, up to $200 million, over 13 years, 3% interest a year, 3 years of grace'],
      ['denial', 'said not to be supplied'],
    ]);
    const loan = rows.find(({ records }) => records.includes('loan-cestria-arland'))!;
    expect(loan.cells[3]).to.equal(null);
    expect(loan.cells[5]).to.contain('loan, up to $200 million');
  });

  it('changes nothing in a frozen dataset', () => {
    for (const measure of ['tiv', 'value', 'deals'] as const) {
      for (const layout of ['years', 'flow'] as const)
        expect(() => small({ measure, layout })).not.to.throw();
    }
  });
});

describe('the model of arms-flow-chart: flow, sums and deals', () => {
  it('tells fewer than six flows as a list', () => {
    const model = small({ layout: 'flow' });
    expect(model.flow!.asList).to.be.true;
    expect(ribbons(model)).to.deep.equal([
      ['Cestria', 'Arland', '43'],
      ['Cestria', 'Borland', '1,258'],
      ['Dovia', 'Arland', '5'],
    ]);
  });

  it('has the numbers of its deals in the table without adding them to the volumes', () => {
    const { rows } = small({ layout: 'flow' });
    const deal = rows.find(
      ({ records }) => records.includes('deal-howitzers') && records.length === 1,
    )!;
    expect(deal.cells).to.deep.equal([
      'Cestria',
      'Arland',
      '2010',
      null,
      null,
      'deal: H-155, 12 howitzers, 30 million TIV',
      'Peace Institute',
    ]);
  });

  it('states sums with their kind and adds none', () => {
    const { sums, summary, columns, rows } = small({ measure: 'value' });
    expect(sums!.lanes.map(({ title, sums: own }) => [title, own.length])).to.deep.equal([
      ['Loans and pledged loans', 1],
    ]);
    expect(summary).to.equal(
      '1 sum is on record: 1 loan or pledged loan. They are different quantities, so none is added to another.',
    );
    expect(columns.map(({ key }) => key)).not.to.include('tiv');
    expect(rows.map(({ cells }) => cells[3])).to.deep.equal([200_000_000]);
  });

  it('lists deals with their stage, and says what is not stated', () => {
    const { deals, rows } = small({ measure: 'deals' });
    expect(deals!.map(({ title }) => title)).to.deep.equal(['Arland: 1 deal', 'Borland: 1 deal']);
    const [howitzers, radars] = deals!.flatMap((group) => group.deals);
    expect(howitzers).to.include({
      item: 'H-155',
      number: '12 howitzers',
      ordered: 'about 2007',
      delivered: '2010',
      tiv: 30,
      stage: 'delivered',
    });
    expect(radars).to.include({
      supplier: 'Unknown supplier',
      number: '4 radars',
      delivered: null,
      tiv: null,
      stage: 'ordered',
    });
    expect(rows).to.have.lengthOf(2);
  });

  it('puts deals that have a date and no year in the order of time', () => {
    const deal = smallDataset.arms!.find(({ id }) => id === 'deal-radars')!;
    const dated = (date: string) => ({ ...deal, id: date, date, orderYear: undefined });
    const { deals } = armsModel(
      withRecords(smallDataset, {
        arms: (arms) => [...arms, dated('2010-04'), dated('2009-11'), dated('2005-12-01')],
      }),
      options({ measure: 'deals', actors: ['borland'] }),
    );
    expect(deals![0]!.deals.map(({ id }) => id)).to.deep.equal([
      '2005-12-01',
      'deal-radars',
      '2009-11',
      '2010-04',
    ]);
  });

  it('offers only measures that the selection has', () => {
    expect(small().measures).to.deep.equal(['tiv', 'value', 'deals']);
    expect(small({ actors: ['dovia'] }).measures).to.deep.equal(['tiv']);
  });
});

describe('the model of arms-flow-chart over the Nagorno-Karabakh dataset', () => {
  let dataset: Dataset;
  const model = (given?: Partial<ArmsOptions>): ArmsModel => armsModel(dataset, options(given));
  const row = ({ rows }: ArmsModel, ...[supplier, recipient, period]: string[]): Row | undefined =>
    rows.find(
      ({ cells }) => cells[0] === supplier && cells[1] === recipient && cells[2] === period,
    );

  before(async () => {
    const answer = await fetch('/dist/data/nagorno-karabakh.json');
    dataset = deepFreeze((await answer.json()) as Dataset);
  });

  it('has the deliveries of the register', () => {
    const years = model();
    expect(row(years, 'Russia', 'Armenia', '2019')!.cells[3]).to.equal(227.5);
    expect(row(years, 'Jordan', 'Armenia', '2019')!.cells[3]).to.equal(20.8);
    expect(row(years, 'Russia', 'Armenia', '2019')!.cells[4]).to.equal(248.3);
    expect(row(years, 'Russia', 'Azerbaijan', '2014')!.cells[3]).to.equal(558.5);
    expect(column(years, 'armenia', 2019).total).to.equal(248.3);
    expect(column(years, 'azerbaijan', 2014).total).to.equal(634.61);
  });

  it('names who delivered to both sides and the largest years', () => {
    expect(model().summary).to.equal(
      'Russia, Ukraine, Belarus and Slovakia each delivered to both sides between 1995 and 2024. Azerbaijan’s largest year was 2014 (635 million TIV), Armenia’s 2019 (248 million).',
    );
  });

  it('calls the years of two wars by their names, not a period with all that lies between', () => {
    const wars = { episodes: ['april-2016', 'autumn-2020'] };
    const flow = model({ ...wars, layout: 'flow' });
    expect(flow.heading).to.equal('Who armed Armenia and Azerbaijan, 2016 and 2020');
    expect(flow.flow!.rows[0]!.ribbons[0]!.lines[0]).to.contain(', 2016 and 2020: ');
    expect(model({ ...wars, layout: 'flow', period: '2014/2020' }).heading).to.equal(flow.heading);
    expect(model(wars).summary).to.match(/^Russia delivered to both sides in 2016 and 2020\./);
    const far = model({ episodes: ['war-1988-1994', 'autumn-2020'] });
    expect(far.summary).to.contain('No delivery to Armenia is recorded in 2020.');
  });

  it('calls years a period that were all chosen, also where nothing was delivered in some', () => {
    const supplier = { supplier: 'esker', recipient: 'borland' };
    const sparse = extra({
      ...supplier,
      deliveries: [
        { year: 2001, tiv: 1 },
        { year: 2010, tiv: 1 },
      ],
    });
    const chosen = armsModel(sparse, options({ actors: ['borland', 'esker'] }));
    expect(chosen.summary).to.contain('between 2001 and 2010');
  });

  it('stacks Russia on the baseline and the unknown on top', () => {
    const { chart } = model().years!;
    expect(chart.series.map(({ key }) => key)).to.deep.equal([
      'russia',
      'israel',
      'turkey',
      'ukraine',
      'belarus',
      'others',
      'unknown',
    ]);
  });

  it('has no bar of zero for a year without a delivery', () => {
    const { gap, total, records } = column(model(), 'azerbaijan', 2021);
    expect([gap, total, records]).to.deep.equal(['none', undefined, []]);
  });

  it('sums ten years of flows on each side', () => {
    const flow = model({ layout: 'flow', period: '2011/2020' });
    expect(flow.heading).to.equal('Who armed Armenia and Azerbaijan, 2011–2020');
    expect(ribbons(flow)).to.deep.include(['Russia', 'Azerbaijan', '2,002']);
    expect(ribbons(flow)).to.deep.include(['Russia', 'Armenia', '373']);
    expect(row(flow, 'Russia', 'Azerbaijan', '2011–2020')!.cells[3]).to.equal(2001.6);
    expect(row(flow, 'Russia', 'Armenia', '2011–2020')!.cells[3]).to.equal(373.2);
    expect(flow.summary).to.equal(
      'Russia armed both: it delivered 373 million TIV to Armenia and 2,002 million to Azerbaijan, the largest share of each recipient’s recorded volume. Azerbaijan received about 8 times Armenia’s volume.',
    );
  });

  it('chooses from the same years in both layouts, the period cut to what is recorded', () => {
    for (const layout of ['years', 'flow'] as const) {
      const { period } = model({ layout, period: '1990/2003-06' });
      expect(period).to.include({ first: 1995, last: 2024, from: 1995, to: 2003 });
      expect(period!.text).to.equal('1995–2003');
    }
    expect(model({ measure: 'deals' }).period).to.include({ first: 2004, last: 2024 });
  });

  it('offers all years, decades, and each episode by its years', () => {
    expect(model().period!.jumps.map(({ text, from, to }) => [text, from, to])).to.deep.equal([
      ['All years', 1995, 2024],
      ['1995–2000', 1995, 2000],
      ['2001–2010', 2001, 2010],
      ['2011–2020', 2011, 2020],
      ['2021–2024', 2021, 2024],
      ['April 2016', 2016, 2016],
      ['July 2020 and Autumn 2020', 2020, 2020],
      ['Sept 2022', 2022, 2022],
      ['Sept 2023', 2023, 2023],
    ]);
  });

  it('draws suppliers to both sides first and groups small ones by recipient', () => {
    const { rows, groups } = model({ layout: 'flow', period: '2011/2020' }).flow!;
    expect(rows.map(({ name }) => name)).to.deep.equal([
      'Russia',
      'Ukraine',
      'Israel',
      'Belarus',
      'Türkiye',
      'Jordan',
      '6 others',
      'Unknown supplier',
    ]);
    expect(groups.join()).to.contain('Slovakia, South Africa, Spain');
  });

  it('adds its groups up to what each recipient got', () => {
    const { rows, recipients } = model({ layout: 'flow' }).flow!;
    recipients.forEach(({ total }, at) => {
      const parts = rows.flatMap((each) =>
        each.ribbons.flatMap(({ recipient, value }) => (recipient === at ? [value!] : [])),
      );
      expect(parts.reduce((a, b) => a + b)).to.be.closeTo(total!, 1e-6);
    });
  });

  it('puts the three statements on Azerbaijan’s purchases side by side', () => {
    const [clash] = model({ measure: 'value' }).sums!.clashes;
    expect(clash!.title).to.equal('Russia to Azerbaijan: 3 statements, 3 different quantities');
    expect(clash!.sums.map(({ text, kind, claimant }) => [text, kind, claimant])).to.deep.equal([
      ['about $4 billion', 'kind of sum unclear', 'Asia Times 2016'],
      ['$4 billion', 'contracts', 'Ilham Aliyev'],
      ['more than $5 billion', 'kind of sum unclear', 'Ilham Aliyev'],
    ]);
  });

  it('tells the loan of 2016, the flights of July 2020 and who disputes them', () => {
    const { acts } = model().also;
    const act = (id: string) => acts.find((each) => each.id === id);
    expect(act('arms-loan-russia-armenia-2016')).to.include({
      mark: 'loan',
      act: 'loan, $200 million, over 10 years',
      claimant: 'Asia Times 2016',
      date: 'February 2016',
    });
    expect(act('arms-airlift-russia-armenia-azerbaijan-2020')).to.include({
      mark: 'flight',
      act: 'airlift, more than 400 tonnes',
      status: 'contested',
      disputedBy: 'Russia',
    });
    expect(act('arms-turkey-azerbaijan-tb2-dreamwidth-2020')!.mark).to.equal('sighting');
  });

  it('opens the yearly record of each supplier and the deals of that year', () => {
    const { records } = column(model(), 'azerbaijan', 2014);
    expect(records[0]).to.equal('arms-sipri-russia-azerbaijan');
    expect(records).to.include('arms-deal-56306').and.not.to.include('arms-deal-52526');
  });

  it('leaves no record of arms untold', () => {
    const told = new Set(
      (['tiv', 'value', 'deals'] as const).flatMap((measure) =>
        model({ measure }).rows.flatMap(({ records }) => records),
      ),
    );
    expect(dataset.arms!.filter(({ id }) => !told.has(id)).map(({ id }) => id)).to.deep.equal([]);
  });
});
