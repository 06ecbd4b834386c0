import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// One door per library and per layer. Every message names the door to use instead.
const doors = {
  lit: {
    regex: '^(lit|lit-html|lit-element|@lit/.*)(/|$)',
    message: 'Lit belongs to elements: move this to <tag>.ts or components/internal/.',
  },
  chart: {
    regex: '^(chart\\.js|@kurkle/.*|chartjs-.*)(/|$)',
    message:
      'Chart.js is imported by the canvas and its painters in components/internal/ only: describe a ChartSpec.',
  },
  idb: {
    regex: '^idb(/|$)',
    message: 'idb is imported in data/cache.ts only: use the functions of that file.',
  },
  svg: {
    regex: '^svgcanvas(/|$)',
    message: 'svgcanvas is imported in components/internal/picture/svg-context.ts only.',
  },
  csv: {
    regex: '^papaparse$',
    message: 'papaparse is imported in data/import/csv.ts only: use openTable of table.ts.',
  },
  imports: {
    regex: '/import/',
    message: 'Importers belong to the command line: a page loads what they made.',
  },
  components: {
    regex: '/components/',
    message: 'The data layer knows no element: pass what it needs as an argument.',
  },
  data: {
    regex: '/data/(?!index\\.js$)',
    message: 'data/index.js is the only door to the data layer: export there what is needed.',
  },
  anyData: {
    regex: '/data/',
    message: 'This file draws a ChartSpec and knows no data: let a model make the spec.',
  },
  tags: {
    // A sibling's folder carries a tag, and every tag has a hyphen; internal/ has none.
    regex: '^\\.\\./[a-z]+-[a-z-]+/|^\\.\\./\\.\\./[a-z]+-[a-z-]+/',
    message:
      'One figure never imports another (only conflict-dashboard does): share through internal/.',
  },
  tagsFromInternal: {
    regex: '^(\\.\\./)+[a-z]+-[a-z-]+/',
    message: 'internal/ is what the figures import, never the other way round.',
  },
  elements: {
    regex: 'internal/(dataset-element|chart-canvas|define|attributes|frame[a-z.-]*)\\.js$',
    message:
      'A model is plain data: take chart-spec, format and strings from internal/, nothing else.',
  },
  models: {
    regex: '\\.model\\.js$',
    message:
      'A model imports no other model: share a function in internal/ or a selector in data/.',
  },
  outside: {
    regex: '^\\.+/(.*/)?(demo|tests|build|dist)/',
    message: 'Nothing imports the gallery, the tests or what the build wrote.',
  },
  node: {
    regex: '^node:',
    message: 'This code runs in a page. Files that need Node live in data/cli.ts and data/node/.',
  },
};
const only = (...names) => ({
  'no-restricted-imports': ['error', { patterns: names.map((name) => doors[name]) }],
});

const words = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a default export has another name in every file.',
  },
  enumeration: {
    selector: 'TSEnumDeclaration',
    message: 'Write an `as const` list and derive the union, so that parser and type agree.',
  },
  erasedZero: {
    selector:
      "LogicalExpression[operator='||']:matches([right.type='Identifier'][right.name='undefined'], [right.raw=/^(null|0|''|\"\")$/])",
    message: '`||` takes 0 and "" for missing. Write `??`: zero and unknown are two things.',
  },
  only: {
    selector:
      "CallExpression > MemberExpression.callee[property.name='only'][object.name=/^(it|test|describe)$/]",
    message: '`.only` leaves every other test out.',
  },
};

export default defineConfig(
  globalIgnores(['build/', 'coverage/', 'dist/', 'data/schema/generated/', '**/node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', words.defaultExport, words.enumeration, words.erasedZero],
    },
  },
  {
    // Promises nobody waits for are the one mistake worth the type checker here.
    files: ['components/**/*.ts', 'data/**/*.ts'],
    ignores: ['**/*.test.ts', 'data/cli.ts', 'data/node/**'],
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['components/**/*.ts'],
    ignores: ['**/*.test.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A page's strict policy drops `style` attributes, and nothing here writes markup from strings.
      'no-restricted-globals': ['error', { name: 'eval', message: 'Strict pages forbid it.' }],
      'no-restricted-syntax': [
        'error',
        words.defaultExport,
        words.enumeration,
        words.erasedZero,
        {
          selector: 'ImportSpecifier[imported.name=/^(styleMap|unsafeHTML|unsafeSVG|unsafeCSS)$/]',
          message:
            'Strict pages drop `style` attributes, and text stays text: use `.style` or SVG attributes.',
        },
        {
          selector:
            'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
          message:
            'Strict pages drop `style` attributes: use a class, `.style=${…}` or an SVG attribute.',
        },
      ],
    },
  },

  // Who may import what. Later entries replace earlier ones for the files they name.
  {
    files: ['data/**/*.ts'],
    rules: only('lit', 'chart', 'idb', 'csv', 'imports', 'components', 'outside', 'node'),
  },
  {
    files: ['data/cache.ts'],
    rules: only('lit', 'chart', 'csv', 'imports', 'components', 'outside', 'node'),
  },
  {
    files: ['data/import/*.ts'],
    rules: only('lit', 'chart', 'idb', 'csv', 'components', 'outside', 'node'),
  },
  {
    files: ['data/import/csv.ts'],
    rules: only('lit', 'chart', 'idb', 'components', 'outside', 'node'),
  },
  {
    files: ['data/cli.ts', 'data/node/**/*.ts'],
    rules: { ...only('lit', 'chart', 'idb', 'csv', 'components', 'outside'), 'no-console': 'off' },
  },
  { files: ['components/*.ts'], rules: only('chart', 'idb', 'data', 'outside', 'node') },
  {
    files: ['components/*/*.ts'],
    rules: only('chart', 'idb', 'data', 'tags', 'outside', 'node'),
  },
  {
    files: ['components/conflict-dashboard/*.ts'],
    rules: only('chart', 'idb', 'data', 'outside', 'node'),
  },
  {
    files: ['components/internal/**/*.ts'],
    rules: only('chart', 'svg', 'idb', 'data', 'tagsFromInternal', 'outside', 'node'),
  },
  {
    files: ['components/internal/picture/svg-context.ts'],
    rules: only('chart', 'idb', 'anyData', 'tagsFromInternal', 'outside', 'node'),
  },
  {
    files: [
      'components/internal/chart-canvas.ts',
      'components/internal/{chart-columns,step-layout}.ts',
    ],
    rules: only('idb', 'anyData', 'tagsFromInternal', 'outside', 'node'),
  },
  {
    files: ['components/*/*.model.ts'],
    rules: only('lit', 'chart', 'idb', 'data', 'tags', 'elements', 'models', 'outside', 'node'),
  },
  {
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', words.defaultExport, words.enumeration, words.only],
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', words.only],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
);
