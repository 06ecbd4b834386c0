// Pages of real browsers that share storage, are put aside and come back, or lose their network.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromiumOnly, engine, except } from '../browser/start.mjs';
import { dataset, holds, keepsPromises, refresh, startReading } from '../fixtures/pages.mjs';

/** Fills with what of the page keeps Chromium from keeping it. A test browser may have no room, whatever the page does. */
async function reasonsToDrop(page, reading) {
  if (engine !== 'chromium') return [];
  const session = await reading.devtools(page);
  await session.send('Page.enable');
  const reasons = [];
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    const ours = notRestoredExplanations.filter(({ type }) => type !== 'Circumstantial');
    reasons.push(...ours.map(({ reason }) => reason));
  });
  return reasons;
}

describe('storage of a page', () => {
  let reading;
  before(async () => (reading = await startReading()));
  afterEach(() => reading.end());
  after(() => reading?.close());

  it('holds one record after two tabs loaded the same dataset at once', async () => {
    const data = await reading.site.dataset(dataset);
    await data.answer({ hold: true });
    const pages = [
      await reading.open({ src: data.url, figures: 3 }),
      await reading.open({ src: data.url, figures: 3 }, { fresh: false }),
    ];
    await data.serve(dataset);
    for (const page of pages) await keepsPromises(page, { shown: dataset });
    assert.ok((await data.requests()).length <= 2);
    await holds(pages[0], { [data.url]: '3.2.1' });
  });

  const lifecycle = chromiumOnly('no driver of this engine freezes a page');
  it('is let go by a page that is frozen, so that others may delete it', lifecycle, async () => {
    const data = await reading.site.dataset(dataset);
    const page = await reading.open({ src: data.url });
    await holds(page, { [data.url]: '3.2.1' });
    await refresh(page, data.url);
    const session = await reading.devtools(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const other = await reading.open({ src: data.url, storage: 'denied' }, { fresh: false });
    const outcome = await other.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('faultline-1');
          request.onsuccess = () => resolve('deleted');
          request.onblocked = () => resolve('blocked');
        }),
    );
    assert.equal(outcome, 'deleted');
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await refresh(page, data.url);
    await holds(page, { [data.url]: '3.2.1' });
    await keepsPromises(page, { shown: dataset });
  });

  const back = except({ firefox: 'its driver loses sight of a page that was kept' });
  it('does not keep the browser from keeping a page for the way back', back, async () => {
    const data = await reading.site.dataset(dataset);
    const page = await reading.open({ src: data.url });
    await holds(page, { [data.url]: '3.2.1' });
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (watch.kept = persisted));
    });
    const reasons = await reasonsToDrop(page, reading);
    await page.goto(reading.site.page('frame', { src: 'about:blank' }));
    await page.goBack();
    await page.waitForFunction(() => globalThis.watch);
    assert.deepEqual(reasons, []);
    if (engine !== 'chromium') await page.waitForFunction(() => watch.kept);
    await keepsPromises(page, { shown: dataset });
    const held = await page.evaluate(async () => (await navigator.locks.query()).held.length);
    assert.equal(held, 0, 'locks');
    assert.equal((await data.requests()).length, 1);
  });

  describe('without a network', () => {
    /** An article whose code has come, and then the network goes; its figures come after that. */
    async function offline(url, options) {
      const page = await reading.open({ figures: 0 }, options);
      await page.evaluate(async (injected) => {
        const first = document.createElement('actor-stance-matrix');
        first.view = 'table';
        first.data = injected;
        document.body.append(first);
        await customElements.whenDefined(first.localName);
        await first.updateComplete;
        first.remove();
      }, dataset);
      await reading.connect(page, false);
      const taken = await page.evaluate(async (src) => {
        const started = performance.now();
        document.body.insertAdjacentHTML(
          'beforeend',
          `<actor-stance-matrix view="table" src="${src}"><p>Cestria armed <a href="https://example.org/story">both sides</a>.</p></actor-stance-matrix>`.repeat(
            2,
          ),
        );
        while (watch.figures().some(({ status }) => status === 'pending')) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return performance.now() - started;
      }, url);
      return { page, taken };
    }

    it('says so where nothing is stored, and shows the dataset when the network is back', async () => {
      const data = await reading.site.dataset(dataset);
      const { page } = await offline(data.url);
      await keepsPromises(page, { status: 'failed', codes: ['network'] });
      assert.equal((await data.requests()).length, 0);
      await reading.connect(page, true);
      await keepsPromises(page, { codes: ['network'], shown: dataset });
      assert.equal((await data.requests()).length, 1);
    });

    it('shows the copy of two hours ago at once with its date, and refreshes it when it can', async () => {
      const data = await reading.site.dataset(dataset);
      const first = await reading.open({ src: data.url });
      await holds(first, { [data.url]: '3.2.1' });
      const { page, taken } = await offline(data.url, { fresh: false, hours: 2 });
      // Who waits for a second try waits a second.
      assert.ok(taken < 1000, `${taken} ms`);
      const shown = { codes: ['network'], shown: dataset };
      await keepsPromises(page, { ...shown, status: 'stale', old: true });
      await holds(page, { [data.url]: '3.2.1' });
      await reading.connect(page, true);
      await keepsPromises(page, shown);
    });
  });
});
