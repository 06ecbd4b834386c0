// Pages where something is missing: the script, the network, the dataset, the library itself.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DATASET, settled, startGallery, tags, textOf } from './browser.mjs';

const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

describe('a page', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  const statuses = (states) => states.map(([, status]) => status);
  /** Puts a page of these tests beside those of the gallery; all it loads comes from the real server. */
  const withFixture = (name) => async (page) =>
    page.route(`**/${name}`, (route) => route.fulfill({ path: fixture(name) }));

  describe('without script', () => {
    it('shows the words that stand in for each figure, with their links', async () => {
      const { page, context } = await gallery.visit('article.html', { javaScriptEnabled: false });
      for (const tag of tags) {
        const fallback = page.locator(`${tag} .fallback`);
        assert.ok(await fallback.isVisible(), tag);
        assert.match(await fallback.innerText(), /\w{3}.*\d{4}/s, tag);
        assert.ok((await fallback.locator('a[href^="https://"]').count()) > 0, `${tag} has a link`);
      }
      await context.close();
    });

    it('scrolls sideways at no width', async () => {
      for (const width of [320, 1200]) {
        const { page, context } = await gallery.visit('article.html', {
          width,
          javaScriptEnabled: false,
        });
        const box = await page.locator('html').boundingBox();
        assert.ok(box.width <= width, `${box.width} px at ${width}`);
        await context.close();
      }
    });
  });

  describe('whose library does not arrive', () => {
    it('keeps its words, and its other scripts work', async () => {
      const { page, context, errors } = await gallery.visit('article.html', {
        prepare: (each) => each.route('**/dist/faultline.js', (route) => route.abort()),
      });
      await page.waitForLoadState();
      for (const tag of tags) assert.ok(await page.locator(`${tag} .fallback`).isVisible(), tag);
      assert.deepEqual(
        errors.filter((error) => !/faultline\.js/.test(error)),
        [],
      );
      await context.close();
    });

    it('keeps the words of a figure whose own code does not arrive, and shows the others', async () => {
      const [lost, ...others] = tags;
      const { page, context, errors, warnings } = await gallery.visit('article.html', {
        prepare: (each) =>
          each.route(new RegExp(`/(elements|chunks)/${lost}`), (route) => route.abort()),
      });
      await page.waitForFunction(
        (names) => names.every((name) => document.querySelector(name).status === 'ready'),
        others,
      );
      assert.ok(await page.locator(`${lost} .fallback`).isVisible());
      assert.deepEqual(
        errors.filter((error) => !error.includes(lost)),
        [],
      );
      assert.ok(warnings.some((text) => text.includes('[faultline]') && text.includes(lost)));
      await context.close();
    });
  });

  describe('whose dataset is missing', () => {
    it('shows the words of the page, a plain sentence and a way to try again', async () => {
      const { page, context, errors, warnings } = await gallery.visit('missing-dataset.html', {
        prepare: withFixture('missing-dataset.html'),
      });
      const states = await settled(page);
      assert.deepEqual(
        statuses(states),
        tags.map(() => 'failed'),
      );
      for (const tag of tags) {
        const text = await textOf(page, tag);
        assert.match(text, /This figure could not be loaded\./, tag);
        assert.match(text, /Try again/, tag);
        assert.doesNotMatch(text, /404|undefined|NaN|\[object/, tag);
        const fallback = page.locator(`${tag} p`).first();
        assert.ok(await fallback.isVisible(), tag);
        assert.match(await fallback.innerText(), new RegExp(`In place of ${tag}`));
      }
      // The browser notes the missing file by itself; the library adds nothing to the page's errors.
      assert.deepEqual(
        errors.filter((error) => !/no-such-dataset\.json/.test(error)),
        [],
      );
      assert.deepEqual(warnings, [...new Set(warnings)], 'no warning twice');
      assert.ok(warnings.every((text) => text.startsWith('[faultline]')));
      assert.ok(
        warnings.some((text) => text.includes('404')),
        'its owner is told why',
      );
      await context.close();
    });

    it('asks for it once, not once per figure', async () => {
      const { page, context, requests } = await gallery.visit('missing-dataset.html', {
        prepare: withFixture('missing-dataset.html'),
      });
      await settled(page);
      assert.equal(requests.filter((url) => url.endsWith('no-such-dataset.json')).length, 1);
      await context.close();
    });

    it('tells the page once per figure, with a code and the address', async () => {
      const { page, context } = await gallery.visit('missing-dataset.html', {
        prepare: async (each) => {
          await withFixture('missing-dataset.html')(each);
          await each.addInitScript(() => {
            globalThis.heard = [];
            document.addEventListener('data-error', ({ target, code, url, showingOldData }) =>
              globalThis.heard.push([
                target.localName,
                code,
                new URL(url, location.href).pathname,
                showingOldData,
              ]),
            );
          });
        },
      });
      await settled(page);
      const heard = await page.evaluate(() => globalThis.heard);
      assert.deepEqual(
        heard.sort(),
        tags.map((tag) => [tag, 'http', '/dist/data/no-such-dataset.json', false]),
      );
      await context.close();
    });
  });

  describe('whose network is gone on the second visit', () => {
    const blockDataset = (page) => page.route(`**/${DATASET}`, (route) => route.abort());
    const stored = (page) =>
      page.waitForFunction(async () => {
        const databases = await indexedDB.databases();
        if (!databases.some(({ name }) => name === 'faultline-1')) return false;
        return new Promise((resolve) => {
          const opening = indexedDB.open('faultline-1');
          opening.onsuccess = () => {
            const database = opening.result;
            const counting = database.transaction('texts').objectStore('texts').count();
            counting.onsuccess = () => {
              database.close();
              resolve(counting.result === 1);
            };
          };
        });
      });
    /** Sets the stored copy back in time. */
    const age = (page, hours) =>
      page.evaluate(
        (milliseconds) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('faultline-1');
            opening.onsuccess = () => {
              const database = opening.result;
              const work = database.transaction('texts', 'readwrite');
              const cursor = work.objectStore('texts').openCursor();
              cursor.onsuccess = () => {
                const { value } = cursor.result;
                cursor.result.update({ ...value, fetchedAt: value.fetchedAt - milliseconds });
              };
              work.onabort = () => reject(work.error);
              work.oncomplete = () => {
                database.close();
                resolve();
              };
            };
          }),
        hours * 60 * 60 * 1000,
      );

    it('shows its figures from the copy of the first', async () => {
      const first = await gallery.visit('minimal.html');
      await settled(first.page);
      await stored(first.page);
      await first.page.close();
      const second = await gallery.visit('minimal.html', {
        context: first.context,
        prepare: blockDataset,
      });
      assert.deepEqual(
        statuses(await settled(second.page)),
        tags.map(() => 'ready'),
      );
      assert.deepEqual(second.errors, []);
      await first.context.close();
    });

    it('shows a copy of the day before with its date, and says that it could not be refreshed', async () => {
      const first = await gallery.visit('minimal.html');
      await settled(first.page);
      await stored(first.page);
      await age(first.page, 26);
      await first.page.close();
      const second = await gallery.visit('minimal.html', {
        context: first.context,
        prepare: blockDataset,
      });
      await second.page.waitForFunction(
        (names) => names.every((name) => document.querySelector(name)?.status === 'stale'),
        tags,
      );
      const yesterday = new Date(Date.now() - 26 * 60 * 60 * 1000);
      for (const tag of tags) {
        const text = await textOf(second.page, tag);
        assert.match(text, /could not be refreshed/, tag);
        assert.match(text, new RegExp(String(yesterday.getFullYear())), tag);
        assert.match(text, /Data: Nagorno-Karabakh/, tag);
      }
      await first.context.close();
    });

    it('refreshes when the network is back and a reader asks', async () => {
      const first = await gallery.visit('minimal.html');
      await settled(first.page);
      await stored(first.page);
      await age(first.page, 26);
      await first.page.close();
      const { page } = await gallery.visit('minimal.html', {
        context: first.context,
        prepare: blockDataset,
      });
      const all = (status) =>
        page.waitForFunction(
          ([names, wanted]) =>
            names.every((name) => document.querySelector(name)?.status === wanted),
          [tags, status],
        );
      await all('stale');
      // The network is back at the press and not before: figures also try again by themselves.
      await page.evaluate(() =>
        addEventListener('click', () => (globalThis.pressed = true), { capture: true }),
      );
      await page.unroute(`**/${DATASET}`);
      await page.route(`**/${DATASET}`, async (route) =>
        (await page.evaluate(() => globalThis.pressed)) ? route.continue() : route.abort(),
      );
      await page.locator(tags[0]).getByRole('button', { name: 'Try again' }).click();
      await all('ready');
      await first.context.close();
    });

    it('fails in words when there is no copy, and comes back with the network', async () => {
      const { page, context, errors } = await gallery.visit('minimal.html');
      await settled(page);
      await page.evaluate(() => {
        const figure = document.createElement('actor-stance-matrix');
        figure.id = 'late';
        figure.innerHTML = '<p>In place of the figure</p>';
        globalThis.late = figure;
      });
      await context.setOffline(true);
      await page.evaluate(() => {
        globalThis.late.setAttribute('src', '/dist/data/nagorno-karabakh.json?late');
        document.body.append(globalThis.late);
      });
      await page.waitForFunction(() => globalThis.late.status === 'failed');
      assert.match(await textOf(page, '#late'), /This figure could not be loaded/);
      await context.setOffline(false);
      await page.waitForFunction(() => globalThis.late.status === 'ready');
      assert.deepEqual(
        errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error)),
        [],
      );
      await context.close();
    });
  });

  describe('that stores nothing', () => {
    it('shows its figures where the browser has no IndexedDB', async () => {
      const { page, context, errors } = await gallery.visit('minimal.html', {
        prepare: (each) =>
          each.addInitScript(() =>
            Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
          ),
      });
      assert.deepEqual(
        statuses(await settled(page)),
        tags.map(() => 'ready'),
      );
      assert.deepEqual(errors, []);
      await context.close();
    });

    it('shows its figures in a frame without an origin, from the dataset in the classic script', async () => {
      const { page, context, errors } = await gallery.visit('sandboxed.html', {
        prepare: withFixture('sandboxed.html'),
      });
      const frame = page.frames().find((each) => each !== page.mainFrame());
      await frame.waitForFunction(
        (names) => names.every((name) => document.querySelector(name)?.status === 'ready'),
        tags,
      );
      assert.deepEqual(errors, []);
      await context.close();
    });

    for (const [permission, expected] of [
      ['permits', 'ready'],
      ['does not permit', 'failed'],
    ]) {
      it(`is ${expected} in a frame without an origin where the host of another dataset ${permission} that`, async () => {
        const { page, context, errors } = await gallery.visit('sandboxed.html', {
          prepare: async (each) => {
            await withFixture('sandboxed.html')(each);
            await each.route('**/another.json', async (route) => {
              const url = route.request().url().replace('another.json', `dist/${DATASET}`);
              if (expected === 'failed') return route.continue({ url });
              const response = await route.fetch({ url });
              const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
              return route.fulfill({ response, headers });
            });
          },
        });
        const frame = page.frames().find((each) => each !== page.mainFrame());
        await frame.waitForFunction(
          (names) => names.every((name) => document.querySelector(name)?.status === 'ready'),
          tags,
        );
        await frame.evaluate((names) => {
          for (const name of names) document.querySelector(name).src = '/another.json';
        }, tags);
        await frame.waitForFunction(
          ([names, status]) =>
            names.every(
              (name) =>
                document.querySelector(name).status === status &&
                performance.getEntriesByName(new URL('/another.json', document.baseURI).href)
                  .length,
            ),
          [tags, expected],
        );
        assert.deepEqual(
          errors.filter((error) => !error.includes('another.json')),
          [],
        );
        await context.close();
      });
    }
  });

  describe('that holds a figure in its own way', () => {
    it('shows a figure that a script adds later', async () => {
      const { page, context } = await gallery.visit('minimal.html');
      await settled(page);
      await page.evaluate(() => {
        const box = document.createElement('div');
        box.innerHTML = '<section><casualty-comparison id="late"></casualty-comparison></section>';
        document.body.append(box);
      });
      await page.waitForFunction(() => document.querySelector('#late').status === 'ready');
      await context.close();
    });

    it('shows a figure that was hidden once it is shown', async () => {
      const { page, context, errors } = await gallery.visit('hidden.html', {
        prepare: withFixture('hidden.html'),
      });
      await page.waitForFunction(
        (names) => names.every((name) => document.querySelector(name)?.status === 'ready'),
        tags,
      );
      await page.evaluate(() => (document.querySelector('#tab').hidden = false));
      for (const tag of tags) {
        await page.waitForFunction(
          (name) => document.querySelector(name).getBoundingClientRect().height > 100,
          tag,
        );
      }
      await page.waitForFunction(() => {
        const canvases = [];
        const collect = (root) => {
          for (const node of root.querySelectorAll('*')) {
            if (node.localName === 'canvas') canvases.push(node);
            if (node.shadowRoot) collect(node.shadowRoot);
          }
        };
        collect(document);
        return canvases.every(({ width, height }) => width > 50 && height > 50);
      });
      assert.deepEqual(errors, []);
      await context.close();
    });

    it('works with the library loaded twice', async () => {
      const { page, context, errors } = await gallery.visit('twice.html', {
        prepare: withFixture('twice.html'),
      });
      assert.deepEqual(
        statuses(await settled(page)),
        tags.map(() => 'ready'),
      );
      assert.deepEqual(errors, []);
      await context.close();
    });

    it('keeps another element that has the name of a figure', async () => {
      const { page, context, errors } = await gallery.visit('taken.html', {
        prepare: withFixture('taken.html'),
      });
      const others = tags.slice(1);
      await page.waitForFunction(
        (names) => names.every((name) => document.querySelector(name)?.status === 'ready'),
        others,
      );
      assert.equal(await page.locator(tags[0]).innerText(), 'Somebody else’s element');
      assert.deepEqual(errors, []);
      await context.close();
    });

    it('works as a classic script on a page without modules', async () => {
      const { page, context, errors } = await gallery.visit('classic.html', {
        prepare: withFixture('classic.html'),
      });
      assert.deepEqual(
        statuses(await settled(page)),
        tags.map(() => 'ready'),
      );
      assert.deepEqual(errors, []);
      await context.close();
    });

    it('resists a page that adds to every object and array', async () => {
      const { page, context, errors } = await gallery.visit('minimal.html', {
        prepare: (each) =>
          each.addInitScript(() => {
            Object.prototype.extend = function () {};
            Array.prototype.remove = function () {};
            Array.prototype.toJSON = function () {
              return 'an old library';
            };
          }),
      });
      assert.deepEqual(
        statuses(await settled(page)),
        tags.map(() => 'ready'),
      );
      assert.deepEqual(errors, []);
      await context.close();
    });
  });
});
