import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { CachedText } from '../../data/cache.js';
import { waitUntil } from '../fixtures/patient.js';
import { done, endVisits, visit } from '../fixtures/visit.js';

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

  it('lets go of its database when the page is frozen or left, and opens it again', async () => {
    const page = visit();
    let closed = 0;
    const { close } = page.window.IDBDatabase.prototype;
    page.window.IDBDatabase.prototype.close = function () {
      closed += 1;
      close.call(this);
    };
    const { readCache, writeCache } = await page.cache();
    await writeCache(entry);
    page.window.document.dispatchEvent(new Event('freeze'));
    await waitUntil(() => closed === 1);
    expect(await readCache(entry.url)).to.deep.equal(entry);
    page.window.dispatchEvent(new Event('pagehide'));
    await waitUntil(() => closed === 2);
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });

  it('works again after the database was deleted under it', async () => {
    const { readCache, writeCache } = await visit().cache();
    await writeCache(entry);
    await deleteDB('faultline-1');
    expect(await readCache(entry.url)).to.equal(undefined);
    expect(await writeCache(entry)).to.be.true;
    expect(await readCache(entry.url)).to.deep.equal(entry);
  });

  for (const [what, record] of Object.entries({
    'without a text': { url: entry.url, sha256: '', fetchedAt: 0 },
    'whose text is no text': { ...entry, text: { title: 1 } },
    'without a time': { ...entry, fetchedAt: undefined },
    'whose time is a text': { ...entry, fetchedAt: 'yesterday' },
    'whose time is a date': { ...entry, fetchedAt: '2024-05-01' },
    'without a hash': { ...entry, sha256: undefined },
  })) {
    it(`takes a record ${what} for none`, async () => {
      const { readCache, writeCache } = await visit().cache();
      await writeCache(record as unknown as CachedText);
      expect(await readCache(entry.url)).to.equal(undefined);
    });
  }
});
