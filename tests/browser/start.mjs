// The browser of the page tests: Chromium, or the engine that npm run test:engines is at.
import { chromium } from 'playwright-core';
import { findBrowser, flags } from './find.mjs';

/** The engine of this run. Tests say where and why they need Chromium. */
export const engine = process.env.FAULTLINE_ENGINE ?? 'chromium';

/** Leaves a test out of an engine, and says why: `it('…', except({ webkit: 'it has no …' }), …)`. */
export const except = (reasons) => ({ skip: reasons[engine] ?? false });

/** Leaves a test that speaks to the browser through Chromium’s own tools out of the others. */
export const chromiumOnly = (why) => except({ firefox: why, webkit: why });

export const chromiumOptions = async () => ({
  executablePath: await findBrowser(),
  // A frame without an origin may load from a public host but, by default, not from this machine.
  args: [...flags, '--disable-features=LocalNetworkAccessChecks'],
});

/** Starts the browser. `preferences` are settings of Firefox. */
export async function startBrowser(preferences) {
  if (engine !== 'chromium') {
    const { engines } = await import('../engines/find.mjs');
    const { find, start } = engines.find(({ id }) => id === engine);
    return start(find(), preferences);
  }
  return chromium.launch({
    ...(await chromiumOptions()),
    // Pages can be kept for the way back, which the test driver otherwise turns off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
