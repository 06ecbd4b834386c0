// What somebody meets whose file, options, disk or patience is at an end: `faultline import` writes all or nothing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, stat, symlink } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  assertEnds,
  gedFile,
  gedRow,
  gedRows as rows,
  run,
  smallDataset,
  start,
  workFolder,
} from '../fixtures/cli.mjs';

const work = workFolder();
const ged = (...parameters) => work.run('import', 'ucdp-ged', ...parameters);

/** Nothing is written, and nothing is left behind. */
async function assertRefused(result, code, ...words) {
  assertEnds(result, code, ...words);
  const written = (await work.names()).filter((name) => /out|part$/.test(name));
  assert.deepEqual(written, []);
}

describe('faultline import, when it cannot', () => {
  it('refuses to write a dataset without rows', async () => {
    await work.write('ged.csv', gedFile(...rows(3)));
    await assertRefused(
      ged('ged.csv', '-o', 'out.json', '--conflict', '1'),
      1,
      /No row is kept: the choices leave out all 3\. Check --conflict 1\.\n/,
    );
    await work.write('ged.csv', gedFile(gedRow(1, { best: 'x' })));
    await assertRefused(ged('ged.csv', '-o', 'out.json'), 1, /No row is kept/);
  });

  it('takes a share of rejected rows up to all of them', async () => {
    await work.write('ged.csv', gedFile(...rows(3), gedRow(4, { best: 'x' })));
    for (const [share, words] of [
      ['101%', /at most 100%/],
      ['-1', /expected a number of rows/],
      ['1e9', /expected a number of rows/],
    ]) {
      await assertRefused(ged('ged.csv', '-o', 'out.json', `--max-rejected=${share}`), 2, words);
    }
    assertEnds(ged('ged.csv', '-o', 'out.json', '--max-rejected=100%'), 0);
  });

  it('refuses the same content twice', async () => {
    await work.write('a.csv', gedFile(...rows(2)));
    await work.write('b.csv', gedFile(...rows(2)));
    await assertRefused(
      ged('a.csv', 'b.csv', '-o', 'out.json'),
      2,
      /b\.csv: has the same content as a/,
    );
  });

  it('names the nearest format, option and choice', async () => {
    await work.write('ged.csv', gedFile(...rows(1)));
    const out = ['ged.csv', '-o', 'out.json'];
    assertEnds(work.run('import'), 2, /needs a format and a file; the formats are ucdp-ged/);
    assertEnds(work.run('import', 'ucdp-get', ...out), 2, /no format ucdp-get.* mean ucdp-ged\?/);
    assertEnds(work.run('import', 'UCDP_GED', ...out), 2, /Did you mean ucdp-ged\?/);
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
    await mkdir(work.file('folder'));
    await work.write('empty.csv', '');
    await work.write('blank.csv', '\n\n');
    await work.write('other.csv', 'name,height\nReef,3\n');
    await work.write('book.csv', Buffer.from('PK\x03\x04 workbook'));
    await work.write('data.json', smallDataset());
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

  it('says which format a file of another format looks like', async () => {
    const headers = {
      'ucdp-brd': 'conflict_id,dyad_id,side_a,side_b,year,bd_best,bd_low,bd_high,type_of_conflict',
      'sipri-register':
        'SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production',
      acled:
        'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
    };
    for (const [format, header] of Object.entries(headers)) {
      await work.write('other.csv', `${header}\n${header.replaceAll(/[^,]+/g, '1')}\n`);
      const hint = new RegExp(`other\\.csv: .*It looks like .*: faultline import ${format} other`);
      await assertRefused(ged('other.csv', '-o', 'out.json'), 2, hint);
    }
    await work.write('ged.csv', gedFile(...rows(1)));
    await assertRefused(
      work.run('import', 'pax', 'ged.csv', '-o', 'out.json'),
      2,
      /It looks like UCDP Georeferenced Event Dataset .*: faultline import ucdp-ged ged\.csv/,
    );
  });

  it('names in its help every format with the options that apply, and refuses others', () => {
    const { stdout } = work.run('import', '--help');
    const formats = 'ucdp-ged ucdp-brd ucdp-acd sipri-register sipri-tiv acled pax'.split(' ');
    for (const format of formats) assert.match(stdout, new RegExp(`\\n  ${format} .*\\n +--`));
    assertEnds(
      work.run('import', 'sipri-tiv', 'a.csv', '-o', 'out.json', '--dyad', '1'),
      2,
      /--dyad does not apply to sipri-tiv, which takes --country, --from, --to/,
    );
  });

  it('refuses what one may not read or write', { skip: !process.getuid }, async () => {
    // The superuser may do everything, so the program runs as nobody.
    const somebody = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
    const parameters = ['import', 'ucdp-ged', 'ged.csv', '-o', 'out.json'];
    await work.write('ged.csv', gedFile(...rows(1)));
    await chmod(work.path, 0o755);
    await chmod(work.file('ged.csv'), 0);
    assertEnds(run(work.path, parameters, somebody), 2, /ged\.csv: permission denied; check who/);
    await chmod(work.file('ged.csv'), 0o644);
    await chmod(work.path, 0o555);
    assertEnds(run(work.path, parameters, somebody), 2, /out\.json: permission denied/);
    await chmod(work.path, 0o755);
  });

  it('refuses a place it cannot write to, before it reads', async () => {
    await work.write('ged.csv', gedFile(...rows(1)));
    await symlink('ged.csv', work.file('link.csv'));
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
    assert.equal(await work.text('ged.csv'), gedFile(...rows(1)));
  });

  it('says so when the disk is full', { skip: !existsSync('/dev/full') }, async () => {
    await work.write('ged.csv', gedFile(...rows(1)));
    assertEnds(
      ged('ged.csv', '-o', '/dev/full'),
      2,
      /\/dev\/full: the disk is full; .*Nothing was/,
    );
    assert.ok((await stat('/dev/full')).isCharacterDevice(), 'the device is still there');
  });

  describe('stopped in the middle', () => {
    const EVENTS = 150_000;

    /** A large import, stopped by a signal as soon as `ready` says so. */
    async function stop(signal, ready) {
      await work.write('large.csv', gedFile());
      for (let at = 0; at < EVENTS; at += 10_000) {
        const piece = Array.from({ length: 10_000 }, (_, i) =>
          gedRow(at + i, { where_coordinates: `Town ${at + i}` }),
        );
        await appendFile(work.file('large.csv'), `${piece.join('\n')}\n`);
      }
      await work.write('out.json', 'what was there before');
      const child = start(work.path, ['import', 'ucdp-ged', 'large.csv', '-o', 'out.json']);
      const ended = once(child, 'exit');
      let words = '';
      child.stderr.on('data', (data) => (words += data));
      child.stdout.resume();
      while (child.exitCode === null && !(await ready())) await wait(5);
      child.kill(signal);
      const [code] = await ended;
      assert.match(words, /Stopped; nothing was written/);
      assert.equal(await work.text('out.json'), 'what was there before');
      assert.deepEqual(await work.names(), ['large.csv', 'out.json']);
      return code;
    }
    const part = async () => (await work.names()).find((name) => name.endsWith('.part'));

    it('leaves nothing half-written while it reads', async () => {
      assert.equal(await stop('SIGINT', part), 130);
    });

    it('leaves nothing half-written while it writes', async () => {
      const writing = async () => {
        const name = await part();
        return name && (await stat(work.file(name)).catch(() => ({ size: 0 }))).size > 0;
      };
      assert.equal(await stop('SIGTERM', writing), 143);
    });
  });
});
