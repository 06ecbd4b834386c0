import { nearest } from '../nearest.js';
import type { Validator } from '../schema/generated/validate-strict.js';
import { shown } from '../tables/rules.js';

/** Steps from the top of a record to a field. */
export type Path = readonly (string | number)[];

/** Something wrong in a record. */
export interface Fault {
  readonly path: Path;
  readonly reason: string;
}

type AjvError = NonNullable<Validator['errors']>[number];

/** A path as people write it: `cites[0].source`. */
export const written = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');

/** The steps of a written path. */
export const stepsOf = (path: string): Path =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );

const pathOf = ({ instancePath }: AjvError): Path =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A question that ends a message: the nearest of the values that are right. */
export function suggestion(value: unknown, right: readonly string[]): string {
  const near = typeof value === 'string' && value ? nearest(value, right) : undefined;
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object { … }',
  array: 'a list [ … ]',
  null: 'null',
};
const typeNames = (types: readonly string[]): string =>
  [...new Set(types)].map((type) => TYPES[type] ?? type).join(' or ');
const typesIn = ({ params }: AjvError): string[] => [params['type']].flat().map(String);

/** Forms the schema gives as patterns without describing them. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/https/, 'an address that begins with http:// or https://'],
  [/a-f.*64/, '64 hexadecimal digits'],
  [/A-Z.*3/, 'three capital letters, such as USD'],
  [/\\\.\[0-9\]/, 'three numbers with full stops, such as 1.0.0'],
  [/X\.\//, 'a date such as 2016-04-02, 2016-04, 2016, 2020-23, 199X or 2016-04-02/2016-04-05'],
];

function formOf(pattern: string, description: unknown): string {
  const form = FORMS.find(([sign]) => sign.test(pattern))?.[1];
  return form ?? (typeof description === 'string' ? description.replace(/\.$/, '') : pattern);
}

function reasonOf({ keyword, params, data, parentSchema }: AjvError): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys(properties(parentSchema));
      const near = suggestion(name, known);
      return `has the unknown field "${name}"${near || `; the fields are ${known.join(', ')}`}`;
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      return `must be one of ${allowed.join(', ')}, not ${shown(data)}${suggestion(data, allowed)}`;
    }
    case 'const':
      return `must be ${shown(params['allowedValue'])}, not ${shown(data)}`;
    case 'type':
      return `must be ${typeNames(typesIn({ params } as AjvError))}, not ${shown(data)}`;
    case 'pattern':
      return `is not written in the required form: ${shown(data)}; expected ${formOf(String(params['pattern']), parentSchema?.['description'])}`;
    case 'minItems':
      return `must hold at least ${limit} ${limit === '1' ? 'item' : 'items'}`;
    case 'maxItems':
      return `must hold at most ${limit} items`;
    case 'minLength':
    case 'minProperties':
      return 'must not be empty';
    case 'maxLength':
      return `is longer than ${limit} characters`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${limit}, not ${shown(data)}`;
    default:
      return `breaks the rule "${keyword}"`;
  }
}

const properties = (schema: AjvError['parentSchema']): object =>
  (schema?.['properties'] as object | undefined) ?? {};

/**
 * Of the errors of all alternatives, those of the one that was meant: the alternatives of another type say nothing about
 * a value of this one.
 */
function ofAlternatives(errors: readonly AjvError[], whole: AjvError): Fault[] {
  const path = pathOf(whole);
  const here = errors.filter(({ instancePath }) => instancePath === whole.instancePath);
  if (errors.every(({ keyword }) => keyword === 'required') && here.length === errors.length) {
    const names = here.map(({ params }) => `"${String(params['missingProperty'])}"`);
    return [{ path, reason: `lacks ${names.join(' or ')}; one of them must be there` }];
  }
  const meant = errors.filter((error) => !(error.keyword === 'type' && here.includes(error)));
  if (meant.length) return faultsOf(meant);
  return [
    { path, reason: `must be ${typeNames(here.flatMap(typesIn))}, not ${shown(whole.data)}` },
  ];
}

function faultsOf(errors: readonly AjvError[]): Fault[] {
  const faults: Fault[] = [];
  // A validator lists the errors of the alternatives first, and then that none of them fits.
  let pending: AjvError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      pending.push(error);
      continue;
    }
    const { instancePath } = error;
    const inside = (each: AjvError): boolean =>
      each.instancePath === instancePath || each.instancePath.startsWith(`${instancePath}/`);
    const first = pending.findLastIndex((each) => !inside(each)) + 1;
    faults.push(...pending.slice(0, first).map(asFault));
    faults.push(...ofAlternatives(pending.slice(first), error));
    pending = [];
  }
  return [...faults, ...pending.map(asFault)];
}

const asFault = (error: AjvError): Fault => ({ path: pathOf(error), reason: reasonOf(error) });

/** Everything a validator found wrong with the last record, in words. */
export function explainAll({ errors }: Validator): Fault[] {
  // That a field's name is wrong is told by the rule for names already.
  const faults = faultsOf((errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames'));
  const seen = new Set<string>();
  return faults.filter(({ path, reason }) => {
    const key = `${written(path)} ${reason}`;
    return !seen.has(key) && seen.add(key);
  });
}
