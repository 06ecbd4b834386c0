// Pages whose style sheets reach for everything: the inside of a figure looks as on a plain page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engine } from '../browser/start.mjs';
import { settled, startGallery, tags } from '../pages/browser.mjs';
import { assertUnharmed, figures, LIBRARY, openHost } from './host-page.mjs';

/** The font and the place of a figure are the page’s, so every page here gives the same. */
const PLACE = `
  html { font-family: sans-serif !important; }
  .column { position: absolute !important; inset: 0 auto auto 0 !important; width: 900px !important; margin: 0 !important;
    padding: 0 !important; background: #fff !important; }
  .column > * { margin: 0 !important; padding: 0 !important; }
`;

const hostile = {
  'resets everything': '*, *::before, *::after { all: unset !important; }',
  'makes the letters of the root small':
    'html { font-size: 62.5% !important; } body { font-size: 3rem; }',
  'hides canvases and tables':
    'canvas, table, svg, button, figure, details { display: none !important; }',
  'writes in capitals':
    'body { text-transform: uppercase; font-variant: small-caps; font-style: italic; font-weight: 900; }',
  'sets lines without height': 'body { line-height: 0; }',
  'spaces letters and words':
    'body { letter-spacing: 0.4em; word-spacing: 2em; text-indent: 4em; white-space: pre; tab-size: 16; }',
  'paints letters':
    'body { color: red; -webkit-text-fill-color: hotpink; -webkit-text-stroke: 2px lime; text-shadow: 2px 2px red; fill: lime; stroke: red; stroke-width: 4px; paint-order: stroke; }',
  'aligns everything to the end':
    'body { text-align: end; text-align-last: right; text-anchor: end; caption-side: bottom; list-style: square inside; border-collapse: separate; border-spacing: 9px; empty-cells: hide; quotes: none; }',
  'breaks words anywhere':
    'body { word-break: break-all; overflow-wrap: anywhere; hyphens: auto; line-break: anywhere; text-wrap: nowrap; writing-mode: horizontal-tb; text-orientation: upright; }',
  'styles the figures themselves': `${tags.join()} { text-transform: uppercase; line-height: 3; text-align: center; font-size: 40px; border-collapse: collapse; cursor: wait; list-style: square; font-weight: 900; color: red; }`,
  'makes the figures inline': `${tags.join()} { display: inline !important; }`,
  'makes the figures lose their box': `${tags.join()} { display: contents !important; }`,
  'uses custom properties of its own':
    ':root { --ink: red; --_ink: red; --_line: red; --_first: 9fr; --color: red; --size: 99px; }',
  'selects every child of every element':
    'body * { margin: 20px; padding: 0; border: 0; font: inherit; } * > * { float: none; position: static; box-sizing: content-box !important; }',
};

/** The share of pixels that may differ. */
const LIMIT = 0.001;

/**
 * Writes a pixel of every drawing again. WebKitGTK shows no canvas, whoever made it, after its box was made anew (a `div`
 * around it turned inline will do), until something is drawn on it.
 */
function touchCanvases(name) {
  for (const { shadowRoot } of document
    .querySelector(name)
    .shadowRoot.querySelectorAll('figure-canvas')) {
    const context = shadowRoot.querySelector('canvas').getContext('2d');
    context.putImageData(context.getImageData(0, 0, 1, 1), 0, 0);
  }
}

