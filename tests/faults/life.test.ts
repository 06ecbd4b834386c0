import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { Chart } from 'chart.js';
import type { DatasetElement } from '../../components/internal/dataset-element.js';
import type { FigureModel } from '../../components/internal/figure-model.js';
import type { Dataset } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

type Figure = DatasetElement<FigureModel>;

const tags = (await (await fetch('/__test/tags')).json()) as readonly string[];
for (const tag of tags) await import(`/components/${tag}/${tag}.ts`);

const charts = (): number => Object.keys(Chart.instances).length;
const FALLBACK = '<p>In place of <a href="https://example.org/">the figure</a></p>';

/** The same dataset with other numbers and words in every record that a figure shows. */
const changed: Dataset = withRecords(smallDataset, {
  actors: (actors) => actors.map((actor) => ({ ...actor, names: { en: [`New ${actor.id}`] } })),
  casualties: (claims) =>
    claims.map(
      (claim) =>
        JSON.parse(
          JSON.stringify(claim).replace(/"(low|best|high)":(\d+)/g, '"$1":1$2'),
        ) as (typeof claims)[number],
    ),
});

function textsOf(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof HTMLStyleElement) return [];
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].flatMap(textsOf);
}
/** What a reader sees, however it is divided into nodes. */
const readingOf = (figure: Figure): string =>
  textsOf(figure.shadowRoot!).join('').replace(/\s+/g, ' ');

/** Every text node of a figure that says something. */
function texts(figure: Figure): Text[] {
  const walker = document.createTreeWalker(figure.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !(text.parentNode instanceof HTMLStyleElement)) found.push(text);
  }
  return found;
}

