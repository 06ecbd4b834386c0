import { expect } from '@open-wc/testing';
import { KINDS, parseDate, type FuzzyDate, type Kind } from '../../data/index.js';
import { DATES, REFERENCES } from '../../data/schema/generated/fields.js';
import * as strict from '../../data/schema/generated/validate-strict.js';

interface Definition {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly examples?: readonly Record<string, unknown>[];
}
interface Schema {
  readonly properties: Readonly<Record<string, { items?: { $ref: string } }>>;
  readonly $defs: Readonly<Record<string, Definition>>;
}

const validators = strict as unknown as Readonly<Record<Kind, strict.Validator>>;

describe('the examples of the published schema', () => {
  let schema: Schema;
  before(async () => {
    schema = (await (await fetch('/data/schema/dataset.schema.json')).json()) as Schema;
  });
  const definition = (kind: Kind): Definition =>
    schema.$defs[schema.properties[kind]!.items!.$ref.split('/').at(-1)!]!;
  const example = (kind: Kind): Record<string, unknown> =>
    structuredClone(definition(kind).examples![0]!);

  for (const kind of KINDS) {
    it(`hold a sound record of the ${kind}, with every field that must be there`, () => {
      expect(validators[kind](example(kind)), JSON.stringify(validators[kind].errors)).to.equal(
        true,
      );
      for (const field of definition(kind).required) {
        const record = example(kind);
        expect(record, `${kind}.${field}`).to.have.property(field);
        delete record[field];
        expect(validators[kind](record), `${kind} without ${field}`).to.equal(false);
      }
    });

    it(`refuse a misspelt field and a number for an id in the ${kind}`, () => {
      expect(validators[kind]({ ...example(kind), colour: 'red' })).to.equal(false);
      expect(validators[kind]({ ...example(kind), id: 7 })).to.equal(false);
    });
  }

  it('write dates that exist, and refer by well-formed ids', () => {
    for (const kind of KINDS) {
      const record = example(kind);
      for (const field of DATES[kind] ?? []) {
        const value = record[field];
        if (value !== undefined) expect(parseDate(value as FuzzyDate), `${kind}.${field}`).to.exist;
      }
      for (const [field] of REFERENCES[kind] ?? []) {
        const value = record[field];
        if (typeof value === 'string')
          expect(value, `${kind}.${field}`).to.match(/^[a-z0-9][a-z0-9.-]*$/);
      }
    }
  });
});
