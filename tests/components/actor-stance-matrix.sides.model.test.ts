import { expect } from '@open-wc/testing';
import type { StanceMatrixModel } from '../../components/actor-stance-matrix/actor-stance-matrix.model.js';
import { isDeed, isWord } from '../../components/actor-stance-matrix/sides.js';
import { languageFor } from '../../components/internal/language.js';
import type { Dataset, Stance } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';
import { actors, modelOf, read, tableRow } from '../fixtures/stance-matrix.js';

describe('words and deeds in the stance matrix', () => {
  const basis = (...list: Stance['basis']): Stance => ({
    ...smallDataset.stances![0]!,
    basis: list,
  });

  it('counts a record that rests on both as a deed, and an assessment as neither', () => {
    for (const each of ['statement', 'treaty', 'vote', 'denial'] as const)
      expect([isWord(basis(each)), isDeed(basis(each))], each).to.deep.equal([true, false]);
    for (const each of ['arms', 'troops', 'sanction', 'mediation'] as const)
      expect([isWord(basis(each)), isDeed(basis(each))], each).to.deep.equal([false, true]);
    expect([isWord(basis('statement', 'arms')), isDeed(basis('statement', 'arms'))]).to.deep.equal([
      false,
      true,
    ]);
    expect([isWord(basis('assessment')), isDeed(basis('assessment'))]).to.deep.equal([
      false,
      false,
    ]);
  });

  /** Dovia speaks for Arland in 2010; what it does beside is given. */
  const dovia = (position: number, kind: Stance['basis'][number]): string =>
    read(
      modelOf(
        withRecords(smallDataset, {
          stances: (all) => [
            ...all,
            {
              ...all.find(({ id }) => id === 'stance-dovia-backs')!,
              id: 'stance-dovia-acts',
              position,
              basis: [kind],
            } as Stance,
          ],
        }),
        { show: 'words-deeds' },
      ),
      'dovia',
      'arland',
      'clash-2010',
    );

  it('puts both beside each other and says where they part', () => {
    expect(dovia(2, 'arms')).to.equal('words: backs in words, deeds: arms | deeds go further');
    expect(dovia(0, 'mediation')).to.equal(
      'words: backs in words, deeds: mediates | words and deeds differ',
    );
    expect(dovia(-2, 'sanction')).to.contain('| words and deeds differ');
    expect(dovia(1, 'troops')).to.equal('words: backs in words, deeds: backs in words');
  });

  it('passes no verdict where one of them is unknown', () => {
    const both = modelOf(smallDataset, { show: 'words-deeds' });
    expect(read(both, 'cestria', 'arland', 'clash-2010')).to.equal(
      'words: none found, deeds: arms',
    );
    expect(both.summary).to.match(/^Words and deeds are both on record in 0 cells /);
  });

  it('shows one of them alone, and counts the actors that leaves out', () => {
    const words = modelOf(smallDataset, { show: 'words' });
    expect(actors(words)).to.have.members(['dovia', 'esker', 'harbour-league']);
    expect(words.ways!.leftOut).to.equal('2 of 5 actors left out');
    expect(read(words, 'esker', 'borland', 'war-2001')).to.equal('no evidence');
    const deeds = modelOf(smallDataset, { show: 'deeds' });
    expect(read(deeds, 'esker', 'borland', 'war-2001')).to.equal('sanctions, or arms against');
  });

  it('has a column for words and one for deeds in the table, also before and after', () => {
    const row = tableRow(modelOf(smallDataset, { show: 'words-deeds' }), 'esker arland war-2001');
    expect(row['Words']).to.equal('neutral');
    expect(row['Words, −3 to +3']).to.equal(0);
    expect(row['Deeds']).to.equal('none found');
    const pair = modelOf(smallDataset, {
      show: 'words-deeds',
      compare: ['war-2001', 'clash-2010'],
    });
    expect(read(pair, 'esker', 'borland', 'war-2001 clash-2010')).to.equal(
      'words: none found → mixed, deeds: sanctions, or arms against → none found | on record once',
    );
    const cestria = tableRow(pair, 'cestria arland war-2001 clash-2010');
    expect(cestria['Deeds, 2001 war']).to.equal('no evidence');
    expect(cestria['Deeds, April 2010']).to.equal('arms');
  });
});

