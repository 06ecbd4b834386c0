// Pages of Firefox and WebKit for the page tests, with those words of Playwright that the tests use: Playwright itself
// drives only builds of its own of these two, and this is what readers have.
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { command, startDriver } from './webdriver.mjs';

class Page {
  #patience = 10_000;

  setDefaultTimeout(milliseconds) {
    this.#patience = milliseconds;
  }

  /** What a page heard and said, its own script writes down. */
  on() {}

  waitForTimeout(milliseconds) {
    return wait(milliseconds);
  }

  async waitForFunction(isSo, argument) {
    const end = Date.now() + this.#patience;
    while (!(await this.evaluate(isSo, argument))) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${isSo}`);
      await wait(30);
    }
  }

  /** Waits until the page has loaded and fetched nothing for half a second. */
  async waitForLoadState() {
    let last;
    for (let quiet = 0; quiet < 5; quiet++) {
      const now = await this.evaluate(
        () => document.readyState + performance.getEntriesByType('resource').length,
      );
      if (now !== last || !now.startsWith('complete')) quiet = 0;
      last = now;
      await wait(100);
    }
  }
}

class FirefoxPage extends Page {
  constructor(page) {
    super();
    this.page = page;
  }

  goto(url) {
    return this.page.goto(url);
  }

  evaluate(code, argument) {
    return this.page.evaluate(code, argument);
  }

  frames() {
    return this.page.frames().map((frame) => new FirefoxPage(frame));
  }

  setViewportSize(size) {
    return this.page.setViewport(size);
  }

  async screenshot() {
    return Buffer.from(await this.page.screenshot());
  }
}

/** Starts Firefox, with settings of its reader where they are given. */
export async function startFirefox({ executablePath }, preferences = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: preferences,
  });

  async function newContext({ timezoneId } = {}) {
    const context = await browser.createBrowserContext();
    const pages = [];
    return {
      async newPage() {
        const page = await context.newPage();
        if (timezoneId) await page.emulateTimezone(timezoneId);
        pages.push(page);
        return new FirefoxPage(page);
      },
      async setOffline(offline) {
        for (const page of pages) await page.setOfflineMode(offline);
      },
      close: () => context.close(),
    };
  }
  return { newContext, close: () => browser.close() };
}

/** Keys without a sign, as WebDriver writes them. */
const KEYS = { Escape: '\uE00C' };

export class WebKitPage extends Page {
  #address;
  #window;
  #frame;

  constructor(address, window, frame = null) {
    super();
    this.#address = address;
    this.#window = window;
    this.#frame = frame;
  }

  async #send(method, path, body) {
    await command(`${this.#address}/window`, 'POST', { handle: this.#window });
    if (this.#frame !== null) await command(`${this.#address}/frame`, 'POST', { id: this.#frame });
    return command(this.#address + path, method, body);
  }

  #act(type, ...actions) {
    return this.#send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  }

  keyboard = {
    press: (key) => {
      const value = KEYS[key] ?? key;
      return this.#act('key', { type: 'keyDown', value }, { type: 'keyUp', value });
    },
  };

  mouse = {
    click: (x, y) =>
      this.#act(
        'pointer',
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ),
  };

  goto(url) {
    return this.#send('POST', '/url', { url });
  }

  url() {
    return this.#send('GET', '/url');
  }

  /** Closes the browser. */
  end() {
    return command(this.#address, 'DELETE');
  }

  goBack() {
    return this.#send('POST', '/back', {});
  }

  async evaluate(code, argument) {
    const script = `
      const [argument, done] = arguments;
      (async () => (${code})(argument))().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + error?.stack }),
      );`;
    const { value, error } = await this.#send('POST', '/execute/async', {
      script,
      args: [argument ?? null],
    });
    if (error) throw new Error(error);
    return value;
  }

  /** This page and its first frame. */
  frames() {
    return [this, new WebKitPage(this.#address, this.#window, 0)];
  }

  async setViewportSize({ width, height }) {
    const resize = (size) => this.#send('POST', '/window/rect', { x: 0, y: 0, ...size });
    await resize({ width, height });
    // What the browser has around its page takes some of that.
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await resize({ width: 2 * width - inner.width, height: 2 * height - inner.height });
    await this.waitForFunction((wanted) => innerWidth === wanted, width);
  }

  async screenshot() {
    return Buffer.from(await this.#send('GET', '/screenshot'), 'base64');
  }
}

/** WebKit: each context is a browser of its own, whose storage is new. Its driver can have one at a time. */
export async function startWebKit(options) {
  async function newContext({ timezoneId } = {}) {
    const env = { ...options.env, ...(timezoneId && { TZ: timezoneId }) };
    const driver = await startDriver({ ...options, env });
    const { address } = await driver.session();
    let opened = 0;
    return {
      pid: driver.pid,
      async newPage() {
        const first = opened++ === 0;
        // A window, because a tab of a second page stays hidden, and nothing is fetched for it.
        const { handle } = first
          ? { handle: await command(`${address}/window`, 'GET') }
          : await command(`${address}/window/new`, 'POST', { type: 'window' });
        return new WebKitPage(address, handle);
      },
      async close() {
        await command(address, 'DELETE');
        driver.stop();
        contexts.delete(this);
      },
    };
  }
  const contexts = new Set();
  return {
    async newContext(its) {
      const context = await newContext(its);
      contexts.add(context);
      return context;
    },
    async close() {
      for (const context of [...contexts]) await context.close();
    },
  };
}
