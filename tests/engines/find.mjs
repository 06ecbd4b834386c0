// The two other engines: where they are on this machine, and on Debian how they get there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { startFirefox, startWebKit } from './pages.mjs';
import { WebDriverBrowser } from './runner-browser.mjs';

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);

/** MiniBrowser is no command: each system keeps it beside its library. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) =>
    existsSync(folder),
  );
  return libraries
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
    )
    .find(runs);
}

function findFirefox() {
  const executablePath = process.env.FIREFOX_PATH ?? onPath('firefox-esr') ?? onPath('firefox');
  return executablePath && { executablePath };
}

function firefoxLauncher({ executablePath }) {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath },
    // A context of its own, as the tests have in Chromium.
    createPage: async ({ browser }) => {
      launcher.version = (await browser.version()).replace(/^\D+/, '');
      return (await browser.createBrowserContext()).newPage();
    },
  });
  return launcher;
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const binary = findMiniBrowser();
  if (!driver || !xvfb || !binary) return undefined;
  return {
    name: 'WebKitGTK',
    driver,
    xvfb,
    capabilities: {
      browserName: 'MiniBrowser',
      timeouts: { script: 120_000 },
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
    // It draws without a graphics card, and asks no desktop for anything. One thread paints: of several, each places the
    // letters of its part of a page a little differently, and two pictures of one page would not agree.
    env: {
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      WEBKIT_SKIA_CPU_PAINTING_THREADS: '0',
    },
  };
}

/** The plainest way to draw; in it the driver could take no pictures, which only page tests do. */
const plainDrawing = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

const webKitLauncher = (options) =>
  new WebDriverBrowser({ ...options, env: { ...options.env, ...plainDrawing } });

/**
 * Every engine besides Chromium: its name, the packages of Debian that bring it, how to find it, what makes it a browser of
 * the test runner, and what starts it for the page tests.
 */
export const engines = [
  {
    id: 'firefox',
    name: 'Firefox',
    packages: ['firefox-esr'],
    find: findFirefox,
    launcher: firefoxLauncher,
    start: startFirefox,
  },
  {
    id: 'webkit',
    name: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: findWebKit,
    launcher: webKitLauncher,
    start: startWebKit,
  },
];

/** Installs packages of Debian where that is allowed; says what it does, and why it does not. */
export function install(packages) {
  if (!onPath('apt-get')) return 'this system has no apt-get';
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    return `run: sudo apt-get install ${packages.join(' ')}`;
  }
  console.log(`Installing with apt-get: ${packages.join(' ')}`);
  const apt = (...words) =>
    spawnSync(root ? 'apt-get' : 'sudo', [...(root ? [] : ['apt-get']), ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const done =
    apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return done ? undefined : 'apt-get failed';
}
