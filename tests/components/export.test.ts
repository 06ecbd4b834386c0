import { expect } from '@open-wc/testing';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import { exportFigure } from '../../components/internal/export.js';
import type { Cell, FigureModel } from '../../components/internal/figure-model.js';
import { smallDataset } from '../fixtures/small-dataset.js';

/** The line of a CSV file that holds these cells. */
async function lineOf(...cells: Cell[]): Promise<string> {
  const model: FigureModel = {
    heading: 'Deliveries',
    summary: 'Deliveries',
    sources: [],
    notes: [],
    notices: [],
    columns: cells.map((_, at) => ({ key: `c${at}`, label: `Column ${at}` })),
    rows: [{ key: 'r', records: [], cells }],
  };
  const file = await exportFigure('csv', {
    model,
    dataset: smallDataset,
    figure: document.createElement('actor-stance-matrix'),
  });
  return (await file.text()).split('\r\n').slice(1, -1).join('\r\n');
}

describe('a figure as CSV', () => {
  const words: readonly (readonly [what: string, cell: string])[] = [
    ['an equals sign', '=1+2'],
    ['a plus sign', '+1 tank'],
    ['a minus sign', '-2+3'],
    ['an at sign', '@SUM(A1)'],
    ['a tab', '\tTank'],
    ['a space and an equals sign', ' =1+2'],
    ['a fixed space and an at sign', '\u00a0@SUM(A1)'],
    ['an equals sign of full width', '＝1+2'],
    ['a minus sign of full width', '－2+3'],
  ];
  for (const [what, cell] of words) {
    it(`makes words that begin with ${what} plain text`, async () => {
      expect(await lineOf('Arland', cell)).to.equal(`Arland,'${cell}`);
    });
  }

  it('makes words that begin with a new line plain text, in quotation marks', async () => {
    expect(await lineOf('\r=1+2', '\n=1+2')).to.equal(`"'\r=1+2","'\n=1+2"`);
  });

  it('makes a formula with a comma and quotation marks plain text that stays one cell', async () => {
    expect(await lineOf('=HYPERLINK("x","y")')).to.equal(`"'=HYPERLINK(""x"",""y"")"`);
  });

  it('leaves numbers numbers, those below zero and the zero among them', async () => {
    expect(await lineOf(-5, -0.25, 0, 1200)).to.equal('-5,-0.25,0,1200');
  });

  it('keeps a number in words apart from a number', async () => {
    expect(await lineOf('-5', -5)).to.equal("'-5,-5");
  });

  it('leaves other words and what is not stated as they are', async () => {
    expect(await lineOf('Arland', '5–7', 'a=b', null)).to.equal('Arland,5–7,a=b,');
  });
});

describe('the code of a figure for another page', () => {
  it('is a table alone where a script handed the dataset over, which no address leads to', async () => {
    const figure = document.createElement('actor-stance-matrix');
    figure.data = smallDataset;
    document.body.append(figure);
    try {
      await figure.updateComplete;
      for (const form of ['tag', 'div', 'frame'] as const) {
        const answer = await figure.embedAs(form).catch(String);
        expect(answer, form).to.contain('Give it an address (src), or ask for "static"');
      }
      expect(await figure.embedAs('static')).to.contain('<table>');
    } finally {
      figure.remove();
    }
  });
});
