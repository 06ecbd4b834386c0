import { expect } from '@open-wc/testing';
import {
  recordOf,
  recordsById,
  selectArms,
  selectCasualties,
  selectEpisodes,
  selectPrincipals,
  selectStances,
  sideOf,
  transferDate,
  type Filter,
} from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const empty = withRecords(smallDataset, {
  stances: [],
  arms: [],
  casualties: [],
  conflicts: [],
  episodes: [],
});

describe('finding a record', () => {
  it('finds it by its id, with its kind', () => {
    expect(recordsById(smallDataset).get('cestria')?.kind).to.equal('actors');
    expect(recordOf(smallDataset, 'episodes', 'war-2001')?.kind).to.equal('war');
  });

  it('finds nothing of another kind, by no id or by an unknown one', () => {
    expect(recordOf(smallDataset, 'actors', 'war-2001')).to.equal(undefined);
    expect(recordOf(smallDataset, 'actors', undefined)).to.equal(undefined);
    expect(recordOf(smallDataset, 'actors', 'tostring')).to.equal(undefined);
  });

  it('makes its index once per dataset', () => {
    expect(recordsById(smallDataset)).to.equal(recordsById(smallDataset));
    expect(recordsById(withRecords(smallDataset, {}))).not.to.equal(recordsById(smallDataset));
  });
});

for (const [kind, select] of Object.entries({
  stances: selectStances,
  arms: selectArms,
  casualties: selectCasualties,
}) as ['stances' | 'arms' | 'casualties', typeof selectStances][]) {
  describe(`selecting ${kind}`, () => {
    it('gives all, in the order of the dataset, when nothing is asked for', () => {
      expect(ids(select(smallDataset))).to.deep.equal(ids(smallDataset[kind]!));
      const nothing: Filter = { actors: [], episodes: [], period: undefined, asOf: undefined };
      expect(ids(select(smallDataset, nothing))).to.deep.equal(ids(smallDataset[kind]!));
    });

    it('gives the very records of the dataset, and a list of its own', () => {
      const selected = select(smallDataset);
      expect(selected[0]).to.equal(smallDataset[kind]![0]);
      expect(selected).not.to.equal(smallDataset[kind]);
    });

    it('gives nothing for an actor or an episode that does not exist', () => {
      expect(select(smallDataset, { actors: ['atlantis'] })).to.deep.equal([]);
      expect(select(smallDataset, { episodes: ['war-1066'] })).to.deep.equal([]);
    });

    it('gives nothing known before anything happened', () => {
      expect(select(smallDataset, { asOf: '1800' })).to.deep.equal([]);
    });

    it('gives nothing of a dataset that holds none', () => {
      expect(select(empty)).to.deep.equal([]);
      expect(select({ ...empty, [kind]: undefined })).to.deep.equal([]);
    });
  });
}

describe('selecting stances', () => {
  it('asks for every condition at once', () => {
    const stances = selectStances(smallDataset, {
      actors: ['esker', 'dovia'],
      episodes: ['clash-2010'],
      period: '2010-04-01/2010-04-03',
    });
    expect(ids(stances)).to.deep.equal([
      'stance-dovia-backs',
      'stance-dovia-criticises',
      'stance-esker-praises',
    ]);
  });

  it('knows on a day only what had happened by then', () => {
    const known = ids(selectStances(smallDataset, { actors: ['esker'], asOf: '2010-04-04' }));
    expect(known).to.contain('stance-esker-praises').and.not.to.contain('stance-esker-blames');
  });
});

