import { expect } from '@open-wc/testing';
import {
  entryOf,
  isFresh,
  isOlder,
  offers,
  publish,
  type Entry,
  type Loaded,
  type UpdatePolicy,
} from '../../data/entries.js';
import type * as entries from '../../data/entries.js';
import { DatasetError } from '../../data/errors.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { endVisits, visit } from '../fixtures/visit.js';

const HOUR = 60 * 60 * 1000;
const NOON = Date.UTC(2024, 4, 1, 12);

let count = 0;
/** An address nobody has asked for yet. */
const newEntry = (): Entry => entryOf(`https://example.org/${++count}.json`);
const copy: Loaded = {
  dataset: smallDataset,
  rejected: [],
  url: 'https://example.org/data.json',
  fetchedAt: NOON,
};
const next = { version: '3.3.0', published: '2024-06-01' };

/** Watches an entry; gives the copies that were shown. */
function watch(entry: Entry, updates: UpdatePolicy = 'auto'): Loaded[] {
  const heard: Loaded[] = [];
  entry.watchers.add({ listener: (loaded) => heard.push(loaded), updates });
  return heard;
}

describe('which of two editions is older', () => {
  for (const [what, change, expected] of [
    ['published the day before', { published: '2024-04-30' }, true],
    [
      'published the day before, with a higher version',
      { published: '2024-04-30', version: '9.0.0' },
      true,
    ],
    ['published the day after', { published: '2024-05-02' }, false],
    [
      'published the day after, with a lower version',
      { published: '2024-05-02', version: '1.0.0' },
      false,
    ],
    ['of the same day and version', {}, false],
    ['of the same day, one correction earlier', { version: '3.2.0' }, true],
    ['of the same day, one correction later', { version: '3.2.2' }, false],
    ['of the same day, version 3.1.9', { version: '3.1.9' }, true],
    ['of the same day, version 3.10.0', { version: '3.10.0' }, false],
    ['of the same day, version 2.9.9', { version: '2.9.9' }, true],
    ['of the same day, version 4.0.0', { version: '4.0.0' }, false],
    ['of another dataset, published before', { id: 'other', published: '2023-01-01' }, false],
  ] as const) {
    it(`takes one ${what} for ${expected ? 'older' : 'no older'}`, () => {
      expect(isOlder({ ...smallDataset, ...change }, smallDataset)).to.equal(expected);
    });
  }
});

describe('a stored copy', () => {
  const { now } = Date;
  before(() => (Date.now = () => NOON));
  after(() => (Date.now = now));

  for (const [age, expected] of [
    [0, true],
    [HOUR - 1, true],
    [HOUR, false],
    [48 * HOUR, false],
    [-1, false],
  ] as const) {
    it(`of an age of ${age} ms is ${expected ? 'fresh' : 'to be asked about'}`, () => {
      const text = { url: copy.url, text: '', sha256: '', fetchedAt: NOON - age };
      expect(isFresh(text)).to.equal(expected);
    });
  }
});

describe('several figures of one dataset', () => {
  it('share what the page knows of its address, and of no other', () => {
    const entry = entryOf('https://example.org/shared.json');
    expect(entryOf('https://example.org/shared.json')).to.equal(entry);
    expect(entryOf('https://example.org/another.json')).not.to.equal(entry);
  });

  it('store nothing before one of them may', () => {
    expect(newEntry()).to.include({ policy: 'none', failures: 0 });
  });

  for (const [wishes, expected] of [
    [[], 'auto'],
    [['auto'], 'auto'],
    [['auto', 'ask'], 'ask'],
    [['ask', 'next', 'auto'], 'next'],
  ] as const) {
    it(`that want ${wishes.join(', ') || 'nothing'} do ${expected} with a newer edition`, () => {
      const entry = newEntry();
      for (const updates of wishes) watch(entry, updates);
      expect(offers(entry)).to.equal(expected);
    });
  }
});

describe('showing a copy', () => {
  it('tells every figure, with the copy', () => {
    const entry = newEntry();
    const [first, second] = [watch(entry), watch(entry)];
    const shown = publish(entry, copy);
    expect(shown).to.include(copy);
    expect(entry.loaded).to.equal(shown);
    expect(first).to.deep.equal([shown]);
    expect(second).to.deep.equal([shown]);
  });

  it('tells nobody when only the time of its confirmation is new, and keeps that time', () => {
    const entry = newEntry();
    const offered = { ...copy, newer: next };
    publish(entry, offered);
    const heard = watch(entry);
    publish(entry, { ...offered, newer: { ...next }, fetchedAt: NOON + HOUR });
    expect(heard).to.deep.equal([]);
    expect(entry.loaded!.fetchedAt).to.equal(NOON + HOUR);
  });

  for (const [what, change] of Object.entries({
    'another dataset': { dataset: { ...smallDataset } },
    'a failed refresh': { refreshError: new DatasetError('network', 'down') },
    'an offer of a newer edition': { newer: next },
    'trouble with storage': { storage: 'storage-full' },
  } satisfies Record<string, Partial<Loaded>>)) {
    it(`tells of ${what}, and of its end`, () => {
      const entry = newEntry();
      publish(entry, { ...copy, storage: undefined });
      const heard = watch(entry);
      publish(entry, { ...copy, storage: undefined, ...change });
      publish(entry, { ...copy, storage: undefined });
      expect(heard).to.have.lengthOf(2);
      expect(heard[0]).to.include(change);
    });
  }

  it('keeps what is known of storage until something else is known', () => {
    const entry = newEntry();
    publish(entry, { ...copy, storage: 'storage-full' });
    expect(publish(entry, { ...copy, newer: next }).storage).to.equal('storage-full');
    expect(publish(entry, { ...copy, storage: undefined }).storage).to.equal(undefined);
  });

  it('tells the others, and the page’s owner, when one of them cannot draw', async () => {
    const { window, load } = visit();
    const code = await load<typeof entries>('/data/entries.ts');
    const reported: string[] = [];
    window.addEventListener('error', (event) => {
      event.preventDefault();
      reported.push((event.error as Error).message);
    });
    const entry = code.entryOf(copy.url);
    const listener = (): void => {
      throw new Error('a figure that cannot draw');
    };
    entry.watchers.add({ listener, updates: 'auto' });
    const heard = watch(entry);
    code.publish(entry, copy);
    endVisits();
    expect(heard).to.have.lengthOf(1);
    expect(reported).to.deep.equal(['a figure that cannot draw']);
  });

  it('does not tell a figure that another one brings along', () => {
    const entry = newEntry();
    const late: Loaded[] = [];
    const listener = (): void =>
      void entry.watchers.add({ listener: (l) => late.push(l), updates: 'auto' });
    entry.watchers.add({ listener, updates: 'auto' });
    publish(entry, copy);
    expect(late).to.deep.equal([]);
  });
});
