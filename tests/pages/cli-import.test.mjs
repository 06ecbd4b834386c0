// What somebody with a file of conflict research meets: `faultline import`, on invented rows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parseDataset } from '../../dist/lib/data/index.js';
import {
  assertEnds,
  gedFile,
  gedRow,
  gedRows as rows,
  program,
  workFolder,
} from '../fixtures/cli.mjs';

const work = workFolder();

describe('faultline import', () => {
  const ged = (...parameters) => work.run('import', 'ucdp-ged', ...parameters);

  it('writes a dataset that validates and that the library reads', async () => {
    const text = gedFile(...rows(3), gedRow(4, { conflict_new_id: 9002, dyad_new_id: 9102 }));
    await work.write('GEDEvent_v25_1.csv', text);
    const result = ged('GEDEvent_v25_1.csv', '--conflict', '9001', '-o', 'out.json');
    assertEnds(result, 0, /GEDEvent_v25_1\.csv: .*; utf-8\n/, /read +4\n/, /kept +3\n/);
    assertEnds(result, 0, /left out +1\n/, /flagged +0\n/, /rejected +0\n/, /out\.json: version 1/);
    assert.equal(result.stderr, '', 'no progress where there is no terminal');
    assert.deepEqual(await work.names(), ['GEDEvent_v25_1.csv', 'out.json']);

    assertEnds(work.run('validate', 'out.json'), 0, /valid/);
    const { dataset, rejected } = await parseDataset(await work.text('out.json'));
    assert.deepEqual(rejected, []);
    assert.equal(dataset.sources[0].version, '25.1');
    assert.equal(dataset.tables[0].length, 3);
    const total = dataset.casualties.find(({ affiliation }) => affiliation[0] === 'all-sides');
    assert.deepEqual(total.quantity, {
      low: 9,
      best: 9,
      high: 12,
      qualifier: 'exact',
      range: 'low-best-high',
    });
    assert.equal(total.import.sha256, createHash('sha256').update(text).digest('hex'));
    assert.equal(total.import.file, 'GEDEvent_v25_1.csv');
  });

  it('names the dataset as it is told', async () => {
    await work.write('ged.csv', gedFile(...rows(1)));
    const options = ['--id', 'reef', '--title', 'The reef', '--edition', '24.1'];
    assertEnds(ged('ged.csv', '-o', 'out.json', ...options, '--aggregate', 'month'), 0);
    const { id, title, sources, casualties, tables } = await work.json('out.json');
    assert.deepEqual(
      [id, title, sources[0].version, tables],
      ['reef', 'The reef', '24.1', undefined],
    );
    assert.ok(
      casualties.some(({ period, level }) => period === '2020-03' && level === 'dyad-month'),
    );
  });

  it('says in which encoding the file is', async () => {
    const text = gedFile(gedRow(1, { where_coordinates: 'Chaussée' }));
    await work.write('ged.csv', Buffer.from(text, 'latin1'));
    assertEnds(ged('ged.csv', '-o', 'out.json'), 0, /ged\.csv: .*; windows-1252/);
    assert.equal((await work.json('out.json')).tables[0].columns.place[0], 'Chaussée');
  });

  it('lists flagged and rejected rows with their lines', async () => {
    const bad = gedRow(151, { best: 'many' });
    await work.write('ged.csv', gedFile(...rows(149), gedRow(150, { low: 9 }), bad));
    const result = ged('ged.csv', '-o', 'out.json');
    assertEnds(result, 0, /flagged +1\n {4}line 151: low 9 is above best 3/);
    assertEnds(result, 0, /rejected +1\n {4}line 152: best is no number: "many"/);
    assert.equal((await work.json('out.json')).tables[0].length, 150);
  });

  it('refuses a file in which more than one row in a hundred is wrong, unless told otherwise', async () => {
    const bad = Array.from({ length: 25 }, (_, i) => gedRow(200 + i, { best: 'x,' }));
    await work.write('ged.csv', gedFile(...rows(75), ...bad));
    const refused = ged('ged.csv', '-o', 'out.json', '--rejected', 'bad.csv');
    assertEnds(refused, 1, /25 of 100 rows are rejected, 1 may be/, /Nothing was written/);
    assert.match(refused.stdout, /line 77: .*\n(.*\n)*.* {4}and 5 more\n/);
    assert.deepEqual(await work.names(), ['bad.csv', 'ged.csv']);
    const list = (await work.text('bad.csv')).split('\r\n');
    assert.equal(list.length, 27);
    assert.equal(list[0], 'file,line,reason');
    assert.match(list[1], /^ged\.csv,77,/);

    for (const [limit, code] of [
      ['24', 1],
      ['24.5%', 0],
      ['25', 0],
      ['0', 1],
    ]) {
      assertEnds(ged('ged.csv', '-o', `${code}.json`, '--max-rejected', limit), code);
    }
    assertEnds(ged('ged.csv', '-o', 'out.json', '--max-rejected', 'few'), 2, /number of rows/);
  });

  it('allows one wrong row in a small file, and none where none may be', async () => {
    await work.write('ged.csv', gedFile(gedRow(1), gedRow(2, { date_start: 'soon' })));
    assertEnds(ged('ged.csv', '-o', 'out.json', '--max-rejected', '0'), 1, /1 of 2 rows/);
    assertEnds(ged('ged.csv', '-o', 'out.json'), 0, /line 3: date_start is no date: "soon"/);
  });

  it('puts several files together: actors once, every event, all totals', async () => {
    await work.write('GEDEvent_v25_0_1.csv', gedFile(...rows(2)));
    await work.write('GEDEvent_v25_0_2.csv', gedFile(gedRow(3), gedRow(4)));
    await work.write('part-2.csv', gedFile(gedRow(5), gedRow(2)));
    await work.write('part-1.csv', gedFile(gedRow(6)));
    const names = ['GEDEvent_v25_0_1.csv', 'GEDEvent_v25_0_2.csv', 'part-1.csv', 'part-2.csv'];
    const result = ged(...names, '-o', 'out.json');
    assertEnds(
      result,
      0,
      /Note: 1 event is in more than one file; sums .* count it more than once/,
    );
    const { actors, conflicts, sources, tables, casualties } = await work.json('out.json');
    assert.deepEqual([actors.length, conflicts.length, sources.length], [2, 1, 3]);
    assert.deepEqual(
      tables.map(({ length }) => length),
      [2, 2, 1, 2],
    );
    const totals = casualties.filter(({ affiliation }) => affiliation[0] === 'all-sides');
    assert.deepEqual(
      totals.map(({ quantity: { best } }) => best),
      [6, 6, 3, 6],
    );
    assert.equal(new Set(casualties.map(({ id }) => id)).size, casualties.length);
    assertEnds(work.run('validate', 'out.json'), 0, /valid/);
  });

  it(
    'writes into a pipe, with the account beside it',
    { skip: !existsSync('/dev/stdout') },
    async () => {
      await work.write('ged.csv', gedFile(...rows(1)));
      const { stdout, stderr } = spawnSync(
        `"${process.execPath}" "${program}" import ucdp-ged ged.csv -o /dev/stdout | cat`,
        { shell: true, cwd: work.path, encoding: 'utf8' },
      );
      assert.match(stderr, /kept +1\n/);
      assert.equal(JSON.parse(stdout).tables[0].length, 1);
    },
  );

  it('replaces what a link points to, and keeps the link', async () => {
    await work.write('ged.csv', gedFile(...rows(1)));
    await work.write('real.json', 'old');
    await symlink('real.json', work.file('link.json'));
    assertEnds(ged('ged.csv', '-o', 'link.json'), 0);
    assert.equal((await work.json('real.json')).format, 'faultline-dataset');
    assert.deepEqual(await work.names(), ['ged.csv', 'link.json', 'real.json']);
  });
});
