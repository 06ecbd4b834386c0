// Invented agreements in the layout of PA-X.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UnusableFile } from '../../../build/data/import/errors.js';
import { importPax } from '../../../build/data/import/pax.js';
import { imported } from '../../fixtures/import.mjs';

const CORE =
  'Con,Contp,PP,PPName,Reg,AgtId,Agt,Dat,Status,Lgt,N_characters,Agtp,Stage,StageSub,Part,ThrdPart,OthAgr,Loc1ISO,Loc2ISO,Loc1GWNO,Loc2GWNO,UcdpCon,UcdpAgr,PamAgr,CowWar,Ver'.split(
    ',',
  );
/** As many columns as the real file has; twenty of them have no name. */
const HEADER = [
  ...CORE,
  ...Array.from({ length: 220 }, (_, i) => `Topic${i}`),
  ...Array(20).fill(''),
];
const TRUCE = {
  AgtId: '9101',
  Agt: 'Truce of the Two Valleys',
  Dat: '2001-06-05',
  Status: 'Multiparty signed/agreed',
  Stage: 'Cea',
  StageSub: 'Ceas',
  Part: 'Government of Armenia\nValley Front',
  ThrdPart: 'Norway;\nLeague of Valleys',
  Loc1ISO: 'ARM',
  Loc2ISO: 'GEO',
  UcdpCon: '777',
  Ver: '8',
};
const TALKS = {
  ...TRUCE,
  AgtId: '9102',
  Agt: 'Statement on talks',
  Dat: '2003-02-01',
  Stage: 'Pre',
  StageSub: 'Proc',
  Loc1ISO: 'NOR',
  Loc2ISO: '',
  UcdpCon: '778',
};

function pax(rows, { comma = ',', newline = '\n', header = HEADER } = {}) {
  const cell = (text) =>
    text.includes(comma) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells) => cells.map(cell).join(comma) + newline;
  return line(header) + rows.map((row) => line(header.map((name) => row[name] ?? ''))).join('');
}

const importRows = (rows, { layout, ...options } = {}) =>
  imported(importPax, pax(rows, layout), options);
const agreementsOf = ({ dataset }) => dataset.agreements ?? [];
const actorsNamed = ({ dataset }, ids) =>
  ids.map((id) => dataset.actors.find((actor) => actor.id === id));

