import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareDates, edtf, knownBy, overlaps, parseDate } from '../../data/index.js';

const days = (date: string): string => {
  const span = parseDate(date);
  return span ? `${span.start}…${span.end} ${span.precision}` : 'no date';
};

describe('reading a fuzzy date', () => {
  const forms: readonly (readonly [date: string, meaning: string])[] = [
    ['2016-04-02', '2016-04-02…2016-04-02 day'],
    ['2016-04', '2016-04-01…2016-04-30 month'],
    ['2016-02', '2016-02-01…2016-02-29 month'],
    ['2015-02', '2015-02-01…2015-02-28 month'],
    ['1900-02', '1900-02-01…1900-02-28 month'],
    ['2000-02', '2000-02-01…2000-02-29 month'],
    ['2016', '2016-01-01…2016-12-31 year'],
    ['198X', '1980-01-01…1989-12-31 decade'],
    ['2020-21', '2020-03-01…2020-05-31 season'],
    ['2020-22', '2020-06-01…2020-08-31 season'],
    ['2020-23', '2020-09-01…2020-11-30 season'],
    ['2016-04-02/2016-04-05', '2016-04-02…2016-04-05 range'],
    ['2016-04-02/2016-04-02', '2016-04-02…2016-04-02 range'],
    ['1988/1994', '1988-01-01…1994-12-31 range'],
    ['1988-02/1994-05-12', '1988-02-01…1994-05-12 range'],
    ['198X/1994', '1980-01-01…1994-12-31 range'],
  ];
  for (const [date, meaning] of forms) {
    it(`reads ${date} as ${meaning}`, () => expect(days(date)).to.equal(meaning));
  }

  it('lets a winter run into the next year, to its last day', () => {
    expect(days('2019-24')).to.equal('2019-12-01…2020-02-29 season');
    expect(days('2020-24')).to.equal('2020-12-01…2021-02-28 season');
    expect(days('0998-24')).to.equal('0998-12-01…0999-02-28 season');
  });

  it('keeps "about" and "perhaps" apart, and both together', () => {
    expect(parseDate('2020~')).to.include({ approximate: true, uncertain: false });
    expect(parseDate('2020?')).to.include({ approximate: false, uncertain: true });
    expect(parseDate('2020-05~?')).to.include({ approximate: true, uncertain: true });
    expect(parseDate('2020')).to.include({ approximate: false, uncertain: false });
  });

  it('marks a range as approximate when one of its ends is', () => {
    expect(parseDate('1990~/1994')).to.include({ approximate: true, uncertain: false });
    expect(parseDate('1990/1994?')).to.include({ approximate: false, uncertain: true });
  });

  it('says which end of a range is open', () => {
    expect(parseDate('2016')).to.include({ openStart: false, openEnd: false });
    expect(parseDate('../2016')).to.include({
      openStart: true,
      openEnd: false,
      start: '0001-01-01',
      end: '2016-12-31',
    });
    expect(parseDate('1991-09-02/..')).to.include({
      openStart: false,
      openEnd: true,
      start: '1991-09-02',
      end: '9999-12-31',
    });
  });

  it('reads a date together with the words of its source', () => {
    const date = { date: '2020-10-22', raw: 'the eve of the talks', inferred: true };
    expect(edtf(date)).to.equal('2020-10-22');
    expect(parseDate(date)).to.include({ start: '2020-10-22', precision: 'day' });
  });

  for (const impossible of [
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2016-04-31',
    '2016-13',
    '2016-00',
    '2016-04-00',
    '2016-04-32',
    '2020-25',
    '2020-21-05',
    '198X-05',
    '19XX',
    '2016-4-2',
    '16-04-02',
    '02/04/2016',
    '01/02/03',
    '2016-04-05/2016-04-02',
    '2016/2015',
    '../..',
    '/2016',
    '2016/',
    '2015/2016/2017',
    '2016/2024-02-30',
    '2016-04-02T00:00',
    '2016 ',
    '',
    'April 2016',
    '-001-01-01',
    '+2016',
  ]) {
    it(`takes ${impossible ? `"${impossible}"` : 'an empty text'} for no date`, () => {
      expect(parseDate(impossible)).to.equal(undefined);
    });
  }

  it('does not depend on where the reader is', () => {
    // The first and the last day of a year move when a date passes through local time.
    expect(days('2016-01-01')).to.equal('2016-01-01…2016-01-01 day');
    expect(days('2016-12-31')).to.equal('2016-12-31…2016-12-31 day');
  });

  it('gives back every real day, month and year it is given', () => {
    const day = fc.date({
      min: new Date('1000-01-01T00:00Z'),
      max: new Date('9999-12-31T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom('', '~', '?', '~?'), (date, marks) => {
        const text = date.toISOString().slice(0, 10);
        const spans = [10, 7, 4].map((length) => parseDate(text.slice(0, length) + marks)!);
        expect(spans.map(({ precision }) => precision)).to.deep.equal(['day', 'month', 'year']);
        expect(spans[0]).to.include({ start: text, end: text });
        for (const span of spans) {
          expect(span.start <= text && text <= span.end).to.be.true;
          expect(span.approximate).to.equal(marks.includes('~'));
          expect(span.uncertain).to.equal(marks.includes('?'));
          // The day after the last belongs to the next span, so nothing is missing between them.
          const next = new Date(`${span.end}T00:00Z`);
          expect(next.toISOString().slice(0, 10)).to.equal(span.end);
        }
        const [first, last] = [spans[1]!.start.slice(8), spans[1]!.end];
        expect(first).to.equal('01');
        const after = new Date(Date.parse(`${last}T00:00Z`) + 86_400_000);
        expect(after.getUTCDate()).to.equal(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses or reads any text at all, and never throws', () => {
    const piece = fc.constantFrom('2', '0', '1', '9', '-', '/', '.', '..', 'X', '~', '?', '02-30');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((list) => list.join('')),
        ),
        (text) => {
          const span = parseDate(text);
          if (span) expect(span.start <= span.end).to.be.true;
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('ordering dates', () => {
  it('orders by the first day and then by the last', () => {
    const dates = ['2020', '2016-04-05', '2016', '2016-04', '2016-01-01', '../2016'];
    expect([...dates].sort(compareDates)).to.deep.equal([
      '../2016',
      '2016-01-01',
      '2016',
      '2016-04',
      '2016-04-05',
      '2020',
    ]);
  });

  it('puts what cannot be read last', () => {
    expect(['soon', '2030', '2024-02-30', '1991'].sort(compareDates).slice(0, 2)).to.deep.equal([
      '1991',
      '2030',
    ]);
  });
});

describe('comparing a date with a period', () => {
  it('counts a single shared day', () => {
    expect(overlaps('2016-04-02/2016-04-05', '2016-04-05/2016-04-09')).to.be.true;
    expect(overlaps('2016-04-02/2016-04-05', '2016-04-06/2016-04-09')).to.be.false;
  });

  it('reads a year as all its days', () => {
    expect(overlaps('2016', '2016-12-31/2017')).to.be.true;
    expect(overlaps('2016', '2017/2018')).to.be.false;
  });

  it('lets an open end reach everything on its side', () => {
    expect(overlaps('1991/..', '2024-05')).to.be.true;
    expect(overlaps('../1991', '1918')).to.be.true;
    expect(overlaps('1991/..', '1990')).to.be.false;
  });

  it('finds nothing in common with what is no date', () => {
    expect(overlaps('2016', '2024-02-30')).to.be.false;
    expect(overlaps('soon', '2016')).to.be.false;
  });

  it('is the same both ways round', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    fc.assert(
      fc.property(year, year, year, year, (a, b, c, d) => {
        const x = `${Math.min(a, b)}/${Math.max(a, b)}`;
        const y = `${Math.min(c, d)}/${Math.max(c, d)}`;
        const shared =
          Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
        expect(overlaps(x, y)).to.equal(shared);
        expect(overlaps(y, x)).to.equal(shared);
      }),
    );
  });
});

describe('what was known on a day', () => {
  it('counts the day itself', () => {
    expect(knownBy('2020-10-31', '2020-10-31')).to.be.true;
    expect(knownBy('2020-11-01', '2020-10-31')).to.be.false;
  });

  it('counts what had begun by then', () => {
    expect(knownBy('2020-09-27/2020-11-10', '2020-10-01')).to.be.true;
    expect(knownBy('2020', '2020-10-31')).to.be.true;
  });

  it('counts what began on an unknown day once it was over', () => {
    expect(knownBy('../2020', '2020-12-31')).to.be.true;
    expect(knownBy('../2020', '2020-12-30')).to.be.false;
  });

  it('reads a month as up to its last day', () => {
    expect(knownBy('2020-10-31', '2020-10')).to.be.true;
    expect(knownBy('2020-11-01', '2020-10')).to.be.false;
  });

  it('knows nothing on a day that does not exist', () => {
    expect(knownBy('2016', '2024-02-30')).to.be.false;
    expect(knownBy('2024-02-30', '2024-03')).to.be.false;
  });
});
