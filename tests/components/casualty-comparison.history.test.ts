import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { Chart } from 'chart.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import type { CasualtyComparison } from '../../components/casualty-comparison/casualty-comparison.js';
import type { FigureCanvas } from '../../components/internal/chart-canvas.js';
import type { Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const real = deepFreeze(
  (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset,
);

async function show(
  attributes: Record<string, string>,
  { data = real, width = 680 } = {},
): Promise<CasualtyComparison> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const figure = document.createElement('casualty-comparison');
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  figure.data = data;
  box.append(figure);
  await figure.updateComplete;
  await nextFrame();
  await nextFrame();
  return figure;
}
const all = <T extends Element = HTMLElement>(
  figure: CasualtyComparison,
  selector: string,
): T[] => [...figure.shadowRoot!.querySelectorAll<T>(selector)];
const flat = (node: Element): string => node.textContent!.replace(/\s+/g, ' ').trim();
const drawn = (figure: CasualtyComparison): { x: number; y: number }[][] => {
  const canvas = all<FigureCanvas>(figure, 'figure-canvas')[0]!.shadowRoot!.querySelector(
    'canvas',
  )!;
  return Chart.getChart(canvas)!.data.datasets.map(
    ({ data }) => data as unknown as { x: number; y: number }[],
  );
};
const toggle = (figure: CasualtyComparison): HTMLElement | undefined =>
  all(figure, '.controls button').find((node) => flat(node) === 'How figures were revised');

describe('the history of <casualty-comparison>', () => {
  it('draws 49, 105 and 207 as steps, and says that they do not count the same people', async () => {
    const figure = await show({ episode: 'september-2022', history: '' });
    expect(drawn(figure).map((line) => line.map(({ y }) => y))).to.deep.equal([
      [49, 105, 207],
      [50, 71, 80],
    ]);
    expect(all(figure, '.sentences li').map(flat)).to.deep.equal([
      'Killed, Armenia: at least 49 (13 Sept 2022), 105 (14 Sept 2022), 207 (19 Sept 2022). The figures do not all count the same people, so no ratio is given.',
      'Killed, Azerbaijan: 50 (13 Sept 2022), 71 (15 Sept 2022), 80 (2022). The latest is 1.6 times the first.',
    ]);
  });

  it('keeps the missing on a scale of their own', async () => {
    const figure = await show({ episode: 'autumn-2020', history: '' });
    const spec = all<FigureCanvas>(figure, 'figure-canvas')[0]!.spec as {
      panels: { title: string; lines: { points: { text: string }[] }[] }[];
    };
    expect(spec.panels.map(({ title }) => title)).to.deep.equal(['Killed', 'Soldiers missing']);
    expect(spec.panels[0]!.lines[0]!.points.map(({ text }) => text)).to.deep.equal([
      '2,317',
      '2,425',
      '3,773',
      '3,825',
    ]);
  });

  it('never draws a revision before what it revises, and a vague date within its days', async () => {
    for (const { id } of real.episodes!) {
      const figure = await show({ episode: id, history: '' });
      const canvas = all<FigureCanvas>(figure, '.history figure-canvas')[0];
      if (!canvas) continue;
      const { panels, ...axis } = canvas.spec as {
        from: number;
        to: number;
        panels: { lines: { points: { at: number; from: number; to: number }[] }[] }[];
      };
      for (const { points } of panels.flatMap(({ lines }) => lines)) {
        points.forEach(({ at, from, to }, i) => {
          expect(at).to.be.within(from, to);
          expect(at, 'on the axis').to.be.within(axis.from, axis.to);
          if (i) expect(at).to.be.at.least(points[i - 1]!.at);
        });
      }
    }
  });

  it('is offered where a figure was revised, kept in the state, and fetched when asked for', async () => {
    const figure = await show({ episode: 'autumn-2020' });
    expect(all(figure, 'figure-canvas')).to.be.empty;
    toggle(figure)!.click();
    await figure.updateComplete;
    await waitUntil(() => all(figure, '.stand').length === 14);
    expect(figure.state).to.include({ history: true });
    expect(toggle(figure)!.getAttribute('aria-pressed')).to.equal('true');
    toggle(figure)!.click();
    await figure.updateComplete;
    expect(all(figure, '.history')).to.be.empty;
    const without = await show({ episode: 'july-2020' });
    expect(toggle(without)).to.equal(undefined);
  });

  it('has a real button over each step, which opens its record first', async () => {
    const figure = await show({ history: '' }, { data: smallDataset });
    const [first, second] = all(figure, '.stand') as [HTMLElement, HTMLElement];
    expect(first.getAttribute('aria-label')).to.equal(
      'Arland: at least 49 soldiers. About: Arland (soldiers, killed), Army of Arland, as of 6 April 2010, own figure, graded fair',
    );
    const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    expect(Math.min(a.width, a.height)).to.be.at.least(24);
    expect(b.left).to.be.above(a.left);
    expect(b.top, 'the larger number lies higher').to.be.below(a.top);
    first.focus();
    first.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
    );
    expect(figure.shadowRoot!.activeElement).to.equal(second);
    first.click();
    await figure.updateComplete;
    await waitUntil(() => all(figure, '[part~="details"]')[0]);
    expect(all(figure, '[part~="details"]')[0]!.textContent)
      .to.contain('49')
      .and.to.contain('1 of 2');
  });

  it('says in its table what its steps show', async () => {
    const figure = await show({ episode: 'autumn-2020', history: '' });
    const numbers = drawn(figure).flatMap((line) => line.map(({ y }) => y));
    figure.view = 'table';
    await figure.updateComplete;
    const cells = new Set(
      all(figure, '.data .number').map((cell) => Number(flat(cell).replace(/,/g, ''))),
    );
    expect(numbers).to.have.lengthOf(14);
    expect(numbers.filter((number) => !cells.has(number))).to.deep.equal([]);
  });

  it('names each line inside the drawing, and no number is struck through by its step', async () => {
    const figure = await show({ episode: 'autumn-2020', history: '' }, { width: 1200 });
    const canvas = all<FigureCanvas>(figure, 'figure-canvas')[0]!;
    const { clientWidth: width, clientHeight: height } = canvas;
    const paper = Object.assign(document.createElement('canvas'), { width, height });
    const context = paper.getContext('2d')!;
    const texts = new Map<string, { x: number; right: number; half: number }>();
    const write = context.fillText.bind(context);
    context.fillText = (text, x, y) => {
      const wide = context.measureText(text).width;
      texts.set(text, { x, right: x + wide, half: wide / 2 });
      write(text, x, y);
    };
    canvas.paintOn(paper, 1, () => undefined);
    const names = [...texts].filter(([text]) => /Karabakh|soldiers$/.test(text));
    expect(names.length).to.be.above(2);
    for (const [name, { right }] of names) expect(right, name).to.be.at.most(width);
    const mark = all(figure, '.stand').find((node) => node.dataset['tip']!.includes('187'))!;
    const { left, right } = mark.getBoundingClientRect();
    const step = (left + right) / 2 - canvas.getBoundingClientRect().left;
    const { x, half } = texts.get('187')!;
    expect(Math.abs(x - step)).to.be.above(half);
  });

  it('fits a phone', async () => {
    const figure = await show({ episode: 'autumn-2020', history: '' }, { width: 320 });
    expect(all(figure, '.figure')[0]!.scrollWidth).to.be.at.most(320);
    expect(all(figure, '.line-key')).to.have.lengthOf(5);
  });
});

