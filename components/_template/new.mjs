// npm run new -- <tag>: a working figure to start from. Copies this folder under the tag's name, registers the tag, and
// adds its words, its page in the gallery and its tests. Nothing is written unless all of it can be.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const FORMS = [
  'chart',
  'matrix',
  'comparison',
  'timeline',
  'map',
  'network',
  'record',
  'views',
  'table',
  'dashboard',
  'sources',
];

function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** What is wrong with a tag, if anything. */
function fault(tag) {
  if (!tag || tag.startsWith('--'))
    return 'Give the tag of the new figure: npm run new -- ceasefire-record';
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)+$/.test(tag)) {
    return `"${tag}" is no tag for a figure: lower-case words joined by hyphens, the subject first, such as ceasefire-record.`;
  }
  if (!FORMS.includes(tag.split('-').at(-1))) {
    return `"${tag}" must end in what the figure is: -${FORMS.join(', -')}.`;
  }
  if (tag === 'template-table' || existsSync(`components/${tag}`))
    return `<${tag}> exists already.`;
  return undefined;
}

/** A text with one place changed; a place that is not there exactly once stops everything. */
function change(file, text, place, replacement) {
  const found = text.match(new RegExp(place.source, `${place.flags}g`))?.length ?? 0;
  if (found !== 1) {
    refuse(
      `${file}: expected ${place} once, found it ${found} times. Was the file rebuilt? Nothing was written.`,
    );
  }
  return text.replace(place, replacement);
}

const [tag, ...rest] = process.argv.slice(2);
const wrong = rest.length ? `One tag at a time, not ${1 + rest.length}.` : fault(tag);
if (wrong) refuse(wrong);

const camel = tag.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);
const renamed = (text) =>
  text
    .replaceAll('template-table', tag)
    .replaceAll('TemplateTable', pascal)
    .replaceAll('templateTable', camel)
    .replaceAll('_template', tag);

const written = new Map();
const read = (file) => readFileSync(file, 'utf8');
function edit(file, ...changes) {
  const before = written.get(file) ?? read(file);
  written.set(
    file,
    changes.reduce((text, [place, replacement]) => change(file, text, place, replacement), before),
  );
}

// The folder. The words go where every language has its own.
for (const name of readdirSync('components/_template')) {
  const text = renamed(read(`components/_template/${name}`));
  const target = `components/${tag}/${renamed(name)}`;
  if (name.endsWith('.strings.ts')) {
    written.set(
      `components/internal/strings/en/${tag}.ts`,
      change(
        name,
        text,
        /\/\*\*.*\*\/\nexport const words/,
        `/** Words of ${tag}. */\nexport const ${camel}Words`,
      ),
    );
  } else if (name.endsWith('.html')) {
    written.set(`demo/figures/${tag}.html`, text);
  } else if (name.endsWith('.ts')) {
    written.set(target, text);
  }
}
edit(
  `components/${tag}/${tag}.model.ts`,
  [
    /import \{ words \} from '.*';\n/,
    `import { ${camel}Words } from '../internal/strings/en/${tag}.js';\n`,
  ],
  [/  const \{ language \} = options;\n/, `$&  const words = language.words(${camel}Words);\n`],
);

// The tests.
for (const ending of ['.test.ts', '.model.test.ts']) {
  written.set(
    `tests/components/${tag}${ending}`,
    renamed(read(`tests/components/_template${ending}`)),
  );
}
// The contract of all figures finds the new folder by itself.
edit(
  `tests/components/${tag}.test.ts`,
  [/import \{ figureContract \}.*\n/, ''],
  [/figureContract\(.*\);\n\n/, ''],
);

// Where the library learns of the tag.
edit('components/autoload.ts', [
  /(const LOADERS[^=]*=[^{]*\{\n(?:.*\n)*?)(\};)/,
  `$1  '${tag}': () => import('./${tag}/${tag}.js'),\n$2`,
]);
edit('components/index.ts', [
  /(from '\.\/[a-z]+(?:-[a-z]+)+\/.*\n)(?![\s\S]*from '\.\/[a-z]+-)/,
  `$1export { ${pascal} } from './${tag}/${tag}.js';\n`,
]);
for (const file of written.keys()) {
  if (file.includes(tag) && existsSync(file))
    refuse(`${file} exists already. Nothing was written.`);
}
for (const [file, text] of written) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...written.keys()],
  { stdio: 'inherit' },
);

console.log(`<${tag}> is ready:\n${[...written.keys()].map((file) => `  ${file}`).join('\n')}`);
console.log(`
Next:
  npm start                                                then open /figures/${tag}.html
  npm test -- --only wtr --files 'tests/components/${tag}*'
  Say what it shows in demo/figures/${tag}.html, link it from demo/index.html and README.md.`);
process.exit(status ?? 1);
