import { expect } from '@open-wc/testing';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import type { Dataset } from '../../data/index.js';
import { makeChance } from '../fixtures/chance.js';
import { openArticle, settled } from '../fixtures/contract.js';
import { exampleDataset } from '../fixtures/examples.js';
import { spoil, VALUES } from '../fixtures/spoil.js';

const FIGURES = 300;

/** Where these words are seen, no name was spelt so: something was put into words that is no word. */
const BROKEN = /NaN|undefined|\[object/;
const UNLIKE_BROKEN = VALUES.filter((value) => typeof value !== 'string' || !BROKEN.test(value));

describe('whatever a page hands over', () => {
  it(`in ${FIGURES} spoilt datasets, leaves figures and their page whole`, async () => {
    const chance = makeChance();
    const whole = JSON.stringify(await exampleDataset());
    const article = openArticle();
    const tags = ['actor-stance-matrix', 'arms-flow-chart', 'casualty-comparison'] as const;
    const statuses = new Set<string>();
    for (let at = 0; at < FIGURES; at++) {
      const data = JSON.parse(whole) as Record<string, unknown>;
      spoil(data, chance, UNLIKE_BROKEN);
      const view = chance.pick(['chart', 'table']);
      const figure = article.add(tags[at % 3]!, { view }, (each) => {
        each.data = data as unknown as Dataset;
      });
      const status = await settled(figure, 30_000);
      expect(status, `${chance.seed}, number ${at}`).to.match(/ready|empty|failed/);
      statuses.add(status);
      // Attributes, names for screen readers and places in drawings included.
      const broken = BROKEN.exec(figure.shadowRoot!.innerHTML);
      expect(broken?.[0], `${chance.seed}, number ${at}`).to.equal(undefined);
      figure.remove();
    }
    expect([...statuses]).to.include.members(['ready', 'failed']);
    article.unharmed();
    article.end();
  }).timeout(120_000);
});
