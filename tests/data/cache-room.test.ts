import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { CachedText } from '../../data/cache.js';
import { endVisits, visit, type Cache } from '../fixtures/visit.js';

/** A text of so many characters that was confirmed on this day of a month. */
const text = (name: string, length: number, day: number): CachedText => ({
  url: `https://example.org/${name}.json`,
  text: 'x'.repeat(length),
  sha256: '',
  fetchedAt: Date.UTC(2024, 4, day),
});

interface Disk extends Cache {
  /** Characters that all texts may have together. */
  room: number;
  /** How often a write was tried. */
  tries: number;
  /** With what a write fails, whatever the room. */
  fault?: string;
  /** The names of the texts that are stored. */
  names(): Promise<string>;
}

/** A visit to a site with so little room. */
async function disk(room: number): Promise<Disk> {
  const page = visit();
  const sizes = new Map<unknown, number>();
  const { put, delete: drop } = page.window.IDBObjectStore.prototype;
  Object.assign(page.window.IDBObjectStore.prototype, {
    put(this: IDBObjectStore, record: CachedText) {
      site.tries++;
      if (site.fault) throw new page.window.DOMException('It fails.', site.fault);
      const after = new Map(sizes).set(record.url, record.text?.length ?? 0);
      if ([...after.values()].reduce((sum, size) => sum + size) > site.room) {
        throw new page.window.DOMException('The disk is full.', 'QuotaExceededError');
      }
      sizes.set(record.url, after.get(record.url)!);
      return put.call(this, record);
    },
    delete(this: IDBObjectStore, url: string) {
      sizes.delete(url);
      return drop.call(this, url);
    },
  });
  const cache = await page.cache();
  const found = (name: string): Promise<unknown> => cache.readCache(text(name, 0, 1).url);
  const site: Disk = {
    ...cache,
    room,
    tries: 0,
    async names() {
      const names = [];
      for (const name of 'abcdn') if (await found(name)) names.push(name);
      return names.join('');
    },
  };
  return site;
}

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('a new text for which there is no room', () => {
  it('takes the place of those confirmed the longest ago, and of no more than it needs', async () => {
    const site = await disk(300);
    for (const [name, day] of [
      ['a', 4],
      ['b', 2],
      ['c', 3],
    ] as const)
      await site.writeCache(text(name, 100, day));
    expect(await site.writeCache(text('n', 150, 5))).to.be.true;
    expect(site.storageTrouble()).to.equal(undefined);
    expect(await site.names()).to.equal('an');
  });

  it('drops one where that is just enough', async () => {
    const site = await disk(300);
    for (const [name, day] of [
      ['a', 4],
      ['b', 2],
      ['c', 3],
    ] as const)
      await site.writeCache(text(name, 100, day));
    expect(await site.writeCache(text('n', 100, 5))).to.be.true;
    expect(await site.names()).to.equal('acn');
  });

  it('drops nothing where that would not be enough, and says that storage is full', async () => {
    const site = await disk(200);
    await site.writeCache(text('a', 100, 1));
    await site.writeCache(text('b', 100, 2));
    expect(await site.writeCache(text('n', 201, 3))).to.be.false;
    expect(site.storageTrouble()).to.equal('storage-full');
    expect(site.tries, 'no second try of the same text').to.equal(3);
    expect(await site.names()).to.equal('ab');
  });

  it('drops nothing when something else is wrong', async () => {
    const site = await disk(300);
    await site.writeCache(text('a', 100, 1));
    site.fault = 'UnknownError';
    expect(await site.writeCache(text('n', 100, 2))).to.be.false;
    expect(await site.names()).to.equal('a');
  });

  it('does not cost the reader the older text of the same dataset', async () => {
    const site = await disk(100);
    await site.writeCache(text('a', 100, 1));
    site.room = 50;
    expect(await site.writeCache(text('a', 80, 2))).to.be.false;
    expect(await site.names()).to.equal('a');
  });

  it('is not kept out by a record without a text', async () => {
    const site = await disk(100);
    await site.writeCache({ ...text('a', 0, 1), text: undefined as never });
    await site.writeCache(text('b', 100, 2));
    expect(await site.writeCache(text('n', 100, 3))).to.be.true;
    expect(await site.names()).to.equal('n');
  });
});
