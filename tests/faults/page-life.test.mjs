// The life of a page with figures: it is printed, left and come back to, and its figures come and go.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { wordsOf } from '../fixtures/pdf.mjs';
import { settled, startGallery, tags } from '../pages/browser.mjs';
import { assertUnharmed, figures, haveStatus, on, openHost } from './host-page.mjs';

const dataset = JSON.parse(
  await readFile(new URL('../../dist/data/nagorno-karabakh.json', import.meta.url)),
);
/** A text as `wordsOf` gives it. */
const packed = (text) => text.normalize('NFKC').replace(/\s+/g, '');

describe('a page that lives', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  describe('on paper', () => {
    for (const width of [360, 900]) {
      it(`has every row of every figure and every source, from a window of ${width} px`, () =>
        on(gallery, { width, body: figures }, async ({ page }) => {
          await haveStatus(page, 'ready');
          await settled(page);
          const wanted = await page.evaluate(async (names) => {
            const all = [];
            for (const name of names) {
              const figure = document.querySelector(name);
              const links = [...figure.shadowRoot.querySelectorAll('.source-list li')];
              all.push(
                ...links.map(
                  ({ firstElementChild, textContent }) =>
                    (firstElementChild ?? { textContent }).textContent,
                ),
              );
              // The rows are told by the table that a reader can open.
              figure.view = 'table';
              await figure.updateComplete;
              const rows = [...figure.shadowRoot.querySelectorAll('table.data tbody tr')];
              all.push(
                ...rows.flatMap(({ cells }) => [...cells].map(({ innerText }) => innerText)),
              );
              figure.view = 'chart';
              await figure.updateComplete;
            }
            return all;
          }, tags);
          const paper = packed(wordsOf(await page.pdf()));
          assert.ok(wanted.length > 1000, `${wanted.length} texts`);
          const missing = [...new Set(wanted)].filter((text) => !paper.includes(packed(text)));
          assert.deepEqual(missing, []);
          assert.ok(
            paper.includes(
              packed(`Data: Nagorno-Karabakh, 1988–2023 (data file ${dataset.version} of `),
            ),
          );
          await assertUnharmed(page);
          const left = await page.evaluate(
            (names) =>
              names.filter((name) =>
                document.querySelector(name).shadowRoot.querySelector('.printed'),
              ),
            tags,
          );
          assert.deepEqual(left, [], 'what was for the paper is gone');
        }));
    }

    it('has its table once where a reader had opened it', () =>
      on(gallery, { body: figures.split('\n')[2] }, async ({ page }) => {
        await haveStatus(page, 'ready');
        await page.evaluate(async (name) => {
          document.querySelector(name).view = 'table';
          await document.querySelector(name).updateComplete;
        }, tags[2]);
        const paper = packed(wordsOf(await page.pdf()));
        const words = await page.evaluate(
          (name) =>
            document.querySelector(name).shadowRoot.querySelector('tbody td:nth-child(6)')
              .innerText,
          tags[2],
        );
        assert.ok(paper.includes(packed(words)));
        const heads = paper.split(packed('As stated')).length - 1;
        assert.ok(heads >= 1);
        assert.ok(
          !(await page.evaluate(
            (name) => document.querySelector(name).shadowRoot.querySelector('.printed'),
            tags[2],
          )),
        );
      }));
  });

  describe('whose figures come and go', () => {
    const CYCLES = 200;
    /** Small selections: what stays behind does not depend on the number of rows, the time of this test does. */
    const selections = {
      'actor-stance-matrix': { episode: 'april-2016' },
      'arms-flow-chart': { period: '2019/2020' },
      'casualty-comparison': { episode: 'april-2016' },
    };
    for (const tag of tags) {
      it(`keeps nothing of ${CYCLES} figures ${tag}`, async (test) => {
        const { page, context } = await openHost(gallery, { body: '<main></main>' });
        const session = await context.newCDPSession(page);
        const cycles = (count) =>
          page.evaluate(
            async ([name, times, attributes]) => {
              const main = document.querySelector('main');
              for (let i = 0; i < times; i++) {
                const figure = document.createElement(name);
                for (const each of Object.entries(attributes)) figure.setAttribute(...each);
                main.append(figure);
                await customElements.whenDefined(name);
                await figure.updateComplete;
                while (figure.status !== 'ready')
                  await new Promise((resolve) => setTimeout(resolve));
                await figure.updateComplete;
                if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
                figure.remove();
              }
              await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
            },
            [tag, count, selections[tag] ?? {}],
          );
        const measure = async () => {
          for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
          const { usedSize } = await session.send('Runtime.getHeapUsage');
          const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
          return { usedSize, nodes, jsEventListeners };
        };
        // Code that is compiled, caches that fill once.
        await cycles(CYCLES);
        const first = await measure();
        await cycles(CYCLES);
        const last = await measure();
        const bytes = (last.usedSize - first.usedSize) / CYCLES;
        test.diagnostic(`${Math.round(bytes)} bytes per figure`);
        assert.ok(bytes <= 2000, `${Math.round(bytes)} bytes per figure`);
        assert.ok(last.nodes - first.nodes <= 5, `${last.nodes - first.nodes} nodes`);
        assert.equal(last.jsEventListeners, first.jsEventListeners, 'listeners');
        await assertUnharmed(page);
        await context.close();
      });
    }
  });
});
