import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { deleteDB } from 'idb';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { heldDataset, refreshDataset } from '../../data/index.js';
import { limits } from '../../data/limits.js';
import { expectWords, openArticle, settled, textOf, type Article } from '../fixtures/contract.js';
import { makeFaultHost } from '../fixtures/fault-host.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { endVisits, visit } from '../fixtures/visit.js';

const TAG = 'actor-stance-matrix';
const body = JSON.stringify(smallDataset);
const newer = { ...smallDataset, version: '3.3.0' };
const normal = { ...limits };
const pause = (time: number): Promise<unknown> => new Promise((done) => setTimeout(done, time));
let article: Article;

before(() => deleteDB('faultline-1'));
beforeEach(() => (article = openArticle()));
afterEach(() => {
  article.end();
  endVisits();
  Object.assign(limits, normal);
});

describe('a server that is down', () => {
  it('is asked three times and no more, no sooner than it wants', async () => {
    limits.firstWait = 20;
    const host = await makeFaultHost({
      status: 503,
      headers: { 'retry-after': '1', 'access-control-expose-headers': 'retry-after' },
    });
    const started = performance.now();
    const figure = article.add(TAG, { src: host.url });
    await settled(figure);
    await waitUntil(async () => (await host.requests()).length === 3, '', { timeout: 8000 });
    expect(performance.now() - started).to.be.above(2000);
    await pause(1500);
    expect(await host.requests()).to.have.lengthOf(3);
    expect(article.errors, 'one incident').to.have.lengthOf(1);
    article.unharmed();
  });

  it('is not asked again where what it says will not change', async () => {
    limits.firstWait = 20;
    const hosts = await Promise.all(
      [404, 410, 400, 401, 403].map((status) => makeFaultHost({ status })),
    );
    for (const { url } of hosts) await settled(article.add(TAG, { src: url }));
    await pause(300);
    for (const host of hosts) expect(await host.requests()).to.have.lengthOf(1);
  });

  it('is left alone while the reader has no network, and asked when that is back', async () => {
    limits.firstWait = 20;
    const host = await makeFaultHost({ status: 503 });
    const figure = article.add(TAG, { src: host.url });
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      await settled(figure);
      await pause(300);
      expect(await host.requests()).to.have.lengthOf(1);
    } finally {
      delete (navigator as { onLine?: unknown }).onLine;
    }
    await host.serve(smallDataset);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => figure.status === 'ready');
  });

  it('comes back, and the figure by itself with it', async () => {
    limits.firstWait = 200;
    const host = await makeFaultHost({ status: 500 });
    const figure = article.add(TAG, { src: host.url });
    expect(await settled(figure)).to.equal('failed');
    await host.serve(smallDataset);
    await waitUntil(() => figure.status === 'ready', '', { timeout: 5000 });
    article.unharmed();
  });

  it('costs a reader no more than eleven seconds, and a word before three', async function () {
    this.timeout(20_000);
    const host = await makeFaultHost({ fault: 'no-headers' });
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    const figure = article.add(TAG, { src: host.url });
    const seen = (selector: string): boolean => {
      const line = figure.shadowRoot?.querySelector(selector);
      return Boolean(line && getComputedStyle(line).visibility === 'visible' && textOf(line));
    };
    await waitUntil(() => seen('[part=loading] [role=status]'));
    expect(seconds()).to.be.below(3);
    expect(seen('.slow')).to.be.false;
    await waitUntil(() => seen('.slow'), 'no word about the wait', { timeout: 6000 });
    expect(seconds()).to.be.within(2.5, 6);
    expect(await settled(figure, 12_000)).to.equal('failed');
    expect(seconds()).to.be.below(11);
    expectWords(figure, /took too long/);
    article.unharmed();
  });
});

