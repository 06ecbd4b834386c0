import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import type { ArmsFlowChart } from '../../components/arms-flow-chart/arms-flow-chart.js';
import type { FigureCanvas } from '../../components/internal/chart-canvas.js';
import type { Dataset } from '../../data/index.js';
import { waitUntil } from '../fixtures/patient.js';

const real = (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset;

async function show(width: number, attributes: Record<string, string>): Promise<ArmsFlowChart> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const figure = document.createElement('arms-flow-chart');
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  figure.data = real;
  box.append(figure);
  await nextFrame();
  await figure.updateComplete;
  return figure;
}
const all = (figure: ArmsFlowChart, selector: string): Element[] => [
  ...figure.shadowRoot!.querySelectorAll(selector),
];
/** Where the letters of a node stand. */
function lettersOf(node: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

describe('the places of texts in <arms-flow-chart>', () => {
  for (const lang of ['en', 'ru', 'hy', 'fr', 'az', 'tr'])
    it(`keeps the suppliers of a flow apart, and inside the figure, in ${lang}`, async () => {
      for (const width of [328, 680]) {
        const figure = await show(width, { lang, layout: 'flow' });
        await waitUntil(() => all(figure, '.supplier').length > 0);
        const suppliers = all(figure, '.supplier').map(lettersOf);
        suppliers.slice(1).forEach(({ top }, i) => {
          expect(top, `row ${i + 1} at ${width}`).to.be.at.least(suppliers[i]!.bottom);
        });
        const floor = all(figure, '.flow-body')[0]!.getBoundingClientRect().bottom;
        expect(suppliers.at(-1)!.bottom).to.be.at.most(floor);
        const heads = all(figure, '.flow-head p').map(lettersOf);
        const seen = heads.filter((head) => head.width > 0);
        seen.slice(1).forEach(({ left }, i) => {
          expect(left, `head ${i + 1} at ${width}`).to.be.at.least(seen[i]!.right);
        });
        const { right } = figure.getBoundingClientRect();
        for (const select of all(figure, 'select'))
          expect(select.getBoundingClientRect().right, `select at ${width}`).to.be.at.most(right);
      }
    });

  for (const [attributes, mark, title] of [
    [{}, 'azerbaijan 2014', 'Russia to Azerbaijan, 2014: 558.5 million TIV'],
    [
      { layout: 'flow', period: '2001/2010' },
      'ukraine armenia 2001–2010',
      'Ukraine to Armenia, 2001–2010: 7.2 million TIV',
    ],
  ] as const)
    it(`opens ${mark} under its own name, amount and years`, async () => {
      const figure = await show(680, attributes);
      await waitUntil(() => all(figure, `[data-open="${mark}"]`).length);
      all(figure, `[data-open="${mark}"]`)[0]!.dispatchEvent(new MouseEvent('click'));
      await waitUntil(() => all(figure, '.panel-title').length);
      expect(all(figure, '.panel-title')[0]!.textContent!.trim()).to.equal(title);
      expect(all(figure, '.panel dd').map((node) => node.textContent)).to.include(
        'Major arms delivered, by year.',
      );
    });

  it('says what the longest bar of each group of sums is', async () => {
    const figure = await show(680, { measure: 'value' });
    await waitUntil(() => all(figure, '.lanes').length);
    const heads = all(figure, '.group-head:has(+ .lanes) .quiet').map((node) => node.textContent);
    expect(heads).to.deep.equal(['longest bar: $200 million', 'longest bar: $1.6 billion']);
  });

  it('names a segment only where no other column and no rule could be meant', async () => {
    for (const width of [680, 1200]) {
      const figure = await show(width, {});
      await waitUntil(() => all(figure, 'figure-canvas').length);
      const canvas = all(figure, 'figure-canvas')[0] as FigureCanvas;
      await canvas.updateComplete;
      const paper = Object.assign(document.createElement('canvas'), {
        width: canvas.clientWidth,
        height: canvas.clientHeight,
      });
      const context = paper.getContext('2d')!;
      const names: { text: string; left: number; right: number; bottom: number }[] = [];
      const write = context.fillText.bind(context);
      context.fillText = (text, x, y) => {
        if (/^\D+ \d{2,3}$/.test(text) && context.textAlign === 'left')
          names.push({ text, left: x, right: x + context.measureText(text).width, bottom: y });
        write(text, x, y);
      };
      canvas.paintOn(paper, 1, () => undefined);
      const origin = canvas.getBoundingClientRect();
      const rules = (canvas.spec as { rules: { category: number }[] }).rules;
      const centre = (category: number): number => {
        const box = all(figure, `[data-category="${category}"]`)[0]!.getBoundingClientRect();
        return (box.left + box.right) / 2 - origin.left;
      };
      for (const { text, left, right } of names)
        for (const { category } of rules)
          expect(centre(category) > left && centre(category) < right, `${text}, ${width}`).to.equal(
            false,
          );
      const texts = names.map(({ text }) => text);
      expect(texts.includes('Russia 559'), `${width}: ${texts.join()}`).to.equal(width === 1200);
      expect(texts).to.include('Slovakia 46').and.not.to.include('Türkiye 29');
    }
  });
});
