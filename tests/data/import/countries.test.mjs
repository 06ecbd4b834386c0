import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countryCode,
  countryName,
  hadNumber,
  stateName,
} from '../../../build/data/import/countries.js';
import { COUNTRY_LIST } from '../../../build/data/import/country-list.js';

const byName = (name) => countryCode({ name });

test('countries are known by the names that UCDP writes', () => {
  for (const [name, gw, code] of [
    ['Azerbaijan', '373', 'AZE'],
    ['Russia (Soviet Union)', '365', 'RUS'],
    ['DR Congo (Zaire)', '490', 'COD'],
    ['Yemen (North Yemen)', '678', 'YEM'],
    ['South Yemen', '680', 'YMD'],
    ['Myanmar (Burma)', '775', 'MMR'],
    ['Cambodia (Kampuchea)', '811', 'KHM'],
    ['Serbia (Yugoslavia)', '345', 'SRB'],
    ['Macedonia, FYR', '343', 'MKD'],
    ['Vietnam (North Vietnam)', '816', 'VNM'],
    ['Madagascar (Malagasy)', '580', 'MDG'],
    ['Zimbabwe (Rhodesia)', '552', 'ZWE'],
    ['Bosnia-Herzegovina', '346', 'BIH'],
    ['Kingdom of eSwatini (Swaziland)', '572', 'SWZ'],
    ['United States of America', '2', 'USA'],
    ['Kosovo', '347', 'XKX'],
    ['Taiwan', '713', 'TWN'],
  ]) {
    assert.equal(byName(name), code, name);
    assert.equal(countryCode({ gw }), code, gw);
  }
});

test('countries are known by the names that SIPRI, ACLED and PA-X write', () => {
  for (const [name, code] of [
    ['Turkey', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Turkiye', 'TUR'],
    ['TÜRKİYE', 'TUR'],
    ['Viet Nam', 'VNM'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['UAE', 'ARE'],
    ['Soviet Union', 'SUN'],
    ['Yugoslavia', 'YUG'],
    ['Czechoslovakia', 'CSK'],
    ['East Germany (GDR)', 'DDR'],
    ['Democratic Republic of Congo', 'COD'],
    ['Republic of Congo', 'COG'],
    ['eSwatini', 'SWZ'],
    ['Trinidad & Tobago', 'TTO'],
    ['St. Kitts and Nevis', 'KNA'],
    ['the Netherlands', 'NLD'],
    ['  SOUTH   korea ', 'KOR'],
  ]) {
    assert.equal(byName(name), code, name);
  }
});

test('names that are near each other stay apart', () => {
  assert.deepEqual(
    [
      'Niger',
      'Nigeria',
      'Guinea',
      'Guinea-Bissau',
      'Equatorial Guinea',
      'Sudan',
      'South Sudan',
      'Congo',
      'Dominica',
    ].map(byName),
    ['NER', 'NGA', 'GIN', 'GNB', 'GNQ', 'SDN', 'SSD', 'COG', 'DMA'],
  );
});

test('what is no country, or has no code, is not guessed', () => {
  for (const name of [
    '',
    'NATO**',
    'Unknown supplier(s)',
    'Lakeland Front',
    'South Vietnam',
    'Hyderabad',
    'constructor',
  ]) {
    assert.equal(byName(name), undefined, name);
  }
  assert.equal(countryCode({ iso3: 'NaN', gw: '-9' }), undefined);
  assert.equal(countryCode({ gw: '817' }), undefined);
  assert.equal(countryName('817'), undefined);
  assert.equal(stateName('817'), 'South Vietnam');
});

test('the code goes before the number and the number before the name', () => {
  assert.equal(countryCode({ iso3: 'arm', gw: '373', name: 'Turkey' }), 'ARM');
  assert.equal(countryCode({ iso3: '', gw: '373', name: 'Turkey' }), 'AZE');
  assert.equal(countryCode({ iso3: 'ZZZ', gw: '', name: 'Turkey' }), 'TUR');
});

test('codes that were given up lead to those in use', () => {
  assert.equal(countryCode({ iso3: 'ZAR' }), 'COD');
  assert.equal(countryCode({ iso3: 'KSV' }), 'XKX');
});

test('a code has a name', () => {
  assert.equal(countryName('TUR'), 'Türkiye');
  assert.equal(countryName('sun'), 'Soviet Union');
  assert.equal(countryName('ZZZ'), undefined);
});

test('a number may have belonged to two states in turn', () => {
  assert.equal(hadNumber('SUN', '365'), true);
  assert.equal(hadNumber('RUS', '365'), true);
  assert.equal(hadNumber('RUS', '369'), false);
});

test('no name stands for two countries, and each code and name is there once', () => {
  const names = new Map();
  const codes = new Set();
  for (const line of COUNTRY_LIST.trim().split('\n')) {
    const [, code, number, rest] = /^([A-Z]{3}|-) ([\d,]+|-) (.+)$/.exec(line) ?? [];
    assert.ok(code, line);
    if (code === '-') continue;
    assert.ok(!codes.has(code), code);
    codes.add(code);
    for (const name of rest.split('|')) {
      assert.equal(names.get(name.toLowerCase()) ?? code, code, name);
      assert.equal(byName(name), code, name);
      names.set(name.toLowerCase(), code);
    }
    if (number !== '-') assert.ok(number.split(',').every((gw) => countryCode({ gw })));
  }
  assert.ok(codes.size > 220);
});
