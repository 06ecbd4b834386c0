// Pages whose own scripts or content take away, replace or break what figures stand on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startGallery, tags } from '../pages/browser.mjs';
import {
  assertFallback,
  assertUnharmed,
  figures,
  haveStatus,
  haveWarned,
  on,
} from './host-page.mjs';

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
    MutationObserver: () => delete globalThis.MutationObserver,
    requestAnimationFrame: () => delete globalThis.requestAnimationFrame,
  };
  for (const [name, init] of Object.entries(replaced)) {
    it(`keeps its words where ${name} is missing or replaced, and its owner is told which it is`, () =>
      on(gallery, { init }, async ({ page }) => {
        await haveWarned(page);
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

  const odd = {
    'makes SHA-256 fail': () => {
      SubtleCrypto.prototype.digest = () => Promise.reject(new Error('no'));
    },
    'makes SHA-256 never end': () => {
      SubtleCrypto.prototype.digest = () => new Promise(() => undefined);
    },
    'holds a place that copies of the library share': () => {
      const broken = () => {
        throw new Error('mine');
      };
      globalThis[Symbol.for('faultline')] = Object.defineProperty({}, 'version', { get: broken });
    },
  };
  for (const [what, init] of Object.entries(odd)) {
    it(`shows its figures where a script ${what}`, () =>
      on(gallery, { init }, async ({ page }) => {
        await haveStatus(page, 'ready');
        const { warnings } = await assertUnharmed(page);
        assert.deepEqual(warnings, []);
      }));
  }

  it('keeps its words where a script lets nobody ask for a tag', () =>
    on(
      gallery,
      {
        init: () => {
          customElements.get = () => {
            throw new Error('no tags');
          };
        },
      },
      async ({ page }) => {
        await haveWarned(page, tags.length);
        await assertFallback(page);
        await assertUnharmed(page);
      },
    ));

  /** Elements that take the place of what the document says under their names. */
  const names = ['baseURI', 'documentElement', 'addEventListener', 'title'];
  const clobbering = names.map((name) => `<form name="${name}"></form>`).join('');

  it('shows its figures where its forms are named like properties of the document', () =>
    on(gallery, { body: clobbering + figures }, async ({ page }) => {
      await haveStatus(page, 'ready');
      for (const tag of tags) {
        await page.locator(`${tag} .menu > summary`).click();
        await page.locator(`${tag} .menu[open]`).waitFor();
        await page.keyboard.press('Escape');
      }
      await page.locator('casualty-comparison [data-tip]').first().hover();
      await page.locator('casualty-comparison .tip').waitFor();
      await assertUnharmed(page);
    }));

  it('leaves nothing on the device of who did not agree, whatever its forms are named', () =>
    on(
      gallery,
      {
        body: clobbering + figures,
        init: () => {
          document.documentElement.dataset.faultlineStorage = 'denied';
        },
      },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
        await assertUnharmed(page);
      },
    ));

  it('finds figures in a form whose fields are named like its methods', () =>
    on(
      gallery,
      {
        body: `<form><input name="querySelectorAll"><input name="matches">${figures}</form>`,
      },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        await assertUnharmed(page);
        await page.evaluate(() => {
          const form = document.querySelector('form');
          document.body.append(form.cloneNode(true));
          form.remove();
        });
        await haveStatus(page, 'ready');
      },
    ));

  it('keeps its words where a form takes what the code itself is built on', () =>
    on(gallery, { body: `<form name="createTreeWalker"></form>${figures}` }, async ({ page }) => {
      await haveWarned(page, tags.length);
      await assertFallback(page);
      await assertUnharmed(page);
    }));
});
