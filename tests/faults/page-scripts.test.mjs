// Pages whose own scripts or content take away, replace or break what figures stand on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startGallery, tags } from '../pages/browser.mjs';
import { assertFallback, assertUnharmed, haveStatus, on } from './host-page.mjs';

describe('a page with figures and scripts of its own', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  /** Scripts by which a number on screen could be wrong: what they replace, and how. */
  const replaced = {
    'Array.from': () => {
      Array.from = (list) => (list ? Array.prototype.slice.call(list) : []);
    },
    'Array.prototype.reduce': () => {
      Array.prototype.reduce = function () {
        return this.length > 1 ? this : this[0];
      };
    },
    'Object.hasOwn': () => delete Object.hasOwn,
    'Intl.NumberFormat': () => delete globalThis.Intl,
    ResizeObserver: () => delete globalThis.ResizeObserver,
    AbortController: () => delete globalThis.AbortController,
  };
  for (const [name, init] of Object.entries(replaced)) {
    it(`keeps its words where ${name} is missing or replaced, and its owner is told which it is`, () =>
      on(gallery, { init }, async ({ page }) => {
        await page.waitForFunction(() => globalThis.heard.warnings.length > 0);
        await page.waitForLoadState('networkidle');
        await assertFallback(page);
        const { warnings } = await assertUnharmed(page);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.ok(warnings[0].startsWith(`[faultline] ${name} is missing in this browser or`));
      }));
  }

  /** Scripts that break what draws a figure, so that half of it or nothing could be left. */
  const broken = {
    'forbids shadow roots': () => {
      Element.prototype.attachShadow = () => {
        throw new Error('no shadow');
      };
    },
    'forbids style sheets in shadow roots': () => {
      const set = () => {
        throw new Error('no sheets');
      };
      Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set, get: () => [] });
    },
    'lets no size be observed': () => {
      ResizeObserver.prototype.observe = () => {
        throw new Error('no size');
      };
    },
  };
  for (const [what, init] of Object.entries(broken)) {
    it(`is not harmed and shows words or figures where a script ${what}`, () =>
      on(gallery, { init }, async ({ page }) => {
        await haveStatus(page, 'ready', 'failed');
        const shown = await page.evaluate(
          (names) =>
            names.map((name) => {
              const figure = document.querySelector(name);
              const words = figure.innerText + (figure.shadowRoot?.textContent ?? '');
              return figure.getBoundingClientRect().height > 10 && words.trim().length > 20;
            }),
          tags,
        );
        assert.deepEqual(
          shown,
          tags.map(() => true),
          'no blank box',
        );
        const { warnings } = await assertUnharmed(page);
        assert.ok(warnings.length <= tags.length, warnings.join('\n'));
      }));
  }

  it('draws its charts where a script took media queries away', () =>
    on(gallery, { init: () => delete globalThis.matchMedia }, async ({ page }) => {
      await haveStatus(page, 'ready');
      const { warnings } = await assertUnharmed(page);
      assert.deepEqual(warnings, []);
      const drawn = page.locator('arms-flow-chart figure-canvas canvas');
      assert.ok((await drawn.boundingBox()).height > 100);
    }));

  it('shows the numbers as a table where a chart cannot be drawn', () =>
    on(
      gallery,
      {
        init: () => {
          CanvasRenderingContext2D.prototype.clearRect = () => {
            throw new Error('no clearing');
          };
        },
      },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        await page.locator('arms-flow-chart table').first().waitFor();
        await assertUnharmed(page);
      },
    ));

  it('shows its figures where a script makes SHA-256 fail', () =>
    on(
      gallery,
      { init: () => (SubtleCrypto.prototype.digest = () => Promise.reject(new Error('no'))) },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        const { warnings } = await assertUnharmed(page);
        assert.deepEqual(warnings, []);
      },
    ));
});
