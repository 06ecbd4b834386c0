import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../fixtures/patient.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';
import { $, $$, key, press, show, text } from '../fixtures/shown-matrix.js';

describe('actor-stance-matrix where room is scarce', () => {
  it('folds the tools on a phone and opens them where one is in use', async () => {
    const plain = await show({}, 340);
    expect($<HTMLDetailsElement>(plain, 'details.fold').open).to.equal(false);
    const timed = await show({ timeline: '' }, 340);
    expect($<HTMLDetailsElement>(timed, 'details.fold').open).to.equal(true);
  });

  it('shows all episodes on a phone as a card for each actor', async () => {
    const matrix = await show({}, 340);
    await press(matrix, 'All episodes');
    const cards = $$(matrix, 'tbody.card');
    expect(cards.map((card) => text(card.querySelector('.card-name')))).to.include('Cestria');
    const cestria = cards.find((card) => text(card).startsWith('Cestria'))!;
    expect(text(cestria.querySelector('th[scope="row"]'))).to.equal('April 2010 arms both');
    expect(text(cestria.querySelector('.silent'))).to.equal('No evidence in 1 other episode.');
    expect(matrix.shadowRoot!.querySelector('.stepper')).to.equal(null);
  });

  it('scrolls more columns than fit inside the figure, with the actors in sight', async () => {
    const six = withRecords(smallDataset, {
      episodes: (all) => [
        ...all,
        ...['2011', '2012'].map((year) => ({
          ...all[1]!,
          id: `clash-${year}`,
          span: `${year}-04-02/${year}-04-05`,
        })),
      ],
      stances: (all) => [
        ...all,
        ...['2011', '2012'].map((year) => ({
          ...all[1]!,
          id: `stance-${year}`,
          episode: `clash-${year}`,
          date: year,
        })),
      ],
    });
    const matrix = await show({}, 560, six);
    matrix.state = { chosen: ['war-2001', 'clash-2010', 'clash-2011', 'clash-2012'] };
    await matrix.updateComplete;
    const area = $(matrix, '.matrix-scroll');
    expect(area.scrollWidth).to.be.above(area.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    const name = $(matrix, 'tbody tr:not(.group) > th');
    const before = name.getBoundingClientRect().left;
    area.scrollLeft = 120;
    await nextFrame();
    expect(name.getBoundingClientRect().left).to.be.closeTo(before, 1);
  });
});

describe('reading one cell of actor-stance-matrix', () => {
  const CELL = 'esker borland clash-2010';

  it('says in a tip what the cell opens with, and Escape closes it', async () => {
    const matrix = await show();
    const mark = $(matrix, `[data-open="${CELL}"]`);
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await waitUntil(() => mark.dataset['tip'], 'the code of the tips comes at the first touch');
    expect(mark.dataset['tip']!.split('\n')).to.deep.equal([
      'Esker towards Borland, April 2010: mixed',
      'votes for blame · Esker · 5 April 2010 · fair',
      '2 records',
    ]);
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect($(matrix, '.tip').hidden).to.equal(false);
    key(mark, 'Escape');
    expect($(matrix, '.tip').hidden).to.equal(true);
  });

  it('lists all records of the actor towards the party, in order of time, and marks the deciding one', async () => {
    const matrix = await show();
    $(matrix, `[data-open="${CELL}"]`).click();
    await matrix.updateComplete;
    expect(text($(matrix, '.history summary'))).to.equal(
      'Esker towards Borland: 3 records over time',
    );
    expect($$(matrix, '.history li').map(text)).to.deep.equal([
      'May 2001 sanctions, or arms against bans the sale of fuel sanction · fair',
      '2 Apr 2010 backs in words praises restraint statement · weak',
      '5 Apr 2010 criticises votes for blame vote · fair decides this cell',
    ]);
  });

  it('opens a record of the history in the panel above it, and stays open', async () => {
    const matrix = await show();
    $(matrix, `[data-open="${CELL}"]`).click();
    await matrix.updateComplete;
    expect(text($(matrix, '.panel-title'))).to.equal('votes for blame');
    await press(matrix, 'bans the sale of fuel');
    expect(text($(matrix, '.panel-title'))).to.equal('bans the sale of fuel');
    expect($$(matrix, '.history li')).to.have.lengthOf(3);
  });

  it('moves between cells with the arrows when cells hold two marks', async () => {
    const matrix = await show({ show: 'words-deeds' });
    const first = $$(matrix, '[data-row]')[0]!;
    first.focus();
    key(first, 'ArrowRight');
    expect(matrix.shadowRoot!.activeElement).to.equal($$(matrix, '[data-row]')[1]);
  });
});
