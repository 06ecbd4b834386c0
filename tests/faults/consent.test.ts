import { aTimeout, expect } from '@open-wc/testing';
import type * as consent from '../../data/consent.js';
import { waitUntil } from '../fixtures/patient.js';
import { deleteDB } from 'idb';
import { visitArticle, type VisitedArticle } from '../fixtures/article.js';
import { newer, serving } from '../fixtures/editions.js';
import type { Host } from '../fixtures/host.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { recordStorageCalls } from '../fixtures/storage-calls.js';
import { keepCopy, soundCopy, stored } from '../fixtures/stored.js';
import { endVisits, holdDatabase, visit, type Visit } from '../fixtures/visit.js';

const ready = { status: 'ready', shown: smallDataset } as const;

const say = ({ window }: Pick<Visit, 'window'>, word: 'denied' | 'granted'): void =>
  window.document.documentElement.setAttribute('data-faultline-storage', word);

/** Does all that makes a figure use storage: it loads, refreshes, leaves, comes back, and hears that the network is back. */
async function live({ window, data, until }: VisitedArticle, { url }: Host): Promise<void> {
  await until('ready');
  await data.refreshDataset(url, 'none');
  for (const type of ['pagehide', 'pageshow', 'online']) window.dispatchEvent(new Event(type));
  await aTimeout(50);
}

const databases = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('an article that may leave nothing on the reader’s device', () => {
  for (const [how, { attributes, denied }] of Object.entries({
    'its figures say cache="none"': { attributes: { cache: 'none' }, denied: false },
    'its figures say cache="memory"': { attributes: { cache: 'memory' }, denied: false },
    'the page says that storage is denied': { attributes: {}, denied: true },
  })) {
    it(`makes no call to storage, cookies, channels or locks when ${how}`, async () => {
      const host = await serving();
      let calls: string[] = [];
      const article = await visitArticle(host.url, {
        figures: 2,
        attributes: attributes as Record<string, string>,
        before: (page) => {
          if (denied) say(page, 'denied');
          calls = recordStorageCalls(page.window);
        },
      });
      await live(article, host);
      expect(calls).to.deep.equal([]);
      expect(await databases()).not.to.include('faultline-1');
      await article.keepsPromises(ready);
    });
  }

  it('is told apart from one that may, which opens a database, a lock and a channel', async () => {
    const host = await serving();
    let calls: string[] = [];
    const article = await visitArticle(host.url, {
      before: ({ window }) => (calls = recordStorageCalls(window)),
    });
    await stored(host, Boolean);
    await live(article, host);
    expect(calls).to.include.members([
      'indexedDB',
      'IDBFactory.open',
      'locks',
      'LockManager.request',
      'BroadcastChannel',
    ]);
    expect(calls.filter((call) => /cookie|Storage|caches/.test(call))).to.deep.equal([]);
  });
});

describe('a reader who takes the consent back', () => {
  it('has no database any more within a second, though another tab has it open, and it stays away', async () => {
    const host = await serving();
    let calls: string[] = [];
    const article = await visitArticle(host.url, {
      before: ({ window }) => (calls = recordStorageCalls(window)),
    });
    await stored(host, Boolean);
    const other = await visitArticle(host.url);
    await other.until('ready');
    const asked = performance.now();
    say(article, 'denied');
    while ((await databases()).includes('faultline-1')) await aTimeout(10);
    expect(performance.now() - asked, 'milliseconds').to.be.below(1000);
    calls.length = 0;
    await host.serve(newer);
    await article.data.refreshDataset(host.url);
    await live(article, host);
    expect(calls).to.deep.equal([]);
    expect(await databases()).not.to.include('faultline-1');
    await article.keepsPromises({ status: 'ready', shown: newer });
    await other.keepsPromises(ready);
  });

  it('gets nothing written by a step that was on its way', async () => {
    const host = await serving();
    const release = await holdDatabase('faultline-1');
    const article = await visitArticle(host.url);
    await article.until('ready');
    say(article, 'denied');
    await release();
    await waitUntil(async () => !(await databases()).includes('faultline-1'));
    await aTimeout(100);
    expect(await databases()).not.to.include('faultline-1');
    await article.keepsPromises(ready);
    expect(await soundCopy(host)).to.equal(undefined);
  });
});

describe('a reader who gives the consent later', () => {
  it('has the dataset of the page stored then, without another request', async () => {
    const host = await serving();
    const article = await visitArticle(host.url, { before: (page) => say(page, 'denied') });
    await article.until('ready');
    say(article, 'granted');
    await stored(host, (text) => text === JSON.stringify(smallDataset));
    await article.keepsPromises(ready);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('has nothing stored by figures that must not', async () => {
    const host = await serving();
    const article = await visitArticle(host.url, {
      attributes: { cache: 'memory' },
      before: (page) => say(page, 'denied'),
    });
    await article.until('ready');
    say(article, 'granted');
    await aTimeout(100);
    expect(await databases()).not.to.include('faultline-1');
    await article.keepsPromises(ready);
  });

  it('loses nothing that another tab stored meanwhile', async () => {
    const host = await serving();
    const article = await visitArticle(host.url);
    await stored(host, Boolean);
    say(article, 'denied');
    await waitUntil(async () => !(await databases()).includes('faultline-1'));
    const other = await serving(newer);
    await keepCopy(other, { age: 0 });
    say(article, 'granted');
    await stored(host, Boolean);
    expect(await soundCopy(other)).not.to.equal(undefined);
  });

  it('may change their mind again and again', async () => {
    const host = await serving();
    const article = await visitArticle(host.url);
    for (let time = 0; time < 3; time++) {
      await stored(host, Boolean);
      say(article, 'denied');
      while ((await databases()).includes('faultline-1')) await aTimeout(10);
      say(article, 'granted');
    }
    await stored(host, (text) => text === JSON.stringify(smallDataset));
    await article.keepsPromises(ready);
  });
});

describe('code that asks to hear of the consent', () => {
  it('hears of each change once, however often it asked, and of nothing that changes nothing', async () => {
    const page = visit();
    const { mayStore, onConsentChange } = await page.load<typeof consent>('/data/consent.ts');
    const heard: string[] = [];
    const first = (): number => heard.push(`first ${mayStore()}`);
    const second = (): number => heard.push(`second ${mayStore()}`);
    for (const listener of [first, second, first]) onConsentChange(listener);
    for (const word of ['denied', 'denied', 'granted', 'granted'] as const) {
      say(page, word);
      // Observers are called at the end of the task.
      await aTimeout(0);
    }
    expect(heard).to.deep.equal(['first false', 'second false', 'first true', 'second true']);
  });
});
