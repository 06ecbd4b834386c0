import { inspect } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { pathOf } from '../files.mjs';

const indent = (text) => String(text).replace(/^/gm, '    ');

/** The error once: its stack starts with its message in some browsers and not in others. */
function describeError({ message = 'did not run', stack = '' } = {}) {
  return indent(stack.includes(message) ? stack : `${message}\n${stack}`).trimEnd();
}

function countSuite(suite, file, tally, names = []) {
  for (const test of suite.tests) {
    const name = [...names, test.name].join(' > ');
    if (test.skipped) {
      tally.skipped += 1;
      console.log(`skipped ${file}: ${name}`);
    } else if (test.passed) tally.passed += 1;
    else tally.fail(`${file}: ${name}\n${describeError(test.error)}`);
  }
  for (const inner of suite.suites) countSuite(inner, file, tally, [...names, inner.name]);
}

function countSession({ testFile, testResults, passed, errors, logs, request404s }, tally) {
  const file = pathOf(testFile);
  const before = { failed: tally.failed, all: tally.all };
  if (testResults) countSuite(testResults, file, tally);

  // A file that could not load, a failing hook or an error between tests leaves no failed test behind.
  if (errors.length > 0)
    tally.fail(`${file}: outside its tests\n${errors.map(describeError).join('\n')}`);
  else if (!passed && tally.failed === before.failed) tally.fail(`${file}: did not run to its end`);
  else if (tally.all === before.all) tally.fail(`${file}: holds no test`);

  const notes = [
    ...request404s.map((path) => `not found: ${path}`),
    ...logs.map((entry) =>
      entry.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' '),
    ),
  ];
  if (notes.length > 0)
    console.log(`\n${file}: the browser's console\n${indent(notes.join('\n'))}`);
}

/** Runs test files in the browser of a configuration of the runner, and counts them. */
export async function runInBrowser(config, files, tally) {
  const runner = await startTestRunner({
    config: { ...config, files, reporters: [] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) return tally.fail('The browser test runner did not start.');
  if (!runner.stopped) await new Promise((resolve) => runner.on('stopped', resolve));

  const ran = [...runner.sessions.all()];
  ran.sort((a, b) => (a.testFile < b.testFile ? -1 : 1));
  for (const session of ran) countSession(session, tally);
  if (ran.length < files.length)
    tally.fail(`${files.length - ran.length} test files were not run.`);
}
