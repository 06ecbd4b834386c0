import { aTimeout, expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { Loaded } from '../../data/index.js';
import { failure } from '../fixtures/failure.js';
import { makeHost, type Answer, type Host } from '../fixtures/host.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { waitUntil } from '../fixtures/patient.js';
import { keepCopy, stored } from '../fixtures/stored.js';
import {
  done,
  endVisits,
  holdDatabase,
  replaceStorage,
  visit,
  type Store,
} from '../fixtures/visit.js';

const HOUR = 60 * 60 * 1000;
const newer = { ...smallDataset, version: '3.3.0' };

/** The next copy that watchers of a page are given. */
const nextCopy = ({ watchDataset }: Store, { url }: Host): Promise<Loaded> =>
  new Promise((resolve) => {
    const stop = watchDataset(url, (loaded) => {
      stop();
      resolve(loaded);
    });
  });

/** Keeps storage busy, as another page that writes a great deal does; gives how to end it. */
async function keepBusy(): Promise<() => void> {
  const database = await done(indexedDB.open('faultline-1', 1));
  const store = database.transaction('texts', 'readwrite').objectStore('texts');
  let busy = true;
  const again = (): void => {
    if (busy) store.get('nothing').onsuccess = again;
    else database.close();
  };
  again();
  return () => (busy = false);
}

async function hostWith(answer: Answer | 'dataset'): Promise<Host> {
  const host = makeHost();
  await (answer === 'dataset' ? host.serve(smallDataset) : host.answer(answer));
  return host;
}

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('loading a dataset', () => {
  it('asks the server once for twenty figures', async () => {
    const host = await hostWith('dataset');
    const { loadDataset } = await visit().store();
    const loaded = await Promise.all(Array.from({ length: 20 }, () => loadDataset(host.url)));
    expect(new Set(loaded.map(({ dataset }) => dataset)).size, 'datasets').to.equal(1);
    expect(loaded[0]!.dataset.version).to.equal('3.2.1');
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('takes every way of writing an address for the same one', async () => {
    const host = await hostWith('dataset');
    const { loadDataset } = await visit().store();
    const { pathname, search, host: server } = new URL(host.url);
    await Promise.all(
      [
        host.url,
        pathname + search,
        `.${pathname}${search}`.replace('./', '/x/../'),
        `//${server}${pathname}${search}`,
      ].map((src) => loadDataset(src)),
    );
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('does not ask again for what the page has', async () => {
    const host = await hostWith('dataset');
    const { loadDataset } = await visit().store();
    const first = await loadDataset(host.url);
    expect(await loadDataset(host.url)).to.equal(first);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('sends no cookie, asks past the browser’s own cache and needs no permission from the host', async () => {
    const host = await hostWith('dataset');
    document.cookie = 'reader=1; path=/';
    const { loadDataset } = await visit().store();
    await loadDataset(host.url);
    document.cookie = 'reader=; path=/; max-age=0';
    const [request, ...more] = await host.requests();
    expect(more).to.deep.equal([]);
    expect(request!.method).to.equal('GET');
    expect(request!.headers).not.to.have.any.keys('cookie', 'authorization');
    expect(request!.headers['cache-control']).to.match(/max-age=0|no-cache/);
    // A header of our own would make the browser ask another host for permission first.
    expect(request!.headers).not.to.have.any.keys('if-none-match', 'x-requested-with');
  });

  it('says when it was fetched, and which records it left out', async () => {
    const host = makeHost();
    const before = Date.now();
    await host.answer({
      body: JSON.stringify({ ...smallDataset, stances: [{}, ...smallDataset.stances!] }),
    });
    const { loadDataset } = await visit().store();
    const { fetchedAt, rejected, url } = await loadDataset(host.url);
    expect(url).to.equal(host.url);
    expect(fetchedAt).to.be.within(before, Date.now());
    expect(rejected.map(({ kind, index }) => `${kind} ${index}`)).to.deep.equal(['stances 0']);
  });

  it('keeps two addresses apart', async () => {
    const [one, two] = [await hostWith('dataset'), makeHost()];
    await two.serve(newer);
    const { loadDataset } = await visit().store();
    const [first, second] = await Promise.all([loadDataset(one.url), loadDataset(two.url)]);
    expect([first.dataset.version, second.dataset.version]).to.deep.equal(['3.2.1', '3.3.0']);
  });

  it('keeps the text for the next visit', async () => {
    const host = await hostWith('dataset');
    const { loadDataset } = await visit().store();
    await loadDataset(host.url);
    await stored(host, (text) => text === JSON.stringify(smallDataset));
  });

  it('stores nothing for a page that wants it in memory only', async () => {
    const host = await hostWith('dataset');
    const page = visit();
    let asked = 0;
    const { open } = page.window.IDBFactory.prototype;
    page.window.IDBFactory.prototype.open = function (...parameters) {
      asked += 1;
      return open.apply(this, parameters);
    };
    const { loadDataset, refreshDataset } = await page.store();
    await loadDataset(host.url, 'memory');
    await refreshDataset(host.url, 'memory');
    expect(asked, 'databases opened').to.equal(0);
  });
});

describe('loading a dataset seen on an earlier visit', () => {
  it('does not ask the server when the copy is less than an hour old', async () => {
    const host = await hostWith({ status: 500 });
    const fetchedAt = await keepCopy(host, { age: HOUR - 60_000 });
    const { loadDataset } = await visit().store();
    const loaded = await loadDataset(host.url);
    expect(loaded.dataset).to.deep.equal(smallDataset);
    expect(loaded.fetchedAt).to.equal(fetchedAt);
    expect(loaded.refreshError).to.equal(undefined);
    expect(await host.requests()).to.deep.equal([]);
  });

  it('shows an older copy at once and asks the server behind it', async () => {
    const host = await hostWith({ hold: true });
    const fetchedAt = await keepCopy(host, { age: 2 * HOUR });
    const store = await visit().store();
    const loaded = await store.loadDataset(host.url);
    expect(loaded.dataset).to.deep.equal(smallDataset);
    expect(loaded.fetchedAt).to.equal(fetchedAt);
    let told = 0;
    store.watchDataset(host.url, () => told++);
    await host.serve(smallDataset);
    const held = (): Loaded => store.heldDataset(host.url)!;
    while (held().fetchedAt === fetchedAt) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(held().dataset, 'the same dataset, not read a second time').to.equal(loaded.dataset);
    expect(held().fetchedAt).to.be.above(fetchedAt + HOUR);
    expect(told, 'nobody is told that nothing changed').to.equal(0);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('remembers that the server confirmed the copy', async () => {
    const host = await hostWith('dataset');
    await keepCopy(host, { age: 2 * HOUR });
    const { loadDataset } = await visit().store();
    await loadDataset(host.url);
    const { readCache } = await visit().cache();
    const since = Date.now() - HOUR;
    while (((await readCache(host.url))?.fetchedAt ?? 0) < since) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('gives a changed text to every figure that watches', async () => {
    const host = await hostWith({ hold: true });
    await keepCopy(host, { age: 2 * HOUR });
    const store = await visit().store();
    const { loadDataset } = store;
    const [first, ...others] = await Promise.all(
      Array.from({ length: 3 }, () => loadDataset(host.url)),
    );
    expect(others.every(({ dataset }) => dataset === first!.dataset)).to.be.true;
    const watchers = [nextCopy(store, host), nextCopy(store, host)];
    await host.serve(newer);
    const copies = await Promise.all(watchers);
    expect(copies.map(({ dataset }) => dataset.version)).to.deep.equal(['3.3.0', '3.3.0']);
    expect(copies[0]!.dataset).to.equal(copies[1]!.dataset);
    expect((await loadDataset(host.url)).dataset.version).to.equal('3.3.0');
    await stored(host, (text) => text === JSON.stringify(newer));
  });

  for (const [what, answer, code] of [
    ['the server is down', { drop: true }, 'network'],
    ['the dataset is gone', { status: 410 }, 'http'],
    ['the answer is a login page', { type: 'text/html', body: '<p>Log in' }, 'not-json'],
    ['the answer is cut off', { body: JSON.stringify(newer), cut: true }, 'network'],
    ['the answer is empty', { body: '' }, 'not-json'],
    ['the answer is another format', { body: '{"type":"FeatureCollection"}' }, 'wrong-shape'],
    [
      'the answer is for a later release',
      { body: JSON.stringify({ ...newer, schemaVersion: '2.0.0' }) },
      'newer-version',
    ],
  ] as const) {
    it(`keeps the older copy and says why when ${what}`, async () => {
      const host = await hostWith({ hold: true });
      await keepCopy(host, { age: 48 * HOUR });
      const store = await visit().store();
      const loaded = await store.loadDataset(host.url);
      const next = nextCopy(store, host);
      await host.answer(answer);
      const copy = await next;
      expect(copy.refreshError?.code).to.equal(code);
      expect(copy.dataset).to.equal(loaded.dataset);
      expect(copy.fetchedAt, 'the date of the copy').to.equal(loaded.fetchedAt);
      const { readCache } = await visit().cache();
      expect((await readCache(host.url))?.text, 'the stored copy').to.equal(
        JSON.stringify(smallDataset),
      );
    });
  }

  it('forgets the failure when a later refresh works', async () => {
    const host = await hostWith('dataset');
    const page = visit();
    const { loadDataset, refreshDataset } = await page.store();
    const loaded = await loadDataset(host.url);
    await host.answer({ drop: true });
    expect((await refreshDataset(host.url)).refreshError?.code).to.equal('network');
    await host.serve(smallDataset);
    const copy = await refreshDataset(host.url);
    expect(copy.refreshError).to.equal(undefined);
    expect(copy.dataset).to.equal(loaded.dataset);
  });

  for (const [what, copy] of Object.entries({
    'whose text is not what was stored': { hash: 'f'.repeat(64) },
    'that was cut off': { text: JSON.stringify(smallDataset).slice(0, 500) },
    'that is no dataset': { text: '{"type":"FeatureCollection"}' },
  })) {
    it(`ignores a stored copy ${what} and asks the server`, async () => {
      const host = makeHost();
      await host.serve(newer);
      await keepCopy(host, { age: 0, ...copy });
      const { loadDataset } = await visit().store();
      expect((await loadDataset(host.url)).dataset.version).to.equal('3.3.0');
      expect(await host.requests()).to.have.lengthOf(1);
      await stored(host, (text) => text === JSON.stringify(newer));
    });
  }

  it('asks the server about a copy from the future', async () => {
    const host = makeHost();
    await host.serve(newer);
    await keepCopy(host, { age: -365 * 24 * HOUR });
    const store = await visit().store();
    await store.loadDataset(host.url);
    const { dataset } = await store.refreshDataset(host.url);
    expect(dataset.version).to.equal('3.3.0');
    expect(await host.requests()).not.to.be.empty;
  });

  it('loads from the network where storage never answers', async () => {
    const host = await hostWith('dataset');
    const { loadDataset } = await visit().store();
    const release = await holdDatabase('faultline-1');
    expect((await loadDataset(host.url)).dataset.version).to.equal('3.2.1');
    await release();
  });

  it('loads from the network where there is no storage', async () => {
    const host = await hostWith('dataset');
    const page = visit();
    replaceStorage(page, { value: undefined });
    const { loadDataset } = await page.store();
    expect((await loadDataset(host.url)).dataset.version).to.equal('3.2.1');
  });

  it('shows the stored copy where storage is slow and the server down', async () => {
    const host = await hostWith({ drop: true });
    await keepCopy(host, { age: 2 * HOUR });
    const store = await visit().store();
    const end = await keepBusy();
    const loading = store.loadDataset(host.url);
    while ((await host.requests()).length === 0);
    end();
    expect((await loading).dataset).to.deep.equal(smallDataset);
  });

  it('says nothing of a server that is down where a slow storage has a fresh copy', async () => {
    const host = await hostWith({ hold: true });
    await keepCopy(host, { age: 0 });
    const page = visit();
    const { fetch } = page.window;
    let asked: Promise<unknown> | undefined;
    page.window.fetch = (...parameters) => (asked = fetch(...parameters)) as Promise<Response>;
    const { loadDataset, watchDataset } = await page.store();
    const heard: unknown[] = [];
    watchDataset(host.url, ({ refreshError }) => heard.push(refreshError?.code));
    const end = await keepBusy();
    const loading = loadDataset(host.url);
    await waitUntil(() => asked !== undefined);
    end();
    expect((await loading).dataset).to.deep.equal(smallDataset);
    await host.answer({ drop: true });
    await failure(asked!);
    await aTimeout(50);
    expect(heard).to.deep.equal([undefined]);
  });

  it('shows what the network gives where storage is slower, and keeps to it', async () => {
    const host = makeHost();
    await host.serve(newer);
    await keepCopy(host, { age: 2 * HOUR });
    const { loadDataset, watchDataset } = await visit().store();
    const end = await keepBusy();
    expect((await loadDataset(host.url)).dataset.version).to.equal('3.3.0');
    const heard: string[] = [];
    watchDataset(host.url, ({ dataset }) => heard.push(dataset.version));
    end();
    await stored(host, (text) => text.includes('"3.'));
    expect((await loadDataset(host.url)).dataset.version).to.equal('3.3.0');
    expect(heard).to.deep.equal([]);
  });
});

describe('when a dataset cannot be loaded', () => {
  for (const [what, answer, code, words] of [
    ['nothing is there', { status: 404 }, 'http', '404'],
    ['the server is broken', { status: 500 }, 'http', '500'],
    ['the connection ends', { drop: true }, 'network', 'offline'],
    ['the answer is cut off', { body: JSON.stringify(smallDataset), cut: true }, 'network', ''],
    [
      'the answer is a page',
      { type: 'text/html', body: '<!doctype html><p>Hello' },
      'not-json',
      'JSON',
    ],
    ['the answer is empty', { body: '' }, 'not-json', 'JSON'],
    ['the answer has no content', { status: 204 }, 'not-json', 'JSON'],
    ['the answer is null', { body: 'null' }, 'wrong-shape', 'format'],
    ['the answer is a list', { body: '[]' }, 'wrong-shape', 'format'],
    [
      'the answer is another format',
      { body: '{"type":"FeatureCollection"}' },
      'wrong-shape',
      'faultline-dataset',
    ],
    [
      'the dataset is for a later release',
      { body: '{"format":"faultline-dataset","schemaVersion":"2.0.0"}' },
      'newer-version',
      'Update',
    ],
  ] as const) {
    it(`says ${code} when ${what}`, async () => {
      const host = await hostWith(answer);
      const { loadDataset } = await visit().store();
      const error = await failure(loadDataset(host.url));
      expect(error).to.include({ name: 'DatasetError', code });
      expect(error.message).to.contain(words);
    });
  }

  it('stops reading an answer that is too large', async () => {
    const host = await hostWith({ body: `"${'x'.repeat(27 * 1024 * 1024)}"` });
    const { loadDataset } = await visit().store();
    const error = await failure(loadDataset(host.url));
    expect(error).to.include({ code: 'too-large' });
    expect(error.message).to.contain('26 MB');
  });

  it('says which address it was', async () => {
    const host = await hostWith({ status: 404 });
    const { loadDataset } = await visit().store();
    expect((await failure(loadDataset(host.url))).message).to.contain(host.url);
  });

  it('says so when the address is none', async () => {
    const { loadDataset } = await visit().store();
    const error = await failure((async () => loadDataset('http://['))());
    expect(error).to.include({ name: 'DatasetError', code: 'network' });
  });

  it('says so when another host gives no permission', async () => {
    const { loadDataset } = await visit().store();
    const { port, pathname, search } = new URL((await hostWith('dataset')).url);
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error = await failure(loadDataset(`http://${other}:${port}${pathname}${search}`));
    expect(error.code).to.equal('network');
    expect(error.message).to.contain('Access-Control-Allow-Origin');
  });

  it('says so when another copy of the library on the page asked and failed', async () => {
    const page = visit();
    const { loadDataset, resolveSource } = await page.store();
    const theirs = new Error('HTTP 404');
    const fetching = new page.window.Map([[resolveSource('/gone.json'), Promise.reject(theirs)]]);
    Object.assign(page.window, {
      [Symbol.for('faultline')]: { version: 1, fetching, told: new page.window.Set() },
    });
    const error = await failure(loadDataset('/gone.json'));
    expect(error).to.include({ name: 'DatasetError', code: 'network', message: 'Error: HTTP 404' });
    expect(error.cause).to.equal(theirs);
  });

  it('tells all that asked, and stores nothing', async () => {
    const host = await hostWith({ status: 404 });
    const { loadDataset } = await visit().store();
    const errors = await Promise.all([1, 2, 3].map(() => failure(loadDataset(host.url))));
    expect(errors.map(({ code }) => code)).to.deep.equal(['http', 'http', 'http']);
    expect(await host.requests(), 'requests').to.have.lengthOf(1);
    const { readCache } = await visit().cache();
    expect(await readCache(host.url)).to.equal(undefined);
  });

  it('tries again when it is asked again', async () => {
    const host = await hostWith({ status: 503 });
    const { loadDataset, refreshDataset } = await visit().store();
    expect((await failure(loadDataset(host.url))).code).to.equal('http');
    await host.serve(smallDataset);
    expect((await refreshDataset(host.url)).dataset.version).to.equal('3.2.1');
    expect(await host.requests()).to.have.lengthOf(2);
  });

  it('answers a figure that comes a moment later with the same failure, and asks nobody', async () => {
    const host = await hostWith({ status: 503 });
    const { loadDataset } = await visit().store();
    const first = await failure(loadDataset(host.url));
    expect(await failure(loadDataset(host.url))).to.equal(first);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('gives a figure that watches what another figure loads later', async () => {
    const host = await hostWith({ status: 503 });
    const store = await visit().store();
    await failure(store.loadDataset(host.url));
    const next = nextCopy(store, host);
    await host.serve(smallDataset);
    await store.refreshDataset(host.url);
    expect((await next).dataset.version).to.equal('3.2.1');
  });
});

describe('a page that comes back to its reader', () => {
  it('asks about an old copy that a figure shows, once, and about no other', async () => {
    const [shown, left] = [await hostWith('dataset'), await hostWith('dataset')];
    const page = visit();
    const { loadDataset, watchDataset } = await page.store();
    const back = (): boolean => page.window.dispatchEvent(new Event('online'));
    for (const { url } of [shown, left]) {
      await loadDataset(url, 'memory');
      const stop = watchDataset(url, () => undefined);
      if (url === left.url) stop();
    }
    const { Date: clock, performance: stopwatch } = page.window;
    const [now, since] = [clock.now, stopwatch.now.bind(stopwatch)];
    clock.now = () => now() + 2 * HOUR;
    stopwatch.now = () => since() + 2 * HOUR;
    back();
    await waitUntil(async () => (await shown.requests()).length === 2);
    await aTimeout(50);
    back();
    await aTimeout(50);
    expect(await shown.requests()).to.have.lengthOf(2);
    expect(await left.requests()).to.have.lengthOf(1);
  });
});

describe('watching a dataset', () => {
  it('hears nothing after it stopped', async () => {
    const host = await hostWith('dataset');
    const { loadDataset, refreshDataset, watchDataset } = await visit().store();
    await loadDataset(host.url);
    const heard: string[] = [];
    const stop = watchDataset(host.url, ({ dataset }) => heard.push(dataset.version));
    await host.serve(newer);
    await refreshDataset(host.url);
    stop();
    stop();
    await host.serve({ ...smallDataset, version: '3.4.0' });
    await refreshDataset(host.url);
    expect(heard).to.deep.equal(['3.3.0']);
  });

  it('does not take the others down with one watcher that throws', async () => {
    const host = await hostWith('dataset');
    const page = visit();
    const { loadDataset, refreshDataset, watchDataset } = await page.store();
    await loadDataset(host.url);
    const heard: string[] = [];
    const reported: string[] = [];
    page.window.addEventListener('error', (event) => {
      event.preventDefault();
      reported.push((event.error as Error).message);
    });
    watchDataset(host.url, () => {
      throw new Error('a figure that cannot draw');
    });
    watchDataset(host.url, ({ dataset }) => heard.push(dataset.version));
    await host.serve(newer);
    const loaded = await refreshDataset(host.url).catch((error: unknown) => error as Error);
    expect(heard).to.include('3.3.0');
    expect(loaded).to.have.nested.property('dataset.version', '3.3.0');
    expect((loaded as Loaded).refreshError).to.equal(undefined);
    expect(reported, 'told to the page’s owner').to.deep.equal(['a figure that cannot draw']);
  });

  it('asks the server once for several that refresh at the same time', async () => {
    const host = await hostWith('dataset');
    const { loadDataset, refreshDataset } = await visit().store();
    await loadDataset(host.url);
    await Promise.all([1, 2, 3].map(() => refreshDataset(host.url)));
    expect(await host.requests()).to.have.lengthOf(2);
  });
});
