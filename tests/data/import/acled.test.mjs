import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importAcled } from '../../../build/data/import/acled.js';
import { imported } from '../../fixtures/import.mjs';
import {
  ACLED_2016,
  ACLED_2022,
  ACLED_2023,
  acledRow,
  column,
  csv,
  inCapitals,
} from '../../fixtures/import-rows.mjs';

const run = (text, options) => imported(importAcled, text, options);
const rows = (given, columns = ACLED_2023, how) => csv(columns, given.map(acledRow), how);
const kinds = (dataset) =>
  Object.fromEntries((dataset.actors ?? []).map(({ names, kind }) => [names.en[0], kind]));

test('an event keeps its day, type, actors, place and the one reported number', async () => {
  const { dataset, counts } = await run(rows([{}]));
  assert.deepEqual(counts, { read: 1, kept: 1, leftOut: 0, rejected: 0, flagged: 0 });
  const [table] = dataset.tables;
  assert.deepEqual(
    Object.fromEntries(Object.keys(table.columns).map((name) => [name, column(dataset, name)[0]])),
    {
      id: 'FRE1',
      start: '2031-04-15',
      end: '2031-04-15',
      datePrecision: 1,
      sideA: 'military-forces-of-freedonia-2029',
      sideB: 'lakeland-front',
      type: 'Battles',
      best: 5,
      country: 'ETH',
      place: 'Bridge town',
      longitude: 20.25,
      latitude: 10.5,
      placePrecision: 1,
      row: 2,
    },
  );
  assert.equal(table.level, 'event');
});

test('the file of 2016 has capitals, seven empty columns, days first and windows-1252', async () => {
  const given = [
    { event_date: '04/03/2031', gwno: 530, location: 'Côte d’Est' },
    { event_id_cnty: 'FRE2', event_date: '31/12/2031', gwno: 530 },
  ];
  const text = csv(ACLED_2016, given.map(acledRow).map(inCapitals), { newline: '\r\n' });
  assert.ok(text.split('\r\n')[0].endsWith('FATALITIES,,,,,,,'));
  const { dataset } = await run(text, { encoding: 'windows-1252' });
  assert.deepEqual(column(dataset, 'start'), ['2031-03-04', '2031-12-31']);
  assert.deepEqual(column(dataset, 'place'), ['Côte d’Est', 'Bridge town']);
  assert.deepEqual(column(dataset, 'country'), ['ETH', 'ETH']);
});

test('the files of 2022 and since 2023 give the same events, with or without a byte order mark', async () => {
  assert.deepEqual([ACLED_2022.length, ACLED_2023.length], [31, 31]);
  const given = [{}, { event_id_cnty: 'FRE2', fatalities: 7 }];
  const found = [];
  for (const columns of [ACLED_2022, ACLED_2023]) {
    for (const encoding of ['utf-8', 'utf-8-bom']) {
      found.push((await run(rows(given, columns), { encoding })).dataset.tables[0].columns);
    }
  }
  for (const each of found) assert.deepEqual(each, found[0]);
});

test('NA, as R writes it, is nothing', async () => {
  const { dataset } = await run(
    rows([
      {
        actor2: 'NA',
        inter2: 'NA',
        location: 'NA',
        latitude: 'NA',
        longitude: 'NA',
        fatalities: 'NA',
        time_precision: 'NA',
      },
    ]),
  );
  const names = Object.keys(dataset.tables[0].columns);
  for (const name of ['sideB', 'place', 'latitude', 'longitude', 'best', 'datePrecision']) {
    assert.ok(!names.includes(name), name);
  }
});

test('the sort of an actor is read from digits and from words', async () => {
  const expected = { Army: 'government-body', Front: 'armed-group', Mission: 'organisation' };
  for (const [army, front, mission, crowd] of [
    [1, 3, 8, 6],
    ['State forces', 'Political militia', 'External/Other forces', 'Protesters'],
  ]) {
    const { dataset } = await run(
      rows([
        { actor1: 'Army', inter1: army, actor2: 'Front', inter2: front },
        {
          event_id_cnty: 'FRE2',
          actor1: 'Mission',
          inter1: mission,
          actor2: 'Protesters (Freedonia)',
          inter2: crowd,
        },
      ]),
    );
    assert.deepEqual(kinds(dataset), expected);
  }
});

test('protesters, rioters and civilians are no parties, with or without a code', async () => {
  const { dataset } = await run(
    rows([
      { actor1: 'Protesters (Freedonia)', inter1: '', actor2: 'Civilians (Freedonia)', inter2: 7 },
      { event_id_cnty: 'FRE2', actor1: 'Rioters (Freedonia)', inter1: 'Rioters', actor2: '' },
    ]),
  );
  assert.equal(dataset.actors, undefined);
  assert.equal(dataset.tables[0].length, 2);
});

