// The one test command: builds the library, runs the browser tests, then the page tests over the built gallery,
// and ends with one line that counts both.
//
//   npm test -- --only wtr|pages     one kind of test: in the browser runner, or by Node over what was built
//   npm test -- --files 'GLOB'       the test files that match (may be given more than once)
//   npm test -- --no-build           over the build that is already there
import { spawnSync } from 'node:child_process';
import { run as runNodeTests } from 'node:test';
import { spec as SpecReporter } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser/find.mjs';
import { browserFolders, pathOf, root, testFiles, toPattern } from './files.mjs';
import { Tally } from './tally.mjs';

process.chdir(root);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: false,
  options: {
    only: { type: 'string' },
    files: { type: 'string', multiple: true, default: [] },
    'no-build': { type: 'boolean', default: false },
  },
});
const wanted = [...options.files, ...positionals].map(toPattern);
const tally = new Tally();

function build() {
  console.log('Building…');
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/build.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) {
    console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s`);
    return true;
  }
  console.log(stdout + stderr);
  tally.fail('The build failed; no test was run.');
  return false;
}

async function runBrowserTests(files) {
  // Imported late: the configuration looks for a browser.
  const { default: config } = await import('../web-test-runner.config.mjs');
  const { runInBrowser } = await import('./browser/run.mjs');
  await runInBrowser(config, files, tally);
}

async function runPageTests(files) {
  const events = runNodeTests({
    files: files.map((file) => root + file),
    concurrency: 2,
    timeout: 300_000,
  });
  const loaded = new Set();
  const ended = ({ name, file, details, skip, todo }, passed) => {
    if (details.type === 'suite') {
      // A suite fails with its tests, which are counted, or by itself in a hook.
      if (!passed && details.error?.failureType !== 'subtestsFailed') tally.failed += 1;
      return;
    }
    // Node reports a file that could not load as a failed test with the file's name.
    const isFile = files.includes(pathOf(name));
    if (isFile && passed) return;
    if (file) loaded.add(pathOf(file));
    if (isFile) loaded.add(pathOf(name));
    if (skip !== undefined || todo !== undefined) tally.skipped += 1;
    else if (passed) tally.passed += 1;
    else tally.failed += 1;
  };
  events.on('test:pass', (event) => ended(event, true));
  events.on('test:fail', (event) => ended(event, false));
  const report = events.compose(new SpecReporter());
  for await (const lines of report) process.stdout.write(lines);
  for (const file of files) if (!loaded.has(file)) tally.fail(`${file}: holds no test.`);
}

if (options.only && !['wtr', 'pages'].includes(options.only)) {
  tally.fail(`--only takes wtr or pages, not ${options.only}.`);
  tally.end();
}
const browserFiles = options.only === 'pages' ? [] : testFiles(browserFolders, '.test.ts', wanted);
const pageFiles =
  options.only === 'wtr'
    ? []
    : testFiles(['tests/data', 'tests/faults', 'tests/pages'], '.test.mjs', wanted);

if (browserFiles.length + pageFiles.length === 0) {
  tally.fail('No test file was found.');
  tally.end();
}
try {
  await ensureBrowser();
} catch (error) {
  tally.fail(error.message);
  tally.end();
}
if (!options['no-build'] && !build()) tally.end();
if (browserFiles.length > 0) await runBrowserTests(browserFiles);
if (pageFiles.length > 0) await runPageTests(pageFiles);
tally.end();
