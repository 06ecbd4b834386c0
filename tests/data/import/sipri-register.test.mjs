// Invented deals in the layouts of SIPRI's trade register.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UnusableFile } from '../../../build/data/import/errors.js';
import { importSipriRegister } from '../../../build/data/import/sipri-register.js';
import { imported } from '../../fixtures/import.mjs';

const DEALS =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';
const YEARS =
  'SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production;';
const PREAMBLE = [
  'SIPRI Arms Transfers Database;',
  'Trade register, invented;',
  ...Array(7).fill(';'),
  'Source: SIPRI Arms Transfers Database;',
  'Data generated: 12 Feb 2026 12:26:12 PM;',
];

const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const deals = (...lines) => [DEALS, ...lines, ''].join('\n');
const years = (...lines) =>
  [...PREAMBLE, YEARS, ...lines.map((line) => `${line};`), ''].join('\r\n');

const KESTREL = 'Armenia,Norway,2011,?,12, ,Kestrel-9,Light helicopter,12,?,2013,New,,2.5,30,30';
const HERON =
  'Armenia,Norway,2012, ,40,?,Heron Mk2,Armoured car,38, ,2014; 2016,Second hand but modernized,Part of $77 m deal,0.3,12,11.4';

const importDeals = (lines, options) => imported(importSipriRegister, deals(...lines), options);
const importYears = (lines, options) => imported(importSipriRegister, years(...lines), options);
const armsOf = ({ dataset }) => (dataset.arms ?? []).filter(({ level }) => level === 'deal');
const sumsOf = ({ dataset }) => (dataset.arms ?? []).filter(({ level }) => level === 'aggregate');
const actorOf = ({ dataset }, id) => dataset.actors.find((actor) => actor.id === id);
const noted = ({ notes }, pattern) => assert.match(notes.join('\n'), pattern);

