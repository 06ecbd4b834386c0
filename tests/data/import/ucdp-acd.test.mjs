import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importUcdpAcd } from '../../../build/data/import/ucdp-acd.js';
import { imported } from '../../fixtures/import.mjs';
import { ACD_2013, ACD_2014, ACD_28, acdRow, csv } from '../../fixtures/import-rows.mjs';

const run = (text, options) => imported(importUcdpAcd, text, options);
const rows = (given, how) => csv(ACD_28, given.map(acdRow), how);
const named = (dataset) =>
  Object.fromEntries(dataset.actors.map(({ id, names }) => [id, names.en[0]]));

/** The row of an older edition. */
const old = (columns, given, id) => {
  const row = acdRow(given);
  const values = [
    id,
    row.location,
    row.side_a,
    '',
    row.side_b,
    row.side_b_id,
    '',
    row.incompatibility,
    row.territory_name,
    row.year,
    row.intensity_level,
    0,
    row.type_of_conflict,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    row.gwno_a,
    row.gwno_a_2nd ?? '',
    row.gwno_b ?? -99,
    row.gwno_b_2nd ?? -99,
    row.gwno_loc,
    1,
    row.version,
  ];
  return Object.fromEntries(columns.map((name, i) => [name, values[i]]));
};

test('a conflict has its active years in order, each with intensity and type', async () => {
  const { dataset, counts } = await run(
    rows([{ year: 2033, intensity_level: 2, type_of_conflict: 4 }, { year: 2031 }]),
  );
  assert.equal(ACD_28.length, 28);
  assert.equal(counts.kept, 2);
  const [conflict] = dataset.conflicts;
  assert.equal(conflict.id, 'ucdp-conflict-99001');
  assert.deepEqual(conflict.names.en, ['Azerbaijan: Lakeland']);
  assert.equal(conflict.incompatibility, 'territory');
  assert.equal(conflict.territory, 'Lakeland');
  assert.equal(conflict.typeOfConflict, undefined);
  assert.deepEqual(
    conflict.years.map(({ year, intensity, typeOfConflict }) => [year, intensity, typeOfConflict]),
    [
      [2031, 'minor', 'intrastate'],
      [2033, 'war', 'internationalised-intrastate'],
    ],
  );
  assert.equal(conflict.years[0].cites[0].locator, 'conflict 99001, year 2031');
});

test('a conflict that had one type in all years has it as a whole', async () => {
  const { dataset } = await run(rows([{}, { year: 2032 }]));
  assert.equal(dataset.conflicts[0].typeOfConflict, 'intrastate');
});

test('supporting states come from their numbers, as a name may hold a comma', async () => {
  const { dataset } = await run(
    rows([
      {
        side_a_2nd: 'Government of Macedonia, FYR, Government of Turkey',
        gwno_a_2nd: '343, 640',
        side_b_2nd: 'Government of Armenia',
        gwno_b_2nd: '371',
      },
    ]),
  );
  const [conflict] = dataset.conflicts;
  assert.deepEqual(
    conflict.parties.map(({ actor, side, role }) => [named(dataset)[actor], side, role]),
    [
      ['Azerbaijan', 'a', 'principal'],
      ['Lakeland Front', 'b', 'principal'],
      ['North Macedonia', 'a', 'secondary'],
      ['Türkiye', 'a', 'secondary'],
      ['Armenia', 'b', 'secondary'],
    ],
  );
  assert.deepEqual(
    conflict.years[0].secondary.map((id) => named(dataset)[id]),
    ['North Macedonia', 'Türkiye', 'Armenia'],
  );
});

test('a state that supports in one conflict and fights in another is one actor', async () => {
  const { dataset } = await run(
    rows([
      { gwno_b_2nd: '371' },
      { conflict_id: 99002, side_a: 'Government of Armenia', side_a_id: 62, gwno_a: 371 },
    ]),
  );
  assert.equal(dataset.actors.filter(({ ids }) => ids.gw === 371).length, 1);
});

test('a supporter that later fights in its own right is a principal', async () => {
  const { dataset } = await run(
    rows([
      { gwno_b_2nd: '371' },
      { year: 2032, side_b: 'Government of Armenia', side_b_id: 62, gwno_b: 371 },
    ]),
  );
  const armenia = dataset.conflicts[0].parties.find(({ actor }) => actor === 'armenia');
  assert.equal(armenia.role, 'principal');
});

test('a war between states is named after them, each by its number', async () => {
  const { dataset } = await run(
    rows([
      {
        type_of_conflict: 2,
        side_a: 'Government of Australia, Government of United Kingdom',
        side_a_id: '101, 102',
        gwno_a: '900, 200',
        side_b: 'Government of Macedonia, FYR',
        side_b_id: 103,
        gwno_b: 343,
      },
    ]),
  );
  assert.deepEqual(
    dataset.conflicts[0].parties.map(({ actor, side }) => [named(dataset)[actor], side]),
    [
      ['Australia', 'a'],
      ['United Kingdom', 'a'],
      ['North Macedonia', 'b'],
    ],
  );
  assert.match(
    dataset.conflicts[0].names.en[0],
    /^Government of Australia.* – Government of Macedonia, FYR$/,
  );
});

test('the latest year gives the name, whatever the order of rows', async () => {
  const given = [{ year: 2033, territory_name: 'Free Lakeland' }, { year: 2031 }, { year: 2032 }];
  for (const each of [given, given.toReversed()]) {
    const { dataset } = await run(rows(each));
    assert.equal(dataset.conflicts[0].territory, 'Free Lakeland');
    assert.deepEqual(dataset.conflicts[0].names.en, ['Azerbaijan: Free Lakeland']);
  }
});

