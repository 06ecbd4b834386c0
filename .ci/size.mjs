// Weighs what each kind of page loads: the files .ci/size.json names and every file they import statically, each
// compressed on its own, as a server sends them. Budgets are bytes of brotli.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const pages = JSON.parse(readFileSync('.ci/size.json', 'utf8'));

/** The file a name stands for; a hashed name is written with `*`. */
function find(name) {
  if (!name.includes('*')) return existsSync(join('dist', name)) ? name : undefined;
  const [start, end] = name.split('*');
  const folder = dirname(name);
  if (!existsSync(join('dist', folder))) return undefined;
  return readdirSync(join('dist', folder))
    .map((file) => `${folder}/${file}`)
    .find((file) => file.startsWith(start) && file.endsWith(end));
}

/** Static imports only: `import(…)` is what a page asks for later, if at all. */
function addWithImports(file, files) {
  if (files.has(file)) return;
  const content = readFileSync(join('dist', file));
  files.set(file, brotliCompressSync(content).length);
  if (!file.endsWith('.js')) return;
  const imports = content.toString().matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g);
  for (const [, path] of imports) {
    addWithImports(normalize(join(dirname(file), path)).replaceAll('\\', '/'), files);
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let tooLarge = false;
for (const [page, { budget, files: names }] of Object.entries(pages)) {
  const files = new Map();
  const missing = [];
  for (const name of names) {
    const file = find(name);
    if (file) addWithImports(file, files);
    else missing.push(name);
  }
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const over = total > budget;
  tooLarge ||= over || missing.length > 0;
  console.log(
    `${page}: ${kilobytes(total)} of ${kilobytes(budget)}${over ? ' — OVER BUDGET' : ''}`,
  );
  for (const [file, bytes] of files) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
  for (const name of missing) console.log(`    missing  ${name}`);
}
process.exit(tooLarge ? 1 : 0);
