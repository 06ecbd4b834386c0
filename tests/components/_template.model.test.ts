import { expect } from '@open-wc/testing';
import { templateTableModel } from '../../components/_template/_template.model.js';
import type { FigureOptions } from '../../components/internal/figure-model.js';
import { languageFor } from '../../components/internal/language.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const options = (given: Partial<FigureOptions> = {}): FigureOptions => ({
  actors: [],
  episodes: [],
  language: languageFor('en'),
  ...given,
});

describe('the model of template-table', () => {
  it('has one row per actor with positions, the most recorded first', () => {
    const { rows } = templateTableModel(smallDataset, options());
    expect(rows.map(({ cells }) => cells[0])).to.deep.equal([
      'Dovia',
      'Esker',
      'Harbour League',
      'Cestria',
      'Free Glen',
    ]);
  });

  it('counts every record of a row once', () => {
    const { actors } = templateTableModel(smallDataset, options());
    for (const { counts, records } of actors) {
      expect(counts.reduce((sum, n) => sum + n, 0)).to.equal(records.length);
    }
  });

  it('says in the table what it says in the figure', () => {
    const { rows, actors } = templateTableModel(smallDataset, options());
    expect(rows.map(({ cells }) => cells.slice(1))).to.deep.equal(
      actors.map(({ counts }) => counts),
    );
  });

  it('keeps to what is asked for and names what it does not know', () => {
    const model = templateTableModel(
      smallDataset,
      options({ actors: ['cestria'], episodes: ['clash-2010', 'war-2'] }),
    );
    expect(model.rows).to.deep.include({
      key: 'cestria',
      cells: ['Cestria', 0, 2, 0, 0, 0],
      records: ['stance-cestria-arms-arland', 'stance-cestria-arms-borland'],
    });
    expect(model.notices.map(({ value }) => value)).to.deep.equal(['war-2']);
  });

  it('names the selection when nothing is recorded', () => {
    const { empty } = templateTableModel(smallDataset, options({ asOf: '1800' }));
    expect(empty).to.equal('No positions on record for 1800.');
  });
});