describe('selecting casualty claims', () => {
  it('finds a claim by any of the people it is about', () => {
    const dataset = withRecords(smallDataset, {
      casualties: (claims) => [{ ...claims[6]!, affiliation: ['arland', 'borland'] }],
    });
    expect(selectCasualties(dataset, { actors: ['borland'] })).to.have.lengthOf(1);
    expect(selectCasualties(dataset, { actors: ['cestria'] })).to.have.lengthOf(0);
  });

  it('knows a claim from the day it was made, not from the day of the deaths', () => {
    const known = ids(selectCasualties(smallDataset, { asOf: '2010-04-06' }));
    expect(known).to.contain('dead-arland-own-first').and.not.to.contain('dead-arland-own-revised');
  });

  it('keeps a claim of no deaths and a refusal to give a number', () => {
    const found = ids(
      selectCasualties(smallDataset, { actors: ['borland'], episodes: ['clash-2010'] }),
    );
    expect(found).to.contain('dead-borland-civilians-none').and.to.contain('dead-borland-denial');
  });
});

describe('selecting transfers', () => {
  it('finds an actor as supplier and as recipient', () => {
    expect(ids(selectArms(smallDataset, { actors: ['borland'] }))).to.deep.equal([
      'arms-cestria-borland',
      'deal-radars',
      'statement-esker-none',
    ]);
  });

  it('finds what an unknown supplier sent', () => {
    expect(ids(selectArms(smallDataset, { actors: ['unknown'] }))).to.deep.equal(['deal-radars']);
  });

  it('dates a transfer by its own date, else by its period, its deliveries or its order', () => {
    const [aggregate, , , deal, order, loan] = smallDataset.arms!;
    expect(transferDate(loan!)).to.equal('2010-02-18');
    expect(transferDate({ ...aggregate!, period: '2008/2012' })).to.equal('2008/2012');
    expect(transferDate(aggregate!)).to.equal('2008/2010');
    expect(transferDate(deal!)).to.equal('2010');
    expect(transferDate({ ...order!, date: undefined } as typeof order & object)).to.equal('2006');
  });

  it('touches a period with one delivery year', () => {
    expect(ids(selectArms(smallDataset, { period: '2008' }))).to.deep.equal([
      'arms-cestria-arland',
      'arms-dovia-arland',
    ]);
  });

  it('leaves an undated transfer out of a period, and in where no period is asked for', () => {
    const dataset = withRecords(smallDataset, {
      arms: (arms) => [{ ...arms[6]!, date: undefined }],
    });
    expect(selectArms(dataset)).to.have.lengthOf(1);
    expect(selectArms(dataset, { period: '2010' })).to.deep.equal([]);
  });
});

describe('the conflict', () => {
  it('has its episodes in order of time', () => {
    const reversed = withRecords(smallDataset, { episodes: (episodes) => episodes.reverse() });
    expect(ids(selectEpisodes(reversed))).to.deep.equal(['war-2001', 'clash-2010']);
  });

  it('has each principal party once', () => {
    const twice = withRecords(smallDataset, {
      conflicts: (conflicts) => [
        conflicts[0]!,
        { ...conflicts[0]!, id: 'other' },
        {
          ...conflicts[0]!,
          id: 'third',
          parties: [{ actor: 'cestria', side: 'a', role: 'secondary' }],
        },
      ],
    });
    expect(ids(selectPrincipals(twice))).to.deep.equal(['arland', 'borland']);
    expect(selectPrincipals(empty)).to.deep.equal([]);
  });

  it('puts an army on the side of its state, and an outsider on none', () => {
    expect(sideOf(smallDataset, 'arland')).to.equal('a');
    expect(sideOf(smallDataset, 'borland-army')).to.equal('b');
    expect(sideOf(smallDataset, 'cestria')).to.equal(undefined);
    expect(sideOf(smallDataset, 'atlantis')).to.equal(undefined);
  });

  it('does not go round for ever where an actor belongs to itself', () => {
    const round = withRecords(smallDataset, {
      actors: (actors) =>
        actors.map((actor) => (actor.id === 'cestria' ? { ...actor, parent: 'cestria' } : actor)),
    });
    expect(sideOf(round, 'cestria')).to.equal(undefined);
  });
});
