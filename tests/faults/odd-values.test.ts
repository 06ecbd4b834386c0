import { expect, nextFrame } from '@open-wc/testing';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { heldDataset, readDataset, type Dataset } from '../../data/index.js';
import { limits } from '../../data/limits.js';
import { openArticle, settled, textOf, type Article, type Figure } from '../fixtures/contract.js';
import { makeFaultHost } from '../fixtures/fault-host.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const TAG = 'actor-stance-matrix';
const normal = { ...limits };
const { fetch: own } = globalThis;
const body = JSON.stringify(smallDataset);
const named = (name: string): Dataset =>
  withRecords(smallDataset, {
    actors: (actors) => actors.map((actor) => ({ ...actor, names: { en: [name] } })),
  });
const stored = async (): Promise<number> => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('faultline-1')) return 0;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('faultline-1');
    request.onsuccess = () => resolve(request.result);
  });
  const count = database.transaction('texts').objectStore('texts').count();
  await new Promise((resolve) => (count.onsuccess = resolve));
  database.close();
  return count.result;
};

let article: Article;
const add = (attributes: Record<string, string>, data: unknown): Figure =>
  article.add(TAG, attributes, (figure) => (figure.data = data as Dataset));

describe('a page that gives odd values', () => {
  beforeEach(() => (article = openArticle()));
  afterEach(() => {
    article.end();
    Object.assign(limits, normal);
    globalThis.fetch = own;
  });

  for (const value of [false, '', 0, Number.NaN]) {
    it(`loads its dataset where ${JSON.stringify(value)} is handed over in place of one`, async () => {
      const host = await makeFaultHost({ body });
      const figure = add({ src: host.url }, value);
      expect(await settled(figure)).to.equal('ready');
      article.unharmed();
    });
  }

  it('never throws at a script that assigns what cannot be said', () => {
    const figure = document.createElement(TAG);
    const unsayable = Object.create(null) as never;
    for (const name of ['heading', 'src', 'view', 'theme', 'period', 'state'] as const) {
      (figure as unknown as Record<string, unknown>)[name] = unsayable;
    }
    for (const state of [null, undefined, 'x', 7]) figure.state = state as never;
    figure.actors = [unsayable];
    expect(figure.view).to.equal('chart');
  });

  it('is told in words where a dataset throws what cannot be said', async () => {
    const dataset = { ...smallDataset };
    Object.defineProperty(dataset, 'actors', {
      get() {
        throw Object.create(null) as Error;
      },
      enumerable: true,
    });
    const figure = add({}, dataset);
    expect(await settled(figure)).to.equal('failed');
    article.unharmed();
  });

  it('is not held up by lists that stand in many places of each other', async () => {
    let list: unknown = 1;
    for (let i = 0; i < 50; i++) list = [list, list];
    const [first, ...others] = smallDataset.actors!;
    const { dataset } = await readDataset({
      ...smallDataset,
      x: list,
      actors: [{ ...first, x: list }, ...others],
    });
    expect(dataset.actors).to.have.lengthOf(smallDataset.actors!.length);
  });

  it('shows no number backwards where a name turns the direction of writing', async () => {
    const figure = add({}, named('Ar\u202eland\u2067'));
    await settled(figure);
    const host = await makeFaultHost({ body: JSON.stringify(named('Bor\u202dland')) });
    const loaded = article.add(TAG, { src: host.url });
    await settled(loaded);
    expect(textOf(figure)).to.contain('Arland');
    expect(textOf(loaded)).to.contain('Borland');
    expect(textOf(figure) + textOf(loaded)).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('waits no longer than it should where its own fetch ignores that it was ended', async () => {
    limits.headers = 50;
    globalThis.fetch = () => new Promise(() => undefined);
    const figure = article.add(TAG, { src: '/never' });
    expect(await settled(figure)).to.equal('failed');
    expect(article.errors.map(({ code }) => code)).to.deep.equal(['timeout']);
  });

  it('says what is wrong with an address that holds a password, without the password', async () => {
    const figure = article.add(TAG, { src: 'https://reader:secret@example.org/data.json' });
    expect(await settled(figure)).to.equal('failed');
    const [warning] = article.warnings;
    expect(warning).to.match(/user name or password/);
    expect(warning).not.to.match(/secret/);
  });

  for (const src of ['file:///data.json', 'javascript:void 0', 'ftp://example.org/x']) {
    it(`asks nobody for ${src}`, async () => {
      let asked = 0;
      globalThis.fetch = (...parts) => (asked++, own(...parts));
      const figure = article.add(TAG, { src });
      expect(await settled(figure)).to.equal('failed');
      expect(asked).to.equal(0);
      article.unharmed();
    });
  }

  it('stores no dataset that lives in its address', async () => {
    const before = await stored();
    const figure = article.add(TAG, { src: URL.createObjectURL(new Blob([body])) });
    expect(await settled(figure)).to.equal('ready');
    await nextFrame();
    const host = await makeFaultHost({ body });
    await settled(article.add(TAG, { src: host.url }));
    for (let i = 0; i < 100 && (await stored()) === before; i++) await nextFrame();
    expect(await stored()).to.equal(before + 1);
    expect(heldDataset(figure.src)?.dataset.version).to.equal('3.2.1');
  });
});

describe('a figure whose nodes a script takes away', () => {
  beforeEach(() => (article = openArticle()));
  afterEach(() => article.end());

  it('has them back with its next update', async () => {
    const figure = add({}, smallDataset);
    await settled(figure);
    figure.shadowRoot!.replaceChildren();
    figure.heading = 'Another heading';
    await figure.updateComplete;
    expect(textOf(figure)).to.contain('Another heading').and.to.contain('Arland');
    article.unharmed();
  });

  it('shows the words of the page while it cannot be drawn, and is drawn anew after', async () => {
    const figure = add({}, smallDataset);
    await settled(figure);
    const content = figure['content' as never] as unknown;
    // What only fails when it is put on the page, after everything before it was.
    const bad = {
      get _$litType$(): never {
        throw new Error('of another script');
      },
    };
    (figure as unknown as Record<string, unknown>)['content'] = () => bad;
    figure.requestUpdate();
    await figure.updateComplete;
    expect(figure.status).to.equal('failed');
    expect(figure.shadowRoot!.children).to.have.lengthOf(1);
    expect(figure.shadowRoot!.firstElementChild!.localName).to.equal('slot');
    expect(article.warnings).to.have.lengthOf(1);
    (figure as unknown as Record<string, unknown>)['content'] = content;
    figure.requestUpdate();
    await figure.updateComplete;
    expect(figure.status).to.equal('ready');
    expect(textOf(figure)).to.contain('Arland');
  });
});
