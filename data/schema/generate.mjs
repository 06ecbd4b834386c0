/**
 * Turns dataset.schema.json, the source of truth, into what the code uses:
 *   generated/types.ts     TypeScript types
 *   generated/validate.js  one Ajv standalone validator per record kind (no eval, no Ajv at run time)
 *   generated/fields.ts    which fields hold references, dates and quantities, read off the schema
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const here = new URL('.', import.meta.url);
const out = new URL('generated/', here);
const schema = JSON.parse(await readFile(new URL('dataset.schema.json', here), 'utf8'));

const kinds = Object.entries(schema.properties)
  .filter(([, property]) => property.type === 'array' && property.items.$ref)
  .map(([kind, property]) => [kind, property.items.$ref.split('/').pop()]);

/** Walks a record schema and collects the paths (`cites[].source`) whose node satisfies `test`. */
function paths(node, test, path = '', found = []) {
  const hit = test(node);
  if (hit) found.push([path, hit]);
  if (node.$ref) {
    const name = node.$ref.split('/').pop();
    if (!['FuzzyDate', 'Text', 'Names', 'Quantity'].includes(name))
      paths(schema.$defs[name], test, path, found);
  }
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    paths(child, test, path ? `${path}.${key}` : key, found);
  }
  if (node.items) paths(node.items, test, `${path}[]`, found);
  return found;
}
const refers = (name) => (node) => node.$ref?.endsWith(`/${name}`);
const table = (test) =>
  Object.fromEntries(kinds.map(([kind, name]) => [kind, paths(schema.$defs[name], test)]));
const names = (found) =>
  Object.fromEntries(Object.entries(found).map(([k, v]) => [k, v.map(([p]) => p)]));

const fields = `// Generated from dataset.schema.json; do not edit.
/** Every record kind, in the order of the dataset. */
export const KINDS = ${JSON.stringify(kinds.map(([kind]) => kind))} as const;
/** Per kind: fields that hold ids, with the kinds (or \`#words\`) they may name. */
export const REFERENCES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = ${JSON.stringify(table((n) => n['x-ref']))};
/** Per kind: fields that hold dates. */
export const DATES: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(names(table(refers('FuzzyDate'))))};
/** Per kind: fields that hold quantities. */
export const QUANTITIES: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(names(table(refers('Quantity'))))};
`;

const strip = (node, unwanted) =>
  JSON.parse(JSON.stringify(node, (key, value) => (unwanted(key, value) ? undefined : value)));
const annotation = (key, value) =>
  key === 'x-ref' ||
  (key === 'examples' && Array.isArray(value)) ||
  (key === 'description' && typeof value === 'string');

/**
 * Compiles one standalone validator per kind. Ajv's draft-07 class is used because its output has none of the
 * book-keeping for 2020-12's dynamic and unevaluated keywords, which the schema does not use.
 */
function validators(definitions, records, options = {}) {
  const ajv = new Ajv({
    ...options,
    code: { source: true, esm: true, lines: false, optimize: 2 },
    messages: false,
    inlineRefs: false,
    // Lengths in UTF-16 units need no helper at run time.
    unicode: false,
    unicodeRegExp: false,
    allowUnionTypes: true,
    strictRequired: false,
    logger: false,
    schemas: [{ $id: 'd', $defs: definitions }],
  });
  const refs = Object.fromEntries(records.map(([kind, name]) => [kind, `d#/$defs/${name}`]));
  const code = standaloneCode
    .default(ajv, refs)
    .replace('"use strict";', '')
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(/,?parentData(?::data\d*)?,parentDataProperty(?::(?:"\w+"|\w+))?,rootData/g, '')
    .replace(/(instancePath=""), parentData, parentDataProperty, rootData=data/g, '$1');
  if (/require\(|new Function|eval\(/.test(code))
    throw new Error('The validators would need run-time code.');
  return `// Generated from dataset.schema.json; do not edit.\n${code}`;
}

// Pages accept fields they do not know, so that an older library can show a newer dataset of the same major version;
// the command line refuses them, because there they are typing errors. It also names every mistake of a record, with what
// the schema says about the place, and checks what stands around the records.
const strictRecords = [['header', 'Header'], ...kinds];
const lists = Object.fromEntries(kinds.map(([kind]) => [kind, { type: 'array' }]));
const { type, additionalProperties, required } = schema;
const header = { type, additionalProperties, required };
header.properties = { ...schema.properties, ...lists };
const strict = validators(
  strip(
    { ...schema.$defs, Header: header },
    (key, value) => key !== 'description' && annotation(key, value),
  ),
  strictRecords,
  { allErrors: true, verbose: true },
);
const lenient = validators(
  strip(
    schema.$defs,
    (key, value) =>
      annotation(key, value) ||
      (key === 'additionalProperties' && value === false) ||
      // An address that is none is shown as plain text; the source itself is still a source.
      (key === 'pattern' && value === '^https?://'),
  ),
  kinds,
).replace(/params:\{allowedValues: [^}]*\}/g, 'params:{}');

/** Without what types cannot say (references, either-or lists of required fields), every $defs name kept as a type. */
const bare = JSON.parse(
  JSON.stringify(schema, (key, value) => {
    if (
      key === 'x-ref' ||
      key === 'examples' ||
      (key === 'anyOf' && value.every((v) => v.required))
    )
      return undefined;
    if (value?.$ref) return { description: value.description, tsType: value.$ref.split('/').pop() };
    return value;
  }),
);
const types = await compile(bare, 'Dataset', {
  bannerComment: '// Generated from dataset.schema.json; do not edit.',
  additionalProperties: false,
  format: false,
  unreachableDefinitions: true,
  ignoreMinAndMaxItems: true,
});

/** The types of a file of validators. */
const declarations = (records, more = '') =>
  `export interface Validator {\n  (record: unknown): boolean;\n  errors?: { instancePath: string; keyword: string; params: Record<string, unknown>;${more} }[] | null;\n}\n${records.map(([name]) => `export declare const ${name}: Validator;`).join('\n')}\n`;

await mkdir(out, { recursive: true });
await Promise.all([
  writeFile(new URL('types.ts', out), types),
  writeFile(new URL('fields.ts', out), fields),
  writeFile(new URL('validate.js', out), lenient),
  writeFile(new URL('validate-strict.js', out), strict),
  writeFile(new URL('validate.d.ts', out), declarations(kinds)),
  writeFile(
    new URL('validate-strict.d.ts', out),
    declarations(strictRecords, ' data?: unknown; parentSchema?: Record<string, unknown>;'),
  ),
]);
