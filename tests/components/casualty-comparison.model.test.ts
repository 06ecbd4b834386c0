import { expect } from '@open-wc/testing';
import { axisFor, position } from '../../components/casualty-comparison/axis.js';
import {
  casualtyModel,
  type CasualtyModel,
  type CasualtyOptions,
} from '../../components/casualty-comparison/casualty-comparison.model.js';
import type { LaneGroup } from '../../components/casualty-comparison/groups.js';
import type { Lane } from '../../components/casualty-comparison/lanes.js';
import { drawn } from '../../components/casualty-comparison/plots.js';
import { languageFor } from '../../components/internal/language.js';
import type { CasualtyClaim, Dataset } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const language = languageFor('en');
const model = (dataset: Dataset, given: Partial<CasualtyOptions> = {}): CasualtyModel =>
  casualtyModel(dataset, {
    actors: [],
    episodes: [],
    language,
    scale: 'linear',
    chosen: '',
    ...given,
  });
const groups = ({ plots }: CasualtyModel): LaneGroup[] => plots.flatMap((plot) => plot.groups);
const group = (of: CasualtyModel, title: string): LaneGroup => {
  const found = groups(of).find((each) => each.title === title);
  expect(found, `"${title}" among ${groups(of).map((each) => each.title)}`).to.exist;
  return found!;
};
/** A lane as it is read: who, then value and noun. */
const read = ({ who, value, noun }: Lane): string => `${who}: ${`${value} ${noun}`.trim()}`;
const lane = (of: CasualtyModel, key: string): Lane => {
  const found = groups(of)
    .flatMap(({ lanes }) => lanes)
    .find((each) => each.key === key);
  expect(found, key).to.exist;
  return found!;
};

