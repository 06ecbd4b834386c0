import { expect } from '@open-wc/testing';
import { DatasetError, KINDS, parseDataset, readDataset, type Parsed } from '../../data/index.js';
import * as lenient from '../../data/schema/generated/validate.js';
import { exampleDataset } from '../fixtures/examples.js';
import { makeChance, type Chance } from '../fixtures/chance.js';
import { spoil } from '../fixtures/spoil.js';

const TEXTS = 100_000;
const DATASETS = 100_000;

/** Pieces that mean something to JSON, to this format or to JavaScript. */
const PIECES = [
  ...'{}[]",:\\\u0000\ud800\ufeff',
  '[[[[',
  '}}}}',
  '\\u0000',
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  'true',
  'NaN',
  '"__proto__":{"a":1},',
  '"constructor":',
  '"toString":1,',
  '"length":-1,',
  '"format":"faultline-dataset"',
  '"schemaVersion":"1.0.0"',
  '2024-02-30',
];

/** A text with a few random faults. */
function spoiltText(text: string, chance: Chance): string {
  let spoilt = text;
  for (let times = chance.below(4); times >= 0; times--) {
    const at = chance.below(spoilt.length + 1);
    const to = at + chance.below(chance.below(3) ? 4 : spoilt.length);
    const piece = [
      () => chance.pick(PIECES),
      () => '',
      () => spoilt.slice(to, to + 40),
      () => String.fromCharCode(chance.below(65_536)),
    ];
    spoilt = spoilt.slice(0, at) + chance.pick(piece)() + spoilt.slice(chance.below(2) ? to : at);
  }
  return spoilt;
}

/** Fails unless reading ended with sound records or with the one kind of error that is announced. */
async function endsWell(reading: Promise<Parsed>, what: () => string): Promise<Parsed | undefined> {
  try {
    const parsed = await reading;
    for (const kind of KINDS) {
      if (kind === 'tables') continue;
      for (const record of parsed.dataset[kind] ?? []) {
        if (!lenient[kind](record)) throw new Error(`kept ${kind} ${JSON.stringify(record)}`);
      }
    }
    return parsed;
  } catch (error) {
    if (error instanceof DatasetError) return undefined;
    throw new Error(`${what()}: ${String(error)}`, { cause: error });
  }
}

describe('whatever comes', () => {
  /** One dataset per kind of record: that kind, and what most records refer to. */
  let parts: readonly string[];

  before(async () => {
    const examples = await exampleDataset();
    const header = Object.entries(examples).filter(([, value]) => !Array.isArray(value));
    const few = {
      sources: examples.sources!,
      actors: examples.actors!.filter(({ id }) => /^(arland|borland|cestria)$/.test(id)),
      conflicts: examples.conflicts!.slice(-1),
      episodes: examples.episodes!.slice(-1),
    };
    parts = KINDS.map((kind) =>
      JSON.stringify({ ...Object.fromEntries(header), ...few, [kind]: examples[kind]!.slice(-1) }),
    );
  });

  it(`in ${TEXTS} spoilt texts, is read or refused`, async () => {
    const chance = makeChance();
    let read = 0;
    for (let at = 0; at < TEXTS; at++) {
      const spoilt = spoiltText(chance.pick(parts), chance);
      const parsed = await endsWell(parseDataset(spoilt), () => `${chance.seed}: ${spoilt}`);
      if (parsed) read++;
    }
    expect(read, 'texts that are still datasets').to.be.within(TEXTS / 100, TEXTS * 0.9);
  }).timeout(120_000);

  it(`in ${DATASETS} spoilt datasets, is shown in part or refused`, async () => {
    const chance = makeChance();
    let sound = 0;
    let partly = 0;
    for (let at = 0; at < DATASETS; at++) {
      const root = JSON.parse(chance.pick(parts)) as Record<string, unknown>;
      spoil(root, chance);
      const parsed = await endsWell(readDataset(root), () => `${chance.seed}, number ${at}`);
      if (parsed?.rejected.length) partly++;
      else if (parsed) sound++;
    }
    expect(partly).to.be.above(DATASETS / 10);
    expect(sound).to.be.above(DATASETS / 100);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  }).timeout(120_000);
});
