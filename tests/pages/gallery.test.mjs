// The gallery as a reader's browser meets it: the built library over real HTTP.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DATASET, settled, startGallery, tags, textOf } from './browser.mjs';

const pages = [
  '',
  'article.html',
  'another-conflict.html',
  'minimal.html',
  ...tags.map((tag) => `figures/${tag}.html`),
];
/** A page of examples shows a failed figure on purpose; the browser itself writes that its dataset is missing. */
const isExample = (error) => /missing\.json/.test(error);

describe('the gallery', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  /** Opens a page, waits for its figures, hands both over and closes it. */
  async function on(path, look, options) {
    const visit = await gallery.visit(path, options);
    try {
      const states = await settled(visit.page);
      await look({ ...visit, states });
    } finally {
      await visit.context.close();
    }
  }

  for (const path of pages) {
    it(`loads /${path} without an error and asks nobody but its own site`, () =>
      on(path, ({ response, errors, missing, requests, states }) => {
        assert.equal(response.status(), 200);
        assert.deepEqual(
          errors.filter((error) => !isExample(error)),
          [],
        );
        assert.deepEqual(
          missing.filter((url) => !isExample(url)),
          [],
        );
        assert.ok(states.length > 0, 'the page holds a figure');
        const others = requests.filter((url) => !url.startsWith(gallery.url));
        assert.deepEqual(
          others.filter((url) => !/^(data|blob):/.test(url)),
          [],
        );
      }));
  }

  for (const path of ['', 'article.html', 'minimal.html', 'strict/']) {
    it(`shows one figure of each kind on /${path}, all ready`, () =>
      on(path, ({ states }) => {
        assert.deepEqual(
          states.sort(),
          tags.map((tag) => [tag, 'ready']),
        );
      }));
  }

  it('asks once for the dataset of three figures', () =>
    on('article.html', ({ requests, states }) => {
      assert.equal(states.length, tags.length);
      assert.equal(requests.filter((url) => url.endsWith(DATASET)).length, 1);
    }));

  it('fetches each of its files once', () =>
    on('article.html', ({ requests }) => {
      const files = requests.filter((url) => url.includes('/dist/'));
      assert.deepEqual(files, [...new Set(files)]);
    }));

  it('fetches no chart code for a page that holds no chart', async () => {
    const isChart = (url) => /\/chart-[^/]*\.js$/.test(url);
    await on('article.html', ({ requests }) =>
      assert.ok(requests.some(isChart), 'a page with a chart fetches it'),
    );
    await on('figures/actor-stance-matrix.html', ({ requests }) =>
      assert.deepEqual(requests.filter(isChart), []),
    );
  });

  it('fetches no code that checks datasets for the dataset of the release', () =>
    on('article.html', ({ requests }) =>
      assert.deepEqual(
        requests.filter((url) => /\/(keep|validate)-[^/]*\.js$/.test(url)),
        [],
      ),
    ));

  for (const tag of tags) {
    it(`shows on /figures/${tag}.html what ready, empty and failed look like`, () =>
      on(`figures/${tag}.html`, async ({ states, page }) => {
        const seen = new Set(states.map(([, status]) => status));
        assert.ok(states.every(([name]) => name === tag));
        for (const status of ['ready', 'empty', 'failed']) assert.ok(seen.has(status), status);
        assert.ok((await textOf(page, tag)).length > 200, 'the first figure says something');
      }));
  }

  it('tells the source, the edition and a sentence about each figure of the article', () =>
    on('article.html', async ({ page }) => {
      for (const tag of tags) {
        const text = await textOf(page, tag);
        assert.match(text, /Data: Nagorno-Karabakh, 1988–2023 \(data file \d+\.\d+\.\d+ of /, tag);
        assert.match(text, /Sources:/, tag);
      }
    }));

  it('shows another conflict where its dataset has data, and says so where it has none', () =>
    on('another-conflict.html', async ({ page, states }) => {
      assert.deepEqual(states.sort(), [
        ['actor-stance-matrix', 'empty'],
        ['arms-flow-chart', 'empty'],
        ['casualty-comparison', 'ready'],
        ['casualty-comparison', 'ready'],
        ['casualty-comparison', 'ready'],
      ]);
      const text = await textOf(page, 'casualty-comparison');
      assert.match(text, /Counts of the dead: Ethiopia: Government/);
      assert.match(text, /UCDP GED 21\.01\.21\.12 counts 2,469 dead \(2,078–33,322\)/);
      assert.match(text, /107 more deaths lie in events that cannot be put in one month/);
      assert.match(text, /Data: Ethiopia, 2021 \(data file 1\.0\.0 of /);
      assert.match(await textOf(page, 'arms-flow-chart'), /Ethiopia, 2021/);
    }));

  it('leaves nothing on the window of the page', () =>
    on('minimal.html', async ({ page }) => {
      const { theirs, registered } = await page.evaluate(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const usual = new Set(Reflect.ownKeys(frame.contentWindow));
        const own = Reflect.ownKeys(window).filter(
          (key) => !usual.has(key) && !/^\d+$/.test(String(key)),
        );
        frame.remove();
        return {
          theirs: own.filter((key) => typeof key === 'string'),
          registered: own
            .filter((key) => typeof key === 'symbol')
            .map((key) => Symbol.keyFor(key) ?? 'a symbol nobody else can find'),
        };
      });
      // Lit keeps a few names of its own, for instance to warn about a second copy.
      assert.deepEqual(
        theirs.filter((key) => !/^(lit[A-Z]|reactiveElementVersions$)/.test(key)),
        [],
      );
      assert.ok(registered.length <= 1, registered.join(', '));
    }));

  it('changes no prototype of the page', async () => {
    const keys = () =>
      [Object, Array, String, Promise, HTMLElement, Node].map(({ name, prototype }) => [
        name,
        Reflect.ownKeys(prototype).map(String).sort(),
      ]);
    const { page, context } = await gallery.visit('icon.svg');
    const plain = await page.evaluate(keys);
    await context.close();
    await on('minimal.html', async ({ page: bare }) =>
      assert.deepEqual(await bare.evaluate(keys), plain),
    );
  });

  describe('under a strict policy', () => {
    it('works without a single violation', () =>
      on(
        'strict/',
        async ({ page, response, states, errors, missing }) => {
          assert.match(response.headers()['content-security-policy'], /default-src 'none'/);
          assert.deepEqual(
            states.map(([, status]) => status),
            tags.map(() => 'ready'),
          );
          for (const tag of tags) await use(page, tag);
          assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
          assert.deepEqual(errors, []);
          assert.deepEqual(missing, []);
        },
        { prepare: (page) => page.addInitScript(recordViolations) },
      ));

    const recordViolations = () => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        // The browser asks for an icon by itself where a page names none.
        blockedURI.endsWith('/favicon.ico')
          ? undefined
          : globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
      );
    };

    /** Opens what a figure can open: its table, the details of a row, its menus, its files. */
    async function use(page, tag) {
      await page.evaluate(async (name) => {
        const figure = document.querySelector(name);
        figure.view = 'table';
        await figure.updateComplete;
        figure.shadowRoot.querySelector('[data-open]').click();
        await figure.updateComplete;
        for (const details of figure.shadowRoot.querySelectorAll('details')) details.open = true;
        await figure.exportAs('csv');
        await figure.exportAs('json');
        figure.view = 'chart';
        figure.theme = 'dark';
        await figure.updateComplete;
      }, tag);
    }
  });

  describe('on a screen of any width', () => {
    for (const path of pages) {
      it(`does not scroll sideways on /${path}`, () =>
        on(path, async ({ page }) => {
          for (const width of [320, 360, 680, 1200, 1600]) {
            await page.setViewportSize({ width, height: 900 });
            await settled(page);
            const { wide, over } = await page.evaluate(() => ({
              wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              over: [...document.querySelectorAll('body *')]
                .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3)
                .map((node) => node.outerHTML.slice(0, 120)),
            }));
            assert.ok(wide <= 0, `${wide} px too wide at ${width} px: ${over.join('\n')}`);
          }
        }));
    }

    const recordShifts = () => {
      globalThis.shifts = [];
      const describe = ({ node, previousRect, currentRect }) =>
        `${node?.localName ?? node?.nodeName}${node?.className ? `.${node.className}` : ''} ${previousRect.y}→${currentRect.y} (${previousRect.height}→${currentRect.height})`;
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          globalThis.shifts.push(`${value.toFixed(4)} ${sources.map(describe).join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    };
    const frames = (page) =>
      page.evaluate(async () => {
        for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      });

    it('leaves a figure far down the article alone until a reader comes near', async () => {
      const { page, context, requests } = await gallery.visit('article.html', {
        width: 360,
        lazy: true,
      });
      const statuses = () =>
        page.evaluate(
          (names) =>
            [...document.querySelectorAll(names.join())].map(({ status }) => status ?? 'pending'),
          tags,
        );
      await page.waitForFunction(
        (names) => document.querySelector(names.join()).status === 'ready',
        tags,
      );
      await frames(page);
      assert.equal((await statuses()).at(-1), 'pending');
      assert.equal(requests.filter((url) => url.endsWith(DATASET)).length, 1);
      await page.evaluate(
        (names) => [...document.querySelectorAll(names.join())].at(-1).scrollIntoView(),
        tags,
      );
      await page.waitForFunction(
        (names) => [...document.querySelectorAll(names.join())].at(-1).status === 'ready',
        tags,
      );
      assert.equal(requests.filter((url) => url.endsWith(DATASET)).length, 1);
      await context.close();
    });

    for (const width of [360, 680, 1200]) {
      it(`moves nothing in the article while its data arrive, at ${width} px`, async () => {
        let release;
        const held = new Promise((resolve) => (release = resolve));
        const { page, context } = await gallery.visit('article.html', {
          width,
          prepare: async (each) => {
            await each.addInitScript(recordShifts);
            await each.route(`**/${DATASET}`, async (route) => {
              await held;
              await route.continue();
            });
          },
        });
        await page.waitForFunction(
          (names) => names.every((name) => document.querySelector(name)?.status === 'pending'),
          tags,
        );
        await frames(page);
        release();
        await page.waitForFunction(
          (names) => names.every((name) => document.querySelector(name).status === 'ready'),
          tags,
        );
        await frames(page);
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
        await context.close();
      });
    }
  });

  describe('with the keyboard', () => {
    it('leads into the matrix with one stop, through it with arrows, and out again', () =>
      on('figures/actor-stance-matrix.html', async ({ page }) => {
        const focused = () =>
          page.evaluate(() => {
            const { shadowRoot } = document.querySelector('actor-stance-matrix');
            const { dataset, className } = shadowRoot.activeElement ?? {};
            return dataset?.row === undefined
              ? (className ?? 'outside')
              : `${dataset.row}/${dataset.column}`;
          });
        await page.evaluate(() =>
          document
            .querySelector('actor-stance-matrix')
            .shadowRoot.querySelector('[data-row][tabindex="0"]')
            .focus(),
        );
        const start = await focused();
        await page.keyboard.press('ArrowDown');
        const below = await focused();
        assert.notEqual(below, start);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() =>
          document
            .querySelector('actor-stance-matrix')
            .shadowRoot.activeElement?.matches('.panel-title'),
        );
        await page.keyboard.press('Escape');
        await page.waitForFunction(() =>
          document
            .querySelector('actor-stance-matrix')
            .shadowRoot.activeElement?.matches('[data-row]'),
        );
        assert.equal(await focused(), below);
        await page.keyboard.press('Tab');
        assert.doesNotMatch(await focused(), /^\d/);
      }));

    it('goes through the whole article without being caught', () =>
      on('article.html', async ({ page }) => {
        const place = () =>
          page.evaluate(() => {
            const { activeElement } = document;
            return activeElement === document.body
              ? ''
              : activeElement.id || activeElement.outerHTML;
          });
        const seen = new Set();
        for (let presses = 0; presses < 400; presses++) {
          await page.keyboard.press('Tab');
          const here = await place();
          if (!here && seen.size) break;
          seen.add(here);
        }
        assert.equal(await place(), '', 'the focus left the page at its end');
        for (const id of ['stances', 'arms', 'dead']) assert.ok(seen.has(id), id);
      }));
  });

  it('prints every row of a figure that is shown as a table, and its sources', () =>
    on('figures/actor-stance-matrix.html', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const hidden = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('actor-stance-matrix[view="table"]');
        return [...shadowRoot.querySelectorAll('table.data tr, [part~="source"]')].filter(
          (node) => node.getBoundingClientRect().height === 0,
        ).length;
      });
      assert.equal(hidden, 0);
    }));
});
