// The one test command: builds the library, runs the browser tests, then the page tests over the built gallery,
// and ends with one line that counts both.
//
//   npm test -- --only wtr|pages     one kind of test: in the browser runner, or by Node over what was built
//   npm test -- --files 'GLOB'       the test files that match (may be given more than once)
//   npm test -- --no-build           over the build that is already there
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser/find.mjs';
import { browserFolders, root, testFiles, toPattern } from './files.mjs';
import { runPageTests } from './pages/run.mjs';
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

if (options.only && !['wtr', 'pages'].includes(options.only)) {
  tally.fail(`--only takes wtr or pages, not ${options.only}.`);
  tally.end();
}
const browserFiles = options.only === 'pages' ? [] : testFiles(browserFolders, '.test.ts', wanted);
const pageFiles =
  options.only === 'wtr'
    ? []
    : testFiles(['tests/a11y', 'tests/data', 'tests/faults', 'tests/pages'], '.test.mjs', wanted);

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
if (pageFiles.length > 0) await runPageTests(pageFiles, tally);
tally.end();
