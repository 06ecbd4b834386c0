import { expect } from '@open-wc/testing';
import { parseDataset } from '../../data/index.js';
import { manyClaims } from '../fixtures/many-claims.js';
import { smallDataset } from '../fixtures/small-dataset.js';

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