describe('order and filters of the stance matrix', () => {
  it('orders by name and by the side taken, and says how', () => {
    expect(actors(modelOf(smallDataset, { order: 'name', ungrouped: true }))).to.deep.equal([
      'cestria',
      'dovia',
      'esker',
      'free-glen',
      'harbour-league',
    ]);
    const aligned = modelOf(smallDataset, { order: 'alignment', ungrouped: true });
    // Free Glen 3 − −3, Dovia 1 − −1, Esker 0 − −2, Cestria 2 − 2, the League 0 − 0.
    expect(actors(aligned)).to.deep.equal([
      'free-glen',
      'dovia',
      'esker',
      'cestria',
      'harbour-league',
    ]);
    expect(aligned.notes.join(' ')).to.contain(
      'strongest position towards Arland, less its strongest towards Borland',
    );
  });

  it('orders names as the language of the figure does', () => {
    // A language whose alphabet runs the other way; which orders a browser knows differs.
    const english = languageFor('en');
    const language = { ...english, compare: (a: string, b: string) => english.compare(b, a) };
    expect(
      actors(modelOf(smallDataset, { order: 'name', ungrouped: true, language })),
    ).to.deep.equal(['harbour-league', 'free-glen', 'esker', 'dovia', 'cestria']);
  });

  it('groups by kind of actor unless told not to', () => {
    const names = (model: StanceMatrixModel): string[] => model.groups.map(({ name }) => name);
    expect(names(modelOf(smallDataset))).to.deep.equal([
      'States',
      'De facto states',
      'Organisations',
    ]);
    expect(names(modelOf(smallDataset, { ungrouped: true }))).to.deep.equal(['']);
  });

  it('keeps only who is recorded as doing what was asked for, and counts the others', () => {
    const arming = modelOf(smallDataset, { acts: ['arms'] });
    expect(actors(arming)).to.deep.equal(['cestria']);
    expect(arming.ways!.leftOut).to.equal('4 of 5 actors left out');
    expect(actors(modelOf(smallDataset, { acts: ['fights', 'sanctions'] }))).to.have.members([
      'free-glen',
      'esker',
    ]);
  });

  it('sums up and cites only the actors it shows, at a date and in a comparison, too', () => {
    const acts = ['mediates'];
    const all = modelOf(smallDataset);
    const talks = modelOf(smallDataset, { acts });
    expect(actors(talks)).to.deep.equal(['esker', 'harbour-league']);
    expect(talks.summary).to.match(
      /^Of 2 outside actors, none is recorded as arming either side; 2 /,
    );
    expect(talks.episodes.map(({ id }) => id)).to.deep.equal(all.episodes.map(({ id }) => id));
    expect(all.sources).to.include('peace-institute');
    expect(talks.sources).not.to.include('peace-institute');
    expect(modelOf(smallDataset, { acts: ['fights'] }).asOf).to.equal('1 April 2001');

    const timeline = { timeline: true, asOf: '2001-06-30' };
    const then = modelOf(smallDataset, { ...timeline, acts });
    expect(then.summary).to.equal(
      'By 30 June 2001, 4 of 5 positions were on record; 2 changed since 20 May 2001.',
    );
    expect(then.ways!.stops).to.deep.equal(modelOf(smallDataset, timeline).ways!.stops);

    const pair = modelOf(smallDataset, { compare: ['war-2001', 'clash-2010'], acts: ['fights'] });
    expect(actors(pair)).to.deep.equal(['free-glen']);
    expect(pair.summary).to.match(/^0 positions changed .*; 0 did not, and 2 are on record/);
  });

  it('never counts what is only alleged', () => {
    // Of Dovia troops and fuel are alleged.
    expect(actors(modelOf(smallDataset, { acts: ['fights', 'arms'] }))).not.to.include('dovia');
  });

  it('says so when nobody is left, and what is no act', () => {
    const nobody = modelOf(smallDataset, { actors: ['dovia'], acts: ['arms'] });
    expect(nobody.empty).to.equal('No actor is left. Choose fewer filters.');
    const wrong = modelOf(smallDataset, { acts: ['arming'] });
    expect(wrong.notices.map(({ value }) => value)).to.deep.equal(['arming']);
    expect(actors(wrong)).to.have.lengthOf(5);
  });

  it('gives the parties rows of their own, without a position towards themselves', () => {
    const dataset = withRecords(smallDataset, {
      stances: (all) => [
        ...all,
        { ...all[1]!, id: 'stance-arland-fights', actor: 'arland', label: 'at war' },
      ],
    });
    const model = modelOf(dataset, { withParties: true });
    expect(model.groups[0]!.name).to.equal('Parties');
    expect(read(model, 'arland', 'borland', 'war-2001')).to.equal('fights against');
    expect(read(model, 'arland', 'arland', 'war-2001')).to.equal('–');
    expect(model.summary).to.match(/^Of 5 outside actors, /);
    expect(model.rows.map(({ key }) => key)).not.to.include('arland arland war-2001');
    expect(actors(modelOf(dataset))).not.to.include('arland');
  });
});

describe('the ways to look at the bundled dataset', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset;
  });

  it('shows neutral words beside arms for both in April 2016', () => {
    const model = modelOf(dataset, { show: 'words-deeds' });
    for (const party of ['armenia', 'azerbaijan'])
      expect(read(model, 'russia', party, 'april-2016')).to.equal(
        'words: neutral, deeds: arms | words and deeds differ',
      );
  });
});