describe('the model of casualty-comparison, over an invented conflict', () => {
  const clash = model(smallDataset, { episodes: ['clash-2010'] });

  it('shows the episode that the sides themselves said most about', () => {
    expect(model(smallDataset).shown).to.equal('clash-2010');
    expect(model(smallDataset, { chosen: 'war-2001' }).shown).to.equal('war-2001');
    expect(model(smallDataset, { episodes: ['war-2001'] }).shown).to.equal('war-2001');
  });

  it('names the first total of the dataset that a figure is part of', () => {
    const [part] = smallDataset.casualties!.filter(({ id }) => id === 'dead-arland-own-revised');
    const total = (id: string, best: number): CasualtyClaim => ({
      ...part!,
      id,
      quantity: { best, qualifier: 'exact' },
      includes: [part!.id],
      supersedes: undefined,
    });
    const withTotals = withRecords(smallDataset, {
      casualties: (claims) => [...claims, total('first', 900), total('second', 800)],
    });
    const { remarks } = lane(model(withTotals, { episodes: ['clash-2010'] }), part!.id);
    expect(remarks).to.include('part of 900').and.not.to.include('part of 800');
  });

  it('makes one lane of a figure and its revisions, the latest filled', () => {
    const { lanes } = group(clash, 'Killed, Arland');
    expect(lanes.map(read)).to.deep.equal([
      'Army of Arland: 105 soldiers',
      'Army of Borland: more than 320 soldiers',
    ]);
    expect(lanes[0]).to.deep.include({
      form: 'exact',
      at: 105,
      earlier: [49],
      records: ['dead-arland-own-revised', 'dead-arland-own-first'],
    });
    expect(lanes[0]!.remarks).to.include('earlier at least 49');
  });

  it('gives no ratio to an open-ended figure', () => {
    expect(group(clash, 'Killed, Arland').aside).to.equal(
      'The two may not count the same people: no ratio given',
    );
  });

  it('keeps a denial, a figure not found and a zero apart', () => {
    expect(group(clash, 'Killed, Borland').lanes.map(read)).to.deep.equal([
      'Army of Arland: up to 90 soldiers',
      'Army of Borland: denied: no figure',
    ]);
    const zero = lane(clash, 'dead-borland-civilians-none');
    expect(zero).to.include({ at: 0, value: '0', form: 'exact' });
    expect(clash.forms).to.include.members(['zero', 'denied', 'more-than', 'up-to', 'revised']);
    expect(clash.forms).not.to.include('not-found');
    const silent = withRecords(smallDataset, {
      casualties: (claims) => claims.filter(({ basis }) => basis !== 'adversary-claim'),
    });
    expect(
      group(model(silent, { episodes: ['clash-2010'] }), 'Killed, Arland').lanes.map(read),
    ).to.deep.equal(['Army of Arland: 105 soldiers', 'Borland’s figure: no figure found']);
  });

  it('draws an independent estimate as a band with its best figure', () => {
    expect(lane(clash, 'dead-both-estimate')).to.include({
      form: 'band',
      low: 180,
      at: 215,
      high: 260,
      value: 'about 215',
      noun: '(180–260)',
    });
  });

  it('never puts the displaced on the scale of the dead', () => {
    const { plots } = model(smallDataset, { episodes: ['war-2001'] });
    const displaced = plots.filter((plot) => plot.groups.some(({ kind }) => kind === 'displaced'));
    expect(displaced).to.have.lengthOf(1);
    expect(displaced[0]!.groups).to.have.lengthOf(1);
    expect(plots[0]!.axis.max).to.be.below(40_000);
  });

  it('draws a range without a centre', () => {
    const range = lane(model(smallDataset, { episodes: ['war-2001'] }), 'dead-war-arland');
    expect(range).to.deep.include({ form: 'range', low: 5856, high: 6000, at: undefined });
    expect(range.value).to.equal('5,856 to 6,000');
  });

  it('has every number it draws in the table, and nothing as a number that is not stated', () => {
    for (const each of [clash, model(smallDataset, { episodes: ['war-2001'] })]) {
      const inTable = new Set(each.rows.flatMap(({ cells }) => cells));
      const numbers = groups(each).flatMap(({ lanes }) => lanes.flatMap(drawn));
      expect(numbers.filter((number) => !inTable.has(number))).to.deep.equal([]);
    }
    const denial = clash.rows.find(({ key }) => key === 'dead-borland-denial');
    expect(denial!.cells.slice(4, 7)).to.deep.equal([null, null, null]);
  });

  it('gives each row one cell per column and a key of its own', () => {
    for (const { cells } of clash.rows) expect(cells).to.have.lengthOf(clash.columns.length);
    expect(new Set(clash.rows.map(({ key }) => key)).size).to.equal(clash.rows.length);
  });

  it('shows only what was surely published by a date, and counts the rest', () => {
    const early = model(smallDataset, { episodes: ['clash-2010'], asOf: '2010-04-06' });
    expect(group(early, 'Killed, Arland').lanes[0]).to.deep.include({
      value: 'at least 49',
      form: 'at-least',
      at: 49,
      earlier: [],
    });
    const later = model(smallDataset, { episodes: ['clash-2010'], asOf: '2011-06' });
    expect(later.notes).to.include(
      'Left out: 1 claim that may have been published after June 2011.',
    );
  });

  it('gives a ratio only where people, category, outcome and period are the same', () => {
    const exact = (changes: Partial<CasualtyClaim>): CasualtyModel =>
      model(
        withRecords(smallDataset, {
          casualties: (claims) =>
            claims.map((claim) =>
              claim.id === 'dead-arland-by-borland'
                ? { ...claim, quantity: { best: 420, qualifier: 'exact' }, ...changes }
                : claim,
            ),
        }),
        { episodes: ['clash-2010'] },
      );
    expect(group(exact({}), 'Killed, Arland').aside).to.equal(
      'Borland puts Arland’s dead at 420, 4 times Arland’s own 105',
    );
    for (const changes of [
      { category: 'unspecified' },
      { outcome: 'killed-or-missing' },
      { period: '2010-01/2010-12' },
      { quantity: { low: 420, qualifier: 'at-least' } },
    ] satisfies Partial<CasualtyClaim>[]) {
      expect(group(exact(changes), 'Killed, Arland').aside, JSON.stringify(changes)).to.contain(
        'no ratio given',
      );
    }
  });

  it('shows each claim once when claims replace each other in a circle', () => {
    const circle = withRecords(smallDataset, {
      casualties: (claims) =>
        claims.map((claim) =>
          claim.id === 'dead-arland-own-first'
            ? { ...claim, supersedes: 'dead-arland-own-revised' }
            : claim,
        ),
    });
    const { rows } = model(circle, { episodes: ['clash-2010'] });
    expect(rows.map(({ key }) => key)).to.have.members(clash.rows.map(({ key }) => key));
  });

  it('names what it does not know, and the selection when nothing is recorded', () => {
    expect(model(smallDataset, { episodes: ['war-1066'] }).notices).to.deep.include({
      attribute: 'episode',
      value: 'war-1066',
      allowed: ['war-2001', 'clash-2010', 'glen-dispute'],
    });
    expect(model(smallDataset, { episodes: ['clash-2010'], asOf: '1800' }).empty).to.match(
      /for .*2010 and published by 1800\.$/,
    );
  });
});

describe('the axis of casualty-comparison', () => {
  it('begins at zero, ends at a round number and has three to five ticks', () => {
    for (const max of [1, 7, 12, 17, 223, 431, 560, 9067, 38_000, 100_417, 724_000]) {
      const axis = axisFor([max], false, language);
      expect(axis.min).to.equal(0);
      expect(axis.max, String(max)).to.be.within(max, Math.max(4, max * 1.75));
      expect(axis.ticks.length, String(max)).to.be.within(3, 5);
    }
  });

  it('counts powers of ten on a logarithmic scale, and puts zero at its start', () => {
    const axis = axisFor([0, 85, 7630], true, language);
    expect(axis.ticks.map(({ label }) => label)).to.deep.equal(['10', '100', '1,000', '10,000']);
    expect(position(axis, 0)).to.equal(0);
    expect(position(axis, 1000)).to.be.closeTo(66.67, 0.01);
    expect(model(smallDataset, { scale: 'log' }).warning).to.match(/^Logarithmic scale/);
    expect(model(smallDataset).warning).to.be.undefined;
  });
});
