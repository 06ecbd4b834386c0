// Pages that forbid, lack, break or mangle: policies, missing code, late code, content systems, strange globals.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strictPolicy } from '../../demo/serve.mjs';
import { except } from '../browser/start.mjs';
import { DATASET, startGallery, tags } from '../pages/browser.mjs';
import {
  assertFallback,
  assertUnharmed,
  CLASSIC,
  fallbackOf,
  haveStatus,
  LIBRARY,
  on,
  openHost,
} from './host-page.mjs';

const idle = (page) => page.waitForLoadState('networkidle');
const STYLES = '<link rel="stylesheet" href="/dist/faultline.css" />';

describe('a page with figures', () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  describe('under a policy', () => {
    const typesOf = (types) => strictPolicy.replace(/trusted-types .*/, `trusted-types ${types}`);

    it('is not violated once by figures that are used in full', () =>
      on(gallery, { policy: strictPolicy }, async ({ page }) => {
        await haveStatus(page, 'ready');
        await page.evaluate(async (names) => {
          for (const name of names) {
            const figure = document.querySelector(name);
            for (const view of ['table', 'chart']) {
              figure.view = view;
              await figure.updateComplete;
              figure.shadowRoot.querySelector('[data-open]').click();
              await figure.updateComplete;
            }
            dispatchEvent(new Event('beforeprint'));
            await figure.updateComplete;
            dispatchEvent(new Event('afterprint'));
            figure.theme = 'dark';
            await figure.updateComplete;
          }
        }, tags);
        const { violations, warnings } = await assertUnharmed(page);
        assert.deepEqual(violations, []);
        assert.deepEqual(warnings, []);
      }));

    for (const [name, head] of Object.entries({ loader: LIBRARY, 'classic script': CLASSIC })) {
      it(`keeps its words where no policy of Lit is allowed, with the ${name}`, () =>
        on(gallery, { head, policy: typesOf('foo') }, async ({ page }) => {
          await idle(page);
          await assertFallback(page);
          const { violations, warnings } = await assertUnharmed(page);
          assert.ok(violations.length > 0, 'the policy was at work');
          assert.ok(warnings.length > 0, 'its owner is told');
        }));
    }

    it('keeps the figures of the first copy where the policy allows one copy of Lit only', () =>
      on(
        gallery,
        { head: `${LIBRARY}${CLASSIC}`, policy: typesOf('lit-html') },
        async ({ page }) => {
          await haveStatus(page, 'ready');
          await idle(page);
          const { warnings } = await assertUnharmed(page);
          assert.ok(warnings.length <= 1, warnings.join('\n'));
        },
      ));

    it('keeps its words where no script of the library may run', () =>
      on(gallery, { policy: "script-src 'none'" }, async ({ page }) => {
        await idle(page);
        await assertFallback(page);
      }));
  });

  describe('whose library is broken', () => {
    const answers = {
      'is missing': { status: 404, body: '' },
      'is a page that asks to log in': { body: '<h1>Log in</h1>' },
      'is cut off': { type: 'text/javascript', body: 'export const a = (' },
      throws: { type: 'text/javascript', body: 'throw new Error("broken")' },
    };
    for (const [what, answer] of Object.entries(answers)) {
      it(`keeps its words when a shared file ${what}`, () =>
        on(gallery, { answers: { '/dist/chunks/lit-': answer } }, async ({ page }) => {
          await idle(page);
          await assertFallback(page);
          const { warnings } = await assertUnharmed(page);
          assert.equal(warnings.length, tags.length, 'one warning for each tag');
        }));
    }

    it('keeps its words without the loader', () =>
      on(
        gallery,
        { head: STYLES + LIBRARY, answers: { '/dist/faultline.js': { drop: true } } },
        async ({ page }) => {
          await idle(page);
          await assertFallback(page);
        },
      ));

    it('keeps its words without scripts', async () => {
      // A frame that may run none is read from outside; a page that may run none could not be asked.
      await on(gallery, { head: STYLES + LIBRARY }, async ({ page }) => {
        await page.evaluate(async () => {
          document.body.innerHTML =
            '<iframe sandbox="allow-same-origin" src="/host.html" width="900" height="900"></iframe>';
          await new Promise((resolve) => (document.querySelector('iframe').onload = resolve));
        });
        await idle(page);
        assert.equal(
          await page.evaluate(() => typeof frames[0].heard),
          'undefined',
          'no script ran',
        );
        await assertFallback(page);
      });
    });

    it('shows its figures when the script comes seconds late', () =>
      on(gallery, { head: STYLES }, async ({ page }) => {
        await idle(page);
        await page.waitForTimeout(1000);
        await assertFallback(page);
        await page.evaluate(() => import('/dist/faultline.js'));
        await haveStatus(page, 'ready');
        await assertUnharmed(page);
      }));
  });

  describe('made by a content system', () => {
    const tag = 'casualty-comparison';
    const src = `/dist/${DATASET}`;
    const close = `${fallbackOf(tag)}</${tag}>`;
    const usable = {
      'puts paragraphs and breaks into it': `<p><${tag} episode="autumn-2020"><br />\n</p><p><a href="#">The numbers</a></p><br /></${tag}></p>`,
      'curls the quotation marks of src': `<${tag} src=”${src}”>${close}`,
      'writes quotation marks as entities': `<${tag} src=&#8220;${src}&#8221; episode=&#8220;autumn-2020&#8221;>${close}`,
      'doubles the quotation marks': `<${tag} src='"${src}"' view="'table'">${close}`,
      'writes prime signs': `<${tag} src=″${src}″ theme=″dark″ cache=″none″>${close}`,
      'puts spaces around the address': `<${tag} src="\n ${src} ">${close}`,
      'closes the tag at once': `<${tag} src="${src}" />`,
      'writes it in capitals': `<${tag.toUpperCase()} SRC="${src}">${close}`,
      'takes src away': `<${tag}>${close}`,
      'empties src': `<${tag} src="">${close}`,
    };
    const textIn = (page, i) =>
      page.evaluate((n) => {
        const figure = document.querySelector(`#case-${n} :is(casualty-comparison)`);
        return (figure.shadowRoot.textContent + figure.textContent).replace(/\s+/g, ' ');
      }, i);
    const casesOf = (list) =>
      list.map((body, i) => `<section id="case-${i}">${body}</section>`).join('\n');

    describe('shows a figure where it', () => {
      let host;
      let told;
      before(async () => {
        host = await openHost(gallery, { body: casesOf(Object.values(usable)) });
        await haveStatus(host.page, 'ready');
        told = (await assertUnharmed(host.page)).warnings;
      });
      after(() => host?.context.close());

      Object.entries(usable).forEach(([what, body], i) => {
        it(what, async () => {
          assert.match(await textIn(host.page, i), /Data: Nagorno-Karabakh/);
          const address = /src=([”″&'].*?)[ >]/.exec(body)?.[1];
          if (address) assert.ok(told.some((text) => /the marks around the address/.test(text)));
        });
      });

      it('and tells its owner of each mistake in src once', () => {
        const marks = told.filter((text) => /the marks around the address/.test(text));
        assert.equal(marks.length, 4, told.join('\n'));
        assert.equal(told.filter((text) => /src is empty/.test(text)).length, 1);
        assert.equal(told.length, 5, told.join('\n'));
      });
    });

    const named = {
      'cuts an address at a space': [`<${tag} src=”/my data.json”>${close}`, /src/],
      'mangles an address': [`<${tag} src="&lt;a href=x&gt;">${close}`, /src|x/],
      'mangles an id': [`<${tag} episode="autumn–2020">${close}`, /episode="autumn–2020"/],
      'mangles a date': [`<${tag} as-of="2020–10–31">${close}`, /as-of="2020–10–31"/],
      'mangles a word': [`<${tag} view="Table…">${close}`, /view="Table…"/],
    };
    describe('names the attribute where it', () => {
      let host;
      before(async () => {
        host = await openHost(gallery, {
          body: casesOf(Object.values(named).map(([body]) => body)),
        });
        await haveStatus(host.page, 'ready', 'empty', 'failed');
      });
      after(() => host?.context.close());

      Object.entries(named).forEach(([what, [, words]], i) => {
        it(what, async () => {
          const told = await host.page.evaluate(() => globalThis.heard.warnings);
          assert.ok(
            told.some((text) => words.test(text)),
            told.join('\n'),
          );
          assert.ok((await textIn(host.page, i)).length > 40, 'never blank');
        });
      });
    });
  });

  describe('with strange globals', () => {
    const strange = {
      'prototypes with names of an old library': () => {
        for (const name of ['each', 'extend', 'clone', 'values', 'keys', 'toJSON', 'inspect']) {
          Object.prototype[name] ??= function () {};
        }
        for (const name of ['each', 'first', 'last', 'remove', 'compact', 'toJSON', 'size']) {
          Array.prototype[name] = () => 'an old library';
        }
        for (const name of ['strip', 'toJSON']) String.prototype[name] = () => '"old"';
        Function.prototype.bindAsEventListener = () => undefined;
        Element.prototype.show = Element.prototype.hide = function () {};
      },
      'a fetch that answers with a look-alike': () => {
        const { fetch } = globalThis;
        globalThis.fetch = async (...parts) => {
          const { status, ok, url } = await fetch(...parts).then((r) => (globalThis.real = r));
          return { status, ok, url, text: () => globalThis.real.text() };
        };
        globalThis.real = undefined;
      },
      'promises of its own': () => {
        const Native = Promise;
        globalThis.Promise = class OldPromise extends Native {
          static get [Symbol.species]() {
            return OldPromise;
          }
        };
        for (const name of ['allSettled', 'any', 'withResolvers', 'try']) {
          globalThis.Promise[name] = undefined;
        }
        globalThis.Promise.prototype.finally = undefined;
      },
      'timers and frames that only keep what they get': () => {
        const { requestIdleCallback } = globalThis;
        globalThis.requestIdleCallback = (callback) => requestIdleCallback(callback);
        globalThis.MutationObserver = class extends MutationObserver {};
        globalThis.ResizeObserver = class extends ResizeObserver {};
      },
    };
    for (const [what, init] of Object.entries(strange)) {
      // The driver of WebKit works in the page, with the page’s own globals.
      const spoken = /^pro(totypes|mises)/.test(what)
        ? except({ webkit: 'its driver cannot speak with such a page' })
        : {};
      it(`shows its figures with ${what}`, spoken, () =>
        on(gallery, { init }, async ({ page }) => {
          await haveStatus(page, 'ready');
          const { warnings, incidents } = await assertUnharmed(page);
          assert.deepEqual(warnings, []);
          assert.deepEqual(incidents, []);
        }),
      );
    }

    const hopeless = {
      'a symbol function that lacks most of its own': () => {
        globalThis.Symbol = Object.assign((name) => `@@${name}`, { iterator: Symbol.iterator });
      },
      'no custom elements': () => {
        customElements.define = () => {
          throw new Error('no');
        };
      },
    };
    for (const [what, init] of Object.entries(hopeless)) {
      it(`can still be read with ${what}`, () =>
        on(
          gallery,
          { init, body: `${tags.map((t) => `<${t}>${fallbackOf(t)}</${t}>`).join('')}` },
          async ({ page }) => {
            await idle(page);
            const shown = await page.evaluate(
              (names) =>
                names.map((name) => {
                  const figure = document.querySelector(name);
                  return [
                    figure.status,
                    figure.innerText.length + (figure.shadowRoot?.textContent.length ?? 0),
                  ];
                }),
              tags,
            );
            for (const [, length] of shown) assert.ok(length > 20, JSON.stringify(shown));
            const errors = await page.evaluate(() =>
              globalThis.heard.errors.filter((text) => !/canary/.test(text)),
            );
            assert.deepEqual(errors, []);
          },
        ));
    }
  });

  it('is served files whose names no list of advertisements blocks', () => {
    const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
    // The hash in a chunk's name may spell anything, another one with each build.
    const files = readdirSync(dist, { recursive: true }).map((name) =>
      `/${name}`.toLowerCase().replace(/-[\w-]{8}(?=\.js)/, ''),
    );
    assert.ok(files.length > 20);
    const listed =
      /(^|[^a-z])(ads?|adv|advert\w*|banner|sponsor\w*|promo|popup)([^a-z]|$)|track|beacon|analytic|telemetr|pixel|metric|heatmap|affiliate|[/_-]stats?[^a-z]/;
    assert.deepEqual(
      files.filter((file) => listed.test(file)),
      [],
    );
  });
});
