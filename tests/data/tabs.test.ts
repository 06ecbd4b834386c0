import { expect } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import type * as tabs from '../../data/tabs.js';
import { endVisits, visit, type Visit } from '../fixtures/visit.js';

const STORED = { url: 'https://example.org/data.json', sha256: 'a'.repeat(64) };
const LAST = { url: 'https://example.org/last.json', sha256: '' };

interface Tab extends Visit {
  readonly code: typeof tabs;
  readonly heard: tabs.Stored[];
}

/** Another tab of the site, before or after it listens. */
async function openTab({ listens = true, before = (_: Visit): void => undefined } = {}) {
  const page = visit();
  before(page);
  const tab: Tab = { ...page, code: await page.load<typeof tabs>('/data/tabs.ts'), heard: [] };
  if (listens) tab.code.hearTabs((stored) => tab.heard.push(stored));
  return tab;
}
/** What a tab has heard once it heard a last word, after all before it. */
async function heardBy(tab: Tab, from: Tab): Promise<unknown[]> {
  from.code.tellTabs(LAST);
  await waitUntil(() => tab.heard.some(({ url }) => url === LAST.url));
  return tab.heard.filter(({ url }) => url !== LAST.url);
}
const missing = (name: 'BroadcastChannel') => (page: Visit) =>
  void Object.defineProperty(page.window, name, { value: undefined });
const locks = (descriptor: PropertyDescriptor) => (page: Visit) =>
  void Object.defineProperty(page.window.navigator, 'locks', descriptor);

afterEach(endVisits);

describe('tabs of one site', () => {
  it('hear what another one stored, and not what they stored themselves', async () => {
    const [one, two] = [await openTab(), await openTab()];
    one.code.tellTabs(STORED);
    expect(await heardBy(two, one)).to.deep.equal([STORED]);
    expect(one.heard).to.deep.equal([]);
  });

  it('do not mind what other scripts post', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const other = new BroadcastChannel('faultline-1');
    for (const word of [null, undefined, 7, 'text', {}, { url: STORED.url }, { ...STORED, url: 7 }])
      other.postMessage(word);
    other.postMessage({ ...STORED, sha256: null });
    other.postMessage(STORED);
    await waitUntil(() => two.heard.length > 0);
    expect(await heardBy(two, one)).to.deep.equal([STORED]);
    other.close();
  });

  it('may tell before they listen', async () => {
    const [one, two] = [await openTab({ listens: false }), await openTab()];
    one.code.tellTabs(STORED);
    expect(await heardBy(two, one)).to.deep.equal([STORED]);
    one.code.hearTabs((stored) => one.heard.push(stored));
    two.code.tellTabs(STORED);
    expect(await heardBy(one, two)).to.deep.equal([STORED]);
  });

  it('hear nothing after they stopped, until they listen anew', async () => {
    const [one, two, three] = [await openTab(), await openTab(), await openTab()];
    two.code.leaveTabs();
    two.code.leaveTabs();
    one.code.tellTabs(STORED);
    expect(await heardBy(three, one)).to.deep.equal([STORED]);
    expect(two.heard).to.deep.equal([]);
    two.code.hearTabs((stored) => two.heard.push(stored));
    expect(await heardBy(two, one)).to.deep.equal([]);
  });

  it('hear nothing once their page is left', async () => {
    const [one, two, three] = [await openTab(), await openTab(), await openTab()];
    two.window.dispatchEvent(new Event('pagehide'));
    one.code.tellTabs(STORED);
    expect(await heardBy(three, one)).to.deep.equal([STORED]);
    expect(two.heard).to.deep.equal([]);
  });

  it('do without each other where the browser knows no channels', async () => {
    const { code } = await openTab({ before: missing('BroadcastChannel') });
    expect(() => code.tellTabs(STORED)).not.to.throw();
  });

  it('do without each other where a message cannot be sent', async () => {
    const { code } = await openTab({
      before: ({ window }) => {
        window.BroadcastChannel.prototype.postMessage = () => {
          throw new DOMException('The channel is closed.', 'InvalidStateError');
        };
      },
    });
    expect(() => code.tellTabs(STORED)).not.to.throw();
  });
});

describe('writing while no other tab writes the same', () => {
  /** Writes that end when the test wants it. */
  function slowWrite() {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    return { end, write: () => ended.then(() => 'written') };
  }
  const write = (): Promise<string> => Promise.resolve('written');

  it('lets one write, and the next when it is done', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const slow = slowWrite();
    const writing = one.code.alone('a', slow.write);
    await waitUntil(async () => (await navigator.locks.query()).held!.length > 0);
    expect((await navigator.locks.query()).held![0]!.name).to.equal('faultline-1 a');
    expect(await two.code.alone('a', write), 'the same').to.equal(undefined);
    expect(await two.code.alone('b', write), 'something else').to.equal('written');
    slow.end();
    expect(await writing).to.equal('written');
    expect(await two.code.alone('a', write)).to.equal('written');
  });

  for (const [what, descriptor] of Object.entries<PropertyDescriptor>({
    'has no locks': { value: undefined },
    'forbids to ask for locks': {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    },
    'refuses locks': {
      value: { request: () => Promise.reject(new DOMException('No.', 'SecurityError')) },
    },
  })) {
    it(`writes where the browser ${what}`, async () => {
      const { code } = await openTab({ before: locks(descriptor) });
      expect(await code.alone('a', write)).to.equal('written');
    });
  }
});
