import { expect } from '@open-wc/testing';
import {
  stanceMatrixModel,
  type StanceMatrixModel,
} from '../../components/actor-stance-matrix/actor-stance-matrix.model.js';
import type { StanceCell } from '../../components/actor-stance-matrix/stance-cell.js';
import type { FigureOptions } from '../../components/internal/figure-model.js';
import { languageFor } from '../../components/internal/language.js';
import type { Dataset, Stance } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const model = (dataset: Dataset, given: Partial<FigureOptions> = {}): StanceMatrixModel =>
  stanceMatrixModel(dataset, { actors: [], episodes: [], language: languageFor('en'), ...given });
const cells = ({ groups }: StanceMatrixModel): StanceCell[] =>
  groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
const cell = (of: StanceMatrixModel, actor: string, party: string, episode: string): StanceCell => {
  const found = cells(of).find(
    (c) => c.actor === actor && c.party === party && c.episode === episode,
  );
  expect(found, `${actor} towards ${party}, ${episode}`).to.exist;
  return found!;
};
/** A cell as it is read. */
const read = (...place: Parameters<typeof cell>): string => {
  const { word, remarks } = cell(...place);
  return [word, ...remarks].join(' | ');
};

describe('the model of actor-stance-matrix, over an invented conflict', () => {
  const small = model(smallDataset);

  it('says each step of the scale in a word', () => {
    expect(read(small, 'cestria', 'arland', 'clash-2010')).to.equal('arms | delivers 12 howitzers');
    expect(read(small, 'dovia', 'arland', 'clash-2010')).to.match(/^backs in words/);
    expect(read(small, 'dovia', 'borland', 'clash-2010')).to.match(/^criticises/);
    expect(read(small, 'esker', 'borland', 'war-2001')).to.match(/^sanctions, or arms against/);
    expect(read(small, 'esker', 'arland', 'war-2001')).to.match(/^neutral/);
    expect(read(small, 'harbour-league', 'arland', 'war-2001')).to.match(/^mediates/);
  });

  it('calls opposite acts mixed, never an average', () => {
    expect(cell(small, 'esker', 'borland', 'clash-2010').kind).to.equal('mixed');
  });

  it('keeps no evidence apart from neutral, and a record without a position from both', () => {
    expect(read(small, 'cestria', 'arland', 'war-2001')).to.equal('no evidence');
    expect(cell(small, 'cestria', 'arland', 'war-2001').records).to.be.empty;
    expect(read(small, 'harbour-league', 'arland', 'clash-2010')).to.equal(
      'no position | recalls the truce of 2001',
    );
  });

  it('never lets an allegation decide a cell, and says who it is denied by in its details', () => {
    expect(read(small, 'dovia', 'borland', 'war-2001')).to.equal(
      'no position | secret fuel sales, denied',
    );
    expect(read(small, 'dovia', 'arland', 'war-2001')).to.equal(
      'no position | volunteers reported',
    );
  });

  it('marks a delivery that is dated by year only', () => {
    expect(read(small, 'cestria', 'borland', 'clash-2010')).to.equal('arms | by year only');
  });

  it('marks an actor that arms both sides in one episode', () => {
    const rows = small.groups.flatMap((group) => group.rows);
    expect(rows.filter(({ armsBoth }) => armsBoth).map(({ actor }) => actor)).to.deep.equal([
      'cestria',
    ]);
    expect(small.summary).to.match(/Cestria \([^)]*2010[^)]*\) armed both sides/);
  });

  it('counts who armed one side first and the other later as arming both, with the episodes', () => {
    const turned = model(
      withRecords(smallDataset, {
        stances: (all) =>
          all.map((stance) =>
            stance.id === 'stance-cestria-arms-arland'
              ? { ...stance, episode: 'war-2001', date: '2001-04' }
              : stance,
          ),
      }),
    );
    expect(turned.summary).to.contain('Cestria (2001 war and April 2010) armed both sides');
    expect(turned.summary).not.to.contain('armed one side (Cestria');
    expect(turned.groups.flatMap(({ rows }) => rows).some(({ armsBoth }) => armsBoth)).to.equal(
      false,
    );
    const then = model(smallDataset, { asOf: '2010-02-28' });
    expect(then.summary).to.contain('armed one side (Cestria');
  });

  it('shows what was known on a date, and no later episode', () => {
    const then = model(smallDataset, { asOf: '2001-12-31' });
    expect(then.episodes.map(({ id }) => id)).to.deep.equal(['war-2001']);
    expect(cells(then).every(({ episode }) => episode === 'war-2001')).to.equal(true);
  });

  it('names an unknown id, what there is, and shows the default', () => {
    const asked = model(smallDataset, { episodes: ['clash-2011'] });
    expect(asked.notices).to.deep.equal([
      { attribute: 'episode', value: 'clash-2011', allowed: ['war-2001', 'clash-2010'] },
    ]);
    expect(asked.episodes.map(({ id }) => id)).to.deep.equal(['war-2001', 'clash-2010']);
  });

  it('has a table row for every cell, with the position as a number or as not stated', () => {
    expect(small.rows).to.have.lengthOf(cells(small).length);
    const position = small.columns.findIndex(({ key }) => key === 'position');
    for (const row of small.rows) {
      const { kind } = cells(small).find(({ key }) => key === row.key)!;
      // Opposite acts are no place on the scale.
      if (['none', 'unread', 'mixed'].includes(kind))
        expect(row.cells[position], row.key).to.equal(null);
      else expect(row.cells[position], row.key).to.be.a('number');
    }
    const mediation = small.rows.find(({ key }) => key === 'harbour-league arland war-2001')!;
    expect(mediation.cells[position], 'zero is a position').to.equal(0);
  });

  it('says so when a selection holds nothing', () => {
    const nothing = model(smallDataset, { actors: ['free-glen'], episodes: ['clash-2010'] });
    expect(nothing.empty).to.match(/^No recorded positions for Free Glen/);
  });

  it('lets a later record of the same strength decide', () => {
    const later: Stance = {
      ...smallDataset.stances!.find(({ id }) => id === 'stance-cestria-arms-arland')!,
      id: 'stance-cestria-again',
      date: '2010-04',
      label: 'delivers 6 more',
    };
    const dataset = withRecords(smallDataset, { stances: (all) => [...all, later] });
    expect(read(model(dataset), 'cestria', 'arland', 'clash-2010')).to.equal(
      'arms | delivers 6 more',
    );
  });
});

