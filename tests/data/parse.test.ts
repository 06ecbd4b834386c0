import { expect } from '@open-wc/testing';
import { parseDataset, recordsById, type Dataset, type Parsed } from '../../data/index.js';
import { keepValid } from '../../data/keep.js';
import * as strict from '../../data/schema/generated/validate-strict.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const parse = (value: unknown): Promise<Parsed> => parseDataset(JSON.stringify(value));

const left = ({ rejected }: Parsed): string[] =>
  rejected.map(({ kind, index, id, path, reason }) =>
    `${kind}[${index}] ${id}: ${path} ${reason}`.replace(/ {2,}/g, ' '),
  );

describe('reading the text of a dataset', () => {
  it('reads a sound dataset whole', async () => {
    const parsed = await parse(smallDataset);
    expect(parsed.dataset).to.deep.equal(smallDataset);
    expect(parsed.rejected).to.deep.equal([]);
  });

  it('reads a version with numbers of several digits, and a title in several languages', async () => {
    const title = { en: 'Arland and Borland', fr: 'Arlande et Borlande' };
    const { dataset } = await parse({ ...smallDataset, version: '12.10.11', title });
    expect(dataset).to.include({ version: '12.10.11' });
    expect(dataset.title).to.deep.equal(title);
  });

  it('takes the release’s own text as it is, once it is known to be a dataset', async () => {
    const stances = [{ id: 'unchecked' }];
    const text = JSON.stringify({ ...smallDataset, stances });
    const { dataset, rejected } = await parseDataset(text, true);
    expect(dataset.stances).to.deep.equal(stances);
    expect(rejected).to.deep.equal([]);
    const outcome = await parseDataset('{}', true).catch((error: unknown) => error);
    expect(outcome).to.include({ code: 'wrong-shape' });
  });

  it('reads a dataset of a newer minor version, with fields and kinds it does not know', async () => {
    const parsed = await parse({
      ...withRecords(smallDataset, {
        actors: (actors) => actors.map((actor) => ({ ...actor, motto: 'new in 1.1' })),
      }),
      schemaVersion: '1.9.0',
      weather: [{ id: 'rain' }],
    });
    expect(parsed.rejected).to.deep.equal([]);
    expect(parsed.dataset.actors).to.have.lengthOf(9);
  });

  it('leaves one bad record of 500 out, and says where it is and what is wrong', async () => {
    const [claim] = smallDataset.casualties!;
    const many = Array.from({ length: 500 }, (_, index) => ({ ...claim!, id: `claim-${index}` }));
    const dataset = withRecords(smallDataset, {
      casualties: () => many.with(333, { ...many[333]!, asOf: undefined as never }),
    });
    const parsed = await parse(dataset);
    expect(parsed.dataset.casualties).to.have.lengthOf(499);
    expect(left(parsed)).to.deep.equal(['casualties[333] claim-333: lacks "asOf"']);
  });

  const spoilt: readonly (readonly [
    what: string,
    change: Record<string, unknown>,
    reason: string,
  ])[] = [
    [
      'a number with a comma',
      { quantity: { best: '1,200', qualifier: 'exact' } },
      'quantity.best must be of type number',
    ],
    [
      'a range written as text',
      { quantity: { best: '12-15', qualifier: 'exact' } },
      'quantity.best must be of type number',
    ],
    [
      'fewer than no dead',
      { quantity: { best: -3, qualifier: 'exact' } },
      'quantity.best breaks the rule "minimum"',
    ],
    ['a quantity without a number', { quantity: { qualifier: 'exact' } }, 'quantity lacks "best"'],
    [
      'a qualifier that is none',
      { quantity: { best: 3, qualifier: 'roughly' } },
      'quantity.qualifier breaks the rule "enum"',
    ],
    ['neither a number nor a denial', { quantity: undefined }, ' lacks "quantity"'],
    ['no citation', { cites: [] }, 'cites breaks the rule "minItems"'],
    ['a status that is none', { status: 'certain' }, 'status breaks the rule "enum"'],
    ['an id with spaces', { id: 'two words' }, 'id is not written in the required form'],
    ['an id that is a number', { id: 7 }, 'id must be of type string'],
    ['people of no side', { affiliation: [] }, 'affiliation breaks the rule "minItems"'],
    ['a citation of nothing', { cites: [{ confidence: 'verified' }] }, 'cites.0 lacks "source"'],
    ['a date that is a number', { asOf: 2010 }, 'asOf must be of type string'],
  ];
  for (const [what, change, reason] of spoilt) {
    it(`leaves out a claim with ${what}, says why, and leaves out only that`, async () => {
      const parsed = await parse(
        withRecords(smallDataset, {
          casualties: (claims) => [claims[2]!, { ...claims[5]!, ...change }],
        }),
      );
      expect(parsed.dataset.casualties!.map(({ id }) => id)).to.deep.equal([
        'dead-arland-by-borland',
      ]);
      expect(parsed.rejected).to.have.lengthOf(1);
      const [problem] = parsed.rejected;
      expect(problem!.id, 'a text, whatever the record gives').to.be.a('string');
      expect(problem).to.include({ kind: 'casualties', index: 1 });
      expect(`${problem!.path} ${problem!.reason}`).to.equal(reason);
    });
  }

  it('says in the command line what is allowed, and which field nobody knows', () => {
    const { casualties } = smallDataset;
    const judged = (change: Record<string, unknown>): string[] =>
      left(
        keepValid(
          { ...smallDataset, casualties: [{ ...casualties![5]!, ...change }] },
          strict as unknown as Parameters<typeof keepValid>[1],
        ),
      );
    expect(judged({ quantity: { best: 3, qualifier: 'roughly' } })[0]).to.match(
      /^casualties\[0\] dead-borland-civilians-none: quantity\.qualifier must be one of exact, about, /,
    );
    expect(judged({ mood: 'grim' })).to.deep.equal([
      'casualties[0] dead-borland-civilians-none: has the unknown field "mood"',
    ]);
  });

  for (const bad of [null, 7, 'record', [], {}]) {
    it(`leaves out a record that is ${JSON.stringify(bad)}`, async () => {
      const parsed = await parse(
        withRecords(smallDataset, { stances: (stances) => [bad, ...stances] }),
      );
      expect(parsed.dataset.stances).to.have.lengthOf(smallDataset.stances!.length);
      expect(parsed.rejected[0]).to.include({ kind: 'stances', index: 0, id: '' });
    });
  }

  it('reads a number too large for a computer as no number', async () => {
    const text = JSON.stringify(smallDataset).replace('"best":320', '"best":1e999');
    const { dataset, rejected } = await parseDataset(text);
    expect(rejected.map(({ id }) => id)).to.deep.equal(['dead-arland-by-borland']);
    expect(dataset.casualties!.some(({ id }) => id === 'dead-arland-by-borland')).to.be.false;
  });

  it('leaves out a record with a day that does not exist', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        stances: (stances) => [{ ...stances[0]!, date: '2024-02-30' }, stances[1]!],
      }),
    );
    expect(parsed.dataset.stances!.map(({ id }) => id)).to.deep.equal(['stance-free-glen-attacks']);
    expect(left(parsed)).to.deep.equal([
      'stances[0] stance-free-glen-fights: date is no real date: "2024-02-30"',
    ]);
  });

  it('keeps a record whose bounds are as odd as its source gives them', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        casualties: (claims) => [
          { ...claims[6]!, quantity: { low: 9, high: 3, qualifier: 'about' } },
        ],
      }),
    );
    expect(parsed.dataset.casualties).to.have.lengthOf(1);
    expect(parsed.rejected).to.deep.equal([]);
  });

  it('leaves out what rests on a record that was left out, however long the chain', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        // The source is bad, so the actor that cites it goes, and with the actor its stance.
        sources: (sources) => [...sources, { id: 'bad-source', kind: 'rumour' }],
        actors: (actors) => [
          ...actors,
          {
            ...actors[5]!,
            id: 'hillia',
            cites: [{ source: 'bad-source', confidence: 'verified' as const }],
          },
        ],
        stances: (stances) => [
          ...stances,
          { ...stances[4]!, id: 'stance-hillia', actor: 'hillia' },
        ],
      }),
    );
    expect(recordsById(parsed.dataset).has('hillia')).to.be.false;
    expect(parsed.dataset.stances).to.have.lengthOf(smallDataset.stances!.length);
    expect(left(parsed)).to.deep.equal([
      'sources[3] bad-source: lacks "title"',
      'actors[9] hillia: cites[0].source names "bad-source", which is no record of the dataset',
      'stances[15] stance-hillia: actor names "hillia", which is no record of the dataset',
    ]);
  });

  it('keeps a claim whose earlier version was left out', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        casualties: (claims) => [{ ...claims[0]!, status: 'certain' }, claims[1]!],
      }),
    );
    expect(parsed.dataset.casualties!.map(({ id }) => id)).to.deep.equal([
      'dead-arland-own-revised',
    ]);
  });

  it('keeps a record whose link to a missing one only adds to it', async () => {
    const missing = 'left-out';
    const parsed = await parse(
      withRecords(smallDataset, {
        actors: (actors) =>
          actors.map((actor) => (actor.id === 'esker' ? { ...actor, parent: missing } : actor)),
        casualties: (claims) =>
          [
            { event: missing },
            { place: missing },
            { includes: [missing] },
            { supersedes: missing },
          ].map((link, i) => ({ ...claims[6]!, id: `claim-${i}`, ...link })),
        arms: (arms) => [{ ...arms[6]!, partOf: missing }],
      }),
    );
    expect(left(parsed)).to.deep.equal([]);
    expect(parsed.dataset.casualties).to.have.lengthOf(4);
  });

  it('says the place of every record in the list of the file, not in what is left of it', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        stances: (stances) => [
          null,
          { ...stances[0]!, id: 'misdated', date: '2024-02-30' },
          ...stances.slice(1),
        ],
      }),
    );
    expect(parsed.rejected.map(({ index, id }) => `${index} ${id}`)).to.deep.equal([
      '0 ',
      '1 misdated',
    ]);
  });

  it('keeps the first of two records with one id', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        stances: (stances) => [stances[0]!, { ...stances[1]!, id: stances[0]!.id }],
      }),
    );
    expect(parsed.dataset.stances!.map(({ position }) => position)).to.deep.equal([3]);
    expect(left(parsed)).to.deep.equal([
      'stances[1] stance-free-glen-fights: id is used twice, also in stances',
    ]);
  });

  it('takes __proto__ and constructor for plain words and leaves every object as it was', async () => {
    const before = Reflect.ownKeys(Object.prototype);
    const text = JSON.stringify(
      withRecords(smallDataset, {
        actors: (actors) => [...actors, { ...actors[5]!, id: 'constructor' }],
        stances: (stances) => [
          ...stances,
          { ...stances[4]!, id: 'tostring', actor: 'constructor' },
        ],
      }),
    ).replace('{"id":"tostring"', '{"__proto__":{"polluted":1},"id":"tostring"');
    const { dataset, rejected } = await parseDataset(text);
    expect(rejected).to.deep.equal([]);
    expect(recordsById(dataset).get('constructor')?.kind).to.equal('actors');
    expect(recordsById(dataset).get('__proto__')).to.equal(undefined);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(before);
  });

  it('leaves out a record with __proto__ for an id', async () => {
    const parsed = await parse(
      withRecords(smallDataset, {
        stances: (stances) => [...stances, { ...stances[4]!, id: '__proto__' }],
      }),
    );
    expect(parsed.rejected.map(({ id }) => id)).to.deep.equal(['__proto__']);
  });

  it('does not change what it read when it was read before', async () => {
    const text = JSON.stringify(smallDataset);
    const [first, second] = await Promise.all([parseDataset(text), parseDataset(text)]);
    expect(first.dataset).to.deep.equal(second.dataset);
    expect(first.dataset as Dataset).not.to.equal(second.dataset);
  });
});
