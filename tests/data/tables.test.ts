import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  loadEventSelectors,
  parseDataset,
  readDataset,
  type EventFilter,
  type EventSum,
  type EventSums,
  type EventTable,
  type Parsed,
} from '../../data/index.js';
import { keepValid } from '../../data/keep.js';
import * as strict from '../../data/schema/generated/validate-strict.js';
import { atOnce, inChunks, inSlices, ownTask, type Work } from '../../data/slices.js';
import { checkTables } from '../../data/tables/check.js';
import { dayNumber, monthOf } from '../../data/tables/days.js';
import { rowsOf, tableOf, withTables, type EventRow } from '../fixtures/events.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const { MEASURES, readEvents, selectEvents, sumEvents } = await loadEventSelectors();

const TABLE = tableOf(rowsOf({}, {}, {}));
const CONFLICT = smallDataset.conflicts![0]!.id;

/** A copy of the table with other columns. */
const withColumns = (table: EventTable, columns: Record<string, unknown>): EventTable => ({
  ...table,
  columns: { ...table.columns, ...columns } as EventTable['columns'],
});
const read = (...tables: readonly unknown[]): Promise<Parsed> => readDataset(withTables(...tables));
const said = ({ rejected }: Pick<Parsed, 'rejected'>): string[] =>
  rejected.map(({ kind, index, id, path, reason }) => `${kind}[${index}] ${id}: ${path} ${reason}`);
const WHERE = 'tables[0] events-of-the-register:';
const idsIn = ({ dataset }: Parsed): unknown => dataset.tables![0]!.columns.id;

