import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowser, flags } from './tests/browser/find.mjs';
import { faultHost } from './tests/fixtures/faults.mjs';
import { testHost } from './tests/fixtures/http.mjs';

// The command line's runner reads a default export; no other file of the repository has one.
export default {
  // The whole repository is served, so a test can fetch /dist/data/nagorno-karabakh.json.
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['tests/{data,components,faults}/**/*.test.ts', 'components/**/*.test.ts'],
  // Lit as readers get it, not its development build.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  // Data hosts whose answers a test decides: one of this origin, and one of another that fails in every way.
  middleware: [testHost(), faultHost()],
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: flags },
      // A context per page, so that files that run at the same time never see each other's IndexedDB. The runner asks
      // for one context for the whole run, and gives a page to one file after another.
      createPage: async ({ browser }) => {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        // A page in the background gets no animation frames, and chart tests would wait for ever.
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) })],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 10_000 } },
};
