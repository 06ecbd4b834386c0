import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv, readCsvStart } from '../../../build/data/import/csv.js';

async function* pieces(text, size) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text, { delimiter = ',', size = text.length || 1 } = {}) {
  const batches = [];
  for await (const batch of readCsv(pieces(text, size), delimiter)) batches.push(batch);
  return batches.flat();
}
const cellsOf = (rows) => rows.map(({ cells }) => cells);
const padding = 'p,q\n'.repeat(6000);

test('rows end with LF, CRLF or a lone CR', async () => {
  for (const newline of ['\n', '\r\n', '\r']) {
    const rows = await read(['a,b', '1,"x"', '2,'].join(newline) + newline);
    assert.deepEqual(
      cellsOf(rows),
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', ''],
      ],
      JSON.stringify(newline),
    );
    assert.deepEqual(
      rows.map(({ line }) => line),
      [1, 2, 3],
    );
  }
});

test('a file may mix CRLF and LF', async () => {
  assert.deepEqual(cellsOf(await read('a,b\r\n1,2\n3,"4"\r\n5,6')), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('a lone CR in a file of LF stays in its cell', async () => {
  assert.deepEqual(cellsOf(await read('a,b\n1,x\ry\n')), [
    ['a', 'b'],
    ['1', 'x\ry'],
  ]);
});

test('line breaks, delimiters and doubled marks in quotation marks belong to the cell; lines count on', async () => {
  const rows = await read('a,b\n1,"x\ny, ""z"";\n\nend"\n2,"""A,d,h"";""B,d,h"""\n');
  assert.deepEqual(cellsOf(rows), [
    ['a', 'b'],
    ['1', 'x\ny, "z";\n\nend'],
    ['2', '"A,d,h";"B,d,h"'],
  ]);
  assert.deepEqual(
    rows.map(({ line }) => line),
    [1, 2, 6],
  );
});

test('a quotation mark inside a cell that does not begin with one is a character', async () => {
  assert.deepEqual(cellsOf(await read('a,b\n5" gun,"x" \n')), [
    ['a', 'b'],
    ['5" gun', 'x'],
  ]);
});

test('a quotation mark that is never closed costs its own line', async () => {
  for (const size of [1, 1000]) {
    const rows = await read('a,b\n1,"open\n2,y\n3,z\n', { size });
    assert.deepEqual(
      rows.map(({ line, fault }) => [line, fault !== undefined]),
      [
        [1, false],
        [2, true],
        [3, false],
        [4, false],
      ],
    );
    assert.match(rows[1].fault, /never closed/);
  }
});

test('a quotation mark closed by another row’s costs its own line', async () => {
  const rows = await read('a,b\n1,"open\n2,"y"\n3,z\n4,"w"\n');
  assert.deepEqual(
    rows.map(({ line, cells, fault }) => [line, fault ?? cells.join('|')]),
    [
      [1, 'a|b'],
      [2, 'text follows a closing quotation mark'],
      [3, '2|y'],
      [4, '3|z'],
      [5, '4|w'],
    ],
  );
});

test('marks that are not doubled in a cell cost their line', async () => {
  const rows = await read('a,b\n1,"he said "stop" twice"\n2,y\n');
  assert.deepEqual(
    rows.map(({ line, fault }) => [line, Boolean(fault)]),
    [
      [1, false],
      [2, true],
      [3, false],
    ],
  );
});

test('a mark open far from the end of a large file costs its own line', async () => {
  const rows = await read(`a,b\n1,"open\n${padding.repeat(60)}`, { size: 65536 });
  assert.equal(rows.length, 2 + 360_000);
  assert.deepEqual(
    rows.filter(({ fault }) => fault).map(({ line }) => line),
    [2],
  );
  assert.equal(rows.at(-1).line, 360_002);
});

test('a file full of stray quotation marks is refused, and says how to mend it', async () => {
  const stray = '"x\n""y\n1,"""z\n"",""w\n';
  await assert.rejects(read(`a,b\n${stray.repeat(50_000)}1,2\n`, { size: 65536 }), {
    name: 'UnusableFile',
    message: /More than 1000 lines .* a mark inside a cell is doubled/,
  });
});

test('nine hundred stray quotation marks cost a line each', async () => {
  const rows = await read(`a,b\n${'1,"x\n2,y\n'.repeat(900)}`, { size: 65536 });
  assert.equal(rows.filter(({ fault }) => fault).length, 900);
  assert.deepEqual(rows.at(-1), { line: 1801, cells: ['2', 'y'] });
});

test('a line without an end is refused', async () => {
  await assert.rejects(read(`a,b\n${'x'.repeat(3 << 20)}\n1,2`, { size: 65536 }), {
    name: 'UnusableFile',
    message: 'Line 2 has no end: the file is no CSV.',
  });
});

test('the end of the file ends the last row, with or without a line break', async () => {
  for (const end of ['', '\n', '\r\n']) {
    assert.deepEqual(cellsOf(await read(`a,b\n1,"2"${end}`)), [
      ['a', 'b'],
      ['1', '2'],
    ]);
  }
  assert.deepEqual(cellsOf(await read('a,b\n1,')), [
    ['a', 'b'],
    ['1', ''],
  ]);
});

test('only whole rows of a beginning are given', () => {
  assert.deepEqual(cellsOf(readCsvStart('a;b\n1;"x', ';')), [['a', 'b']]);
});

test('semicolons and tabs part cells as well', async () => {
  assert.deepEqual(cellsOf(await read('a;b\n"x;y";2', { delimiter: ';' })), [
    ['a', 'b'],
    ['x;y', '2'],
  ]);
  assert.deepEqual(cellsOf(await read('a\tb\n"x\ty"\t', { delimiter: '\t' })), [
    ['a', 'b'],
    ['x\ty', ''],
  ]);
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'b', '1', ',', ';', '"', '\n', ' ', 'é'),
  maxLength: 8,
});
const rowsOf = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
);

test('what one writer writes is read back, in pieces of any size and as another reader reads it', async () => {
  await fc.assert(
    fc.asyncProperty(
      rowsOf,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, newline, size) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes: true }) + newline;
        const found = cellsOf(await read(text, { delimiter, size }));
        assert.deepEqual(found, rows);
        const papa = Papa.parse(text.slice(0, -newline.length), { delimiter, newline });
        assert.deepEqual(found, papa.data);
      },
    ),
    { numRuns: 500 },
  );
});

test('large files are read alike in pieces of any size', async () => {
  const text = `a,b\n${'1,"x\n""y"", z"\n2,\n'.repeat(4000)}`;
  const whole = await read(text);
  assert.equal(whole.length, 8001);
  for (const size of [997, 16384, 65537]) assert.deepEqual(await read(text, { size }), whole);
});
