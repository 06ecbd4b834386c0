import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import { KINDS, parseDataset, readDataset, type Dataset } from '../../data/index.js';
import * as lenient from '../../data/schema/generated/validate.js';
import { openArticle, settled, textOf, type Article, type Figure } from '../fixtures/contract.js';
import { exampleDataset, fieldsOf } from '../fixtures/examples.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const TAGS = ['actor-stance-matrix', 'arms-flow-chart', 'casualty-comparison'] as const;

declare global {
  interface Window {
    hit?: () => void;
  }
}

/** What would run, load or leave, were a text of a dataset ever taken for more than a text. */
const PAYLOADS = [
  '<img src=x onerror="hit()">',
  '<script>hit()</script>',
  '"><svg onload=hit()>',
  "'><a href=javascript:hit()>press</a>",
  '</style><script>hit()</script>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<template shadowrootmode=open><script>hit()</script></template>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
  "{{constructor.constructor('hit()')()}}",
  '${hit()} <%= hit() %> #{hit()}',
  'red;background:url(//127.0.0.1:9/x)',
  '\u0000\u2028=cmd|"/c calc"!A1',
  '<!--?lit$123$--><?lit$0$?>',
] as const;

const ADDRESSES = [
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  ' javascript:hit()',
  'java\tscript:hit()',
  'java\nscript:hit()',
  '\u0000javascript:hit()',
  '\u0001javascript:hit()',
  'javascript&colon;hit()',
  'data:text/html,<script>hit()</script>',
  'vbscript:hit()',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:https://example.org/x',
  '//evil.example/x',
  '/\\evil.example/x',
  'view-source:https://example.org/',
  'about:blank',
] as const;

/** Every element of a tree, shadow roots included. */
const elementsOf = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
  ]);

