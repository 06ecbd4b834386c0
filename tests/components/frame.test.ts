import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import type { ActorStanceMatrix } from '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { makeHost } from '../fixtures/host.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

/** Waits for what a figure does in its own time, however slow the machine is. */
const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, { timeout: 9000 });

const show = async (
  attributes: Readonly<Record<string, string>> = {},
  width = 680,
): Promise<ActorStanceMatrix> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const figure = document.createElement('actor-stance-matrix');
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  if (!attributes['src']) figure.data = smallDataset;
  box.append(figure);
  await figure.updateComplete;
  return figure;
};
const one = (figure: ActorStanceMatrix, selector: string): HTMLElement =>
  figure.shadowRoot!.querySelector<HTMLElement>(selector)!;
const textOf = (node: Element | null): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const said = (figure: ActorStanceMatrix): string => textOf(one(figure, 'figure > [role="status"]'));
const openMenu = async (figure: ActorStanceMatrix): Promise<HTMLElement> => {
  one(figure, '.menu summary').click();
  await until(() => one(figure, '.menu-items'), 'no menu opens');
  return one(figure, '.menu-items');
};
const press = async (node: Element): Promise<void> => {
  const { x, y, width, height } = node.getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
};

describe('a link of a figure', () => {
  it('is underlined', async () => {
    const link = one(await show(), 'a, .link');
    expect(getComputedStyle(link).textDecorationLine).to.equal('underline');
  });
});

