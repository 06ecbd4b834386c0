import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import type { ArmsFlowChart } from '../../components/arms-flow-chart/arms-flow-chart.js';
import { smallDataset } from '../fixtures/small-dataset.js';

/** Waits for what a figure does in its own time, however slow the machine is. */
const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, { timeout: 9000 });

const TYPES = ['state-change', 'actor-select', 'period-change', 'datum-select'] as const;

async function show(): Promise<{ figure: ArmsFlowChart; heard: Event[] }> {
  const figure = await fixture<ArmsFlowChart>(
    html`<arms-flow-chart .data=${smallDataset}></arms-flow-chart>`,
  );
  const heard: Event[] = [];
  for (const type of TYPES) figure.addEventListener(type, (event) => heard.push(event));
  return { figure, heard };
}
const typesOf = (heard: readonly Event[]): string[] => heard.map(({ type }) => type);
const inside = (figure: ArmsFlowChart, selector: string): HTMLElement =>
  figure.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** A control of a figure that does this when a person presses it. */
async function press(figure: ArmsFlowChart, act: () => void): Promise<void> {
  inside(figure, '.controls button').addEventListener('click', act, { once: true });
  inside(figure, '.controls button').click();
  await figure.updateComplete;
}

describe('what a person does in a figure', () => {
  it('is told with the actors and the period they chose', async () => {
    const { figure, heard } = await show();
    await press(figure, () => {
      figure.actors = ['cestria'];
      figure.period = '2009/2010';
      figure.asOf = '2011';
    });
    expect(typesOf(heard)).to.deep.equal(['state-change', 'actor-select', 'period-change']);
    const [change, actors, period] = heard as [
      HTMLElementEventMap['state-change'],
      HTMLElementEventMap['actor-select'],
      HTMLElementEventMap['period-change'],
    ];
    expect(change.state).to.deep.include({ actors: ['cestria'], period: '2009/2010' });
    expect(actors.actors).to.deep.equal(['cestria']);
    expect(period).to.include({ period: '2009/2010', asOf: '2011' });
  });

  it('is told as the supplier they chose in the legend', async () => {
    const { figure, heard } = await show();
    const entry = inside(figure, '.legend button[aria-pressed]');
    entry.click();
    await figure.updateComplete;
    expect(typesOf(heard)).to.deep.equal(['state-change', 'actor-select']);
    const [supplier] = (heard[1] as HTMLElementEventMap['actor-select']).actors;
    expect(smallDataset.actors!.map(({ id }) => id)).to.include(supplier);
  });

  it('is told as the period that a figure lets them choose', async () => {
    const { figure, heard } = await show();
    await press(figure, () => (figure.state = { layout: 'flow', period: '2009/2010' }));
    expect(typesOf(heard)).to.deep.equal(['state-change', 'period-change']);
    expect((heard[1] as HTMLElementEventMap['period-change']).period).to.equal('2009/2010');
  });

  it('is not told of what the page’s code does a moment later', async () => {
    const { figure, heard } = await show();
    await press(figure, () => undefined);
    await aTimeout(0);
    figure.period = '2009';
    await figure.updateComplete;
    expect(typesOf(heard)).to.deep.equal([]);
  });

  it('is told when they open details, and when they sort the table', async () => {
    const { figure, heard } = await show();
    figure.view = 'table';
    await figure.updateComplete;
    inside(figure, '[data-open]').click();
    await figure.updateComplete;
    await until(() => inside(figure, '.panel'));
    expect(typesOf(heard).sort()).to.deep.equal(['datum-select', 'state-change']);
    inside(figure, 'thead button').click();
    await figure.updateComplete;
    const last = heard.at(-1) as HTMLElementEventMap['state-change'];
    expect(last.state['sorting']).to.deep.equal({ column: 0, descending: false });
    expect(last.state['details']).to.have.property('records').that.is.not.empty;
  });
});

describe('the state of a figure', () => {
  it('goes back to what it was when another cannot be shown', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    const { figure } = await show();
    const { state } = figure;
    // No figure could have said this of its own; the model stumbles over it.
    Object.defineProperty(figure, 'model', {
      configurable: true,
      value: function (this: ArmsFlowChart, ...given: unknown[]) {
        if (this.layout === 'flow') throw new Error('cannot be shown');
        return (Object.getPrototypeOf(this) as { model(...all: unknown[]): unknown }).model.apply(
          this,
          given,
        );
      },
    });
    figure.state = { layout: 'flow' };
    await figure.updateComplete;
    console.warn = warn;
    expect(figure.status).to.equal('ready');
    expect(figure.state).to.deep.equal(state);
    expect(warnings.join()).to.contain('the state assigned cannot be shown');
  });

  it('can be given before the code of the figure has come', async () => {
    const figure = document.createElement('arms-flow-chart');
    figure.data = smallDataset;
    figure.state = { view: 'table', measure: 'deals', unknown: 1 };
    (await fixture<HTMLElement>(html`<div></div>`)).append(figure);
    await figure.updateComplete;
    expect(figure.state).to.include({ view: 'table', measure: 'deals' });
    expect(figure.state).not.to.have.property('unknown');
  });

  it('closes details of records that another dataset does not have, and keeps the others', async () => {
    const { figure } = await show();
    const details = { records: ['arms-dovia-arland'], anchor: 'x', at: 0 };
    figure.state = { details };
    await figure.updateComplete;
    figure.data = { ...smallDataset, version: '4.0.0' };
    await until(() => inside(figure, '[part="source"]').textContent.includes('4.0.0'));
    expect(figure.state['details']).to.deep.equal(details);
    figure.data = { ...smallDataset, version: '5.0.0', arms: smallDataset.arms!.slice(0, 2) };
    await until(() => inside(figure, '[part="source"]').textContent.includes('5.0.0'));
    expect(figure.state['details']).to.equal(null);
  });
});
