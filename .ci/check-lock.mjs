// A lock written while a registry lacked a platform's package drops that package without a word, and `npm ci`
// then stops on that platform only. So: every optional dependency of a locked package must be locked too.
import { readFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const locks = ['', 'tests/browser/', 'tests/mutation/'].map(
  (folder) => `${folder}package-lock.json`,
);
const problems = [];

/** Node's lookup: the dependent's own node_modules first, then each folder above it. */
function isLocked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

for (const lock of locks) {
  const { packages } = JSON.parse(await readFile(new URL(lock, root), 'utf8'));
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name))
        problems.push(`${lock}: ${path} needs ${name}, which is not locked`);
    }
    if (entry.resolved && !entry.link) problems.push(`${lock}: ${path} names a download address`);
    if (path && !entry.link && !entry.integrity)
      problems.push(`${lock}: ${path} has no integrity hash`);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('Delete node_modules and the lock, run `npm install`, and check again.');
  process.exit(1);
}
console.log(`Locks are complete: ${locks.join(', ')}`);
