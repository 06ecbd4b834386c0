import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port of this machine that nobody uses. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a screen nobody sees; gives its name and how to end it. */
async function startScreen(xvfb) {
  const screen = spawn(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [number] = await once(screen.stdout, 'data');
  return { display: `:${String(number).trim()}`, stop: () => screen.kill() };
}

/** One command of the WebDriver protocol. */
async function command(address, method, body) {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value?.message}`);
  return value;
}

/** A driver that answers, with the address of its sessions. */
async function startDriver(path, env) {
  const port = await freePort();
  const driver = spawn(path, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      await command(`${address}/status`, 'GET');
      return { sessions: `${address}/session`, stop: () => driver.kill() };
    } catch (error) {
      if (driver.exitCode !== null || tries === 100) throw error;
      await wait(100);
    }
  }
}

/**
 * A browser of the test runner that is driven by WebDriver, on a screen nobody sees. Every test file gets a browser of
 * its own, whose storage is new. The runner's own launcher for WebDriver brings 440 packages and one browser for all.
 */
export class WebDriverBrowser {
  type = 'webdriver';
  concurrency = 1;
  #addresses = new Map();
  #options;
  #screen;
  #driver;

  /** @param {{name: string, driver: string, xvfb: string, capabilities: object, env: object}} options */
  constructor(options) {
    this.name = options.name;
    this.#options = options;
  }

  async initialize() {
    const { driver, xvfb, env } = this.#options;
    this.#screen = await startScreen(xvfb);
    this.#driver = await startDriver(driver, {
      ...process.env,
      ...env,
      DISPLAY: this.#screen.display,
    });
  }

  async startSession(id, url) {
    const { sessions } = this.#driver;
    const { capabilities } = this.#options;
    const session = await command(sessions, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    });
    const address = `${sessions}/${session.sessionId}`;
    this.version = session.capabilities.browserVersion;
    this.#addresses.set(id, address);
    await command(`${address}/url`, 'POST', { url });
  }

  async stopSession(id) {
    const address = this.#addresses.get(id);
    this.#addresses.delete(id);
    await command(address, 'DELETE');
    return {};
  }

  isActive(id) {
    return this.#addresses.has(id);
  }

  getBrowserUrl(id) {
    return command(`${this.#addresses.get(id)}/url`, 'GET');
  }

  startDebugSession() {
    throw new Error(`${this.name} has no debugging session.`);
  }

  async stop() {
    for (const id of [...this.#addresses.keys()]) await this.stopSession(id).catch(() => undefined);
    this.#driver?.stop();
    this.#screen?.stop();
  }
}
