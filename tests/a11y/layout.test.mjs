// What a reader needs of the layout: small screens, large and widely set text, targets, focus, calm.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery, tags } from '../pages/browser.mjs';

/** What the text-spacing criterion asks for (WCAG 1.4.12), put where a reader's own style sheet cannot reach. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe('the layout of every figure', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  async function visit(options, act) {
    const { page, context } = await gallery.visit('minimal.html', options);
    await settled(page);
    await act(page);
    await context.close();
  }
  const inFigures = (page, look) =>
    page.evaluate(
      ([names, source]) => {
        const run = new Function('figure', `return (${source})(figure)`);
        return [...document.querySelectorAll(names.join())].flatMap((figure) => run(figure));
      },
      [tags, String(look)],
    );

  for (const width of [320, 360, 680, 1200]) {
    it(`never makes a page scroll sideways at ${width} px`, () =>
      visit({ width }, async (page) => {
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await inFigures(page, (figure) => void (figure.view = 'table'));
        await settled(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }));
  }

  it('lets a keyboard scroll whatever scrolls inside, and says what it is', () =>
    visit({ width: 680 }, async (page) => {
      await inFigures(page, (figure) => void (figure.view = 'table'));
      await settled(page);
      const silent = await inFigures(page, (figure) =>
        [...figure.shadowRoot.querySelectorAll('*')]
          .filter(
            (box) =>
              /auto|scroll/.test(getComputedStyle(box).overflow) && box.localName !== 'textarea',
          )
          .filter((box) => box.tabIndex !== 0 || !box.getAttribute('aria-label'))
          .map((box) => box.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(silent, []);
    }));

  for (const width of [360, 680]) {
    it(`cuts no words off when text is set as wide as readers may need, at ${width} px`, () =>
      visit({ width }, async (page) => {
        const cut = await page.evaluate(
          async ([names, css]) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            const figures = [...document.querySelectorAll(names.join())];
            for (const { shadowRoot } of figures) shadowRoot.adoptedStyleSheets.push(sheet);
            await new Promise((done) => setTimeout(done, 200));
            return figures.flatMap(({ shadowRoot, localName }) =>
              [...shadowRoot.querySelectorAll('*')]
                .filter((box) => /hidden|clip/.test(getComputedStyle(box).overflow))
                .filter(
                  (box) =>
                    getComputedStyle(box).clipPath === 'none' && !(box instanceof SVGElement),
                )
                .filter(
                  (box) =>
                    box.scrollWidth > box.clientWidth + 1 ||
                    box.scrollHeight > box.clientHeight + 1,
                )
                .map((box) => `${localName}: ${box.className} ${box.textContent.slice(0, 40)}`),
            );
          },
          [tags, SPACED],
        );
        assert.deepEqual(cut, []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }));
  }

  for (const [width, touch] of [
    [360, true],
    [1200, false],
  ]) {
    it(`has targets of 24 by 24 px and more at ${width} px`, () =>
      visit({ width, hasTouch: touch }, async (page) => {
        const small = await inFigures(page, (figure) =>
          [...figure.shadowRoot.querySelectorAll('button, summary, select, input, [role="button"]')]
            .filter((node) => node.checkVisibility())
            .filter((node) => {
              const { width: wide, height: tall } = node.getBoundingClientRect();
              if (!wide || !tall) return false;
              return wide < 24 || tall < 24;
            })
            // A link in a line of text may be as tall as the line.
            .filter((node) => getComputedStyle(node).display !== 'inline')
            .map((node) => {
              const { width: wide, height: tall } = node.getBoundingClientRect();
              return `${figure.localName} ${node.className.baseVal ?? node.className} “${node.textContent.trim().slice(0, 30)}” ${wide.toFixed(1)}×${tall.toFixed(1)}`;
            }),
        );
        assert.deepEqual(small, []);
      }));
  }

  it('has the keys of its columns in the order of their segments, for who sees no colours', () =>
    visit({ width: 680 }, async (page) => {
      const [segments, keys] = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('arms-flow-chart');
        return [
          shadowRoot
            .querySelector('figure-canvas')
            .spec.series.map(({ colour }) => `swatch c-${colour}`),
          [...shadowRoot.querySelectorAll('.legend .swatch')].map(({ className }) => className),
        ];
      });
      assert.ok(segments.length > 3);
      assert.deepEqual(keys, segments);
    }));

  it('has no text below 12 px', () =>
    visit({ width: 680 }, async (page) => {
      const tiny = await inFigures(page, (figure) =>
        [...figure.shadowRoot.querySelectorAll('*')]
          .filter((node) =>
            [...node.childNodes].some((child) => child instanceof Text && child.data.trim()),
          )
          .filter(
            (node) =>
              node.checkVisibility() && Number.parseFloat(getComputedStyle(node).fontSize) < 12,
          )
          .map(
            (node) =>
              `${figure.localName} ${node.className.baseVal ?? node.className} ${node.textContent.slice(0, 30)}`,
          ),
      );
      assert.deepEqual(tiny, []);
    }));

  it('moves nothing by itself where a reader asks for less motion', () =>
    visit({ width: 680, reducedMotion: 'reduce' }, async (page) => {
      const moving = await inFigures(page, (figure) =>
        figure.getAnimations({ subtree: true }).map(({ effect }) => effect.target.className),
      );
      assert.deepEqual(moving, []);
    }));

  it('sets all words in full ink where a reader asks for more contrast', () =>
    visit({ width: 680, contrast: 'more' }, async (page) => {
      const inks = await inFigures(page, (figure) =>
        ['.heading', '.note', '.footer', '.tools'].map(
          (name) => getComputedStyle(figure.shadowRoot.querySelector(name)).color,
        ),
      );
      assert.deepEqual([...new Set(inks)], ['rgb(28, 31, 36)']);
    }));

  it('gives every id and name once on a page with two figures of a kind', () =>
    visit({ width: 680 }, async (page) => {
      const twice = await page.evaluate(async (names) => {
        const first = document.querySelector(names[0]);
        first.after(first.cloneNode());
        const second = first.nextElementSibling;
        while (second.status !== 'ready') await new Promise((done) => setTimeout(done, 50));
        await second.updateComplete;
        const landmarks = [...document.querySelectorAll(names.join())].flatMap(({ shadowRoot }) => [
          ...shadowRoot.querySelectorAll(
            'main, header, footer, nav, aside, [role="main"], [role="banner"], [role="navigation"]',
          ),
        ]);
        const doubled = [...document.querySelectorAll(names.join())].flatMap(({ shadowRoot }) => {
          const ids = [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, at) => ids.indexOf(id) !== at);
        });
        return { landmarks: landmarks.length, doubled };
      }, tags);
      assert.deepEqual(twice, { landmarks: 0, doubled: [] });
    }));
});