describe('a page whose style sheet', () => {
  let gallery;
  let judge;
  before(async () => {
    gallery = await startGallery();
    judge = await (await gallery.browser.newContext()).newPage();
  });
  after(() => gallery?.close());

  /** The share of pixels that differ between two pictures; all when their sizes do. */
  const difference = (a, b) =>
    judge.evaluate(
      async (pictures) => {
        const [x, y] = await Promise.all(
          pictures.map(async ({ png, clip }) => {
            const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes]), ...clip);
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return context.getImageData(0, 0, bitmap.width, bitmap.height);
          }),
        );
        if (x.width !== y.width || x.height !== y.height) return 1;
        let different = 0;
        for (let i = 0; i < x.data.length; i += 4) {
          if ([0, 1, 2].some((c) => Math.abs(x.data[i + c] - y.data[i + c]) > 2)) different++;
        }
        return different / (x.width * x.height);
      },
      [a, b],
    );

  /** A page with one figure and these rules; gives how to change them and how to take a picture of the figure’s inside. */
  async function open(tag, rules = '', doctype = undefined) {
    const figure = figures.split('\n').find((each) => each.startsWith(`<${tag}`));
    const { page, context } = await openHost(gallery, {
      head: `${LIBRARY}<style>${PLACE}</style>`,
      doctype,
      body: `<style class="rules">${rules}</style><div class="column">${figure}</div>`,
    });
    await page.setViewportSize({ width: 1000, height: 2600 });
    await settled(page);
    const picture = async () => {
      if (engine === 'webkit') await page.evaluate(touchCanvases, tag);
      const clip = await page.evaluate(async (name) => {
        for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        const inside = document.querySelector(name).shadowRoot.querySelector('.figure');
        const { x, y, width, height } = inside.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      }, tag);
      return { png: (await page.screenshot()).toString('base64'), clip };
    };
    const wear = (css) =>
      page.evaluate((text) => (document.querySelector('.rules').textContent = text), css);
    return { page, context, picture, wear };
  }

  for (const tag of tags) {
    describe(`leaves the inside of ${tag} as it is when it`, () => {
      let host;
      let plain;
      before(async () => {
        host = await open(tag);
        plain = await host.picture();
      });
      after(() => host?.context.close());

      for (const [what, css] of Object.entries(hostile)) {
        it(what, async () => {
          await host.wear(css);
          const share = await difference(plain, await host.picture());
          assert.ok(share <= LIMIT, `${(share * 100).toFixed(2)} % of the picture differ`);
        });
      }

      it('did so before the figure came', async () => {
        const early = await open(tag, hostile['resets everything']);
        const share = await difference(plain, await early.picture());
        await assertUnharmed(early.page);
        await early.context.close();
        assert.ok(share <= LIMIT, `${(share * 100).toFixed(2)} % of the picture differ`);
      });

      it('belongs to a page without a doctype', async () => {
        const old = await open(tag, '', '');
        assert.equal(await old.page.evaluate(() => document.compatMode), 'BackCompat');
        const share = await difference(plain, await old.picture());
        await old.context.close();
        assert.ok(share <= LIMIT, `${(share * 100).toFixed(2)} % of the picture differ`);
      });

      it('goes away again, without harm', async () => {
        await host.wear('');
        assert.equal(await difference(plain, await host.picture()), 0);
        await assertUnharmed(host.page);
      });
    });
  }

  it('changes the font changes that of the figures, which is the page’s', async () => {
    const host = await open(tags[0]);
    const plain = await host.picture();
    await host.wear('html { font-family: monospace !important; }');
    assert.ok((await difference(plain, await host.picture())) > 0.01);
    await host.context.close();
  });

  it('hides its content hides figures, too', async () => {
    const host = await open(tags[0]);
    for (const rule of ['visibility: hidden', 'opacity: 0', 'display: none']) {
      await host.wear(`.column { ${rule}; }`);
      const shown = await host.page.evaluate(
        (name) =>
          document
            .querySelector(name)
            .shadowRoot.querySelector('.figure')
            .checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        tags[0],
      );
      assert.equal(shown, false, rule);
    }
    await host.context.close();
  });

  it('runs from right to left has figures that do, and keep to their place', async () => {
    const host = await open(tags[0]);
    await host.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const { direction, over } = await host.page.evaluate((name) => {
      const inside = document.querySelector(name).shadowRoot.querySelector('.figure');
      return {
        direction: getComputedStyle(inside).direction,
        over: inside.scrollWidth - inside.clientWidth,
      };
    }, tags[0]);
    assert.deepEqual({ direction, over }, { direction: 'rtl', over: 0 });
    await host.context.close();
  });
});
