// The process that fetches and stores for WebKit stands still, as on a phone that saves power: nothing comes, and nothing
// fails.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { except } from '../browser/start.mjs';
import { dataset, keepsPromises, startReading } from '../fixtures/pages.mjs';

/** The network processes below a process of this machine. */
function networkProcesses(pid) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'));
        return [{ id: Number(id), name, parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const below = (parent) =>
    processes.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.id)]);
  return below(pid).filter(({ name }) => name.startsWith('WebKitNetwork'));
}

const why = 'its network does not stand in a process of its own';
describe('a browser whose network process stands still', except({ firefox: why }), () => {
  let reading;
  before(async () => (reading = await startReading()));
  afterEach(() => reading.end());
  after(() => reading?.close());

  it('lets figures say so within eleven seconds, and show their dataset when it goes on', async () => {
    const { url } = await reading.site.dataset(dataset);
    const page = await reading.open({ figures: 0 });
    // The code of the figure is there; only its dataset is not.
    await page.evaluate(async (injected) => {
      const first = document.createElement('actor-stance-matrix');
      first.view = 'table';
      first.data = injected;
      document.body.append(first);
      await customElements.whenDefined(first.localName);
      await first.updateComplete;
      first.remove();
    }, dataset);
    const processes = networkProcesses(reading.context.pid);
    assert.ok(processes.length > 0, 'no network process was found');
    const all = (signal) => processes.forEach(({ id }) => process.kill(id, signal));
    all('SIGSTOP');
    try {
      await page.evaluate((src) => {
        document.body.insertAdjacentHTML(
          'beforeend',
          `<actor-stance-matrix view="table" src="${src}"><p>Cestria armed <a href="https://example.org/story">both sides</a>.</p></actor-stance-matrix>`,
        );
      }, url);
      page.setDefaultTimeout(3500);
      await page.waitForFunction(() =>
        /Loading|loading/.test(watch.textOf(watch.figures()[0].shadowRoot)),
      );
      page.setDefaultTimeout(11_000);
      await page.waitForFunction(() => watch.figures()[0].status === 'failed');
    } finally {
      all('SIGCONT');
    }
    page.setDefaultTimeout(60_000);
    await page.waitForFunction(() => watch.figures()[0].status === 'ready');
    const codes = await page.evaluate(() => watch.codes(watch.figures()[0]));
    assert.deepEqual([...new Set(codes)], ['timeout']);
    await keepsPromises(page, { codes, shown: dataset });
  });
});
