import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

// Reads what tsc wrote to build/ and writes what a page loads: stable names for the files people address, hashed names
// for the few they share.

/** Every folder components/<tag>/ that holds <tag>.ts is a figure; names with an underscore are not published. */
const tags = readdirSync('components', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('_') && entry.name !== 'internal',
  )
  .map((entry) => entry.name)
  .filter((tag) => existsSync(`components/${tag}/${tag}.ts`));

/** Carries the maps of tsc through, so a stack trace in a browser names the TypeScript line. */
const compilerMaps = {
  name: 'compiler-maps',
  async load(id) {
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    const code = await readFile(id, 'utf8');
    const map = JSON.parse(await readFile(`${id}.map`, 'utf8'));
    return { code: code.replace(/^#!.*|\n\/\/# sourceMappingURL=.*$/g, ''), map };
  },
};

/** Where dist/ is, seen from the file the code ends up in: a chunk's folder, or the address of the classic script. */
const libraryRoot = {
  name: 'library-root',
  transform(code, id) {
    if (!/build[\\/]data[\\/]release\.js$/.test(id)) return null;
    const place = "new URL('../dist/', import.meta.url).href";
    if (!code.includes(place)) this.error(`data/release.ts no longer holds ${place}`);
    return { code: code.replace(place, 'import.meta.libraryRoot'), map: null };
  },
  resolveImportMeta(property, { chunkId, format }) {
    if (property !== 'libraryRoot') return null;
    if (format === 'iife') {
      return "new URL('./', document.currentScript?.src || document.baseURI).href";
    }
    const up = '../'.repeat(chunkId.split('/').length - 1) || './';
    return `new URL('${up}', import.meta.url).href`;
  },
};

/** Tells faultline.js which shared files each tag imports, so that a page fetches them beside the tag's own code. */
const sharedFiles = {
  name: 'shared-files',
  transform: (code, id) =>
    /build[\\/]components[\\/]autoload\.js$/.test(id)
      ? { code: code.replace('} = import.meta;', "} = '@shared-files@';"), map: null }
      : null,
  generateBundle(_, bundle) {
    const shared = Object.fromEntries(
      tags.map((tag) => {
        const files = bundle[`elements/${tag}.js`].imports.filter((file) => bundle[file]);
        return [tag, files.map((file) => `./${file}`)];
      }),
    );
    const entry = bundle['faultline.js'];
    const code = entry.code.replace(
      /(['"`])@shared-files@\1/,
      JSON.stringify({ sharedFiles: shared }),
    );
    if (code === entry.code)
      this.error('components/autoload.ts no longer holds the place for the shared files');
    entry.code = code;
  },
};

/** Puts the dataset of the release into a script that must work from a disk, where nothing can be fetched. */
const bundledDataset = {
  name: 'bundled-dataset',
  async transform(code, id) {
    if (!/build[\\/]data[\\/]release\.js$/.test(id)) return null;
    const place = "BUNDLED_TEXT = ''";
    if (!code.includes(place)) this.error(`data/release.ts no longer holds ${place}`);
    const text = await readFile('dist/data/nagorno-karabakh.json', 'utf8');
    return { code: code.replace(place, () => `BUNDLED_TEXT = ${JSON.stringify(text)}`), map: null };
  },
};

/**
 * What Lit leaves on the window, which is the page's: a count of its copies, and a registry and a symbol for standard
 * decorators, which are not used here.
 */
const counter =
  /\(\w+\.(litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/;
const leftovers = {
  'lit-html': [[counter, '0']],
  'lit-element': [[counter, '0']],
  'reactive-element': [
    [counter, '0'],
    [
      /Symbol\.metadata\s*\?\?=\s*Symbol\("metadata"\),\s*\w+\.litPropertyMetadata\s*\?\?=\s*new WeakMap/,
      '0',
    ],
    [/litPropertyMetadata\.get\(\w+\)/, 'void 0'],
  ],
};
const nothingOnWindow = {
  name: 'nothing-on-window',
  transform(code, id) {
    const [, name] = /[\\/](lit-html|lit-element|reactive-element)\.js$/.exec(id) ?? [];
    for (const [pattern, replacement] of leftovers[name] ?? []) {
      if (!pattern.test(code)) this.error(`${id} no longer holds ${pattern}`);
      code = code.replace(pattern, replacement);
    }
    return name ? { code, map: null } : null;
  },
};

/** A classic script cannot export, and the library leaves nothing on the window. */
const withoutExports = (file) => ({
  name: 'without-exports',
  resolveId: (id) => (id === 'classic-entry' ? id : null),
  load: (id) =>
    id === 'classic-entry'
      ? { code: `import ${JSON.stringify(`./${file}`)};`, moduleSideEffects: true }
      : null,
});

// Our own `sideEffects` speaks of dist/. Read against build/, it would let rollup drop the files that register a tag.
const resolvePackages = (...exportConditions) =>
  nodeResolve({ exportConditions, ignoreSideEffectsForRoot: true });

const minify = () =>
  terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } });

/** White space and comments in styles are for us, not for a reader's phone. */
const plainStyles = {
  name: 'plain-styles',
  transform(code, id) {
    if (!/\.styles\.js$/.test(id)) return null;
    const plain = code.replace(/css\s*`([^`]*)`/g, (_, css) => {
      const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
      return `css\`${bare.replace(/ ?([{};,]) ?/g, '$1').trim()}\``;
    });
    return { code: plain, map: null };
  },
};

