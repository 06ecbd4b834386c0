// What somebody with data of their own meets: validate, merge, report and schema, run as they run them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { assertEnds, root, run, smallDataset } from '../fixtures/cli.mjs';

let work;
before(async () => {
  work = await mkdtemp(join(tmpdir(), 'faultline-cli-'));
});
beforeEach(async () => {
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
});
after(() => rm(work, { recursive: true, force: true }));

const faultline = (...parameters) => run(work, parameters);
const write = (name, value) =>
  writeFile(join(work, name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
const read = async (name) => JSON.parse(await readFile(join(work, name), 'utf8'));

describe('faultline', () => {
  it('explains every command, and itself, with examples', async () => {
    assertEnds(faultline('--help'), 0, /import FORMAT FILE…/, /validate FILE…/, /merge FILE…/);
    for (const command of ['import', 'validate', 'merge', 'build', 'report', 'schema']) {
      const help = faultline(command, '--help');
      assertEnds(help, 0, new RegExp(`^faultline ${command} `), /Examples?\n {2}faultline /);
      assert.equal(help.stderr, '');
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.equal(faultline('--version').stdout, `${version}\n`);
  });

  it('names the nearest command and the nearest option', () => {
    assertEnds(faultline('vaildate', 'a.json'), 2, /no command vaildate\. Did you mean validate\?/);
    assertEnds(faultline('merge', 'a', '--ouy', 'b'), 2, /no option --ouy\. Did you mean --out\?/);
    assertEnds(faultline('merge', 'a.json', '--out'), 2, /--out needs a value/);
    assertEnds(faultline('merge', 'a.json', '--out', '--id'), 2, /--out needs a value/);
    assertEnds(faultline('merge', 'a', '-o', 'b', '-o', 'c'), 2, /-o is given twice/);
    assertEnds(faultline('report', 'a', '--json=yes'), 2, /--json takes no value/);
  });

  it('works from an installed package, where the schema lies beside it', async () => {
    await mkdir(join(work, 'node_modules/faultline'), { recursive: true });
    await mkdir(join(work, 'node_modules/.bin'));
    for (const part of ['dist/cli.js', 'dist/schema', 'package.json']) {
      await cp(join(root, part), join(work, 'node_modules/faultline', part), { recursive: true });
    }
    const bin = join(work, 'node_modules/.bin/faultline');
    await symlink('../faultline/dist/cli.js', bin);
    const printed = spawnSync(process.execPath, [bin, 'schema'], { encoding: 'utf8', cwd: work });
    assert.equal(printed.stderr, '');
    assert.equal(JSON.parse(printed.stdout).$id, 'urn:faultline:dataset:1');
    assert.equal(spawnSync(bin, ['--version'], { encoding: 'utf8' }).status, 0, 'is executable');
  });

  it('writes the schema to a file', async () => {
    assertEnds(faultline('schema', '-o', 'schema.json'), 0);
    assert.deepEqual(
      await read('schema.json'),
      JSON.parse(await readFile(join(root, 'data/schema/dataset.schema.json'), 'utf8')),
    );
  });
});

describe('faultline validate', () => {
  /** The lines about one spoilt dataset. */
  async function linesFor(change, code = 1) {
    await write('data.json', smallDataset(change));
    const result = faultline('validate', 'data.json');
    assertEnds(result, code);
    return result.stdout.trim().split('\n');
  }

  it('finds nothing wrong with a sound dataset', async () => {
    assert.deepEqual(await linesFor(undefined, 0), ['data.json: valid; 4 records']);
  });

  it('gives the line and column of a value, what is allowed and the nearest word', async () => {
    const [line, verdict] = await linesFor(({ casualties }) => (casualties[0].status = 'fiar'));
    const text = (await readFile(join(work, 'data.json'), 'utf8')).split('\n');
    const at = text.findIndex((each) => each.includes('fiar'));
    const column = text[at].indexOf('"fiar"') + 1;
    assert.equal(
      line,
      `data.json:${at + 1}:${column}  casualties[0] (dead-2020) status: must be one of confirmed, fair, weak, contested, discounted, not "fiar"; did you mean "fair"?`,
    );
    assert.equal(verdict, 'data.json: 1 error; 4 records');
  });

  it('lists every mistake of a record, not the first one alone', async () => {
    const lines = await linesFor(({ casualties: [claim] }) => {
      claim.outcome = 'dead';
      claim.quantity = { qualifier: 'roughly' };
      claim.asOf = 2020;
      delete claim.basis;
      claim.nots = 'A note';
    });
    const text = lines.join('\n');
    assert.match(text, /outcome: must be one of killed, wounded/);
    assert.match(text, /quantity: lacks "best" or "low" or "high" or "raw"; one of them must/);
    assert.match(text, /quantity\.qualifier: must be one of exact, about/);
    assert.match(text, /asOf: must be a text or an object \{ … \}, not 2020/);
    assert.match(text, /\(dead-2020\): lacks "basis"/);
    assert.match(text, /\(dead-2020\): has the unknown field "nots"; did you mean "note"\?/);
    assert.match(text, /data\.json: 6 errors/);
  });

  it('says in words how an id, a date or an address is written', async () => {
    const text = (
      await linesFor(({ sources: [source], actors: [actor], casualties: [claim] }) => {
        source.url = 'www.example.org';
        actor.id = 'Atlantis State';
        claim.asOf = 'last year';
      })
    ).join('\n');
    assert.match(text, /url: .*"www\.example\.org"; expected an address that begins with http/);
    assert.match(text, /id: .*"Atlantis State"; expected Lower-case letters, digits/);
    assert.match(text, /asOf: .*"last year"; expected a date such as 2016-04-02/);
  });

  it('finds references to nothing, and the id that was meant', async () => {
    const [line] = await linesFor(({ casualties: [claim] }) => (claim.claimant = 'atlantis-stat'));
    assert.match(
      line,
      /casualties\[0\] \(dead-2020\) claimant: names "atlantis-stat", which is no record of the dataset; did you mean "atlantis-state"\?/,
    );
    const [cite] = await linesFor(({ casualties: [{ cites }] }) => (cites[0].source = 'gazete'));
    assert.match(cite, /cites\[0\]\.source: names "gazete", .* did you mean "gazette"\?/);
  });

  it('tells mistakes of form and of substance in one run', async () => {
    const text = (
      await linesFor(({ actors, casualties: [claim] }) => {
        actors[1].kind = 'rebels';
        claim.asOf = '2021-02-30';
      })
    ).join('\n');
    assert.match(text, /actors\[1\] \(reef-front\) kind: must be one of/);
    assert.match(text, /casualties\[0\] .* asOf: is no real date: "2021-02-30"/);
    assert.doesNotMatch(
      text,
      /reef-front", which is no record/,
      'a misshapen record is still there',
    );
    assert.match(text, /2 errors/);
  });

  it('checks what stands around the records', async () => {
    const text = (
      await linesFor((dataset) => {
        dataset.version = '1';
        dataset.casualites = [];
        delete dataset.title;
      })
    ).join('\n');
    assert.match(text, /data\.json:1:1 {2}dataset: lacks "title"/);
    assert.match(text, /unknown field "casualites"; did you mean "casualties"\?/);
    assert.match(text, /version: .*"1"; expected three numbers/);
    const [newer] = await linesFor((dataset) => (dataset.schemaVersion = '2.0.0'));
    assert.match(newer, /schemaVersion: The dataset is in schema version 2; .* Update Faultline/);
  });

  it('warns of bounds out of order in an imported record, and refuses them in any other', async () => {
    const quantity = { low: 9, best: 5, high: 12, qualifier: 'exact' };
    const [own] = await linesFor(({ casualties: [claim] }) => (claim.quantity = quantity));
    assert.match(own, /quantity: is out of order: low 9, best 5, high 12/);
    const [imported, verdict] = await linesFor(({ casualties: [claim] }) => {
      claim.quantity = quantity;
      claim.import = { format: 'ucdp-brd', file: 'invented.csv', row: 2 };
    }, 0);
    assert.match(imported, / {2}warning: casualties\[0\] .*out of order/);
    assert.equal(verdict, 'data.json: valid, 1 warning; 4 records');
  });

  it('warns of sources nobody cites and actors nobody names', async () => {
    const text = (
      await linesFor(({ sources, actors }) => {
        sources.push({ ...sources[0], id: 'unread-book' });
        actors.push({ ...actors[0], id: 'bystander' });
      }, 0)
    ).join('\n');
    assert.match(text, /warning: sources\[1\] \(unread-book\): is cited by no record/);
    assert.match(text, /warning: actors\[2\] \(bystander\): is named by no record/);
    assert.doesNotMatch(text, /\(gazette\)|\(reef-front\)/);
  });

  it('says where the text stops being JSON, and what was expected', async () => {
    for (const [text, words] of [
      ['{"format": "faultline-dataset"\n "id": "x"}', /data\.json:2:2 .*expected a comma/],
      ['{"id": "x",\n}', /data\.json:2:1 .*expected a field name/],
      ['{"id": \'x\'}', /data\.json:1:8 .*this is no JSON value/],
      ['{"id": "x', /data\.json:1:8 .*not closed/],
      ['{"id" 3}', /data\.json:1:7 .*colon/],
      ['{"sources": [1, 2', /data\.json:1:\d+ .*closing bracket/],
      ['{}\n// end', /data\.json:2:1 .*no comments/],
    ]) {
      await write('data.json', text);
      assertEnds(faultline('validate', 'data.json'), 1, words, /1 error/);
    }
    await write('data.json', '[1, 2]');
    assertEnds(faultline('validate', 'data.json'), 1, /data\.json:1:1 .*no dataset/);
  });

  it('finds a field that stands twice, where readers would drop the first', async () => {
    await write('data.json', JSON.stringify(smallDataset()).replace('"id"', '"actors":[],"id"'));
    assertEnds(
      faultline('validate', 'data.json'),
      1,
      /1:\d+ {2}actors: stands twice in one object/,
    );
  });

  it('reads a byte order mark, and refuses other encodings', async () => {
    await write('data.json', `\ufeff${JSON.stringify(smallDataset())}`);
    assertEnds(faultline('validate', 'data.json'), 0, /valid/);
    await writeFile(join(work, 'data.json'), Buffer.from('{"title": "\xe9"}', 'latin1'));
    assertEnds(faultline('validate', 'data.json'), 2, /data\.json: is not text in UTF-8; save it/);
  });

  it('goes on with the next file after one that cannot be read', async () => {
    await write('sound.json', smallDataset());
    await write('empty.json', '');
    await mkdir(join(work, 'folder'));
    const result = faultline('validate', 'nowhere.json', 'folder', 'empty.json', 'sound.json');
    assertEnds(
      result,
      2,
      /nowhere\.json: there is no such file/,
      /folder: is a folder.*build folder/,
    );
    assert.match(result.stderr, /empty\.json: is empty/);
    assert.match(result.stdout, /sound\.json: valid/);
  });

  it('counts every mistake where it lists only some', async () => {
    const lines = () => faultline('validate', 'data.json', '--max', '2').stdout.trim().split('\n');
    await write(
      'data.json',
      smallDataset((dataset) => {
        dataset.actors = Array.from({ length: 50 }, (_, i) => ({ id: `a${i}`, kind: 'x' }));
        dataset.casualties = [];
      }),
    );
    assert.equal(lines().length, 4);
    assert.equal(lines()[2], 'data.json: and 148 more');
    assert.match(lines()[3], /150 errors/);
    assertEnds(faultline('validate', 'data.json', '--max', 'few'), 2, /--max few is no number/);
  });
});

describe('faultline merge', () => {
  it('puts different records together and counts identical ones once', async () => {
    await write('a.json', smallDataset());
    await write(
      'b.json',
      smallDataset((dataset) => {
        dataset.id = 'other';
        dataset.casualties[0].id = 'dead-2021';
      }),
    );
    const options = ['--id', 'both', '--title', 'Both', '--version', '2.0.0'];
    assertEnds(
      faultline('merge', 'a.json', 'b.json', '-o', 'out.json', ...options),
      0,
      /2 casualties/,
    );
    const merged = await read('out.json');
    assert.deepEqual(
      [merged.id, merged.title, merged.version, merged.published],
      ['both', 'Both', '2.0.0', '2026-01-02'],
    );
    assert.deepEqual(
      merged.casualties.map(({ id }) => id),
      ['dead-2020', 'dead-2021'],
    );
    assert.equal(merged.actors.length, 2);
    assertEnds(faultline('validate', 'out.json'), 0, /valid/);
  });

  it('refuses an id with different content, naming both files and the first field', async () => {
    await write('a.json', smallDataset());
    await write(
      'b.json',
      smallDataset(({ casualties: [claim] }) => (claim.quantity.best = 13)),
    );
    assertEnds(
      faultline('merge', 'a.json', 'b.json', '-o', 'out.json'),
      1,
      /casualties dead-2020: differs between a\.json and b\.json, first in quantity\.best: 12 or 13/,
      /nothing was written/,
    );
    assert.deepEqual((await readdir(work)).sort(), ['a.json', 'b.json']);
    for (const [prefer, best] of [
      ['first', 12],
      ['last', 13],
    ]) {
      assertEnds(faultline('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', prefer), 0);
      assert.equal((await read('out.json')).casualties[0].quantity.best, best, prefer);
    }
    assertEnds(faultline('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', 'both'), 1);
    assert.equal((await read('out.json')).casualties[0].quantity.best, 13, 'what was there stays');
  });

  it('takes the lists of both where nothing contradicts', async () => {
    await write('a.json', smallDataset());
    await write(
      'b.json',
      smallDataset(({ sources, actors }) => {
        sources.push({ ...sources[0], id: 'almanac' });
        actors[0].names = { en: ['Atlantis', 'Republic of Atlantis'], fr: ['Atlantide'] };
        actors[0].cites = [{ source: 'almanac', confidence: 'verified' }];
      }),
    );
    assertEnds(faultline('merge', 'a.json', 'b.json', '-o', 'out.json', '--prefer', 'both'), 0);
    const [actor] = (await read('out.json')).actors;
    assert.deepEqual(actor.names, { en: ['Atlantis', 'Republic of Atlantis'], fr: ['Atlantide'] });
    assert.deepEqual(
      actor.cites.map(({ source }) => source),
      ['gazette', 'almanac'],
    );
  });

  it('refuses an id that names two kinds of thing', async () => {
    await write('a.json', smallDataset());
    await write(
      'b.json',
      smallDataset(({ sources }) => sources.push({ ...sources[0], id: 'reef-front' })),
    );
    assertEnds(
      faultline('merge', 'a.json', 'b.json', '-o', 'out.json'),
      1,
      /reef-front: is one of the actors in a\.json, one of the sources in b\.json/,
    );
  });

  it('refuses to write over what it reads, or without a folder or a sound option', async () => {
    await write('a.json', smallDataset());
    await write('text.json', 'no dataset');
    await symlink('a.json', join(work, 'link.json'));
    assertEnds(
      faultline('merge', 'a.json', '-o', 'a.json'),
      2,
      /a\.json: is one of the files to read/,
    );
    assertEnds(faultline('merge', 'a.json', '-o', 'link.json'), 2, /is one of the files to read/);
    assertEnds(faultline('merge', 'a.json', '-o', 'no/out.json'), 2, /no folder no; make it first/);
    assertEnds(faultline('merge', 'a.json', '-o', '.'), 2, /is a folder; name a file in it/);
    assertEnds(faultline('merge', 'text.json', '-o', 'out.json'), 2, /text\.json: not JSON/);
    assertEnds(
      faultline('merge', 'a.json', '-o', 'out.json', '--version', '2'),
      2,
      /three numbers/,
    );
    assertEnds(
      faultline('merge', 'a.json', '-o', 'out.json', '--prefer', 'frist'),
      2,
      /none of first, last, both\. Did you mean first\?/,
    );
    assert.deepEqual((await readdir(work)).sort(), ['a.json', 'link.json', 'text.json']);
  });
});

describe('faultline report', () => {
  it('counts records by kind, grade and source', async () => {
    await write('data.json', smallDataset());
    const { stdout, stderr, status } = faultline('report', 'data.json');
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
    await write(
      'data.json',
      smallDataset(({ sources, actors: [actor], casualties: [claim] }) => {
        sources.push({ ...sources[0], id: 'unread-book' });
        delete actor.cites;
        claim.claimant = 'nobody';
      }),
    );
    const result = faultline('report', 'data.json', '--json');
    assertEnds(result, 1);
    const report = JSON.parse(result.stdout);
    assert.deepEqual(report.uncitedRecords, [
      { kind: 'actors', id: 'atlantis-state', what: 'cites no source' },
    ]);
    assert.equal(report.unresolved.length, 1);
    assert.match(report.unresolved[0].what, /claimant names "nobody"/);
    assert.deepEqual(report.unusedSources, ['unread-book']);
    assertEnds(faultline('report', 'data.json'), 1, /actors atlantis-state: cites no source/);
  });

  it('finds every record of the published dataset cited and every reference resolved', () => {
    const result = run(root, ['report', 'data/records/nagorno-karabakh', '--json']);
    assertEnds(result, 0);
    const { uncitedRecords, unresolved, records } = JSON.parse(result.stdout);
    assert.deepEqual([uncitedRecords, unresolved], [[], []]);
    assert.ok(records.casualties > 100);
  });

  it('sends a dataset of wrong form to where it is explained', async () => {
    await write(
      'data.json',
      smallDataset(({ actors: [actor] }) => (actor.kind = 'rebels')),
    );
    assertEnds(faultline('report', 'data.json'), 2, /1 mistake of form; .*faultline validate/);
  });
});
