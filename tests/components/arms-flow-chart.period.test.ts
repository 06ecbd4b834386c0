import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import type { ArmsFlowChart } from '../../components/arms-flow-chart/arms-flow-chart.js';
import type { FigureCanvas } from '../../components/internal/chart-canvas.js';
import type { ChartSpec } from '../../components/internal/chart-spec.js';
import type { Dataset } from '../../data/index.js';
import { deepFreeze, smallDataset } from '../fixtures/small-dataset.js';

const real = deepFreeze(
  (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset,
);

async function show(
  attributes: Record<string, string> = {},
  { data = real, width = 680 } = {},
): Promise<ArmsFlowChart> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const figure = document.createElement('arms-flow-chart');
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  figure.data = data;
  box.append(figure);
  await figure.updateComplete;
  await nextFrame();
  await figure.updateComplete;
  return figure;
}
const all = <T extends Element = HTMLElement>(figure: ArmsFlowChart, selector: string): T[] => [
  ...figure.shadowRoot!.querySelectorAll<T>(selector),
];
const words = (figure: ArmsFlowChart, selector: string): string =>
  all(figure, selector)[0]!.textContent!.replace(/\s+/g, ' ').trim();
const press = async (figure: ArmsFlowChart, selector: string, text: string): Promise<void> => {
  all(figure, selector)
    .find((button) => button.textContent!.trim() === text)!
    .click();
  await figure.updateComplete;
};
/** Moves a slider as a key does. */
const slide = async (figure: ArmsFlowChart, label: string, year: number): Promise<void> => {
  const slider = all<HTMLInputElement>(figure, `input[aria-label="${label}"]`)[0]!;
  slider.value = String(year);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await figure.updateComplete;
};
const drawnYears = (figure: ArmsFlowChart): string[] => {
  const { categories } = all<FigureCanvas>(figure, 'figure-canvas')[0]!.spec as ChartSpec;
  return [categories[0]!.label, categories.at(-1)!.label];
};

describe('the period of <arms-flow-chart>', () => {
  it('is chosen in the flow and kept in the years and in every measure', async () => {
    const figure = await show({ layout: 'flow' });
    await press(figure, '.jumps button', '2011–2020');
    expect(words(figure, '.heading')).to.equal('Who armed Armenia and Azerbaijan, 2011–2020');
    expect(figure.state).to.include({ layout: 'flow', period: '2011/2020' });
    await press(figure, '.segments button', 'By year');
    expect(drawnYears(figure)).to.deep.equal(['2011', '2020']);
    figure.measure = 'deals';
    await figure.updateComplete;
    expect(words(figure, '.period > summary')).to.equal('Period: 2011–2020');
    expect(all(figure, '.ledger tbody th').length).to.be.within(10, 24);
  });

  it('is one episode’s years at a press, and all years again', async () => {
    const figure = await show({ layout: 'flow' });
    await press(figure, '.jumps button', 'April 2016');
    expect(figure.period).to.equal('2016');
    expect(words(figure, '.heading')).to.equal('Who armed Armenia and Azerbaijan, 2016');
    await press(figure, '.jumps button', 'All years');
    expect(figure.period).to.equal('');
    expect(words(figure, '.heading')).to.contain('1995–2024');
  });

  it('has a slider for the first and one for the last year, which push each other', async () => {
    const figure = await show({ layout: 'flow', period: '2011/2020' });
    const sliders = all<HTMLInputElement>(figure, 'input[type="range"]');
    expect(sliders.map(({ value, min, max }) => [value, min, max])).to.deep.equal([
      ['2011', '1995', '2024'],
      ['2020', '1995', '2024'],
    ]);
    await slide(figure, 'Last year', 2014);
    expect(figure.period).to.equal('2011/2014');
    await slide(figure, 'First year', 2018);
    expect(figure.period).to.equal('2018');
    expect(sliders[1]!.value).to.equal('2018');
    await slide(figure, 'First year', 1995);
    expect(figure.period).to.equal('1995/2018');
    await slide(figure, 'Last year', 2024);
    expect(figure.period).to.equal('');
  });

  it('can be held at either thumb, and nowhere between them', async () => {
    const figure = await show({ layout: 'flow', period: '2000/2019' }, { width: 340 });
    const [from, to] = all<HTMLInputElement>(figure, 'input[type="range"]') as [
      HTMLInputElement,
      HTMLInputElement,
    ];
    from.scrollIntoView({ block: 'center' });
    const { left, width, top, height } = from.getBoundingClientRect();
    const under = (year: number, aside = 0): Element | null =>
      figure.shadowRoot!.elementFromPoint(
        left + 12 + ((year - 1995) / (2024 - 1995)) * (width - 24) + aside,
        top + height / 2,
      );
    expect(under(2000, -11)).to.equal(from);
    expect(under(2000, 11)).to.equal(from);
    expect(under(2019, 11)).to.equal(to);
    expect(under(2010)?.localName).not.to.equal('input');
  });

  it('moves by its own length with the arrows, as far as there are years', async () => {
    const figure = await show({ layout: 'flow', period: '2001/2010' });
    const arrow = (label: string): HTMLButtonElement =>
      all<HTMLButtonElement>(figure, `button[aria-label="${label}"]`)[0]!;
    arrow('Later period').click();
    await figure.updateComplete;
    expect(figure.period).to.equal('2011/2020');
    arrow('Later period').click();
    await figure.updateComplete;
    expect(figure.period).to.equal('2015/2024');
    expect(arrow('Later period').ariaDisabled).to.equal('true');
  });

  it('stays at hand where nothing is recorded in it', async () => {
    const figure = await show({ layout: 'flow', period: '1999', actors: 'azerbaijan' });
    expect(figure.status).to.be.oneOf(['empty', 'ready']);
    await press(figure, '.jumps button', 'All years');
    expect(figure.status).to.equal('ready');
    expect(figure.period).to.equal('');
  });

  it('comes back with the state, as does the supplier that was kept', async () => {
    const figure = await show({ layout: 'years' });
    all(figure, '.legend button')[1]!.click();
    figure.period = '2011/2020';
    await figure.updateComplete;
    const saved = JSON.parse(JSON.stringify(figure.state)) as Record<string, unknown>;
    expect(saved).to.include({ pinned: 'israel', period: '2011/2020' });
    const other = await show();
    other.state = saved;
    await other.updateComplete;
    expect(other.state).to.deep.equal(saved);
    expect(all<FigureCanvas>(other, 'figure-canvas')[0]!.highlight).to.equal('israel');
  });

  it('fetches the choice of years only when it is opened', async () => {
    const figure = await show();
    expect(all(figure, 'input[type="range"]')).to.be.empty;
    all(figure, '.period > summary')[0]!.click();
    await waitUntil(() => all(figure, 'input[type="range"]').length === 2);
  });

  it('is not offered for a single year', async () => {
    const one = { ...smallDataset, arms: smallDataset.arms!.slice(0, 1) } as Dataset;
    const year = one.arms![0]!.deliveries!.slice(0, 1);
    const data = { ...one, arms: [{ ...one.arms![0]!, deliveries: year }] } as Dataset;
    const figure = await show({}, { data: deepFreeze(structuredClone(data)) });
    expect(all(figure, '.period')).to.be.empty;
  });
});

