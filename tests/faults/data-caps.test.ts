import { expect } from '@open-wc/testing';
import { parseDataset, readDataset, type DatasetError } from '../../data/index.js';
import { limits } from '../../data/limits.js';
import { manyClaims } from '../fixtures/many-claims.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const refusal = (reading: Promise<unknown>): Promise<DatasetError> =>
  reading.then(
    () => {
      throw new Error('It was read.');
    },
    (error: unknown) => error as DatasetError,
  );
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withMore = (more: string): string => `${JSON.stringify(smallDataset).slice(0, -1)},${more}}`;

/** Runs some work; gives the longest time, in milliseconds, for which the page could do nothing else meanwhile. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  let running = true;
  const { port1, port2 } = new MessageChannel();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    look();
    if (running) port2.postMessage(0);
  };
  port2.postMessage(0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  longest = 0;
  await work();
  look();
  running = false;
  port1.close();
  return longest;
}

describe('a dataset with more records than a page can show', () => {
  it('is refused with their number, before any is looked at', async () => {
    const [stance] = smallDataset.stances!;
    let touched = 0;
    const first = new Proxy(stance!, { get: (...a) => (touched++, Reflect.get(...a) as unknown) });
    const stances = new Array<typeof first>(limits.records + 1).fill(stance!).with(0, first);
    const error = await refusal(readDataset({ ...smallDataset, stances }));
    expect(error.code).to.equal('too-large');
    expect(error.message).to.match(/200\d{3} records .* 200000 can be shown. Aggregate/);
    expect(touched).to.equal(0);
  });

  it('counts the rows of its tables, too', async () => {
    const tables = [{ length: limits.records }];
    const error = await refusal(readDataset({ ...smallDataset, tables }));
    expect(error.code).to.equal('too-large');
  });
});

describe('a JSON text that nests', () => {
  it('is read down to the depth that is allowed, and no further', async () => {
    const deepest = limits.depth - 1;
    expect((await parseDataset(withMore(`"more":${nested(deepest)}`))).rejected).to.deep.equal([]);
    const error = await refusal(parseDataset(withMore(`"more":${nested(deepest + 1)}`)));
    expect(error).to.include({ code: 'wrong-shape' });
    expect(error.message).to.contain('64');
  });

  it('is not taken for deep because of brackets in its texts', async () => {
    const text = withMore(`"more":${JSON.stringify(`"\\${'[{'.repeat(100)}`)}`);
    expect((await parseDataset(text)).rejected).to.deep.equal([]);
  });

  it('is refused at once, however deep it is', async () => {
    const text = withMore(`"more":${nested(10 ** 7)}`);
    const { parse } = JSON;
    let parsed = 0;
    JSON.parse = (...words) => (parsed++, parse(...words) as unknown);
    try {
      expect((await refusal(parseDataset(text))).code).to.equal('wrong-shape');
    } finally {
      JSON.parse = parse;
    }
    expect(parsed).to.equal(0);
  });
});

describe('an object that nests', () => {
  it('is refused when it is too deep, or holds itself', async () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    for (const more of [circle, JSON.parse(nested(limits.depth)) as unknown]) {
      const error = await refusal(readDataset({ ...smallDataset, more }));
      expect(error.code).to.equal('wrong-shape');
    }
  });
});

describe('a page that reads a dataset', () => {
  for (const [size, most] of [
    [1.4e6, 50],
    [14e6, 200],
  ] as const) {
    it(`of ${size / 1e6} MB stands still no longer than ${most} ms`, async () => {
      const text = JSON.stringify(manyClaims(size));
      expect(text.length).to.be.within(size * 0.9, size * 1.1);
      await parseDataset(JSON.stringify(smallDataset));
      const times: number[] = [];
      let kept = 0;
      for (let round = 0; round < 5; round++) {
        times.push(
          await longestBlock(async () => {
            const { dataset, rejected } = await parseDataset(text);
            expect(rejected).to.have.lengthOf(0);
            kept = dataset.casualties!.length;
          }),
        );
      }
      expect(kept).to.be.above(size / 1000);
      // Another program may take the processor once, but not each time.
      expect(Math.min(...times)).to.be.below(most);
    }).timeout(30_000);
  }
});
