import { expect } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import type { DatasetElement } from '../../components/internal/dataset-element.js';
import type { FigureModel } from '../../components/internal/figure-model.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

type Figure = DatasetElement<FigureModel>;
const TAGS = ['actor-stance-matrix', 'arms-flow-chart', 'casualty-comparison'] as const;
const LANGUAGES = ['fr', 'ru', 'hy', 'az', 'tr'] as const;
/** What each language calls the two views, which every figure has. */
const TABLE = {
  en: 'Table',
  fr: 'Tableau',
  ru: 'Таблица',
  hy: 'Աղյուսակ',
  az: 'Cədvəl',
  tr: 'Tablo',
};

const textOf = (figure: Figure, selector: string): string =>
  (figure.shadowRoot!.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const tableWord = (figure: Figure): string => textOf(figure, '.tab:last-child');
const box = (figure: Figure): HTMLElement => figure.shadowRoot!.querySelector('figure')!;

describe('a figure in the language of its page', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('main');
    page.style.inlineSize = '680px';
    document.body.append(page);
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    page.remove();
  });
  function make(tag: string, attributes: Record<string, string> = {}, data = smallDataset): Figure {
    const figure = document.createElement(tag) as Figure;
    for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
    figure.data = data;
    page.append(figure);
    return figure;
  }

  for (const tag of TAGS) {
    it(`speaks every language in <${tag}>, and says so`, async () => {
      for (const lang of LANGUAGES) {
        const figure = make(tag, { lang });
        await figure.updateComplete;
        expect(figure.status, lang).to.equal('ready');
        expect(tableWord(figure), lang).to.equal(TABLE[lang]);
        expect(box(figure).lang).to.equal(lang);
        // The invented names are in English; nothing else is.
        for (const place of ['.heading', '.summary', '.legend', '.note']) {
          expect(textOf(figure, place), `${lang} ${place}`).to.not.match(
            /\b(the|and|of|with|is|are|to|from|by|figure|claim|supplier|both)\b/,
          );
        }
        figure.remove();
      }
    });
  }

  it('takes the nearest language, its own first, through shadow roots', async () => {
    page.lang = 'ru-RU';
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    page.append(host);
    const figure = make('actor-stance-matrix');
    const inner = make('actor-stance-matrix');
    host.shadowRoot!.append(inner);
    const own = make('actor-stance-matrix', { lang: 'tr' });
    await Promise.all([figure.updateComplete, inner.updateComplete, own.updateComplete]);
    expect([figure, inner, own].map(tableWord)).to.deep.equal([TABLE.ru, TABLE.ru, TABLE.tr]);
  });

  it('changes with the page, and keeps its words until the new ones are there', async () => {
    page.lang = 'fr';
    const figure = make('casualty-comparison');
    await figure.updateComplete;
    figure.view = 'table';
    await figure.updateComplete;
    const table = figure.shadowRoot!.querySelector('table');
    page.lang = 'az';
    await waitUntil(() => tableWord(figure) === TABLE.az);
    expect(box(figure).lang).to.equal('az');
    expect(figure.shadowRoot!.querySelector('table'), 'the same table').to.equal(table);
    page.removeAttribute('lang');
    await waitUntil(() => tableWord(figure) === TABLE.en);
  });

  it('shows English in a language it does not speak, and says that it is English', async () => {
    const figure = make('actor-stance-matrix', { lang: 'ka' });
    await figure.updateComplete;
    expect(box(figure).lang).to.equal('en');
    expect(tableWord(figure)).to.equal(TABLE.en);
  });

  for (const [tag, attributes, axis] of [
    ['arms-flow-chart', {}, 'figure-canvas'],
    ['casualty-comparison', { episode: 'war-2001' }, '.plot'],
  ] as const) {
    it(`keeps the axes of <${tag}> from left to right`, async () => {
      const figure = make(tag, { ...attributes, dir: 'rtl' });
      await figure.updateComplete;
      const direction = (selector: string): string =>
        getComputedStyle(figure.shadowRoot!.querySelector(selector)!).direction;
      expect(direction('figure')).to.equal('rtl');
      expect(direction(axis)).to.equal('ltr');
    });
  }

  it('says once that texts of the dataset are in English, and marks them', async () => {
    const figure = make('actor-stance-matrix', { lang: 'ru' });
    await figure.updateComplete;
    expect(textOf(figure, '[part="source"]')).to.contain('на английском языке');
    figure.shadowRoot!.querySelector<HTMLElement>('[data-open]')!.click();
    await figure.updateComplete;
    expect(figure.shadowRoot!.querySelector('.panel-title')!.getAttribute('lang')).to.equal('en');
    const english = make('actor-stance-matrix');
    await english.updateComplete;
    expect(textOf(english, '[part="source"]')).to.not.contain('in English');
  });

  it('runs from right to left as its page does, with every text in the direction of its letters', async () => {
    document.documentElement.dir = 'rtl';
    const figure = make('actor-stance-matrix', {
      lang: 'ar',
      heading: 'من دعم من؟',
      note: 'ملاحظة',
    });
    await figure.updateComplete;
    const node = (selector: string): Element => figure.shadowRoot!.querySelector(selector)!;
    /** Where the nth letter stands from the left, -1 being the last. */
    const letter = (selector: string, at: number): DOMRect => {
      const walker = document.createTreeWalker(node(selector), NodeFilter.SHOW_TEXT, (text) =>
        (text as Text).data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
      );
      const text = walker.nextNode() as Text;
      const start = text.data.search(/\S/);
      const bare = text.data.trim().length;
      const from = start + (at < 0 ? bare + at : at);
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    const left = (selector: string): number => node(selector).getBoundingClientRect().left;
    expect(left('thead th:first-child'), 'columns').to.be.above(left('thead th:last-child'));
    expect(left('.tab:first-child'), 'tools').to.be.above(left('.tab:last-child'));
    expect(letter('.heading', -1).left, 'the mark ends the question').to.be.below(
      letter('.heading', 0).left,
    );
    const { bottom, right } = letter('.summary', -1);
    expect(right, 'the English full stop ends its line').to.be.above(
      node('.summary').getBoundingClientRect().right - 3,
    );
    expect(bottom).to.be.above(letter('.summary', 0).top);
    const [first, second] = figure.shadowRoot!.querySelectorAll<HTMLElement>(
      'tbody tr:not(.group) button.cell',
    );
    first!.focus();
    first!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }),
    );
    expect(figure.shadowRoot!.activeElement, 'the next cell is on the left').to.equal(second);
    figure.data = { records: [] } as never;
    await waitUntil(() => figure.status === 'failed');
    await figure.updateComplete;
    expect(letter('[part="error"] p', 0).left, 'the failure’s own words').to.be.below(
      letter('[part="error"] p', 5).left,
    );
  });

  describe('with names that have two forms', () => {
    const disputed = withRecords(smallDataset, {
      actors: (actors) =>
        actors.map((actor) =>
          actor.id === 'cestria'
            ? {
                ...actor,
                names: { en: ['Cestria'], 'en-t-az': ['Bestria'], 'en-t-hy': ['Cestria'] },
              }
            : actor,
        ),
    });

    it('gives both in alphabetical order in every place, and says so once', async () => {
      const figure = make('actor-stance-matrix', {}, disputed);
      await figure.updateComplete;
      expect(textOf(figure, '.matrix')).to.contain('Bestria / Cestria');
      expect(textOf(figure, '[part="source"]')).to.contain(
        'Names with two forms stand in alphabetical order: Bestria / Cestria.',
      );
      expect(await (await figure.exportAs('csv')).text()).to.contain('Bestria / Cestria');
    });

    it('gives one form everywhere when it is asked for', async () => {
      const figure = make('actor-stance-matrix', { names: 'az' }, disputed);
      await figure.updateComplete;
      expect(textOf(figure, '.matrix')).to.contain('Bestria').and.not.contain('Cestria');
      expect(textOf(figure, '[part="source"]')).to.not.contain('two forms');
      figure.setAttribute('names', 'hy');
      await figure.updateComplete;
      expect(textOf(figure, '.matrix')).to.contain('Cestria').and.not.contain('Bestria');
    });

    it('says nothing of two forms where no such name is shown', async () => {
      const figure = make('actor-stance-matrix', { actors: 'dovia' }, disputed);
      await figure.updateComplete;
      expect(textOf(figure, '[part="source"]')).to.not.contain('two forms');
    });
  });
});
