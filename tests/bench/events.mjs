// What 100,000 events, and nearly as many as a page takes, cost it: bytes, JSON.parse, the check of their columns, sums by
// month and side. Main-thread time and the longest task are read off Chromium's own trace. Prints; asserts nothing.
//
//   npm run build && npm run bench:events
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { EventColumns } from '../../build/data/import/events.js';
import { serve } from '../../demo/serve.mjs';
import { ensureBrowser, flags } from '../browser/find.mjs';
import { categories, readTrace } from './trace.mjs';

const SIZES = [100_000, 190_000];
const ROUNDS = 5;
const PHASES = ['parse', 'check', 'sum', 'again'];

/** The same numbers in every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const cites = [{ source: 'register', confidence: 'verified' }];
const named = (name) => ({
  id: name.toLowerCase().replace(' ', '-'),
  names: { en: [name] },
  cites,
});
const day = (n) => new Date(n * 86_400_000).toISOString().slice(0, 10);

/** Invented events from 1989 to 2024 in the columns the importers write. */
function datasetOf(length) {
  const next = random(length);
  const below = (n) => Math.floor(next() * n);
  const actors = Array.from({ length: 200 }, (_, i) => ({
    ...named(`Actor ${i}`),
    kind: 'armed-group',
  }));
  const conflicts = Array.from({ length: 50 }, (_, i) => ({
    ...named(`Conflict ${i}`),
    parties: [
      { actor: actors[i].id, side: 'a', role: 'principal' },
      { actor: actors[80 + i].id, side: 'b', role: 'principal' },
    ],
  }));
  const dyads = Array.from({ length: 120 }, (_, i) => ({
    dyad: String(400 + i),
    conflict: conflicts[i % conflicts.length].id,
    sideA: actors[i % 80].id,
    sideB: actors[80 + i].id,
  }));
  const places = Array.from({ length: 20_000 }, (_, i) => ({
    place: `Village ${i}`,
    country: `C${i % 60}`,
    longitude: below(3_600_000) / 10_000 - 180,
    latitude: below(1_800_000) / 10_000 - 90,
  }));
  const columns = new EventColumns();
  for (let i = 0; i < length; i++) {
    const start = 6940 + below(13_140);
    const exact = next() < 0.8;
    const [deathsA, deathsB, civilians, unknown] = [below(4), below(5), below(3), below(2)];
    const best = deathsA + deathsB + civilians + unknown;
    const odd = next() < 0.04;
    columns.push({
      id: 100_000 + i,
      start: day(start),
      end: day(exact ? start : start + below(30)),
      datePrecision: exact ? 1 : 2 + below(3),
      ...dyads[below(dyads.length)],
      type: 1 + below(3),
      deathsA,
      deathsB,
      civilians,
      unknown,
      low: odd ? best + 1 : best,
      best,
      high: best + below(10),
      ...places[below(places.length)],
      placePrecision: 1 + below(7),
      clarity: 1 + below(2),
      flag: odd ? `low ${best + 1} is above best ${best}` : null,
      row: i + 2,
    });
  }
  const source = { id: 'register', kind: 'dataset', title: 'Invented register of events' };
  return {
    format: 'faultline-dataset',
    schemaVersion: '1.0.0',
    id: 'invented-events',
    version: '1.0.0',
    published: '2024-01-01',
    title: 'Invented events',
    sources: [{ ...source, licence: 'invented', redistribute: 'yes' }],
    actors,
    conflicts,
    tables: [
      {
        id: 'events',
        source: 'register',
        length,
        columns: columns.finish(),
        status: 'fair',
        level: 'event',
        cites,
      },
    ],
  };
}

/** The time of all tasks of the page's main thread between the marks of each phase, and the longest of them. */
function tasksOf(trace) {
  const { at, tasks } = readTrace(trace, 'parse-start');
  return Object.fromEntries(
    PHASES.map((name) => {
      const [from, to] = [at(`${name}-start`), at(`${name}-end`)];
      const lengths = tasks
        .map(({ start, wall }) => Math.min(start + wall, to) - Math.max(start, from))
        .filter((length) => length > 0);
      const sum = lengths.reduce((all, length) => all + length, 0);
      return [name, { sum, longest: Math.max(...lengths) }];
    }),
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (numbers) =>
  `${median(numbers).toFixed(1)} (${numbers.map((n) => n.toFixed(0)).join(' ')})`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

const server = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
const html = await readFile(new URL('events.html', import.meta.url), 'utf8');
console.log(`Chromium ${browser.version()}, ${ROUNDS} fresh pages each; medians, then every round`);

for (const size of SIZES) {
  const text = JSON.stringify(datasetOf(size));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const packed = brotliCompressSync(text, { params }).length;
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await browser.newContext()).newPage();
    await page.route('**/bench/events.html', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    await page.route('**/bench/events.json', (route) =>
      route.fulfill({ body: text, contentType: 'application/json' }),
    );
    await page.goto(new URL('bench/events.html', server.url).href);
    await page.waitForFunction(() => 'bench' in window);
    await browser.startTracing(page, { categories });
    const found = await page.evaluate(() => window.bench('events.json'));
    const trace = JSON.parse((await browser.stopTracing()).toString());
    rounds.push({ ...found, tasks: tasksOf(trace) });
    await page.context().close();
  }
  const { events, rejected, best } = rounds[0];
  if (events !== size || rejected) throw new Error(`${events} events are left of ${size}.`);
  const of = (phase, what) => ms(rounds.map(({ tasks }) => tasks[phase][what]));
  const both = (what) => rounds.map(({ tasks: { check, sum } }) => what(check, sum));
  console.log(`
${events} events, ${best} dead
  JSON                        ${megabytes(text.length)}, brotli (quality 5) ${megabytes(packed)}
  JSON.parse                  ${ms(rounds.map(({ wall }) => wall.parse))} ms
  check: main thread          ${of('check', 'sum')} ms, wall ${ms(rounds.map(({ wall }) => wall.check))} ms
  sum: main thread            ${of('sum', 'sum')} ms, wall ${ms(rounds.map(({ wall }) => wall.sum))} ms
  check + sum: main thread    ${ms(both((check, sum) => check.sum + sum.sum))} ms
  check + sum: longest task   ${ms(both((check, sum) => Math.max(check.longest, sum.longest)))} ms
  select and sum again        ${of('again', 'sum')} ms, longest task ${of('again', 'longest')} ms`);
}
await browser.close();
await server.close();
