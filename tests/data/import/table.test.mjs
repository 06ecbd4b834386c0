import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, maybe, needed } from '../../../build/data/import/columns.js';
import { Tally, takeRows } from '../../../build/data/import/outcome.js';
import { openTable } from '../../../build/data/import/table.js';
import { bytesOf } from '../../fixtures/import.mjs';

const COLUMNS = { id: needed('id', 'event id'), dead: needed('best'), place: maybe('where') };
const OTHERS = [{ columns: ['week', 'events'], sentence: 'The file holds weekly counts.' }];
const open = (text, encoding) => openTable(bytesOf(text, encoding), COLUMNS, 'test file', OTHERS);

async function rowsOf(text, encoding) {
  const table = await open(text, encoding);
  const tally = new Tally();
  const rows = [];
  const cells = cellsOf(COLUMNS);
  await takeRows(table.rows, tally, undefined, (row) => {
    rows.push([row.line, row.text('id'), cells.count(row, 'dead'), row.text('place')]);
    return true;
  });
  return { table, rows, tally };
}
const refused = (text, message) => assert.rejects(open(text), { name: 'UnusableFile', message });

test('columns are found by name, whatever their order, case and blanks', async () => {
  const { rows } = await rowsOf(' Where ,"BEST",x,Id\nBridge,5,?,a1\n');
  assert.deepEqual(rows, [[2, 'a1', 5, 'Bridge']]);
});

test('a column may have another name, and one that need not be there is empty', async () => {
  const { table, rows } = await rowsOf('best,Event  ID\n5,a1\n');
  assert.deepEqual(rows, [[2, 'a1', 5, '']]);
  assert.equal(table.has('place'), false);
});

test('the header is found below a preamble', async () => {
  const { table, rows } = await rowsOf('Made for a test\n\n"Terms,\nof use",,\nid,best\na1,5\n');
  assert.equal(table.headerLine, 5);
  assert.deepEqual(rows, [[6, 'a1', 5, '']]);
  assert.equal(table.preamble[0].cells[0], 'Made for a test');
});

test('semicolons and tabs are found out', async () => {
  assert.deepEqual((await rowsOf('id;best\na;5\n')).rows, [[2, 'a', 5, '']]);
  assert.deepEqual((await rowsOf('id\tbest\na\t5\n')).rows, [[2, 'a', 5, '']]);
});

test('a byte order mark, UTF-16 and CR alone do not hide the header', async () => {
  for (const encoding of ['utf-8-bom', 'utf-16le']) {
    assert.deepEqual((await rowsOf('id,best\r\na,5', encoding)).rows, [[2, 'a', 5, '']]);
  }
  assert.deepEqual((await rowsOf('id,best\ra,5\rb,6\r')).rows, [
    [2, 'a', 5, ''],
    [3, 'b', 6, ''],
  ]);
});

test('blank lines are no rows, but lines all the same', async () => {
  const { rows, tally } = await rowsOf('id,best\n\n , \na,5\n');
  assert.deepEqual(rows, [[4, 'a', 5, '']]);
  assert.equal(tally.counts.read, 1);
});

test('a row that ends before a column that must be there is rejected with its line', async () => {
  const { rows, tally } = await rowsOf('id,where,best\na,x,5\nb,y\nc,z,7\n');
  assert.deepEqual(
    rows.map(([, id]) => id),
    ['a', 'c'],
  );
  assert.deepEqual(tally.rejected, [{ line: 3, reason: 'the row has 2 cells, the header 3' }]);
});

test('a row with more cells than the header is rejected, as its columns are shifted', async () => {
  const { rows, tally } = await rowsOf('id,best\na,5,,\nb,6,7\n');
  assert.equal(rows.length, 1);
  assert.deepEqual(tally.rejected, [{ line: 3, reason: 'the row has 3 cells, the header 2' }]);
});

test('a row with an open quotation mark is rejected with its line, the others are kept', async () => {
  const { rows, tally } = await rowsOf('id,best,where\na,5,"open\nb,6,x\n');
  assert.deepEqual(rows, [[3, 'b', 6, 'x']]);
  assert.deepEqual(tally.rejected, [
    { line: 2, reason: 'a quotation mark is opened and never closed' },
  ]);
  assert.deepEqual(tally.counts, { read: 2, kept: 1, leftOut: 0, rejected: 1, flagged: 0 });
});

test('no more than a thousand rejected rows are listed, all are counted', async () => {
  const { tally } = await rowsOf(`id,best\n${'a,?\n'.repeat(1500)}`);
  assert.equal(tally.counts.rejected, 1500);
  assert.equal(tally.rejected.length, 1000);
});

test('a header without rows is a table without rows', async () => {
  assert.deepEqual((await rowsOf('id,best')).rows, []);
});

test('an empty file is refused', async () => {
  await refused('', 'The file is empty.');
  await refused(' \n\n ', 'The file is empty.');
});

test('a file that lacks a column is refused with the name of the column', async () => {
  await refused(
    'id,where\n1,x\n',
    'The file is no test file: no line of its beginning names "best".',
  );
});

test('a web page and JSON are named as such', async () => {
  await refused('\n<!DOCTYPE html><html>404</html>', /web page, perhaps the error page/);
  await refused('{"success": true, "data": []}', /JSON/);
  await refused('[{"id": 1}]', /JSON/);
});

test('a layout that holds something else is named as such', async () => {
  await refused('week;events\n1;2\n', 'The file holds weekly counts.');
});

test('progress is reported up to the last row', async () => {
  const table = await open(`id,best\n${'a,5\n'.repeat(3000)}`);
  const seen = [];
  await takeRows(
    table.rows,
    new Tally(),
    (rows) => seen.push(rows),
    () => true,
  );
  assert.deepEqual(seen, [1024, 2048, 3000]);
});
