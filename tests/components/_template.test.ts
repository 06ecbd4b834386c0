import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateTable } from '../../components/_template/_template.js';
import { figureContract } from '../figure-contract.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const module = () => import('../../components/_template/_template.js');

figureContract('template-table', { module });

describe('<template-table>', () => {
  before(module);

  it('opens the records of a row', async () => {
    const figure = await fixture<TemplateTable>(
      html`<template-table .data=${smallDataset}></template-table>`,
    );
    const button = figure.shadowRoot!.querySelector<HTMLElement>('[data-open="esker"]')!;
    button.click();
    await figure.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });
});
