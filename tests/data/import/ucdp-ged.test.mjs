import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importUcdpGed } from '../../../build/data/import/ucdp-ged.js';
import { imported } from '../../fixtures/import.mjs';
import { column, csv, GED_42, GED_49, gedRow } from '../../fixtures/import-rows.mjs';

const run = (text, options) => imported(importUcdpGed, text, options);
const rows = (given, columns = GED_49, how = {}) => csv(columns, given.map(gedRow), how);
const actor = (dataset, id) => dataset.actors.find((each) => each.id === id);

test('an event keeps its numbers, days, sides and place', async () => {
  const { dataset, counts } = await run(rows([{}]), { file: 'GEDEvent_v32_1.csv' });
  assert.deepEqual(counts, { read: 1, kept: 1, leftOut: 0, rejected: 0, flagged: 0 });
  const [table] = dataset.tables;
  assert.deepEqual(
    Object.fromEntries(Object.keys(table.columns).map((name) => [name, column(dataset, name)[0]])),
    {
      id: 900001,
      start: '2031-03-04',
      end: '2031-03-04',
      datePrecision: 1,
      conflict: 'ucdp-conflict-99001',
      dyad: '88001',
      sideA: 'freedonia',
      sideB: 'lakeland-front',
      type: 1,
      deathsA: 1,
      deathsB: 2,
      civilians: 3,
      unknown: 0,
      low: 4,
      best: 6,
      high: 9,
      country: 'ARM',
      place: 'Bridge town',
      longitude: 20.25,
      latitude: 10.5,
      placePrecision: 1,
      clarity: 1,
      row: 2,
    },
  );
  assert.equal(table.level, 'event');
  assert.equal(dataset.sources[0].version, '32.1');
  assert.equal(dataset.sources[0].redistribute, 'yes');
  assert.deepEqual(dataset.conflicts[0].names.en, ['Freedonia: Lakeland']);
  assert.deepEqual(dataset.conflicts[0].parties, [
    { actor: 'freedonia', side: 'a', role: 'principal' },
    { actor: 'lakeland-front', side: 'b', role: 'principal' },
  ]);
});

test('49 columns with best before low and 42 with low before best give the same numbers', async () => {
  for (const columns of [
    GED_49,
    GED_42,
    [...GED_49, 'iso3', 'start_year', 'end_year'],
    GED_49.toReversed(),
  ]) {
    const { dataset } = await run(rows([{}], columns));
    assert.deepEqual(
      ['low', 'best', 'high'].map((name) => column(dataset, name)[0]),
      [4, 6, 9],
    );
  }
});

test('every text in quotes, none in quotes, CRLF, CR, a mark, UTF-16 and pieces of one byte make no difference', async () => {
  const given = [{}, { id: 900002, best: 8, deaths_a: 3 }];
  const plain = (await run(rows(given))).dataset.tables[0].columns;
  for (const [how, options] of [
    [{ quoteAll: true }, {}],
    [{ newline: '\r\n' }, { encoding: 'utf-8-bom' }],
    [{ newline: '\r' }, {}],
    [{ last: false }, { encoding: 'utf-16le' }],
    [{ delimiter: ';' }, { sizes: [1] }],
    [{ delimiter: '\t', quoteAll: true }, { sizes: [1] }],
  ]) {
    assert.deepEqual(
      (await run(rows(given, GED_49, how), options)).dataset.tables[0].columns,
      plain,
    );
  }
});

test('days are read with a time, without and as seconds since 1970', async () => {
  const { dataset } = await run(
    rows([
      { id: 1, date_start: '2031-03-04 00:00:00.000', date_end: '2031-03-05 00:00:00.000' },
      { id: 2, date_start: '2031-03-04', date_end: '2031-03-05' },
      { id: 3, date_start: Date.UTC(2031, 2, 4) / 1000, date_end: Date.UTC(2031, 2, 5) / 1000 },
    ]),
  );
  assert.deepEqual(column(dataset, 'start'), Array(3).fill('2031-03-04'));
  assert.deepEqual(column(dataset, 'end'), Array(3).fill('2031-03-05'));
});

test('the row of tags in the HDX edition is no event', async () => {
  const columns = [...GED_49, 'iso3'];
  const tags = Object.fromEntries(columns.map((name) => [name, '']));
  for (const first of [
    { ...tags, id: '#event+code', year: '#date+year' },
    { ...tags, year: '#date+year' },
  ]) {
    const text = csv(columns, [first, { ...gedRow(), iso3: 'BGD' }]);
    const { dataset, counts, notes } = await run(text);
    assert.equal(counts.kept, 1);
    assert.equal(counts.leftOut, 1);
    assert.deepEqual(column(dataset, 'country'), ['BGD']);
    assert.deepEqual(notes, ['One row of HXL tags was passed over.']);
  }
});