describe('SIPRI trade register, one row per deal', () => {
  it('reads a deal of one delivery year with its number, volume and marks of uncertainty', async () => {
    const outcome = await importDeals([KESTREL], { edition: '2024' });
    const [deal] = armsOf(outcome);
    assert.equal(deal.supplier, 'norway');
    assert.equal(deal.recipient, 'armenia');
    assert.equal(deal.kind, 'delivery');
    assert.equal(deal.stage, 'delivered');
    assert.equal(deal.level, 'deal');
    assert.equal(deal.designation, 'Kestrel-9');
    assert.equal(deal.description, 'Light helicopter');
    assert.equal(deal.condition, 'new');
    assert.deepEqual(deal.orderYear, { year: 2011, estimate: true });
    assert.deepEqual(deal.numberOrdered, { best: 12, qualifier: 'exact' });
    assert.deepEqual(deal.numberDelivered, { best: 12, qualifier: 'about' });
    assert.deepEqual(deal.deliveries, [{ year: 2013, number: 12, estimate: true, tiv: 30 }]);
    assert.deepEqual(deal.tiv, { perUnit: 2.5, order: 30, delivered: 30, edition: '2024' });
    assert.deepEqual(actorOf(outcome, 'norway').ids, { iso3: 'NOR' });
    assert.equal(outcome.dataset.sources[0].redistribute, 'facts-only');
  });

  it('gives no yearly split of a deal delivered over several years', async () => {
    const outcome = await importDeals([HERON]);
    const [deal] = armsOf(outcome);
    assert.deepEqual(deal.deliveries, [{ year: 2014 }, { year: 2016 }]);
    assert.deepEqual(deal.numberDelivered, { best: 38, qualifier: 'exact' });
    assert.deepEqual(deal.numberOrdered, { best: 40, qualifier: 'about' });
    assert.equal(deal.tiv.delivered, 11.4);
    assert.equal(deal.condition, 'modernised');
    assert.match(deal.note, /not known/);
    noted(outcome, /several years: 1\./);
  });

  it('takes nothing from a comment, neither its words nor its money', async () => {
    const outcome = await importDeals([HERON, HERON.replace('Heron Mk2', 'Heron Mk3')]);
    assert.ok(!JSON.stringify(outcome.dataset).includes('77'));
    assert.ok(armsOf(outcome).every(({ value }) => value === undefined));
    assert.match(armsOf(outcome)[0].note, /SIPRI comments on this deal/);
    noted(outcome, /comment in the register: 2\..*do not add up/s);
    noted(outcome, /not money/);
    noted(outcome, /short cited facts only/);
  });

  it('joins a record broken by a line break without quotation marks, and keeps the next one', async () => {
    const broken = HERON.replace('Part of $77 m deal', 'Part of\nanother deal');
    const outcome = await importDeals([broken, KESTREL]);
    assert.deepEqual(outcome.counts, { read: 2, kept: 2, leftOut: 0, rejected: 0, flagged: 0 });
    assert.deepEqual(
      armsOf(outcome).map(({ designation, tiv, import: { row } }) => [
        designation,
        tiv.delivered,
        row,
      ]),
      [
        ['Heron Mk2', 11.4, 2],
        ['Kestrel-9', 30, 4],
      ],
    );
    noted(outcome, /put together: 1\./);
  });

  it('joins a record broken twice', async () => {
    const broken = HERON.replace('Heron Mk2', 'Heron\nMk2').replace('$77 m deal', '$77 m\ndeal');
    const [deal] = armsOf(await importDeals([broken]));
    assert.equal(deal.designation, 'Heron\nMk2');
    assert.deepEqual(deal.numberDelivered, { best: 38, qualifier: 'exact' });
  });

  it('loses one line, not the good row after it, when the rest of a broken record is missing', async () => {
    for (const stray of ['Armenia,Norway,2012, ,40', 'some remark', KESTREL.split(',2.5')[0]]) {
      const outcome = await importDeals([stray, KESTREL]);
      assert.deepEqual(
        armsOf(outcome).map(({ recipient, designation }) => [recipient, designation]),
        [['armenia', 'Kestrel-9']],
      );
      assert.equal(outcome.rejected.length, 1);
      assert.equal(outcome.rejected[0].line, 2);
      assert.match(outcome.rejected[0].reason, /cells, the header 16/);
    }
    const last = await importDeals([KESTREL, 'Armenia,Norway']);
    assert.deepEqual([last.counts.kept, last.rejected[0].line], [1, 3]);
  });

  it('rejects a row with a cell too many, whose cells cannot be told apart', async () => {
    const outcome = await importDeals([HERON.replace('Part of', 'Part, of'), KESTREL]);
    assert.match(outcome.rejected[0].reason, /17 cells, the header 16/);
    assert.equal(outcome.counts.kept, 1);
  });

  it('reads windows-1252, whatever pieces the bytes come in', async () => {
    const row = KESTREL.replace('Norway', 'Türkiye').replace('Kestrel-9', 'Möwe–3');
    for (const sizes of [[1], [7], [100_000]]) {
      const outcome = await importDeals([row], { encoding: 'windows-1252', sizes });
      assert.equal(armsOf(outcome)[0].designation, 'Möwe–3');
      assert.deepEqual(actorOf(outcome, armsOf(outcome)[0].supplier).ids, { iso3: 'TUR' });
    }
  });

  it('tells non-state recipients and organisations by their asterisks', async () => {
    const outcome = await importDeals([
      KESTREL.replace('Armenia', 'Free Valley Front (Armenia)*'),
      KESTREL.replace('Armenia', 'League of Valleys**'),
      KESTREL.replace('Armenia', 'Lost Island'),
    ]);
    const recipients = armsOf(outcome).map(({ recipient }) => actorOf(outcome, recipient));
    assert.deepEqual(
      recipients.map(({ kind, names, ids }) => [kind, names.en[0], ids]),
      [
        ['armed-group', 'Free Valley Front (Armenia)', undefined],
        ['organisation', 'League of Valleys', undefined],
        ['state', 'Lost Island', undefined],
      ],
    );
    const ofArmenia = await importDeals(
      [KESTREL.replace('Armenia', 'Free Valley Front (Armenia)*')],
      { country: 'ARM' },
    );
    assert.equal(ofArmenia.counts.leftOut, 1);
  });

  it('knows one state by all its names, and keeps the Soviet Union apart from Russia', async () => {
    const outcome = await importDeals([
      KESTREL.replace('Norway', 'Turkiye'),
      KESTREL.replace('Norway', 'Turkey'),
      KESTREL.replace('Norway', 'Soviet Union'),
      KESTREL.replace('Norway', 'Russia'),
    ]);
    const suppliers = armsOf(outcome).map(({ supplier }) => supplier);
    assert.equal(new Set(suppliers).size, 3);
    assert.equal(suppliers[0], suppliers[1]);
    assert.deepEqual(actorOf(outcome, suppliers[0]).names.en, ['Turkiye', 'Turkey']);
    const russian = await importDeals(
      [KESTREL.replace('Norway', 'Soviet Union'), KESTREL.replace('Norway', 'Russia')],
      { country: 'RUS' },
    );
    assert.deepEqual(
      armsOf(russian).map(({ supplier }) => supplier),
      ['russia'],
    );
  });

  it('writes a party that SIPRI does not know as unknown', async () => {
    const outcome = await importDeals([
      KESTREL.replace('Norway', 'Unknown supplier(s)'),
      KESTREL.replace('Armenia', 'Unknown recipient(s)'),
    ]);
    assert.deepEqual(
      armsOf(outcome).map(({ supplier, recipient }) => [supplier, recipient]),
      [
        ['unknown', 'armenia'],
        ['norway', 'unknown'],
      ],
    );
  });

  it('keeps an order of which nothing was delivered, with nothing said to be delivered', async () => {
    const row = 'Armenia,Norway,2021, ,6, ,Petrel,Transport aircraft,,,,New,,5,30,';
    const [order] = armsOf(await importDeals([row]));
    assert.deepEqual([order.kind, order.stage], ['order', 'ordered']);
    assert.deepEqual([order.deliveries, order.numberDelivered], [undefined, undefined]);
    assert.deepEqual(order.tiv, { perUnit: 5, order: 30, edition: 'edition not stated' });
    const [none] = armsOf(await importDeals([row.replace('aircraft,,', 'aircraft,0,')]));
    assert.deepEqual([none.kind, none.numberDelivered.best], ['order', 0]);
  });

  it('names what it cannot read in a row, and flags what is odd in a row it keeps', async () => {
    const outcome = await importDeals([
      KESTREL.replace(',2013,', ',soon,'),
      KESTREL.replace('12,?,2013', '12,!,2013'),
      KESTREL.replace('2.5', '2;5'),
      KESTREL.replace(',30,30', ',30,-30'),
      KESTREL.replace('Norway', ''),
      KESTREL.replace(',New,', ',Worn,'),
      KESTREL.replace(',2013,', ',,'),
    ]);
    assert.deepEqual(
      outcome.rejected.map(({ line, reason }) => [
        line,
        /Year|\?|number|zero|missing/.exec(reason)?.[0],
      ]),
      [
        [2, 'Year'],
        [3, '?'],
        [4, 'number'],
        [5, 'zero'],
        [6, 'missing'],
      ],
    );
    assert.match(outcome.flagged[0].reason, /"Worn"/);
    assert.match(outcome.flagged[1].reason, /no year of delivery/);
    assert.equal(armsOf(outcome)[0].condition, undefined);
  });

  it('keeps whole deals ordered or delivered in the chosen period', async () => {
    const kept = async (options) =>
      armsOf(await importDeals([KESTREL, HERON], options)).map(({ designation }) => designation);
    assert.deepEqual(await kept({ from: '2014' }), ['Heron Mk2']);
    assert.deepEqual(await kept({ to: '2011' }), ['Kestrel-9']);
    assert.deepEqual(await kept({ from: '2012', to: '2013-06' }), ['Kestrel-9', 'Heron Mk2']);
    assert.deepEqual(await kept({ country: 'ARM' }), ['Kestrel-9', 'Heron Mk2']);
    assert.deepEqual(await kept({ country: 'SWE' }), []);
  });

  it('says which options apply, and refuses what is no register', async () => {
    for (const options of [{ conflict: '388' }, { dyad: '833' }, { aggregate: 'year' }]) {
      await assert.rejects(
        () => importDeals([KESTREL], options),
        (error) =>
          error instanceof UnusableFile && /takes --country, --from, --to/.test(error.message),
      );
    }
    await assert.rejects(() => imported(importSipriRegister, '{\\rtf1 old}'), /RTF/);
    await assert.rejects(
      () => imported(importSipriRegister, 'a,b\n1,2\n'),
      /no SIPRI trade register/,
    );
  });
});