test('precisions are put on the scales of the table', async () => {
  const { dataset } = await run(
    rows(
      [1, 2, 3].map((code) => ({
        event_id_cnty: `FRE${code}`,
        time_precision: code,
        geo_precision: code,
      })),
    ),
  );
  assert.deepEqual(column(dataset, 'datePrecision'), [1, 3, 4]);
  assert.deepEqual(column(dataset, 'placePrecision'), [1, 3, 4]);
});

test('an event of which the month is known may have been on any day of it', async () => {
  const { dataset } = await run(rows([{ time_precision: 3, event_date: '01 February 2032' }]));
  assert.deepEqual(
    [column(dataset, 'start'), column(dataset, 'end')],
    [['2032-02-01'], ['2032-02-29']],
  );
});

test('a fatality count is best without bounds, and zeros are pointed out', async () => {
  const { dataset, notes } = await run(rows([{ fatalities: 0 }, { event_id_cnty: 'FRE2' }]));
  assert.deepEqual(column(dataset, 'best'), [0, 5]);
  assert.equal(column(dataset, 'low'), undefined);
  assert.match(notes.join('\n'), /1 of 2 events have 0 fatalities, .* none were reported/);
  assert.match(dataset.tables[0].note, /0 often means/);
});

test('the rows may not be passed on, and the import says so', async () => {
  const { dataset, notes } = await run(rows([{}]));
  assert.equal(dataset.sources[0].redistribute, 'no');
  assert.equal(dataset.sources[0].accessed, '2026-11-22');
  assert.match(dataset.sources[0].licence, /attribution/);
  assert.match(notes.join('\n'), /terms do not allow its rows to be passed on/);
});

test('events outside the chosen period are counted', async () => {
  const { counts, notes } = await run(
    rows([
      {},
      { event_id_cnty: 'FRE2', event_date: '14 April 2031' },
      { event_id_cnty: 'FRE3', event_date: '1 June 2031' },
    ]),
    { from: '2031-04-15', to: '2031-05' },
  );
  assert.deepEqual(counts, { read: 3, kept: 1, leftOut: 2, rejected: 0, flagged: 0 });
  assert.equal(notes[0], '2 events lie outside the chosen period.');
});

test('a country is chosen by its code, whatever the file names it by', async () => {
  const text = rows([{}, { event_id_cnty: 'FRE2', country: 'Democratic Republic of Congo' }]);
  assert.equal((await run(text, { country: 'cod' })).counts.kept, 1);
  const coded = csv(ACLED_2022, [{ ...acledRow({ country: 'Somewhere' }), iso3: 'COD' }]);
  assert.equal((await run(coded, { country: 'COD' })).counts.kept, 1);
});

test('choices that ACLED has no column for are refused', async () => {
  await assert.rejects(
    run(rows([{}]), { conflict: '388' }),
    /takes no --conflict; it takes --country/,
  );
});

test('rows that cannot be read are rejected with line and reason', async () => {
  const bad = [
    [{ event_date: '0016-10-07' }, 'event_date lies outside the years 1800 to 2200: "0016-10-07"'],
    [{ event_date: '' }, 'event_date is missing'],
    [{ event_date: '31 June 2031' }, 'event_date is no real day: "31 June 2031"'],
    [{ event_id_cnty: '' }, 'event_id_cnty is missing'],
    [{ event_type: '' }, 'event_type is missing'],
    [{ actor1: 'NA' }, 'actor1 is missing'],
    [{ country: '' }, 'country is missing'],
    [{ fatalities: '10+' }, 'fatalities is no number: "10+"'],
    [{ time_precision: 4 }, 'time_precision is not from 1 to 3: 4'],
    [{ latitude: 200 }, 'latitude is out of range: 200'],
  ];
  const { rejected, dataset } = await run(
    rows(bad.map(([given], i) => ({ event_id_cnty: `FRE${i}`, notes: '', ...given }))),
  );
  assert.deepEqual(
    rejected,
    bad.map(([, reason], i) => ({ line: i + 2, reason })),
  );
  assert.equal(dataset.actors, undefined);
});

test('an event id that occurs again is rejected', async () => {
  const { rejected } = await run(rows([{ notes: '' }, { notes: '' }]));
  assert.deepEqual(rejected, [{ line: 3, reason: 'event_id_cnty "FRE1" occurs before, too' }]);
});

