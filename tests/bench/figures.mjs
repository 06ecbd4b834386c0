// What figures cost a page: what 200 visits to it leave behind, and the longest task of its main thread while a large
// dataset comes, from the network and from storage. Prints; asserts nothing.
//
//   npm run build && npm run bench
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { serve } from '../../demo/serve.mjs';
import { ensureBrowser, flags } from '../browser/find.mjs';
import { categories, readTrace } from './trace.mjs';

const WARM_UP = 40;
const CYCLES = 200;
const SIZES = [1.4e6, 14e6];
const ROUNDS = 3;
const FIGURES = {
  'actor-stance-matrix': {},
  'arms-flow-chart': {},
  'casualty-comparison': { episode: 'autumn-2020' },
};
/** Kinds whose records are many in a large dataset; who acts and where stays the same. */
const MANY = ['stances', 'arms', 'casualties', 'events', 'agreements'];

const release = JSON.parse(
  await readFile(new URL('../../dist/data/nagorno-karabakh.json', import.meta.url), 'utf8'),
);

/** The dataset of the release with its records again and again, each with an id of its own. */
function datasetOf(bytes) {
  const grown = { ...release, id: `grown-${bytes}` };
  const kinds = MANY.filter((kind) => release[kind]);
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
const article = (figures) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>An article</title>
  <link rel="icon" href="data:," />
  <script>performance.mark('start')</script>
  <script type="module" src="/dist/faultline.js"></script>
  <body>${figures}</body>
</html>`;

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

/** Opens the article and gives the longest task until some time after every figure has drawn. */
async function longestTask(page) {
  await browser.startTracing(page, { categories });
  await page.goto(address);
  await page.waitForFunction(
    (tags) => {
      const figures = [...document.querySelectorAll(tags)];
      return figures.every(({ status }) => ['ready', 'failed', 'empty'].includes(status));
    },
    Object.keys(FIGURES).join(),
    { timeout: 60_000 },
  );
  // Charts draw later, and storage is written after that.
  await page.waitForTimeout(1500);
  const statuses = await page.evaluate(
    (tags) => [...document.querySelectorAll(tags)].map(({ status }) => status),
    Object.keys(FIGURES).join(),
  );
  if (statuses.some((status) => status !== 'ready')) throw new Error(`${statuses}`);
  const { tasks } = readTrace(JSON.parse((await browser.stopTracing()).toString()), 'start');
  return tasks.reduce((longest, task) => (task.cpu > longest.cpu ? task : longest));
}

const list = (tasks) =>
  tasks.map(({ cpu, wall }) => `${cpu.toFixed(0)} ms (${wall.toFixed(0)} by the clock)`).join(', ');

console.log(`Chromium ${browser.version()}`);
for (const [tag, attributes] of Object.entries(FIGURES)) await leftBehind(tag, attributes);
for (const size of SIZES) {
  const body = datasetOf(size);
  const [network, storage] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const tags = Object.entries(FIGURES).map(
      ([tag, attributes]) =>
        `<${tag} src="/bench/dataset.json"${attributesOf(attributes)}></${tag}>`,
    );
    const page = await open(context, tags.join(''));
    let asked = 0;
    await page.route('**/bench/dataset.json', (route) => {
      asked++;
      return route.fulfill({ body, contentType: 'application/json' });
    });
    network.push(await longestTask(page));
    storage.push(await longestTask(page));
    if (asked > 1) console.log('the second visit asked the network, too');
    await context.close();
  }
  console.log(`${(body.length / 1e6).toFixed(1)} MB, longest task of CPU time in ${ROUNDS} rounds
  from the network: ${list(network)}
  from storage:     ${list(storage)}`);
}
await browser.close();
await server.close();
