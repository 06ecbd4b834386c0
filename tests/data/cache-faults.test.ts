import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { CachedText } from '../../data/cache.js';
import {
  done,
  endVisits,
  holdDatabase,
  replaceStorage,
  visit,
  type Visit,
} from '../fixtures/visit.js';

const entry: CachedText = {
  url: 'https://example.org/data.json',
  text: '{"title":"Arland – Borland"}',
  sha256: 'a'.repeat(64),
  fetchedAt: 1_700_000_000_000,
};

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('the cache, where storage does not do its part', () => {
  /** Both operations, on a visit whose storage fails in some way. */
  async function outcome(page: Visit): Promise<unknown[]> {
    const { readCache, writeCache } = await page.cache();
    return [await readCache(entry.url), await writeCache(entry)];
  }

  it('has nothing where the browser has no IndexedDB', async () => {
    const page = visit();
    replaceStorage(page, { value: undefined });
    expect(await outcome(page)).to.deep.equal([undefined, false]);
  });

  it('has nothing where even asking for IndexedDB throws', async () => {
    const page = visit();
    replaceStorage(page, {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(await outcome(page)).to.deep.equal([undefined, false]);
  });

  it('has nothing where a database is refused', async () => {
    const page = visit();
    page.window.IDBFactory.prototype.open = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    expect(await outcome(page)).to.deep.equal([undefined, false]);
  });

  it('has nothing in a frame that may not store', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const cache = new URL('/data/cache.ts', location.href).href;
    const answer = new Promise<unknown>((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    // The frame's origin is opaque, so its modules come as text of its own.
    const bundle = await inlined(cache);
    frame.srcdoc = `<script type="module">
      const { readCache, writeCache } = await import('${bundle}');
      const read = await readCache('x');
      const written = await writeCache({ url: 'x', text: '', sha256: '', fetchedAt: 0 });
      parent.postMessage([String(read), String(written)], '*');
    </script>`;
    document.body.append(frame);
    try {
      expect(await answer).to.deep.equal(['undefined', 'false']);
    } finally {
      frame.remove();
    }
  });

  it('leaves a database of a later version alone and has nothing', async () => {
    const later = indexedDB.open('faultline-1', 99);
    later.onupgradeneeded = () => later.result.createObjectStore('new').put('kept', 'key');
    const database = await done(later);
    expect(await outcome(visit())).to.deep.equal([undefined, false]);
    expect(await done(database.transaction('new').objectStore('new').get('key'))).to.equal('kept');
    database.close();
    expect(await indexedDB.databases()).to.deep.include({ name: 'faultline-1', version: 99 });
  });

  it('builds its own database anew where its store is missing', async () => {
    const bare = await done(indexedDB.open('faultline-1', 1));
    bare.close();
    expect(await outcome(visit())).to.deep.equal([undefined, true]);
  });

  it('has nothing where opening never ends', async () => {
    const release = await holdDatabase('faultline-1');
    expect(await outcome(visit())).to.deep.equal([undefined, false]);
    await release();
  });

  it('says that a write failed when the browser takes the record and then drops it', async () => {
    const page = visit();
    const { put } = page.window.IDBObjectStore.prototype;
    page.window.IDBObjectStore.prototype.put = function (...parameters) {
      const request = put.apply(this, parameters);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    const { readCache, writeCache } = await page.cache();
    expect(await writeCache(entry)).to.be.false;
    expect(await readCache(entry.url)).to.equal(undefined);
  });

  it('tries again after a failure', async () => {
    const page = visit();
    const { open } = page.window.IDBFactory.prototype;
    page.window.IDBFactory.prototype.open = () => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    const { readCache, writeCache } = await page.cache();
    expect(await writeCache(entry)).to.be.false;
    page.window.IDBFactory.prototype.open = open;
    expect(await writeCache(entry)).to.be.true;
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });

  /** A visit where a transaction fails with the first of these errors, the next with the second, and so on. */
  async function failingWith(...names: string[]) {
    const page = visit();
    let tries = 0;
    const { transaction } = page.window.IDBDatabase.prototype;
    page.window.IDBDatabase.prototype.transaction = function (...parameters) {
      const name = names[tries++];
      if (name) throw new DOMException('No transaction.', name);
      return transaction.apply(this, parameters);
    };
    return { ...(await page.cache()), tries: () => tries };
  }

  it('tries again at once, and only once, where the connection was closed under it', async () => {
    const closed = 'InvalidStateError';
    const one = await failingWith(closed);
    expect(await one.writeCache(entry)).to.be.true;
    const two = await failingWith(closed, closed);
    expect(await two.readCache(entry.url)).to.equal(undefined);
    expect(two.tries()).to.equal(2);
  });

  it('does not try again at once after another failure', async () => {
    const { writeCache, tries } = await failingWith('UnknownError');
    expect(await writeCache(entry)).to.be.false;
    expect(tries()).to.equal(1);
  });

  it('tries once more where the page was left in the middle of a step', async () => {
    const page = visit();
    const { open } = page.window.IDBFactory.prototype;
    let opened = 0;
    page.window.IDBFactory.prototype.open = function (...parameters) {
      if (opened++) return open.apply(this, parameters);
      page.window.dispatchEvent(new Event('pagehide'));
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    const { writeCache } = await page.cache();
    expect(await writeCache(entry)).to.be.true;
  });

  it('does not use a connection again that the browser has ended', async () => {
    const page = visit();
    let database: IDBDatabase | undefined;
    const { open } = page.window.IDBFactory.prototype;
    page.window.IDBFactory.prototype.open = function (...parameters) {
      const request = open.apply(this, parameters);
      request.addEventListener('success', () => (database ??= request.result));
      return request;
    };
    const { readCache, writeCache } = await page.cache();
    await writeCache(entry);
    database!.transaction = () => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    database!.dispatchEvent(new Event('close'));
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });

  it('does nothing with a database that opens too late', async () => {
    const { readCache, tries } = await failingWith();
    const release = await holdDatabase('faultline-1');
    expect(await readCache(entry.url)).to.equal(undefined);
    await release();
    // Opened after all that wait already.
    (await done(indexedDB.open('faultline-1', 1))).close();
    expect(tries()).to.equal(0);
  });

  /** A visit whose storage failed three times, works again, and whose clock a test sets. */
  async function afterFailures() {
    const page = visit();
    const { open } = page.window.IDBFactory.prototype;
    page.window.IDBFactory.prototype.open = () => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    const clock = { now: Date.now() };
    page.window.Date.now = () => clock.now;
    const cache = await page.cache();
    for (let time = 0; time < 3; time++) await cache.readCache(entry.url);
    page.window.IDBFactory.prototype.open = open;
    return { ...cache, clock };
  }

  it('rests for half a minute after three failures, and says meanwhile what was wrong', async () => {
    const { writeCache, storageTrouble, clock } = await afterFailures();
    clock.now += 29_999;
    expect(await writeCache(entry)).to.be.false;
    expect(storageTrouble()).to.equal('storage-unavailable');
    clock.now += 1;
    expect(await writeCache(entry)).to.be.true;
    expect(storageTrouble()).to.equal(undefined);
  });

  it('does not rest longer because the clock was set back', async () => {
    const { writeCache, clock } = await afterFailures();
    clock.now -= 60 * 60 * 1000;
    expect(await writeCache(entry)).to.be.true;
  });
});

/** A module and what it imports as `data:` addresses, for a page that may load nothing from this origin. */
async function inlined(address: string): Promise<string> {
  let code = await (await fetch(address)).text();
  for (const [, path] of code.matchAll(/\b(?:from|import)\s*["']([./][^"']+)["']/g)) {
    code = code.replace(path!, await inlined(new URL(path!, address).href));
  }
  return `data:text/javascript,${encodeURIComponent(code)}`.replaceAll("'", '%27');
}
