// Which browser the tests run in. The order: CHROME_PATH, an installed Chrome, Chromium or Edge, the build Playwright
// keeps in its cache, and the one tests/browser/package.json installs from npm.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const fromNpm = join(here, 'node_modules/@sparticuz/chromium');

/** The switches every test browser starts with: nothing that calls home, and no sandbox where there cannot be one. */
export const flags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where the three systems keep a browser: Linux on the PATH, the others in fixed folders outside it. */
function installedPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents/MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function cachedByPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && runs(path) ? path : undefined;
}

/**
 * Unpacks the browser that came from npm, once, beside its package: left to itself the package shares one file in the
 * system's temporary folder, where a second run starts a half-written browser or another user's.
 */
async function installedFromNpm() {
  const entry = join(fromNpm, 'build/index.js');
  if (!existsSync(entry)) return undefined;
  const unpacked = join(here, 'node_modules/.unpacked');
  if (!existsSync(unpacked)) {
    const partial = mkdtempSync(`${unpacked}-`);
    const { TMPDIR } = process.env;
    process.env.TMPDIR = partial;
    try {
      const { default: chromium } = await import(pathToFileURL(entry));
      await chromium.executablePath();
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
    // The list of folders that comes along names places of a machine that is not this one.
    const fonts = `<fontconfig><dir>${join(unpacked, 'fonts')}</dir></fontconfig>`;
    writeFileSync(join(partial, 'fonts/fonts.conf'), fonts);
    try {
      renameSync(partial, unpacked);
    } catch {
      // Another run was first; its copy is complete, because the rename is the last step.
      rmSync(partial, { recursive: true, force: true });
    }
  }
  // A machine without fonts draws no text, and every measured width is 0.
  if (!existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= join(unpacked, 'fonts');
  // Only the executable is used. The package's own list of switches turns web security off.
  return join(unpacked, 'chromium');
}

/** The path of a browser that can be started, or undefined. Downloads nothing. */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which cannot be run.`);
    return chosen;
  }
  return installedPlaces().find(runs) ?? (await cachedByPlaywright()) ?? installedFromNpm();
}

/** The path of a browser; fetches one where the machine has none. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;

  const command =
    process.platform === 'linux' && process.arch === 'x64'
      ? 'npm ci --no-audit --no-fund --loglevel=error'
      : 'npx --no-install playwright-core install chromium';
  const what = command.startsWith('npm ')
    ? '@sparticuz/chromium from npm (67 MB)'
    : 'Chromium with Playwright';
  console.log(`No browser on this machine: fetching ${what}`);
  // Run in this folder, which for npm is the same as --prefix, and lets npx find the repository's Playwright above it.
  const { status } = spawnSync(command, {
    cwd: here,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const fetched = status === 0 ? await findBrowser() : undefined;
  if (!fetched) {
    throw new Error(
      'No browser could be fetched. Set CHROME_PATH to a Chrome, Chromium or Edge executable.',
    );
  }
  return fetched;
}
