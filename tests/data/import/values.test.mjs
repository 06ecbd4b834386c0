import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countIn, dayIn, numberIn, slug, yearIn } from '../../../build/data/import/values.js';
import { disorder, estimate } from '../../../build/data/import/quantity.js';

const refused = (read, pattern) =>
  assert.throws(read, (error) => error.name === 'BadRow' && pattern.test(error.message));

test('a day is read in every form the sources write', () => {
  for (const [text, day] of [
    ['2021-03-26', '2021-03-26'],
    ['2021-03-26 00:00:00.000', '2021-03-26'],
    ['2021-03-26T00:00:00Z', '2021-03-26'],
    ['26/03/2021', '2021-03-26'],
    ['5/3/1998', '1998-03-05'],
    ['26.03.2021', '2021-03-26'],
    ['15 April 2022', '2022-04-15'],
    ['15-Apr-2022', '2022-04-15'],
    ['3 Sept 2020', '2020-09-03'],
    ['1616716800', '2021-03-26'],
    ['-631152000', '1950-01-01'],
    ['1616716800.0', '2021-03-26'],
  ]) {
    assert.equal(dayIn(text, 'date'), day, text);
  }
});

test('a day that is not given is no day', () => {
  for (const text of ['', ' ', 'NA', 'NULL']) assert.equal(dayIn(text, 'date'), null);
});

test('a day that does not exist is refused', () => {
  for (const text of ['2021-02-29', '2021-13-01', '31/04/2021', '3/26/2021', '15 Smarch 2022']) {
    refused(() => dayIn(text, 'date'), /^date is no real day/);
  }
  refused(() => dayIn('15 Junk 2022', 'date'), /no real day/);
});

test('a day far outside history is refused', () => {
  refused(
    () => dayIn('0016-10-07', 'event_date'),
    /event_date lies outside the years 1800 to 2200/,
  );
});

test('what could be a day or seconds is not guessed at', () => {
  refused(() => dayIn('20210326', 'date'), /no date/);
  refused(() => dayIn('1616716800000', 'date'), /no date/);
  refused(() => dayIn('2021', 'date'), /no date/);
});

test('seconds that are no midnight are refused, as the day would depend on the time zone', () => {
  refused(() => dayIn('1616713200', 'date'), /time zone/);
});

test('a number is read as it is written, and zero is not missing', () => {
  assert.equal(numberIn('0', 'x'), 0);
  assert.equal(numberIn(' -12.50 ', 'x'), -12.5);
  assert.equal(numberIn('1e3', 'x'), 1000);
  assert.equal(numberIn('NA', 'x'), null);
  for (const text of ['1,000', '1.000,5', '0x10', 'Infinity', '12 dead', '--1']) {
    refused(() => numberIn(text, 'x'), /x is no number/);
  }
});

test('a number beyond all numbers is refused', () => {
  refused(() => numberIn('1e999', 'x'), /x is too large/);
  refused(() => countIn('9'.repeat(400), 'best'), /best is too large/);
});

test('a count is whole and not below zero', () => {
  assert.equal(countIn('12.0', 'best'), 12);
  for (const text of ['-1', '1.5']) refused(() => countIn(text, 'best'), /best is no count/);
  for (const text of ['1e300', '9007199254740993', '1000000000001']) {
    refused(() => countIn(text, 'best'), /best is too large/);
  }
});

test('codes for missing numbers are missing only where a source writes them', () => {
  assert.equal(countIn('-999', 'best', ['-999']), null);
  refused(() => countIn('-999', 'best'), /no count/);
});

test('a year lies between 1800 and 2200', () => {
  assert.equal(yearIn('1946', 'year'), 1946);
  refused(() => yearIn('20200', 'year'), /no year between 1800 and 2200/);
});

test('an id made of a name has letters, digits and hyphens only, and is never empty', () => {
  assert.equal(slug('Shush​i – Şuşa', 1), 'shush-i-susa-1');
  assert.equal(slug('Արցախ'), 'unnamed');
  assert.equal(slug('x'.repeat(300)).length, 100);
});

test('an estimate in order is a range', () => {
  assert.deepEqual(estimate({ low: 1, best: 2, high: 3 }), {
    low: 1,
    best: 2,
    high: 3,
    qualifier: 'exact',
    range: 'low-best-high',
  });
  assert.deepEqual(estimate({ low: 0, best: 0 }), { low: 0, best: 0, qualifier: 'exact' });
  assert.equal(estimate({}), undefined);
});

test('an estimate out of order is its best, with all numbers in words', () => {
  assert.equal(
    disorder({ low: 7, best: 6, high: 5 }),
    'low 7 is above best 6; best 6 is above high 5',
  );
  assert.deepEqual(estimate({ low: 7, best: 6, high: 5 }), {
    best: 6,
    qualifier: 'exact',
    raw: 'low 7, best 6, high 5',
  });
  assert.equal(estimate({ low: 7, high: 5 }), undefined);
});
