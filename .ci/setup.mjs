// Makes a fresh clone, or one whose lock moved on, ready to run, and with it the folders that are named, such as
// tests/mutation. Node built-ins only: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const modified = (path) => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const wanted = Number(engines.node.match(/\d+/)[0]);
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(`Node ${wanted} or newer is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function install(folder) {
  // npm writes this file at the end of every install, so its date is the date of the last complete one.
  const installed = modified(`${folder}node_modules/.package-lock.json`);
  if (installed >= modified(`${folder}package-lock.json`)) return;

  console.log(
    installed
      ? `Setup: ${folder}package-lock.json changed, running npm ci`
      : `Setup: no ${folder}node_modules yet, running npm ci`,
  );
  const started = Date.now();
  // One command string, not a list: on Windows npm is a .cmd file, which needs the shell.
  const { error, status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root + folder,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error || status === 127) {
    console.error('Setup: npm was not found. It comes with Node: https://nodejs.org/');
    process.exit(1);
  }
  if (status !== 0) {
    console.error(
      `Setup: npm ci failed (exit code ${status}). Without a network connection it can only install what ` +
        'npm has in its cache; with one, the lines above say what went wrong.',
    );
    process.exit(1);
  }
  console.log(`Setup: packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

install('');
for (const folder of process.argv.slice(2)) install(`${folder}/`);
