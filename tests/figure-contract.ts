import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { waitUntil } from './fixtures/patient.js';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { Chart } from 'chart.js';
import type { DatasetElement } from '../components/internal/dataset-element.js';
import type { FigureModel } from '../components/internal/figure-model.js';
import { refreshDataset, type AnyRecord, type Dataset } from '../data/index.js';
import { makeHost, type Host } from './fixtures/host.js';
import { smallDataset, withRecords } from './fixtures/small-dataset.js';

type Figure = DatasetElement<FigureModel>;

interface ContractOptions {
  /** Imports the code that registers the tag. */
  readonly module: () => Promise<unknown>;
}

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** What carries a figure's marks: the canvas of a chart, else the table, list or drawing of its body. */
const DRAWING = ['canvas', '[part~="body"] :is(table, ol, ul, svg:not([aria-hidden]))'];
const FALLBACK = '<p>Cestria armed <a href="https://example.org/story">both sides</a>.</p>';
const EPISODES = ['war-2001', 'clash-2010'];

/** The first node below a root that a selector meets, shadow roots included. */
function deepQuery(root: ParentNode, selector: string): Element | undefined {
  const here = root.querySelector(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot && deepQuery(shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
}

/** Every text a reader sees in a node, shadow roots included, with single spaces. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

const drawingOf = (figure: Figure): Element | undefined =>
  DRAWING.map((selector) => deepQuery(figure.shadowRoot!, selector)).find(Boolean);
const part = (figure: Figure, name: string): HTMLElement | undefined =>
  deepQuery(figure.shadowRoot!, `[part~="${name}"]`) as HTMLElement | undefined;
const charts = (): Chart[] => Object.values(Chart.instances);

/** True once a canvas shows something; anything else is drawn when it is there. */
function isDrawn(drawing: Element | undefined): boolean {
  if (!(drawing instanceof HTMLCanvasElement)) return Boolean(drawing);
  const { width, height } = drawing;
  if (!width || !height) return false;
  const pixels = drawing.getContext('2d')?.getImageData(0, 0, width, height).data;
  return Boolean(pixels?.some((value) => value > 0));
}

async function settle(figure: Figure): Promise<void> {
  await figure.updateComplete;
  if (figure.status === 'ready' || figure.status === 'stale') {
    await waitUntil(() => isDrawn(drawingOf(figure)), `<${figure.localName}> draws nothing`);
  }
  await nextFrame();
}

/** The rows of a CSV text, its byte-order mark left out. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

/** Numbers as a reader meets them in a text, such as 1,250.5, without the dots and commas of a sentence. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replace(/,+$/, ''));

/** The cells of the table view, row by row, as they are read. */
function tableCells(figure: Figure): string[][] {
  const rows = part(figure, 'table')?.querySelectorAll('tr:not(.panel-row)') ?? [];
  return [...rows].map((row) => [...row.children].map(textOf));
}

/** What breaks the accessibility rules, one line per rule; an empty text when nothing does. */
async function violations(figure: Figure): Promise<string> {
  const { violations: found } = await axe.run(figure, { resultTypes: ['violations'] });
  return found
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 200)} (${any[0]?.message ?? ''})`).join('; ')}`,
    )
    .join('\n');
}

