import { WebKitPage } from './pages.mjs';
import { command, startDriver } from './webdriver.mjs';

/**
 * A browser of the test runner that is driven by WebDriver. Every test file gets a browser of its own, and a driver of its
 * own, because one that has ended a browser does not always start the next. The runner's own launcher for WebDriver brings
 * 440 packages and one browser for all.
 */
export class WebDriverBrowser {
  /** What the runner's commands for keys, mouse and window take our pages for: they have the words of its pages. */
  type = 'playwright';
  concurrency = 1;
  #started = new Map();
  #options;

  /** @param {{name: string, driver: string, xvfb: string, capabilities: object, env: object}} options */
  constructor(options) {
    this.name = options.name;
    this.#options = options;
  }

  async startSession(id, url) {
    const started = { driver: await startDriver(this.#options) };
    this.#started.set(id, started);
    const { address, version } = await started.driver.session();
    this.version = version;
    started.page = new WebKitPage(address, await command(`${address}/window`, 'GET'));
    await started.page.goto(url);
  }

  async stopSession(id) {
    const { driver, page } = this.#started.get(id);
    this.#started.delete(id);
    try {
      await page?.end();
    } finally {
      driver.stop();
    }
    return {};
  }

  isActive(id) {
    return this.#started.has(id);
  }

  getPage(id) {
    return this.#started.get(id).page;
  }

  getBrowserUrl(id) {
    return this.getPage(id).url();
  }

  startDebugSession() {
    throw new Error(`${this.name} has no debugging session.`);
  }

  async stop() {
    for (const id of [...this.#started.keys()]) await this.stopSession(id).catch(() => undefined);
  }
}
