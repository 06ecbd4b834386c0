// The one test command: builds the library, runs the browser tests, then the page tests over the built gallery,
// and ends with one line that counts both.
//
//   npm test -- --only wtr|pages     one kind of test: in the browser runner, or by Node over what was built
//   npm test -- --files 'GLOB'       the test files that match (may be given more than once)
//   npm test -- --no-build           over the build that is already there
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { run as runNodeTests } from 'node:test';
import { spec as SpecReporter } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { inspect, parseArgs } from 'node:util';
import { ensureBrowser } from './browser/find.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
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
const count = { passed: 0, failed: 0, skipped: 0 };

/** A glob as a pattern over paths with forward slashes: `**`, `*`, `?` and `{a,b}`. */
function toPattern(glob) {
  const signs = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
    '{': '(?:',
    '}': ')',
    ',': '|',
  };
  const source = glob
    .replace(/^\.\//, '')
    .replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|[\]\\]/g, (sign) => signs[sign] ?? `\\${sign}`);
  return new RegExp(`^${source}$`);
}

function testFiles(folders, ending) {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map(
        (name) => `${folder}/${name.split(sep).join('/')}`,
      ),
    )
    .filter((path) => path.endsWith(ending))
    .filter((path) => wanted.length === 0 || wanted.some((pattern) => pattern.test(path)))
    .sort();
}

function end() {
  const { passed, failed, skipped } = count;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

function fail(message) {
  count.failed += 1;
  console.log(`\nFAILED ${message}`);
}

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
  fail('The build failed; no test was run.');
  return false;
}

const indent = (text) => String(text).replace(/^/gm, '    ');

/** The error once: its stack starts with its message in some browsers and not in others. */
function describeError({ message = 'did not run', stack = '' } = {}) {
  return indent(stack.includes(message) ? stack : `${message}\n${stack}`).trimEnd();
}

function countSuite(suite, file, names = []) {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else fail(`${file}: ${[...names, test.name].join(' > ')}\n${describeError(test.error)}`);
  }
  for (const inner of suite.suites) countSuite(inner, file, [...names, inner.name]);
}

function countSession({ testFile, testResults, passed, errors, logs, request404s }) {
  const file = relative(root, testFile).split(sep).join('/');
  const failedBefore = count.failed;
  const countedBefore = count.passed + count.failed + count.skipped;
  if (testResults) countSuite(testResults, file);

  // A file that could not load, a failing hook or an error between tests leaves no failed test behind.
  if (errors.length > 0)
    fail(`${file}: outside its tests\n${errors.map(describeError).join('\n')}`);
  else if (!passed && count.failed === failedBefore) fail(`${file}: did not run to its end`);
  else if (count.passed + count.failed + count.skipped === countedBefore) {
    fail(`${file}: holds no test`);
  }

  const notes = [
    ...request404s.map((path) => `not found: ${path}`),
    ...logs.map((entry) =>
      entry.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' '),
    ),
  ];
  if (notes.length > 0)
    console.log(`\n${file}: the browser's console\n${indent(notes.join('\n'))}`);
}

async function runBrowserTests(files) {
  const { default: config } = await import('../web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    config: { ...config, files, reporters: [] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) {
    fail('The browser test runner did not start.');
    end();
  }
  if (!runner.stopped) await new Promise((resolve) => runner.on('stopped', resolve));

  const ran = [...runner.sessions.all()];
  ran.sort((a, b) => (a.testFile < b.testFile ? -1 : 1)).forEach(countSession);
  if (ran.length < files.length) fail(`${files.length - ran.length} test files were not run.`);
}

async function runPageTests(files) {
  const path = (name) => relative(root, name).split(sep).join('/');
  const events = runNodeTests({
    files: files.map((file) => root + file),
    concurrency: 2,
    timeout: 120_000,
  });
  const loaded = new Set();
  const ended = ({ name, file, details, skip, todo }, passed) => {
    if (details.type === 'suite') {
      // A suite fails with its tests, which are counted, or by itself in a hook.
      if (!passed && details.error?.failureType !== 'subtestsFailed') count.failed += 1;
      return;
    }
    // Node reports a file that could not load as a failed test with the file's name.
    const isFile = files.includes(path(name));
    if (isFile && passed) return;
    if (file) loaded.add(path(file));
    if (isFile) loaded.add(path(name));
    if (skip !== undefined || todo !== undefined) count.skipped += 1;
    else if (passed) count.passed += 1;
    else count.failed += 1;
  };
  events.on('test:pass', (event) => ended(event, true));
  events.on('test:fail', (event) => ended(event, false));
  const report = events.compose(new SpecReporter());
  for await (const lines of report) process.stdout.write(lines);
  for (const file of files) if (!loaded.has(file)) fail(`${file}: holds no test.`);
}

if (options.only && !['wtr', 'pages'].includes(options.only)) {
  fail(`--only takes wtr or pages, not ${options.only}.`);
  end();
}
const browserFiles =
  options.only === 'pages'
    ? []
    : testFiles(['tests/data', 'tests/components', 'tests/faults', 'components'], '.test.ts');
const pageFiles =
  options.only === 'wtr' ? [] : testFiles(['tests/data', 'tests/pages'], '.test.mjs');

if (browserFiles.length + pageFiles.length === 0) {
  fail('No test file was found.');
  end();
}
try {
  await ensureBrowser();
} catch (error) {
  fail(error.message);
  end();
}
if (!options['no-build'] && !build()) end();
if (browserFiles.length > 0) await runBrowserTests(browserFiles);
if (pageFiles.length > 0) await runPageTests(pageFiles);
end();