describe('a figure on somebody else’s page', () => {
  let page: HTMLElement;
  const errors: string[] = [];
  let running = '';
  const note = ({ message }: ErrorEvent): number => errors.push(`${running}: ${message}`);
  before(() => addEventListener('error', note));
  after(() => removeEventListener('error', note));
  beforeEach(function () {
    running = this.currentTest!.fullTitle();
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  function make(tag: string, data: Dataset = smallDataset): Figure {
    const figure = document.createElement(tag) as Figure;
    figure.innerHTML = FALLBACK;
    figure.data = data;
    return figure;
  }
  async function settle(figure: Figure): Promise<void> {
    await waitUntil(() => figure.status === 'ready');
    await figure.updateComplete;
    await nextFrame();
    await nextFrame();
  }
  async function show(tag: string, data?: Dataset, width = '900px'): Promise<Figure> {
    page.style.inlineSize = width;
    const figure = make(tag, data);
    page.append(figure);
    await settle(figure);
    return figure;
  }

  const translators: Record<string, (text: Text) => void> = {
    'puts a node of its own in the place of each text': (text) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      inner.textContent = `Ü${text.data}Ü`;
      text.replaceWith(outer);
    },
    'wraps each text': (text) => {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
      text.data = `Ü${text.data}Ü`;
    },
    'writes into each text': (text) => {
      text.data = `Ü${text.data}Ü`;
    },
    'joins the texts of each element': (text) => {
      const { parentNode } = text;
      if (parentNode) parentNode.textContent = `Ü${parentNode.textContent}Ü`;
    },
  };

  for (const tag of tags) {
    describe(`<${tag}> with a page translator that`, () => {
      for (const [how, translate] of Object.entries(translators)) {
        for (const view of ['chart', 'table'] as const) {
          it(`${how} shows the new numbers of its ${view} when the data change`, async () => {
            const figure = await show(tag);
            figure.view = view;
            await settle(figure);
            for (const text of texts(figure)) translate(text);
            await aTimeout(0);
            expect(readingOf(figure)).to.contain('Ü');
            figure.data = changed;
            await settle(figure);
            const fresh = await show(tag, changed);
            fresh.view = view;
            await settle(fresh);
            expect(readingOf(figure)).to.equal(readingOf(fresh));
            // And again, with the texts of the update translated.
            for (const text of texts(figure)) translate(text);
            figure.data = smallDataset;
            await settle(figure);
            fresh.data = smallDataset;
            await settle(fresh);
            expect(readingOf(figure)).to.equal(readingOf(fresh));
          });
        }
      }

      it('never stops shows each new number, translated, and keeps the focus', async () => {
        const figure = await show(tag);
        figure.view = 'table';
        await settle(figure);
        const translate = translators['wraps each text']!;
        const done = new WeakSet<Text>();
        const translateAll = (): void => {
          for (const text of texts(figure)) {
            if (done.has(text) && text.data.startsWith('Ü')) continue;
            done.add(text);
            translate(text);
          }
        };
        const observer = new MutationObserver(translateAll);
        translateAll();
        observer.observe(figure.shadowRoot!, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        const button = figure.shadowRoot!.querySelector<HTMLElement>('.tab')!;
        button.focus();
        figure.data = changed;
        await settle(figure);
        observer.disconnect();
        const fresh = await show(tag, changed);
        fresh.view = 'table';
        await settle(fresh);
        expect(readingOf(figure)).to.contain('Ü');
        expect(readingOf(figure).replaceAll('Ü', '').replace(/\s+/g, ' ')).to.equal(
          readingOf(fresh),
        );
        expect(figure.shadowRoot!.activeElement).to.equal(button);
      });

      it('tears out what it cannot read is drawn anew', async () => {
        const figure = await show(tag);
        const { shadowRoot } = figure;
        shadowRoot!.querySelector('.figure')!.innerHTML = 'Ü';
        // More changes than anybody keeps.
        const busy = shadowRoot!.querySelector('.figure')!;
        for (let i = 0; i < 51_000; i++) busy.firstChild!.nodeValue = String(i);
        figure.data = changed;
        await settle(figure);
        const fresh = await show(tag, changed);
        expect(readingOf(figure)).to.equal(readingOf(fresh));
      });

      it('is not there keeps every node that shows the same', async () => {
        const figure = await show(tag);
        const before = [...figure.shadowRoot!.querySelectorAll('*')];
        figure.heading = 'Another heading';
        await settle(figure);
        expect([...figure.shadowRoot!.querySelectorAll('*')]).to.deep.equal(before);
      });
    });

    describe(`<${tag}> that a page moves about`, () => {
      it('shows the same after a hundred moves, with one drawing and its view', async () => {
        const figure = await show(tag);
        const before = charts();
        figure.state = { ...figure.state, episode: ['clash-2010'] };
        await settle(figure);
        const reading = readingOf(figure);
        const places = [document.createElement('section'), document.createElement('section')];
        page.append(...places);
        for (let time = 0; time < 100; time++) {
          places[time % 2]!.append(figure);
          if (time % 10 === 0) await nextFrame();
        }
        await settle(figure);
        expect(readingOf(figure)).to.equal(reading);
        expect(figure.state['episode']).to.deep.equal(['clash-2010']);
        expect(charts()).to.equal(before);
        expect(figure.innerHTML).to.equal(FALLBACK);
      });

      it('stays as it is when it is moved without being taken out', async function () {
        const elsewhere = document.createElement('section');
        page.append(elsewhere);
        if (!('moveBefore' in elsewhere)) return this.skip();
        const figure = await show(tag);
        const reading = readingOf(figure);
        const before = charts();
        (elsewhere as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(
          figure,
          null,
        );
        await settle(figure);
        expect(figure.parentNode).to.equal(elsewhere);
        expect(readingOf(figure)).to.equal(reading);
        expect(charts()).to.equal(before);
      });

      it('shows the same, with its looks, in another document and back', async () => {
        const figure = await show(tag);
        const { height } = figure.getBoundingClientRect();
        const reading = readingOf(figure);
        const frame = document.createElement('iframe');
        frame.style.inlineSize = '900px';
        // Room for the whole figure: the bar of a frame that scrolls takes width in some browsers.
        frame.style.blockSize = '2000px';
        frame.style.border = '0';
        page.append(frame);
        const { body } = frame.contentDocument!;
        body.style.margin = '0';
        body.style.font = getComputedStyle(figure).font;
        body.append(figure);
        await settle(figure);
        await waitUntil(() => Math.abs(figure.getBoundingClientRect().height - height) < 2);
        expect(readingOf(figure)).to.equal(reading);
        figure.view = 'table';
        await settle(figure);
        const cell = figure.shadowRoot!.querySelector('thead th')!;
        expect(frame.contentWindow!.getComputedStyle(cell).position).to.equal('sticky');
        page.append(figure);
        figure.view = 'chart';
        await settle(figure);
        await waitUntil(() => Math.abs(figure.getBoundingClientRect().height - height) < 2);
        expect(readingOf(figure)).to.equal(reading);
      });

      it('takes every width from nothing to wide and back, and none of them raises an error', async () => {
        const figure = await show(tag);
        const { height } = figure.getBoundingClientRect();
        for (const width of ['0px', '40px', '1200px', '0px', '900px']) {
          page.style.inlineSize = width;
          for (let frame = 0; frame < 4; frame++) await nextFrame();
          await figure.updateComplete;
        }
        await waitUntil(() => Math.abs(figure.getBoundingClientRect().height - height) < 2);
        page.style.display = 'none';
        figure.data = changed;
        await settle(figure);
        page.style.display = '';
        await settle(figure);
        const fresh = await show(tag, changed);
        expect(readingOf(figure)).to.equal(readingOf(fresh));
      });

      it('leaves no drawing behind when it comes and goes two hundred times', async () => {
        const before = charts();
        for (let time = 0; time < 200; time++) {
          const figure = make(tag);
          page.append(figure);
          if (time % 4 === 0) await figure.updateComplete;
          if (time % 20 === 0) await settle(figure);
          figure.remove();
        }
        await nextFrame();
        expect(charts()).to.equal(before);
      });
    });

    for (const [what, context] of [
      ['gives none', () => null],
      [
        'throws',
        () => {
          throw new Error('forbidden');
        },
      ],
    ] as const) {
      it(`<${tag}> shows all its numbers where a browser that is asked for a canvas ${what}`, async () => {
        const original = Object.getOwnPropertyDescriptor(
          HTMLCanvasElement.prototype,
          'getContext',
        )!;
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
          ...original,
          value: context,
        });
        try {
          const figure = await show(tag);
          await settle(figure);
          const drawing = figure.shadowRoot!.querySelector('figure-canvas');
          expect(drawing).to.equal(null);
          expect(figure.shadowRoot!.querySelectorAll('td, .lane').length).to.be.above(3);
          expect(readingOf(figure).length).to.be.above(300);
        } finally {
          Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', original);
        }
      });
    }
  }

  it('raises no error in any of this', () => {
    expect(errors).to.deep.equal([]);
  });
});
