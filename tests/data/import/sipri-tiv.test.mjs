// Invented volumes in the layout of SIPRI's tables of trend-indicator values.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UnusableFile } from '../../../build/data/import/errors.js';
import { importSipriTiv } from '../../../build/data/import/sipri-tiv.js';
import { imported } from '../../fixtures/import.mjs';

/** A table as SIPRI writes it: ten lines above the years, padded with commas like all others. */
function tiv(years, lines, { title = 'TIV of arms exports from Russia, 2010-2013' } = {}) {
  const padding = ','.repeat(years.length + 1);
  return [
    `"${title}"${padding}`,
    `Figures are SIPRI Trend Indicator Values (TIVs) expressed in millions.${padding}`,
    `Figures may not add up due to the conventions of rounding.${padding}`,
    `A '0' indicates that the value of deliveries is less than 0.5m${padding}`,
    `For more information, see the database${padding}`,
    padding,
    padding,
    `Source: SIPRI Arms Transfers Database${padding}`,
    `Generated: 28 July 2022${padding}`,
    padding,
    `,${years.join(',')},`,
    ...lines,
    '',
  ].join('\n');
}

const YEARS = [2010, 2011, 2012, 2013];
const LINES = ['Armenia,5,,0,8,13', 'Norway,,12,,,12', ',,,,,', 'Total,5,12,0,8,25'];
const importTiv = (lines = LINES, { title, years = YEARS, ...options } = {}) =>
  imported(importSipriTiv, tiv(years, lines, { title }), options);
const armsOf = ({ dataset }) => dataset.arms ?? [];

