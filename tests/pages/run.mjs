import { run } from 'node:test';
import { spec as SpecReporter } from 'node:test/reporters';
import { pathOf, root } from '../files.mjs';

/** Runs tests of whole pages by Node, and counts them. */
export async function runPageTests(files, tally, concurrency = 2) {
  const events = run({ files: files.map((file) => root + file), concurrency, timeout: 300_000 });
  const loaded = new Set();
  const ended = ({ name, file, details, skip, todo }, passed) => {
    if (details.type === 'suite') {
      // A suite fails with its tests, which are counted, or by itself in a hook.
      if (!passed && details.error?.failureType !== 'subtestsFailed') tally.failed += 1;
      if (skip === undefined) return;
      // The tests of a suite that is left out are never read, so it counts as one.
      loaded.add(pathOf(file));
      tally.skipped += 1;
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
