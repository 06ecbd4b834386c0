import { expect } from '@open-wc/testing';
import { checkDataset } from '../../data/check.js';
import { recordsById, type Dataset } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

/** The problems, each as kind, position, id, field and words. */
const problems = (dataset: Dataset): string[] =>
  checkDataset(dataset).map(
    ({ kind, index, id, path, reason }) => `${kind}[${index}] ${id}: ${path} ${reason}`,
  );

describe('checking what a schema cannot', () => {
  it('has nothing to object to in a sound dataset', () => {
    expect(problems(smallDataset)).to.deep.equal([]);
  });

  it('names the field that refers to a record that does not exist', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, actor: 'atlantis' }],
    });
    expect(problems(dataset)).to.deep.equal([
      'stances[0] stance-free-glen-fights: actor names "atlantis", which is no record of the dataset',
    ]);
  });

  it('finds a reference deep in a record, and says which one of a list', () => {
    const dataset = withRecords(smallDataset, {
      casualties: (claims) => {
        const claim = claims[2]!;
        claim.cites.push({ source: 'lost-book', confidence: 'verified' });
        claim.disputed![0]!.by.push('nobody');
        return [claim];
      },
    });
    expect(problems(dataset).join('\n'))
      .to.contain('casualties[0] dead-arland-by-borland: cites[1].source names "lost-book"')
      .and.to.contain('disputed[0].by[1] names "nobody"');
  });

  it('tells a reference to the wrong kind of record from one to nothing', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, toward: 'war-2001' }],
    });
    expect(problems(dataset)).to.deep.equal([
      'stances[0] stance-free-glen-fights: toward names "war-2001", which is one of the episodes, not of the actors',
    ]);
  });

  it('says which kinds a reference may be to', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, claimant: 'war-2001' }],
    });
    expect(problems(dataset)[0]).to.contain('one of the episodes, not of the actors or sources');
  });

  it('names every problem of a long list once', () => {
    const dataset = withRecords(smallDataset, {
      stances: ([stance]) =>
        Array.from({ length: 200 }, (_, i) => ({ ...stance!, id: `s-${i}`, actor: 'atlantis' })),
    });
    expect(new Set(problems(dataset))).to.have.lengthOf(200);
    expect(problems(dataset)).to.have.lengthOf(200);
  });

  it('lets a claimant be an actor or a source, and a supplier be unknown', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, claimant: 'archive-box-7' }],
      arms: (arms) => [{ ...arms[4]!, supplier: 'unknown', claimant: 'dovia' }],
    });
    expect(problems(dataset)).to.deep.equal([]);
  });

  it('lets casualties be of all sides or of a side nobody states, but of no other word', () => {
    const dataset = withRecords(smallDataset, {
      casualties: (claims) => [
        { ...claims[0]!, affiliation: ['all-sides', 'unspecified'] },
        { ...claims[1]!, supersedes: undefined, affiliation: ['everybody'] },
      ],
    });
    expect(problems(dataset)).to.deep.equal([
      'casualties[1] dead-arland-own-revised: affiliation[0] names "everybody", which is no record of the dataset',
    ]);
  });

  it('lets a record revise a record of any kind', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, supersedes: 'dead-arland-own-first' }],
    });
    expect(problems(dataset)).to.deep.equal([]);
  });

  it('names the second use of an id, in the same list or in another', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [stances[0]!, stances[0]!, { ...stances[1]!, id: 'cestria' }],
    });
    expect(problems(dataset)).to.deep.equal([
      'stances[1] stance-free-glen-fights: id is used twice, also in stances',
      'stances[2] cestria: id is used twice, also in actors',
    ]);
  });

  it('names a day that does not exist, in the record that gives it', () => {
    const dataset = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, date: '2024-02-30' }],
      episodes: (episodes) => [
        episodes[0]!,
        { ...episodes[1]!, span: { date: '2010-04-31', raw: 'end of April' } },
      ],
    });
    expect(problems(dataset)).to.deep.equal([
      'episodes[1] clash-2010: span is no real date: {"date":"2010-04-31","raw":"end of April"}',
      'stances[0] stance-free-glen-fights: date is no real date: "2024-02-30"',
    ]);
  });

  it('names bounds that are out of order, and each bound in them', () => {
    const claim = smallDataset.casualties![6]!;
    const bounded = (low?: number, best?: number, high?: number): string[] =>
      problems(
        withRecords(smallDataset, {
          casualties: [
            { ...claim, quantity: { low, best, high, qualifier: 'about' } } as typeof claim,
          ],
        }),
      );
    expect(bounded(300, 215, 260)).to.deep.equal([
      'casualties[0] dead-both-estimate: quantity is out of order: low 300, best 215, high 260',
    ]);
    expect(bounded(180, 300, 260)).to.have.lengthOf(1);
    expect(bounded(300, undefined, 260)).to.have.lengthOf(1);
    expect(bounded(0, 0, 0)).to.deep.equal([]);
    expect(bounded(undefined, 215)).to.deep.equal([]);
  });

  it('takes ids that are names of object members for plain ids', () => {
    const odd = ['constructor', 'tostring', 'hasownproperty'];
    const dataset = withRecords(smallDataset, {
      actors: (actors) => [...actors, ...odd.map((id) => ({ ...actors[4]!, id }))],
      stances: (stances) => odd.map((id, i) => ({ ...stances[i]!, actor: id })),
    });
    expect(problems(dataset)).to.deep.equal([]);
    const missing = withRecords(smallDataset, {
      stances: (stances) => [{ ...stances[0]!, actor: 'constructor' }],
    });
    expect(problems(missing)[0]).to.contain('names "constructor", which is no record');
    expect(recordsById(dataset).get('constructor')?.kind).to.equal('actors');
  });
});