describe('SIPRI TIV table', () => {
  it('takes the supplier and the edition from above the table, and one record from each row', async () => {
    const outcome = await importTiv();
    const [armenia, norway] = armsOf(outcome);
    assert.equal(armsOf(outcome).length, 2);
    assert.deepEqual([armenia.supplier, armenia.recipient], ['russia', 'armenia']);
    assert.deepEqual([armenia.kind, armenia.level], ['delivery', 'aggregate']);
    assert.deepEqual(armenia.tiv, { delivered: 13, edition: '2022-07-28' });
    assert.deepEqual(norway.deliveries, [{ year: 2011, tiv: 12 }]);
    assert.equal(norway.import.row, 13);
    assert.equal(outcome.dataset.sources[0].version, '2022-07-28');
    assert.match(outcome.notes.join(' '), /not money/);
  });

  it('keeps less than half a million apart from no delivery', async () => {
    const outcome = await importTiv();
    const [armenia, norway] = armsOf(outcome);
    assert.deepEqual(armenia.deliveries, [
      { year: 2010, tiv: 5 },
      { year: 2012, tiv: 0 },
      { year: 2013, tiv: 8 },
    ]);
    assert.match(armenia.note, /0 means less than half a million: 2012\./);
    assert.doesNotMatch(norway.note, /half a million/);
    assert.match(outcome.notes.join(' '), /less than half a million/);
  });

  it('reads the table of a recipient, and writes what SIPRI does not know as unknown', async () => {
    for (const title of [
      'TIV of arms imports to Armenia, 2010-2013',
      'TIV of arms exports to Armenia',
    ]) {
      const outcome = await importTiv(['Russia,1,2,3,4,10', 'Unknown supplier(s),,,1,,1'], {
        title,
      });
      assert.deepEqual(
        armsOf(outcome).map(({ supplier, recipient }) => [supplier, recipient]),
        [
          ['russia', 'armenia'],
          ['unknown', 'armenia'],
        ],
      );
    }
  });

  it('gives the row of totals no record, and no row of blanks either', async () => {
    const outcome = await importTiv();
    assert.deepEqual(outcome.counts, { read: 3, kept: 2, leftOut: 1, rejected: 0, flagged: 0 });
    assert.ok(outcome.dataset.actors.every(({ names }) => names.en[0] !== 'Total'));
    assert.doesNotMatch(outcome.notes.join(' '), /differ|rounding explains/);
  });

  it('says that rounded sums differ, and flags those that rounding cannot explain', async () => {
    const outcome = await importTiv(['Armenia,5,,1,8,15', 'Norway,,12,,,90', 'Total,5,12,1,80,98']);
    assert.match(outcome.notes.join('\n'), /no more than rounding explains: 1\./);
    assert.deepEqual(outcome.flagged, [
      {
        line: 13,
        reason: 'the years make 12, the file says 90, which is more than rounding explains',
      },
    ]);
    assert.match(
      outcome.notes.join('\n'),
      /In the row of totals, 2013: the rows make 8, the file says 80/,
    );
    assert.deepEqual(armsOf(outcome)[0].tiv.delivered, 15);
  });

  it('checks no totals of years when a row could not be read', async () => {
    const outcome = await importTiv([
      'Armenia,5,x,1,8,15',
      'Norway,,12,,,12',
      'Total,9,99,9,9,126',
    ]);
    assert.match(outcome.rejected[0].reason, /2011 is no number: "x"/);
    assert.doesNotMatch(outcome.notes.join('\n'), /row of totals/);
  });

  it('knows Turkey by its names, and keeps the Soviet Union apart from Russia', async () => {
    const [turkey] = armsOf(await importTiv(['Turkey,1,,,,1']));
    const [turkiye] = armsOf(await importTiv(['Turkiye,1,,,,1']));
    const iso = async (name) =>
      (await importTiv([`${name},1,,,,1`])).dataset.actors.find(({ names }) =>
        names.en.includes(name),
      ).ids.iso3;
    assert.deepEqual([turkey.recipient, turkiye.recipient], ['turkey', 'turkiye']);
    assert.deepEqual([await iso('Turkey'), await iso('Turkiye')], ['TUR', 'TUR']);
    const soviet = await importTiv(LINES, {
      title: 'TIV of arms exports from Soviet Union, 2010-2013',
    });
    assert.equal(armsOf(soviet)[0].supplier, 'soviet-union');
    const ofRussia = await importTiv(LINES, {
      title: 'TIV of arms exports from Soviet Union, 2010-2013',
      country: 'RUS',
    });
    assert.equal(armsOf(ofRussia).length, 0);
  });

  it('keeps a country on either end, and only the chosen years, with no total of all years', async () => {
    const armenian = await importTiv(LINES, { country: 'ARM' });
    assert.deepEqual(
      armsOf(armenian).map(({ recipient }) => recipient),
      ['armenia'],
    );
    assert.equal(armsOf(await importTiv(LINES, { country: 'RUS' })).length, 2);
    const [armenia, ...others] = armsOf(await importTiv(LINES, { from: '2012' }));
    assert.deepEqual(armenia.deliveries, [
      { year: 2012, tiv: 0 },
      { year: 2013, tiv: 8 },
    ]);
    assert.deepEqual(armenia.tiv, { edition: '2022-07-28' });
    assert.deepEqual(others, []);
  });

  it('reads a title without quotation marks, and one cell name with a comma', async () => {
    const text = tiv(YEARS, ['"Congo, DR",1,,,,1']).replace(
      /"TIV[^"]*"/,
      'TIV of arms exports from Russia, 2010-2013',
    );
    const outcome = await imported(importSipriTiv, text);
    assert.equal(armsOf(outcome)[0].supplier, 'russia');
    assert.equal(armsOf(outcome)[0].recipient, 'congo-dr');
  });

  it('rejects a partner that has two rows, and one without a name', async () => {
    const outcome = await importTiv(['Norway,1,,,,1', 'Norway,2,,,,2', ',3,,,,3', 'Chile,-1,,,,']);
    assert.deepEqual(
      outcome.rejected.map(({ line, reason }) => [line, /before|missing|zero/.exec(reason)?.[0]]),
      [
        [13, 'before'],
        [14, 'missing'],
        [15, 'zero'],
      ],
    );
  });

  it('refuses a table of all countries, one without its title, other files and other options', async () => {
    const refuses = (promise, message) =>
      assert.rejects(
        promise,
        (error) => error instanceof UnusableFile && message.test(error.message),
      );
    await refuses(
      importTiv(LINES, { title: 'TIV of arms exports from all, 2010-2013' }),
      /one supplier/,
    );
    await refuses(importTiv(LINES, { title: 'Some table' }), /whose transfers/);
    await refuses(imported(importSipriTiv, 'a,b\n1,2\n'), /no SIPRI table of TIV/);
    await refuses(importTiv(LINES, { conflict: '388' }), /takes no --conflict; it takes --country/);
  });

  it('gives back every value of any table', async () => {
    const value = fc.option(fc.integer({ min: 0, max: 9000 }), { nil: '' });
    const partners = ['Armenia', 'Norway', 'Chile', 'Valley Front*', 'Unknown recipient(s)'];
    const table = fc
      .record({
        first: fc.integer({ min: 1950, max: 2015 }),
        width: fc.integer({ min: 1, max: 8 }),
      })
      .chain(({ first, width }) =>
        fc.record({
          years: fc.constant(Array.from({ length: width }, (_, i) => first + i)),
          rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: partners.length,
          }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(table, async ({ years, rows }) => {
        const lines = rows.map((row, i) => {
          const given = row.filter((each) => each !== '');
          return [partners[i], ...row, given.reduce((a, b) => a + b, 0)].join(',');
        });
        const outcome = await importTiv(lines, { years });
        const expected = rows
          .map((row) =>
            row.flatMap((each, i) => (each === '' ? [] : [{ year: years[i], tiv: each }])),
          )
          .filter((deliveries) => deliveries.length);
        assert.deepEqual(
          armsOf(outcome).map(({ deliveries }) => deliveries),
          expected,
        );
        assert.deepEqual([outcome.rejected, outcome.flagged], [[], []]);
      }),
      { numRuns: 60 },
    );
  });
});
