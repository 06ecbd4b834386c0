// The words of a language are a file of their own: fetched once when the page speaks it, and not otherwise.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery, textOf } from './browser.mjs';

const PAGE = 'figures/actor-stance-matrix.html';
const wordsOf = (requests) =>
  requests.flatMap((url) => /chunks\/(fr|ru|hy|az|tr)-[0-9a-f]+\.js/.exec(url)?.[1] ?? []);

describe('the languages of a page', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery.close());

  const speak = (page, lang) =>
    page.evaluate((code) => void (document.documentElement.lang = code), lang);
  const until = (page, word) =>
    page.waitForFunction(
      (text) =>
        [...document.querySelectorAll('actor-stance-matrix')].some(({ shadowRoot }) =>
          shadowRoot?.textContent.includes(text),
        ),
      word,
    );

  it('fetches no words but those it speaks, each once', async () => {
    const { page, context, requests, errors } = await gallery.visit('minimal.html');
    await settled(page);
    assert.deepEqual(wordsOf(requests), []);
    await speak(page, 'fr-CA');
    await until(page, 'Qui a pris quelle position');
    await speak(page, 'en');
    await until(page, 'Who stood where');
    await speak(page, 'fr');
    await until(page, 'Qui a pris quelle position');
    assert.deepEqual(wordsOf(requests), ['fr']);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('waits for its first words, even when the data are there before them', async () => {
    const { page, context } = await gallery.visit('minimal.html', {
      prepare: async (opened) => {
        const data = opened.waitForResponse(/nagorno-karabakh\.json/);
        await opened.route(/chunks\/ru-/, async (route) => {
          await (await data).finished();
          await route.continue();
        });
        await opened.addInitScript(() => {
          globalThis.shown = [];
          document.addEventListener('readystatechange', () => {
            document.documentElement.lang = 'ru';
          });
          document.addEventListener('data-ready', ({ target }) =>
            globalThis.shown.push(target.shadowRoot.querySelector('figure').lang),
          );
        });
      },
    });
    await settled(page);
    assert.deepEqual(await page.evaluate(() => globalThis.shown), ['ru', 'ru', 'ru']);
    await context.close();
  });

  it('shows English and warns once when the words cannot be had, and asks again for others', async () => {
    const { page, context, warnings } = await gallery.visit('minimal.html', {
      prepare: async (opened) => {
        await opened.route(/chunks\/hy-/, (route) => route.abort());
        await opened.addInitScript(() => {
          document.addEventListener('readystatechange', () => {
            if (document.documentElement) document.documentElement.lang = 'hy';
          });
        });
      },
    });
    await settled(page);
    assert.match(await textOf(page, 'actor-stance-matrix'), /Who stood where/);
    const told = warnings.filter((text) => text.includes('"hy" could not be loaded'));
    assert.equal(told.length, 1, warnings.join('\n'));
    await speak(page, 'tr');
    await until(page, 'Kim nasıl bir tutum aldı');
    await context.close();
  });

  it('are chosen in the gallery, for the figures of its page and of the next', async () => {
    const { page, context } = await gallery.visit(PAGE);
    await page.getByLabel('Figures in').selectOption({ label: 'Русский' });
    await until(page, 'Кто какую позицию занимал');
    assert.match(await page.textContent('h1'), /actor-stance-matrix/);
    const next = await gallery.visit('figures/casualty-comparison.html', { context });
    await next.page.waitForFunction(() =>
      document
        .querySelector('casualty-comparison')
        .shadowRoot?.textContent.includes('Что говорили стороны о погибших'),
    );
    await context.close();
  });

  it('has all words inside the classic script, which can fetch nothing', async () => {
    const { page, context, requests } = await gallery.visit('classic.html', {
      prepare: (opened) =>
        opened.route('**/classic.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="az"><meta charset="utf-8">
              <actor-stance-matrix></actor-stance-matrix>
              <script src="/dist/faultline.iife.js"></script></html>`,
          }),
        ),
    });
    await until(page, 'Kim hansı mövqedə idi');
    assert.deepEqual(wordsOf(requests), []);
    await context.close();
  });
});