/** What a figure must never hold. */
function dangers(figure: Figure): string[] {
  return elementsOf(figure.shadowRoot!).flatMap((element) => {
    const found = [...element.attributes].filter(({ name, value }) =>
      /^(href|xlink:href|src|action|formaction)$/.test(name)
        ? !/^(https?:\/\/|mailto:|#)/.test(value)
        : /^on|^srcdoc$/.test(name),
    );
    const bad = /^(script|iframe|img|object|embed|base|form|link|meta|template)$/;
    return [
      ...found.map(({ name, value }) => `${element.localName} ${name}="${value}"`),
      ...(bad.test(element.localName) ? [element.localName] : []),
    ];
  });
}

let article: Article;
let hits = 0;
let requests: string[];
let observer: PerformanceObserver;

beforeEach(() => {
  hits = 0;
  requests = [];
  window.hit = () => hits++;
  article = openArticle();
  observer = new PerformanceObserver((list) =>
    requests.push(...list.getEntries().map(({ name }) => name)),
  );
  observer.observe({ type: 'resource' });
});
afterEach(() => {
  observer.disconnect();
  article.end();
  delete window.hit;
});

async function show(tag: string, data: Dataset, view: 'chart' | 'table'): Promise<Figure> {
  article.place.style.inlineSize = '1200px';
  const figure = article.add(tag, { view }, (each) => (each.data = data));
  await settled(figure);
  return figure;
}

/** All that a figure ever says: as a chart, as a table, in the details of each row, and in its files. */
async function everything(tag: string, data: Dataset): Promise<string> {
  const chart = await show(tag, data, 'chart');
  expect(chart.status).to.equal('ready');
  const said = [textOf(chart)];
  expect(dangers(chart)).to.deep.equal([]);
  chart.remove();
  const table = await show(tag, data, 'table');
  const inside = table.shadowRoot!;
  for (const row of inside.querySelectorAll<HTMLElement>('tbody [data-open]')) {
    row.click();
    await table.updateComplete;
    said.push(textOf(inside.querySelector('[part~="details"]')!));
    expect(dangers(table)).to.deep.equal([]);
    inside.querySelector<HTMLElement>('[part~="details"] .close')!.click();
    await table.updateComplete;
  }
  expect(said.length, 'details opened').to.be.above(1);
  said.push(textOf(table), await (await table.exportAs('csv')).text());
  said.push(await (await table.exportAs('json')).text());
  table.remove();
  return said.join('\n');
}

/** A dataset with a text in every field that may hold it. */
async function filled(payload: string): Promise<{ data: Dataset; fields: number }> {
  const data = await exampleDataset();
  let fields = 0;
  for (const kind of KINDS) {
    for (const record of data[kind] ?? []) {
      for (const field of fieldsOf(record, 'string')) {
        // No figure shows events in columns.
        if (field.path.startsWith('columns')) continue;
        field.set(payload);
        if (lenient[kind](record)) fields++;
        else field.set(field.value);
      }
    }
  }
  (data as { title: string }).title = payload;
  return { data, fields };
}

describe('a text of a dataset', () => {
  for (const payload of PAYLOADS) {
    it(`like ${JSON.stringify(payload)} is shown as it is, in every field`, async () => {
      const { data, fields } = await filled(payload);
      expect(fields).to.be.above(140);
      expect((await readDataset(data)).rejected).to.deep.equal([]);
      const normal = payload.replace(/\s+/g, ' ').trim();
      for (const tag of TAGS) {
        expect((await everything(tag, data)).includes(normal), `${tag} says it`).to.be.true;
      }
      await nextFrame();
      expect(hits, 'run').to.equal(0);
      const loaded = requests.filter(
        (name) => !/\.(ts|js)(\?|$)|\/components\/|\/data\//.test(name),
      );
      expect(loaded, 'fetched').to.deep.equal([]);
      article.unharmed();
    }).timeout(30_000);
  }

  it('is never run, whichever single field holds it', async () => {
    const examples = await exampleDataset();
    for (const kind of KINDS) {
      const record = examples[kind]!.at(-1)!;
      for (const field of fieldsOf(record, 'string')) {
        for (const payload of [...PAYLOADS, '__proto__', 'constructor', '', 'x'.repeat(1e5)]) {
          field.set(payload);
          const { dataset, rejected } = await readDataset(examples);
          const there = (dataset[kind] as unknown[]).includes(record);
          expect(there || rejected.length > 0, `${kind}.${field.path}`).to.be.true;
        }
        field.set(field.value);
      }
    }
    expect(hits).to.equal(0);
  }).timeout(30_000);
});

describe('the address of a source', () => {
  for (const address of ADDRESSES) {
    it(`that is ${JSON.stringify(address)} is no link`, async () => {
      const data = withRecords(smallDataset, {
        sources: (sources) => sources.map((source) => ({ ...source, url: address })),
      });
      for (const tag of TAGS) {
        const said = await everything(tag, data);
        expect(said, 'its title stays').to.contain('The April fighting, counted');
        const figure = await show(tag, data, 'chart');
        expect(elementsOf(figure.shadowRoot!).filter(({ localName }) => localName === 'a')).to.be
          .empty;
        figure.remove();
      }
      expect(hits).to.equal(0);
      article.unharmed();
    });
  }

  it('on the web is a link that tells the site nothing', async () => {
    const figure = await show('actor-stance-matrix', smallDataset, 'chart');
    const links = figure.shadowRoot!.querySelectorAll('a');
    expect(links).not.to.be.empty;
    for (const { protocol, rel } of links) {
      expect(protocol).to.match(/^https?:$/);
      expect(rel).to.equal('noopener noreferrer nofollow');
    }
  });
});

/** Ids that name something on every object. */
const NAMES = ['constructor', 'prototype', 'length', 'name', 'then', 'default', 'caller', 'apply'];

/** The dataset with its ids of some kinds replaced, everywhere. */
function renamed(kinds: readonly (keyof Dataset)[]): Dataset {
  let text = JSON.stringify(smallDataset);
  let at = 0;
  for (const kind of kinds) {
    for (const { id } of smallDataset[kind] as { id: string }[]) {
      const name = NAMES[at++];
      if (name) text = text.replaceAll(`"${id}"`, `"${name}"`);
    }
  }
  return JSON.parse(text) as Dataset;
}

describe('ids that name something on every object', () => {
  for (const kinds of [
    ['actors'],
    ['episodes', 'conflicts', 'sources'],
    ['casualties'],
    ['stances'],
    ['arms'],
  ] as const) {
    it(`are plain ids of ${kinds.join(' and ')}`, async () => {
      const data = renamed(kinds);
      expect((await readDataset(data)).rejected).to.deep.equal([]);
      for (const tag of TAGS) {
        for (const view of ['chart', 'table'] as const) {
          const usual = await show(tag, smallDataset, view);
          const strange = await show(tag, data, view);
          await waitUntil(() => textOf(strange).length === textOf(usual).length);
          expect(textOf(strange)).to.equal(textOf(usual));
          usual.remove();
          strange.remove();
        }
        await everything(tag, data);
      }
      article.unharmed();
    });
  }

  it('may be asked for by attributes', async () => {
    const data = renamed(['actors']);
    for (const tag of TAGS) {
      const figure = article.add(
        tag,
        { actors: 'constructor prototype __proto__ tostring', episode: '__proto__ valueof' },
        (each) => (each.data = data),
      );
      await settled(figure);
      expect(figure.status).to.be.oneOf(['ready', 'empty']);
      figure.remove();
    }
  });

  it('may be languages, fields and lists, and change no object of the page', async () => {
    const odd =
      '"__proto__":["P"],"constructor":["C"],"hasOwnProperty":["H"],"toString":["T"],"valueOf":["V"]';
    const text = JSON.stringify(smallDataset)
      .replaceAll('"names":{', `"names":{${odd},`)
      .replaceAll(
        '"cites":[{',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"cites":[{"__proto__":{"polluted":1},',
      )
      .replace('{', '{"__proto__":{"polluted":1,"arms":[{}]},"toString":1,"constructor":7,');
    const { dataset, rejected } = await parseDataset(text);
    expect(rejected).to.deep.equal([]);
    expect((dataset as { polluted?: unknown }).polluted).to.equal(undefined);
    for (const tag of TAGS) {
      for (const data of [dataset, JSON.parse(text) as Dataset]) {
        const said = await everything(tag, data);
        expect(said).to.contain('Arland');
      }
    }
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    article.unharmed();
  });

  it('that are no ids cost their record only', async () => {
    for (const id of ['__proto__', 'hasOwnProperty', 'toString', '', ' ', 'a b', 'ä']) {
      const data = withRecords(smallDataset, {
        stances: (stances) => stances.with(0, { ...stances[0]!, id }),
      });
      const { dataset, rejected } = await readDataset(data);
      expect(rejected).to.have.lengthOf(1);
      expect(dataset.stances).to.have.lengthOf(smallDataset.stances!.length - 1);
    }
  });
});