describe('reading a dataset with events in columns', () => {
  it('keeps sound tables as they are', async () => {
    const parsed = await read(TABLE, { ...tableOf(rowsOf()), id: 'no-events' });
    expect(said(parsed)).to.deep.equal([]);
    expect(parsed.dataset.tables).to.deep.equal([TABLE, { ...tableOf(rowsOf()), id: 'no-events' }]);
  });

  it('reads the text of a dataset with tables, and a trusted text without checking them', async () => {
    const text = JSON.stringify(withTables(withColumns(TABLE, { best: [3, -1, 3] })));
    expect((await parseDataset(text)).dataset.tables![0]!.length).to.equal(2);
    expect((await parseDataset(text, true)).dataset.tables![0]!.length).to.equal(3);
  });

  const badValues: readonly (readonly [column: string, value: unknown, reason: string])[] = [
    ['best', -1, 'is no count: -1'],
    ['best', 2.5, 'is no count: 2.5'],
    ['best', '3', 'is no count: "3"'],
    ['best', Infinity, 'is no count: Infinity'],
    ['best', [3], 'is no count: a list'],
    ['deathsA', true, 'is no count: true'],
    ['placePrecision', -9, 'is no count: -9'],
    ['longitude', 180.5, 'lies outside -180 to 180 degrees: 180.5'],
    ['latitude', -90.01, 'lies outside -90 to 90 degrees: -90.01'],
    ['latitude', '41', 'lies outside -90 to 90 degrees: "41"'],
    ['start', '2001-02-29', 'is no real day: "2001-02-29"'],
    ['start', '2001-03', 'is no real day: "2001-03"'],
    ['start', 20_010_304, 'is no real day: 20010304'],
    ['start', null, 'gives no day'],
    ['end', '2001-13-01', 'is no real day: "2001-13-01"'],
    ['end', '2001-03-03', 'comes before the start of the event'],
    ['conflict', 'no-war', 'names "no-war", which is no record of the dataset'],
    ['conflict', 'arland', 'names "arland", which is one of the actors, not of the conflicts'],
    ['sideA', 'atlantis', 'names "atlantis", which is no record of the dataset'],
    ['sideB', 7, 'is no id: 7'],
    ['country', 51, 'is no text: 51'],
    ['dyad', {}, 'is neither text nor number: an object'],
    ['id', 1, 'is used twice: 1'],
  ];
  for (const [column, value, reason] of badValues) {
    it(`leaves out an event whose ${column} is ${JSON.stringify(value)}, and only that`, async () => {
      const before = TABLE.columns[column as 'start'] as unknown[];
      const parsed = await read(withColumns(TABLE, { [column]: before.with(1, value) }));
      expect(said(parsed)).to.deep.equal([`${WHERE} columns.${column}[1] ${reason}`]);
      expect(parsed.dataset.tables![0]!.length).to.equal(2);
      expect(idsIn(parsed)).to.deep.equal([1, 3]);
    });
  }

  it('lists a bad value of a dictionary once, with the number of events that have it', async () => {
    const parsed = await read(
      withColumns(TABLE, { start: { values: ['2001-03-04', '2001-02-30'], at: [1, 0, 1] } }),
    );
    expect(said(parsed)).to.deep.equal([
      `${WHERE} columns.start.values[1] is no real day: "2001-02-30" (2 events)`,
    ]);
    expect(idsIn(parsed)).to.deep.equal([2]);
  });

  for (const place of [2, -1, 0.5, '0']) {
    it(`leaves out an event whose value is at place ${JSON.stringify(place)} of two`, async () => {
      const parsed = await read(
        withColumns(TABLE, { dyad: { values: ['12', '13'], at: [0, place, null] } }),
      );
      expect(said(parsed)).to.deep.equal([
        `${WHERE} columns.dyad.at[1] is no place among the 2 values: ${JSON.stringify(place)}`,
      ]);
      expect(idsIn(parsed)).to.deep.equal([1, 3]);
      expect(parsed.dataset.tables![0]!.columns.dyad).to.deep.equal({
        values: ['12', '13'],
        at: [0, null],
      });
    });
  }

  it('leaves out an event whose actor was left out', async () => {
    const dataset = withTables(TABLE);
    const actors = dataset.actors!.map((actor) =>
      actor.id === 'arland' ? { ...actor, kind: 'rumour' } : actor,
    );
    const parsed = await readDataset({ ...dataset, actors });
    expect(parsed.dataset.tables![0]!.length).to.equal(0);
    expect(said(parsed)).to.include(
      `${WHERE} columns.sideA[0] names "arland", which is no record of the dataset`,
    );
  });

  const misfits: readonly (readonly [what: string, columns: Record<string, unknown>])[] = [
    ['a column that is too short', { best: [3, 3] }],
    ['a column that is too long', { best: [3, 3, 3, 3] }],
    ['a dictionary with too few places', { dyad: { values: ['12'], at: [0] } }],
    ['a column that is a text', { best: '3, 3, 3' }],
    ['a dictionary without places', { dyad: { values: ['12'] } }],
    ['no first days', { start: undefined }],
  ];
  for (const [what, columns] of misfits) {
    it(`leaves out a table with ${what}, and no other table`, async () => {
      const sound = { ...TABLE, id: 'sound' };
      const parsed = await read(withColumns(TABLE, columns), sound);
      expect(parsed.dataset.tables).to.deep.equal([sound]);
      expect(said(parsed)).to.have.lengthOf(1);
      expect(said(parsed)[0]).to.match(/^tables\[0\] events-of-the-register: columns/);
    });
  }

  it('says how long a misfit is', async () => {
    expect(said(await read(withColumns(TABLE, { best: [3, 3] })))).to.deep.equal([
      `${WHERE} columns.best has 2 values; the table has 3 events`,
    ]);
  });

  it('shows a table with columns it does not know, which may hold anything', async () => {
    const parsed = await read(withColumns(TABLE, { weather: 7, mood: ['new in 1.1'] }));
    expect(said(parsed)).to.deep.equal([]);
    expect(parsed.dataset.tables![0]!.length).to.equal(3);
  });

  it('names the place of a table in the file, not among those still kept', async () => {
    const parsed = await read({ id: 'no-table' }, withColumns(TABLE, { best: [3, -1, 3] }));
    expect(parsed.rejected.map(({ index, path }) => [index, path])).to.deep.equal([
      [0, ''],
      [1, 'columns.best[1]'],
    ]);
  });

  it('lists twenty bad values of a table, and the number of the rest', async () => {
    const rows = rowsOf(...Array.from({ length: 500 }, (_, i) => ({ best: i < 300 ? -1 : 3 })));
    const parsed = await read(tableOf(rows));
    expect(parsed.rejected).to.have.lengthOf(21);
    expect(said(parsed).at(-1)).to.equal(
      `${WHERE} columns holds 280 more such values; 300 of 500 events cannot be used`,
    );
    expect(parsed.dataset.tables![0]!.length).to.equal(200);
  });

  it('gives the command line the same list', async () => {
    const table = withColumns(TABLE, { best: [3, -1, 3] });
    expect(await checkTables(withTables(TABLE))).to.deep.equal([]);
    expect(said({ rejected: await checkTables(withTables(table)) })).to.deep.equal([
      `${WHERE} columns.best[1] is no count: -1`,
    ]);
  });

  it('refuses in the command line a column it does not know', () => {
    const judged = (columns: Record<string, unknown>): string[] =>
      said(
        keepValid(
          { ...withTables(withColumns(TABLE, columns)) },
          strict as unknown as Parameters<typeof keepValid>[1],
        ),
      );
    expect(judged({})).to.deep.equal([]);
    expect(judged({ weather: [1, 2, 3] })).to.deep.equal([
      `${WHERE} columns has the unknown field "weather"`,
    ]);
    expect(judged({ dyad: { values: ['12'], at: [0, 0, 0], note: 'new' } })).to.have.lengthOf(1);
  });

  it('changes nothing in what it read', async () => {
    const dataset = withTables(withColumns(TABLE, { best: [3, -1, 3] }));
    const before = JSON.stringify(dataset);
    await readDataset(dataset);
    expect(JSON.stringify(dataset)).to.equal(before);
  });
});

