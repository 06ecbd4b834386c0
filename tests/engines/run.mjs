// Every browser test, in the two engines that `npm test` does not start: Firefox and WebKit.
//
//   npm run test:engines -- --engine firefox|webkit   one of them
//   npm run test:engines -- --files 'GLOB'            the test files that match (may be given more than once)
//
// On Debian, a missing browser is installed with apt-get where this user may do that; elsewhere the engine is skipped.
import { parseArgs } from 'node:util';
import { runInBrowser } from '../browser/run.mjs';
import { browserFolders, root, testFiles, toPattern } from '../files.mjs';
import { Tally } from '../tally.mjs';
import config from '../../web-test-runner.config.mjs';
import { engines, install } from './find.mjs';

process.chdir(root);

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string' },
    files: { type: 'string', multiple: true, default: [] },
  },
});
const total = new Tally();
const files = testFiles(browserFolders, '.test.ts', options.files.map(toPattern));
const chosen = engines.filter(({ id }) => [undefined, id].includes(options.engine));
if (chosen.length === 0) total.fail(`--engine takes ${engines.map(({ id }) => id).join(' or ')}.`);
if (files.length === 0) total.fail('No test file was found.');
if (total.failed > 0) total.end();

const lines = [];
for (const { name, packages, find } of chosen) {
  const refusal = find() ? undefined : install(packages);
  const launcher = find();
  if (!launcher) {
    lines.push(`${name}: skipped, because it is not on this machine (${refusal})`);
    continue;
  }
  console.log(`\n— ${name}`);
  const started = Date.now();
  const tally = new Tally();
  await runInBrowser({ ...config, concurrency: 1, browsers: [launcher] }, files, tally);
  total.add(tally);
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(`${name} ${launcher.version ?? ''}: ${tally} (${seconds} s)`);
}
console.log(`\n${lines.join('\n')}`);
// A machine without these engines is no failure.
if (total.all === 0) process.exit(0);
total.end();