test('a headline with line breaks, quotes and packed sources does not part a row', async () => {
  const { dataset, counts } = await run(
    rows([
      { source_headline: 'Shots,\n"many"\r\nof them' },
      { id: 900002, where_coordinates: 'A\nB' },
    ]),
    { sizes: [5] },
  );
  assert.equal(counts.kept, 2);
  assert.equal(column(dataset, 'row')[1], 5);
  assert.equal(column(dataset, 'place')[1], 'A\nB');
});

test('estimates out of order are kept as they stand, flagged and counted', async () => {
  const { dataset, counts, flagged } = await run(
    rows([
      { low: 7, high: 9 },
      { id: 900002, high: 5 },
      { id: 900003, best: 0, low: 0, high: 0 },
      { id: 900004 },
    ]),
  );
  assert.deepEqual(column(dataset, 'low'), [7, 4, 0, 4]);
  assert.deepEqual(column(dataset, 'high'), [9, 5, 0, 9]);
  assert.deepEqual(column(dataset, 'flag'), [
    'low 7 is above best 6',
    'best 6 is above high 5',
    'the four parts make 6, best is 0',
    null,
  ]);
  assert.equal(counts.flagged, 3);
  assert.equal(counts.kept, 4);
  assert.deepEqual(flagged[0], { line: 2, reason: 'low 7 is above best 6' });
  const total = dataset.casualties.find(({ id }) => id.endsWith('-all'));
  assert.match(total.note, /3 of them are inconsistent in the source/);
});

test('a sum whose bounds are out of order gives best as the number and all three in words', async () => {
  const { dataset } = await run(rows([{ low: 9, high: 5 }]));
  const total = dataset.casualties.find(({ id }) => id.endsWith('-all'));
  assert.deepEqual(total.quantity, { best: 6, qualifier: 'exact', raw: 'low 9, best 6, high 5' });
});

test('a source count of -1 means that none was recorded, and is no reason to reject', async () => {
  assert.equal((await run(rows([{ number_of_sources: -1 }]))).counts.kept, 1);
});

test('a date precision of 0 is flagged and stands for none', async () => {
  const { dataset, flagged } = await run(rows([{ date_prec: 0 }, { id: 900002, date_prec: 5 }]));
  assert.deepEqual(column(dataset, 'datePrecision'), [null, 5]);
  assert.deepEqual(flagged, [{ line: 2, reason: 'date_prec 0 is none of 1 to 5' }]);
});

test('the precision of a place is kept, so that a country’s middle is not drawn as a place', async () => {
  const { dataset } = await run(rows([{ where_prec: 6 }, { id: 900002, where_prec: 7 }]));
  assert.deepEqual(column(dataset, 'placePrecision'), [6, 7]);
});

test('no coordinates are no zeros', async () => {
  const { dataset } = await run(
    rows([
      { latitude: '', longitude: 'NA' },
      { id: 900002, latitude: 0 },
    ]),
  );
  assert.deepEqual(column(dataset, 'latitude'), [null, 0]);
  assert.deepEqual(column(dataset, 'longitude'), [null, 20.25]);
});

test('an actor that UCDP could not identify says so', async () => {
  const { dataset } = await run(
    rows([
      { side_b: 'XXX530', side_b_new_id: 3650, conflict_name: 'XXX530', code_status: 'Check dyad' },
    ]),
  );
  assert.deepEqual(dataset.actors[1].names.en, ['Unidentified actor (UCDP XXX530)']);
  assert.deepEqual(dataset.conflicts[0].names.en, ['Unidentified conflict (UCDP XXX530)']);
});

test('two governments on one side are one party with both names', async () => {
  const { dataset } = await run(
    rows([
      {
        side_a: 'Government of Eritrea, Government of Ethiopia',
        side_a_new_id: 5001,
        gwnoa: '531, 530',
      },
    ]),
  );
  assert.deepEqual(dataset.actors[0].names.en, [
    'Eritrea, Ethiopia',
    'Government of Eritrea, Government of Ethiopia',
  ]);
  assert.deepEqual(dataset.actors[0].ids, { ucdpActor: 5001 });
});

test('a government is a state with its number and code', async () => {
  const { dataset } = await run(
    rows([{ side_a: 'Government of Russia (Soviet Union)', side_a_new_id: 57, gwnoa: 365 }]),
  );
  assert.deepEqual(actor(dataset, 'russia'), {
    id: 'russia',
    kind: 'state',
    names: { en: ['Russia', 'Russia (Soviet Union)', 'Government of Russia (Soviet Union)'] },
    cites: dataset.actors[0].cites,
    ids: { ucdpActor: 57, gw: 365, iso3: 'RUS' },
  });
});

