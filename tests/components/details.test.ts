import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import { recordDetails } from '../../components/internal/details.js';
import { languageFor } from '../../components/internal/language.js';
import { smallDataset } from '../fixtures/small-dataset.js';

/** Waits for what a figure does in its own time, however slow the machine is. */
const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, { timeout: 9000 });

const language = languageFor('en');
const linksOf = (id: string): string[] =>
  recordDetails(smallDataset, id, language)!.links.map(
    ({ label, to, text }) => `${label} ${to}: ${text}`,
  );

describe('the details of a record', () => {
  it('lead to the claim it revises, and back', () => {
    expect(linksOf('dead-arland-own-revised')).to.deep.equal([
      'Revises dead-arland-own-first: 6 April 2010: at least 49',
    ]);
    expect(linksOf('dead-arland-own-first')).to.deep.equal([
      'Revised by dead-arland-own-revised: 20 April 2010: 105',
    ]);
    expect(linksOf('dead-arland-by-borland')).to.deep.equal([]);
  });
});

describe('the details panel', () => {
  const textOf = (node: Element | null): string =>
    node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const show = async (attributes: Readonly<Record<string, string>> = {}) => {
    const figure = document.createElement('casualty-comparison');
    for (const [name, value] of Object.entries({ view: 'table', ...attributes }))
      figure.setAttribute(name, value);
    figure.data = smallDataset;
    (await fixture<HTMLElement>(html`<div></div>`)).append(figure);
    await until(() => figure.status === 'ready');
    await figure.updateComplete;
    const one = (selector: string): HTMLElement =>
      figure.shadowRoot!.querySelector<HTMLElement>(selector)!;
    const open = async (id: string): Promise<void> => {
      figure.state = {
        details: { records: [id], anchor: one('[data-open]').dataset['open'], at: 0 },
      };
      await figure.updateComplete;
      await until(() => one('.panel'), 'no details open');
    };
    const link = (text: string): HTMLElement =>
      [...figure.shadowRoot!.querySelectorAll<HTMLElement>('.panel dd button')].find((button) =>
        textOf(button).includes(text),
      )!;
    return { figure, one, open, link };
  };

  it('goes to a linked claim and back, with the focus on its title', async () => {
    const { figure, one, open, link } = await show();
    await open('dead-arland-own-revised');
    link('at least 49').click();
    await figure.updateComplete;
    expect(textOf(one('.panel-title'))).to.contain('at least 49');
    expect(figure.shadowRoot!.activeElement).to.equal(one('.panel-title'));
    link('105').click();
    await figure.updateComplete;
    expect(textOf(one('.panel-title'))).to.contain('105');
    expect(textOf(one('.panel-bar'))).to.contain('1 of 2');
  });

  it('closes when what was chosen next does not hold the record', async () => {
    const { figure, one, open } = await show();
    await open('dead-arland-own-revised');
    figure.episode = ['war-2001'];
    await figure.updateComplete;
    expect(one('.panel')).to.equal(null);
    expect(figure.state['details']).to.equal(null);
  });

  it('leads to a claim that is too weak to be shown', async () => {
    const { figure, one, open, link } = await show({ 'min-status': 'confirmed' });
    expect(textOf(one('[part="table"]'))).not.to.contain('49');
    await open('dead-arland-own-revised');
    link('at least 49').click();
    await figure.updateComplete;
    expect(textOf(one('.panel-title'))).to.contain('at least 49');
  });

  it('gives citations to copy, says so, and says it again', async () => {
    const { figure, one, open } = await show();
    await open('dead-arland-own-revised');
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writeText = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => void copied.push(text);
    try {
      one('.cite summary').click();
      await until(() => one('.citing'), 'no citations');
      const names = [...figure.shadowRoot!.querySelectorAll('.citing button')].map(textOf);
      expect(names).to.deep.equal(['Copy as Plain text', 'Copy as BibTeX', 'Copy as CSL-JSON']);
      const status = (): string => one('figure > [role="status"]').textContent;
      one('.citing section[aria-label="BibTeX"] button').click();
      await until(() => status() === 'Copied as BibTeX.');
      one('.citing section[aria-label="BibTeX"] button').click();
      await until(() => status() === 'Copied as BibTeX.\u00a0');
    } finally {
      clipboard.writeText = writeText;
    }
    expect(copied).to.have.lengthOf(2);
    expect(copied[0]).to.contain('@article{gazette-2010').and.to.contain('para 3');
    expect(copied[0]).to.equal(one('.citing section[aria-label="BibTeX"] pre').textContent);
  });

  it('says what to do where the browser does not let a page copy', async () => {
    const { one, open } = await show();
    await open('dead-arland-own-revised');
    const { clipboard } = navigator;
    const writeText = clipboard.writeText.bind(clipboard);
    clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    try {
      one('.cite summary').click();
      await until(() => one('.citing'), 'no citations');
      one('.citing button').click();
      await until(() => one('figure > [role="status"]').textContent.includes('copy it yourself'));
    } finally {
      clipboard.writeText = writeText;
    }
  });
});
