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

/** Starts a screen nobody sees, tall enough for a whole figure; gives its name and how to end it. */
async function startScreen(xvfb) {
  const screen = spawn(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '1280x3000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [number] = await once(screen.stdout, 'data');
  return { display: `:${String(number).trim()}`, stop: () => screen.kill() };
}

/** One command of the WebDriver protocol. */
export async function command(address, method, body) {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value?.message}`);
  return value;
}

/**
 * Starts a driver on a screen nobody sees. `session()` starts a browser whose storage is new: the address of its commands,
 * and its version.
 * @param {{driver: string, xvfb: string, capabilities: object, env: object}} options
 */
export async function startDriver({ driver, xvfb, capabilities, env }) {
  const screen = await startScreen(xvfb);
  const port = await freePort();
  const child = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, ...env, DISPLAY: screen.display },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = () => {
    child.kill();
    screen.stop();
  };
  async function session() {
    const started = await command(`${address}/session`, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    });
    const { browserVersion: version } = started.capabilities;
    return { address: `${address}/session/${started.sessionId}`, version };
  }
  for (let tries = 0; ; tries++) {
    try {
      await command(`${address}/status`, 'GET');
      return { pid: child.pid, session, stop };
    } catch (error) {
      if (child.exitCode === null && tries < 100) await wait(100);
      else {
        stop();
        throw error;
      }
    }
  }
}
