import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { Chart } from 'chart.js';
import type { ArmsFlowChart } from '../../components/arms-flow-chart/arms-flow-chart.js';
import type { FigureCanvas } from '../../components/internal/chart-canvas.js';
import type { Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const $ = <T extends Element = HTMLElement>(figure: ArmsFlowChart, selector: string): T | null =>
  figure.shadowRoot!.querySelector<T>(selector);
const $$ = <T extends Element = HTMLElement>(figure: ArmsFlowChart, selector: string): T[] => [
  ...figure.shadowRoot!.querySelectorAll<T>(selector),
];
const focused = (figure: ArmsFlowChart): Element | null => figure.shadowRoot!.activeElement;
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

describe('<arms-flow-chart>', () => {
  let real: Dataset;

  before(async () => {
    await import('../../components/arms-flow-chart/arms-flow-chart.js');
    const answer = await fetch('/dist/data/nagorno-karabakh.json');
    real = deepFreeze((await answer.json()) as Dataset);
  });

  async function show(
    { width = 680, data = smallDataset }: { width?: number; data?: Dataset } = {},
    attributes: Record<string, string> = {},
  ): Promise<ArmsFlowChart> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = `${width}px`;
    const figure = document.createElement('arms-flow-chart') as ArmsFlowChart;
    for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
    figure.data = data;
    box.append(figure);
    await figure.updateComplete;
    await nextFrame();
    return figure;
  }
  const chartOf = (figure: ArmsFlowChart): Chart =>
    Chart.getChart($<FigureCanvas>(figure, 'figure-canvas')!.shadowRoot!.querySelector('canvas')!)!;

  it('draws the numbers of its table', async () => {
    const figure = await show({ data: real });
    const drawn = chartOf(figure)
      .data.datasets.flatMap(({ data }) => data as { y: number }[])
      .reduce((sum, { y }) => sum + y, 0);
    figure.view = 'table';
    await figure.updateComplete;
    const cells = $$<HTMLTableCellElement>(figure, '.data td[data-label="TIV, millions"]');
    const told = cells
      .map(({ textContent }) => Number(textContent.trim().replace(/,/g, '')))
      .filter((value) => !Number.isNaN(value))
      .reduce((sum, value) => sum + value, 0);
    // The table rounds each of its numbers to one decimal place.
    expect(told).to.be.closeTo(drawn, cells.length * 0.05);
    expect(drawn).to.be.closeTo(5094, 1);
  });

  it('draws all panels on one scale', async () => {
    const chart = chartOf(await show({ data: real }));
    const [upper, lower] = [chart.scales['y0']!, chart.scales['y1']!];
    const height = (scale: typeof upper): number =>
      scale.getPixelForValue(0) - scale.getPixelForValue(100);
    expect(height(upper)).to.be.above(10).and.to.be.closeTo(height(lower), 0.01);
    expect(upper.bottom).to.be.at.most(lower.top + 1);
  });

  it('draws a small delivery as a line that can be seen', async () => {
    const chart = chartOf(await show({ data: real }));
    const heights = chart.data.datasets.flatMap((_, at) =>
      chart
        .getDatasetMeta(at)
        .data.map((bar) => Math.abs((bar as unknown as { base: number }).base - bar.y)),
    );
    expect(heights).not.to.be.empty;
    expect(Math.min(...heights)).to.be.at.least(1.49);
  });

  it('lays a real button over each column that holds records', async () => {
    const figure = await show({ data: real });
    const mark = $(figure, '[data-open="azerbaijan 2014"]')!;
    expect(mark.getAttribute('aria-label')).to.equal(
      'To Azerbaijan, 2014: 634.6 million TIV. Russia 558.5, Belarus 33, Türkiye 19.8, Israel 19.3, South Africa 3.5, United States 0.5',
    );
    const { width, height } = mark.getBoundingClientRect();
    expect(width).to.be.above(15);
    expect(height).to.be.above(100);
    expect($(figure, '[data-open="azerbaijan 2021"]')).to.equal(null);
  });

  it('opens the segment that was clicked first, and closes back to its column', async () => {
    const figure = await show({ data: real });
    const mark = $(figure, '[data-open="azerbaijan 2018"]')!;
    const { left, width, bottom } = mark.getBoundingClientRect();
    mark.dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        detail: 1,
        clientX: left + width / 2,
        clientY: bottom - 60,
      }),
    );
    await figure.updateComplete;
    await waitUntil(() => $(figure, '.panel dl'));
    expect($(figure, '.panel dl')!.textContent).to.contain('Israel → Azerbaijan');
    press($(figure, '.panel')!, 'Escape');
    await waitUntil(() => focused(figure) === mark);
    expect($(figure, '.panel')).to.equal(null);
  });

  it('opens the whole column, the largest supplier first, with the keyboard', async () => {
    const figure = await show({ data: real });
    $(figure, '[data-open="azerbaijan 2018"]')!.click();
    await figure.updateComplete;
    await waitUntil(() => $(figure, '.panel dl'));
    expect($(figure, '.panel dl')!.textContent).to.contain('Israel → Azerbaijan');
    expect($(figure, '.panel-bar')!.textContent).to.match(/1 of \d+/);
  });

  it('moves by year with the arrows to the sides and by recipient with those up and down', async () => {
    const figure = await show({ data: real });
    const start = $(figure, '[data-open="azerbaijan 2018"]')!;
    start.focus();
    press(start, 'ArrowRight');
    expect((focused(figure) as HTMLElement).dataset['open']).to.equal('azerbaijan 2019');
    press(focused(figure)!, 'ArrowDown');
    expect((focused(figure) as HTMLElement).dataset['open']).to.equal('armenia 2019');
    press(focused(figure)!, 'Home');
    expect((focused(figure) as HTMLElement).dataset['open']).to.equal('armenia 1995');
  });

  it('tells on hover what it tells on click, and Escape closes the tip', async () => {
    const figure = await show({ data: real });
    const tip = $(figure, '.tip')!;
    const mark = $(figure, '[data-open="armenia 2019"]')!;
    mark.dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse', clientX: 5 }),
    );
    expect(tip.hidden).to.be.false;
    expect([...tip.children].map(({ textContent }) => textContent)).to.deep.equal([
      'To Armenia, 2019: 248.3 million TIV',
      'Russia 227.5',
      'Jordan 20.8',
    ]);
    mark.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, relatedTarget: tip }));
    expect(tip.hidden, 'while the pointer is on it').to.be.false;
    press(mark, 'Escape');
    expect(tip.hidden).to.be.true;
  });

  it('shows rows and fetches no canvas in a narrow column', async () => {
    const figure = await show({ data: real, width: 340 });
    expect($(figure, 'figure-canvas')).to.equal(null);
    const rows = $$(figure, '.rows li');
    expect(rows).to.have.lengthOf(30);
    const [left, right] = [
      $(figure, '[data-open="armenia 2019"]')!,
      $(figure, '[data-open="azerbaijan 2014"]')!,
    ];
    const drawn = (mark: HTMLElement): number =>
      [...mark.querySelectorAll('i')].reduce(
        (all, bar) => all + bar.getBoundingClientRect().width,
        0,
      );
    expect(drawn(right) / 634.61).to.be.closeTo(drawn(left) / 248.3, 0.01);
    left.click();
    await figure.updateComplete;
    await waitUntil(() => $(figure, '.panel'));
    expect($(figure, '.panel')!.closest('li')!.textContent).to.contain('2019');
  });

  it('dims the other suppliers while the legend is pointed at', async () => {
    const figure = await show();
    const canvas = $<FigureCanvas>(figure, 'figure-canvas')!;
    const button = $$(figure, '.legend button')[1]!;
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await figure.updateComplete;
    expect(canvas.highlight).to.equal('dovia');
    button.dispatchEvent(new PointerEvent('pointerleave'));
    await figure.updateComplete;
    expect(canvas.highlight).to.equal('');
    button.click();
    await figure.updateComplete;
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(canvas.highlight).to.equal('dovia');
  });

  it('makes every ribbon a button that a key opens', async () => {
    const figure = await show({ data: real }, { layout: 'flow' });
    const ribbon = $<SVGElement>(figure, '[data-open^="russia armenia "]')!;
    expect(ribbon.getAttribute('aria-label')).to.equal(
      'Russia to Armenia, 1995–2024: 676.9 million TIV',
    );
    ribbon.focus();
    press(ribbon, 'ArrowRight');
    expect((focused(figure) as SVGElement).dataset['open']).to.match(/^russia azerbaijan /);
    press(focused(figure)!, 'Enter');
    await figure.updateComplete;
    await waitUntil(() => $(figure, '.panel dl'));
    expect($(figure, '.panel dl')!.textContent).to.contain('Russia → Azerbaijan');
  });

  it('changes its measure and keeps each on its own', async () => {
    const figure = await show({ data: real });
    const select = $<HTMLSelectElement>(figure, '.measure select')!;
    select.value = 'value';
    select.dispatchEvent(new Event('change'));
    await figure.updateComplete;
    expect($$(figure, '.card')).to.have.lengthOf(3);
    expect($$(figure, '.lane')).to.have.lengthOf(6);
    expect($(figure, 'figure-canvas')).to.equal(null);
    select.value = 'deals';
    select.dispatchEvent(new Event('change'));
    await figure.updateComplete;
    expect($$(figure, '.ledger tbody tr')).to.have.lengthOf(26);
  });

  it('shows its table where there is no canvas', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = () => null;
    try {
      const figure = await show();
      await waitUntil(() => figure.view === 'table');
      await figure.updateComplete;
      expect($(figure, '.data')).to.exist;
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });

  it('redraws when the page changes its colours', async () => {
    const figure = await show();
    const before = String(chartOf(figure).data.datasets[0]!.backgroundColor);
    figure.theme = 'dark';
    await figure.updateComplete;
    await waitUntil(() => String(chartOf(figure).data.datasets[0]!.backgroundColor) !== before);
  });

  it('is drawn at the size it gets when it was hidden, and raises no error', async () => {
    const errors: ErrorEvent[] = [];
    const listen = (event: ErrorEvent): void => void errors.push(event);
    window.addEventListener('error', listen);
    try {
      const figure = await show();
      figure.parentElement!.style.display = 'none';
      await nextFrame();
      figure.parentElement!.style.inlineSize = '800px';
      figure.parentElement!.style.display = '';
      await waitUntil(() => chartOf(figure).width > 700);
      expect(errors).to.be.empty;
    } finally {
      window.removeEventListener('error', listen);
    }
  });

  it('leaves the chart library’s defaults as they are', async () => {
    const before = JSON.stringify(Chart.defaults);
    await show();
    expect(JSON.stringify(Chart.defaults)).to.equal(before);
  });
});
