import { expect } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { deleteDB } from 'idb';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { readCache } from '../../data/cache.js';
import { refreshDataset, type DatasetErrorCode } from '../../data/index.js';
import { limits } from '../../data/limits.js';
import {
  expectWords,
  openArticle,
  settled,
  textOf,
  type Article,
  type Figure,
} from '../fixtures/contract.js';
import { makeFaultHost, type FaultHost, type FaultyAnswer } from '../fixtures/fault-host.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const TAG = 'actor-stance-matrix';
const body = JSON.stringify(smallDataset);
const deep = `${body.slice(0, -1)},"more":${'['.repeat(65)}${']'.repeat(65)}}`;

interface Fault {
  readonly answer: FaultyAnswer;
  readonly code: DatasetErrorCode;
  /** What a reader is told. */
  readonly says: RegExp;
  /** What the page's owner is told: the cause and its cure. */
  readonly warns: RegExp;
  /** The server may do better the next time. */
  readonly passing?: boolean;
}
const broken: Omit<Fault, 'answer'> = { code: 'http', says: /has a problem/, warns: /Look at/ };
const gone: Omit<Fault, 'answer'> = { code: 'http', says: /not be found/, warns: /Check the addr/ };
const cut: Omit<Fault, 'answer'> = {
  code: 'network',
  says: /Check your connection/,
  warns: /Access-Control-Allow-Origin.*browser's own message/,
  passing: true,
};
const slow: Omit<Fault, 'answer'> = {
  code: 'timeout',
  says: /took too long/,
  warns: /smaller or its server faster/,
  passing: true,
};
const unread: Omit<Fault, 'answer'> = {
  code: 'not-json',
  says: /was not the data file/,
  warns: /Open it in a browser/,
};
const misshapen: Omit<Fault, 'answer'> = {
  code: 'wrong-shape',
  says: /not in the right form/,
  warns: /format|schemaVersion|inside each other|gives no/,
};
const probe = await makeFaultHost({ fault: 'chunk', body });
const toldOfMissingPiece = await fetch(probe.url)
  .then((whole) => whole.text())
  .then(
    () => false,
    () => true,
  );
const large: Omit<Fault, 'answer'> = {
  code: 'too-large',
  says: /too large/,
  warns: /Aggregate it/,
};

const FAULTS: Readonly<Record<string, Fault>> = {
  'the server is broken': { ...broken, answer: { status: 500 }, passing: true },
  'the server is closed for a while': {
    ...broken,
    answer: { status: 503, headers: { 'retry-after': '120' } },
    passing: true,
  },
  'the server has had too many questions': { ...broken, answer: { status: 429 }, passing: true },
  'the server says that nothing changed, though it was never asked': {
    ...broken,
    answer: { status: 304 },
  },
  'nothing is there': { ...gone, answer: { status: 404 } },
  'nothing is there any more': { ...gone, answer: { status: 410 } },
  'no answer begins': { ...slow, answer: { fault: 'no-headers' } },
  'the answer stands still': { ...slow, answer: { fault: 'stall', body } },
  'the answer comes a byte at a time': { ...slow, answer: { fault: 'drip', wait: 20, body } },
  'the connection ends': { ...cut, answer: { fault: 'drop' } },
  'the connection is reset in the middle': { ...cut, answer: { fault: 'reset', body } },
  'the answer is shorter than it said': { ...cut, answer: { fault: 'long', body } },
  // WebKit hands over such an answer as if it were whole; its text then gives it away.
  'the answer lacks its last piece': {
    ...(toldOfMissingPiece ? cut : unread),
    answer: { fault: 'chunk', body },
  },
  'the host does not allow other pages': { ...cut, answer: { cors: false, body } },
  'the addresses lead in a circle': {
    ...cut,
    answer: { fault: 'circle', status: 302 },
  },
  'the answer is a page that asks to log in': {
    ...unread,
    answer: { type: 'text/html', body: '<!doctype html><p>Please log in' },
  },
  'the answer is empty': { ...unread, answer: { body: '' } },
  'the answer says that there is no content': { ...unread, answer: { status: 204 } },
  'the answer is broken off': { ...unread, answer: { body: body.slice(0, 4000) } },
  'the answer is null': { ...misshapen, answer: { body: 'null' } },
  'the answer is a list': { ...misshapen, answer: { body: `[${body}]` } },
  'the answer is something else': { ...misshapen, answer: { body: '{"type":"Feature"}' } },
  'the answer nests without end': { ...misshapen, answer: { body: deep } },
  'the answer is for a later release': {
    answer: { body: JSON.stringify({ ...smallDataset, schemaVersion: '2.0.0' }) },
    code: 'newer-version',
    says: /made for a newer version/,
    warns: /Update Faultline/,
  },
  'the answer never ends': { ...large, answer: { fault: 'endless' } },
  'the answer is far too large': { ...large, answer: { fault: 'huge', size: 40 * 2 ** 20 } },
};

const normal = { ...limits };
let article: Article;

