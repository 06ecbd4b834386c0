// What somebody with several datasets meets: `faultline merge`.
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  assertEnds,
  gedFile,
  gedRow,
  gedRows,
  smallDataset,
  workFolder,
} from '../fixtures/cli.mjs';

const work = workFolder();

describe('faultline merge', () => {
  it('puts different records together and counts identical ones once', async () => {
    await work.write('a.json', smallDataset());
    await work.write(
      'b.json',
      smallDataset((dataset) => {
        dataset.id = 'other';
        dataset.casualties[0].id = 'dead-2021';
      }),
    );
    const options = ['--id', 'both', '--title', 'Both', '--version', '2.0.0'];
    assertEnds(
      work.run('merge', 'a.json', 'b.json', '-o', 'out.json', ...options),
      0,
      /2 casualties/,
    );
    const merged = await work.json('out.json');
    assert.deepEqual(
      [merged.id, merged.title, merged.version, merged.published],
      ['both', 'Both', '2.0.0', '2026-01-02'],
    );
    assert.deepEqual(
      merged.casualties.map(({ id }) => id),
      ['dead-2020', 'dead-2021'],
    );
    assert.equal(merged.actors.length, 2);
    assertEnds(work.run('validate', 'out.json'), 0, /valid/);
  });

  it('refuses an id with different content, naming both files and the first field', async () => {
    await work.write('a.json', smallDataset());
    await work.write(
      'b.json',
      smallDataset(({ casualties: [claim] }) => (claim.quantity.best = 13)),
    );
    assertEnds(
      work.run('merge', 'a.json', 'b.json', '-o', 'out.json'),
      1,
      /casualties dead-2020: differs between a\.json and b\.json, first in quantity\.best: 12 or 13/,
      /nothing was written/,
    );
    assert.deepEqual(await work.names(), ['a.json', 'b.json']);
    for (const [prefer, best] of [
      ['first', 12],
      ['last', 13],
    ]) {
      assertEnds(work.run('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', prefer), 0);
      assert.equal((await work.json('out.json')).casualties[0].quantity.best, best, prefer);
    }
    assertEnds(work.run('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', 'both'), 1);
    assert.equal(
      (await work.json('out.json')).casualties[0].quantity.best,
      13,
      'what was there stays',
    );
  });

  it('takes the lists of both where nothing contradicts', async () => {
    await work.write('a.json', smallDataset());
    await work.write(
      'b.json',
      smallDataset(({ sources, actors }) => {
        sources.push({ ...sources[0], id: 'almanac' });
        actors[0].names = { en: ['Atlantis', 'Republic of Atlantis'], fr: ['Atlantide'] };
        actors[0].cites = [{ source: 'almanac', confidence: 'verified' }];
      }),
    );
    assertEnds(work.run('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', 'both'), 0);
    const [actor] = (await work.json('out.json')).actors;
    assert.deepEqual(actor.names, { en: ['Atlantis', 'Republic of Atlantis'], fr: ['Atlantide'] });
    assert.deepEqual(
      actor.cites.map(({ source }) => source),
      ['gazette', 'almanac'],
    );
  });

  it('refuses an id that names two kinds of thing', async () => {
    await work.write('a.json', smallDataset());
    await work.write(
      'b.json',
      smallDataset(({ sources }) => sources.push({ ...sources[0], id: 'reef-front' })),
    );
    assertEnds(
      work.run('merge', 'a.json', 'b.json', '-o', 'out.json'),
      1,
      /reef-front: is one of the actors in a\.json, one of the sources in b\.json/,
      /Give one of those that share an id across kinds another id\./,
    );
  });

  it('says of imports from different files how they are kept both', async () => {
    await work.write('a.csv', gedFile(...gedRows(2)));
    await work.write('b.csv', gedFile(gedRow(7, { best: 9, high: 9 })));
    for (const name of ['a', 'b']) {
      assertEnds(work.run('import', 'ucdp-ged', `${name}.csv`, '-o', `${name}.json`), 0);
    }
    assertEnds(
      work.run('merge', 'a.json', 'b.json', '-o', 'out.json'),
      1,
      /import those in one go, or each with its own --edition/,
    );
    for (const name of ['a', 'b']) {
      assertEnds(
        work.run('import', 'ucdp-ged', `${name}.csv`, '-o', `${name}.json`, '--edition', name),
        0,
      );
    }
    assertEnds(work.run('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', 'both'), 0);
    assert.equal((await work.json('out.json')).tables.length, 2);
  });

  it('says when no page will read what it wrote', async () => {
    await work.write(
      'a.json',
      smallDataset((dataset) => (dataset.title = 'x'.repeat(26 * 1024 * 1024))),
    );
    assertEnds(work.run('merge', 'a.json', '-o', 'out.json'), 0, /at most 26 MB: keep fewer rows/);
    const { stdout } = work.run('merge', 'a.json', '-o', 'out.json', '--title', 'Short');
    assert.doesNotMatch(stdout, /26 MB/);
  });

  it('refuses what is no record, and names its place', async () => {
    await work.write('a.json', smallDataset());
    for (const [record, place] of [
      [null, /b\.json: casualties\[1\] is no record with an id; mend what faultline validate/],
      [{ id: 3 }, /casualties\[1\]/],
    ]) {
      await work.write(
        'b.json',
        smallDataset(({ casualties }) => casualties.push(record)),
      );
      assertEnds(work.run('merge', 'a.json', 'b.json', '-o', 'out.json'), 2, place);
    }
    assert.deepEqual(await work.names(), ['a.json', 'b.json']);
  });

  it('refuses to write over what it reads, or without a folder or a sound option', async () => {
    await work.write('a.json', smallDataset());
    await work.write('text.json', 'no dataset');
    await symlink('a.json', work.file('link.json'));
    assertEnds(
      work.run('merge', 'a.json', '-o', 'a.json'),
      2,
      /a\.json: is one of the files to read/,
    );
    assertEnds(work.run('merge', 'a.json', '-o', 'link.json'), 2, /is one of the files to read/);
    assertEnds(work.run('merge', 'a.json', '-o', 'no/out.json'), 2, /no folder no; make it first/);
    assertEnds(work.run('merge', 'a.json', '-o', '.'), 2, /is a folder; name a file in it/);
    assertEnds(work.run('merge', 'text.json', '-o', 'out.json'), 2, /text\.json: not JSON/);
    assertEnds(work.run('merge', 'a.json', '-o', 'out.json', '--version', '2'), 2, /three numbers/);
    assertEnds(
      work.run('merge', 'a.json', '-o', 'out.json', '--prefer', 'frist'),
      2,
      /none of first, last, both\. Did you mean first\?/,
    );
    assert.deepEqual(await work.names(), ['a.json', 'link.json', 'text.json']);
  });
});