describe('SIPRI trade register, one row per delivery year', () => {
  const ROWS = [
    '7001,Norway,Armenia,Kestrel-9,Light helicopter,Aircraft,2011,Yes,4,Yes,2013,No,New,2.1,2.1,8.4,No',
    '7002,Norway,Armenia,Heron Mk2,Armoured car,Armoured vehicles,2012,No,9,No,2013,,Second hand,0.25,0.1,0.9,Yes',
    '7001,Norway,Armenia,Kestrel-9,Light helicopter,Aircraft,2011,Yes,8,No,2012,Yes,New,2.1,2.1,16.9,No',
  ];

  it('puts the rows of one deal together although they are not adjacent', async () => {
    const outcome = await importYears(ROWS);
    assert.deepEqual(outcome.counts, { read: 3, kept: 3, leftOut: 0, rejected: 0, flagged: 0 });
    const [kestrel, heron] = armsOf(outcome);
    assert.equal(armsOf(outcome).length, 2);
    assert.deepEqual(kestrel.ids, { sipriDealId: 7001 });
    assert.deepEqual(kestrel.deliveries, [
      { year: 2012, number: 8, tiv: 16.9, estimate: false, yearEstimate: true },
      { year: 2013, number: 4, tiv: 8.4, estimate: true, yearEstimate: false },
    ]);
    assert.deepEqual(kestrel.orderYear, { year: 2011, estimate: true });
    assert.equal(kestrel.category, 'Aircraft');
    assert.equal(kestrel.localProduction, false);
    assert.equal(kestrel.numberOrdered, undefined);
    assert.equal(heron.localProduction, true);
    assert.equal(heron.condition, 'second-hand');
    assert.equal(heron.note, undefined);
    assert.equal(heron.tiv.perUnit, 0.1);
    assert.deepEqual(heron.deliveries, [{ year: 2013, number: 9, tiv: 0.9, estimate: false }]);
  });

  it('marks totals as our own sums, free of noise, and as about when a part is an estimate', async () => {
    const [kestrel, heron] = armsOf(await importYears(ROWS));
    assert.deepEqual(kestrel.numberDelivered, { best: 12, qualifier: 'about' });
    assert.deepEqual(kestrel.tiv, {
      perUnit: 2.1,
      delivered: 25.3,
      ownSum: true,
      edition: '2026-02-12',
    });
    assert.match(kestrel.note, /our own sums/);
    assert.deepEqual(heron.numberDelivered, { best: 9, qualifier: 'exact' });
    assert.deepEqual(heron.tiv, { perUnit: 0.1, delivered: 0.9, edition: '2026-02-12' });
  });

  it('takes the edition from above the table, before the one it is told', async () => {
    const { dataset } = await importYears(ROWS, { edition: '1999' });
    assert.equal(dataset.sources[0].version, '2026-02-12');
    assert.equal(dataset.sources[0].id, 'sipri-register-2026-02-12');
    assert.equal(dataset.arms[0].import.version, '2026-02-12');
  });

  it('keeps apart yes, no and nothing, also in the cell before the closing semicolon', async () => {
    const local = ['Yes', 'No', ''].map((flag, i) =>
      ROWS[0].replace(/No$/, flag).replace('7001', String(i + 1)),
    );
    const outcome = await importYears([...local, ROWS[0].replace(/No$/, 'Perhaps')]);
    assert.deepEqual(
      armsOf(outcome).map(({ localProduction }) => localProduction),
      [true, false, undefined],
    );
    assert.match(outcome.rejected[0].reason, /Local production is neither Yes nor No: "Perhaps"/);
  });

  it('passes over lines of nothing but a semicolon', async () => {
    const outcome = await importYears(['', ROWS[0], '']);
    assert.equal(outcome.counts.read, 1);
  });

  it('gives no total for a deal one of whose rows could not be read', async () => {
    const outcome = await importYears([ROWS[0], ROWS[2].replace(',8,', ',eight,')]);
    assert.equal(outcome.rejected[0].line, 14);
    const [deal] = armsOf(outcome);
    assert.equal(deal.deliveries.length, 1);
    assert.equal(deal.numberDelivered, undefined);
    assert.equal(deal.tiv.delivered, undefined);
    assert.match(deal.note, /Not all of its rows/);
  });

  it('rejects a row that gives a deal another recipient, and flags one that differs otherwise', async () => {
    const outcome = await importYears([
      ROWS[0],
      ROWS[2].replace('Armenia', 'Georgia'),
      ROWS[2].replace(',2.1,16.9,', ',2.2,16.9,'),
    ]);
    assert.match(outcome.rejected[0].reason, /another recipient on line 13: "Armenia"/);
    assert.deepEqual(outcome.flagged, [
      { line: 15, reason: 'differs from line 13 of the same deal: TIV per unit' },
    ]);
  });

  it('keeps a deal whole when one of its rows touches the period, and counts every row', async () => {
    const outcome = await importYears(
      ROWS.map((row) => row.replace(',2011,', ',2010,')),
      { from: '2012', to: '2012' },
    );
    assert.deepEqual(
      armsOf(outcome).map(({ deliveries }) => deliveries.length),
      [2, 1],
    );
    const later = await importYears(ROWS, { to: '2011' });
    assert.deepEqual([later.counts.kept, later.counts.leftOut], [2, 1]);
  });

  it('reads the year of an order that is given as a day', async () => {
    const [deal] = armsOf(await importYears([ROWS[0].replace(',2011,', ',2011-05-01,')]));
    assert.deepEqual(deal.orderYear, { year: 2011, estimate: true });
  });

  it('reads a hundred thousand rows of other countries without keeping them', async () => {
    const chunk = new TextEncoder().encode(
      Array.from(
        { length: 1000 },
        (_, i) => `${i},Norway,Georgia,A,B,C,2011,No,1,No,2012,No,New,1,1,1,No;\r\n`,
      ).join(''),
    );
    const start = new TextEncoder().encode(years(ROWS[0]));
    async function* bytes() {
      yield start;
      for (let i = 0; i < 100; i++) yield chunk;
    }
    const outcome = await importSipriRegister(bytes(), {
      file: 'large.csv',
      today: '2026-11-22',
      country: 'ARM',
    });
    assert.deepEqual([outcome.counts.read, outcome.counts.kept], [100_001, 1]);
    assert.equal(outcome.dataset.actors.length, 2);
  });

  it('adds the years of each supplier to each recipient beside the deals, as sums of our own', async () => {
    const line = (id, year, tiv) =>
      `${id},Norway,Armenia,Model ${id},Car,Vehicles,2001,No,2,No,${year},No,New,1.5,1.5,${tiv},No`;
    const outcome = await importYears([line(1, 2011, 1.1), line(2, 2011, 2.2), line(2, 2013, 4)]);
    const [sum, ...others] = sumsOf(outcome);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [sum.supplier, sum.recipient, sum.level, sum.tiv.ownSum],
      ['norway', 'armenia', 'aggregate', true],
    );
    assert.deepEqual(sum.deliveries, [
      { year: 2011, tiv: 3.3 },
      { year: 2013, tiv: 4 },
    ]);
    noted(outcome, /they are our own/);
  });

  it('adds up nothing where a row of a deal could not be read', async () => {
    const line = (year, tiv) =>
      `7,Norway,Armenia,Model 7,Car,Vehicles,2001,No,2,No,${year},No,New,1.5,1.5,${tiv},No`;
    const outcome = await importYears([line(2011, 1), line(2012, 'two')]);
    assert.equal(outcome.counts.rejected, 1);
    assert.deepEqual(sumsOf(outcome), []);
  });
});

