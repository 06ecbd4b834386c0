import { aTimeout, expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { visitArticle, press } from '../fixtures/article.js';
import { HOUR, newer, serving } from '../fixtures/editions.js';
import { makeHost } from '../fixtures/host.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { keepCopy, soundCopy, stored } from '../fixtures/stored.js';
import { done, endVisits, holdDatabase, replaceStorage } from '../fixtures/visit.js';

const unavailable = { status: 'ready', codes: ['storage-unavailable'] } as const;

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('an article whose storage cannot be used', () => {
  for (const [where, descriptor] of [
    ['the browser has no IndexedDB', { value: undefined }],
    [
      'even asking for IndexedDB throws',
      {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      },
    ],
  ] as const) {
    it(`shows its dataset where ${where}, and says that no copy is kept`, async () => {
      const host = await serving();
      const article = await visitArticle(host.url, {
        figures: 3,
        before: (page) => replaceStorage(page, descriptor),
      });
      await article.until('ready', () => article.codes().length);
      await article.keepsPromises({ ...unavailable, shown: smallDataset });
      expect(await host.requests()).to.have.lengthOf(1);
    });
  }

  it('shows its dataset while opening takes for ever, and changes nothing when it ends after all', async () => {
    const host = await serving();
    const release = await holdDatabase('faultline-1');
    const article = await visitArticle(host.url);
    const started = performance.now();
    await article.until('ready');
    expect(performance.now() - started, 'milliseconds until it is shown').to.be.below(1500);
    await article.until('ready', () => article.codes().length);
    const shown = article.texts();
    await release();
    await aTimeout(300);
    expect(article.texts()).to.deep.equal(shown);
    await article.keepsPromises({ ...unavailable, shown: smallDataset });
    expect(await soundCopy(host), 'written too late').to.equal(undefined);
  });

  it('keeps its copy although another page has the database open and never lets go', async () => {
    const host = await serving();
    const other = await done(indexedDB.open('faultline-1', 1));
    other.close();
    await deleteDB('faultline-1');
    await keepCopy(host, { age: 2 * HOUR });
    const stubborn = await done(indexedDB.open('faultline-1', 1));
    await host.serve(newer);
    const article = await visitArticle(host.url, { attributes: { updates: 'auto' } });
    await stored(host, (text) => text === JSON.stringify(newer));
    await article.keepsPromises({ status: 'ready', shown: newer });
    expect(stubborn.objectStoreNames.contains('texts'), 'the other page’s handle works').to.be.true;
    stubborn.close();
  });

  it('leaves a database of a later version alone', async () => {
    const later = indexedDB.open('faultline-1', 99);
    later.onupgradeneeded = () => later.result.createObjectStore('new').put('kept', 'key');
    const database = await done(later);
    const host = await serving();
    const article = await visitArticle(host.url);
    await article.until('ready', () => article.codes().length);
    await article.keepsPromises({ ...unavailable, shown: smallDataset });
    expect(await done(database.transaction('new').objectStore('new').get('key'))).to.equal('kept');
    database.close();
  });

  it('builds its own database anew where its store is missing, without a word', async () => {
    (await done(indexedDB.open('faultline-1', 1))).close();
    const host = await serving();
    let opened = 0;
    const article = await visitArticle(host.url, {
      before: ({ window }) => {
        const { open } = window.IDBFactory.prototype;
        window.IDBFactory.prototype.open = function (...parameters) {
          opened += 1;
          return open.apply(this, parameters);
        };
      },
    });
    await stored(host, (text) => text === JSON.stringify(smallDataset));
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
    expect(opened, 'times opened').to.be.at.most(3);
  });

  it('leaves storage alone for half a minute after three failures, and then uses it again', async () => {
    const host = await serving();
    let opened = 0;
    let broken = true;
    const article = await visitArticle(host.url, {
      before: ({ window }) => {
        const { open } = window.IDBFactory.prototype;
        window.IDBFactory.prototype.open = function (...parameters) {
          opened += 1;
          if (broken) throw new DOMException('Indexed Database server lost.', 'UnknownError');
          return open.apply(this, parameters);
        };
      },
    });
    await article.until('ready', () => article.codes().length);
    const refresh = async (): Promise<void> => {
      await article.data.refreshDataset(host.url);
      await aTimeout(10);
    };
    for (let time = 0; time < 5; time++) await refresh();
    expect(opened).to.equal(3);
    broken = false;
    await refresh();
    expect(opened, 'still at rest').to.equal(3);
    const { now } = article.window.Date;
    article.window.Date.now = () => now() + 31_000;
    await refresh();
    await stored(host, (text) => text === JSON.stringify(smallDataset));
    await article.keepsPromises({ ...unavailable, shown: smallDataset });
    expect(article.data.heldDataset(host.url)!.storage, 'a copy is kept now').to.equal(undefined);
  });
});

describe('an article whose stored copy is damaged', () => {
  const text = JSON.stringify(smallDataset);
  const changed = text.replace('delivers 12 howitzers', 'delivers 1200 howitzers');

  for (const [what, record] of Object.entries({
    'is cut off': { text: text.slice(0, 2000) },
    'is cut off, with its hash': { text: text.slice(0, 2000), hash: undefined },
    'was changed by somebody': { text: changed, hash: 'f'.repeat(64) },
    'is another format, with its hash': { text: '{"type":"FeatureCollection"}' },
  })) {
    it(`ignores a copy that ${what}, and keeps the text of the network in its place`, async () => {
      const host = await serving(newer);
      await keepCopy(host, { age: 0, ...record });
      const article = await visitArticle(host.url);
      await article.until('ready');
      await article.keepsPromises({ status: 'ready', shown: newer });
      await stored(host, (kept) => kept === JSON.stringify(newer));
      expect(await host.requests()).to.have.lengthOf(1);
    });
  }

  it('ignores a copy of the wrong type', async () => {
    const host = await serving(newer);
    await keepCopy(host, { age: 0 });
    const database = await done(indexedDB.open('faultline-1', 1));
    const texts = database.transaction('texts', 'readwrite').objectStore('texts');
    await done(texts.put({ url: host.url, text: smallDataset, sha256: 7, fetchedAt: 'today' }));
    database.close();
    const article = await visitArticle(host.url);
    await stored(host, (kept) => kept === JSON.stringify(newer));
    await article.keepsPromises({ status: 'ready', shown: newer });
  });

  it('keeps a damaged copy where it is while the network gives nothing better', async () => {
    const host = makeHost();
    await host.answer({ status: 404 });
    await keepCopy(host, { age: 0, text: changed, hash: 'f'.repeat(64) });
    const article = await visitArticle(host.url);
    await article.keepsPromises({ status: 'failed', codes: ['http'] });
    await stored(host, (kept) => kept === changed);
  });
});

describe('an article whose dataset cannot be had', () => {
  it('says so with nothing stored, and shows the dataset when a reader tries again', async () => {
    const host = makeHost();
    await host.answer({ status: 404 });
    const article = await visitArticle(host.url, { figures: 2 });
    await article.keepsPromises({ status: 'failed', codes: ['http'] });
    await host.serve(smallDataset);
    press(article.figures[0]!, 'Try again');
    await article.until('ready');
    await article.keepsPromises({ status: 'ready', shown: smallDataset, codes: ['http'] });
  });

  it('shows the copy it has with its date, keeps it stored, and refreshes it when a reader tries again', async () => {
    const host = makeHost();
    await host.answer({ status: 404 });
    await keepCopy(host, { age: 48 * HOUR });
    const article = await visitArticle(host.url, { figures: 2 });
    await article.until('stale');
    const old = { status: 'stale', shown: smallDataset, codes: ['http'], old: true } as const;
    await article.keepsPromises(old);
    expect(await soundCopy(host)).to.equal(JSON.stringify(smallDataset));
    press(article.figures[0]!, 'Try again');
    await aTimeout(50);
    await article.keepsPromises(old);
    await host.serve(smallDataset);
    press(article.figures[1]!, 'Try again');
    await article.until('ready');
    await article.keepsPromises({ status: 'ready', shown: smallDataset, codes: ['http'] });
  });
});