describe('PA-X', () => {
  it('reads title, date, stage, parties, third parties and ids among 266 columns', async () => {
    assert.equal(HEADER.length, 266);
    const outcome = await importRows([TRUCE]);
    const [truce] = agreementsOf(outcome);
    assert.equal(truce.title, 'Truce of the Two Valleys');
    assert.equal(truce.signed, '2001-06-05');
    assert.equal(truce.kind, 'ceasefire');
    assert.equal(truce.stage, 'ceasefire/Ceas');
    assert.deepEqual(truce.ids, { paxAgtId: 9101, ucdpConflict: 777 });
    assert.equal(truce.import.version, '8');
    assert.equal(outcome.dataset.sources[0].version, '8');
    assert.equal(outcome.dataset.sources[0].redistribute, 'facts-only');
    assert.match(outcome.notes.join(' '), /nobody signed/);
  });

  it('makes a state of a party that is one or its government, and keeps other names as they are', async () => {
    const outcome = await importRows([TRUCE]);
    const [truce] = agreementsOf(outcome);
    assert.deepEqual(
      actorsNamed(outcome, truce.parties).map(({ kind, names, ids }) => [kind, names.en, ids]),
      [
        ['state', ['Armenia', 'Government of Armenia'], { iso3: 'ARM' }],
        ['organisation', ['Valley Front'], undefined],
      ],
    );
    const [norway, league] = actorsNamed(outcome, truce.brokers);
    assert.deepEqual([norway.kind, norway.ids.iso3], ['state', 'NOR']);
    assert.deepEqual(league.names.en, ['League of Valleys']);
    assert.match(league.note, /was not worked out/);
  });

  it('names each party once, without bullets and closing colons', async () => {
    const Part = 'Armenia:\r\n- Valley Front,\r\n\r\n• Valley Front; Government of the Armenia\n--';
    const outcome = await importRows([{ ...TRUCE, Part, ThrdPart: '' }]);
    const [truce] = agreementsOf(outcome);
    assert.deepEqual(
      actorsNamed(outcome, truce.parties).map(({ names }) => names.en[0]),
      ['Armenia', 'Valley Front'],
    );
    assert.equal(truce.brokers, undefined);
  });

  it('takes a kind from the stage only where the stage tells it, and never calls one a peace', async () => {
    const stages = ['Cea', 'Pre', 'SubPar', 'SubComp', 'Imp', 'Ren', 'Oth'];
    const rows = stages.map((Stage, i) => ({ ...TRUCE, AgtId: `${i}`, Stage, StageSub: 'X' }));
    const outcome = await importRows([
      ...rows,
      { ...TALKS, AgtId: '50', Status: 'Unilateral document' },
      { ...TALKS, AgtId: '51', Stage: 'New' },
    ]);
    assert.deepEqual(
      agreementsOf(outcome).map(({ kind, stage }) => [kind, stage]),
      [
        ['ceasefire', 'ceasefire/X'],
        ['agreement', 'pre-negotiation/X'],
        ['agreement', 'substantive-partial/X'],
        ['agreement', 'substantive-comprehensive/X'],
        ['agreement', 'implementation/X'],
        ['agreement', 'renewal/X'],
        ['agreement', 'other/X'],
        ['declaration', 'pre-negotiation/Proc'],
        ['agreement', 'New/Proc'],
      ],
    );
    assert.match(outcome.flagged[0].reason, /the stage is none that is known: "New"/);
  });

  it('calls a document signed only where PA-X does, and says what that may mean', async () => {
    const outcome = await importRows([
      TRUCE,
      { ...TALKS, Status: 'Unilateral document' },
      { ...TALKS, AgtId: '9103', Status: 'Status unclear' },
    ]);
    assert.deepEqual(
      agreementsOf(outcome).map(({ signed, announced }) => [signed, announced]),
      [
        ['2001-06-05', undefined],
        [undefined, '2003-02-01'],
        [undefined, '2003-02-01'],
      ],
    );
    assert.match(agreementsOf(outcome)[0].note, /Multiparty signed\/agreed.*nobody signed/);
  });

  it('reads commas and semicolons, all line ends, and breaks of either kind inside cells', async () => {
    const expected = agreementsOf(await importRows([TRUCE, TALKS]));
    for (const comma of [',', ';', '\t']) {
      for (const newline of ['\n', '\r\n', '\r']) {
        for (const inside of ['\n', '\r', '\r\n']) {
          const row = {
            ...TRUCE,
            Part: TRUCE.Part.replaceAll('\n', inside),
            ThrdPart: TRUCE.ThrdPart.replaceAll('\n', inside),
          };
          const outcome = await importRows([row, TALKS], { layout: { comma, newline } });
          const what = JSON.stringify({ comma, newline, inside });
          assert.equal(outcome.counts.kept, 2, what);
          assert.deepEqual(
            agreementsOf(outcome).map(({ title, parties, brokers }) => [title, parties, brokers]),
            expected.map(({ title, parties, brokers }) => [title, parties, brokers]),
            what,
          );
        }
      }
    }
  });

  it('reads windows-1252 and columns in another order', async () => {
    const row = { ...TRUCE, Agt: 'Trêve des vallées', Part: 'Türkiye' };
    const outcome = await imported(importPax, pax([row], { header: HEADER.toReversed() }), {
      encoding: 'windows-1252',
    });
    const [truce] = agreementsOf(outcome);
    assert.equal(truce.title, 'Trêve des vallées');
    assert.equal(actorsNamed(outcome, truce.parties)[0].ids.iso3, 'TUR');
  });

  it('chooses by UCDP conflict, country and period', async () => {
    const ids = async (options) =>
      agreementsOf(await importRows([TRUCE, TALKS], options)).map(
        ({ ids: { paxAgtId } }) => paxAgtId,
      );
    assert.deepEqual(await ids({ conflict: '777' }), [9101]);
    assert.deepEqual(await ids({ conflict: '77' }), []);
    assert.deepEqual(await ids({ country: 'GEO' }), [9101]);
    assert.deepEqual(await ids({ country: 'NOR' }), [9102]);
    assert.deepEqual(await ids({ from: '2002' }), [9102]);
    assert.deepEqual(await ids({ to: '2001-06' }), [9101]);
  });

  it('gives an agreement about several conflicts no single conflict, and finds it by each', async () => {
    const outcome = await importRows([{ ...TRUCE, UcdpCon: '777; 778' }], { conflict: '778' });
    assert.deepEqual(agreementsOf(outcome)[0].ids, { paxAgtId: 9101 });
  });

  it('keeps an agreement without a date or parties, and says so', async () => {
    const outcome = await importRows([{ ...TRUCE, Dat: '', Part: '' }]);
    const [truce] = agreementsOf(outcome);
    assert.deepEqual([truce.signed, truce.announced, truce.parties], [undefined, undefined, []]);
    assert.match(outcome.flagged[0].reason, /date, is missing; Part names no party/);
    const dated = await importRows([{ ...TRUCE, Dat: '' }], { from: '1990' });
    assert.equal(dated.counts.leftOut, 1);
  });

  it('rejects a row without id or title, with an impossible date, or that occurs twice', async () => {
    const outcome = await importRows([
      TRUCE,
      TRUCE,
      { ...TALKS, AgtId: 'x' },
      { ...TALKS, Agt: ' ' },
      { ...TALKS, Dat: '2003-02-30' },
      TALKS,
    ]);
    assert.deepEqual(
      outcome.rejected.map(({ reason }) => /before|no id|missing|no real day/.exec(reason)?.[0]),
      ['before', 'no id', 'missing', 'no real day'],
    );
    assert.equal(outcome.counts.kept, 2);
  });

  it('names the newest of several versions as the edition, and the one it is told where there is none', async () => {
    const mixed = await importRows([TRUCE, { ...TALKS, Ver: '10' }]);
    assert.equal(mixed.dataset.sources[0].version, '10');
    assert.match(mixed.notes.join(' '), /several versions, 8, 10/);
    const none = await importRows([{ ...TRUCE, Ver: '' }], { edition: '2' });
    assert.equal(none.dataset.sources[0].version, '2');
  });

  it('refuses a workbook, another file and an option that does not apply', async () => {
    const refuses = (promise, message) =>
      assert.rejects(
        promise,
        (error) => error instanceof UnusableFile && message.test(error.message),
      );
    await refuses(imported(importPax, 'PK\u0003\u0004 workbook'), /Excel workbook/);
    await refuses(imported(importPax, 'a,b\n1,2\n'), /no PA-X file/);
    await refuses(importRows([TRUCE], { dyad: '1' }), /takes no --dyad; it takes --conflict/);
  });

  it('gives back the texts and dates of any agreement in any layout', async () => {
    const word = fc.array(fc.constantFrom(...'abcXYZ09 ,"é-/()'), { maxLength: 20 }).map(
      (letters) =>
        `Q${letters
          .join('')
          .replace(/\s+/g, ' ')
          .replace(/[\s,:]+$/, '')}`,
    );
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const agreement = fc.record({
      title: word,
      day,
      parties: fc.uniqueArray(word, {
        selector: (name) => name.toLowerCase(),
        minLength: 1,
        maxLength: 4,
      }),
    });
    const layout = fc.record({
      comma: fc.constantFrom(',', ';'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(agreement, { minLength: 1, maxLength: 6 }),
        layout,
        async (list, shape) => {
          const rows = list.map(({ title, day: Dat, parties }, i) => ({
            ...TRUCE,
            AgtId: `${i + 1}`,
            Agt: title,
            Dat,
            Part: parties.join('\n'),
          }));
          const outcome = await importRows(rows, { layout: shape });
          assert.deepEqual(outcome.rejected, []);
          assert.deepEqual(
            agreementsOf(outcome).map(({ title, signed, parties }) => [
              title,
              signed,
              actorsNamed(outcome, parties).map(({ names }) => names.en[0].toLowerCase()),
            ]),
            list.map(({ title, day: Dat, parties }) => [
              title,
              Dat,
              parties.map((name) => name.toLowerCase()),
            ]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
