// A browser over the built gallery, and what page tests look at.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../demo/serve.mjs';
import { startBrowser } from '../browser/start.mjs';

const components = fileURLToPath(new URL('../../components/', import.meta.url));

/** The tag of every published figure. */
export const tags = readdirSync(components).filter(
  (name) => !name.startsWith('_') && existsSync(`${components}${name}/${name}.ts`),
);
export const DATASET = 'data/nagorno-karabakh.json';

/** Runs in the page before anything of its own. */
export function makeEager(names) {
  const waiting = `:is(${names}):not([loading])`;
  new MutationObserver(() => {
    for (const figure of document.querySelectorAll(waiting))
      figure.setAttribute('loading', 'eager');
  }).observe(document, { childList: true, subtree: true });
}

async function reply({ status = 200, type = 'text/html', headers, body, drop }, path, response) {
  if (drop) return void response.destroy();
  const text = typeof body === 'function' ? await body(path) : body;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(text);
}

/**
 * Starts the gallery and a browser; `visit` opens a page of it and writes down what happens there. `answers` holds what is
 * served in the place of the gallery, by the start of its path: {status, type, headers, body, drop}, where the body may be
 * a function of the path; `asked` lists the paths that were asked for.
 */
export async function startGallery() {
  const answers = new Map();
  const asked = [];
  const server = await serve({
    answer(request, response) {
      const { pathname } = new URL(request.url, 'http://localhost');
      asked.push(pathname);
      const start = [...answers.keys()].find((each) => pathname.startsWith(each));
      if (!start) return false;
      void reply(answers.get(start), pathname, response);
      return true;
    },
  });
  const browser = await startBrowser();

  /**
   * Opens a page. `prepare` may set routes first; the context is a new one unless one is given. Its figures are all
   * eager, so that a test need not scroll, unless it says `lazy`.
   * @returns the page and lists that fill while it lives: errors, warnings, requests, responses
   */
  async function visit(path, { width = 1200, context, prepare, lazy = false, ...options } = {}) {
    const place = context ?? (await browser.newContext(options));
    const page = await place.newPage();
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width, height: 900 });
    const log = { errors: [], warnings: [], requests: [], missing: [] };
    page.on('pageerror', (error) => log.errors.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      const { url = '' } = message.location();
      if (message.type() === 'error') log.errors.push(`${message.text()} ${url}`);
      if (message.type() === 'warning') log.warnings.push(message.text());
    });
    page.on('request', (request) => log.requests.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) log.missing.push(response.url());
    });
    if (!lazy) await page.addInitScript(makeEager, tags);
    await prepare?.(page);
    const response = await page.goto(new URL(path, server.url).href);
    return { page, context: place, response, ...log };
  }

  return {
    url: server.url,
    answers,
    asked,
    browser,
    visit,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Scrolls through a page and back to its start, for what waits until it is near. */
async function scrollThrough(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await frame();
    }
    scrollTo(0, 0);
    await frame();
  });
}

/** Waits until no figure of the page is pending and gives the state of each: `[tag, status]`. */
export async function settled(page) {
  await scrollThrough(page);
  await page.waitForFunction((names) => {
    const figures = [...document.querySelectorAll(names.join())];
    return figures.length > 0 && figures.every(({ status }) => status && status !== 'pending');
  }, tags);
  // Code that a view asked for comes later, and charts draw in the frame after it.
  await page.evaluate(async (names) => {
    const figures = [...document.querySelectorAll(names.join())];
    await Promise.all(figures.map(({ updateComplete }) => updateComplete));
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, tags);
  return page.evaluate(
    (names) =>
      [...document.querySelectorAll(names.join())].map(({ localName, status }) => [
        localName,
        status,
      ]),
    tags,
  );
}

/** What a reader sees of a figure: its text, shadow root included. */
export const textOf = (page, selector) =>
  page.evaluate((name) => {
    const read = (node) => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      return [...(node.shadowRoot ?? node).childNodes].map(read).join(' ');
    };
    return read(document.querySelector(name)).replace(/\s+/g, ' ');
  }, selector);