test('a number that belongs to another state is not given to the one that is named', async () => {
  const { dataset } = await run(
    rows([{ side_a: 'Government of Russia (Soviet Union)', side_a_new_id: 57, gwnoa: 369 }]),
  );
  assert.deepEqual(actor(dataset, 'russia').ids, { ucdpActor: 57, iso3: 'RUS' });
});

test('one-sided violence has one party, and its dead are civilians', async () => {
  const { dataset } = await run(
    rows([
      {
        type_of_violence: 3,
        side_b: 'Civilians',
        side_b_new_id: 9999,
        deaths_a: 0,
        deaths_b: 0,
        deaths_civilians: 6,
      },
    ]),
  );
  assert.deepEqual(dataset.conflicts[0].parties, [
    { actor: 'freedonia', side: 'a', role: 'principal' },
  ]);
  assert.deepEqual(column(dataset, 'sideB'), undefined);
  assert.deepEqual(
    dataset.casualties.map(({ category, quantity }) => [category, quantity.best]),
    [
      ['civilian', 6],
      ['mixed', 6],
    ],
  );
});

test('rows that cannot be read are rejected with line and reason, and leave no record behind', async () => {
  const bad = [
    [{ best: '' }, 'best is missing'],
    [{ best: 'many' }, 'best is no number: "many"'],
    [{ high: '-1' }, 'high is no count: "-1"'],
    [{ date_start: '2031-02-30' }, 'date_start is no real day: "2031-02-30"'],
    [{ date_end: '2031-03-01' }, 'date_end 2031-03-01 comes before date_start 2031-03-04'],
    [{ type_of_violence: 4 }, 'type_of_violence is not 1, 2 or 3: 4'],
    [{ conflict_new_id: 'x' }, 'conflict_new_id is no id: "x"'],
    [{ dyad_new_id: '' }, 'dyad_new_id is no id: ""'],
    [{ latitude: 91 }, 'latitude is out of range: 91'],
    [{ longitude: -180.5 }, 'longitude is out of range: -180.5'],
    [{ longitude: '1e999' }, 'longitude is too large: "1e999"'],
    [{ side_a: '' }, 'side_a is missing'],
    [{ side_a: 'Civilians' }, 'side_a are civilians, who are no armed actor'],
    [{ id: '' }, 'id is missing'],
  ];
  const { dataset, counts, rejected } = await run(
    rows(
      bad.map(([given], i) => ({
        id: i + 1,
        conflict_new_id: 500 + i,
        source_article: '',
        ...given,
      })),
    ),
  );
  assert.deepEqual(
    rejected,
    bad.map(([, reason], i) => ({ line: i + 2, reason })),
  );
  assert.equal(counts.kept, 0);
  assert.equal(dataset.conflicts, undefined);
  assert.equal(dataset.actors, undefined);
});

test('an id that occurs again is rejected, the first row counts', async () => {
  const { dataset, rejected } = await run(rows([{}, { best: 60 }]));
  assert.deepEqual(column(dataset, 'best'), [6]);
  assert.deepEqual(rejected, [{ line: 3, reason: 'id "900001" occurs before, too' }]);
});

test('a rejected row does not use up its id', async () => {
  assert.equal((await run(rows([{ best: '' }, {}]))).counts.kept, 1);
});

test('only the chosen conflict, dyad, country and period are kept, the rest is counted', async () => {
  const text = rows([
    { id: 1 },
    { id: 2, conflict_new_id: 99002 },
    { id: 3, dyad_new_id: 88002 },
    { id: 4, country: 'Azerbaijan', country_id: 373 },
    { id: 5, date_start: '2031-04-30', date_end: '2031-05-02' },
  ]);
  for (const [options, ids] of [
    [{ conflict: '99002' }, [2]],
    [{ dyad: '88002' }, [3]],
    [{ country: 'aze' }, [4]],
    [{ from: '2031-05' }, [5]],
    [{ to: '2031-04' }, [1, 2, 3, 4, 5]],
    [{ from: '2031-03-05', to: '2031-04-29' }, undefined],
  ]) {
    const { dataset, counts } = await run(text, options);
    assert.deepEqual(column(dataset, 'id'), ids, JSON.stringify(options));
    assert.equal(counts.leftOut, 5 - (ids?.length ?? 0));
  }
});

test('a period that is none is refused', async () => {
  await assert.rejects(run(rows([{}]), { from: 'spring' }), /--from spring is no date/);
  await assert.rejects(run(rows([{}]), { from: '2031', to: '2030' }), /comes after/);
});

test('events not yet cleared are counted in a note', async () => {
  const { notes } = await run(rows([{ code_status: 'Check dyad' }, { id: 900002 }]));
  assert.match(notes.join(), /^Not yet cleared by UCDP .*: 1 of 2 events\.$/);
});

