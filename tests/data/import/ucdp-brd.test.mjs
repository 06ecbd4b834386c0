import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importUcdpBrd } from '../../../build/data/import/ucdp-brd.js';
import { imported } from '../../fixtures/import.mjs';
import { BRD_CONFLICT, BRD_DYADIC, brdRow, csv, PRIO } from '../../fixtures/import-rows.mjs';

const run = (text, options) => imported(importUcdpBrd, text, options);
const rows = (given, columns = BRD_DYADIC, how) => csv(columns, given.map(brdRow), how);

test('a dyad’s year is a claim on its conflict for all sides together', async () => {
  const { dataset, counts } = await run(rows([{}]));
  assert.equal(counts.kept, 1);
  const [claim] = dataset.casualties;
  assert.equal(claim.conflict, 'ucdp-conflict-99001');
  assert.equal(claim.period, '2031');
  assert.deepEqual(claim.affiliation, ['all-sides']);
  assert.deepEqual(claim.quantity, {
    low: 100,
    best: 120,
    high: 180,
    qualifier: 'exact',
    range: 'low-best-high',
  });
  assert.equal(claim.level, 'dyad-year');
  assert.deepEqual(claim.ids, { ucdpDyad: 88001 });
  assert.equal(claim.asOf, '2032');
  assert.equal(claim.basis, 'dataset-estimate');
  assert.equal(claim.import.row, 2);
  assert.deepEqual(dataset.conflicts[0].names.en, ['Azerbaijan: Lakeland']);
});

test('civilians killed in the fighting are counted, so the category is mixed', async () => {
  const { dataset } = await run(rows([{}]));
  assert.equal(dataset.casualties[0].category, 'mixed');
  assert.match(dataset.casualties[0].note, /civilians killed in the fighting included/);
});

test('without dyads the level is the conflict’s year, and levels never mix in one file', async () => {
  const { dataset } = await run(rows([{}, { year: 2032 }, { conflict_id: 99002 }], BRD_CONFLICT));
  assert.deepEqual([...new Set(dataset.casualties.map(({ level }) => level))], ['conflict-year']);
  assert.ok(dataset.casualties.every(({ ids }) => ids === undefined));
  const { rejected } = await run(rows([{}, { dyad_id: '' }]));
  assert.deepEqual(rejected, [{ line: 3, reason: 'dyad_id is no id: ""' }]);
});

test('names from before 2017 are read', async () => {
  const old = BRD_DYADIC.map((name) => name.replace('_', '').replace('bdb', 'bdB'));
  const text = rows([{}]).replace(BRD_DYADIC.join(), old.join().replace('bdlow', 'bdLow'));
  const { dataset } = await run(text.replaceAll('_', ''));
  assert.equal(dataset.casualties[0].quantity.best, 120);
});

test('a claim is as of the year of its edition, else of the day of the import', async () => {
  for (const [version, asOf] of [
    ['25.1', '2025'],
    ['5-2015', '2015'],
    ['', '2026-11-22'],
  ]) {
    const { dataset } = await run(rows([{ version }]));
    assert.equal(dataset.casualties[0].asOf, asOf);
  }
});

test('a high estimate may be missing', async () => {
  const { dataset, counts } = await run(rows([{ bd_high: '' }]));
  assert.deepEqual(dataset.casualties[0].quantity, { low: 100, best: 120, qualifier: 'exact' });
  assert.equal(counts.flagged, 0);
});

test('estimates out of order are kept, flagged and counted', async () => {
  const { dataset, flagged } = await run(rows([{ bd_low: 130 }]));
  assert.deepEqual(flagged, [{ line: 2, reason: 'low 130 is above best 120' }]);
  assert.deepEqual(dataset.casualties[0].quantity, {
    best: 120,
    qualifier: 'exact',
    raw: 'low 130, best 120, high 180',
  });
});

test('the conflict version lists several actors of a side, each with its id', async () => {
  const { dataset } = await run(
    rows([{ side_b: 'Lakeland Front, Hill Front', side_b_id: '77002, 77003' }], BRD_CONFLICT),
  );
  assert.deepEqual(
    dataset.conflicts[0].parties.map(({ actor, side }) => [actor, side]),
    [
      ['azerbaijan', 'a'],
      ['lakeland-front', 'b'],
      ['hill-front', 'b'],
    ],
  );
  assert.deepEqual(dataset.actors[2].ids, { ucdpActor: 77003 });
});

