// What figures cost a page: what 200 visits to it leave behind, and the longest tasks of its main thread while a large
// dataset comes, from the network and from storage. Prints; asserts nothing. Takes some four minutes.
//
//   npm run build && npm run bench
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { serve } from '../../demo/serve.mjs';
import { ensureBrowser, flags } from '../browser/find.mjs';
import { categories, readTrace } from './trace.mjs';

/** So that compiled code and full caches, which come once, do not count. */
const WARM_UP = 200;
const CYCLES = 200;
const SIZES = [1.4e6, 14e6];
const ROUNDS = 3;
const FIGURES = {
  'actor-stance-matrix': {},
  'arms-flow-chart': {},
  'casualty-comparison': { episode: 'autumn-2020' },
};
/** Kinds whose records are many in a large dataset; who acts and where stays the same. */
const GROWN = {
  'records that no figure here draws': ['events', 'agreements', 'views', 'relations', 'places'],
  'records that the figures draw': ['stances', 'arms', 'casualties'],
};

const release = JSON.parse(
  await readFile(new URL('../../dist/data/nagorno-karabakh.json', import.meta.url), 'utf8'),
);

/** The dataset of the release with records of some kinds again and again, each with an id of its own. */
function datasetOf(bytes, kinds) {
  const grown = { ...release, id: `grown-${bytes}` };
  const weight = JSON.stringify(kinds.map((kind) => release[kind])).length;
  const times = Math.round((bytes - JSON.stringify(release).length) / weight);
  for (const kind of kinds) {
    grown[kind] = [...release[kind]];
    for (let time = 1; time <= times; time++) {
      grown[kind].push(
        ...release[kind].map((record) => ({ ...record, id: `${record.id}-${time}` })),
      );
    }
  }
  return JSON.stringify(grown);
}

const attributesOf = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const article = (content) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>An article</title>
  <link rel="icon" href="data:," />
  ${content}
  <script type="module" src="/dist/faultline.js"></script>
</html>`;
/** Marks the tasks that draw something, and hears when the dataset is stored. */
const watching = `<script>
  performance.mark('start');
  let drawn = 0;
  let stored = false;
  const mark = (name) => {
    performance.mark(name);
    drawn++;
  };
  document.addEventListener('data-ready', ({ target }) => mark(target.localName), true);
  customElements.whenDefined('figure-canvas').then(() => mark('figure-canvas'));
  new BroadcastChannel('faultline-1').onmessage = () => (stored = true);
</script>`;
/** What is drawn in a task of its own: each figure, and the chart in one of them. */
const DRAWN = [...Object.keys(FIGURES), 'figure-canvas'];

const server = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });

async function open(context, figures) {
  const page = await context.newPage();
  await page.route('**/bench/article.html', (route) =>
    route.fulfill({ body: article(figures), contentType: 'text/html' }),
  );
  return page;
}
const address = new URL('bench/article.html', server.url).href;

/** Puts figures on the page and takes them away again, each after it has drawn. */
const cycles = (page, times, tag, attributes) =>
  page.evaluate(
    async ([count, name, values]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let cycle = 0; cycle < count; cycle++) {
        const figure = document.createElement(name);
        for (const [key, value] of Object.entries(values)) figure.setAttribute(key, value);
        document.body.append(figure);
        await customElements.whenDefined(name);
        while (figure.status === 'pending') await frame();
        await figure.updateComplete;
        await frame();
        await frame();
        figure.remove();
      }
    },
    [times, tag, attributes],
  );

/** What is alive after everything unreachable is gone. */
async function alive(session) {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  // A live chart holds its drawing context.
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'CanvasRenderingContext2D.prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
  });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId });
  return {
    bytes: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    contexts: length.value,
  };
}

async function leftBehind(tag, attributes) {
  const context = await browser.newContext();
  const page = await open(context, '');
  await page.goto(address);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await cycles(page, WARM_UP, tag, attributes);
  const before = await alive(session);
  await cycles(page, CYCLES, tag, attributes);
  const after = await alive(session);
  await context.close();
  const more = (what) => after[what] - before[what];
  console.log(
    `${tag}: ${(more('bytes') / CYCLES).toFixed(0)} bytes a time; after ${CYCLES} times ${more('nodes')} nodes, ${more('listeners')} listeners, ${more('contexts')} drawing contexts more (${after.contexts} in all)`,
  );
}

/** Opens the article, waits until all is drawn, and gives the longest tasks by what they did. */
async function visit(page, wasAsked) {
  await browser.startTracing(page, { categories });
  await page.goto(address);
  await page.waitForFunction((count) => drawn === count, DRAWN.length, { timeout: 60_000 });
  // Storage may be too slow for the next visit, or hold the dataset already.
  const end = page.waitForFunction(() => stored, undefined, { timeout: wasAsked() ? 5000 : 500 });
  await end.catch(() => undefined);
  const statuses = await page.evaluate(
    (tags) => [...document.querySelectorAll(tags)].map(({ status }) => status),
    Object.keys(FIGURES).join(),
  );
  if (statuses.some((status) => status !== 'ready')) throw new Error(`${statuses}`);
  const trace = readTrace(JSON.parse((await browser.stopTracing()).toString()), 'start');
  const own = Object.fromEntries(DRAWN.map((name) => [name, trace.taskAt(name)]));
  const rest = trace.tasks.filter((task) => !Object.values(own).includes(task));
  const longest = (tasks) => tasks.reduce((most, task) => (task.cpu > most.cpu ? task : most));
  return { 'longest task': longest(trace.tasks), ...own, 'reading, layout, paint': longest(rest) };
}

/** What each visit took, from the least to the most. */
function report(visits) {
  for (const name of Object.keys(visits[0] ?? {})) {
    const times = visits.map((tasks) => tasks[name].cpu).sort((a, b) => a - b);
    console.log(`    ${name}: ${times.map((time) => time.toFixed(0)).join(', ')}`);
  }
}

async function longestTasks(size, [what, kinds]) {
  const body = datasetOf(size, kinds);
  const [network, storage] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const tags = Object.entries(FIGURES).map(
      ([tag, attributes]) =>
        `<${tag} src="/bench/dataset.json"${attributesOf(attributes)}></${tag}>`,
    );
    const page = await open(context, watching + tags.join(''));
    let asked = false;
    await page.route('**/bench/dataset.json', (route) => {
      asked = true;
      return route.fulfill({ body, contentType: 'application/json' });
    });
    for (let time = 0; time < 2; time++) {
      asked = false;
      const tasks = await visit(page, () => asked);
      // Slow storage leaves the second visit to the network, too.
      (asked ? network : storage).push(tasks);
    }
    await context.close();
  }
  console.log(`${(body.length / 1e6).toFixed(1)} MB with many ${what}, ms of CPU time`);
  for (const [from, visits] of Object.entries({ network, storage })) {
    console.log(`  ${visits.length} visits from ${from}:`);
    report(visits);
  }
}

console.log(`Chromium ${browser.version()}`);
for (const [tag, attributes] of Object.entries(FIGURES)) await leftBehind(tag, attributes);
for (const size of SIZES)
  for (const grown of Object.entries(GROWN)) await longestTasks(size, grown);
await browser.close();
await server.close();
