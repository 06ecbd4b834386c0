import { expect, fixture, html } from '@open-wc/testing';
import '../../components/casualty-comparison/casualty-comparison.js';
import type { CasualtyComparison } from '../../components/casualty-comparison/casualty-comparison.js';
import {
  casualtyModel,
  type CasualtyModel,
} from '../../components/casualty-comparison/casualty-comparison.model.js';
import { seriesOf } from '../../components/casualty-comparison/series.js';
import { languageFor } from '../../components/internal/language.js';
import type { CasualtyClaim, Cite, Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const cites: Cite[] = [{ source: 'counts-25', confidence: 'verified' }];
const claim = (given: Partial<CasualtyClaim> & Pick<CasualtyClaim, 'id'>): CasualtyClaim => ({
  conflict: 'war-in-arland',
  affiliation: ['arland'],
  category: 'military',
  outcome: 'killed',
  basis: 'dataset-estimate',
  claimant: 'counts-25',
  asOf: '2025',
  status: 'fair',
  level: 'dyad-month',
  cites,
  ...given,
});
const exactly = (best: number): CasualtyClaim['quantity'] => ({ best, qualifier: 'exact' });

/** Three months of one war (the second without events), sums over it, and a smaller conflict without armed sides. */
const counts: Dataset = deepFreeze<Dataset>({
  format: 'faultline-dataset',
  schemaVersion: '1.0.0',
  id: 'counts',
  version: '1.0.0',
  published: '2025-07-01',
  title: 'Counts of 2020',
  sources: [
    {
      id: 'counts-25',
      kind: 'dataset',
      title: 'Counts, version 25',
      short: 'Counts 25',
      licence: 'CC BY 4.0',
      redistribute: 'yes',
    },
  ],
  actors: smallDataset.actors!.map((actor) => ({ ...actor, cites })),
  conflicts: [
    {
      id: 'raids',
      names: { en: ['Raids in Dovia'] },
      parties: [{ actor: 'dovia', side: 'a', role: 'principal' }],
      cites,
    },
    {
      id: 'war-in-arland',
      names: { en: ['War in Arland'] },
      span: '2020-01/2020-04',
      parties: [
        { actor: 'arland', side: 'a', role: 'principal' },
        { actor: 'borland', side: 'b', role: 'principal' },
      ],
      cites,
    },
  ],
  casualties: [
    claim({ id: 'jan-a', period: '2020-01', quantity: exactly(10) }),
    claim({ id: 'jan-b', period: '2020-01', affiliation: ['borland'], quantity: exactly(0) }),
    claim({
      id: 'jan-all',
      period: '2020-01',
      affiliation: ['all-sides'],
      category: 'mixed',
      quantity: { low: 8, best: 10, high: 40, qualifier: 'exact', range: 'low-best-high' },
    }),
    claim({ id: 'mar-a', period: '2020-03', quantity: exactly(1) }),
    claim({
      id: 'apr-civilians',
      period: '2020-04',
      affiliation: ['unspecified'],
      category: 'civilian',
      quantity: exactly(7),
    }),
    claim({ id: 'across-a', period: '2020-01-30/2020-02-02', quantity: exactly(5) }),
    claim({ id: 'whole-a', period: '2020-01/2020-04', level: 'aggregate', quantity: exactly(16) }),
    claim({
      id: 'whole-all',
      period: '2020-01/2020-04',
      level: 'aggregate',
      affiliation: ['all-sides'],
      category: 'mixed',
      quantity: { low: 20, best: 23, high: 60, qualifier: 'exact', range: 'low-best-high' },
      includes: ['whole-a'],
    }),
    claim({
      id: 'raids-civilians',
      conflict: 'raids',
      level: 'aggregate',
      affiliation: ['unspecified'],
      category: 'civilian',
      quantity: exactly(3),
    }),
  ],
});

const language = languageFor('en');
const model = (chosen = '', more: readonly CasualtyClaim[] = []): CasualtyModel =>
  casualtyModel(
    { ...counts, casualties: [...counts.casualties!, ...more] },
    {
      actors: [],
      episodes: [],
      language,
      scale: 'linear',
      chosen,
      series: () => seriesOf,
    },
  );

describe('counts by month, over an invented dataset', () => {
  it('shows the deadliest conflict first, and says that no side gives a figure', () => {
    const shown = model();
    expect(shown.choices.map(({ name }) => name)).to.deep.equal([
      'War in Arland',
      'Raids in Dovia',
    ]);
    expect(shown.heading).to.equal('Counts of the dead: War in Arland');
    expect(shown.summary).to.equal(
      'Counts 25 counts 23 dead (20–60), January–April 2020. No figure of the sides’ own is in this dataset.',
    );
  });

  it('adds up the totals of several dyads, and says from when to when', () => {
    const dyad = (n: number, best: number, period: string): CasualtyClaim =>
      claim({
        id: `dyad-${n}`,
        level: 'aggregate',
        affiliation: ['all-sides'],
        category: 'mixed',
        period,
        quantity: {
          low: best - 1,
          best,
          high: best + 5,
          qualifier: 'exact',
          range: 'low-best-high',
        },
        ids: { ucdpDyad: n },
      });
    const several = {
      ...counts,
      casualties: [dyad(1, 1, '2020-02-03'), dyad(2, 30, '2020-01'), dyad(3, 132, '2020-03')],
    };
    const { summary } = casualtyModel(several, {
      actors: [],
      episodes: [],
      language,
      scale: 'linear',
      chosen: '',
    });
    expect(summary).to.contain('counts 163 dead (160–178), 1 January – 31 March 2020.');
  });

  it('adds up the years of a dataset that gives nothing else', () => {
    const year = (period: string, best: number): CasualtyClaim =>
      claim({
        id: `year-${period}`,
        level: 'conflict-year',
        affiliation: ['all-sides'],
        category: 'mixed',
        period,
        quantity: exactly(best),
      });
    const yearly = {
      ...counts,
      casualties: [year('2001', 40), year('2002', 0), year('2004', 60)],
    };
    const { summary, empty } = casualtyModel(yearly, {
      actors: [],
      episodes: [],
      language,
      scale: 'linear',
      chosen: '',
    });
    expect(empty).to.equal(undefined);
    expect(summary).to.contain('Counts 25 counts 100 dead, 2001–2004.');
  });

  it('keeps single months out of the lanes and draws them as columns', () => {
    const { plots, series } = model();
    const lanes = plots.flatMap(({ groups }) => groups.flatMap((group) => group.lanes));
    expect(lanes.map(({ key }) => key)).to.have.members(['whole-a', 'whole-all']);
    expect(series!.columns.map(({ lines }) => lines.join(' | '))).to.deep.equal([
      'January 2020: 10 deaths | Arland 10 | Borland 0 | 8 to 40',
      'February 2020: no deaths recorded',
      'March 2020: 1 death | Arland 1',
      'April 2020: 7 deaths | civilians 7',
    ]);
  });

  it('adds no count to its revision, and no wounded to the dead', () => {
    const { series, rows } = model('', [
      claim({ id: 'mar-newer', period: '2020-03', quantity: exactly(2), supersedes: 'mar-a' }),
      claim({ id: 'mar-hurt', period: '2020-03', outcome: 'wounded', quantity: exactly(50) }),
    ]);
    expect(series!.columns[2]).to.deep.include({ records: ['mar-newer'] });
    expect(series!.columns[2]!.lines[0]).to.equal('March 2020: 2 deaths');
    expect(rows.map(({ key }) => key))
      .to.include('mar-newer')
      .and.not.to.include('mar-hurt');
  });

  it('says that a month is not stated where a count gives no one number', () => {
    const { series } = model('', [
      claim({ id: 'may-a', period: '2020-05', quantity: { low: 3, high: 9, qualifier: 'about' } }),
      claim({ id: 'jun-a', period: '2020-06', quantity: { low: 1, high: 2, qualifier: 'about' } }),
      claim({ id: 'jun-b', period: '2020-06', affiliation: ['borland'], quantity: exactly(4) }),
    ]);
    expect(series!.columns.slice(4).map(({ lines }) => lines.join(' | '))).to.deep.equal([
      'May 2020: not stated | Arland not stated | 3 to 9',
      'June 2020: not stated | Arland not stated | Borland 4 | 1 to 2',
    ]);
    const [{ gaps, values }] = [series!.chart.panels[0]!];
    expect(gaps.slice(4)).to.deep.equal(['unstated', undefined]);
    expect(values.map((part) => part.slice(4))).to.deep.equal([
      [null, null],
      [null, 4],
      [null, null],
    ]);
  });

  it('tells a month with a count of zero from one without a count', () => {
    const { series } = model();
    const [january, february] = series!.chart.panels[0]!.gaps;
    expect([january, february]).to.deep.equal([undefined, 'none']);
    expect(series!.chart.panels[0]!.values[1]).to.deep.equal([0, null, null, null]);
  });

  it('puts an event of two months in neither, and says how many died in such events', () => {
    const { series } = model();
    expect(series!.explained).to.contain(
      '5 more deaths lie in events that cannot be put in one month',
    );
    expect(series!.chart.panels[0]!.max).to.equal(10);
  });

  it('lists every count of the series in the table', () => {
    const rows = model().rows.filter(({ cells }) => cells[0] === 'Counts 25, by month');
    expect(rows.map(({ key }) => key)).to.have.members([
      'jan-a',
      'jan-b',
      'jan-all',
      'mar-a',
      'apr-civilians',
      'across-a',
    ]);
  });

  it('counts civilians of one-sided violence as civilians, not as a side', () => {
    const { plots } = model('raids');
    const groups = plots.flatMap((plot) => plot.groups);
    expect(groups.map(({ title }) => title)).to.deep.equal(['Civilians killed']);
  });

  it('opens the claims behind a month', async () => {
    const element = await fixture<CasualtyComparison>(
      html`<casualty-comparison .data=${counts}></casualty-comparison>`,
    );
    await element.updateComplete;
    const january = element.shadowRoot!.querySelector<HTMLButtonElement>('.column')!;
    expect(january.getAttribute('aria-label')).to.contain('January 2020: 10 deaths');
    january.click();
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.contain('Counts 25');
    expect(january.getAttribute('aria-expanded')).to.equal('true');
  });
});
