import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import type { ActorStanceMatrix } from '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { smallDataset } from '../fixtures/small-dataset.js';

/** Waits for what a figure does in its own time, however slow the machine is. */
const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, { timeout: 9000 });

const show = async (
  attributes: Readonly<Record<string, string>> = { id: 'fig' },
): Promise<ActorStanceMatrix> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const figure = document.createElement('actor-stance-matrix');
  for (const [name, value] of Object.entries({ 'sync-url': '', ...attributes }))
    figure.setAttribute(name, value);
  figure.data = smallDataset;
  box.append(figure);
  await figure.updateComplete;
  return figure;
};
const tab = async (figure: ActorStanceMatrix, at: 0 | 1): Promise<void> => {
  figure.shadowRoot!.querySelectorAll<HTMLElement>('.bar .tab')[at]!.click();
  await figure.updateComplete;
};
/** As a link or the back button of the page does. */
const goTo = async (hash: string): Promise<void> => {
  const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await heard;
  await nextFrame();
};

describe('a figure that keeps its state in the address of the page', () => {
  let href: string;
  beforeEach(() => (href = location.href));
  afterEach(() => history.replaceState(null, '', href));

  it('writes what a person changed beside what else stands there, without a new page in the history', async () => {
    history.replaceState({ own: 1 }, '', '#section-2&other=x%20y');
    const { length } = history;
    const figure = await show();
    expect(location.hash).to.equal('#section-2&other=x%20y');
    await tab(figure, 1);
    await until(() => location.hash === '#section-2&other=x%20y&fig.view=table');
    expect(history.length).to.equal(length);
    expect(history.state).to.deep.equal({ own: 1 });
    await tab(figure, 0);
    await until(() => location.hash === '#section-2&other=x%20y');
  });

  it('leaves no sign in the address when everything is as at first', async () => {
    const figure = await show();
    const before = location.href;
    await tab(figure, 1);
    await until(() => location.hash === '#fig.view=table');
    await tab(figure, 0);
    await until(() => location.href === before);
  });

  it('takes its state from the address, details and all', async () => {
    const first = await show();
    await tab(first, 1);
    first.shadowRoot!.querySelector<HTMLElement>('[data-open]')!.click();
    await first.updateComplete;
    await until(() => location.hash.includes('fig.details='));
    const { state } = first;
    first.remove();
    const again = await show();
    expect(again.state).to.deep.equal(state);
    await until(() => again.shadowRoot!.querySelector('.panel'));
    // The focus is the reader’s.
    expect(again.shadowRoot!.activeElement?.className ?? 'nothing').to.equal('nothing');
  });

  it('follows the back button, and stays as it is on the way to a section', async () => {
    const figure = await show();
    await goTo('#fig.view=table&fig.episode=clash-2010');
    expect(figure.state).to.deep.include({ view: 'table', episode: ['clash-2010'] });
    await goTo('#section-3');
    expect(figure.view).to.equal('table');
    await goTo('#fig.episode=war-2001');
    expect(figure.state).to.deep.include({ view: 'chart', episode: ['war-2001'] });
  });

  it('keeps two figures apart, also when one is named like the beginning of the other', async () => {
    const [one, two] = [await show({ id: 'fig' }), await show({ id: 'fig.two' })];
    await tab(two, 1);
    await until(() => location.hash === '#fig.two.view=table');
    expect(one.view).to.equal('chart');
    await tab(one, 1);
    await until(() => location.hash === '#fig.two.view=table&fig.view=table');
  });

  it('is not harmed by an address that somebody made up', async () => {
    const figure = await show();
    const before = JSON.stringify(figure.state);
    for (const hash of [
      '#fig.view=%E0%A4%A&fig.details=%7B',
      '#fig.details={"records":["x"],"anchor":1,"at":0}&fig.sorting=[[]]',
      '#fig.chosen={"a":1}&fig.constructor=1&fig.__proto__=2',
      '#fig.chosen=5&fig.minStatus=none&fig.period=never',
    ]) {
      await goTo(hash);
      await figure.updateComplete;
      expect(figure.status, hash).to.equal('ready');
    }
    await goTo('#fig.view=chart');
    expect(JSON.stringify(figure.state)).to.equal(before);
  });

  it('does nothing without an id, and says why', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    const figure = await show({});
    await tab(figure, 1);
    await until(() => warnings.length);
    console.warn = warn;
    expect(warnings.join()).to.contain('<actor-stance-matrix sync-url> has no id');
    expect(location.href).to.equal(href);
  });

  it('lets the address be when it is told to', async () => {
    const figure = await show();
    figure.syncUrl = false;
    await tab(figure, 1);
    figure.remove();
    expect(location.href).to.equal(href);
  });
});
