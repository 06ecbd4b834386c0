import { aTimeout, expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { waitUntil } from '../fixtures/patient.js';
import { press, visitArticle, type VisitedArticle } from '../fixtures/article.js';
import { HOUR, newer, OFFER, offers, serving, watchSwitch } from '../fixtures/editions.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { keepCopy, soundCopy, stored } from '../fixtures/stored.js';
import { done, endVisits, replaceStorage } from '../fixtures/visit.js';

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('two tabs of a site', () => {
  it('load the same dataset at once, with two requests at most and one copy', async () => {
    const host = await serving();
    const tabs = await Promise.all([
      visitArticle(host.url, { figures: 3 }),
      visitArticle(host.url, { figures: 3 }),
    ]);
    for (const tab of tabs) await tab.keepsPromises({ status: 'ready', shown: smallDataset });
    expect((await host.requests()).length).to.be.at.most(2);
    await stored(host, (text) => text === JSON.stringify(smallDataset));
    const database = await done(indexedDB.open('faultline-1', 1));
    const { length } = await done(database.transaction('texts').objectStore('texts').getAllKeys());
    database.close();
    expect(length, 'records').to.equal(1);
  });

  it('leave the other its copy when one is closed in the middle of a write', async () => {
    const host = await serving();
    await keepCopy(host, { age: 2 * HOUR });
    await host.serve(newer);
    const article = await visitArticle(host.url, {
      before: ({ window, frame }) => {
        const { put } = window.IDBObjectStore.prototype;
        window.IDBObjectStore.prototype.put = function (...parameters) {
          const request = put.apply(this, parameters);
          frame.remove();
          return request;
        };
      },
    });
    while (article.window.document.defaultView) await aTimeout(10);
    expect(await soundCopy(host)).to.be.oneOf([smallDataset, newer].map((d) => JSON.stringify(d)));
    const tab = await visitArticle(host.url, { attributes: { updates: 'auto' } });
    await tab.says('3.3.0');
    await tab.keepsPromises({ status: 'ready', shown: newer });
  });

  it('offer in one what the other fetched, without a request, and show it to who wants it', async () => {
    const host = await serving();
    const [reading, other] = [
      await visitArticle(host.url, { figures: 3 }),
      await visitArticle(host.url),
    ];
    await reading.until('ready');
    await other.until('ready');
    await host.serve(newer);
    await other.data.refreshDataset(host.url);
    await other.keepsPromises({ status: 'ready', shown: newer });
    await reading.says(OFFER);
    await reading.keepsPromises({ status: 'ready', shown: smallDataset });
    const requests = await host.requests();
    const seen = await watchSwitch(reading, () => press(reading.figures[1]!, 'Show them'));
    expect(seen).to.deep.equal(['3.2.1', '3.3.0']);
    expect(offers(reading)).to.deep.equal([false, false, false]);
    await reading.keepsPromises({ status: 'ready', shown: newer });
    expect(await host.requests()).to.have.lengthOf(requests.length);
  });
});

describe('a tab that hears of a dataset it does not show', () => {
  it('goes on as before', async () => {
    const host = await serving();
    const article = await visitArticle(host.url);
    await stored(host, Boolean);
    const channel = new BroadcastChannel('faultline-1');
    channel.postMessage({ url: 'https://example.org/other.json', sha256: 'a'.repeat(64) });
    await host.serve(newer);
    const other = await visitArticle(host.url);
    await other.until('ready');
    await other.data.refreshDataset(host.url);
    await article.says(OFFER);
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
    channel.close();
  });
});

describe('a tab whose copy could not be kept', () => {
  it('tells the others nothing of it', async () => {
    const host = await serving();
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('faultline-1');
    channel.onmessage = ({ data }) => heard.push(data);
    const article = await visitArticle(host.url, {
      before: (page) => replaceStorage(page, { value: undefined }),
    });
    await article.until('ready', () => article.codes().length);
    new article.window.BroadcastChannel('faultline-1').postMessage('the last word');
    await waitUntil(() => heard.length);
    channel.close();
    expect(heard).to.deep.equal(['the last word']);
  });
});

describe('a page that is left and comes back', () => {
  /** Leaves for some hours, kept by the browser for the way back. */
  async function away({ window }: VisitedArticle, hours: number): Promise<void> {
    const turn = (type: string): boolean =>
      window.dispatchEvent(new window.PageTransitionEvent(type, { persisted: true }));
    turn('pagehide');
    // A copy can be read a moment before its writer lets go of the lock.
    await waitUntil(async () => !(await window.navigator.locks.query()).held!.length);
    const { Date: clock, performance: stopwatch } = window;
    const [now, since] = [clock.now, stopwatch.now.bind(stopwatch)];
    clock.now = () => now() + hours * HOUR;
    stopwatch.now = () => since() + hours * HOUR;
    turn('pageshow');
  }

  it('hears the other tabs again, and asks nobody about a copy that is fresh', async () => {
    const host = await serving();
    const article = await visitArticle(host.url, { figures: 2 });
    await stored(host, Boolean);
    await away(article, 0);
    const other = await visitArticle(host.url);
    await other.until('ready');
    expect(await host.requests()).to.have.lengthOf(1);
    await host.serve(newer);
    await other.data.refreshDataset(host.url);
    await article.says(OFFER);
    expect(await host.requests()).to.have.lengthOf(2);
  });

  it('asks whether an old copy is still current', async () => {
    const host = await serving();
    const article = await visitArticle(host.url, { figures: 2 });
    await stored(host, Boolean);
    await away(article, 2);
    while ((await host.requests()).length < 2) await aTimeout(10);
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
  });

  it('asks nobody again about an old copy that the server confirmed a minute ago', async () => {
    const host = await serving();
    const fetchedAt = await keepCopy(host, { age: 2 * HOUR });
    const article = await visitArticle(host.url);
    await waitUntil(() => (article.data.heldDataset(host.url)?.fetchedAt ?? 0) > fetchedAt);
    await away(article, 1 / 60);
    await aTimeout(100);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('is offered what was published while it was away', async () => {
    const host = await serving();
    const article = await visitArticle(host.url);
    await stored(host, Boolean);
    await host.serve(newer);
    await away(article, 2);
    await article.says(OFFER);
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
  });
});
