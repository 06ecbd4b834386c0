import { expect } from '@open-wc/testing';
import type { StanceMatrixModel } from '../../components/actor-stance-matrix/actor-stance-matrix.model.js';
import type { Ways } from '../../components/actor-stance-matrix/ways.js';
import type { Dataset, Stance } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';
import { actors, modelOf, read, tableRow } from '../fixtures/stance-matrix.js';

const changed = (dataset: Dataset, id: string, change: Partial<Stance>): Dataset =>
  withRecords(dataset, {
    stances: (all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });

describe('the stance matrix over time', () => {
  const at = (asOf?: string, given: Partial<Ways> = {}): StanceMatrixModel =>
    modelOf(smallDataset, { timeline: true, ...given, ...(asOf ? { asOf } : {}) });

  it('stops at the dates where a position changes, as exact as the records say them', () => {
    expect(at().ways!.stops.map(({ text }) => text)).to.deep.equal([
      '1 April 2001 · 3 positions change',
      'May 2001 · 2 positions change',
      '20 May 2001 · 1 position changes',
      '30 June 2001 · 2 positions change',
      '2010 · 1 position changes',
      'March 2010 · 1 position changes',
      '2 April 2010 · 1 position changes',
      '3 April 2010 · 2 positions change',
      '4 April 2010 · 1 position changes',
      '5 April 2010 · 1 position changes',
    ]);
  });

  it('makes no stop of a record that changes nothing', () => {
    const again = withRecords(smallDataset, {
      stances: (all) => [
        ...all,
        {
          ...all.find(({ id }) => id === 'stance-cestria-arms-arland')!,
          id: 'stance-cestria-again',
          date: '2010-03-20',
        },
      ],
    });
    const days = modelOf(again, { timeline: true }).ways!.stops.map(({ day }) => day);
    expect(days).to.include('2010-03-01').and.not.to.include('2010-03-20');
  });

  it('marks a cell that differs from the stop before, with the date of its record', () => {
    const then = at('2010-04-05');
    expect(read(then, 'esker', 'borland', 'clash-2010')).to.equal('mixed | changed Apr 2010');
    expect(read(then, 'dovia', 'arland', 'clash-2010')).to.equal('backs in words');
    expect(read(at('2010-04-02'), 'esker', 'borland', 'clash-2010')).to.equal(
      'backs in words | changed Apr 2010',
    );
    expect(read(at('2010-01-01'), 'cestria', 'borland', 'clash-2010')).to.equal(
      'arms | changed 2010',
    );
  });

  it('says in one sentence what was on record and what changed', () => {
    expect(at('2010-04-03').summary).to.equal(
      'By 3 April 2010, 11 of 11 positions were on record; 2 changed since 2 April 2010.',
    );
    expect(at('2010-01-01').summary, 'a year stays a year').to.match(/^By 2010, /);
    expect(at('2001-04-10').summary).to.contain('It is the first date on record.');
  });

  it('keeps every row and column, and says of an episode to come that it is not yet', () => {
    const then = at('2001-12-31');
    expect(actors(then)).to.deep.equal(actors(at()));
    expect(then.episodes.map(({ id }) => id)).to.deep.equal(['war-2001', 'clash-2010']);
    expect(read(then, 'dovia', 'borland', 'clash-2010')).to.equal('not yet');
    expect(read(then, 'cestria', 'arland', 'war-2001')).to.equal('no evidence');
  });

  it('stands at the last stop where no date is given, and between stops at the earlier', () => {
    expect(at().ways!.at).to.equal(9);
    expect(at('2005').ways!.at).to.equal(3);
    expect(at('1990').ways!.at).to.equal(0);
  });

  it('has the changes in the table', () => {
    const row = tableRow(at('2010-04-05'), 'esker borland clash-2010');
    expect(row['Changed']).to.equal('changed Apr 2010');
    expect(row['Position']).to.equal('mixed');
  });
});

describe('the stance matrix before and after', () => {
  const compared = (given: Partial<Ways> = {}, dataset = smallDataset): StanceMatrixModel =>
    modelOf(dataset, { compare: ['war-2001', 'clash-2010'], ...given });
  const PAIR = 'war-2001 clash-2010';

  it('shows what was before and what is after in one cell', () => {
    expect(read(compared(), 'esker', 'borland', PAIR)).to.equal(
      'sanctions, or arms against → mixed | changed',
    );
    expect(compared().episodes.map(({ name }) => name)).to.deep.equal(['2001 war → April 2010']);
  });

  it('never takes silence for a change', () => {
    expect(read(compared(), 'cestria', 'arland', PAIR)).to.equal(
      'no evidence → arms | on record once',
    );
    expect(read(compared(), 'harbour-league', 'arland', PAIR)).to.equal(
      'mediates → no position | on record once',
    );
  });

  it('says of what is the same that it is unchanged', () => {
    const again = changed(smallDataset, 'stance-league-recalls', {
      position: 0,
      basis: ['mediation'],
    });
    expect(read(compared({}, again), 'harbour-league', 'arland', PAIR)).to.equal(
      'mediates → mediates | unchanged',
    );
  });

  it('counts changed, unchanged and one-sided cells apart, and names who changed', () => {
    expect(compared().summary).to.equal(
      '1 position changed between 2001 war and April 2010 (Esker); 0 did not, and 9 are on record in one of the two only.',
    );
  });

  it('keeps the order that was asked for, also backwards', () => {
    const back = compared({ compare: ['clash-2010', 'war-2001'] });
    expect(read(back, 'cestria', 'arland', 'clash-2010 war-2001')).to.contain('arms → no evidence');
  });

  it('leaves out actors without a change when only changes are asked for, and counts them', () => {
    const same = withRecords(smallDataset, {
      stances: (all) =>
        all.flatMap((stance) => {
          if (!stance.id.startsWith('stance-league')) return stance;
          const later = { ...stance, id: `${stance.id}-2010`, episode: 'clash-2010' };
          return stance.id === 'stance-league-recalls' ? [] : [stance, later];
        }),
    });
    expect(actors(compared({}, same))).to.include('harbour-league');
    const only = compared({ onlyChanges: true }, same);
    expect(actors(only)).not.to.include('harbour-league');
    expect(only.ways!.leftOut).to.equal('1 of 5 actors left out');
  });

  it('has a column for before and one for after in the table', () => {
    const row = tableRow(compared(), `esker borland ${PAIR}`);
    expect(row['2001 war']).to.equal('sanctions, or arms against');
    expect(row['2001 war, −3 to +3']).to.equal(-2);
    expect(row['April 2010']).to.equal('mixed');
    expect(row['Change']).to.equal('changed');
    expect(tableRow(compared(), `cestria arland ${PAIR}`)['2001 war, −3 to +3']).to.equal(null);
  });

  it('names an unknown episode, and shows the whole matrix', () => {
    const wrong = compared({ compare: ['war-2001', 'clash-2011'] });
    expect(wrong.notices).to.deep.equal([
      { attribute: 'compare', value: 'clash-2011', allowed: ['war-2001', 'clash-2010'] },
    ]);
    expect(wrong.episodes).to.have.lengthOf(2);
  });
});

describe('the ways to look at the bundled dataset', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset;
  });

  it('shows Russia arming both before, and mediating between both after', () => {
    const model = modelOf(dataset, { compare: ['april-2016', 'autumn-2020'] });
    for (const party of ['armenia', 'azerbaijan'])
      expect(read(model, 'russia', party, 'april-2016 autumn-2020')).to.equal(
        'arms → mediates | changed',
      );
    expect(model.summary).to.match(
      /^2 positions changed between April 2016 and Autumn 2020 \(Russia\)/,
    );
  });

  it('marks what changed on 1 October 2020', () => {
    const model = modelOf(dataset, { timeline: true, asOf: '2020-10-01' });
    expect(read(model, 'france', 'armenia', 'autumn-2020')).to.equal('mediates | changed Oct 2020');
  });
});