async function load(host: FaultHost, attributes = {}): Promise<Figure> {
  const figure = article.add(TAG, { src: host.url, ...attributes });
  await settled(figure);
  return figure;
}
const button = (figure: Figure, label: string): HTMLButtonElement =>
  [...figure.shadowRoot!.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === label,
  )!;

/** The host answers as it should from now on, and however long a busy machine takes for that. */
async function recovers(host: FaultHost): Promise<void> {
  Object.assign(limits, normal);
  await host.serve(smallDataset);
}

before(() => deleteDB('faultline-1'));
beforeEach(() => {
  // The order of things stays, at a pace for tests.
  Object.assign(limits, { headers: 300, piece: 300, whole: 900, bytes: 2 ** 20, firstWait: 400 });
  article = openArticle();
});
afterEach(() => {
  article.end();
  Object.assign(limits, normal);
});

for (const [what, { answer, code, says, warns, passing }] of Object.entries(FAULTS)) {
  describe(`when ${what}`, () => {
    beforeEach(() => {
      // Only what is slow shall be too slow, on a busy machine as well.
      if (code !== 'timeout') Object.assign(limits, { headers: 9000, piece: 9000, whole: 9000 });
    });

    it('says so in plain words, tells the page once, and recovers on request', async () => {
      const host = await makeFaultHost(answer);
      const figure = await load(host);
      expect(figure.status).to.equal('failed');
      expectWords(figure, says);
      expect(article.errors).to.have.lengthOf(1);
      expect(article.errors[0]).to.include({ code, url: host.url, showingOldData: false });
      expect(article.warnings).to.have.lengthOf(1);
      expect(article.warnings[0]).to.match(warns);
      const asked = (await host.requests()).length;
      await recovers(host);
      button(figure, 'Try again').click();
      await waitUntil(() => figure.status === 'ready');
      expect(article.ready).to.have.lengthOf(1);
      const requests = await host.requests();
      if (!passing) expect(requests.length - asked, 'requests after the failure').to.equal(1);
      expect(requests.every(({ method }) => method === 'GET')).to.be.true;
      article.unharmed();
    });

    it('keeps the copy it has, its date, its reason and the reader’s view', async () => {
      // Kept by us alone: told that nothing changed, Firefox answers with a copy of its own.
      const host = await makeFaultHost({ body, headers: { 'cache-control': 'no-store' } });
      const figure = await load(host, { view: 'table' });
      await waitUntil(() => figure.shadowRoot!.querySelector('tbody'));
      const cell = figure.shadowRoot!.querySelector('tbody')!;
      const told = textOf(cell);
      await waitUntil(() => readCache(host.url), 'nothing is stored');
      await host.answer(answer);
      await refreshDataset(host.url);
      await figure.updateComplete;
      expect(figure.status).to.equal('stale');
      expectWords(figure, says);
      expect(textOf(figure)).to.contain(`could not be refreshed`);
      expect(textOf(figure)).to.contain(String(new Date().getFullYear()));
      expect(figure.shadowRoot!.querySelector('tbody'), 'the same table').to.equal(cell);
      expect(textOf(cell)).to.equal(told);
      expect(article.errors).to.have.lengthOf(1);
      expect(article.errors[0]).to.include({ code, url: host.url, showingOldData: true });
      expect((await readCache(host.url))?.text, 'the stored copy').to.equal(body);
      await recovers(host);
      button(figure, 'Try again').click();
      await waitUntil(() => figure.status === 'ready');
      expect(article.ready, 'the same edition told twice').to.have.lengthOf(1);
      article.unharmed();
    });
  });
}

describe('a second try that is answered late', () => {
  it('does not show its dataset where another was asked for in the meantime', async () => {
    const first = await makeFaultHost({ body });
    const figure = await load(first);
    await first.answer({ status: 500 });
    await refreshDataset(first.url);
    await waitUntil(() => figure.status === 'stale');
    const other = { ...smallDataset, id: 'other', title: 'Another conflict' };
    const second = await makeFaultHost({ body: JSON.stringify(other) });
    await first.answer({ body });
    button(figure, 'Try again').click();
    figure.src = second.url;
    await waitUntil(() => textOf(figure).includes('Another conflict'));
    await refreshDataset(first.url);
    await settled(figure);
    expect(textOf(figure)).to.contain('Another conflict');
  });
});

describe('an answer larger than a page can hold', () => {
  it('is refused by its stated size before it is read', async () => {
    const host = await makeFaultHost({ fault: 'huge', size: 2 ** 30 });
    await load(host);
    await waitUntil(async () => (await host.requests())[0]!.ended === 'there');
    // What a connection holds under way, far from the whole.
    expect((await host.requests())[0]!.sent).to.be.below(16 * 2 ** 20);
  });

  it('is broken off where it states no size', async () => {
    const host = await makeFaultHost({ fault: 'endless' });
    await load(host);
    await waitUntil(async () => (await host.requests())[0]!.ended === 'there');
    expect((await host.requests())[0]!.sent).to.be.below(32 * 2 ** 20);
  });
});
