import { expect } from '@open-wc/testing';
import { DatasetError, type Retry } from '../../data/errors.js';
import { isIdle, onReturn, waitBefore } from '../../data/patience.js';

const failure = (retry: Retry): DatasetError => new DatasetError('http', 'broken', retry);
const broken = failure({ retriable: true });
/** The shortest and the longest wait that chance may choose. */
function waits(error: unknown, failed: number): (number | undefined)[] {
  const { random } = Math;
  try {
    return [0, 1].map((chance) => {
      Math.random = () => chance;
      return waitBefore(error, failed);
    });
  } finally {
    Math.random = random;
  }
}
const never = [undefined, undefined];

/** What a page says of itself while some work is done: hidden or offline. */
async function whilePage(
  state: { hidden?: boolean; offline?: boolean },
  work: () => void,
): Promise<void> {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (state.hidden ? 'hidden' : 'visible'),
  });
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !state.offline });
  try {
    work();
  } finally {
    delete (document as { visibilityState?: unknown }).visibilityState;
    delete (navigator as { onLine?: unknown }).onLine;
  }
}

describe('asking again after a failure', () => {
  it('waits up to twice as long after each failure, and leaves it to others after the third', () => {
    expect(waits(broken, 1)).to.deep.equal([0, 2000]);
    expect(waits(broken, 2)).to.deep.equal([0, 4000]);
    expect(waits(broken, 3)).to.deep.equal(never);
  });

  it('is not done for what will not pass, or is no failure of a dataset', () => {
    expect(waits(failure({}), 1)).to.deep.equal(never);
    expect(waits(new TypeError('a mistake'), 1)).to.deep.equal(never);
  });

  it('waits as long as the server asks and a little more, up to a minute', () => {
    expect(waits(failure({ retriable: true, retryAfter: 0 }), 1)).to.deep.equal([0, 2000]);
    expect(waits(failure({ retriable: true, retryAfter: 5000 }), 1)).to.deep.equal([5000, 7000]);
    expect(waits(failure({ retriable: true, retryAfter: 60_000 }), 2)).to.deep.equal([
      60_000, 64_000,
    ]);
    expect(waits(failure({ retriable: true, retryAfter: 60_001 }), 1)).to.deep.equal(never);
  });
});

describe('a page nobody looks at', () => {
  it('is idle while it is hidden or offline', async () => {
    expect(isIdle()).to.be.false;
    await whilePage({ hidden: true }, () => expect(isIdle()).to.be.true);
    await whilePage({ offline: true }, () => expect(isIdle()).to.be.true);
  });

  for (const [what, target, type] of [
    ['is shown again', document, 'visibilitychange'],
    ['is online again', window, 'online'],
    ['is gone back to', window, 'pageshow'],
  ] as const) {
    it(`calls back when it ${what}, until it is told to stop`, async () => {
      let calls = 0;
      const stop = onReturn(() => calls++);
      target.dispatchEvent(new Event(type));
      expect(calls).to.equal(1);
      await whilePage({ hidden: true }, () => target.dispatchEvent(new Event(type)));
      expect(calls, 'while it is hidden').to.equal(1);
      stop();
      target.dispatchEvent(new Event(type));
      expect(calls, 'after the stop').to.equal(1);
    });
  }
});