/** Promises every figure keeps, written as tests of this tag. */
export function figureContract(tag: string, { module }: ContractOptions): void {
  describe(`<${tag}> keeps the promises of every figure`, () => {
    let page: HTMLElement;
    let warnings: unknown[][];
    const { warn } = console;

    /** A figure as an article has it: attributes, fallback content, and data where the test injects it. */
    function make(attributes: Record<string, string> = {}, data?: Dataset): Figure {
      const figure = document.createElement(tag) as Figure;
      for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
      figure.innerHTML = FALLBACK;
      if (data) figure.data = data;
      return figure;
    }
    async function show(
      attributes: Record<string, string> = {},
      data: Dataset = smallDataset,
    ): Promise<Figure> {
      const figure = make(attributes, data);
      page.append(figure);
      await settle(figure);
      return figure;
    }
    /** A figure whose address answers as the test says. */
    async function load(host: Host): Promise<Figure> {
      const figure = make({ src: host.url });
      const answered = Promise.race([
        oneEvent(figure, 'data-ready'),
        oneEvent(figure, 'data-error'),
      ]);
      page.append(figure);
      await answered;
      await settle(figure);
      return figure;
    }
    async function open(figure: Figure): Promise<void> {
      if (!deepQuery(figure.shadowRoot!, '[data-open]')) {
        figure.view = 'table';
        await figure.updateComplete;
      }
      (deepQuery(figure.shadowRoot!, '[data-open]') as HTMLElement | SVGElement).dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true }),
      );
      await waitUntil(() => part(figure, 'details'), 'no details panel opens');
    }
    const count = (figure: Figure, type: string): Event[] => {
      const events: Event[] = [];
      figure.addEventListener(type, (event) => events.push(event));
      return events;
    };

    before(async () => {
      await module();
      await customElements.whenDefined(tag);
    });
    beforeEach(() => {
      page = document.createElement('main');
      page.style.inlineSize = '680px';
      document.body.append(page);
      warnings = [];
      console.warn = (...words: unknown[]) => void warnings.push(words);
    });
    afterEach(() => {
      console.warn = warn;
      page.remove();
    });

    describe('what it shows', () => {
      it('shows injected data with its first update and asks the network for nothing', async () => {
        const { fetch } = window;
        const asked: unknown[] = [];
        window.fetch = (...request) => {
          asked.push(request[0]);
          return fetch(...request);
        };
        try {
          const figure = make({}, smallDataset);
          page.append(figure);
          await figure.updateComplete;
          expect(figure.status).to.equal('ready');
          expect(part(figure, 'body'), 'the body').to.exist;
          await settle(figure);
          expect(asked).to.deep.equal([]);
        } finally {
          window.fetch = fetch;
        }
      });

      it('goes from pending to ready, and says so once with the version', async () => {
        const host = makeHost();
        await host.answer({ hold: true });
        const figure = make({ src: host.url });
        const ready = count(figure, 'data-ready');
        page.append(figure);
        await figure.updateComplete;
        expect(figure.status).to.equal('pending');
        expect(part(figure, 'loading'), 'the loading line').to.exist;
        await host.serve(smallDataset);
        await oneEvent(figure, 'data-ready');
        await settle(figure);
        expect(figure.status).to.equal('ready');
        expect(part(figure, 'loading'), 'the loading line').to.be.undefined;
        expect(
          ready.map((event) => (event as HTMLElementEventMap['data-ready']).version),
        ).to.deep.equal(['3.2.1']);
      });

      it('says once that it is ready however often it is drawn again', async () => {
        const figure = make({}, smallDataset);
        const ready = count(figure, 'data-ready');
        page.append(figure);
        await settle(figure);
        figure.heading = 'Another heading';
        await figure.updateComplete;
        figure.setAttribute('theme', 'dark');
        await figure.updateComplete;
        expect(ready).to.have.lengthOf(1);
        expect(ready[0]!.bubbles && ready[0]!.composed, 'heard by the whole page').to.be.true;
      });

      it('names its heading, its summary, its sources and the edition of its data', async () => {
        const figure = await show({ heading: 'An editor’s heading', note: 'An editor’s note' });
        const text = textOf(figure);
        expect(text).to.contain('An editor’s heading').and.to.contain('An editor’s note');
        expect(textOf(figure.shadowRoot!.querySelector('#summary')!)).to.match(/\w.*\.$/);
        expect(textOf(part(figure, 'source')!))
          .to.contain('3.2.1')
          .and.to.match(/Gazette|Institute/);
      });

      it('does not change the dataset it shows', async () => {
        const before = JSON.stringify(smallDataset);
        const figure = await show();
        await open(figure);
        figure.view = 'table';
        await figure.updateComplete;
        await figure.exportAs('json');
        expect(JSON.stringify(smallDataset)).to.equal(before);
      });

      it('says which values there are when it does not know one, and shows its default', async () => {
        const plain = await show({ view: 'table' });
        const figure = await show({ view: 'table', episode: 'war-1066' });
        const notice = textOf(part(figure, 'notice')!);
        expect(notice).to.contain('war-1066');
        for (const id of EPISODES) expect(notice).to.contain(id);
        expect(tableCells(figure)).to.deep.equal(tableCells(plain));
        expect(warnings.map(String).join('\n')).to.match(/\[faultline\].*war-1066/);
      });

      it('takes whatever a script or a framework assigns to its properties', async () => {
        const figure = await show();
        const assign = figure as unknown as Record<string, unknown>;
        const wrong = { actors: undefined, episode: 'clash-2010', period: 5, asOf: new Date(0) };
        for (const [name, value] of Object.entries({ ...wrong, view: 'TABLE', theme: null })) {
          assign[name] = value;
          await settle(figure);
          expect(figure.status, name).to.equal('ready');
        }
        expect(assign['episode']).to.deep.equal(['clash-2010']);
        expect(assign['actors']).to.deep.equal([]);
        expect(assign['view']).to.equal('chart');
        assign['episode'] = ['war-2001', 'clash-2010'];
        await settle(figure);
        expect(figure.status).to.equal('ready');
      });

      it('tells a reader that a date is none, and ignores it', async () => {
        const figure = await show({ 'as-of': 'yesterday' });
        expect(textOf(figure)).to.include('“yesterday” (as-of) is not a date');
        expect(figure.status).to.equal('ready');
      });

      it('takes its heading into the outline only at a level there is', async () => {
        const level = async (value: string) =>
          (await show({ 'heading-level': value })).shadowRoot
            ?.querySelector('#heading')
            ?.getAttribute('aria-level');
        expect(await level('3')).to.equal('3');
        expect(await level('9')).to.equal(null);
        expect(await level('h2')).to.equal(null);
      });

      it('runs as its page does, and says in which language it is', async () => {
        const figure = await show({ dir: 'rtl', lang: 'ar' });
        const frame = figure.shadowRoot!.querySelector('figure')!;
        expect(getComputedStyle(frame).direction).to.equal('rtl');
        expect(frame.lang).to.equal('en');
      });

      it('leaves the fallback content of the page as it is', async () => {
        const figure = await show();
        expect(figure.innerHTML).to.equal(FALLBACK);
        figure.data = {} as Dataset;
        await settle(figure);
        expect(figure.innerHTML).to.equal(FALLBACK);
      });

      it('leaves nothing on the window', async () => {
        const before = Reflect.ownKeys(window);
        const figure = await show();
        await open(figure);
        await figure.exportAs('csv');
        expect(Reflect.ownKeys(window).filter((key) => !before.includes(key))).to.deep.equal([]);
      });
    });

    describe('when there is nothing to show', () => {
      it('names the selection when nothing matches it, and does not call that a failure', async () => {
        const figure = make({ 'as-of': '1800' }, smallDataset);
        const errors = count(figure, 'data-error');
        page.append(figure);
        await settle(figure);
        expect(figure.status).to.equal('empty');
        expect(textOf(part(figure, 'empty')!)).to.contain('1800');
        expect(part(figure, 'error')).to.be.undefined;
        expect(errors).to.be.empty;
      });

      it('takes a dataset without records for an empty one', async () => {
        const { format, schemaVersion, id, version, published, title } = smallDataset;
        const figure = await show({}, { format, schemaVersion, id, version, published, title });
        expect(figure.status).to.equal('empty');
      });

      it('shows the fallback and a plain sentence when the address has nothing', async () => {
        const host = makeHost();
        await host.answer({ status: 404, type: 'text/html', body: '<p>Not found' });
        const figure = make({ src: host.url });
        const errors = count(figure, 'data-error');
        page.append(figure);
        await oneEvent(figure, 'data-error');
        await settle(figure);
        expect(figure.status).to.equal('failed');
        expect(textOf(part(figure, 'error')!)).to.contain('This figure could not be loaded.');
        expect(part(figure, 'empty')).to.be.undefined;
        const fallback = figure.querySelector('p')!;
        expect(fallback.assignedSlot, 'the slot of the fallback').to.exist;
        expect(fallback.getBoundingClientRect().height, 'height of the fallback').to.be.above(0);
        figure.heading = 'Drawn again';
        await figure.updateComplete;
        expect(
          errors.map((event) => (event as HTMLElementEventMap['data-error']).code),
        ).to.deep.equal(['http']);
      });

      it('takes a value that is no dataset for a failure and not for an empty one', async () => {
        const figure = make({}, { records: [] } as unknown as Dataset);
        const errors = count(figure, 'data-error');
        page.append(figure);
        await settle(figure);
        expect(figure.status).to.equal('failed');
        expect(
          errors.map((event) => (event as HTMLElementEventMap['data-error']).code),
        ).to.deep.equal(['wrong-shape']);
      });

      it('fails in its own box when its src is no address', async () => {
        const figure = make({ src: 'http://[' });
        const failed = oneEvent(figure, 'data-error');
        page.append(figure);
        await failed;
        await settle(figure);
        expect(figure.status).to.equal('failed');
      });

      it('leaves misshapen records of injected data out, and says so', async () => {
        const spoil = (records: readonly AnyRecord[]): unknown[] =>
          records.map(({ id }) => ({
            id,
            actor: 'cestria',
            toward: 'arland',
            episode: 'clash-2010',
          }));
        const broken = { stances: spoil, arms: spoil, casualties: spoil };
        const figure = make({}, withRecords(smallDataset, broken));
        const errors = count(figure, 'data-error');
        page.append(figure);
        await waitUntil(() => figure.status !== 'pending');
        await settle(figure);
        expect(figure.status).to.be.oneOf(['ready', 'empty']);
        expect(figure.shadowRoot?.textContent).to.match(/records? left out/);
        expect(errors).to.have.lengthOf(0);
        figure.data = smallDataset;
        await settle(figure);
        expect(figure.status).to.equal('ready');
      });

      it('tries again when a reader asks for it', async () => {
        const host = makeHost();
        await host.answer({ status: 503 });
        const figure = await load(host);
        expect(figure.status).to.equal('failed');
        await host.serve(smallDataset);
        const ready = oneEvent(figure, 'data-ready');
        part(figure, 'error')!.querySelector('button')!.click();
        await ready;
        await settle(figure);
        expect(figure.status).to.equal('ready');
      });

      it('keeps what it shows when a refresh fails, and says of when it is', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const figure = await load(host);
        const ready = count(figure, 'data-ready');
        const errors = count(figure, 'data-error');
        await host.answer({ status: 500 });
        await refreshDataset(host.url);
        await settle(figure);
        expect(figure.status).to.equal('stale');
        expect(textOf(figure)).to.contain('could not be refreshed');
        expect(textOf(figure)).to.contain(String(new Date().getFullYear()));
        const [error] = errors as HTMLElementEventMap['data-error'][];
        expect(error).to.include({ code: 'http', showingOldData: true, url: host.url });
        await host.serve(smallDataset);
        await refreshDataset(host.url);
        await settle(figure);
        expect(figure.status).to.equal('ready');
        expect(errors, 'incidents told').to.have.lengthOf(1);
        expect(ready, 'the same version told again').to.have.lengthOf(0);
      });
    });

    describe('its life on the page', () => {
      it('keeps the same drawing when attributes change', async () => {
        const figure = await show();
        const drawing = drawingOf(figure);
        for (const [name, value] of [
          ['heading', 'Another heading'],
          ['theme', 'dark'],
          ['episode', 'clash-2010'],
          ['as-of', '2012'],
        ] as const) {
          figure.setAttribute(name, value);
          await settle(figure);
          expect(drawingOf(figure), `after ${name}`).to.equal(drawing);
        }
      });

      it('keeps the same drawing when another dataset takes the place of the first', async () => {
        const figure = await show();
        const drawing = drawingOf(figure);
        figure.data = withRecords(smallDataset, {});
        await settle(figure);
        expect(drawingOf(figure)).to.equal(drawing);
      });

      it('leaves nothing behind after it was removed ten times', async () => {
        const before = charts().length;
        for (let time = 0; time < 10; time++) {
          const figure = await show();
          figure.remove();
        }
        expect(charts()).to.have.lengthOf(before);
        expect(page.childNodes).to.be.empty;
      });

      it('is silent once it is gone', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const figure = await load(host);
        const ready = count(figure, 'data-ready');
        const errors = count(figure, 'data-error');
        figure.remove();
        await host.serve({ ...smallDataset, version: '3.3.0' });
        await refreshDataset(host.url);
        await figure.updateComplete;
        expect([...ready, ...errors]).to.be.empty;
      });

      it('is drawn after it was moved, with one drawing', async () => {
        const figure = await show();
        const before = charts().length;
        const elsewhere = document.createElement('section');
        page.append(elsewhere);
        elsewhere.append(figure);
        await settle(figure);
        expect(figure.status).to.equal('ready');
        expect(isDrawn(drawingOf(figure))).to.be.true;
        expect(charts()).to.have.lengthOf(before);
      });

      it('shows the newest data when it comes back to the page', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const figure = await load(host);
        figure.remove();
        await host.serve({ ...smallDataset, version: '3.3.0' });
        await refreshDataset(host.url);
        page.append(figure);
        await settle(figure);
        expect(textOf(part(figure, 'source')!)).to.contain('3.3.0');
      });

      it('keeps its view, its choice and its place in the page when data are refreshed', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const figure = await load(host);
        figure.view = 'table';
        figure.setAttribute('episode', 'clash-2010');
        await figure.updateComplete;
        const { state } = figure;
        await host.serve({ ...smallDataset, version: '3.3.0' });
        await refreshDataset(host.url);
        await settle(figure);
        expect(figure.state).to.deep.equal(state);
        expect(textOf(part(figure, 'source')!)).to.contain('3.3.0');
      });

      it('gives its state as plain JSON and takes it back', async () => {
        const figure = await show({ view: 'table', episode: 'clash-2010', 'as-of': '2012' });
        const kept = JSON.parse(JSON.stringify(figure.state)) as Record<string, unknown>;
        const other = await show();
        other.state = kept;
        await settle(other);
        expect(other.state).to.deep.equal(figure.state);
        expect(tableCells(other)).to.deep.equal(tableCells(figure));
      });
      it('takes back the state that has nothing in it, as at first', async () => {
        const figure = await show({ view: 'table' });
        figure.state = { actors: null, episode: null, view: null };
        await settle(figure);
        expect(figure.state).to.include({ view: 'chart' });
        expect(figure.state['actors']).to.deep.equal([]);
        expect(figure.status).to.equal('ready');
      });

      it('is not harmed by a state that means nothing', async () => {
        const figure = await show();
        const { state } = figure;
        const before = textOf(figure.shadowRoot!.querySelector('#summary')!);
        const wrong: unknown[] = [
          5,
          true,
          'x',
          { a: 1 },
          [7],
          [[]],
          { toString: null },
          '__proto__',
        ];
        for (const value of wrong) {
          figure.state = value as Record<string, unknown>;
          const every = Object.keys(state).filter((key) => key !== 'view');
          figure.state = Object.fromEntries(every.map((key) => [key, value]));
          await settle(figure);
          expect(figure.status, JSON.stringify(value)).to.be.oneOf(['ready', 'empty']);
        }
        figure.state = state;
        await settle(figure);
        expect(textOf(figure.shadowRoot!.querySelector('#summary')!)).to.equal(before);
      });

      it('restores the details that were open, without taking the focus', async () => {
        const figure = await show({ view: 'table' });
        await open(figure);
        const kept = JSON.parse(JSON.stringify(figure.state)) as Record<string, unknown>;
        const title = textOf(figure.shadowRoot!.querySelector('.panel-title')!);
        (figure.shadowRoot!.activeElement as HTMLElement).blur();
        const other = await show();
        other.state = kept;
        await settle(other);
        expect(textOf(other.shadowRoot!.querySelector('.panel-title')!)).to.equal(title);
        expect(other.shadowRoot!.activeElement?.className ?? 'nothing').to.equal('nothing');
        expect(other.state).to.deep.equal(figure.state);
      });

      it('tells what a person changed once, and what code changed not at all', async () => {
        const figure = await show();
        const changes = count(figure, 'state-change') as HTMLElementEventMap['state-change'][];
        figure.view = 'table';
        await settle(figure);
        figure.state = { view: 'chart' };
        await settle(figure);
        expect(changes.length).to.equal(0);
        const tab = figure.shadowRoot!.querySelectorAll<HTMLElement>('.bar .tab')[1]!;
        tab.click();
        await settle(figure);
        expect(changes.map(({ state }) => state['view'])).to.deep.equal(['table']);
        expect(changes[0]!.state).to.deep.equal(figure.state);
        expect(changes[0]!.bubbles && changes[0]!.composed, 'heard by the whole page').to.be.true;
        tab.click();
        await settle(figure);
        expect(changes.length, 'a press that changes nothing').to.equal(1);
        expect(textOf(figure.shadowRoot!.querySelector('figure > [role="status"]')!)).to.equal(
          'Table shown.',
        );
      });

      it('has one place in which it says what changed', async () => {
        const figure = await show();
        const regions = figure.shadowRoot!.querySelectorAll(
          '[role="status"], [role="alert"], [aria-live]',
        );
        expect(regions).to.have.lengthOf(1);
        expect(textOf(regions[0]!)).to.equal('');
      });

      it('asks for its dataset when it comes near, and not before', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const far = document.createElement('div');
        far.style.blockSize = `${innerHeight * 4}px`;
        page.append(far);
        const figure = make({ src: host.url });
        page.append(figure);
        // By the time another figure is ready, this one would have asked.
        const other = makeHost();
        await other.serve(smallDataset);
        const eager = make({ src: other.url, loading: 'eager' });
        const ready = oneEvent(eager, 'data-ready');
        page.append(eager);
        await ready;
        expect(figure.status).to.equal('pending');
        expect(await host.requests()).to.be.empty;
        far.remove();
        await oneEvent(figure, 'data-ready');
        expect(await host.requests()).to.have.lengthOf(1);
      });

      it('loads its dataset when an injected one is taken away', async () => {
        const host = makeHost();
        await host.serve(smallDataset);
        const figure = make({ src: host.url }, smallDataset);
        page.append(figure);
        await waitUntil(() => figure.status === 'ready');
        (figure as { data?: unknown }).data = null;
        await settle(figure);
        await waitUntil(() => figure.status === 'ready');
        expect(await host.requests()).to.have.lengthOf(1);
      });
    });

    describe('its numbers', () => {
      it('shows every number of its CSV in its table, row by row', async () => {
        const figure = await show({ view: 'table' });
        const rows = parseCsv(await (await figure.exportAs('csv')).text());
        const shown = tableCells(figure);
        expect(rows.length, 'rows').to.be.above(1);
        expect(shown).to.have.lengthOf(rows.length);
        rows.forEach((row, index) => {
          expect(shown[index]).to.have.lengthOf(row.length);
          row.forEach((cell, column) => {
            const there = shown[index]![column]!;
            if (cell === '') expect(there).to.equal('not stated');
            else if (/^-?[\d.]+$/.test(cell)) {
              const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
              expect(there.replace(/^\p{Pd}/u, '-')).to.be.oneOf([
                cell,
                rounded.format(Number(cell)),
              ]);
            } else expect(there).to.equal(cell.replace(/^'/, '').replace(/\s+/g, ' '));
          });
        });
      });

      it('has every number that a mark is labelled with in its table', async () => {
        const figure = await show();
        const marks = [...figure.shadowRoot!.querySelectorAll('[data-open], [data-row]')];
        const labelled = marks.flatMap((mark) =>
          numbersIn(`${mark.getAttribute('aria-label') ?? ''} ${textOf(mark)}`),
        );
        figure.view = 'table';
        await figure.updateComplete;
        const inTable = new Set(tableCells(figure).flat().flatMap(numbersIn));
        expect(labelled.filter((number) => !inTable.has(number))).to.deep.equal([]);
      });

      it('has every number that its chart draws in its table', async () => {
        const others = new Set(charts());
        const figure = await show();
        const drawn = charts()
          .filter((chart) => !others.has(chart))
          .flatMap((chart) => chart.data.datasets.flatMap(({ data }) => data.flat()))
          .map((point) => (typeof point === 'number' ? point : (point as { y?: number } | null)?.y))
          .filter((value) => typeof value === 'number' && !Number.isNaN(value));
        const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
        figure.view = 'table';
        await figure.updateComplete;
        const inTable = new Set(tableCells(figure).flat().flatMap(numbersIn));
        const missing = drawn.map((value) => format.format(value!)).filter((n) => !inTable.has(n));
        expect(missing).to.deep.equal([]);
      });

      it('writes a CSV that a spreadsheet cannot run', async () => {
        const signs = ['=', '+', '-', '@'];
        const named = withRecords(smallDataset, {
          actors: (actors) =>
            actors.map((actor, index) => ({
              ...actor,
              names: { en: [`${signs[index % 4]}cmd("${actor.id}, 1")`] },
            })),
        });
        const figure = await show({ view: 'table' }, named);
        const rows = parseCsv(await (await figure.exportAs('csv')).text());
        const cells = rows.flat();
        expect(cells.filter((cell) => /^'[=+\-@]/.test(cell))).not.to.be.empty;
        expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)))).to.be
          .empty;
        expect(new Set(rows.map(({ length }) => length)).size, 'lengths of rows').to.equal(1);
      });

      it('exports its records as JSON, unchanged, with the sources they cite', async () => {
        const figure = await show();
        const file = JSON.parse(await (await figure.exportAs('json')).text()) as {
          figure: string;
          dataset: { id: string; version: string };
          records: { kind: keyof Dataset; record: { id: string; cites: { source: string }[] } }[];
          sources: { id: string }[];
        };
        expect(file.figure).to.equal(tag);
        expect(file.dataset).to.include({ id: 'arland-borland', version: '3.2.1' });
        expect(file.records).not.to.be.empty;
        for (const { kind, record } of file.records) {
          const original = (smallDataset[kind] as { id: string }[]).find(
            ({ id }) => id === record.id,
          );
          expect(record).to.deep.equal(original);
        }
        const sources = file.sources.map(({ id }) => id);
        for (const { record } of file.records) {
          for (const { source } of record.cites) expect(sources).to.include(source);
        }
      });

      it('hides claims graded below the minimum, and says how many', async () => {
        const records = async (figure: Figure): Promise<string[]> => {
          const file = JSON.parse(await (await figure.exportAs('json')).text()) as {
            records: { record: { id: string; status: string } }[];
          };
          return file.records.map(({ record: { id, status } }) => `${id} ${status}`);
        };
        const all = await records(await show({ view: 'table' }));
        const figure = await show({ view: 'table', 'min-status': 'confirmed' });
        const left = await records(figure);
        const low = all.filter((record) => !record.endsWith(' confirmed'));
        expect(low, 'claims below confirmed').not.to.be.empty;
        const high = all.filter((record) => record.endsWith(' confirmed'));
        expect(left.sort()).to.deep.equal(high.sort());
        expect(textOf(figure)).to.include(
          low.length === 1
            ? '1 claim graded below “confirmed” is hidden.'
            : `${low.length} claims graded below “confirmed”, or revised by one, are hidden.`,
        );
      });

      it('exports a picture, or says which formats it has', async () => {
        const figure = await show();
        const outcome = await figure.exportAs('png').catch((error: unknown) => error);
        if (outcome instanceof Blob) {
          expect(outcome.type).to.equal('image/png');
          const { width, height } = await createImageBitmap(outcome);
          expect(Math.min(width, height)).to.be.above(100);
        } else {
          expect(outcome).to.be.instanceOf(Error);
          expect((outcome as Error).message)
            .to.contain(tag)
            .and.to.match(/csv.*json/);
        }
      });

      it('exports nothing before it shows data', async () => {
        const figure = make({}, { records: [] } as unknown as Dataset);
        page.append(figure);
        await figure.updateComplete;
        const outcome = await figure.exportAs('csv').catch((error: unknown) => error);
        expect((outcome as Error).message).to.contain('no data');
      });
    });

    for (const theme of ['light', 'dark'] as const) {
      describe(`for every reader, ${theme}`, () => {
        it('passes the accessibility rules when ready', async () => {
          expect(await violations(await show({ theme }))).to.equal('');
        });

        it('passes the accessibility rules as a table', async () => {
          expect(await violations(await show({ theme, view: 'table' }))).to.equal('');
        });

        it('passes the accessibility rules with details open', async () => {
          const figure = await show({ theme });
          await open(figure);
          expect(await violations(figure)).to.equal('');
        });

        it('passes the accessibility rules in a narrow column and in a wide one', async () => {
          for (const width of ['340px', '1200px']) {
            page.style.inlineSize = width;
            const figure = await show({ theme });
            expect(await violations(figure), width).to.equal('');
            figure.remove();
          }
        });

        it('passes the accessibility rules when empty', async () => {
          const figure = await show({ theme, 'as-of': '1800' });
          expect(figure.status).to.equal('empty');
          expect(await violations(figure)).to.equal('');
        });

        it('passes the accessibility rules when failed', async () => {
          const figure = await show({ theme }, { records: [] } as unknown as Dataset);
          expect(figure.status).to.equal('failed');
          expect(await violations(figure)).to.equal('');
        });
      });
    }

    describe('with the keyboard', () => {
      it('takes the focus to the details it opens and back when Escape closes them', async () => {
        const figure = await show({ view: 'table' });
        const mark = figure.shadowRoot!.querySelector<HTMLElement>('[data-open]')!;
        mark.focus();
        mark.click();
        await waitUntil(() => part(figure, 'details')?.contains(figure.shadowRoot!.activeElement));
        figure.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        );
        await waitUntil(() => figure.shadowRoot!.activeElement === mark);
        expect(part(figure, 'details')).to.be.undefined;
      });

      it('has at most one tab stop among its marks', async () => {
        const figure = await show();
        const stops = [...figure.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')].filter(
          ({ tabIndex }) => tabIndex === 0,
        );
        expect(stops.length).to.be.at.most(1);
      });
    });
  });
}
