// The tests that readers' other browsers can make, in the two engines that `npm test` does not start, Firefox and WebKit:
// every browser test, and the tests of whole pages below.
//
//   npm run test:engines -- --engine firefox|webkit   one of them
//   npm run test:engines -- --files 'GLOB'            the test files that match (may be given more than once)
//
// On Debian, a missing browser is installed with apt-get where this user may do that; elsewhere the engine is skipped.
import { parseArgs } from 'node:util';
import { runInBrowser } from '../browser/run.mjs';
import { browserFolders, root, testFiles, toPattern } from '../files.mjs';
import { runPageTests } from '../pages/run.mjs';
import { Tally } from '../tally.mjs';
import config from '../../web-test-runner.config.mjs';
import { engines, install } from './find.mjs';

process.chdir(root);

/** The page tests that need no more of a browser than what all of them have. */
const pageTest = toPattern(
  'tests/{engines/*,faults/page-copies,faults/page-policies,faults/page-styles,faults/storage-*,pages/time-zones}.test.mjs',
);

/** One file at a time, in browsers that start and draw more slowly than the one of `npm test`. */
const patience = {
  concurrency: 1,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 30_000 } },
};

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string' },
    files: { type: 'string', multiple: true, default: [] },
  },
});
const total = new Tally();
const wanted = options.files.map(toPattern);
const files = testFiles(browserFolders, '.test.ts', wanted);
const pages = testFiles(['tests'], '.test.mjs', wanted).filter((file) => pageTest.test(file));
const chosen = engines.filter(({ id }) => [undefined, id].includes(options.engine));
if (chosen.length === 0) total.fail(`--engine takes ${engines.map(({ id }) => id).join(' or ')}.`);
if (files.length + pages.length === 0) total.fail('No test file was found.');
if (total.failed > 0) total.end();

const lines = [];
for (const { id, name, packages, find, launcher } of chosen) {
  const refusal = find() ? undefined : install(packages);
  const found = find();
  if (!found) {
    lines.push(`${name}: skipped, because it is not on this machine (${refusal})`);
    continue;
  }
  console.log(`\n— ${name}`);
  const started = Date.now();
  const tally = new Tally();
  const browser = launcher(found);
  if (files.length > 0)
    await runInBrowser({ ...config, ...patience, browsers: [browser] }, files, tally);
  process.env.FAULTLINE_ENGINE = id;
  if (pages.length > 0) await runPageTests(pages, tally, 1);
  total.add(tally);
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(`${name} ${browser.version ?? ''}: ${tally} (${seconds} s)`);
}
console.log(`\n${lines.join('\n')}`);
// A machine without these engines is no failure.
if (total.all === 0) process.exit(0);
total.end();
