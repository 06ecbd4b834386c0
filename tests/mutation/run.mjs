// Changes the code of data/ in small ways, one at a time, and runs the tests: a change that no test notices is a test that
// is missing, or code that nobody needs. What was found is kept; only what changed since is tried again.
//
//   npm run test:mutation -- [FILE or GLOB ...]    the files to change; all unless told otherwise
import { Stryker } from '@stryker-mutator/core';
import { ensureBrowser } from '../browser/find.mjs';
import { root } from '../files.mjs';

process.chdir(root);
await ensureBrowser();

/** Beside the packages, which nothing else reads or keeps. */
const kept = 'tests/mutation/node_modules/.cache';
const chosen = process.argv.slice(2);

await new Stryker({
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'browser',
  coverageAnalysis: 'perTest',
  mutate:
    chosen.length > 0
      ? chosen
      : ['data/*.ts', 'data/select/*.ts', '!data/{cli,dataset,index,nearest,release}.ts'],
  ignorePatterns: ['/build', '/demo', '/dist', '/tests/{browser,engines,mutation,pages}'],
  incremental: true,
  incrementalFile: `${kept}/incremental.json`,
  // Not among packages: esbuild takes no notice of a tsconfig.json there.
  tempDirName: 'build/mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `${kept}/report.json` },
  clearTextReporter: { reportTests: false, allowColor: false },
  allowConsoleColors: false,
  // On a busy machine a page may take this long; what never ends is noticed by counting.
  timeoutMS: 15_000,
  dryRunTimeoutMinutes: 15,
  concurrency: 2,
}).runMutationTest();
