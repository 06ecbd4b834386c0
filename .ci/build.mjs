// Everything between the sources and dist/, in order. Each step stops the build when it fails.
//
//   build/   what tsc and the schema generator write: one file per source
//   dist/    what is published: bundles for pages, lib/ for bundlers, the dataset, the manifest
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));

/** Runs a program of node_modules, or a file, with this Node: no shell, no second npm. */
function node(file, ...args) {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status || 1);
}

function filesIn(folder, keep) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter(keep)
    .sort();
}

/** Fills in a value the sources leave to the build; a source that no longer has the place stops the build. */
function replace(file, code, before, after) {
  if (code.split(before).length === 2) return code.replace(before, after);
  console.error(`${file}: expected to find ${before} once`);
  process.exit(1);
}

/** Every folder components/<tag>/ that holds <tag>.ts; names with an underscore are not published. */
const publishedTags = () =>
  readdirSync('components').filter(
    (name) => !name.startsWith('_') && existsSync(`components/${name}/${name}.ts`),
  );

const steps = {
  async clean() {
    await rm('build', { recursive: true, force: true });
    await rm('dist', { recursive: true, force: true });
  },

  generate() {
    node('data/schema/generate.mjs');
  },

  async compile() {
    // The library comes last: what both projects write is then the version without Node's types.
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json');
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
    const generated = filesIn('data/schema/generated', (file) => /(\.js|\.d\.ts)$/.test(file));
    for (const file of generated) await cp(file, `build/${file}`);
  },

  async data() {
    node('build/data/cli.js', 'build', 'data/records/nagorno-karabakh', '-o', dataset);
    await mkdir('dist/schema', { recursive: true });
    await cp('data/schema/dataset.schema.json', 'dist/schema/dataset.schema.json');
  },

  /** Tells the library its version, and which dataset it was built with, so that its own is not checked on every page. */
  async release() {
    const file = 'build/data/release.js';
    const hash = createHash('sha256')
      .update(await readFile(dataset))
      .digest('hex');
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    let code = await readFile(file, 'utf8');
    code = replace(file, code, 'CHECKED_TEXTS = []', `CHECKED_TEXTS = ['${hash}']`);
    code = replace(file, code, "VERSION = 'source'", `VERSION = '${version}'`);
    await writeFile(file, code);
  },

  async bundle() {
    node('node_modules/rollup/dist/bin/rollup', '-c');
    await chmod('dist/cli.js', 0o755);
  },

  /** Keeps a figure's place until its code arrives, on pages that run scripts, so that nothing below it moves. */
  async styles() {
    const waiting = publishedTags().map((tag) => `${tag}:not(:defined)`);
    const height = 'var(--faultline-min-height, min(90svh, 1000px))';
    await writeFile(
      'dist/faultline.css',
      `@media (scripting: enabled) {\n  ${waiting.join(',\n  ')} {\n    display: block;\n    min-block-size: ${height};\n  }\n}\n`,
    );
  },

  /** The page that an iframe shows: one figure, named by the page's address. */
  async embed() {
    await cp('components/embed-page.html', 'dist/embed.html');
  },

  /** For pages with a bundler: the same modules, unbundled, so that they share one Lit with the rest of the page. */
  async library() {
    const published = filesIn('build', (file) => {
      if (!/(\.js|\.d\.ts)$/.test(file)) return false;
      return !/^build\/(components\/_|components\/(iife|embed-page)\.|data\/cli\.|data\/node\/|data\/import\/|.*-strict\.)/.test(
        file,
      );
    });
    for (const file of published) {
      const target = file.replace('build/', 'dist/lib/');
      let code = await readFile(file, 'utf8');
      if (file === 'build/data/release.js') code = replace(file, code, "'../dist/'", "'../../'");
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
    }
    await writeFile('dist/lib/faultline.iife.d.ts', 'export {};\n');
  },

  async manifest() {
    const config = 'custom-elements-manifest.config.mjs';
    node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', config);

    // The analyzer ends well whatever happens, so its work is checked: every tag that is published must be in it.
    const tags = publishedTags();
    const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
    const listed = new Set(
      modules.flatMap(({ declarations }) => declarations ?? []).map(({ tagName }) => tagName),
    );
    const missing = tags.filter((tag) => !listed.has(tag));
    if (missing.length > 0) {
      console.error(`dist/custom-elements.json lacks ${missing.join(', ')}`);
      console.error('The analyzer finds a tag only where the decorator is called `customElement`.');
      process.exit(1);
    }
  },

  /** Hashes for the `integrity` attribute of pages that load a file from another host. */
  async integrity() {
    const hashes = {};
    const scripts = filesIn(
      'dist',
      (file) => /\.js$/.test(file) && !/^dist\/(lib\/|cli)/.test(file),
    );
    for (const file of [...scripts, dataset]) {
      const hash = createHash('sha384')
        .update(await readFile(file))
        .digest('base64');
      hashes[file.replace('dist/', '')] = `sha384-${hash}`;
    }
    await writeFile('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
  },
};

const dataset = 'dist/data/nagorno-karabakh.json';
for (const [name, step] of Object.entries(steps)) {
  const started = Date.now();
  await step();
  console.log(`${name.padEnd(10)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
