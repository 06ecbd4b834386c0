import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importUcdpGed } from '../../../build/data/import/ucdp-ged.js';
import { imported } from '../../fixtures/import.mjs';
import { csv, GED_49, gedRow } from '../../fixtures/import-rows.mjs';

const run = (rows, options) =>
  imported(importUcdpGed, csv(GED_49, rows.map(gedRow)), { sizes: [997], ...options });
const claim = (dataset, end) => dataset.casualties.find(({ id }) => id.endsWith(end));

const SPRING = [
  { id: 1 },
  {
    id: 2,
    date_start: '2031-03-30',
    date_end: '2031-03-31',
    deaths_a: 10,
    best: 15,
    low: 5,
    high: 20,
  },
  {
    id: 3,
    date_start: '2031-03-30',
    date_end: '2031-04-02',
    deaths_b: 7,
    best: 11,
    low: 11,
    high: 11,
  },
  { id: 4, date_start: '2031-04-05', date_end: '2031-04-05' },
];

test('events are summed by month, and the total holds them all', async () => {
  const { dataset } = await run(SPRING, { aggregate: 'month' });
  assert.equal(dataset.tables, undefined);
  const best = (end) => claim(dataset, end).quantity.best;
  assert.equal(best('-2031-03-all'), 21);
  assert.equal(best('-2031-04-all'), 6);
  assert.equal(best('-across-all'), 11);
  assert.equal(best('88001-all'), 38);
  assert.equal(claim(dataset, '-2031-03-all').level, 'dyad-month');
  assert.equal(claim(dataset, '-2031-03-all').period, '2031-03');
});

test('an event on the edge of two months is in the total and in neither month', async () => {
  const { dataset } = await run(SPRING, { aggregate: 'month' });
  const across = claim(dataset, '-across-all');
  assert.equal(across.period, '2031-03-30/2031-04-02');
  assert.equal(across.level, 'dyad-month');
  assert.match(across.note, /in none of them/);
});

test('an event on the edge of two months is inside its year', async () => {
  const { dataset } = await run(SPRING, { aggregate: 'year' });
  assert.equal(claim(dataset, '-2031-all').quantity.best, 38);
  assert.equal(claim(dataset, '-2031-all').level, 'dyad-year');
  assert.equal(claim(dataset, '-across-all'), undefined);
});

test('a total names the sums it contains, so that nothing is added twice', async () => {
  const { dataset } = await run(SPRING, { aggregate: 'month' });
  const ids = new Map(dataset.casualties.map((each) => [each.id, each]));
  const total = claim(dataset, '88001-a');
  // Two events of March, one of April, one on the edge.
  assert.deepEqual(
    total.includes.map((id) => ids.get(id).quantity.best),
    [11, 1, 1],
  );
  assert.deepEqual(
    claim(dataset, '88001-all')
      .includes.map((id) => ids.get(id).category)
      .sort(),
    ['civilian', 'irregular', 'military'],
  );
});

test('the dead of a side are its own, civilians and unknown belong to none', async () => {
  const { dataset } = await run([{ deaths_unknown: 2, best: 8 }]);
  assert.deepEqual(
    dataset.casualties.map(({ affiliation, category, quantity }) => [
      affiliation[0],
      category,
      quantity.best,
    ]),
    [
      ['freedonia', 'military', 1],
      ['lakeland-front', 'irregular', 2],
      ['unspecified', 'civilian', 3],
      ['unspecified', 'unspecified', 2],
      ['all-sides', 'mixed', 8],
    ],
  );
});

test('a side without dead has a zero, not nothing', async () => {
  const { dataset } = await run([{ deaths_a: 0, best: 5, low: 5, high: 5 }]);
  assert.equal(claim(dataset, '-a').quantity.best, 0);
});

test('dyads are summed apart', async () => {
  const { dataset } = await run([
    { id: 1 },
    { id: 2, dyad_new_id: 88002, side_b: 'Hill Front', side_b_new_id: 77003 },
  ]);
  assert.equal(claim(dataset, '88001-all').quantity.best, 6);
  assert.equal(claim(dataset, '88002-all').quantity.best, 6);
  assert.deepEqual(claim(dataset, '88002-all').ids, { ucdpDyad: 88002 });
});

test('a sum says that it is our own calculation and as of when', async () => {
  const { dataset } = await run([{}], { file: 'GEDEvent_v25_1.csv' });
  assert.match(claim(dataset, '-all').note, /Sum of 1 event, our own calculation/);
  assert.equal(claim(dataset, '-all').asOf, '2025');
});

const count = fc.integer({ min: 0, max: 300 });
const event = fc.record({
  parts: fc.tuple(count, count, count, count),
  below: count,
  above: count,
  day: fc.integer({ min: 0, max: 800 }),
  length: fc.constantFrom(0, 0, 0, 3, 20, 400),
  dyad: fc.constantFrom(88001, 88002),
});

test('months and the sum across months make the total, for every part', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 25 }),
      fc.constantFrom('month', 'year'),
      async (events, aggregate) => {
        const iso = (day) => new Date(Date.UTC(2030, 0, 1 + day)).toISOString().slice(0, 10);
        const rows = events.map(({ parts, below, above, day, length, dyad }, i) => {
          const best = parts.reduce((a, b) => a + b);
          return {
            id: i + 1,
            dyad_new_id: dyad,
            deaths_a: parts[0],
            deaths_b: parts[1],
            deaths_civilians: parts[2],
            deaths_unknown: parts[3],
            best,
            low: Math.max(0, best - below),
            high: best + above,
            date_start: iso(day),
            date_end: iso(day + length),
          };
        });
        const { dataset } = await run(rows, { aggregate });
        for (const dyad of new Set(events.map((each) => each.dyad))) {
          const own = dataset.casualties.filter(({ ids }) => ids.ucdpDyad === dyad);
          const mine = rows.filter((row) => row.dyad_new_id === dyad);
          for (const [part, field] of [
            ['a', 'deaths_a'],
            ['b', 'deaths_b'],
            ['civilians', 'deaths_civilians'],
            ['unknown', 'deaths_unknown'],
          ]) {
            const claims = own.filter(({ id }) => id.endsWith(`-${part}`));
            const total = claims.find(({ id }) => id.endsWith(`${dyad}-${part}`));
            const sum = claims
              .filter((each) => each !== total)
              .reduce((n, { quantity }) => n + quantity.best, 0);
            const truth = mine.reduce((n, row) => n + row[field], 0);
            assert.equal(total?.quantity.best ?? 0, truth, part);
            assert.equal(sum, truth, `${part} by ${aggregate}`);
          }
          const all = own.filter(({ id }) => id.endsWith('-all'));
          const total = all.find(({ id }) => id.endsWith(`${dyad}-all`));
          for (const bound of ['low', 'best', 'high']) {
            const truth = mine.reduce((n, row) => n + row[bound], 0);
            const sum = all
              .filter((each) => each !== total)
              .reduce((n, { quantity }) => n + quantity[bound], 0);
            assert.equal(total.quantity[bound], truth, bound);
            assert.equal(sum, truth, `${bound} by ${aggregate}`);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
