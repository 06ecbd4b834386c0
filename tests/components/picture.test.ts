import { expect, fixture, html } from '@open-wc/testing';
import '../../components/index.js';
import type { ArmsFlowChart } from '../../components/arms-flow-chart/arms-flow-chart.js';
import type { DatasetElement } from '../../components/internal/dataset-element.js';
import type { FigureModel } from '../../components/internal/figure-model.js';
import { smallDataset } from '../fixtures/small-dataset.js';

type Figure = DatasetElement<FigureModel>;

const TAGS = ['actor-stance-matrix', 'arms-flow-chart', 'casualty-comparison'] as const;

async function figureOf(
  tag: string,
  width: number,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Figure> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const figure = document.createElement(tag) as Figure;
  figure.data = smallDataset;
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  box.append(figure);
  await figure.updateComplete;
  // The figure measures itself in the frame after.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await figure.updateComplete;
  return figure;
}

async function svgOf(figure: Figure): Promise<Document> {
  const blob = await figure.exportAs('svg');
  expect(blob.type).to.equal('image/svg+xml');
  return new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
}

/** The words of a drawing, however they are broken into lines. */
const wordsOf = (drawing: Document): string =>
  [...drawing.querySelectorAll('svg > text, svg svg text')]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

const said = (figure: Figure, selector: string): string =>
  figure.shadowRoot!.querySelector(selector)!.textContent!.replace(/\s+/g, ' ').trim();

describe('a picture of a figure', () => {
  for (const tag of TAGS) {
    for (const width of [340, 680, 1100]) {
      it(`of <${tag}> at ${width} px says the heading, the summary and every source`, async () => {
        const figure = await figureOf(tag, width);
        const drawing = await svgOf(figure);
        const words = wordsOf(drawing);
        expect(words).to.contain(said(figure, '#heading'));
        expect(words).to.contain(said(figure, '#summary'));
        const { sources } = JSON.parse(await (await figure.exportAs('json')).text()) as {
          sources: { short?: string; title: string }[];
        };
        expect(sources).not.to.be.empty;
        for (const { short, title } of sources) expect(words).to.contain(short ?? title);
        expect(words).not.to.contain('+');
        expect(drawing.querySelector('[style], script, foreignObject, image')).to.equal(null);
      });
    }

    it(`of <${tag}> leaves the figure as it was`, async () => {
      const figure = await figureOf(tag, 680);
      const before = figure.shadowRoot!.innerHTML;
      await Promise.all([figure.exportAs('svg'), figure.exportAs('png')]);
      await figure.updateComplete;
      expect(figure.shadowRoot!.innerHTML).to.equal(before);
    });
  }

  it('is twice as sharp as the screen and shows what the figure shows', async () => {
    const figure = await figureOf('casualty-comparison', 680);
    const bitmap = await createImageBitmap(await figure.exportAs('png'));
    expect(bitmap.width).to.equal(2 * (680 + 32));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const own = getComputedStyle(figure.shadowRoot!.querySelector('.lane .mark.own')!).fill;
    const [r, g, b] = own.match(/\d+/g)!.map(Number);
    let marked = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b) marked++;
    }
    expect(marked, 'pixels of the marks of own figures').to.be.greaterThan(200);
    expect([...data.slice(0, 4)], 'the ground').to.deep.equal([255, 255, 255, 255]);
  });

  it('draws every column of the years, through the same chart', async () => {
    const figure = (await figureOf('arms-flow-chart', 680)) as Figure & ArmsFlowChart;
    const drawing = await svgOf(figure);
    const names = [...figure.shadowRoot!.querySelectorAll('figure-canvas')].length;
    expect(names).to.equal(1);
    const columns = drawing.querySelectorAll('svg svg path[fill]:not([fill="none"]), svg svg rect');
    const drawn = figure.shadowRoot!.querySelectorAll('figure-canvas [data-panel]').length;
    expect(columns.length).to.be.at.least(drawn);
    expect(wordsOf(drawing)).to.contain('To ');
  });

  it('has the ground and the ink of a dark figure', async () => {
    const figure = await figureOf('actor-stance-matrix', 680, { theme: 'dark' });
    const drawing = await svgOf(figure);
    expect(drawing.querySelector('svg > rect')!.getAttribute('fill')).to.equal('rgb(22, 24, 28)');
    expect(drawing.querySelector('svg > text')!.getAttribute('fill')).to.equal(
      'rgb(230, 232, 236)',
    );
  });

  it('runs from right to left where the figure does, and each text as its letters do', async () => {
    const figure = await figureOf('actor-stance-matrix', 680, { dir: 'rtl', heading: 'من دعم من' });
    const drawing = await svgOf(figure);
    const textOf = (words: string): Element =>
      [...drawing.querySelectorAll('svg > text')].find(({ textContent }) =>
        words.startsWith(textContent!),
      )!;
    const heading = textOf('من دعم من');
    expect(heading.getAttribute('direction')).to.equal('rtl');
    expect(Number(heading.getAttribute('x'))).to.be.greaterThan(600);
    expect(textOf(said(figure, '#summary')).hasAttribute('direction')).to.equal(false);
  });

  it('is refused in words where the figure is hidden or shows nothing', async () => {
    const figure = await figureOf('actor-stance-matrix', 680);
    figure.parentElement!.hidden = true;
    expect(await figure.exportAs('png').catch(String)).to.contain('is hidden');
    figure.parentElement!.hidden = false;
    figure.asOf = '1900-01-01';
    await figure.updateComplete;
    expect(figure.status).to.equal('empty');
    expect(await figure.exportAs('svg').catch(String)).to.contain('draws nothing');
  });
});
