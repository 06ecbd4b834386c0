// What somebody with a file of conflict research meets: `faultline import`, on invented rows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parseDataset } from '../../dist/lib/data/index.js';
import {
  assertEnds,
  gedFile,
  gedRow,
  program,
  run,
  smallDataset,
  start,
} from '../fixtures/cli.mjs';

describe('faultline import', () => {
  let work;
  before(async () => {
    work = await mkdtemp(join(tmpdir(), 'faultline-import-'));
  });
  beforeEach(async () => {
    await rm(work, { recursive: true, force: true });
    await mkdir(work);
  });
  after(() => rm(work, { recursive: true, force: true }));

  const write = (name, text) => writeFile(join(work, name), text);
  const read = async (name) => JSON.parse(await readFile(join(work, name), 'utf8'));
  const files = async () => (await readdir(work)).sort();
  const ged = (...parameters) => run(work, ['import', 'ucdp-ged', ...parameters]);
  /** Nothing is written, and nothing is left behind. */
  async function assertRefused(result, code, ...words) {
    assertEnds(result, code, ...words);
    assert.deepEqual(
      (await files()).filter((name) => /out|part/.test(name)),
      [],
    );
  }
  const rows = (count, given) => Array.from({ length: count }, (_, i) => gedRow(i + 1, given));

  it('writes a dataset that validates and that the library reads', async () => {
    const text = gedFile(...rows(3), gedRow(4, { conflict_new_id: 9002, dyad_new_id: 9102 }));
    await write('GEDEvent_v25_1.csv', text);
    const result = ged('GEDEvent_v25_1.csv', '--conflict', '9001', '-o', 'out.json');
    assertEnds(result, 0, /GEDEvent_v25_1\.csv: .*; utf-8\n/, /read +4\n/, /kept +3\n/);
    assertEnds(result, 0, /left out +1\n/, /flagged +0\n/, /rejected +0\n/, /out\.json: version 1/);
    assert.equal(result.stderr, '', 'no progress where there is no terminal');
    assert.deepEqual(await files(), ['GEDEvent_v25_1.csv', 'out.json']);

    assertEnds(run(work, ['validate', 'out.json']), 0, /valid/);
    const { dataset, rejected } = await parseDataset(
      await readFile(join(work, 'out.json'), 'utf8'),
    );
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
    await write('ged.csv', gedFile(...rows(1)));
    const options = ['--id', 'reef', '--title', 'The reef', '--edition', '24.1'];
    assertEnds(ged('ged.csv', '-o', 'out.json', ...options, '--aggregate', 'month'), 0);
    const { id, title, sources, casualties, tables } = await read('out.json');
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
    await writeFile(join(work, 'ged.csv'), Buffer.from(text, 'latin1'));
    assertEnds(ged('ged.csv', '-o', 'out.json'), 0, /ged\.csv: .*; windows-1252/);
    assert.equal((await read('out.json')).tables[0].columns.place[0], 'Chaussée');
  });

  it('lists flagged and rejected rows with their lines', async () => {
    const bad = gedRow(151, { best: 'many' });
    await write('ged.csv', gedFile(...rows(149), gedRow(150, { low: 9 }), bad));
    const result = ged('ged.csv', '-o', 'out.json');
    assertEnds(result, 0, /flagged +1\n {4}line 151: low 9 is above best 3/);
    assertEnds(result, 0, /rejected +1\n {4}line 152: best is no number: "many"/);
    assert.equal((await read('out.json')).tables[0].length, 150);
  });

  it('refuses a file in which more than one row in a hundred is wrong, unless told otherwise', async () => {
    const bad = Array.from({ length: 25 }, (_, i) => gedRow(200 + i, { best: 'x,' }));
    await write('ged.csv', gedFile(...rows(75), ...bad));
    const refused = ged('ged.csv', '-o', 'out.json', '--rejected', 'bad.csv');
    assertEnds(refused, 1, /25 of 100 rows are rejected, 1 may be/, /Nothing was written/);
    assert.match(refused.stdout, /line 77: .*\n(.*\n)*.* {4}and 5 more\n/);
    assert.deepEqual(await files(), ['bad.csv', 'ged.csv']);
    const list = (await readFile(join(work, 'bad.csv'), 'utf8')).split('\r\n');
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
    await write('ged.csv', gedFile(gedRow(1), gedRow(2, { date_start: 'soon' })));
    await assertRefused(ged('ged.csv', '-o', 'out.json', '--max-rejected', '0'), 1, /1 of 2 rows/);
    assertEnds(ged('ged.csv', '-o', 'out.json'), 0, /line 3: date_start is no date: "soon"/);
  });

  it('refuses to write a dataset without rows', async () => {
    await write('ged.csv', gedFile(...rows(3)));
    await assertRefused(
      ged('ged.csv', '-o', 'out.json', '--conflict', '1'),
      1,
      /No row is kept: the choices leave out all 3\. Check --conflict/,
    );
    await write('ged.csv', gedFile(gedRow(1, { best: 'x' })));
    await assertRefused(ged('ged.csv', '-o', 'out.json'), 1, /No row is kept/);
  });

  it('puts several files together: actors once, every event, all totals', async () => {
    await write('GEDEvent_v25_0_1.csv', gedFile(...rows(2)));
    await write('GEDEvent_v25_0_2.csv', gedFile(gedRow(3), gedRow(4)));
    await write('part-2.csv', gedFile(gedRow(5), gedRow(2)));
    await write('part-1.csv', gedFile(gedRow(6)));
    const names = ['GEDEvent_v25_0_1.csv', 'GEDEvent_v25_0_2.csv', 'part-1.csv', 'part-2.csv'];
    const result = ged(...names, '-o', 'out.json');
    assertEnds(
      result,
      0,
      /Note: 1 event is in more than one file; sums .* count it more than once/,
    );
    const { actors, conflicts, sources, tables, casualties } = await read('out.json');
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
    assertEnds(run(work, ['validate', 'out.json']), 0, /valid/);
  });

  it('refuses the same content twice', async () => {
    await write('a.csv', gedFile(...rows(2)));
    await write('b.csv', gedFile(...rows(2)));
    await assertRefused(
      ged('a.csv', 'b.csv', '-o', 'out.json'),
      2,
      /b\.csv: has the same content as a/,
    );
  });

  it('names the nearest format, option and choice', async () => {
    await write('ged.csv', gedFile(...rows(1)));
    const out = ['ged.csv', '-o', 'out.json'];
    assertEnds(run(work, ['import']), 2, /needs a format and a file; the formats are ucdp-ged/);
    assertEnds(
      run(work, ['import', 'ucdp-get', ...out]),
      2,
      /no format ucdp-get.* mean ucdp-ged\?/,
    );
    assertEnds(run(work, ['import', 'UCDP_GED', ...out]), 2, /Did you mean ucdp-ged\?/);
    assertEnds(ged('-o', 'out.json'), 2, /needs a file/);
    assertEnds(ged('ged.csv'), 2, /needs --out \(-o\) OUT\.json/);
    for (const [options, words] of [
      [['--contry', 'AZE'], /no option --contry\. Did you mean --country\?/],
      [['--country', 'Atlantis'], /ATLANTIS is no ISO 3166 code/],
      [['--aggregate', 'monht'], /none of none, month, year\. Did you mean month\?/],
      [['--from', 'soon'], /--from soon is no date; write YYYY/],
      [['--from', '2021', '--to', '2020'], /--from 2021 comes after --to 2020/],
      [['--id', 'My Data'], /write my-data/],
      [['--rejected', 'out.json'], /name the same file/],
    ]) {
      await assertRefused(ged(...out, ...options), 2, words);
    }
  });

  it('says of a file that cannot be used what is wrong and how to mend it', async () => {
    await mkdir(join(work, 'folder'));
    await write('empty.csv', '');
    await write('blank.csv', '\n\n');
    await write('other.csv', 'name,height\nReef,3\n');
    await write('book.csv', Buffer.from('PK\x03\x04 workbook'));
    await write('data.json', JSON.stringify(smallDataset()));
    for (const [file, words] of [
      ['nowhere.csv', /nowhere\.csv: there is no such file; check the path/],
      ['folder', /folder: is a folder; name a file/],
      ['empty.csv', /empty\.csv: is empty/],
      ['blank.csv', /blank\.csv: .*empty/],
      ['other.csv', /other\.csv: .*no UCDP GED file: no line .* names "id"/],
      ['book.csv', /book\.csv: .*an Excel workbook; .*save the sheet as CSV/],
      ['data.json', /data\.json: is a Faultline dataset already/],
    ]) {
      await assertRefused(ged(file, '-o', 'out.json'), 2, words);
    }
  });

  it(
    'reads what it may not read as somebody else',
    { skip: process.getuid?.() !== 0 },
    async () => {
      await write('ged.csv', gedFile(...rows(1)));
      await chmod(join(work, 'ged.csv'), 0);
      await chmod(work, 0o755);
      const somebody = { uid: 65534, gid: 65534 };
      const parameters = ['import', 'ucdp-ged', 'ged.csv', '-o', 'out.json'];
      assertEnds(run(work, parameters, somebody), 2, /ged\.csv: permission denied; check who may/);
      await chmod(join(work, 'ged.csv'), 0o644);
      assertEnds(run(work, parameters, somebody), 2, /out\.json: permission denied/);
    },
  );

  it('refuses a place it cannot write to, before it reads', async () => {
    await write('ged.csv', gedFile(...rows(1)));
    await symlink('ged.csv', join(work, 'link.csv'));
    for (const [out, words] of [
      ['no/out.json', /no\/out\.json: there is no folder no; make it first/],
      ['.', /\.: is a folder; name a file in it/],
      ['ged.csv', /ged\.csv: is one of the files to read/],
      ['link.csv', /link\.csv: is one of the files to read/],
    ]) {
      const result = ged('ged.csv', '-o', out);
      assertEnds(result, 2, words);
      assert.equal(result.stdout, '');
    }
    assert.equal(await readFile(join(work, 'ged.csv'), 'utf8'), gedFile(...rows(1)));
  });

  it('says so when the disk is full', { skip: !existsSync('/dev/full') }, async () => {
    await write('ged.csv', gedFile(...rows(1)));
    assertEnds(
      ged('ged.csv', '-o', '/dev/full'),
      2,
      /\/dev\/full: the disk is full; .*Nothing was/,
    );
    assert.ok((await stat('/dev/full')).isCharacterDevice(), 'the device is still there');
  });

  it(
    'writes into a pipe, with the account beside it',
    { skip: !existsSync('/dev/stdout') },
    async () => {
      await write('ged.csv', gedFile(...rows(1)));
      const { stdout, stderr } = spawnSync(
        `"${process.execPath}" "${program}" import ucdp-ged ged.csv -o /dev/stdout | cat`,
        { shell: true, cwd: work, encoding: 'utf8' },
      );
      assert.match(stderr, /kept +1\n/);
      assert.equal(JSON.parse(stdout).tables[0].length, 1);
    },
  );

  it('replaces what a link points to, and keeps the link', async () => {
    await write('ged.csv', gedFile(...rows(1)));
    await write('real.json', 'old');
    await symlink('real.json', join(work, 'link.json'));
    assertEnds(ged('ged.csv', '-o', 'link.json'), 0);
    assert.equal((await read('real.json')).format, 'faultline-dataset');
    assert.deepEqual(await files(), ['ged.csv', 'link.json', 'real.json']);
  });

  describe('stopped in the middle', () => {
    const EVENTS = 150_000;

    /** A large import, stopped by a signal as soon as `ready` says so. */
    async function stop(signal, ready) {
      await write('large.csv', gedFile());
      for (let at = 0; at < EVENTS; at += 10_000) {
        const piece = Array.from({ length: 10_000 }, (_, i) =>
          gedRow(at + i, { where_coordinates: `Town ${at + i}` }),
        );
        await appendFile(join(work, 'large.csv'), `${piece.join('\n')}\n`);
      }
      await write('out.json', 'what was there before');
      const child = start(work, ['import', 'ucdp-ged', 'large.csv', '-o', 'out.json']);
      const ended = once(child, 'exit');
      let words = '';
      child.stderr.on('data', (data) => (words += data));
      child.stdout.resume();
      while (child.exitCode === null && !(await ready())) await wait(5);
      child.kill(signal);
      const [code] = await ended;
      assert.match(words, /Stopped; nothing was written/);
      assert.equal(await readFile(join(work, 'out.json'), 'utf8'), 'what was there before');
      assert.deepEqual(await files(), ['large.csv', 'out.json']);
      return code;
    }
    const part = async () => (await files()).find((name) => name.endsWith('.part'));

    it('leaves nothing half-written while it reads', async () => {
      assert.equal(await stop('SIGINT', part), 130);
    });

    it('leaves nothing half-written while it writes', async () => {
      const writing = async () => {
        const name = await part();
        return name && (await stat(join(work, name)).catch(() => ({ size: 0 }))).size > 0;
      };
      assert.equal(await stop('SIGTERM', writing), 143);
    });
  });
});