describe('the marks of <arms-flow-chart>', () => {
  const tipOn = (figure: ArmsFlowChart, mark: Element): string[] => {
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    return [...all(figure, '.tip')[0]!.children].map(({ textContent }) => textContent!);
  };

  it('tells on hover of a deal what its details open with', async () => {
    const figure = await show({ measure: 'deals' });
    const [mark] = all(figure, '[data-open="arms-deal-53617"]');
    expect(tipOn(figure, mark!)).to.deep.equal([
      'Smerch, Russia to Azerbaijan',
      'Number: about 18',
      'Ordered: about 2011',
      'Delivered: 2012–14',
      'Stage: delivered',
      'SIPRI register 2026, graded fair',
    ]);
  });

  it('tells on hover of a sum and of a flight, with who disputes it', async () => {
    const sums = await show({ measure: 'value' });
    expect(tipOn(sums, all(sums, '.card')[0]!)[0]).to.equal(
      'Russia to Azerbaijan: about $4 billion',
    );
    const years = await show();
    const [flight] = all(years, '[data-open="arms-airlift-russia-armenia-azerbaijan-2020"]');
    expect(tipOn(years, flight!)).to.include('Disputed by: Russia');
  });

  it('shows the stations of a deal, and terms and sources under it', async () => {
    const figure = await show({ measure: 'deals' });
    expect(all(figure, '.chain li').map((node) => node.textContent!.trim())).to.deep.equal([
      'pledged',
      'ordered',
      'delivered',
      'seen in use',
    ]);
    const row = all(figure, '[data-open="arms-deal-53617"]')[0]!.closest('tr')!;
    expect(row.textContent).to.contain('new; SIPRI register 2026');
    expect(row.querySelectorAll('.stage-mark .on')).to.have.lengthOf(3);
  });

  it('tells fewer than six deals as an annotated list', async () => {
    const figure = await show({ measure: 'deals' }, { data: smallDataset });
    expect(all(figure, '.ledger')).to.be.empty;
    const [first] = all(figure, '.annotated li');
    expect(first!.textContent!.replace(/\s+/g, ' ')).to.contain(
      'Number: 12 howitzers · Ordered: about 2007 · Delivered: 2010 · 30 million TIV',
    );
  });
});
