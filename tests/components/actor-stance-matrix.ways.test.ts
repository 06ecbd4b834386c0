import { expect } from '@open-wc/testing';
import type { ActorStanceMatrix } from '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { $, $$, button, cell, press, show, text } from '../fixtures/shown-matrix.js';

describe('the scrubber of actor-stance-matrix', () => {
  const range = (matrix: ActorStanceMatrix): HTMLInputElement =>
    $<HTMLInputElement>(matrix, 'input[type="range"]');
  const slide = async (matrix: ActorStanceMatrix, to: number): Promise<void> => {
    range(matrix).value = String(to);
    range(matrix).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await matrix.updateComplete;
  };

  it('opens with a tool, at the last stop, and says where it stands', async () => {
    const matrix = await show();
    expect(range(matrix)).to.equal(null);
    await press(matrix, 'Over time');
    expect(range(matrix).value).to.equal('9');
    expect(range(matrix).getAttribute('aria-valuetext')).to.equal(
      '5 April 2010 · 1 position changes',
    );
    expect(matrix.timeline).to.equal(true);
  });

  it('moves to a stop and marks what changed there, with a shape and a word', async () => {
    const matrix = await show({ timeline: '' });
    await slide(matrix, 6);
    expect(matrix.asOf).to.equal('2010-04-02');
    expect(text($(matrix, '.stop'))).to.equal('2 April 2010 · 1 position changes');
    expect(cell(matrix, 'esker borland clash-2010')).to.contain('△changed Apr 2010');
    expect(text($(matrix, '.matrix'))).to.contain('no evidence');
    expect($$(matrix, '.tag')).to.have.lengthOf(1);
  });

  it('steps to the stops before and after, and not beyond them', async () => {
    const matrix = await show({ timeline: '', 'as-of': '2010-04-04' });
    await press(matrix, 'Earlier stop');
    expect(matrix.asOf).to.equal('2010-04-03');
    await press(matrix, 'Later stop');
    await press(matrix, 'Later stop');
    expect(matrix.asOf, 'the last stop is everything').to.equal('');
    expect(button(matrix, 'Later stop').ariaDisabled).to.equal('true');
  });

  it('gives back the date an editor set when it is closed', async () => {
    for (const date of ['', '2010-04-04']) {
      const matrix = await show({ 'as-of': date });
      await press(matrix, 'Over time');
      await slide(matrix, 1);
      expect(matrix.asOf).to.equal('2001-05-01');
      await press(matrix, 'Over time');
      expect(matrix.asOf).to.equal(date);
      expect(range(matrix)).to.equal(null);
    }
  });

  it('leaves the date alone where an editor opened it, not a reader', async () => {
    const matrix = await show({ timeline: '', 'as-of': '2010-04-04' });
    await press(matrix, 'Over time');
    expect(matrix.timeline).to.equal(false);
    expect(matrix.asOf).to.equal('2010-04-04');
  });

  it('gives way to a comparison and takes its date along', async () => {
    const matrix = await show();
    await press(matrix, 'Over time');
    await slide(matrix, 6);
    await press(matrix, 'Before and after');
    expect(matrix.asOf).to.equal('');
    expect(matrix.timeline).to.equal(false);
  });
});

describe('comparing two episodes in actor-stance-matrix', () => {
  it('opens with a tool, on the first and last episode on screen', async () => {
    const matrix = await show();
    await press(matrix, 'Before and after');
    expect(matrix.compare).to.deep.equal(['war-2001', 'clash-2010']);
    expect(text($(matrix, '.episodes th'))).to.equal('2001 war → April 2010');
    expect(cell(matrix, 'esker borland war-2001 clash-2010')).to.contain('△changed');
    await press(matrix, 'Before and after');
    expect($$(matrix, '.episodes th')).to.have.lengthOf(2);
  });

  it('swaps the two when one is chosen twice', async () => {
    const matrix = await show({ compare: 'war-2001 clash-2010' });
    const before = $$<HTMLSelectElement>(matrix, 'select')[0]!;
    before.value = 'clash-2010';
    before.dispatchEvent(new Event('change'));
    await matrix.updateComplete;
    expect(matrix.compare).to.deep.equal(['clash-2010', 'war-2001']);
  });

  it('draws both marks and a legend of the kinds on screen', async () => {
    const matrix = await show({ compare: 'war-2001 clash-2010', actors: 'esker' });
    expect($$(matrix, '[data-open^="esker borland"] svg')).to.have.lengthOf(2);
    expect($$(matrix, '.legend li').map(text)).to.deep.equal([
      'neutral',
      'sanctions, or arms against',
      'mixed',
      'no evidence found (not the same as neutral)',
    ]);
  });
});

describe('words, deeds, order and filters in actor-stance-matrix', () => {
  it('shows words beside deeds, then one of them', async () => {
    const matrix = await show();
    await press(matrix, 'Words and deeds');
    expect(cell(matrix, 'cestria arland clash-2010')).to.match(/^Words none found \| Deeds arms/);
    await press(matrix, 'Words only');
    expect(matrix.show).to.equal('words');
    expect(text($(matrix, '.strips [role="status"]'))).to.equal('2 of 5 actors left out');
  });

  it('filters by act and takes the filter back', async () => {
    const matrix = await show();
    await press(matrix, 'Sort and filter');
    await press(matrix, 'arms');
    expect($$(matrix, 'tbody tr:not(.group) > th').map(text)).to.deep.equal(['Cestria arms both']);
    await press(matrix, 'arms');
    expect($$(matrix, 'tbody tr:not(.group) > th')).to.have.lengthOf(5);
  });

  it('stays reachable when the filter leaves nobody', async () => {
    const matrix = await show({ acts: 'arms', actors: 'dovia' });
    expect(matrix.status).to.equal('empty');
    matrix.acts = [];
    await matrix.updateComplete;
    await press(matrix, 'Sort and filter');
    expect(matrix.status).to.equal('ready');
  });

  it('round-trips everything a person chose', async () => {
    const matrix = await show();
    for (const words of ['Words and deeds', 'Sort and filter', 'Before and after'])
      await press(matrix, words);
    matrix.ungrouped = true;
    matrix.withParties = true;
    matrix.onlyChanges = true;
    matrix.order = 'alignment';
    matrix.acts = ['arms'];
    await matrix.updateComplete;
    const state = JSON.parse(JSON.stringify(matrix.state)) as Record<string, unknown>;
    expect(state).to.include({
      show: 'words-deeds',
      onlyChanges: true,
      timeline: false,
      order: 'alignment',
      ungrouped: true,
      withParties: true,
      arranging: true,
    });
    expect(state['compare']).to.deep.equal(['war-2001', 'clash-2010']);
    const other = await show();
    other.state = state;
    await other.updateComplete;
    expect(other.state).to.deep.equal(state);
    expect(text($(other, '.matrix'))).to.equal(text($(matrix, '.matrix')));
  });
});