/** A warning stops the build. Harmless ones would be listed here by code, each with its reason; there are none. */
const harmless = new Set([]);
const onLog = (level, log, handler) => {
  if (level === 'warn' && !harmless.has(log.code)) throw new Error(log.message);
  handler(level, log);
};

/** Few files: one for Lit, one for the charts, one for the data layer, one for what all figures share. */
function manualChunks(id, { getModuleInfo }) {
  if (/node_modules\/(chart\.js|@kurkle)\/|internal\/chart-canvas\.js$/.test(id)) return 'chart';
  if (/node_modules\/(@lit|lit|lit-html|lit-element|tslib)\//.test(id)) return 'lit';
  // What is only asked for later (a validator, the details panel) stays out of what every page fetches.
  if (!neededAtOnce(getModuleInfo).has(id)) return undefined;
  return id.includes('build/components/') ? 'figure' : 'data';
}

/** The modules that every figure imports, directly or through others. */
function neededAtOnce(getModuleInfo) {
  const roots = ['dataset-element', 'define', 'figure-model', 'text-width'];
  const found = new Set(roots.map((name) => resolve(`build/components/internal/${name}.js`)));
  for (const id of found)
    for (const imported of getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

const figures = Object.fromEntries(
  tags.map((tag) => [`elements/${tag}`, `build/components/${tag}/${tag}.js`]),
);
const classicEntry = existsSync('build/components/iife.js')
  ? 'build/components/iife.js'
  : 'build/components/index.js';

export default [
  {
    input: {
      faultline: 'build/components/autoload.js',
      index: 'build/components/index.js',
      data: 'build/data/index.js',
      embed: 'build/components/embed-page.js',
      ...figures,
    },
    plugins: [
      compilerMaps,
      libraryRoot,
      sharedFiles,
      nothingOnWindow,
      plainStyles,
      resolvePackages('production'),
      minify(),
    ],
    preserveEntrySignatures: 'strict',
    onLog,
    output: {
      dir: 'dist',
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      // No hash may spell what a list of advertisements looks for.
      hashCharacters: 'hex',
      sourcemap: true,
      manualChunks,
    },
  },
  {
    input: 'classic-entry',
    plugins: [
      withoutExports(classicEntry),
      compilerMaps,
      libraryRoot,
      bundledDataset,
      nothingOnWindow,
      plainStyles,
      resolvePackages('production'),
      minify(),
    ],
    onLog,
    output: {
      file: 'dist/faultline.iife.js',
      format: 'iife',
      // What the page cannot run must not become an error of the page; what stands in the tags stays.
      banner: 'try{',
      footer: '}catch(e){console.warn("[faultline] The script cannot run on this page.",e)}',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
  {
    input: 'build/data/cli.js',
    // papaparse and jsonc-parser come as CommonJS.
    plugins: [compilerMaps, libraryRoot, resolvePackages('node', 'production'), commonjs()],
    external: /^node:/,
    onLog,
    output: {
      file: 'dist/cli.js',
      format: 'esm',
      inlineDynamicImports: true,
      banner: '#!/usr/bin/env node',
    },
  },
];
