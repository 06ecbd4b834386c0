import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { press, visitArticle, type VisitedArticle } from '../fixtures/article.js';
import {
  editions,
  HOUR,
  newer,
  OFFER,
  offers,
  older,
  serving,
  watchSwitch,
} from '../fixtures/editions.js';
import { makeHost, type Host } from '../fixtures/host.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { keepCopy, soundCopy, stored } from '../fixtures/stored.js';
import { endVisits } from '../fixtures/visit.js';

async function clear(): Promise<void> {
  endVisits();
  await deleteDB('faultline-1');
}

before(clear);
afterEach(clear);

describe('a newer edition than the one a reader looks at', () => {
  /** An article that shows a copy of two hours ago, while the server has a newer edition. */
  async function reading(host: Host, updates: string): Promise<VisitedArticle> {
    await keepCopy(host, { age: 2 * HOUR });
    await host.answer({ hold: true });
    const article = await visitArticle(host.url, { figures: 3, attributes: { updates } });
    await article.until('ready');
    expect(editions(article)).to.deep.equal(['3.2.1', '3.2.1', '3.2.1']);
    return article;
  }

  it('waits with updates="ask" until the reader wants it, and is stored for the next visit', async () => {
    const host = makeHost();
    const article = await reading(host, 'ask');
    await host.serve(newer);
    await article.says(OFFER);
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
    await stored(host, (text) => text === JSON.stringify(newer));
    const seen = await watchSwitch(article, () => press(article.figures[0]!, 'Show them'));
    expect(seen).to.deep.equal(['3.2.1', '3.3.0']);
    await article.keepsPromises({ status: 'ready', shown: newer });
  });

  it('shows itself in all figures at the same moment with updates="auto"', async () => {
    const host = makeHost();
    const article = await reading(host, 'auto');
    const seen = await watchSwitch(article, () => void host.serve(newer));
    expect(seen).to.deep.equal(['3.2.1', '3.3.0']);
    await article.keepsPromises({ status: 'ready', shown: newer });
  });

  it('is for the next visit with updates="next", and this visit is not told', async () => {
    const host = makeHost();
    const article = await reading(host, 'next');
    await host.serve(newer);
    await stored(host, (text) => text === JSON.stringify(newer));
    expect(offers(article)).to.deep.equal([false, false, false]);
    await article.keepsPromises({ status: 'ready', shown: smallDataset });
    const next = await visitArticle(host.url, { attributes: { updates: 'next' } });
    await next.keepsPromises({ status: 'ready', shown: newer });
  });

  it('waits for the reader as soon as one figure of the page says so', async () => {
    const host = makeHost();
    const article = await reading(host, 'auto');
    article.figures[2]!.setAttribute('updates', 'ask');
    await article.until('ready');
    await host.serve(newer);
    await article.says(OFFER);
    expect(editions(article)).to.deep.equal(['3.2.1', '3.2.1', '3.2.1']);
  });
});

describe('an older edition than the one a reader has', () => {
  it('is refused: the newer one stays shown and stored, and the page hears why', async () => {
    const host = makeHost();
    await keepCopy(host, { age: 2 * HOUR });
    await host.serve(older);
    const article = await visitArticle(host.url, { figures: 2, attributes: { updates: 'auto' } });
    await article.until('ready', () => article.codes().length);
    await article.keepsPromises({ status: 'ready', shown: smallDataset, codes: ['older'] });
    expect(await soundCopy(host)).to.equal(JSON.stringify(smallDataset));
    const { refreshError } = await article.data.refreshDataset(host.url);
    expect(refreshError!.message).to.equal(
      `${host.url} gives version 3.2.0 of 2024-04-01; the reader has version 3.2.1 of 2024-05-01 already, which stays.`,
    );
    await article.keepsPromises({ status: 'ready', shown: smallDataset, codes: ['older'] });
    await host.serve(newer);
    await article.data.refreshDataset(host.url);
    await article.keepsPromises({ status: 'ready', shown: newer, codes: ['older'] });
  });

  it('takes no part while the newer one waits for the reader', async () => {
    const host = await serving();
    const article = await visitArticle(host.url);
    await article.until('ready');
    const other = await visitArticle(host.url);
    await other.until('ready');
    await host.serve(newer);
    await other.data.refreshDataset(host.url);
    await article.says(OFFER);
    await host.serve(smallDataset);
    await article.data.refreshDataset(host.url);
    await article.until('ready', () => article.codes().length);
    expect(offers(article)).to.deep.equal([true]);
    expect(await soundCopy(host)).to.equal(JSON.stringify(newer));
    press(article.figures[0]!, 'Show them');
    await article.says('3.3.0');
  });
});

describe('a refresh that fails', () => {
  it('says of when the copy is, and is over when the reader tries again', async () => {
    const host = await serving();
    const article = await visitArticle(host.url, { figures: 2 });
    await article.until('ready');
    await host.answer({ drop: true });
    await article.data.refreshDataset(host.url);
    const failed = { shown: smallDataset, codes: ['network'] };
    await article.keepsPromises({ ...failed, status: 'stale', old: true });
    expect(await soundCopy(host)).to.equal(JSON.stringify(smallDataset));
    await host.serve(newer);
    const seen = await watchSwitch(article, () => press(article.figures[1]!, 'Try again'));
    expect(seen).to.deep.equal(['3.2.1', '3.3.0']);
    await article.keepsPromises({ ...failed, status: 'ready', shown: newer });
  });
});
