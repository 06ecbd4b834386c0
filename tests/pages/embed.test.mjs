// What a reader takes along from a figure: code for another page, and a table for a spreadsheet.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Papa from 'papaparse';
import { settled, startGallery, tags, textOf } from './browser.mjs';

describe('what a reader takes along', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  const configured = {
    'actor-stance-matrix': { actors: ['russia', 'turkey'], episode: ['autumn-2020'] },
    'arms-flow-chart': { layout: 'flow', actors: ['russia'] },
    'casualty-comparison': { episode: ['september-2022'], asOf: '2022-09-20' },
  };
  const summaryOf = (page, selector) =>
    page.evaluate(
      (name) =>
        document
          .querySelector(name)
          .shadowRoot.querySelector('#summary')
          .textContent.replace(/\s+/g, ' ')
          .trim(),
      selector,
    );

  /** A figure as a reader left it: its summary, and the code for another page. */
  async function takeAlong(tag, form) {
    const { page, context } = await gallery.visit('minimal.html');
    await settled(page);
    await page.evaluate(
      async ([name, state]) => {
        const figure = document.querySelector(name);
        figure.removeAttribute('episode');
        figure.removeAttribute('actors');
        Object.assign(figure, state);
        await figure.updateComplete;
      },
      [tag, configured[tag]],
    );
    const summary = await summaryOf(page, tag);
    const code = await page.evaluate(
      ([name, wanted]) => document.querySelector(name).embedAs(wanted),
      [tag, form],
    );
    await context.close();
    return { summary, code };
  }

  /** The code on a page of its own. */
  const onPage = (code, options) =>
    gallery.visit('embedded.html', {
      ...options,
      prepare: (page) =>
        page.route('**/embedded.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><body>${code}</body></html>`,
          }),
        ),
    });

  for (const tag of tags) {
    for (const form of ['tag', 'div']) {
      it(`<${tag}> as ${form === 'tag' ? 'a tag' : 'a box'} shows on another page what it showed`, async () => {
        const { summary, code } = await takeAlong(tag, form);
        const { page, context, errors } = await onPage(code);
        await settled(page);
        assert.equal(await summaryOf(page, tag), summary);
        assert.deepEqual(errors, []);
        await context.close();
      });
    }

    it(`<${tag}> in a frame shows what it showed`, async () => {
      const { summary, code } = await takeAlong(tag, 'frame');
      const { page, context } = await onPage(code);
      const [, frame] = page.frames();
      await frame.waitForFunction((name) => document.querySelector(name)?.status === 'ready', tag);
      assert.equal(await summaryOf(frame, tag), summary);
      await context.close();
    });

    it(`<${tag}> without script says the same, with every number of its table and its sources`, async () => {
      const { summary, code } = await takeAlong(tag, 'static');
      const { page, context } = await onPage(code, { javaScriptEnabled: false });
      const text = (await page.locator('figure').innerText()).replace(/\s+/g, ' ');
      assert.ok(text.includes(summary), text.slice(0, 300));
      assert.ok((await page.locator('tbody tr').count()) > 1);
      assert.ok((await page.locator('a[href^="https://"]').count()) > 0);
      assert.equal(await page.locator('script').count(), 0);
      await context.close();
    });
  }

  it('stands in for a figure until its code has come, on a page that takes unknown tags away', async () => {
    const { summary, code } = await takeAlong('casualty-comparison', 'div');
    const { page, context } = await onPage(code, { javaScriptEnabled: false });
    assert.ok(
      (await page.locator('[data-figure]').innerText()).replace(/\s+/g, ' ').includes(summary),
    );
    await context.close();
  });

  it('works as a box with the classic script, too', async () => {
    const { summary, code } = await takeAlong('actor-stance-matrix', 'div');
    const classic =
      code.replace(/<script[^>]*><\/script>/, '') +
      '<script src="/dist/faultline.iife.js"></script>';
    const { page, context } = await onPage(classic);
    await settled(page);
    assert.equal(await summaryOf(page, 'actor-stance-matrix'), summary);
    await context.close();
  });

  it('cannot be made to run code by the address of a frame', async () => {
    const { page, context, errors } = await gallery.visit(
      'dist/embed.html?figure=actor-stance-matrix&onclick=alert(1)&style=color:red&heading=%3Cimg%20src%20onerror=alert(1)%3E',
    );
    await settled(page);
    const figure = page.locator('actor-stance-matrix');
    assert.equal(await figure.getAttribute('onclick'), null);
    assert.equal(await figure.getAttribute('style'), null);
    assert.match(await textOf(page, 'actor-stance-matrix'), /<img src onerror=alert\(1\)>/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  for (const tag of tags) {
    it(`<${tag}> as CSV has, read again, the cells of its table`, async () => {
      const { page, context } = await gallery.visit('minimal.html');
      await settled(page);
      const { csv, cells } = await page.evaluate(async (name) => {
        const figure = document.querySelector(name);
        const file = await (await figure.exportAs('csv')).text();
        figure.view = 'table';
        await figure.updateComplete;
        const rows = [...figure.shadowRoot.querySelectorAll('table.data tbody tr')];
        return {
          csv: file,
          cells: rows.map((row) =>
            [...row.cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
          ),
        };
      }, tag);
      const { data, errors } = Papa.parse(csv.replace(/^\ufeff/, '').trim());
      assert.deepEqual(errors, []);
      const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
      const shown = (cell) =>
        cell === ''
          ? 'not stated'
          : /^-?\d+(\.\d+)?$/.test(cell) && !/^(19|20)\d\d$/.test(cell)
            ? number.format(Number(cell))
            : cell
                .replace(/^'(?=[=+\-@])/, '')
                .replace(/\s+/g, ' ')
                .trim();
      const plain = (cell) => cell.replaceAll(',', '');
      assert.deepEqual(
        data.slice(1).map((row) => row.map(shown).map(plain)),
        cells.map((row) => row.map(plain)),
      );
      await context.close();
    });
  }
});