describe('actor-stance-matrix over the bundled dataset', () => {
  let dataset: Dataset;
  let all: StanceMatrixModel;
  before(async () => {
    dataset = (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset;
    all = model(dataset);
  });

  it('shows Russia arming both sides in April 2016, and mediating', () => {
    for (const party of ['armenia', 'azerbaijan']) {
      const { kind, remarks } = cell(all, 'russia', party, 'april-2016');
      expect(kind, party).to.equal('2');
      expect(remarks, party).to.include('also mediates');
    }
    expect(all.summary).to.include('Russia (April 2016) armed both sides');
  });

  it('shows Türkiye’s words in 2016, and the meddling alleged and denied', () => {
    const { remarks } = cell(all, 'turkey', 'azerbaijan', 'april-2016');
    expect(remarks).to.include('also backs in words');
    expect(remarks).to.include('meddling alleged, denied');
  });

  it('shows Türkiye’s arms in autumn 2020, and the fighters alleged and denied', () => {
    const { kind, remarks, records } = cell(all, 'turkey', 'azerbaijan', 'autumn-2020');
    expect(kind).to.equal('2');
    expect(remarks).to.include('fighters alleged, denied');
    const texts = (dataset.stances ?? [])
      .filter(({ id }) => records.includes(id))
      .map(({ label }) => label);
    expect(texts).to.include('offers troops if asked');
  });

  it('shows no evidence, never neutral, where the sources are silent', () => {
    for (const episode of [
      'april-2016',
      'july-2020',
      'autumn-2020',
      'september-2022',
      'september-2023',
    ]) {
      for (const party of ['armenia', 'azerbaijan']) {
        expect(read(all, 'iran', party, episode), `${party}, ${episode}`).to.equal('no evidence');
      }
    }
  });

  it('shows the organisations as far as the sources go', () => {
    expect(cell(all, 'european-union', 'armenia', 'september-2022').kind).to.equal('mediates');
    expect(cell(all, 'csto', 'azerbaijan', 'september-2022').kind).to.equal('0');
  });

  it('heads two columns, Armenia before Azerbaijan, and six episodes in order of time', () => {
    expect(all.parties.map(({ name }) => name)).to.deep.equal(['Armenia', 'Azerbaijan']);
    expect(all.episodes.map(({ name, span }) => `${name}: ${span}`)).to.deep.equal([
      '1988–94 war: 20 Feb 1988 – 12 May 1994',
      'April 2016: 2–5 Apr',
      'July 2020: 12–16 July',
      'Autumn 2020: 27 Sept – 10 Nov',
      'Sept 2022: 13–14 Sept',
      'Sept 2023: 19–20 Sept',
    ]);
  });
});