test('sums are per country and month, count whoever died there, and hold no rows', async () => {
  const { dataset } = await run(
    rows([
      {},
      { event_id_cnty: 'FRE2', fatalities: 2, event_type: 'Riots' },
      { event_id_cnty: 'FRE3', fatalities: 4, event_date: '1 May 2031' },
      { event_id_cnty: 'FRE4', fatalities: 9, country: 'Kenya' },
    ]),
    { aggregate: 'month' },
  );
  assert.equal(dataset.tables, undefined);
  assert.deepEqual(
    dataset.casualties.map(({ place, period, quantity, countsPlace, level }) => [
      place,
      period,
      quantity.best,
      countsPlace,
      level,
    ]),
    [
      ['country-eth', '2031-04', 7, true, 'country-month'],
      ['country-eth', '2031-05', 4, true, 'country-month'],
      ['country-eth', '2031-04-15/2031-05-01', 11, true, 'aggregate'],
      ['country-ken', '2031-04', 9, true, 'country-month'],
      ['country-ken', '2031-04-15', 9, true, 'aggregate'],
    ],
  );
  assert.deepEqual(
    dataset.places.map(({ names }) => names.en[0]),
    ['Ethiopia', 'Kenya'],
  );
  assert.equal(dataset.casualties[2].includes.length, 2);
});

test('an event without a number makes its sums lower bounds, not smaller', async () => {
  const { dataset } = await run(
    rows([
      {},
      { event_id_cnty: 'FRE2', fatalities: 'NA' },
      { event_id_cnty: 'FRE3', event_date: '2031-06-01' },
    ]),
    { aggregate: 'month' },
  );
  assert.deepEqual(
    dataset.casualties.map(({ period, quantity: { best, qualifier } }) => [
      period,
      best,
      qualifier,
    ]),
    [
      ['2031-04', 5, 'at-least'],
      ['2031-06', 5, 'exact'],
      ['2031-04-15/2031-06-01', 10, 'at-least'],
    ],
  );
  assert.match(dataset.casualties[2].note, /1 of them is without a number in the source/);
});

test('sums per year have the level of a country’s year', async () => {
  const { dataset } = await run(rows([{}]), { aggregate: 'year' });
  assert.equal(dataset.casualties[0].level, 'country-year');
});

test('the JSON of the old interface is refused with what to do', async () => {
  await assert.rejects(
    run('{"success":true,"count":1,"data":[{"event_id_cnty":"FRE1","event_date":"0016-10-07"}]}'),
    {
      name: 'UnusableFile',
      message: 'The file is JSON; the importers read CSV, so export it as CSV.',
    },
  );
});

test('monthly counts from HDX HAPI are never taken for events', async () => {
  const columns =
    'location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end'.split(
      ',',
    );
  await assert.rejects(
    run(
      csv(columns, [
        { location_code: 'ETH', event_type: 'political_violence', events: 3, fatalities: 5 },
      ]),
      { encoding: 'utf-8-bom' },
    ),
    (error) =>
      error.name === 'UnusableFile' &&
      /monthly counts from HDX HAPI, not events/.test(error.message),
  );
});

test('whatever is written in any layout comes back with the same numbers', async () => {
  const event = fc.record({
    fatalities: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant('')),
    day: fc.date({ min: new Date('1997-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    latitude: fc.integer({ min: -9000, max: 9000 }).map((n) => n / 100),
    event_type: fc.constantFrom('Battles', 'Riots', 'Violence against civilians'),
    notes: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', '’'), maxLength: 10 }),
  });
  const months =
    'January,February,March,April,May,June,July,August,September,October,November,December'.split(
      ',',
    );
  const days = {
    iso: (day) => day,
    slashes: (day) => day.split('-').reverse().join('/'),
    words: (day) => `${day.slice(8)} ${months[day.slice(5, 7) - 1]} ${day.slice(0, 4)}`,
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(ACLED_2016, ACLED_2022, ACLED_2023),
      fc.constantFrom(...Object.keys(days)),
      fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le'),
      async (events, columns, form, encoding) => {
        const given = events.map(({ day, ...rest }, i) => ({
          ...rest,
          event_id_cnty: `FRE${i}`,
          day: day.toISOString().slice(0, 10),
        }));
        const written = given.map(({ day, ...rest }) =>
          acledRow({ ...rest, event_date: days[form](day) }),
        );
        const text = csv(columns, columns === ACLED_2016 ? written.map(inCapitals) : written);
        const { dataset } = await run(text, { encoding, sizes: [997] });
        assert.deepEqual(
          column(dataset, 'start'),
          given.map(({ day }) => day),
        );
        assert.deepEqual(
          column(dataset, 'latitude').map((n) => n + 0),
          given.map(({ latitude }) => latitude + 0),
        );
        assert.deepEqual(
          column(dataset, 'type'),
          given.map(({ event_type }) => event_type),
        );
        const best = given.map(({ fatalities }) => (fatalities === '' ? null : fatalities));
        assert.deepEqual(column(dataset, 'best') ?? best.map(() => null), best);
      },
    ),
    { numRuns: 150 },
  );
});