describe('whose figures <casualty-comparison> shows', () => {
  const kinds = (figure: CasualtyComparison): Set<string> =>
    new Set(all(figure, '.data tbody td[data-label="Kind of claim"]').map(flat));

  for (const [claims, expected] of [
    ['own', ['own', 'denied: words only']],
    ['opponent', ['opponent']],
    ['independent', ['independent', 'other']],
  ] as const) {
    it(`is narrowed to ${claims}, and the others are counted`, async () => {
      const figure = await show({ episode: 'autumn-2020', claims });
      const hidden = Number(
        /Hidden by your choice: (\d+)/.exec(figure.shadowRoot!.textContent!)?.[1],
      );
      figure.view = 'table';
      await figure.updateComplete;
      expect([...kinds(figure)].filter((kind) => !expected.includes(kind as never))).to.deep.equal(
        [],
      );
      const shown = all(figure, '.data tbody tr').length;
      const everything = await show({ episode: 'autumn-2020', view: 'table' });
      const missing = all(everything, '.data tbody tr').filter((row) =>
        row.textContent!.includes('no figure found'),
      ).length;
      expect(shown).to.be.above(0);
      expect(shown + hidden).to.equal(all(everything, '.data tbody tr').length - missing);
    });
  }

  it('says nothing of figures that were not found while others are hidden', async () => {
    const figure = await show({ episode: 'autumn-2020', claims: 'own' });
    expect(figure.shadowRoot!.textContent).not.to.contain('no figure found');
    expect(all(figure, '.summary').map(flat)[0]).to.match(
      /^Each side on its own people: \d+ figures; \d+ others are hidden\.$/,
    );
  });

  it('names the choice where nothing is left, and the choice stays at hand', async () => {
    const figure = await show({ episode: 'july-2020', claims: 'opponent' });
    expect(figure.status).to.equal('empty');
    expect(all(figure, '[part~="empty"]').map(flat)).to.deep.equal([
      'Nothing under “Each side on the other” is recorded for July 2020.',
    ]);
    const select = all<HTMLSelectElement>(figure, 'select')[0]!;
    select.value = 'all';
    select.dispatchEvent(new Event('change'));
    await figure.updateComplete;
    expect(figure.status).to.equal('ready');
    expect(figure.state).to.include({ claims: 'all' });
  });

  it('changes the scale at hand, with its warning', async () => {
    const figure = await show({ episode: 'autumn-2020' });
    const select = all<HTMLSelectElement>(figure, 'select')[1]!;
    select.value = 'log';
    select.dispatchEvent(new Event('change'));
    await figure.updateComplete;
    expect(all(figure, '.warning').map(flat)[0]).to.match(/^Logarithmic scale/);
  });
});