test('names that hold commas are not parted by guess', async () => {
  const { dataset } = await run(
    rows([{ side_b: 'Front, Left, Hill Front', side_b_id: '77002, 77003' }], BRD_CONFLICT),
  );
  assert.deepEqual(dataset.actors[1].names.en, ['Front, Left, Hill Front']);
});

test('a year of a dyad that occurs again is rejected', async () => {
  const { rejected } = await run(rows([{}, { bd_best: 5, bd_low: 5 }, { year: 2032 }]));
  assert.deepEqual(rejected, [{ line: 3, reason: 'the dyad and year occur before, too' }]);
});

test('rows without a number, a year or an id are rejected with the reason', async () => {
  const { rejected, dataset } = await run(
    rows([
      { bd_best: '', bd_low: '', bd_high: '' },
      { year: 'last year' },
      { conflict_id: '' },
      { side_b: '' },
      { bd_best: '-5' },
    ]),
  );
  assert.deepEqual(
    rejected.map(({ reason }) => reason),
    [
      'none of low, best and high is given',
      'year is no number: "last year"',
      'conflict_id is no id: ""',
      'side_b is missing',
      'bd_best is no count: "-5"',
    ],
  );
  assert.equal(dataset.conflicts, undefined);
});

test('conflict, dyad, country and period choose rows', async () => {
  const text = rows([
    {},
    { dyad_id: 88002 },
    { year: 2033 },
    { conflict_id: 99002, gwno_loc: 371 },
  ]);
  for (const [options, kept] of [
    [{ conflict: '99002' }, 1],
    [{ dyad: '88002' }, 1],
    [{ country: 'ARM' }, 1],
    [{ from: '2033' }, 1],
    [{ to: '2031-02' }, 3],
  ]) {
    assert.equal((await run(text, options)).counts.kept, kept, JSON.stringify(options));
  }
  await assert.rejects(run(text, { aggregate: 'month' }), /takes no --aggregate/);
  await assert.rejects(run(rows([{}], BRD_CONFLICT), { dyad: '1' }), /takes no --dyad/);
});

test('PRIO’s battle deaths have other names, missing codes and another publisher', async () => {
  const given = [
    { id: 193, year: 1992, bdeadlow: 50, bdeadhig: 900, bdeadbes: -999, bdversion: 3.1 },
    { id: 193, year: 1993, bdeadlow: 50, bdeadhig: 900, bdeadbes: 300 },
    { id: 12, year: 1993, bdeadlow: -999, bdeadhig: -999, bdeadbes: -999 },
  ].map((row) => ({
    location: 'Azerbaijan',
    sidea: 'Azerbaijan',
    sideb: 'Lakeland Front',
    terr: 'Lakeland',
    gwnoa: 373,
    gwnob: -99,
    gwnoloc: 373,
    startdate: '12/02/1992',
    version: '4-2009',
    ...row,
  }));
  assert.equal(PRIO.length, 32);
  const { dataset, rejected } = await run(csv(PRIO, given));
  assert.equal(dataset.sources[0].short, 'PRIO Battle Deaths');
  assert.equal(dataset.sources[0].redistribute, 'facts-only');
  assert.deepEqual(
    dataset.casualties.map(({ quantity }) => [quantity.low, quantity.best, quantity.high]),
    [
      [50, undefined, 900],
      [50, 300, 900],
    ],
  );
  assert.equal(dataset.casualties[0].level, 'conflict-year');
  assert.equal(dataset.casualties[0].conflict, 'ucdp-conflict-388');
  assert.deepEqual(rejected, [{ line: 4, reason: 'none of low, best and high is given' }]);
});

test('whatever is written comes back with the same numbers', async () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(count, count, count, fc.boolean()), { minLength: 1, maxLength: 15 }),
      fc.constantFrom(BRD_DYADIC, BRD_CONFLICT, BRD_DYADIC.toReversed()),
      fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'),
      async (numbers, columns, encoding) => {
        const given = numbers.map((three, i) => {
          const [low, best, high] = three.slice(0, 3).toSorted((a, b) => a - b);
          return { bd_low: low, bd_best: best, bd_high: three[3] ? high : '', year: 1946 + i };
        });
        const { dataset } = await run(rows(given, columns), { encoding });
        assert.deepEqual(
          dataset.casualties.map(({ period, quantity }) => ({
            bd_low: quantity.low,
            bd_best: quantity.best,
            bd_high: quantity.high ?? '',
            year: Number(period),
          })),
          given,
        );
      },
    ),
    { numRuns: 150 },
  );
});
