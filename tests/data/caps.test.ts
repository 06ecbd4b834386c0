import { expect } from '@open-wc/testing';
import { assertFew, checkDepth } from '../../data/caps.js';
import { DatasetError, parseDataset, readDataset } from '../../data/index.js';
import { limits } from '../../data/limits.js';
import { atOnce } from '../../data/slices.js';
import { failure } from '../fixtures/failure.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withMore = (more: string): string => `${JSON.stringify(smallDataset).slice(0, -1)},${more}}`;

describe('a dataset with more records than a page can show', () => {
  it('is refused with their number, before any is looked at', async () => {
    const [stance] = smallDataset.stances!;
    let touched = 0;
    const first = new Proxy(stance!, { get: (...a) => (touched++, Reflect.get(...a) as unknown) });
    const stances = new Array<typeof first>(limits.records + 1).fill(stance!).with(0, first);
    const error = await failure(readDataset({ ...smallDataset, stances }));
    expect(error.code).to.equal('too-large');
    expect(error.message).to.match(/200\d{3} records .* 200000 can be shown. Aggregate/);
    expect(touched).to.equal(0);
  });

  it('is read with as many as are allowed, and refused with one more', () => {
    const most = { actors: [{}, {}, {}], tables: [{ length: limits.records - 4 }] };
    expect(() => assertFew(most)).not.to.throw();
    expect(() => assertFew({ ...most, sources: [{}] })).to.throw(DatasetError, '200001 records');
  });

  it('counts the rows of all its tables, but no length that is none', () => {
    const rows = (...lengths: unknown[]): (() => void) => {
      const tables = lengths.map((length) => ({ length }));
      return () => assertFew({ tables });
    };
    expect(rows(limits.records - 1, 1)).to.throw(DatasetError, '200002 records');
    expect(rows(limits.records, -2)).to.throw(DatasetError, '200002 records');
    expect(rows('200000', null, undefined)).not.to.throw();
    expect(() => assertFew({ tables: [null, limits.records + 1] })).not.to.throw();
  });
});

describe('a JSON text that nests', () => {
  it('is read down to the depth that is allowed, and no further', async () => {
    const deepest = limits.depth - 1;
    expect((await parseDataset(withMore(`"more":${nested(deepest)}`))).rejected).to.deep.equal([]);
    const error = await failure(parseDataset(withMore(`"more":${nested(deepest + 1)}`)));
    expect(error).to.include({ code: 'wrong-shape' });
    expect(error.message).to.contain('64');
  });

  for (const [what, words] of Object.entries({
    brackets: '[{'.repeat(100),
    'a quotation mark before brackets': `"${'[{'.repeat(100)}`,
    'a backslash before a quotation mark': `\\"${'[{'.repeat(100)}`,
    'a backslash at its end': `${'[{'.repeat(100)}\\`,
  })) {
    it(`is not taken for deep because of a text with ${what}`, async () => {
      const text = withMore(`"more":${JSON.stringify([words, ''])}`);
      expect((await parseDataset(text)).rejected).to.deep.equal([]);
    });
  }

  it('is not taken for deep because of a text that begins where a piece of work ends', () => {
    for (const before of [2 ** 16 - 1, 2 ** 16, 2 ** 16 + 1]) {
      const text = `${' '.repeat(before)}"${'['.repeat(100)}"`;
      expect(() => atOnce(checkDepth(text)), `${before}`).not.to.throw();
    }
  });

  it('is not taken for deep because it holds many lists side by side', async () => {
    const text = withMore(`"more":[${'[{}],'.repeat(100)}0]`);
    expect((await parseDataset(text)).rejected).to.deep.equal([]);
  });

  it('is taken for deep wherever the depth is, also after a text', async () => {
    for (const words of ['plain', '\\', '"', '\\"', ']}'.repeat(100)]) {
      const text = withMore(`"more":[${JSON.stringify(words)},${nested(limits.depth)}]`);
      expect((await failure(parseDataset(text))).message, words).to.contain('64');
    }
    const objects = `${'{"a":'.repeat(limits.depth)}0${'}'.repeat(limits.depth)}`;
    expect((await failure(parseDataset(withMore(`"more":${objects}`)))).message).to.contain('64');
  });

  it('is refused at once, however deep it is', async () => {
    const text = withMore(`"more":${nested(10 ** 7)}`);
    const { parse } = JSON;
    let parsed = 0;
    JSON.parse = (...words) => (parsed++, parse(...words) as unknown);
    try {
      expect((await failure(parseDataset(text))).code).to.equal('wrong-shape');
    } finally {
      JSON.parse = parse;
    }
    expect(parsed).to.equal(0);
  });
});

describe('an object that nests', () => {
  it('is read down to the depth that is allowed', async () => {
    const more: unknown = JSON.parse(nested(limits.depth - 1));
    expect((await readDataset({ ...smallDataset, more, nothing: null })).rejected).to.deep.equal(
      [],
    );
  });

  it('is refused when it is too deep, or holds itself', async () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    for (const more of [circle, JSON.parse(nested(limits.depth)) as unknown]) {
      const error = await failure(readDataset({ ...smallDataset, more }));
      expect(error.code).to.equal('wrong-shape');
    }
  });
});