describe('a host of another origin that hides its validators', () => {
  it('is asked without permission first, and what did not change is not drawn again', async () => {
    const host = await makeFaultHost({ body, headers: { etag: '"one"' } });
    const figure = article.add(TAG, { src: host.url });
    expect(await settled(figure)).to.equal('ready');
    await nextFrame();
    const { fetchedAt } = heldDataset(host.url)!;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(figure.shadowRoot!, all);
    await refreshDataset(host.url);
    await figure.updateComplete;
    await nextFrame();
    expect(heldDataset(host.url)!.fetchedAt).to.be.above(fetchedAt);
    expect(changes).to.deep.equal([]);
    observer.disconnect();
    const requests = await host.requests();
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    // The browser asks by itself; a WebKit that keeps nothing of other origins for long asks for all of it again.
    expect(requests[1]!.headers['if-none-match']).to.be.oneOf(['"one"', undefined]);
    expect(article.ready).to.have.lengthOf(1);
    article.unharmed();
  });

  it('is followed once when it has a new edition', async () => {
    const host = await makeFaultHost({ body, headers: { etag: '"one"' } });
    const figure = article.add(TAG, { src: host.url, updates: 'auto' });
    await settled(figure);
    await host.answer({ body: JSON.stringify(newer), headers: { etag: '"two"' } });
    await refreshDataset(host.url);
    await figure.updateComplete;
    expect(article.ready.map(({ version }) => version)).to.deep.equal(['3.2.1', '3.3.0']);
    expect((await host.requests()).map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    article.unharmed();
  });
});

describe('what came', () => {
  it('is asked for once and read once for twenty figures', async () => {
    const host = await makeFaultHost({ body, wait: 100 });
    const { parse } = JSON;
    let read = 0;
    JSON.parse = (text: string, ...more) => {
      if (text === body) read++;
      return parse(text, ...more) as unknown;
    };
    try {
      const figures = Array.from({ length: 20 }, () => article.add(TAG, { src: host.url }));
      for (const figure of figures) expect(await settled(figure)).to.equal('ready');
    } finally {
      JSON.parse = parse;
    }
    expect(await host.requests()).to.have.lengthOf(1);
    expect(read).to.equal(1);
    article.unharmed();
  });

  it('is read, and found again on the next visit, with the mark that some editors put first', async () => {
    const host = await makeFaultHost({ body: `\ufeff${body}` });
    const { loadDataset } = await visit().store();
    const first = await loadDataset(host.url);
    expect(first.dataset.version).to.equal('3.2.1');
    const { readCache } = await visit().cache();
    await waitUntil(async () => await readCache(host.url));
    const { loadDataset: again } = await visit().store();
    expect((await again(host.url)).dataset.version).to.equal('3.2.1');
    expect(await host.requests()).to.have.lengthOf(1);
  });
});

/** The violations of its policy that a page reports while a figure loads from this address, and what it says then. */
async function underPolicy(policy: string, src: string): Promise<{ text: string; seen: string[] }> {
  const frame = document.createElement('iframe');
  const seen: string[] = [];
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">
    <${TAG} src="${src}">Cestria armed both sides.</${TAG}>`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  article.place.append(frame);
  await loaded;
  const inner = frame.contentDocument!;
  inner.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    seen.push(`${effectiveDirective} ${blockedURI}`),
  );
  const script = inner.createElement('script');
  script.type = 'module';
  script.src = `/components/${TAG}/${TAG}.ts`;
  inner.body.append(script);
  const figure = (): Element => inner.querySelector(TAG)!;
  const read = (): string => (figure().shadowRoot ? textOf(figure().shadowRoot!) : '');
  await waitUntil(() => read().includes('could not be loaded'), 'no words', { timeout: 8000 });
  await pause(500);
  const text = read();
  frame.remove();
  return { text, seen };
}

describe('a page that forbids the host', () => {
  it('reports one violation, and its readers get a sentence', async () => {
    limits.firstWait = 20;
    const host = await makeFaultHost({ body });
    const { text, seen } = await underPolicy("connect-src 'self'", host.url);
    expect(seen).to.have.lengthOf(1);
    expect(seen[0]).to.contain('connect-src');
    expect(text).to.match(/could not be reached/);
    expect(await host.requests()).to.deep.equal([]);
  });
});