test('a conflict over government has no territory', async () => {
  const { dataset } = await run(rows([{ incompatibility: 2, territory_name: '' }]));
  assert.equal(dataset.conflicts[0].incompatibility, 'government');
  assert.equal(dataset.conflicts[0].territory, undefined);
  assert.deepEqual(dataset.conflicts[0].names.en, ['Azerbaijan: Government']);
});

test('the edition of 2013 is read, with its numbering brought to the present one where that is certain', async () => {
  const text = csv(ACD_2013, [
    old(ACD_2013, { version: '4-2013', year: 1992 }, 193),
    old(ACD_2013, { version: '4-2013', year: 1992 }, 12),
  ]);
  const { dataset, notes } = await run(text);
  assert.equal(dataset.conflicts[0].id, 'ucdp-conflict-388');
  assert.deepEqual(dataset.conflicts[0].ids, { ucdpConflict: 388 });
  assert.match(dataset.conflicts[0].note, /193 .*before 2017, now 388/);
  assert.equal(dataset.conflicts[1].id, 'ucdp-conflict-former-12');
  assert.equal(dataset.conflicts[1].ids, undefined);
  assert.match(notes.join(), /numbered its conflicts anew in 2017: 1 of/);
});

test('the edition of 2014 writes 1-193 for 193', async () => {
  const text = csv(ACD_2014, [
    old(ACD_2014, { version: '4a-2014', year: 1992, intensity_level: 2 }, '1-193'),
    old(ACD_2014, { version: '4a-2014', year: 1993 }, '1-1'),
  ]);
  const { dataset } = await run(text);
  assert.deepEqual(
    dataset.conflicts.map(({ id, years }) => [id, years[0].intensity]),
    [
      ['ucdp-conflict-388', 'war'],
      ['ucdp-conflict-former-1', 'minor'],
    ],
  );
  for (const conflict of ['388', '193', '1-193']) {
    assert.equal((await run(text, { conflict })).counts.kept, 1, conflict);
  }
});

test('a number of the present numbering is never taken for a former one', async () => {
  const { dataset } = await run(rows([{ conflict_id: 193 }]));
  assert.equal(dataset.conflicts[0].id, 'ucdp-conflict-193');
  assert.equal((await run(rows([{ conflict_id: 193 }]), { conflict: '388' })).counts.kept, 0);
});

test('codes outside the codebook are rejected with line and reason', async () => {
  const { rejected, dataset } = await run(
    rows([
      { intensity_level: 0 },
      { type_of_conflict: 5 },
      { incompatibility: 4 },
      { year: '' },
      { location: '' },
      { conflict_id: 'x' },
    ]),
  );
  assert.deepEqual(
    rejected.map(({ line, reason }) => `${line}: ${reason}`),
    [
      '2: intensity_level is not from 1 to 2: 0',
      '3: type_of_conflict is not from 1 to 4: 5',
      '4: incompatibility is not from 1 to 3: 4',
      '5: year is missing',
      '6: location is missing',
      '7: conflict_id is no id: "x"',
    ],
  );
  assert.equal(dataset.conflicts, undefined);
});

test('a year of a conflict that occurs again is rejected', async () => {
  const { rejected } = await run(rows([{}, { intensity_level: 2 }]));
  assert.deepEqual(rejected, [{ line: 3, reason: 'the conflict and year occur before, too' }]);
});

test('country and period choose years', async () => {
  const text = rows([{}, { year: 2040 }, { conflict_id: 99002, gwno_loc: '371, 373' }]);
  assert.equal((await run(text, { country: 'arm' })).counts.kept, 1);
  assert.equal((await run(text, { from: '2035' })).counts.kept, 1);
  assert.equal((await run(text, { to: '2031' })).counts.leftOut, 1);
});

test('the dyadic dataset is refused by its name', async () => {
  const columns = ['dyad_id', ...ACD_28];
  await assert.rejects(run(csv(columns, [{ dyad_id: 1, ...acdRow() }])), /Dyadic Dataset/);
});

test('whatever years are written come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1946, max: 2100 }), { minLength: 1, maxLength: 30 }),
      fc.infiniteStream(
        fc.tuple(
          fc.constantFrom(1, 2),
          fc.constantFrom(1, 2, 3, 4),
          fc.subarray([2, 200, 365, 640, 817]),
        ),
      ),
      async (years, codes) => {
        const given = years.map((year) => {
          const [intensity, type, states] = codes.next().value;
          return {
            year,
            intensity_level: intensity,
            type_of_conflict: type,
            gwno_a_2nd: states.join(', '),
          };
        });
        const { dataset } = await run(rows(given));
        const gw = new Map(dataset.actors.map(({ id, ids }) => [id, ids.gw]));
        const types = [
          '',
          'extrasystemic',
          'interstate',
          'intrastate',
          'internationalised-intrastate',
        ];
        assert.deepEqual(
          dataset.conflicts[0].years.map(({ year, intensity, typeOfConflict, secondary }) => ({
            year,
            intensity_level: intensity === 'war' ? 2 : 1,
            type_of_conflict: types.indexOf(typeOfConflict),
            gwno_a_2nd: (secondary ?? []).map((id) => gw.get(id)).join(', '),
          })),
          given.toSorted((a, b) => a.year - b.year),
        );
      },
    ),
    { numRuns: 100 },
  );
});
