// Several copies and versions of the library on one page, and other people's elements under its names.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { DATASET, settled, startGallery, textOf } from '../pages/browser.mjs';
import {
  assertFallback,
  assertUnharmed,
  CLASSIC,
  haveStatus,
  LIBRARY,
  module,
  on,
  OTHER,
  VERSION,
} from './host-page.mjs';

const element = (tag, folder = 'dist') => module(`/${folder}/elements/${tag}.js`);
const classic = (code) => `<script>${code}</script>`;
/** The Lit of npm, as a page without a bundler loads it. */
const packages = '/node_modules/';
const imports = {
  lit: `${packages}lit/index.js`,
  'lit-html': `${packages}lit-html/lit-html.js`,
  '@lit/reactive-element': `${packages}@lit/reactive-element/reactive-element.js`,
  'lit-html/': `${packages}lit-html/`,
  'lit-element/': `${packages}lit-element/`,
};
const root = fileURLToPath(new URL('../../', import.meta.url));
const theirs = {
  [packages]: {
    type: 'text/javascript',
    body: (path) => readFile(root + path.slice(1), 'utf8'),
  },
  '/theirs.js': {
    type: 'text/javascript',
    body: `import { LitElement, html } from 'lit';
      customElements.define('arms-flow-chart', class extends LitElement {
        render() { return html\`Theirs<slot></slot>\`; }
      });`,
  },
};
/** Loads this version’s arms into a page where its drawing surface is taken. */
const addArms = async (page) => {
  await page.evaluate(() => void import('/dist/elements/arms-flow-chart.js'));
  await page.waitForFunction(() => document.querySelector('arms-flow-chart').view === 'table');
  await page.waitForFunction(
    () => document.querySelector('arms-flow-chart').shadowRoot.querySelectorAll('td').length > 20,
  );
};

describe('a page with more than one copy of the library', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  it('shows every figure with the same version loaded three times, and tells its owner once', () =>
    on(gallery, { head: `${LIBRARY}${module('/dist/index.js')}${CLASSIC}` }, async ({ page }) => {
      await haveStatus(page, 'ready');
      const { warnings } = await assertUnharmed(page);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0], /more than once/);
    }));

  it('shows the figures of the version that came first, and names both', () =>
    on(
      gallery,
      { head: module('/dist/index.js') + module('/other/index.js') },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        const { warnings } = await assertUnharmed(page);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.ok(warnings[0].includes(VERSION) && warnings[0].includes(OTHER), warnings[0]);
      },
    ));

  it('shows figures of two versions side by side when each has its own', () =>
    on(
      gallery,
      {
        head:
          element('actor-stance-matrix') +
          element('arms-flow-chart', 'other') +
          element('casualty-comparison'),
      },
      async ({ page }) => {
        await haveStatus(page, 'ready');
        assert.deepEqual((await assertUnharmed(page)).warnings, []);
      },
    ));

  it('shows a table where the drawing surface belongs to another version', () =>
    on(
      gallery,
      {
        head: element('casualty-comparison', 'other'),
        body: '<casualty-comparison src="/ethiopia-2021.json"></casualty-comparison><arms-flow-chart></arms-flow-chart>',
      },
      async ({ page }) => {
        await page.waitForFunction(() => Boolean(customElements.get('figure-canvas')));
        await addArms(page);
        await assertUnharmed(page);
      },
    ));

  it('shows a table where the drawing surface is somebody else’s element', () =>
    on(
      gallery,
      {
        head: classic('customElements.define("figure-canvas", class extends HTMLElement {})'),
        body: '<arms-flow-chart></arms-flow-chart>',
      },
      async ({ page }) => {
        await addArms(page);
        const { warnings } = await assertUnharmed(page);
        assert.ok(
          warnings.some((text) => text.includes('<figure-canvas>')),
          warnings.join('\n'),
        );
      },
    ));

  const takers = {
    'a plain element': classic(
      `customElements.define("arms-flow-chart", class extends HTMLElement {
         connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "Theirs<slot></slot>"; }
       })`,
    ),
    'an element made with a Lit of its own':
      `<script type="importmap">${JSON.stringify({ imports })}</script>` + module('/theirs.js'),
  };
  for (const [who, script] of Object.entries(takers)) {
    for (const library of [LIBRARY, module('/dist/index.js')]) {
      it(`leaves a tag to ${who}, shows the others and tells its owner, with ${library}`, () =>
        on(gallery, { head: script + library, answers: theirs }, async ({ page }) => {
          await page.waitForFunction(
            () => document.querySelector('casualty-comparison').status === 'ready',
          );
          assert.match(await textOf(page, 'arms-flow-chart'), /Theirs/);
          await assertFallback(page, ['arms-flow-chart']);
          const { warnings } = await assertUnharmed(page, /^(lit[A-Z]|reactiveElementVersions)/);
          assert.equal(warnings.length, 1, warnings.join('\n'));
          assert.match(warnings[0], /<arms-flow-chart> is registered by other code/);
        }));
    }
  }
  it('asks once for the dataset of twenty figures of two copies', () => {
    const path = `/dist/${DATASET}`;
    let release;
    const held = new Promise((resolve) => (release = resolve));
    return on(
      gallery,
      {
        head: element('actor-stance-matrix') + element('arms-flow-chart', 'other'),
        body: `<actor-stance-matrix src="${path}"></actor-stance-matrix>
          <arms-flow-chart src="${path}"></arms-flow-chart>`.repeat(10),
        answers: {
          [path]: { type: 'application/json', body: () => held.then(() => readFile(root + path)) },
        },
      },
      async ({ page }) => {
        // Both copies are there before the answer to the first is.
        await haveStatus(page, 'pending');
        release();
        await settled(page);
        await haveStatus(page, 'ready');
        assert.equal(gallery.asked.filter((asked) => asked === path).length, 1);
        await assertUnharmed(page);
      },
    );
  });
});
