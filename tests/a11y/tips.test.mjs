// What is shown on hover and on focus (WCAG 1.4.13): it can be sent away, entered, and is the same for both.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settled, startGallery } from '../pages/browser.mjs';
import { modes, read } from './modes.mjs';

describe('the tips of every figure', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  /** The lines of the tip; none while there is none. */
  const tipOf = (page, tag) =>
    page.evaluate((name) => {
      const tip = document.querySelector(name).shadowRoot.querySelector('.tip');
      return tip.checkVisibility() ? [...tip.children].map(({ textContent }) => textContent) : [];
    }, tag);

  /** Puts the pointer on the middle of a mark, and says where that is. */
  async function pointAt(page, mark) {
    await page.mouse.move(2, 2);
    await mark.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = await mark.evaluate((node) =>
      node.getBoundingClientRect().toJSON(),
    );
    const middle = { x: x + width / 2, y: y + height / 2 };
    await page.mouse.move(middle.x, middle.y);
    return middle;
  }

  /** Has the first, the middle and the last mark of a figure looked at. */
  async function marks(tag, attributes, look) {
    const { page, context } = await gallery.visit('minimal.html', { width: 1000 });
    await settled(page);
    await read(page, tag, attributes);
    const all = page.locator(`${tag} [data-row]`);
    const count = await all.count();
    assert.ok(count > 0);
    // The first touch fetches the code of the tips where it is not there yet.
    await pointAt(page, all.first());
    await page.waitForFunction(
      (name) => document.querySelector(name).shadowRoot.querySelector('.tip').checkVisibility(),
      tag,
    );
    assert.equal(await page.locator(`${tag} [data-row]:not([data-tip])`).count(), 0);
    for (const at of new Set([0, count >> 1, count - 1])) await look(page, all.nth(at));
    await context.close();
  }

  for (const [tag, ways] of Object.entries(modes)) {
    for (const [way, attributes] of Object.entries(ways)) {
      it(`of <${tag}> ${way} go with Escape while the pointer rests and the focus is elsewhere`, () =>
        marks(tag, attributes, async (page, mark) => {
          await pointAt(page, mark);
          assert.notDeepEqual(await tipOf(page, tag), []);
          await page.keyboard.press('Escape');
          assert.deepEqual(await tipOf(page, tag), []);
        }));

      it(`of <${tag}> ${way} stay while the pointer moves onto them, say the same on focus, and go with both`, () =>
        marks(tag, attributes, async (page, mark) => {
          const { x, y } = await pointAt(page, mark);
          const said = await tipOf(page, tag);
          const tip = await page.locator(`${tag} .tip`).boundingBox();
          assert.ok(tip.y - 24 < y && y < tip.y + tip.height + 24, 'it is where the pointer is');
          const right = tip.x + tip.width / 2 > x;
          // A mark that half covers this one has its own tip on the way.
          const free = await mark.evaluate(
            (node, [from, to, line]) => {
              const root = node.getRootNode();
              for (let at = from; from < to ? at < to : at > to; at += Math.sign(to - from)) {
                const there = root.elementFromPoint(at, line)?.closest('[data-row]');
                if (there && there !== node) return false;
              }
              return true;
            },
            [x, right ? tip.x + 6 : tip.x + tip.width - 6, y],
          );
          if (free) {
            await page.mouse.move(right ? tip.x + 6 : tip.x + tip.width - 6, y, { steps: 20 });
            assert.deepEqual(await tipOf(page, tag), said, 'under the pointer');
          }
          await page.mouse.move(2, 2);
          assert.deepEqual(await tipOf(page, tag), [], 'gone with the pointer');

          await page.keyboard.press('Shift');
          await mark.focus();
          assert.deepEqual(await tipOf(page, tag), said, 'on focus');
          const box = await page.locator(`${tag} .tip`).boundingBox();
          await page.mouse.move(box.x + 6, box.y + 6);
          await page.mouse.move(2, 2);
          assert.deepEqual(await tipOf(page, tag), said, 'while the pointer passes');
          await page.keyboard.press('Escape');
          assert.deepEqual(await tipOf(page, tag), []);
          assert.ok(await mark.evaluate((node) => node.matches(':focus')), 'the focus stays');
          await mark.evaluate((node) => node.blur());
        }));
    }
  }
});
