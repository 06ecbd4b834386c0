// A hundred thousand broken files: none may raise anything but UnusableFile, lose a row or take long.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS } from '../../../build/data/import/index.js';
import { assertValid, encode } from '../../fixtures/import.mjs';
import * as rows from '../../fixtures/import-rows.mjs';

const INPUTS = 100_000;

/** A repeatable stream of numbers below 1 (mulberry32), so that a failure can be run again. */
function stream(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const three = (make, columns) =>
  rows.csv(
    columns,
    [make(1), make(2), make(3)].map((row) => row),
  );
const withId = (make, name) => (n) => make({ [name]: `${n}` });

/** Invented valid files of each format, to be broken. */
const SEEDS = {
  'ucdp-ged': [
    three(withId(rows.gedRow, 'id'), rows.GED_49),
    three(withId(rows.gedRow, 'id'), rows.GED_42),
  ],
  'ucdp-brd': [
    three((n) => rows.brdRow({ year: 2030 + n }), rows.BRD_DYADIC),
    three(
      (n) => rows.brdRow({ year: 2030 + n, side_b: 'A, B', side_b_id: '1, 2' }),
      rows.BRD_CONFLICT,
    ),
  ],
  'ucdp-acd': [
    three((n) => rows.acdRow({ year: 2030 + n, gwno_a_2nd: '2, 343' }), rows.ACD_28),
    rows.ACD_2014.join() +
      '\n1-193,X,Y,,Z,5,,1,T,1992,1,0,3,,,,,,,,373,"371, 2",-99,-99,373,1,4a-2014\n',
  ],
  'sipri-register': [
    'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons\nArmenia,Norway,2011,?,12, ,Kestrel-9,Helicopter,12,?,2013; 2014,New,Part of $77 m deal,2.5,30,30\nArmenia,Norway,2012,,4,,Heron,Car,4,,2015,New,broken\nover lines,1,4,4\n',
    'SIPRI Arms Transfers Database;\n;\nSIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production;\n1,Norway,Armenia,Heron,Car,Armoured vehicles,2012,Yes,4,No,2014,,New,3,1.5,6,No;\n1,Norway,Armenia,Heron,Car,Armoured vehicles,2012,Yes,4,No,2015,,New,3,1.5,6,No;\n',
  ],
  'sipri-tiv': [
    '"TIV of arms exports from Russia, 2010-2012",,,,\nGenerated: 28 July 2022,,,,\n,,,,\n,2010,2011,2012,\nArmenia,5,,0,5\nNorway,,12,,12\n,,,,\nTotal,5,12,0,17\n',
  ],
  acled: [
    three(withId(rows.acledRow, 'event_id_cnty'), rows.ACLED_2023),
    rows.csv(rows.ACLED_2016, [rows.inCapitals(rows.acledRow({ event_date: '04/03/2031' }))]),
  ],
  pax: [
    'Con,AgtId,Agt,Dat,Status,Stage,StageSub,Part,ThrdPart,Loc1ISO,Loc2ISO,UcdpCon,Ver\nX,9101,Truce of the Valleys,2001-06-05,Multiparty signed/agreed,Cea,Ceas,"Government of Armenia\nValley Front",Norway,ARM,GEO,777,8\nX,9102,Talks,2002-06-05,Agreed,Pre,Proc,A,,ARM,,777,8\n',
  ],
};

const VALUES = [
  '',
  ' ',
  '-1',
  '-0',
  '0',
  '-9',
  '-999',
  'NA',
  'NULL',
  'NaN',
  'Infinity',
  '1e999',
  '1e-400',
  '99999999999999999999',
  '9'.repeat(400),
  '1,5',
  '0x1f',
  '2031-02-30',
  '0016-10-07',
  '00/00/0000',
  '31 Smarch 2020',
  '1616716800',
  '-99999999999',
  '99999999999',
  '20310304',
  'XXX530',
  'Civilians',
  '__proto__',
  'constructor',
  'a|b',
  '|||',
  'x'.repeat(1500),
  '\u0000',
  '\ufeff',
  '\ud800',
  'Şuşa',
  '—',
  '"',
  '""',
  '"""',
  '\n',
  '\r',
  '\r\n',
  ',',
  ';',
  '\t',
  'Government of , Government of ',
  ', , ,',
  '; ;',
  '<b>',
  '=1+1',
  '#tag',
  '(',
  '[',
  '\\',
  '1-193',
  '1-',
  '2;3',
];

/** Breaks a file in one of many ways; text or bytes. */
function broken(text, random) {
  const below = (n) => Math.floor(random() * n);
  const pick = (list) => list[below(list.length)];
  const lines = text.split('\n');
  const swapCell = (all) => {
    const at = below(all.length);
    const cells = all[at].split(',');
    cells[below(cells.length)] = pick(VALUES);
    return all.with(at, cells.join(','));
  };
  switch (below(18)) {
    case 0:
      return Uint8Array.from({ length: below(300) }, () => below(256));
    case 1:
      return text.slice(0, below(text.length));
    case 2:
      return text.slice(below(text.length));
    case 3: {
      // Columns in another order, in the header alone.
      const cells = lines[0].split(',');
      const by = below(cells.length);
      return [[...cells.slice(by), ...cells.slice(0, by)].join(','), ...lines.slice(1)].join('\n');
    }
    case 4: {
      const at = below(text.length);
      return `${text.slice(0, at)}"${text.slice(at)}`;
    }
    case 5:
      return text.replaceAll('"', () => (random() < 0.5 ? '' : '"'));
    case 6: {
      const at = below(text.length);
      return text.slice(0, at) + pick(VALUES) + text.slice(at + below(10));
    }
    case 7:
    case 8:
    case 9:
      return swapCell(lines).join('\n');
    case 10: {
      let all = lines;
      for (let n = below(8); n >= 0 && all.length > 1; n--) {
        all = [all[0], ...swapCell(all.slice(1))];
      }
      return all.join('\n');
    }
    case 11: {
      const bytes = encode(text);
      for (let n = below(12); n >= 0; n--) bytes[below(bytes.length)] = below(256);
      return bytes;
    }
    case 12:
      return Uint8Array.from(encode(text, 'utf-16le')).subarray(below(3));
    case 13:
      return text.replaceAll('\n', pick(['\r', '\r\n', '\n\r', '\n\n', '\u2028']));
    case 14:
      return text.replaceAll(',', pick([';', '\t', '|', ',,', ' ,', ', ']));
    case 15:
      return [...lines, ...lines].join('\n');
    case 16: {
      const at = below(lines.length);
      return lines.with(at, lines[at].slice(0, below(lines[at].length + 1))).join('\n');
    }
    default:
      return text + pick(VALUES).repeat(below(5)) + pick(lines);
  }
}

async function* pieces(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const OPTIONS = [{}, {}, {}, { from: '2031' }, { to: '2000-06' }, { country: 'AZE' }];

for (const { id, load, takes } of FORMATS) {
  const inputs = Math.ceil(INPUTS / FORMATS.length);
  test(`${inputs} broken files of ${id}: only UnusableFile, every row accounted for`, async () => {
    const importer = await load();
    const seeds = SEEDS[id];
    assert.ok(seeds, `the fuzz test has no file of ${id} to break`);
    let kept = 0;
    let refused = 0;
    for (let n = 0; n < inputs; n++) {
      const random = stream(n * 7919 + id.length);
      let input = broken(seeds[n % seeds.length], random);
      // Half of them are broken twice.
      if (typeof input === 'string' && input && random() < 0.5) input = broken(input, random);
      const bytes = typeof input === 'string' ? encode(input) : input;
      const options = {
        ...OPTIONS[Math.floor(random() * OPTIONS.length)],
        ...(takes.includes('aggregate') && random() < 0.5 && { aggregate: 'month' }),
      };
      const where = () => `input ${n} of ${id}: ${JSON.stringify(new TextDecoder().decode(bytes))}`;
      try {
        const outcome = await importer(pieces(bytes, n % 5 ? 1 << 16 : 1 + (n % 97)), {
          file: 'broken.csv',
          today: '2026-11-22',
          ...options,
        });
        const { counts, rejected, flagged } = outcome;
        assert.equal(counts.read, counts.kept + counts.leftOut + counts.rejected);
        assert.equal(rejected.length, counts.rejected);
        assert.equal(flagged.length, counts.flagged);
        assertValid(outcome.dataset);
        kept += counts.kept;
      } catch (error) {
        if (error.name !== 'UnusableFile') {
          throw new Error(where(), { cause: error });
        }
        assert.ok(error.message.length > 10, where());
        refused++;
      }
    }
    // The files are broken, yet most still hold rows: otherwise nothing was tested beyond the header.
    assert.ok(refused < inputs * 0.7, `${refused} of ${inputs} refused`);
    assert.ok(kept > inputs / 5, `${kept} rows kept`);
  });
}
