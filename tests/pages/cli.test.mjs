// What somebody with data of their own meets first: the help of the program, its schema, and its report on a dataset.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assertEnds, root, run, smallDataset, workFolder } from '../fixtures/cli.mjs';

const work = workFolder();

describe('faultline', () => {
  it('explains every command, and itself, with examples', async () => {
    assertEnds(work.run('--help'), 0, /import FORMAT FILE…/, /validate FILE…/, /merge FILE…/);
    for (const command of ['import', 'validate', 'merge', 'build', 'report', 'schema']) {
      const help = work.run(command, '--help');
      assertEnds(help, 0, new RegExp(`^faultline ${command} `), /Examples?\n {2}faultline /);
      assert.equal(help.stderr, '');
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.equal(work.run('--version').stdout, `${version}\n`);
  });

  it('names the nearest command and the nearest option', () => {
    assertEnds(work.run('vaildate', 'a.json'), 2, /no command vaildate\. Did you mean validate\?/);
    assertEnds(work.run('merge', 'a', '--ouy', 'b'), 2, /no option --ouy\. Did you mean --out\?/);
    assertEnds(work.run('merge', 'a.json', '--out'), 2, /--out needs a value/);
    assertEnds(work.run('merge', 'a.json', '--out', '--id'), 2, /--out needs a value/);
    assertEnds(work.run('merge', 'a', '-o', 'b', '-o', 'c'), 2, /-o is given twice/);
    assertEnds(work.run('report', 'a', '--json=yes'), 2, /--json takes no value/);
  });

  it('works from an installed package, where the schema lies beside it', async () => {
    await mkdir(work.file('node_modules/faultline'), { recursive: true });
    await mkdir(work.file('node_modules/.bin'));
    for (const part of ['dist/cli.js', 'dist/schema', 'package.json']) {
      await cp(join(root, part), work.file(join('node_modules/faultline', part)), {
        recursive: true,
      });
    }
    const bin = work.file('node_modules/.bin/faultline');
    await symlink('../faultline/dist/cli.js', bin);
    const printed = spawnSync(process.execPath, [bin, 'schema'], {
      encoding: 'utf8',
      cwd: work.path,
    });
    assert.equal(printed.stderr, '');
    assert.equal(JSON.parse(printed.stdout).$id, 'urn:faultline:dataset:1');
    assert.equal(spawnSync(bin, ['--version'], { encoding: 'utf8' }).status, 0, 'is executable');
  });

  it('writes the schema to a file', async () => {
    assertEnds(work.run('schema', '-o', 'schema.json'), 0);
    assert.deepEqual(
      await work.json('schema.json'),
      JSON.parse(await readFile(join(root, 'data/schema/dataset.schema.json'), 'utf8')),
    );
  });
});

describe('faultline report', () => {
  it('counts records by kind, grade and source', async () => {
    await work.write('data.json', smallDataset());
    const { stdout, stderr, status } = work.run('report', 'data.json');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^atlantis, version 1\.0\.0\n/);
    assert.match(stdout, /Records by kind\n {2}sources +1\n {2}actors +2\n {2}casualties +1\n/);
    assert.match(stdout, /Records by grade\n {2}fair +1\n {2}none +2\n/);
    assert.match(stdout, /article +0 +1 +0 +0 +0 +2\n/);
    assert.match(stdout, /gazette +3 +2 actors, 1 casualties\n/);
    assert.match(stdout, /Sources by licence\n {2}1 +CC BY 4\.0\n/);
    assert.match(stdout, /Records without a citation: 0\n/);
    assert.match(stdout, /References to nothing: 0\n/);
  });

  it('names what is uncited, what leads to nothing and what nobody cites, and fails', async () => {
    await work.write(
      'data.json',
      smallDataset(({ sources, actors: [actor], casualties: [claim] }) => {
        sources.push({ ...sources[0], id: 'unread-book' });
        delete actor.cites;
        claim.claimant = 'nobody';
      }),
    );
    const result = work.run('report', 'data.json', '--json');
    assertEnds(result, 1);
    const report = JSON.parse(result.stdout);
    assert.deepEqual(report.uncitedRecords, [
      { kind: 'actors', id: 'atlantis-state', what: 'cites no source' },
    ]);
    assert.equal(report.unresolved.length, 1);
    assert.match(report.unresolved[0].what, /claimant names "nobody"/);
    assert.deepEqual(report.unusedSources, ['unread-book']);
    assertEnds(work.run('report', 'data.json'), 1, /actors atlantis-state: cites no source/);
  });

  it('finds every record of the published dataset cited and every reference resolved', () => {
    const result = run(root, ['report', 'data/records/nagorno-karabakh', '--json']);
    assertEnds(result, 0);
    const { uncitedRecords, unresolved, records } = JSON.parse(result.stdout);
    assert.deepEqual([uncitedRecords, unresolved], [[], []]);
    assert.ok(records.casualties > 100);
  });

  it('sends a dataset of wrong form to where it is explained', async () => {
    await work.write(
      'data.json',
      smallDataset(({ actors: [actor] }) => (actor.kind = 'rebels')),
    );
    assertEnds(work.run('report', 'data.json'), 2, /1 mistake of form; .*faultline validate/);
  });
});
