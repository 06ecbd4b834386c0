import { expect, fixture, html } from '@open-wc/testing';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import type { ActorStanceMatrix } from '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const narrow = async (): Promise<ActorStanceMatrix> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = '340px';
  const matrix = document.createElement('actor-stance-matrix');
  matrix.data = smallDataset;
  box.append(matrix);
  await matrix.updateComplete;
  return matrix;
};
const shown = ({ shadowRoot }: ActorStanceMatrix): string =>
  shadowRoot!.querySelector('.matrix')!.textContent!.replace(/\s+/g, ' ');
const press = async (matrix: ActorStanceMatrix, label: string): Promise<void> => {
  matrix.shadowRoot!.querySelector<HTMLElement>(`button[aria-label="${label}"]`)!.click();
  await matrix.updateComplete;
};

describe('actor-stance-matrix in a narrow column', () => {
  it('shows one episode at a time and steps to the others', async () => {
    const matrix = await narrow();
    const first = matrix.shadowRoot!.querySelector('.stepper .current')!.textContent;
    await press(matrix, first === '2001 war' ? 'Later episode' : 'Earlier episode');
    expect(matrix.shadowRoot!.querySelector('.stepper .current')!.textContent).not.to.equal(first);
    expect(matrix.shadowRoot!.querySelectorAll('.episodes th')).to.have.lengthOf(1);
  });

  it('says "arms both" only where the cells beside it say so', async () => {
    const matrix = await narrow();
    matrix.state = { chosen: ['clash-2010'] };
    await matrix.updateComplete;
    expect(shown(matrix)).to.contain('arms both');
    matrix.state = { chosen: ['war-2001'] };
    await matrix.updateComplete;
    expect(shown(matrix)).not.to.contain('arms both');
  });
});

describe('actor-stance-matrix with claims hidden', () => {
  it('sums up nobody’s acts: those of the others may be among the hidden', async () => {
    const matrix = await narrow();
    const summary = (): string => matrix.shadowRoot!.querySelector('.summary')!.textContent.trim();
    expect(summary()).to.contain('armed both sides');
    matrix.minStatus = 'confirmed';
    await matrix.updateComplete;
    expect(summary()).to.equal(
      '6 records shown. 9 claims graded below “confirmed”, or revised by one, are hidden.',
    );
    const told = matrix.shadowRoot!.querySelector('figure')!.textContent;
    expect(told).to.contain('none shown at this grade (not the same as neutral)');
    expect(told, 'there may be some').not.to.contain('no evidence');
    expect(
      matrix.shadowRoot!.querySelector('figure')!.textContent.split('are hidden'),
    ).to.have.lengthOf(2);
  });
});

describe('a figure that cannot draw what it was given', () => {
  it('fails in words, tells the page once, and draws again', async () => {
    const matrix = await narrow();
    const heard: string[] = [];
    for (const type of ['data-error', 'data-ready']) {
      matrix.addEventListener(type, () => heard.push(type));
    }
    const good = Object.getPrototypeOf(matrix) as { content: unknown };
    Object.defineProperty(matrix, 'content', {
      configurable: true,
      value: () => {
        throw new Error('no such mark');
      },
    });
    matrix.requestUpdate();
    await matrix.updateComplete;
    expect(matrix.status).to.equal('failed');
    expect(matrix.shadowRoot!.textContent).to.contain('This figure could not be loaded.');
    Object.defineProperty(matrix, 'content', { configurable: true, value: good.content });
    matrix.requestUpdate();
    await matrix.updateComplete;
    expect(matrix.status).to.equal('ready');
    expect(heard).to.deep.equal(['data-error', 'data-ready']);
  });
});
