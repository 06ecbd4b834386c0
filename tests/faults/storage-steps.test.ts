import { expect, aTimeout } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { deleteDB } from 'idb';
import { visitArticle } from '../fixtures/article.js';
import { HOUR, newer, serving } from '../fixtures/editions.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { breakStorage, FAILURES, STEPS } from '../fixtures/storage-faults.js';
import { keepCopy, soundCopy } from '../fixtures/stored.js';
import { endVisits } from '../fixtures/visit.js';

/** Attempts of storage within half a minute, whatever the page does. */
const MOST_TRIES = 3;

async function clear(): Promise<void> {
  endVisits();
  for (const { name } of await indexedDB.databases()) await deleteDB(name!);
}

before(clear);
afterEach(clear);

for (const step of STEPS) {
  describe(`an article where storage works until the ${step}`, () => {
    for (const failure of FAILURES) {
      it(`shows what the network gives when the ${step} ${failure.what}`, async () => {
        const host = await serving(newer);
        await keepCopy(host, { age: 2 * HOUR });
        let tries = (): number => 0;
        const article = await visitArticle(host.url, {
          attributes: { updates: 'auto' },
          before: ({ window }) => (tries = breakStorage(window, step, failure)),
        });
        const { window, data } = article;
        await article.says('3.3.0');
        // Keeping a copy is what fails for good; a step before or after it is made up for.
        const fails = ['open', 'write', 'commit'].includes(step);
        const full = failure.name === 'QuotaExceededError';
        const codes = fails ? [full ? 'storage-full' : 'storage-unavailable'] : [];
        await article.until('ready', () => article.codes().length === codes.length);
        for (let time = 0; time < 5; time++) {
          // A page that is left and comes back lets go of its handle each time.
          window.dispatchEvent(new window.PageTransitionEvent('pagehide'));
          await data.refreshDataset(host.url);
          await aTimeout(10);
        }
        expect(tries(), 'attempts').to.be.at.most(MOST_TRIES * (step === 'close' ? 5 : 1));
        await article.keepsPromises({ status: 'ready', shown: newer, codes });
        expect(await soundCopy(host)).to.be.oneOf(
          [smallDataset, newer].map((d) => JSON.stringify(d)),
        );
        // A reader who takes the consent back takes it from a storage that does not work, too.
        window.document.documentElement.setAttribute('data-faultline-storage', 'denied');
        await aTimeout(10);
        await article.keepsPromises({ status: 'ready', shown: newer, codes });
        expect(await host.requests()).not.to.be.empty;
      });
    }
  });
}

describe('a page of many datasets', () => {
  for (const step of ['read', 'write'] as const) {
    it(`shows them all and tries storage three times where every ${step} fails`, async () => {
      const hosts = await Promise.all(Array.from({ length: 12 }, () => serving(newer)));
      let tries = (): number => 0;
      const { data } = await visitArticle(hosts[0]!.url, {
        before: ({ window }) => (tries = breakStorage(window, step, FAILURES[2]!)),
      });
      const loaded = await Promise.all(hosts.map(({ url }) => data.loadDataset(url)));
      expect(loaded.map(({ dataset }) => dataset.version)).to.deep.equal(
        hosts.map(() => newer.version),
      );
      await waitUntil(() => tries() >= MOST_TRIES);
      // Each step is told of the failure before the next one starts, so a fourth would follow at once.
      await aTimeout(100);
      expect(tries(), 'attempts').to.equal(MOST_TRIES);
    });
  }
});