describe('the menu of a figure', () => {
  it('holds the files of the figure, each in a target of 24 pixels or more', async () => {
    const menu = await openMenu(await show());
    const buttons = [...menu.querySelectorAll('button')];
    expect(buttons.map(textOf)).to.include.members([
      'Picture (PNG)',
      'Drawing (SVG)',
      'Table (CSV)',
      'Records (JSON)',
      'Copy link',
    ]);
    for (const button of buttons) expect(button.offsetHeight).to.be.at.least(24);
  });

  it('closes with Escape, which gives the focus back to its button', async () => {
    const figure = await show();
    const menu = await openMenu(figure);
    menu.querySelector('button')!.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !one(figure, '.menu-items'), 'the menu stays');
    expect(figure.shadowRoot!.activeElement).to.equal(one(figure, '.menu summary'));
  });

  it('closes with a press anywhere else, and stays open with a press on itself', async () => {
    const figure = await show();
    const menu = await openMenu(figure);
    const { left, top } = menu.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 1, Math.round(top) + 1] });
    await figure.updateComplete;
    expect(one(figure, '.menu-items'), 'after a press inside').to.exist;
    await press(one(figure, '.summary'));
    await until(() => !one(figure, '.menu-items'), 'the menu stays');
  });

  it('gives a file with the name of the figure', async () => {
    const figure = await show();
    const menu = await openMenu(figure);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href.slice(0, 5)}`);
    };
    try {
      [...menu.querySelectorAll('button')].find((b) => textOf(b) === 'Table (CSV)')!.click();
      await until(() => saved.length);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['actor-stance-matrix.csv blob:']);
  });

  it('holds the views, too, in a column under 360 pixels', async () => {
    const figure = await show({}, 340);
    expect(one(figure, '.bar > .tabs'), 'tabs in the bar').to.equal(null);
    const menu = await openMenu(figure);
    expect([...menu.querySelectorAll('.tab')].map(textOf)).to.deep.equal(['Chart', 'Table']);
    menu.querySelectorAll<HTMLElement>('.tab')[1]!.click();
    await figure.updateComplete;
    expect(figure.view).to.equal('table');
  });

  it('lets nothing of the frame stick out of a column of 40 pixels', async () => {
    const figure = await show({ view: 'table' }, 40);
    await openMenu(figure);
    await nextFrame();
    const right = figure.getBoundingClientRect().right + 0.5;
    const out = [...figure.shadowRoot!.querySelectorAll('.bar, .bar *, .footer, .footer *')].filter(
      (node) => node.getBoundingClientRect().right > right,
    );
    expect(
      out.map((node) => `${node.localName}.${node.className} ${textOf(node)}`).join('\n'),
    ).to.equal('');
  });
});

describe('the frame of a figure', () => {
  it('leaves out what its editor does not want, and keeps the name of the figure', async () => {
    const figure = await show({
      'without-toolbar': '',
      'without-source': '',
      'without-heading': '',
    });
    expect(one(figure, '[part="toolbar"]')).to.equal(null);
    expect(one(figure, '[part="source"]')).to.equal(null);
    const heading = one(figure, '#heading');
    expect(heading.getBoundingClientRect().width).to.be.at.most(1);
    expect(textOf(heading)).not.to.equal('');
    figure.removeAttribute('without-toolbar');
    figure.setAttribute('without-source', 'false');
    await figure.updateComplete;
    expect(one(figure, '[part="toolbar"]')).to.exist;
    expect(one(figure, '[part="source"]')).to.exist;
  });

  it('says what the grades of its claims mean, those it shows and no others', async () => {
    const figure = await show();
    const grades = (): string[] =>
      [...figure.shadowRoot!.querySelectorAll('.grades .status')].map(textOf);
    expect(grades()).to.deep.equal(['confirmed', 'fair', 'weak', 'contested']);
    expect(textOf(one(figure, '.grades'))).to.contain('another party denies or contradicts it');
    figure.minStatus = 'fair';
    await figure.updateComplete;
    expect(grades()).to.deep.equal(['confirmed', 'fair']);
  });

  it('names its data, their version, their day and their terms', async () => {
    const source = textOf(one(await show(), '[part="source"]'));
    expect(source).to.contain(
      'Data: Arland and Borland, 2001–2010 (data file 3.2.1 of 1 May 2024).',
    );
    expect(source).to.contain('Terms of the data: Invented for tests');
  });

  it('tells the page which source a person opened', async () => {
    const figure = await show();
    figure.addEventListener('click', (event) => event.preventDefault());
    const opened = oneEvent(figure, 'source-open');
    one(figure, '[part="source"] a').click();
    const event = (await opened) as unknown as HTMLElementEventMap['source-open'];
    expect(event).to.include({ source: 'gazette-2010', url: 'https://example.org/gazette/2010' });
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('warns of a grade there is not, and shows everything', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    const figure = await show({ 'min-status': 'fare' });
    console.warn = warn;
    expect(figure.minStatus).to.equal('discounted');
    expect(warnings.join()).to.contain('Did you mean "fair"?');
    expect(textOf(one(figure, 'figure'))).not.to.contain('hidden.');
  });

  it('says how many claims it hides where nothing is left', async () => {
    const figure = await show({ 'min-status': 'confirmed' });
    figure.data = withRecords(smallDataset, {
      stances: (stances) => stances.map((stance) => ({ ...stance, status: 'fair' })),
    });
    await until(() => figure.status === 'empty', 'claims are left');
    expect(figure.status).to.equal('empty');
    expect(textOf(one(figure, '[part="empty"]'))).to.match(
      /\d+ claims graded below “confirmed”, or revised by one, are hidden\.$/,
    );
  });

  it('fills the screen and comes back', async () => {
    const figure = await show({}, 600);
    const button = one(figure, '.tool[aria-label="Full screen"]');
    await press(button);
    await until(() => figure.matches(':fullscreen'), 'it does not fill the screen');
    await until(() => button.getAttribute('aria-pressed') === 'true');
    await document.exitFullscreen();
    await until(() => button.getAttribute('aria-pressed') === 'false');
  });
});

describe('what a figure says to those who cannot see it', () => {
  it('says how many records are left when a person’s choice changes their number', async () => {
    const figure = await show();
    one(figure, 'button').addEventListener('click', () => (figure.episode = ['clash-2010']));
    one(figure, 'button').click();
    await figure.updateComplete;
    expect(said(figure)).to.match(/^\d+ records shown\.$/);
  });

  it('says nothing when a page’s own code changes the figure', async () => {
    const figure = await show();
    await aTimeout(0);
    figure.episode = ['clash-2010'];
    await figure.updateComplete;
    figure.view = 'table';
    await figure.updateComplete;
    expect(said(figure)).to.equal('');
  });
});

describe('a figure far down the page', () => {
  const far = async (attributes: Record<string, string> = {}) => {
    const host = makeHost();
    await host.serve(smallDataset);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    await setViewport({ width: 800, height: 600 });
    page.style.paddingBlockStart = '4000px';
    const figure = document.createElement('actor-stance-matrix');
    for (const [name, value] of Object.entries({ src: host.url, ...attributes }))
      figure.setAttribute(name, value);
    page.append(figure);
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    return { host, figure };
  };

  it('is fetched when a reader scrolls near it', async () => {
    const { host, figure } = await far();
    // By the time another figure is ready, this one would have asked.
    const other = await far({ loading: 'eager' });
    await until(() => other.figure.status === 'ready');
    expect(await host.requests()).to.be.empty;
    const ready = oneEvent(figure, 'data-ready');
    scrollTo(0, 3000);
    await ready;
    expect(figure.status).to.equal('ready');
    scrollTo(0, 0);
  });

  it('is fetched at once when it is eager', async () => {
    const { figure } = await far({ loading: 'eager' });
    await until(() => figure.status === 'ready');
  });

  it('is fetched at once when somebody asks for its file', async () => {
    const { figure } = await far();
    expect(figure.status).to.equal('pending');
    const file = await (await figure.exportAs('csv')).text();
    expect(file).to.contain('Cestria');
  });

  it('is fetched at once when the page is printed', async () => {
    const { figure } = await far();
    dispatchEvent(new Event('beforeprint'));
    await until(() => figure.status === 'ready');
    dispatchEvent(new Event('afterprint'));
  });
});
