import { expect } from '@open-wc/testing';
import {
  recordOf,
  recordsById,
  selectArms,
  selectCasualties,
  selectEpisodes,
  selectGraded,
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

  it('finds no stance of an episode among those told with none', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, episode: undefined }],
    });
    expect(selectStances(dataset, { episodes: ['clash-2010'] })).to.deep.equal([]);
    expect(selectStances(dataset, {})).to.have.lengthOf(1);
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

  it('places a claim by its own days, else by its episode, else by the day it was made', () => {
    const claim = smallDataset.casualties![6]!;
    const found = (change: Partial<typeof claim>, period: string): number =>
      selectCasualties(
        withRecords(smallDataset, { casualties: [{ ...claim, ...change } as typeof claim] }),
        { period },
      ).length;
    expect(found({ period: '2003' }, '2003')).to.equal(1);
    expect(found({ period: '2003' }, '2010-04')).to.equal(0);
    expect(found({ period: undefined }, '2010-04')).to.equal(1);
    expect(found({ period: undefined }, '2011')).to.equal(0);
    expect(found({ period: undefined, episode: undefined }, '2011')).to.equal(1);
    expect(found({ period: undefined, episode: undefined }, '2010-04')).to.equal(0);
  });

  it('finds no claim of an episode by another, nor one without an episode', () => {
    const dataset = withRecords(smallDataset, {
      casualties: (claims) => [{ ...claims[6]!, episode: undefined }],
    });
    expect(selectCasualties(dataset, { episodes: ['clash-2010'] })).to.deep.equal([]);
    expect(selectCasualties(dataset, {})).to.have.lengthOf(1);
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

  it('dates a transfer by its deliveries, not by its order, and by no year it does not give', () => {
    const order = smallDataset.arms![4]!;
    const undated = { ...order, date: undefined, orderYear: undefined } as typeof order & object;
    expect(transferDate(undated)).to.equal(undefined);
    const delivered = { ...undated, orderYear: { year: 2006 }, deliveries: [{ year: 2009 }] };
    expect(transferDate(delivered)).to.equal('2009');
    expect(transferDate({ ...delivered, deliveries: [] })).to.equal('2006');
    const unordered = [{ year: 2010 }, { year: 2008 }, { year: 2009 }];
    expect(transferDate({ ...delivered, deliveries: unordered })).to.equal('2008/2010');
  });

  it('finds the transfers told with an episode, begun by a day', () => {
    expect(ids(selectArms(smallDataset, { episodes: ['clash-2010'] }))).to.deep.equal([
      'loan-cestria-arland',
      'statement-esker-none',
    ]);
    expect(
      ids(selectArms(smallDataset, { episodes: ['clash-2010'], asOf: '2010-03' })),
    ).to.deep.equal(['loan-cestria-arland']);
    const dataset = withRecords(smallDataset, {
      arms: (arms) => [{ ...arms[6]!, date: undefined }],
    });
    expect(selectArms(dataset, { asOf: '2024' })).to.deep.equal([]);
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

  it('has no column for a party that the dataset does not describe', () => {
    const unknown = withRecords(smallDataset, {
      actors: (actors) => actors.filter(({ id }) => id !== 'borland'),
    });
    expect(ids(selectPrincipals(unknown))).to.deep.equal(['arland']);
  });

  it('has neither parties nor episodes where the dataset lists none', () => {
    const bare = { ...smallDataset, conflicts: undefined, episodes: undefined };
    expect(selectPrincipals(bare)).to.deep.equal([]);
    expect(selectEpisodes(bare)).to.deep.equal([]);
  });

  it('puts an army on the side of its state, and an outsider on none', () => {
    expect(sideOf(smallDataset, 'arland')).to.equal('a');
    expect(sideOf(smallDataset, 'borland-army')).to.equal('b');
    expect(sideOf(smallDataset, 'cestria')).to.equal(undefined);
    expect(sideOf(smallDataset, 'atlantis')).to.equal(undefined);
  });

  it('puts a unit on the side of the state it belongs to, however far up that is', () => {
    const unit = (id: string, parent: string) => ({ ...smallDataset.actors![2]!, id, parent });
    const chain = withRecords(smallDataset, {
      actors: (actors) => [...actors, unit('corps', 'borland-army'), unit('brigade', 'corps')],
    });
    expect(sideOf(chain, 'brigade')).to.equal('b');
  });

  it('tells the side in a named conflict from that in another', () => {
    const other = withRecords(smallDataset, {
      conflicts: (conflicts) => [
        ...conflicts,
        {
          ...conflicts[0]!,
          id: 'harbour-dispute',
          parties: [
            { actor: 'cestria', side: 'a', role: 'principal' },
            { actor: 'arland', side: 'b', role: 'principal' },
          ],
        },
      ],
    });
    expect(sideOf(other, 'arland')).to.equal('a');
    expect(sideOf(other, 'arland', 'harbour-dispute')).to.equal('b');
    expect(sideOf(other, 'borland', 'harbour-dispute')).to.equal(undefined);
    expect(sideOf(other, 'cestria'), 'in any').to.equal('a');
    expect(sideOf({ ...other, conflicts: undefined }, 'arland')).to.equal(undefined);
  });

  it('does not go round for ever where an actor belongs to itself', () => {
    const round = withRecords(smallDataset, {
      actors: (actors) =>
        actors.map((actor) => (actor.id === 'cestria' ? { ...actor, parent: 'cestria' } : actor)),
    });
    expect(sideOf(round, 'cestria')).to.equal(undefined);
  });
});

describe('leaving out the claims that are graded below', () => {
  it('keeps those of the grade and of better ones, in the order confirmed, fair, weak, contested, discounted', () => {
    const grades = (least: Parameters<typeof selectGraded>[1]): string[] => [
      ...new Set(selectGraded(smallDataset, least).casualties!.map(({ status }) => status)),
    ];
    expect(grades('contested')).to.have.members(['confirmed', 'fair', 'weak', 'contested']);
    expect(grades('weak')).to.have.members(['confirmed', 'fair', 'weak']);
    expect(grades('fair')).to.have.members(['confirmed', 'fair']);
    expect(grades('confirmed')).to.deep.equal(['confirmed']);
  });

  it('leaves out what a hidden claim revises, and what that revises: no old figure comes back', () => {
    const revised = withRecords(smallDataset, {
      casualties: (claims) => [
        ...claims,
        { ...claims[1]!, id: 'dead-arland-own-latest', supersedes: claims[1]!.id, status: 'weak' },
      ],
      arms: (records) => [
        ...records,
        { ...records[0]!, id: 'arms-newer', supersedes: records[0]!.id, status: 'contested' },
      ],
    });
    const left = (least: Parameters<typeof selectGraded>[1]): string[] =>
      ids([...selectGraded(revised, least).casualties!, ...selectGraded(revised, least).arms!]);
    const before = ['dead-arland-own-first', 'dead-arland-own-revised', 'arms-cestria-arland'];
    expect(left('contested')).to.include.members(before);
    for (const id of before) expect(left('fair')).not.to.include(id);
    expect(left('fair')).to.include('arms-cestria-borland');
  });

  it('lets no claim hide a record that bears no grade, nor end in a circle of revisions', () => {
    const odd = withRecords(smallDataset, {
      casualties: ([first, second]) => [
        { ...first!, supersedes: second!.id, status: 'weak' },
        { ...second!, supersedes: first!.id },
        { ...first!, id: 'revises-an-actor', supersedes: 'cestria', status: 'weak' },
      ],
    });
    const graded = selectGraded(odd, 'fair');
    expect(graded.casualties).to.be.empty;
    expect(ids(graded.actors!)).to.include('cestria');
  });

  it('keeps records that bear no grade, and the whole dataset where nothing is below', () => {
    expect(selectGraded(smallDataset, 'discounted')).to.equal(smallDataset);
    const graded = selectGraded(smallDataset, 'confirmed');
    expect(graded.actors).to.deep.equal(smallDataset.actors);
    expect(graded.sources).to.deep.equal(smallDataset.sources);
    expect(graded.episodes).to.deep.equal(smallDataset.episodes);
    expect(graded.version).to.equal('3.2.1');
  });

  it('gives the same dataset for the same grade, so that nothing is indexed twice', () => {
    expect(selectGraded(smallDataset, 'fair')).to.equal(selectGraded(smallDataset, 'fair'));
  });
});
