import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { FigureCanvas } from '../../components/internal/chart-canvas.js';
import type { ChartSpec } from '../../components/internal/chart-spec.js';

const spec: ChartSpec = {
  categories: ['2001', '2002'].map((label) => ({ label, short: label, major: true })),
  series: [
    { key: 'arland', colour: 1 },
    { key: 'borland', colour: 2 },
  ],
  panels: [
    {
      title: 'To Dovia',
      max: 12,
      ticks: [0, 10].map((value) => ({ value, text: String(value) })),
      values: [
        [null, 4],
        [null, 8],
      ],
      gaps: ['none', undefined],
      labels: [],
    },
  ],
  rules: [],
};

describe('<figure-canvas>', () => {
  /** A canvas that notes how often its columns are drawn, and how wide it was each time. */
  async function show(): Promise<{ canvas: FigureCanvas; drawn: number[] }> {
    await import('../../components/internal/chart-canvas.js');
    const { columns } = await import('../../components/internal/chart-columns.js');
    const drawn: number[] = [];
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '400px';
    const canvas = document.createElement('figure-canvas');
    canvas.style.blockSize = '200px';
    canvas.painter = {
      ...columns,
      front: (...given: Parameters<typeof columns.front>) => {
        drawn.push(canvas.clientWidth);
        columns.front(...given);
      },
    };
    canvas.spec = spec;
    box.append(canvas);
    await canvas.updateComplete;
    await nextFrame();
    await nextFrame();
    return { canvas, drawn };
  }

  it('is laid out and drawn once when it appears', async () => {
    const { drawn } = await show();
    expect(drawn).to.deep.equal([400]);
  });

  it('is drawn again on the same canvas when its numbers change', async () => {
    const { canvas, drawn } = await show();
    const before = canvas.shadowRoot!.querySelector('canvas')!;
    canvas.spec = { ...spec, rules: [{ category: 1, text: 'War' }] };
    await canvas.updateComplete;
    expect(drawn).to.deep.equal([400, 400]);
    expect(canvas.shadowRoot!.querySelector('canvas')).to.equal(before);
  });

  it('finds under a point the series that is drawn there, past the places where nothing is', async () => {
    const { canvas } = await show();
    const { top, height } = canvas.getBoundingClientRect();
    const column = Array.from({ length: height }, (_, y) => canvas.seriesAt(0, 1, top + y));
    const met = column.filter((key, y) => key !== undefined && key !== column[y - 1]);
    expect(met, 'from top to bottom').to.deep.equal(['borland', 'arland']);
    expect(canvas.seriesAt(0, 0, top + height / 2)).to.equal(undefined);
  });
});
