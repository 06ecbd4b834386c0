// How Stryker runs the tests: in Chromium, in a page of its own for every file and change, so that storage, frames and
// requests are as real as they are in `npm test`. Everything is built once, with all changes in it and none switched on.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import Koa from 'koa';
import { chromium } from 'playwright-core';
import { findBrowser, flags } from '../browser/find.mjs';
import { root, testFiles, toPattern } from '../files.mjs';
import { TAG } from '../fixtures/watch.mjs';
import { faultHost } from '../fixtures/faults.mjs';
import { testHost } from '../fixtures/http.mjs';

/** Code that needs storage, the network or other pages, and the tests that give it them, those that wait the longest last. */
const PAGE_TESTS = {
  cache: ['data/cache*', 'faults/consent', 'faults/storage'],
  consent: ['faults/consent'],
  keeping: ['faults/storage', 'faults/tabs', 'faults/consent'],
  refreshing: ['data/store', 'faults/storage-updates', 'faults/tabs', 'faults/network*'],
  store: [
    'data/store',
    'faults/storage-updates',
    'faults/consent',
    'faults/tabs',
    'faults/network-patience',
  ],
};
/** All other code is tested by calling it, which takes about a second. */
const CALL_TESTS = [
  'data/{caps,check,dates,entries,fetch,page,parse*,patience,select,tables,tabs}',
];
const testsLike = (globs) =>
  globs.flatMap((glob) =>
    testFiles(['tests/data', 'tests/faults'], '.test.ts', [toPattern(`tests/${glob}.test.ts`)]),
  );
function testsOf(code) {
  const name = basename(code, '.ts');
  const paged = PAGE_TESTS[name];
  if (paged) return testsLike(paged);
  // The file named after the changed one finds most.
  const own = `tests/data/${name}.test.ts`;
  return testsLike(CALL_TESTS).sort((a, b) => Number(b === own) - Number(a === own));
}

const built = '.built';
/**
 * A frame has a global object of its own, and the same change must be on in it. It is not put on the window itself: tests
 * look whether something was left there.
 */
const banner = `try {
  globalThis.__stryker__ ?? (Window.prototype.__stryker__ = top.__stryker__);
} catch { /* a frame of another origin */ }`;
const mocha = createRequire(import.meta.url).resolve('mocha/mocha.js');
const page = new URL('page.mjs', import.meta.url);

/** Builds the tests, and what pages of their own load by address. */
const buildAll = (tests) =>
  build({
    entryPoints: [...tests, 'data/*.ts', 'data/select/*.ts', `components/${TAG}/${TAG}.ts`],
    // Stryker works in a copy, to which it changes after this module was loaded.
    absWorkingDir: process.cwd(),
    outdir: built,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    external: ['node:*'],
    banner: { js: banner },
    logLevel: 'error',
  });

/** The file that answers a path: of this module, of what was built, or of the repository. */
function fileOf(path) {
  if (path === '/page.mjs') return page;
  if (path === '/mocha.js') return mocha;
  const inside = [resolve(join(built, path.replace(/\.ts$/, '.js'))), join(root, path)];
  return inside.find((file) => existsSync(file));
}

async function serve() {
  const app = new Koa();
  app.use(testHost());
  app.use(faultHost());
  app.use((context) => {
    if (context.path === '/') {
      context.body = '<!doctype html><html lang="en"><body><script src="/mocha.js"></script>';
      return;
    }
    const file = fileOf(context.path);
    if (!file) return;
    context.type = String(file).endsWith('.json') ? 'json' : 'text/javascript';
    context.body = readFileSync(file);
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return server;
}

class BrowserRunner {
  #server;
  #browser;
  #tab;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await buildAll([...new Set(testsLike([CALL_TESTS, ...Object.values(PAGE_TESTS)].flat()))]);
    this.#server = await serve();
    this.#browser = await chromium.launch({ executablePath: await findBrowser(), args: flags });
  }

  async dispose() {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  /** Runs a file in a page of its own. */
  async #runFile(file, options) {
    this.#tab ??= await this.#browser.newPage();
    await this.#tab.goto(`http://localhost:${this.#server.address().port}/`);
    return this.#tab.evaluate(
      async (given) => (await import('/page.mjs')).runFile(...given),
      [file, options],
    );
  }

  /** Gives up a tab, and waits for nothing: one in an endless loop may not close. */
  #giveUp(result) {
    void this.#tab?.close().catch(() => undefined);
    this.#tab = undefined;
    return result;
  }

  async #runFiles(files, options) {
    const all = { status: 'complete', tests: [], mutantCoverage: { static: {}, perTest: {} } };
    for (const file of files) {
      const { tests, coverage, hitCount } = await this.#runFile(file, options);
      all.tests.push(...tests.map((test) => ({ ...test, status: TestStatus[test.status] })));
      Object.assign(all.mutantCoverage.perTest, coverage);
      if (hitCount !== undefined) all.hitCount = (all.hitCount ?? 0) + hitCount;
      if (options.bail && tests.some(({ status }) => status === 'Failed')) break;
    }
    return all;
  }

  async #run(files, options, within) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, within, 'late')));
    try {
      const result = await Promise.race([this.#runFiles(files, options), late]);
      return result === 'late' ? this.#giveUp({ status: 'timeout' }) : result;
    } catch (error) {
      return this.#giveUp({ status: 'error', errorMessage: String(error) });
    } finally {
      clearTimeout(timer);
    }
  }

  dryRun({ files, timeout }) {
    const tests = [...new Set(files.flatMap(testsOf))];
    return this.#run(tests, { bail: false, timeout: 60_000 }, timeout);
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter: only, hitLimit, timeout }) {
    const meeting = (file) => !only || only.some((test) => test.startsWith(`${file}: `));
    const files = testsOf(fileName).filter(meeting);
    // Before Stryker loses its patience and starts everything anew.
    const within = timeout - 500;
    const result = await this.#run(
      files,
      { only, mutant: id, hitLimit, bail: true, timeout: 10_000 },
      within,
    );
    return determineHitLimitReached(result.hitCount, hitLimit) ?? toMutantRunResult(result, false);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'browser', BrowserRunner)];
