// Storage of whole pages in a real browser: a frame without an origin, a reader who blocks it, a full disk, cleared data.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  dataset,
  heavy,
  holds,
  keepsPromises,
  newer,
  refresh,
  startReading,
} from '../fixtures/pages.mjs';
import { startBrowserWith } from '../fixtures/site.mjs';

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

  it('is not missed where the reader blocks the data of sites', async (test) => {
    const { url, requests } = await reading.site.dataset(dataset);
    const careful = await startBrowserWith({
      profile: { default_content_setting_values: { cookies: 2 } },
    });
    reading.context = careful.context;
    try {
      const page = await reading.open({ src: url, figures: 2 }, { fresh: false });
      const blocked = await page.evaluate(() => {
        try {
          return !localStorage;
        } catch {
          return true;
        }
      });
      // The small Chromium from npm has no settings a reader could change.
      if (!blocked) return test.skip('this browser blocks the data of no site');
      await keepsPromises(page, { codes: ['storage-unavailable'], shown: dataset });
      assert.equal((await requests()).length, 1);
    } finally {
      await careful.close();
      reading.context = undefined;
    }
  });

  describe('that is full', () => {
    it('keeps the copy it has, and the figure shows the newer edition', async () => {
      const data = await reading.site.dataset(dataset);
      const page = await reading.open({ src: data.url, updates: 'auto' }, { quota: MB });
      await holds(page, { [data.url]: '3.2.1' });
      await data.serve(heavy(newer, 2 * MB));
      await refresh(page, data.url);
      await keepsPromises(page, { codes: ['storage-full'], shown: newer });
      await holds(page, { [data.url]: '3.2.1' });
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

  it('is used again after the reader cleared it while the page was open', async () => {
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
