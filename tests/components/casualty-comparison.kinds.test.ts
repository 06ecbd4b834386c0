import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import type { CasualtyComparison } from '../../components/casualty-comparison/casualty-comparison.js';
import type { CasualtyClaim } from '../../data/index.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

/** One claim for each way in which a number can be meant, and the words a reader meets. */
const KINDS: Record<
  string,
  [quantity: CasualtyClaim['quantity'] | undefined, shown: string, spoken: string]
> = {
  exact: [{ best: 40, qualifier: 'exact' }, '40 soldiers', '40 soldiers'],
  about: [{ best: 40, qualifier: 'about' }, 'about 40 soldiers', 'about 40 soldiers'],
  'order of magnitude': [
    { best: 40, qualifier: 'order-of-magnitude' },
    'on the order of 40 soldiers',
    'on the order of 40 soldiers',
  ],
  'at least': [{ low: 40, qualifier: 'at-least' }, 'at least 40 soldiers', 'at least 40 soldiers'],
  'more than': [
    { low: 40, qualifier: 'more-than' },
    'more than 40 soldiers',
    'more than 40 soldiers',
  ],
  'up to': [{ high: 40, qualifier: 'up-to' }, 'up to 40 soldiers', 'up to 40 soldiers'],
  'a reported range': [
    { low: 30, high: 60, qualifier: 'exact', range: 'reported' },
    '30 to 60 soldiers',
    'reported from 30 to 60, no best figure',
  ],
  'a reported range with a best figure': [
    { low: 30, best: 40, high: 60, qualifier: 'exact', range: 'reported' },
    '40 (reported 30–60)',
    '40, reported from 30 to 60',
  ],
  'a source’s own low, best and high': [
    { low: 30, best: 40, high: 60, qualifier: 'exact', range: 'low-best-high' },
    '40 (30–60)',
    'best estimate 40, low 30, high 60',
  ],
  'a statistical interval': [
    { low: 30, best: 40, high: 60, qualifier: 'exact', range: 'interval' },
    '40 (interval 30–60)',
    '40, statistical interval 30 to 60',
  ],
  'words only': [
    { qualifier: 'about', raw: 'dozens' },
    '“dozens”, no number given',
    '“dozens”, no number given',
  ],
  'a denial': [undefined, 'denied: no figure', 'Nobody died.'],
  zero: [{ best: 0, qualifier: 'exact' }, '0 soldiers', '0 soldiers'],
};

const claimOf = (quantity: CasualtyClaim['quantity'] | undefined): CasualtyClaim =>
  ({
    id: 'claim',
    episode: 'clash-2010',
    affiliation: ['arland'],
    category: 'military',
    outcome: 'killed',
    ...(quantity ? { quantity } : { denial: 'Nobody died.' }),
    basis: 'own-official',
    claimant: 'arland-army',
    asOf: '2010-04-06',
    cites: smallDataset.casualties![0]!.cites,
    status: 'fair',
  }) as CasualtyClaim;

async function show(quantity: CasualtyClaim['quantity'] | undefined): Promise<CasualtyComparison> {
  const data = withRecords(smallDataset, { casualties: () => [claimOf(quantity)] } as Parameters<
    typeof withRecords
  >[1]);
  const figure = await fixture<CasualtyComparison>(
    html`<casualty-comparison .data=${data}></casualty-comparison>`,
  );
  await nextFrame();
  await figure.updateComplete;
  return figure;
}
const $ = <T extends Element = HTMLElement>(figure: CasualtyComparison, selector: string): T =>
  figure.shadowRoot!.querySelector<T>(selector)!;
const flat = (node: Element): string => node.textContent!.replace(/\s+/g, ' ').trim();

/** What is drawn in the lane, without its words: shapes with their classes and paths. */
const drawing = (figure: CasualtyComparison): string =>
  [...$(figure, '[data-open="claim"]').closest('.lane')!.querySelectorAll('.plot svg *')]
    .filter((node) => node.localName !== 'text' && !node.closest('text'))
    .filter((node) => !node.matches('.grid, line.zero'))
    .map((node) =>
      [node.localName, node.getAttribute('class'), node.getAttribute('d'), node.getAttribute('x')]
        .filter(Boolean)
        .join(' '),
    )
    .join('|');

describe('<casualty-comparison> and the ways a number can be meant', () => {
  const drawings = new Map<string, string>();

  for (const [name, [quantity, shown, spoken]] of Object.entries(KINDS)) {
    it(`draws and speaks ${name}`, async () => {
      const figure = await show(quantity);
      const button = $(figure, '[data-open="claim"]');
      expect(flat(button.closest('.lane')!.querySelector('.plot')!)).to.equal(shown);
      expect(flat(button)).to.contain(spoken);
      expect(button.dataset['tip']).to.contain(quantity ? spoken : 'denied');
      drawings.set(name, drawing(figure));
    });
  }

  it('draws no two of them alike', () => {
    const places = [...drawings].filter(
      ([name]) => !['words only', 'a denial', 'zero'].includes(name),
    );
    expect(places).to.have.lengthOf(10);
    for (const [a, one] of places)
      for (const [b, other] of places)
        if (a !== b) expect(one, `${a} beside ${b}`).not.to.equal(other);
  });

  it('draws nothing on the scale for words and denials, and something for zero', () => {
    expect(drawings.get('words only')).to.equal('');
    expect(drawings.get('a denial')).to.equal('');
    expect(drawings.get('zero')).to.contain('mark own');
  });

  it('says that no figure was found, apart from zero and from words', async () => {
    const figure = await show({ best: 40, qualifier: 'exact' });
    const lanes = [...figure.shadowRoot!.querySelectorAll('.lane')].map(flat);
    expect(lanes.some((text) => text.includes('Borland’s figure; no figure found'))).to.equal(true);
    expect($(figure, '.forms').textContent).to.contain('no figure found');
  });

  it('defines what its words mean at one press, and only those that occur', async () => {
    const figure = await show({
      low: 30,
      best: 40,
      high: 60,
      qualifier: 'exact',
      range: 'interval',
    });
    expect($(figure, '.terms')).to.equal(null);
    $(figure, '.meaning summary').click();
    await waitUntil(() => $(figure, '.terms'));
    const terms = [...figure.shadowRoot!.querySelectorAll('.terms dt')].map(flat);
    expect(terms).to.deep.equal(['Killed', 'Soldiers', 'Own figure', 'Statistical interval']);
  });

  it('tells on hover and on focus what the details open with, and Escape closes it', async () => {
    const figure = await show({ best: 40, qualifier: 'about' });
    const mark = $(figure, '[data-open="claim"]');
    const tip = $(figure, '.tip');
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    expect([...tip.children].map(flat)).to.deep.equal([
      'Army of Arland: about 40 soldiers',
      'About: Arland (soldiers, killed)',
      'Army of Arland, as of 6 April 2010',
      'own figure, graded fair',
    ]);
    mark.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(tip.hidden).to.equal(true);
  });
});