describe('days as numbers', () => {
  it('counts every real day from 1970, and no other', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0000-01-01T00:00:00Z'),
          max: new Date('9999-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const number = dayNumber(day)!;
          expect(number).to.equal(Math.floor(date.getTime() / 86_400_000));
          expect(monthOf(number)).to.equal(date.getUTCFullYear() * 12 + date.getUTCMonth());
        },
      ),
      { numRuns: 2000 },
    );
    for (const text of ['1900-02-29', '2021-04-31', '2020-00-01', '2020-1-01', '2020-01-0x', '']) {
      expect(dayNumber(text), text).to.equal(undefined);
    }
    expect(dayNumber('2000-02-29')).to.equal(11_016);
  });
});

describe('reading columns', () => {
  it('gives days since 1970, NaN for a missing number and -1 for a missing text', async () => {
    const rows = rowsOf(
      { start: '1970-01-02', end: '1970-01-05', best: 0, dyad: null },
      { start: '1969-12-31', end: null, best: null, dyad: '13' },
    );
    const events = readEvents(tableOf(rows));
    expect([...(await events.days('start'))]).to.deep.equal([1, -1]);
    expect([...(await events.days('end'))]).to.deep.equal([4, -1]);
    expect([...(await events.numbers('best'))]).to.deep.equal([0, NaN]);
    const { values, at } = await events.places('dyad');
    expect([...at].map((place) => values[place])).to.deep.equal([undefined, '13']);
  });

  it('takes a column the table lacks for one without values', async () => {
    const events = readEvents(withColumns(TABLE, { high: undefined, end: undefined }));
    expect([...(await events.numbers('high'))]).to.deep.equal([NaN, NaN, NaN]);
    expect(await events.days('end')).to.deep.equal(await events.days('start'));
  });

  it('reads each column once per table', async () => {
    expect(await readEvents(TABLE).numbers('best')).to.equal(
      await readEvents(TABLE).numbers('best'),
    );
  });
});

/** Counted row by row, the slow and simple way. */
function naiveSums(rows: readonly EventRow[], by: 'month' | 'year'): Record<string, EventSum> {
  const sums: Record<string, Record<string, number | null>> = {};
  const add = (key: string, row: EventRow): void => {
    sums[key] ??= {
      count: 0,
      flagged: 0,
      ...Object.fromEntries(MEASURES.map((name) => [name, null])),
    };
    const sum = sums[key];
    sum['count']!++;
    if (row.flag !== null) sum['flagged']!++;
    for (const name of MEASURES) {
      const value = row[name];
      if (value !== null) sum[name] = (sum[name] ?? 0) + value;
    }
  };
  for (const row of rows) {
    const period = row.start.slice(0, by === 'year' ? 4 : 7);
    add((row.end ?? row.start).startsWith(period) ? period : 'across', row);
    add('total', row);
  }
  return sums as Record<string, EventSum>;
}