describe('SIPRI trade register, deals of any shape', () => {
  const word = fc
    .array(fc.constantFrom(...'abcXYZ09 ,"é-/()'), { minLength: 1, maxLength: 20 })
    .map((letters) => `Q${letters.join('').trim()}`);
  const amount = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100);
  const count = fc.integer({ min: 0, max: 5000 });
  const year = fc.integer({ min: 1950, max: 2026 });
  const states = fc.constantFrom('Armenia', 'Norway', 'Chile', 'Viet Nam');
  const yesNo = fc.constantFrom('Yes', 'No', '');
  const bool = { Yes: true, No: false, '': undefined };

  const deal = fc.record({
    supplier: states,
    recipient: states,
    designation: word,
    description: word,
    order: year,
    orderGuess: fc.boolean(),
    ordered: count,
    orderedGuess: fc.boolean(),
    delivered: count,
    deliveredGuess: fc.boolean(),
    years: fc.uniqueArray(year, { minLength: 1, maxLength: 4 }),
    comment: word,
    unit: amount,
    total: amount,
    tiv: amount,
    broken: fc.boolean(),
  });
  const guess = (flag) => (flag ? '?' : ' ');

  it('gives back the numbers of every deal, one row per deal, broken over lines or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deal, { minLength: 1, maxLength: 8 }), async (list) => {
        const lines = list.map((d) =>
          [
            d.recipient,
            d.supplier,
            `${d.order}`,
            guess(d.orderGuess),
            `${d.ordered}`,
            guess(d.orderedGuess),
            cell(d.designation),
            cell(d.description),
            `${d.delivered}`,
            guess(d.deliveredGuess),
            d.years.join('; '),
            'New',
            d.broken ? 'a\nb' : cell(d.comment),
            `${d.unit}`,
            `${d.total}`,
            `${d.tiv}`,
          ].join(','),
        );
        const outcome = await importDeals(lines);
        assert.deepEqual(outcome.rejected, []);
        assert.deepEqual(
          armsOf(outcome).map((arms) => [
            arms.designation,
            arms.description,
            arms.orderYear,
            arms.numberOrdered,
            arms.numberDelivered,
            arms.deliveries.map((each) => each.year),
            arms.tiv.perUnit,
            arms.tiv.order,
            arms.tiv.delivered,
          ]),
          list.map((d) => [
            d.designation,
            d.description,
            { year: d.order, estimate: d.orderGuess },
            { best: d.ordered, qualifier: d.orderedGuess ? 'about' : 'exact' },
            { best: d.delivered, qualifier: d.deliveredGuess ? 'about' : 'exact' },
            [...d.years].sort((a, b) => a - b),
            d.unit,
            d.total,
            d.tiv,
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives back every delivery, one row per year, in whatever order the rows stand', async () => {
    const row = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      number: count,
      numberGuess: yesNo,
      year,
      yearGuess: yesNo,
      tiv: amount,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), async (list) => {
        const lines = list.map((r) =>
          [
            r.id,
            'Norway',
            'Armenia',
            `Model ${r.id}`,
            cell('car, "armoured"'),
            'Vehicles',
            2001,
            'No',
            r.number,
            r.numberGuess,
            r.year,
            r.yearGuess,
            'New',
            1.5,
            1.5,
            r.tiv,
            'No',
          ].join(','),
        );
        const outcome = await importYears(lines);
        assert.deepEqual(outcome.rejected, []);
        for (const { ids, deliveries, numberDelivered, tiv } of armsOf(outcome)) {
          const own = list.filter(({ id }) => id === ids.sipriDealId);
          const expected = own.map((r) => ({
            year: r.year,
            number: r.number,
            tiv: r.tiv,
            ...(r.numberGuess && { estimate: bool[r.numberGuess] }),
            ...(r.yearGuess && { yearEstimate: bool[r.yearGuess] }),
          }));
          assert.deepEqual(
            deliveries,
            expected.sort((a, b) => a.year - b.year),
          );
          assert.equal(
            numberDelivered.best,
            own.reduce((sum, r) => sum + r.number, 0),
          );
          const hundredths = own.reduce((sum, r) => sum + Math.round(r.tiv * 100), 0);
          assert.equal(tiv.delivered, hundredths / 100);
        }
        assert.equal(armsOf(outcome).length, new Set(list.map(({ id }) => id)).size);
      }),
      { numRuns: 60 },
    );
  });
});
