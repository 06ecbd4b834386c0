// Everything without a mouse.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery, tags } from '../pages/browser.mjs';
import { modes, read } from './modes.mjs';

/** The node in focus, through shadow roots. */
const focused = (page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const host = node?.getRootNode().host;
    return {
      tag: node?.closest?.('figure-canvas') ? 'figure-canvas' : node?.localName,
      host: host?.localName ?? '',
      mark: node?.hasAttribute?.('data-row') ?? false,
      open: node?.getAttribute?.('data-open') ?? null,
      text: (node?.getAttribute?.('aria-label') ?? node?.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 80),
      title: node?.classList?.contains('panel-title') ?? false,
    };
  });

describe('with keys alone', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  /** A page with one figure between two links. */
  async function withFigure(tag, act, attributes = {}) {
    const { page, context } = await gallery.visit('minimal.html', { width: 680 });
    await settled(page);
    await page.evaluate((keep) => {
      for (const other of document.querySelectorAll(
        ':is(actor-stance-matrix, arms-flow-chart, casualty-comparison)',
      )) {
        if (other.localName !== keep) other.remove();
      }
      const link = (id) =>
        Object.assign(document.createElement('a'), { href: '#', id, textContent: id });
      document.querySelector(keep).before(link('before'));
      document.querySelector(keep).after(link('after'));
      document.querySelector('#before').focus();
    }, tag);
    await read(page, tag, attributes);
    await act(page);
    await context.close();
  }

  /** What the marks of a figure open, each by its name. */
  const marksOf = (page, tag) =>
    page.evaluate(
      (name) =>
        [...document.querySelector(name).shadowRoot.querySelectorAll('[data-row]')].map((mark) =>
          mark.getAttribute('data-open'),
        ),
      tag,
    );

  async function tabThrough(page, key, until) {
    const stops = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press(key);
      const now = await focused(page);
      if (now.text === until) return stops;
      stops.push(now);
    }
    return assert.fail(`Focus does not leave: ${stops.map(({ text }) => text).join(' → ')}`);
  }

  for (const [tag, ways] of Object.entries(modes)) {
    const all = { ...ways, 'as a table': { view: 'table' } };
    for (const [way, attributes] of Object.entries(all)) {
      it(`one tab stop leads to the marks of <${tag}> ${way}, and Tab leaves it both ways`, () =>
        withFigure(
          tag,
          async (page) => {
            const stops = await tabThrough(page, 'Tab', 'after');
            assert.equal(stops.filter(({ mark }) => mark).length, 1, 'tab stops of the marks');
            const back = await tabThrough(page, 'Shift+Tab', 'before');
            assert.equal(back.length, stops.length);
          },
          attributes,
        ));

      it(`arrows reach every mark of <${tag}> ${way}`, () =>
        withFigure(
          tag,
          async (page) => {
            while (!(await focused(page)).mark) await page.keyboard.press('Tab');
            const all = await marksOf(page, tag);
            assert.deepEqual([...new Set(all)], all, 'no two marks open the same');
            await page.keyboard.press('Control+Home');
            const seen = new Set();
            const note = async () => {
              const { open } = await focused(page);
              const fresh = !seen.has(open);
              seen.add(open);
              return fresh;
            };
            // Row by row: down comes out at the nearest mark, so to the first one and then to the end.
            for (let row = 0; row < 200; row++) {
              await page.keyboard.press('Home');
              if (!(await note())) break;
              for (;;) {
                await page.keyboard.press('ArrowRight');
                if (!(await note())) break;
              }
              await page.keyboard.press('ArrowDown');
            }
            assert.deepEqual(
              all.filter((mark) => !seen.has(mark)),
              [],
            );
          },
          attributes,
        ));
    }
  }

  for (const tag of tags) {
    it(`Enter opens the details of <${tag}>, focus goes there, and Escape gives it back`, () =>
      withFigure(tag, async (page) => {
        while (!(await focused(page)).mark) await page.keyboard.press('Tab');
        const mark = await focused(page);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          (name) =>
            document
              .querySelector(name)
              .shadowRoot.activeElement?.classList.contains('panel-title'),
          tag,
        );
        await page.keyboard.press('Escape');
        const after = await focused(page);
        assert.equal(after.text, mark.text);
      }));

    it(`what has the focus in <${tag}> has a ring of 2 px that stands out`, () =>
      withFigure(tag, async (page) => {
        const seen = new Set();
        for (let i = 0; i < 80; i++) {
          await page.keyboard.press('Tab');
          const ring = await page.evaluate(() => {
            let node = document.activeElement;
            while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
            if (node?.id === 'after') return null;
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(node);
            const before = getComputedStyle(node, '::after');
            return {
              who: node.className?.baseVal ?? node.className ?? node.localName,
              width: Math.max(
                Number.parseFloat(outlineWidth),
                Number.parseFloat(before.outlineWidth) || 0,
              ),
              style: outlineStyle === 'none' ? before.outlineStyle : outlineStyle,
              colour: outlineColor,
              boxShadow,
            };
          });
          if (!ring) break;
          seen.add(ring.who);
          assert.notEqual(ring.style, 'none', `${ring.who} has no ring`);
          assert.ok(ring.width >= 2 || ring.boxShadow !== 'none', `${ring.who}: ${ring.width} px`);
        }
        assert.ok(seen.size > 2);
      }));
  }
});