/** The sums of every bin that has an event, by its name. */
function bins({ periods, columns, across, total }: EventSums): Record<string, EventSum> {
  const found = periods.flatMap((period, i) => {
    const sum = Object.entries(columns).map(([name, column]) => [name, column[i]]);
    return columns.count[i] ? [[period, Object.fromEntries(sum)]] : [];
  });
  return {
    ...Object.fromEntries(found),
    ...(across.count && { across }),
    ...(total.count && { total }),
  };
}

const count = fc.option(fc.nat(50));
const dayFrom = (offset: number): string =>
  new Date(Date.UTC(1999, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const anyRow = fc
  .record({
    from: fc.nat(900),
    lasts: fc.option(fc.nat(60)),
    deathsA: count,
    deathsB: count,
    civilians: count,
    unknown: count,
    low: count,
    best: count,
    high: count,
    dyad: fc.constantFrom('12', '13', null),
    sideA: fc.constantFrom('arland', 'free-glen', null),
    sideB: fc.constantFrom('borland', 'arland', null),
    country: fc.constantFrom('ARL', 'BOR', null),
    placePrecision: fc.option(fc.integer({ min: 1, max: 7 })),
    flag: fc.constantFrom(null, null, 'low 3 is above best 2'),
  })
  .map(({ from, lasts, ...values }) => ({
    ...values,
    start: dayFrom(from),
    end: lasts === null ? null : dayFrom(from + lasts),
  }));
const anyRows = fc.array(anyRow, { maxLength: 60 }).map((changes) => rowsOf(...changes));
const anyDictionaries = fc.subarray(Object.keys(rowsOf({})[0]!));
const anyPeriod = fc.constantFrom('month' as const, 'year' as const);

describe('summing events', () => {
  it('keeps months without events apart from months in which nobody died', async () => {
    const sums = await sumEvents(
      tableOf(
        rowsOf(
          { start: '2001-03-04', end: '2001-03-04', best: 0, high: null },
          { start: '2001-05-01', end: '2001-05-31', best: 4, high: null },
        ),
      ),
      { by: 'month' },
    );
    expect(sums.periods).to.deep.equal(['2001-03', '2001-04', '2001-05']);
    expect(sums.columns.count).to.deep.equal([1, 0, 1]);
    expect(sums.columns.best).to.deep.equal([0, null, 4]);
    expect(sums.columns.high).to.deep.equal([null, null, null]);
    expect(sums.total).to.include({ count: 2, best: 4, high: null });
    expect(sums.across).to.include({ count: 0, best: null });
  });

  it('counts an event across a change of month in no month, and within its year', async () => {
    const table = tableOf(
      rowsOf({ start: '2001-03-31', end: '2001-04-01', best: 7 }, { start: '2001-03-01' }),
    );
    const months = await sumEvents(table, { by: 'month' });
    expect(months.periods).to.deep.equal(['2001-03']);
    expect(months.columns.best).to.deep.equal([3]);
    expect(months.across).to.include({ count: 1, best: 7 });
    expect(months.total).to.include({ count: 2, best: 10 });
    const years = await sumEvents(table, { by: 'year' });
    expect([years.periods, years.columns.best]).to.deep.equal([['2001'], [10]]);
  });

  it('says what the numbers are, whose, and whether a sum mixes actors', async () => {
    const sums = await sumEvents(
      tableOf(rowsOf({}, { sideA: 'free-glen', flag: 'low is above best' }, { sideB: null })),
      { by: 'year' },
    );
    expect(sums.level).to.equal('event');
    expect(sums.source).to.equal('gazette-2010');
    expect(sums.sides).to.deep.equal({ a: ['arland', 'free-glen'], b: ['borland'] });
    expect(sums.total.flagged).to.equal(1);
  });

  it('names the sides in the order of the table', async () => {
    const sideA = { values: ['free-glen', 'nobody', 'arland'], at: [2, 0, 2] };
    const sums = await sumEvents(withColumns(TABLE, { sideA }), { by: 'year' });
    expect(sums.sides.a).to.deep.equal(['free-glen', 'arland']);
  });

  it('counts every event of a long table once', async () => {
    const table = tableOf(
      rowsOf(...Array.from({ length: 9000 }, () => ({ best: 1, flag: 'odd' }))),
    );
    expect(await selectEvents(table)).to.have.lengthOf(9000);
    const { columns, total } = await sumEvents(table, { by: 'month' });
    expect(total).to.include({ count: 9000, flagged: 9000, best: 9000 });
    expect(columns.count).to.deep.equal([9000]);
  });

  it('writes years with four digits', async () => {
    const table = tableOf(rowsOf({ start: '0987-03-04', end: '0987-03-05' }));
    expect((await sumEvents(table, { by: 'year' })).periods).to.deep.equal(['0987']);
    expect((await sumEvents(table, { by: 'month' })).periods).to.deep.equal(['0987-03']);
  });

  it('has no period for a table without events', async () => {
    const sums = await sumEvents(tableOf([]), { by: 'month' });
    expect(sums.periods).to.deep.equal([]);
    expect(sums.total).to.include({ count: 0, best: null });
  });

  it('puts an event of an unchecked table that has no day into no period', async () => {
    const table = withColumns(TABLE, { start: ['2001-03-04', null, 'soon'] });
    const sums = await sumEvents(withColumns(table, { end: undefined }), { by: 'month' });
    expect(sums.periods).to.deep.equal(['2001-03']);
    expect(sums.across.count).to.equal(2);
  });

  it('gives what counting row by row gives, in either form of column', () =>
    fc.assert(
      fc.asyncProperty(anyRows, anyDictionaries, anyPeriod, async (rows, dictionaries, by) => {
        const sums = await sumEvents(tableOf(rows, dictionaries), { by });
        expect(bins(sums)).to.deep.equal(naiveSums(rows, by));
      }),
    ));

  it('gives the same for a dictionary as for a plain column', () =>
    fc.assert(
      fc.asyncProperty(anyRows, anyPeriod, async (rows, by) => {
        const plain = await sumEvents(tableOf(rows), { by });
        const dictionary = await sumEvents(tableOf(rows, Object.keys(rows[0] ?? {})), { by });
        expect(dictionary).to.deep.equal(plain);
      }),
    ));

  it('does not depend on the order of the events', () =>
    fc.assert(
      fc.asyncProperty(
        anyRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        async ([rows, shuffled]) => {
          const [a, b] = await Promise.all(
            [rows, shuffled].map((each) => sumEvents(tableOf(each), { by: 'month' })),
          );
          expect(bins(b!)).to.deep.equal(bins(a!));
        },
      ),
    ));
});

describe('selecting events', () => {
  const rows = rowsOf(
    {},
    { dyad: '13', sideA: 'free-glen', start: '2001-03-30', end: '2001-04-02' },
    { country: 'BOR', placePrecision: 6, conflict: null },
    { sideB: null, country: null, placePrecision: null },
  );
  const chosen = async (filter?: EventFilter): Promise<number[]> => [
    ...(await selectEvents(tableOf(rows, ['dyad', 'start']), filter)),
  ];

  it('takes all events without a filter', async () => {
    expect(await chosen()).to.deep.equal([0, 1, 2, 3]);
    expect(await chosen({ actors: [] })).to.deep.equal([0, 1, 2, 3]);
  });

  const filters: readonly (readonly [what: string, filter: EventFilter, rows: number[]])[] = [
    ['a conflict', { conflict: CONFLICT }, [0, 1, 3]],
    ['a dyad', { dyad: '13' }, [1]],
    ['an actor on either side', { actors: ['borland'] }, [0, 1, 2]],
    ['one of several actors', { actors: ['free-glen', 'nobody'] }, [1]],
    ['a country', { country: 'BOR' }, [2]],
    ['a period, by any of its days', { period: '2001-04' }, [1]],
    ['a period that is the first day of an event', { period: '2001-03-30' }, [1]],
    ['a period that is the last day of an event', { period: '2001-04-02' }, [1]],
    ['an open period', { period: '../2001-03-10' }, [0, 2, 3]],
    ['a period that is none', { period: 'spring' }, []],
    ['a precision that is known', { maxPlacePrecision: 5 }, [0, 1]],
    ['two things at once', { country: 'ARL', dyad: '12' }, [0]],
    ['a conflict that nobody knows', { conflict: 'no-war' }, []],
  ];
  for (const [what, filter, expected] of filters) {
    it(`selects by ${what}`, async () => {
      expect(await chosen(filter)).to.deep.equal(expected);
    });
  }

  it('finds a dyad that the table writes as a number', async () => {
    const table = withColumns(TABLE, { dyad: [12, 13, 12] });
    expect([...(await selectEvents(table, { dyad: '13' }))]).to.deep.equal([1]);
  });

  it('finds nothing by a column the table lacks', async () => {
    const table = withColumns(TABLE, { country: undefined });
    expect([...(await selectEvents(table, { country: 'ARL' }))]).to.deep.equal([]);
  });

  it('sums what was selected, as if there were nothing else', () =>
    fc.assert(
      fc.asyncProperty(anyRows, anyDictionaries, async (all, dictionaries) => {
        const table = tableOf(all, dictionaries);
        const picked = await selectEvents(table, { actors: ['arland'], maxPlacePrecision: 4 });
        const kept = all.filter(
          ({ sideA, sideB, placePrecision }) =>
            (sideA === 'arland' || sideB === 'arland') &&
            placePrecision !== null &&
            placePrecision <= 4,
        );
        expect([...picked]).to.deep.equal(kept.map((row) => all.indexOf(row)));
        const sums = await sumEvents(table, { by: 'month', rows: picked });
        expect(bins(sums)).to.deep.equal(naiveSums(kept, 'month'));
      }),
    ));
});

describe('working in slices', () => {
  it('lets the page draw and its timers run in between', async () => {
    let frames = 0;
    let turns = 0;
    let done = false;
    const frame = (): void => {
      frames++;
      if (!done) requestAnimationFrame(frame);
    };
    const turn = (): void => {
      turns++;
      if (!done) setTimeout(turn);
    };
    requestAnimationFrame(frame);
    setTimeout(turn);
    function* busy(): Work<string> {
      for (let i = 0; i < 300; i++) {
        const until = performance.now() + 1;
        while (performance.now() < until);
        yield;
      }
      return 'done';
    }
    expect(await inSlices(busy())).to.equal('done');
    done = true;
    expect(frames).to.be.greaterThan(4);
    expect(turns).to.be.greaterThan(4);
  });

  it('does short steps together, not each in a turn of its own', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    let steps = 0;
    function* short(): Work<void> {
      for (; steps < 2000; steps++) yield;
    }
    await inSlices(short());
    port1.close();
    expect(steps).to.equal(2000);
    expect(turns).to.be.below(1000);
  });

  it('gives each of several that wait a task of its own', async () => {
    let settled = 0;
    const [first, second] = [1, 2].map(() => ownTask().then(() => settled++));
    await first;
    expect(settled).to.equal(1);
    await second;
    expect(settled).to.equal(2);
  });

  it('looks at every row once, and at nothing where there are no rows', () => {
    const chunks = (length: number): string[] => {
      const seen: string[] = [];
      atOnce(inChunks(length, (from, to) => seen.push(`${from} to ${to}`), 2));
      return seen;
    };
    expect(chunks(0)).to.deep.equal([]);
    expect(chunks(4)).to.deep.equal(['0 to 2', '2 to 4']);
    expect(chunks(5)).to.deep.equal(['0 to 2', '2 to 4', '4 to 5']);
  });

  it('passes a failure on', async () => {
    function* broken(): Work<void> {
      throw new Error('broken');
    }
    const outcome = await inSlices(broken()).catch((error: Error) => error.message);
    expect(outcome).to.equal('broken');
  });
});
