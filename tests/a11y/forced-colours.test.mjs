// Charts are drawn in the colours of the reader's system where it forces them, and in their own again after.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery } from '../pages/browser.mjs';
import { read } from './modes.mjs';

const charts = {
  'the columns of <arms-flow-chart>': ['arms-flow-chart', {}],
  'the steps of <casualty-comparison>': ['casualty-comparison', { history: '' }],
};

/** What a canvas shows, and how many of its pixels are in each colour asked for. */
const drawn = (page, tag, names) =>
  page.evaluate(
    ([of, wanted]) => {
      const chart = document.querySelector(of).shadowRoot.querySelector('figure-canvas');
      const canvas = chart.shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const probe = chart.parentElement.appendChild(document.createElement('i'));
      probe.style.forcedColorAdjust = 'none';
      const count = Object.fromEntries(
        wanted.map((name) => {
          probe.style.color = name.startsWith('--') ? `var(${name})` : name;
          const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
          let n = 0;
          for (let i = 0; i < data.length; i += 4)
            if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) n++;
          return [name, n];
        }),
      );
      probe.remove();
      return { picture: canvas.toDataURL(), count };
    },
    [tag, names],
  );

describe('where the system chooses the colours', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  for (const [what, [tag, attributes]] of Object.entries(charts)) {
    it(`${what} take them without a reload, follow a change of them, and come back`, async () => {
      const { page, context } = await gallery.visit('minimal.html', { width: 680 });
      await settled(page);
      await read(page, tag, attributes);
      const changed = (from) =>
        page.waitForFunction(
          ([of, picture]) =>
            document
              .querySelector(of)
              .shadowRoot.querySelector('figure-canvas')
              .shadowRoot.querySelector('canvas')
              .toDataURL() !== picture,
          [tag, from],
        );
      const own = await drawn(page, tag, ['CanvasText', '--_ink', '--_hair']);
      assert.equal(own.count.CanvasText, 0);
      assert.ok(own.count['--_hair'] > 100);

      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
      await changed(own.picture);
      const light = await drawn(page, tag, ['CanvasText', 'GrayText', '#e8eaed', '#1c1f24']);
      assert.ok(light.count.CanvasText > 500, JSON.stringify(light.count));
      assert.ok(light.count.GrayText > 100, JSON.stringify(light.count));
      assert.equal(light.count['#e8eaed'] + light.count['#1c1f24'], 0);

      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await changed(light.picture);
      const dark = await drawn(page, tag, ['CanvasText', 'GrayText']);
      assert.ok(dark.count.CanvasText > 500, JSON.stringify(dark.count));
      assert.ok(dark.count.GrayText > 100, JSON.stringify(dark.count));

      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
      await changed(dark.picture);
      assert.equal((await drawn(page, tag, [])).picture, own.picture);
      await context.close();
    });
  }
});
