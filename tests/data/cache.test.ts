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

describe('the cache', () => {
  it('gives back the text, its hash and its time on a later visit', async () => {
    const { writeCache } = await visit().cache();
    expect(await writeCache(entry)).to.be.true;
    const { readCache } = await visit().cache();
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });

  it('keeps one text per address and the newest of each', async () => {
    const { readCache, writeCache } = await visit().cache();
    const other = { ...entry, url: 'https://example.org/other.json', text: '{}' };
    await Promise.all([writeCache(entry), writeCache(other)]);
    const newer = { ...entry, text: '{"title":"newer"}', fetchedAt: entry.fetchedAt + 1 };
    await writeCache(newer);
    expect(await readCache(entry.url)).to.deep.equal(newer);
    expect(await readCache(other.url)).to.deep.equal(other);
  });

  it('has nothing for an address it never saw', async () => {
    const { readCache } = await visit().cache();
    expect(await readCache('https://example.org/never.json')).to.equal(undefined);
  });

  it('keeps its format in the name of its database, whose version stays 1', async () => {
    const { writeCache } = await visit().cache();
    await writeCache(entry);
    const databases = await indexedDB.databases();
    expect(databases.filter(({ name }) => name?.startsWith('faultline'))).to.deep.equal([
      { name: 'faultline-1', version: 1 },
    ]);
  });

  it('stores nothing until it is asked to', async () => {
    await visit().cache();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.contain('faultline-1');
  });

  it('lets go at once of a database that another page wants to delete or upgrade', async () => {
    const { writeCache } = await visit().cache();
    await writeCache(entry);
    const newer = await done(indexedDB.open('faultline-1', 7));
    expect(newer.version).to.equal(7);
    newer.close();
  });

  it('works again after the database was deleted under it', async () => {
    const { readCache, writeCache } = await visit().cache();
    await writeCache(entry);
    await deleteDB('faultline-1');
    expect(await readCache(entry.url)).to.equal(undefined);
    expect(await writeCache(entry)).to.be.true;
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });
});

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

  for (const [what, record] of Object.entries({
    'without a text': { url: entry.url, sha256: '', fetchedAt: 0 },
    'whose text is no text': { ...entry, text: { title: 1 } },
    'without a time': { ...entry, fetchedAt: undefined },
    'whose time is a text': { ...entry, fetchedAt: 'yesterday' },
  })) {
    it(`takes a record ${what} for none`, async () => {
      const { readCache, writeCache } = await visit().cache();
      await writeCache(record as unknown as CachedText);
      expect(await readCache(entry.url)).to.equal(undefined);
    });
  }
});

/** A module and what it imports as `data:` addresses, for a page that may load nothing from this origin. */
async function inlined(address: string): Promise<string> {
  let code = await (await fetch(address)).text();
  for (const [, path] of code.matchAll(/\b(?:from|import)\s*["']([./][^"']+)["']/g)) {
    code = code.replace(path!, await inlined(new URL(path!, address).href));
  }
  return `data:text/javascript,${encodeURIComponent(code)}`.replaceAll("'", '%27');
}
