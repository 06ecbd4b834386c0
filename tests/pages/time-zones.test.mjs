// The day of an event is the same wherever its reader is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery, tags, textOf } from './browser.mjs';

/** From the last place on earth where a day ends to the first where it begins, with half and quarter hours. */
const ZONES = [
  'Etc/GMT+12',
  'Pacific/Honolulu',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Yerevan',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

describe('an article read in other time zones', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery.close());

  /** What each figure says there, as a figure and as a table. */
  async function saidIn(timezoneId) {
    // Only the driver of Chromium can make figures eager before the page has come.
    const { page, context, errors } = await gallery.visit('article.html', {
      timezoneId,
      lazy: true,
    });
    await page.evaluate((names) => {
      for (const figure of document.querySelectorAll(names.join())) figure.loading = 'eager';
    }, tags);
    const states = await settled(page);
    const shift = await page.evaluate(() => new Date(2020, 0, 1).getTimezoneOffset());
    const said = [];
    for (const view of ['chart', 'table']) {
      await page.evaluate(
        async ([names, wanted]) => {
          const figures = [...document.querySelectorAll(names.join())];
          for (const figure of figures) figure.view = wanted;
          await Promise.all(figures.map(({ updateComplete }) => updateComplete));
        },
        [tags, view],
      );
      for (const [tag] of states) said.push(await textOf(page, tag));
    }
    await context.close();
    assert.deepEqual(errors, []);
    return { said, shift };
  }

  it('gives every date and number as it does in Greenwich', async () => {
    const there = await saidIn('UTC');
    assert.ok(there.said.length >= 2 && there.said.every((text) => /\b20\d\d\b/.test(text)));
    const shifts = new Set();
    for (const zone of ZONES) {
      const { said, shift } = await saidIn(zone);
      assert.deepEqual(said, there.said, zone);
      shifts.add(shift);
    }
    assert.ok(shifts.has(720) && shifts.has(-840), 'the zones were taken');
  });
});
