import { expect } from '@open-wc/testing';
import type { CachedText } from '../../data/cache.js';
import type * as page from '../../data/page.js';
import { endVisits, visit } from '../fixtures/visit.js';

const KEY = Symbol.for('faultline');
const URL_A = 'https://example.org/a.json';
const textOf = (text: string): CachedText => ({ url: URL_A, text, sha256: '', fetchedAt: 0 });

/** A page on which something has the place of what copies of the library share; gives one copy's functions. */
async function pageWith(shared?: (window: typeof globalThis) => unknown) {
  const { window, load } = visit();
  if (shared) Object.defineProperty(window, KEY, { value: shared(window) });
  const found = (window as { [KEY]?: unknown })[KEY];
  const code = await load<typeof page>('/data/page.ts');
  return { ...code, found, left: () => (window as { [KEY]?: unknown })[KEY] };
}
/** A request that is answered when the test wants it. */
function pending() {
  let calls = 0;
  let answer!: (text: CachedText) => void;
  let fail!: (error: Error) => void;
  const request = (): Promise<CachedText> => {
    calls++;
    return new Promise((resolve, reject) => ([answer, fail] = [resolve, reject]));
  };
  return {
    request,
    calls: () => calls,
    answer: (text: CachedText) => answer(text),
    fail: (error: Error) => fail(error),
  };
}

afterEach(endVisits);

describe('asking once for an address', () => {
  it('gives all who ask at the same time the same answer, and asks anew later', async () => {
    const { shareRequest } = await pageWith();
    const asked = pending();
    const both = [1, 2].map(() => shareRequest(URL_A, asked.request));
    expect(asked.calls()).to.equal(1);
    asked.answer(textOf('one'));
    expect(await both[0]).to.equal(await both[1]);
    void shareRequest(URL_A, asked.request);
    expect(asked.calls()).to.equal(2);
  });

  it('asks for each address', async () => {
    const { shareRequest } = await pageWith();
    const asked = pending();
    void shareRequest(URL_A, asked.request);
    void shareRequest('https://example.org/b.json', asked.request);
    expect(asked.calls()).to.equal(2);
  });

  it('asks anew after a failure, which all hear of', async () => {
    const { shareRequest } = await pageWith();
    const asked = pending();
    const both = [1, 2].map(() =>
      shareRequest(URL_A, asked.request).catch((error: Error) => error.message),
    );
    asked.fail(new Error('down'));
    expect(await Promise.all(both)).to.deep.equal(['down', 'down']);
    void shareRequest(URL_A, asked.request).catch(() => undefined);
    expect(asked.calls()).to.equal(2);
  });
});

describe('what copies of the library share on a page', () => {
  it('is not there before it is needed, and is all that they leave', async () => {
    const { isNews, left } = await pageWith();
    expect(left()).to.equal(undefined);
    isNews('something');
    expect(left()).to.have.property('version', 1);
  });

  it('is found by a copy that comes later', async () => {
    let told: Set<string>;
    const { isNews, shareRequest } = await pageWith(({ Map, Set }) => {
      const fetching = new Map([[URL_A, Promise.resolve(textOf('from the first copy'))]]);
      told = new Set(['said before']);
      return { version: 1, fetching, told };
    });
    const asked = pending();
    expect((await shareRequest(URL_A, asked.request)).text).to.equal('from the first copy');
    expect(asked.calls()).to.equal(0);
    expect(isNews('said before')).to.be.false;
    expect(isNews('said now')).to.be.true;
    expect([...told!]).to.deep.equal(['said before', 'said now']);
  });

  for (const [what, shared] of Object.entries<(window: typeof globalThis) => unknown>({
    'of another version': ({ Map, Set }) => ({ version: 2, fetching: new Map(), told: new Set() }),
    'without requests': ({ Set }) => ({ version: 1, fetching: {}, told: new Set() }),
    'without messages': ({ Map }) => ({ version: 1, fetching: new Map(), told: [] }),
    'that is null': () => null,
    'that is nothing, for good': () => undefined,
  })) {
    it(`is left alone by a copy that finds one ${what}, and does without`, async () => {
      const { isNews, shareRequest, found, left } = await pageWith(shared);
      const before = JSON.stringify(found);
      const asked = pending();
      void shareRequest(URL_A, asked.request);
      void shareRequest(URL_A, asked.request);
      expect(asked.calls()).to.equal(1);
      expect([isNews('once'), isNews('once')]).to.deep.equal([true, false]);
      expect(left()).to.equal(found);
      expect(JSON.stringify(left())).to.equal(before);
    });
  }
});

describe('what the page’s owner is told', () => {
  it('is news once', async () => {
    const { isNews } = await pageWith();
    expect([isNews('one'), isNews('one'), isNews('two')]).to.deep.equal([true, false, true]);
  });
});
