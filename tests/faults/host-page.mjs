// A page of somebody else's with figures in it, and what must stay true of it whatever happens to the figures.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeEager, tags } from '../pages/browser.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url)));

export const VERSION = version;
/** Another version of the library, served under /other/. */
export const OTHER = '9.8.7';
export const module = (src) => `<script type="module" src="${src}"></script>`;
export const LIBRARY = module('/dist/faultline.js');
export const CLASSIC = '<script src="/dist/faultline.iife.js" defer></script>';

export const fallbackOf = (tag) =>
  `<p>In place of ${tag}: <a href="https://example.org/${tag}">the numbers</a>.</p>`;
/** One figure of each kind, as a page writes them. */
export const figures = tags
  .map(
    (tag) =>
      `<${tag}${tag.startsWith('casualty') ? ' episode="autumn-2020"' : ''}>${fallbackOf(tag)}</${tag}>`,
  )
  .join('\n');

const canary = `
customElements.define('page-canary', class extends HTMLElement {
  connectedCallback() { this.textContent = 'The page lives'; }
});
addEventListener('canary', () => document.querySelector('page-canary').textContent += ' on');
`;

const pageOf = ({ head = LIBRARY, body = figures, doctype = '<!doctype html>' }) => `${doctype}
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>An article</title>
    <link rel="icon" href="/icon.svg" />
    <script src="/watch.js"></script>
    <script src="/canary.js"></script>
    ${head}
  </head>
  <body>
    <h1>An article</h1>
    ${body}
    <p id="after">What follows.</p>
    <page-canary></page-canary>
  </body>
</html>`;

/** Writes down, from inside the page, what a page must not suffer. */
function watch() {
  const prototypes = () =>
    [Object, Array, String, Promise, Element, HTMLElement, Node, EventTarget].map(
      ({ name, prototype }) => `${name}: ${Reflect.ownKeys(prototype).map(String).sort().join()}`,
    );
  const heard = (globalThis.heard = {
    errors: [],
    logged: [],
    warnings: [],
    violations: [],
    incidents: [],
    prototypes,
  });
  heard.prototypesBefore = prototypes();
  heard.keys = new Set(Reflect.ownKeys(globalThis));
  addEventListener('error', ({ error, message }) => {
    if (message) heard.errors.push(error?.stack ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => heard.errors.push(String(reason)));
  const { error, warn } = console;
  console.error = (...parts) => {
    heard.logged.push(parts.join(' '));
    error.apply(console, parts);
  };
  console.warn = (...parts) => {
    heard.warnings.push(parts.join(' '));
    warn.apply(console, parts);
  };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    heard.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  document.addEventListener('data-error', ({ target, code, composed }) =>
    heard.incidents.push(`${target.localName} ${code}${composed ? '' : ' not composed'}`),
  );
  // Before any deferred script or module runs.
  document.addEventListener(
    'readystatechange',
    () => {
      heard.head = document.head.innerHTML;
      heard.fallbacks = [...document.body.children].map(({ innerHTML }) => innerHTML);
    },
    { once: true },
  );
}

/** The built library as another version has it: other code at another address. */
async function otherVersion(path) {
  const code = await readFile(dist + path.replace('/other/', ''), 'utf8');
  return code.replaceAll(VERSION, OTHER);
}

/**
 * Opens a page with these parts. `policy` is its Content-Security-Policy, `init` runs before anything of the page, `answers`
 * are what is served in the place of files, by the start of their paths.
 */
export function openHost(
  gallery,
  { head, body, doctype, policy, init, answers = {}, ...options } = {},
) {
  const type = 'text/javascript';
  const headers = policy && { 'content-security-policy': policy };
  const all = {
    '/host.html': { body: pageOf({ head, body, doctype }), headers },
    // Only the driver of Chromium can run something before a page, so the page does it by itself.
    '/watch.js': {
      type,
      body: `(${makeEager})(${JSON.stringify(tags)}); (${init ?? (() => undefined)})(); (${watch})();`,
    },
    '/canary.js': { type, body: canary },
    '/other/': { type, body: otherVersion },
    ...answers,
  };
  gallery.answers.clear();
  for (const each of Object.entries(all)) gallery.answers.set(...each);
  gallery.asked.length = 0;
  return gallery.visit('host.html', { ...options, lazy: true });
}

/** Opens such a page, has a look at it and closes it. */
export async function on(gallery, parts, look) {
  const visit = await openHost(gallery, parts);
  try {
    await look(visit);
  } finally {
    await visit.context.close();
  }
}

/** Waits until every figure has one of these states. */
export const haveStatus = (page, ...statuses) =>
  page.waitForFunction(
    ([names, wanted]) => {
      const all = [...document.querySelectorAll(names.join())];
      return all.length > 0 && all.every(({ status }) => wanted.includes(status));
    },
    [tags, statuses],
  );

/** Waits until the library has said so much; asks by itself, where a page lacks what the driver's own waiting needs. */
export async function haveWarned(page, count = 1) {
  const warned = () => page.evaluate(() => globalThis.heard.warnings.length);
  for (let tries = 0; (await warned()) < count; tries++) {
    assert.ok(tries < 100, 'the library said nothing');
    await sleep(100);
  }
}

/**
 * Asserts what holds of every page, and gives what the library said: its warnings and its incidents. `theirs` are names
 * that other code of the page put on the window.
 */
export async function assertUnharmed(page, theirs = /^$/) {
  const seen = await page.evaluate(async () => {
    dispatchEvent(new Event('canary'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { heard } = globalThis;
    const shared = Symbol.for('faultline');
    return {
      ...heard,
      keys: Reflect.ownKeys(globalThis)
        .filter((key) => !heard.keys.has(key) && key !== shared)
        .map(String)
        // Where the driver of WebKit works.
        .filter((key) => key !== 'Symbol(automationSessionProxy)'),
      changed: heard.prototypes().filter((keys, i) => keys !== heard.prototypesBefore[i]),
      headNow: document.head.innerHTML,
      fallbacksNow: [...document.body.children].map(({ innerHTML }) => innerHTML),
      canary: document.querySelector('page-canary').textContent,
    };
  });
  assert.deepEqual(seen.errors, [], 'errors of the page');
  assert.deepEqual(seen.logged, [], 'errors on the console');
  assert.deepEqual(
    seen.warnings.filter((text) => !text.startsWith('[faultline]')),
    [],
  );
  assert.deepEqual(seen.warnings, [...new Set(seen.warnings)], 'no warning twice');
  assert.deepEqual(
    seen.keys.filter((key) => !theirs.test(key)),
    [],
    'new names on the window',
  );
  assert.deepEqual(seen.changed, [], 'changed prototypes');
  assert.equal(seen.headNow, seen.head, 'the head of the page');
  assert.deepEqual(seen.fallbacksNow.slice(0, -1), seen.fallbacks.slice(0, -1), 'the page’s words');
  assert.equal(seen.canary, 'The page lives on');
  return seen;
}

/** Asserts that a reader can read and follow what the page wrote in place of each of these tags. */
export async function assertFallback(page, names = tags) {
  const read = await page.evaluate(
    (list) =>
      list.map((name) => {
        const { document } = frames[0] ?? globalThis;
        const figure = document.querySelector(name);
        const link = figure.querySelector('a');
        const { width, height } = link.getBoundingClientRect();
        return link.checkVisibility() && width > 0 && height > 0 ? figure.innerText : '';
      }),
    names,
  );
  read.forEach((text, i) => assert.match(text, new RegExp(`In place of ${names[i]}`)));
}
