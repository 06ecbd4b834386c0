// Storage of whole pages in a real browser: a frame without an origin, a reader who blocks it, a full disk, cleared data.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromiumOnly, engine, except, startBrowser } from '../browser/start.mjs';
import {
  dataset,
  heavy,
  holds,
  keepsPromises,
  newer,
  refresh,
  startReading,
} from '../fixtures/pages.mjs';
import { startCarefulChromium } from '../fixtures/site.mjs';

const MB = 1024 * 1024;

describe('storage of a page', () => {
  let reading;
  before(async () => (reading = await startReading()));
  afterEach(() => reading.end());
  after(() => reading?.close());

  it('is not missed in a frame without an origin', async () => {
    const { url } = await reading.site.dataset(dataset);
    const page = await reading.open({ src: url, figures: 2 }, { path: 'frame' });
    const [, frame] = page.frames();
    await keepsPromises(frame, { codes: ['storage-unavailable'], shown: dataset });
  });

  const choice = except({ webkit: 'its reader has no such choice' });
  it('is not missed where the browser keeps nothing for sites', choice, async () => {
    const { url, requests } = await reading.site.dataset(dataset);
    const careful =
      engine === 'firefox'
        ? await startBrowser({ 'network.cookie.cookieBehavior': 2 })
        : await startCarefulChromium();
    try {
      reading.context = await careful.newContext();
      const page = await reading.open({ src: url, figures: 2 }, { fresh: false });
      await keepsPromises(page, { codes: ['storage-unavailable'], shown: dataset });
      assert.equal((await requests()).length, 1);
    } finally {
      await careful.close();
      reading.context = undefined;
    }
  });

  describe('that is full', chromiumOnly('no driver of this engine sets how much fits'), () => {
    it('keeps the copy it has, and the figure shows the newer edition', async () => {
      const data = await reading.site.dataset(dataset);
      const page = await reading.open({ src: data.url, updates: 'auto' }, { quota: MB });
      await holds(page, { [data.url]: '3.2.1' });
      await data.serve(heavy(newer, 2 * MB));
      await refresh(page, data.url);
      await keepsPromises(page, { codes: ['storage-full'], shown: newer });
      await holds(page, { [data.url]: '3.2.1' });
    });

    it('gives the room of the oldest of our other datasets, and of no more than are needed', async () => {
      const [oldest, old, data] = [
        await reading.site.dataset(heavy(dataset, MB)),
        await reading.site.dataset(heavy(dataset, MB)),
        await reading.site.dataset(heavy(newer, MB - MB / 8)),
      ];
      const page = await reading.open({ src: oldest.url }, { quota: 6 * MB + MB / 2 });
      await holds(page, { [oldest.url]: '3.2.1' });
      // A browser that has not been asked by now counts the first write twice, and finds no room for the second.
      await page.evaluate(() => navigator.storage.estimate());
      await page.goto(reading.site.page('article', { src: old.url }));
      await holds(page, { [oldest.url]: '3.2.1', [old.url]: '3.2.1' });
      await page.goto(reading.site.page('article', { src: data.url }));
      await keepsPromises(page, { shown: newer });
      await holds(page, { [old.url]: '3.2.1', [data.url]: '3.3.0' });
    });

    it('loses none of our datasets for one that would not fit anyway', async () => {
      const [old, data] = [
        await reading.site.dataset(heavy(dataset, MB)),
        await reading.site.dataset(heavy(newer, 3 * MB)),
      ];
      const page = await reading.open({ src: old.url }, { quota: 6 * MB });
      await holds(page, { [old.url]: '3.2.1' });
      await page.goto(reading.site.page('article', { src: data.url }));
      await keepsPromises(page, { codes: ['storage-full'], shown: newer });
      await holds(page, { [old.url]: '3.2.1' });
    });
  });

  const clearing = chromiumOnly('no driver of this engine clears data');
  it('is used again after the reader cleared it while the page was open', clearing, async () => {
    const data = await reading.site.dataset(dataset);
    const page = await reading.open({ src: data.url, updates: 'auto' });
    await holds(page, { [data.url]: '3.2.1' });
    const session = await reading.devtools(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: reading.site.url,
      storageTypes: 'all',
    });
    await holds(page, {});
    await data.serve(newer);
    await refresh(page, data.url);
    await keepsPromises(page, { shown: newer });
    await holds(page, { [data.url]: '3.3.0' });
  });
});