test('names with accents are read from windows-1252, and a change in mid-file is noted', async () => {
  const given = [{ where_coordinates: 'Côte d’Est' }];
  const { dataset, notes } = await run(rows(given), { encoding: 'windows-1252' });
  assert.deepEqual(column(dataset, 'place'), ['Côte d’Est']);
  assert.deepEqual(notes, []);
});

test('a header without rows makes a dataset of the source alone', async () => {
  const { dataset, counts } = await run(rows([]));
  assert.equal(counts.read, 0);
  assert.equal(dataset.sources.length, 1);
  assert.equal(dataset.tables, undefined);
});

test('a file of another kind is refused', async () => {
  await assert.rejects(run('conflict_id,year\n1,2\n'), { name: 'UnusableFile' });
});

test('the country of death says nothing about a side', async () => {
  const { dataset } = await run(rows([{ country: 'Azerbaijan', country_id: 373 }]));
  assert.ok(dataset.casualties.every(({ affiliation }) => !affiliation.includes('azerbaijan')));
});

const count = fc.integer({ min: 0, max: 5000 });
const day = fc
  .date({ min: new Date('1989-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const event = fc.record({
  deaths: fc.tuple(count, count, count, count),
  low: count,
  high: count,
  days: fc.tuple(day, day),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.integer({ min: -180, max: 180 }),
  place: fc.string({ unit: fc.constantFrom('a', 'Ş', '"', ',', ';', '\n', ' '), maxLength: 12 }),
  type: fc.constantFrom(1, 2, 3),
});

test('whatever is written in any layout comes back with the same numbers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(GED_49, GED_42, [...GED_42, 'iso3'].toReversed()),
      fc.record({
        delimiter: fc.constantFrom(',', ';', '\t'),
        newline: fc.constantFrom('\n', '\r\n'),
        quoteAll: fc.boolean(),
      }),
      fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le'),
      fc.constantFrom('', ' 00:00:00.000'),
      async (events, columns, how, encoding, time) => {
        const given = events.map(
          ({ deaths, low, high, days, latitude, longitude, place, type }, i) => {
            const [start, end] = days.toSorted();
            return {
              id: i + 1,
              deaths_a: deaths[0],
              deaths_b: deaths[1],
              deaths_civilians: deaths[2],
              deaths_unknown: deaths[3],
              best: deaths[0] + deaths[1] + deaths[2] + deaths[3],
              low,
              high,
              date_start: start + time,
              date_end: end + time,
              latitude,
              longitude,
              where_coordinates: place,
              type_of_violence: type,
            };
          },
        );
        const { dataset, counts } = await run(rows(given, columns, how), {
          encoding,
          sizes: [997],
        });
        assert.equal(counts.kept, events.length);
        for (const [name, from] of [
          ['deathsA', 'deaths_a'],
          ['deathsB', 'deaths_b'],
          ['civilians', 'deaths_civilians'],
          ['unknown', 'deaths_unknown'],
          ['low', 'low'],
          ['best', 'best'],
          ['high', 'high'],
          ['latitude', 'latitude'],
          ['longitude', 'longitude'],
          ['type', 'type_of_violence'],
        ]) {
          // JSON has no minus zero.
          assert.deepEqual(
            column(dataset, name).map((n) => n + 0),
            given.map((row) => row[from] + 0),
            name,
          );
        }
        assert.deepEqual(
          column(dataset, 'start'),
          given.map(({ date_start }) => date_start.slice(0, 10)),
        );
        assert.deepEqual(
          column(dataset, 'end'),
          given.map(({ date_end }) => date_end.slice(0, 10)),
        );
        const places = given.map(({ where_coordinates }) => where_coordinates.trim() || null);
        if (places.some((place) => place !== null))
          assert.deepEqual(column(dataset, 'place'), places);
        const disordered = given.filter(({ low, best, high }) => low > best || best > high);
        assert.equal(counts.flagged, disordered.length);
      },
    ),
    { numRuns: 150 },
  );
});

test('a candidate edition is as old as the last month it covers', async () => {
  for (const [file, asOf] of [
    ['GEDEvent_v32_0_2.csv', '2032-02'],
    ['GEDEvent_v31_01_31_12.csv', '2031-12'],
    ['GEDEvent_v32_1.csv', '2032'],
  ]) {
    const { dataset } = await run(rows([{}]), { file });
    assert.equal(dataset.casualties[0].asOf, asOf, file);
  }
});

test('a conflict spans the events the file has of it', async () => {
  const { dataset } = await run(
    rows([
      { id: 1, date_start: '2031-03-30', date_end: '2031-03-31' },
      { id: 2, date_start: '2031-01-05', date_end: '2031-01-05' },
    ]),
  );
  assert.equal(dataset.conflicts[0].span, '2031-01-05/2031-03-31');
});
