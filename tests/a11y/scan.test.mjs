// axe over every figure in every state it can be in, in light, dark and forced colours.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { DATASET, settled, startGallery, tags } from '../pages/browser.mjs';
import { modes, read } from './modes.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Beyond what axe runs by default: best practices, and text next to other text. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A page with figures and nothing else has no landmarks; they are the article's.
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
};

/** What axe could not decide, with its own word for why, and who did. Anything else is looked at first. */
const triaged = {
  // Text on a drawing: the palette test computes those contrasts from the colours themselves.
  'color-contrast imgNode': true,
  // Under an open menu, which hides it; the same words are decided while it is closed.
  'color-contrast bgOverlap': true,
  // At the edge of a box that scrolls; it has the colours of its neighbours, which axe decides.
  'color-contrast elmPartiallyObscured': true,
  // One digit: its column has longer numbers in the same colours.
  'color-contrast shortTextContent': true,
  // △ and ≠ stand in the colour of the word beside them.
  'color-contrast nonBmp': true,
  // The years under the scrubber hang on points without a width; the palette test has their colour on paper.
  'color-contrast': true,
  // The heading over a group of rows spans the table and has no cells of its own; it heads the rows below it.
  'th-has-data-cells': true,
};

const each = (page, act, argument) =>
  page.evaluate(
    async ([names, source, given]) => {
      const run = new Function('figure', 'given', `return (${source})(figure, given)`);
      for (const figure of document.querySelectorAll(names.join())) {
        await run(figure, given);
        await figure.updateComplete;
      }
    },
    [tags, String(act), argument],
  );

const open = (selector) => (page) =>
  each(page, (figure, given) => figure.shadowRoot.querySelector(given)?.click(), selector);

/** Puts each figure into a mode of its own. */
const inModes = (ways) => async (page) => {
  for (const [tag, way] of Object.entries(ways)) await read(page, tag, modes[tag][way]);
};

async function openCitations(page) {
  await open('[data-open]')(page);
  await open('.cite summary')(page);
  await page.waitForFunction(
    (names) =>
      [...document.querySelectorAll(names.join())].every(({ shadowRoot }) =>
        shadowRoot.querySelector('.citing'),
      ),
    tags,
  );
}

async function speak(page, language) {
  await page.evaluate((to) => (document.documentElement.lang = to), language);
  await page.waitForFunction(
    ([names, to]) =>
      [...document.querySelectorAll(names.join())].every(
        ({ shadowRoot }) => shadowRoot.querySelector('.figure').lang === to,
      ),
    [tags, language],
  );
}

/** Regions that a figure would add to those of its page. */
const landmarks = (page) =>
  page.evaluate(
    (names) =>
      [...document.querySelectorAll(names.join())].flatMap(({ shadowRoot }) =>
        [
          ...shadowRoot.querySelectorAll(
            'main, header, footer, nav, aside, section:is([aria-label], [aria-labelledby]):not([role]), [role="region"]',
          ),
        ].map(({ className, localName }) => `${localName} ${className}`),
      ),
    tags,
  );

/** How each state is reached; `dataset` answers the request for the data. */
const states = {
  loading: { dataset: () => undefined, waits: 'pending' },
  failed: { dataset: (route) => route.abort() },
  ready: {},
  'with its table': { act: (page) => each(page, (figure) => (figure.view = 'table')) },
  'with details open': { act: open('[data-open]') },
  'with its menu open': { act: open('.menu summary') },
  'with all sources open': { act: open('.footer summary') },
  empty: { act: (page) => each(page, (figure) => (figure.asOf = '1900-01-01')), status: 'empty' },
  stale: { later: true },
  'comparing, as a flow, with the history': {
    act: inModes({
      'actor-stance-matrix': 'comparing two episodes',
      'arms-flow-chart': 'as a flow',
      'casualty-comparison': 'with its history',
    }),
  },
  'at a date, with named deals, on a logarithmic scale': {
    act: inModes({
      'actor-stance-matrix': 'at a date',
      'arms-flow-chart': 'with named deals',
      'casualty-comparison': 'on a logarithmic scale',
    }),
  },
  'with words beside deeds, with stated sums, for the whole conflict': {
    act: inModes({
      'actor-stance-matrix': 'with words beside deeds',
      'arms-flow-chart': 'with stated sums',
      'casualty-comparison': 'for the whole conflict',
    }),
  },
  'with citations to copy': { act: openCitations },
  'in Armenian letters': { act: (page) => speak(page, 'hy') },
  'in Cyrillic letters': { act: (page) => speak(page, 'ru') },
  'in four house styles': { at: 'themes.html' },
};

const themes = {
  light: {},
  dark: { theme: 'dark', media: { colorScheme: 'dark' } },
  'forced colours': { media: { forcedColors: 'active' } },
};

describe('every figure passes axe', { concurrency: false }, () => {
  let gallery;
  before(async () => (gallery = await startGallery()));
  after(() => gallery?.close());

  async function scan(page) {
    await page.addScriptTag({ path: axe });
    return page.evaluate(
      ([names, given]) =>
        globalThis.axe.run({ include: names.map((name) => [name]) }, given).then((result) => {
          const told = (list) =>
            list.map(
              ({ id, nodes }) =>
                `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
            );
          return {
            violations: told(result.violations),
            undecided: result.incomplete.flatMap(({ id, nodes }) =>
              nodes.map(({ any }) => `${id} ${any[0]?.data?.messageKey ?? ''}`.trim()),
            ),
          };
        }),
      [tags, options],
    );
  }

  for (const [state, { at = 'minimal.html', dataset, act, waits, later, status }] of Object.entries(
    states,
  )) {
    for (const [theme, { theme: attribute, media }] of Object.entries(themes)) {
      it(`${state}, in ${theme}`, async () => {
        const context = await gallery.browser.newContext();
        if (later) {
          // The first visit stores the data; at the second they are old, and no newer ones come.
          const first = await gallery.visit('minimal.html', { context });
          await settled(first.page);
          await first.page.close();
          await context.addInitScript(() => {
            const { now } = Date;
            Date.now = () => now() + 7_200_000;
          });
        }
        const { page } = await gallery.visit(at, {
          context,
          prepare: async (made) => {
            await made.emulateMedia(media ?? {});
            const answer = later ? (route) => route.abort() : dataset;
            if (answer) await made.route(`**/${DATASET}`, answer);
          },
        });
        if (waits)
          await page.waitForFunction(
            (names) => document.querySelectorAll(names.join())[2]?.status === 'pending',
            tags,
          );
        else await settled(page);
        // A house style keeps the scheme it was made for, whatever the reader’s system prefers.
        if (attribute && at === 'minimal.html')
          await each(page, (figure, given) => figure.setAttribute('theme', given), attribute);
        await act?.(page);
        const expected = status ?? waits ?? { failed: 'failed', stale: 'stale' }[state] ?? 'ready';
        const reached = await page.evaluate(
          (names) => [...document.querySelectorAll(names.join())].map((figure) => figure.status),
          tags,
        );
        assert.deepEqual(new Set(reached), new Set([expected]));
        assert.deepEqual(await landmarks(page), [], 'the page’s landmarks are its author’s');
        const { violations, undecided } = await scan(page);
        assert.deepEqual(violations, []);
        assert.deepEqual(
          undecided.filter((reason) => !triaged[reason]),
          [],
        );
        await context.close();
      });
    }
  }
});
