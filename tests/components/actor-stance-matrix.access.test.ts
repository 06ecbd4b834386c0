import { expect, fixture, html } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { $$, show, text } from '../fixtures/shown-matrix.js';
import { smallDataset } from '../fixtures/small-dataset.js';

declare const axe: { run(context: Element): Promise<AxeResults> };

const WAYS: readonly Record<string, string>[] = [
  { timeline: '', 'as-of': '2010-04-02' },
  { compare: 'war-2001 clash-2010' },
  { show: 'words-deeds' },
  { acts: 'arms', order: 'alignment', ungrouped: '', 'with-parties': '' },
];

describe('actor-stance-matrix in each of its ways, for every reader', () => {
  for (const theme of ['light', 'dark']) {
    for (const width of [340, 680]) {
      for (const attributes of [...WAYS, { cards: '' }]) {
        const way = Object.keys(attributes)[0]!;
        it(`passes the accessibility rules, ${way}, ${theme}, ${width} px wide`, async () => {
          const box = await fixture<HTMLElement>(html`<div></div>`);
          box.style.inlineSize = `${width}px`;
          const matrix = document.createElement('actor-stance-matrix');
          for (const [name, value] of Object.entries({ ...attributes, theme }))
            matrix.setAttribute(name, value);
          matrix.data = smallDataset;
          matrix.state = { arranging: true, cards: 'cards' in attributes };
          box.append(matrix);
          await matrix.updateComplete;
          const cell = matrix.shadowRoot!.querySelector<HTMLElement>('button.cell');
          cell?.click();
          await matrix.updateComplete;
          const { violations } = await axe.run(matrix);
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(' ')}`,
          );
          expect(found).to.deep.equal([]);
          const small = [...matrix.shadowRoot!.querySelectorAll('button, select, summary, label')]
            .map((node) => ({ node, box: node.getBoundingClientRect() }))
            .filter(({ box: { width: w, height } }) => w > 0 && (height < 24 || w < 24))
            .map(({ node }) => node.textContent.trim());
          expect(small, 'targets under 24 px').to.deep.equal([]);
          expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        });
      }
    }
  }

  for (const attributes of [{}, ...WAYS]) {
    const way = Object.keys(attributes)[0] ?? 'as it comes';
    it(`keeps what a cell says inside its row, and the cell fills it, ${way}`, async () => {
      const matrix = await show(attributes, 480);
      const cells = $$(matrix, 'tbody .cell');
      expect(cells).not.to.be.empty;
      for (const cell of cells) {
        const { height } = cell.closest('tr')!.getBoundingClientRect();
        expect(cell.scrollHeight, text(cell)).to.be.at.most(cell.clientHeight + 1);
        // Padding of 3 px above and below, and a line.
        expect(cell.getBoundingClientRect().height, text(cell)).to.be.closeTo(height - 6.5, 1);
      }
    });
  }
});
