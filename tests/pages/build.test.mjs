// What an editor of records meets: `faultline build` over a folder of good ones and over folders with one mistake each.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const records = join(root, 'data/records/nagorno-karabakh');

describe('faultline build', () => {
  let work;
  let folder;
  let out;

  before(async () => {
    work = await mkdtemp(join(tmpdir(), 'faultline-build-'));
    folder = join(work, 'records');
    out = join(work, 'made', 'dataset.json');
  });
  beforeEach(async () => {
    await rm(join(work, 'made'), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    await cp(records, folder, { recursive: true });
  });
  after(() => rm(work, { recursive: true, force: true }));

  const faultline = (...parameters) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...parameters], { encoding: 'utf8' });
  const build = () => faultline('build', folder, '-o', out);
  const read = async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const write = (file, value) =>
    writeFile(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value));
  async function change(file, edit) {
    const list = await read(file);
    edit(list);
    await write(file, list);
  }
  async function assertRefused(...words) {
    const { status, stdout, stderr } = build();
    assert.equal(status, 1, stderr + stdout);
    for (const word of words) assert.match(stderr, word);
    assert.match(stderr, /1 problem in .*nothing was written/);
    assert.equal(stdout, '');
    assert.equal(existsSync(out), false, 'nothing is written');
    assert.equal(existsSync(`${out}.part`), false, 'no part of a file stays');
  }

  it('writes a sound folder as one compact file and says what is in it', async () => {
    const { status, stdout, stderr } = build();
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    const text = await readFile(out, 'utf8');
    const dataset = JSON.parse(text);
    assert.equal(text, JSON.stringify(dataset), 'no spaces between values');
    const header = await read('dataset.json');
    assert.equal(dataset.format, 'faultline-dataset');
    assert.equal(dataset.version, header.version);
    for (const kind of ['sources', 'actors', 'episodes', 'stances', 'arms', 'casualties']) {
      assert.deepEqual(dataset[kind], await read(`${kind}.json`), kind);
      assert.match(stdout, new RegExp(`${dataset[kind].length} ${kind}`));
    }
    assert.match(stdout, new RegExp(`version ${header.version}, \\d+ KB`));
    assert.deepEqual(await readdir(join(work, 'made')), ['dataset.json']);
  });

  it('writes the same bytes from the same records', async () => {
    build();
    const first = await readFile(out, 'utf8');
    build();
    assert.equal(await readFile(out, 'utf8'), first);
  });

  it('leaves the earlier dataset as it is when the folder has a mistake', async () => {
    build();
    const before = await readFile(out, 'utf8');
    await change('stances.json', (stances) => delete stances[0].cites);
    assert.equal(build().status, 1);
    assert.equal(await readFile(out, 'utf8'), before);
  });

  it('refuses a record without a citation', async () => {
    const [first, second, third] = await read('casualties.json');
    await change('casualties.json', (claims) => delete claims[2].cites);
    await assertRefused(new RegExp(`casualties\\.json: record 3 \\(${third.id}\\) lacks "cites"`));
    assert.notEqual(first.id, second.id);
  });

  it('refuses a record with an empty list of citations', async () => {
    await change('casualties.json', (claims) => (claims[1].cites = []));
    await assertRefused(/casualties\.json: record 2 \(.+\): cites /);
  });

  it('refuses a reference to a record that does not exist', async () => {
    await change('stances.json', (stances) => (stances[0].actor = 'atlantis'));
    await assertRefused(
      /stances\.json: record 1 \(.+\): actor names "atlantis", which is no record/,
    );
  });

  it('refuses a citation of a source that does not exist', async () => {
    await change('arms.json', (arms) => (arms[4].cites[0].source = 'lost-book'));
    await assertRefused(/arms\.json: record 5 \(.+\): cites\[0\]\.source names "lost-book"/);
  });

  it('refuses a reference to a record of the wrong kind', async () => {
    await change('stances.json', (stances) => (stances[0].toward = 'april-2016'));
    await assertRefused(
      /stances\.json: record 1 \(.+\): toward names "april-2016", .*episodes.*actors/,
    );
  });

  it('refuses a day that does not exist', async () => {
    await change('stances.json', (stances) => (stances[6].date = '2024-02-30'));
    await assertRefused(/stances\.json: record 7 \(.+\): date is no real date: "2024-02-30"/);
  });

  it('refuses an id that is used twice, and says where else', async () => {
    let id;
    await change('casualties.json', (claims) => {
      id = claims[0].id;
      claims.push(structuredClone(claims[0]));
    });
    await assertRefused(
      new RegExp(
        `casualties\\.json: record \\d+ \\(${id}\\): id is used twice, also in casualties`,
      ),
    );
  });

  it('refuses bounds that are out of order', async () => {
    await change('casualties.json', (claims) => {
      claims[0].quantity = { low: 300, high: 200, qualifier: 'exact' };
    });
    await assertRefused(/casualties\.json: record 1 \(.+\): quantity is out of order: low 300/);
  });

  it('refuses a field it does not know, which is a typing error here', async () => {
    await change('actors.json', (actors) => (actors[0].nmaes = actors[0].names));
    await assertRefused(/actors\.json: record 1 \(.+\) has the unknown field "nmaes"/);
  });

  it('refuses a word that is not in the list, and names the list', async () => {
    await change('stances.json', (stances) => (stances[0].status = 'certain'));
    await assertRefused(
      /stances\.json: record 1 \(.+\): status must be one of confirmed, fair, weak, contested, discounted/,
    );
  });

  it('refuses a source whose terms forbid publishing it again', async () => {
    const [{ cites }] = await read('casualties.json');
    await change('sources.json', (sources) => {
      sources.find(({ id }) => id === cites[0].source).redistribute = 'no';
    });
    const { status, stderr } = build();
    assert.equal(status, 1);
    assert.match(
      stderr,
      /casualties\.json: record 1 \(.+\): cites rests on ".+", whose terms forbid/,
    );
  });

  it('names a file that holds no kind of record', async () => {
    await write('weather.json', []);
    await assertRefused(/weather\.json: no such record kind; the kinds are .*casualties/);
  });

  it('lists every mistake of form in one run, and then every one of substance', async () => {
    await change('stances.json', (stances) => {
      stances[0].date = '2024-02-30';
      stances[1].actor = 'atlantis';
      stances[2].toward = 'atlantis';
    });
    await change('casualties.json', (claims) => {
      delete claims[0].cites;
      claims[1].status = 'certain';
    });
    await write('weather.json', []);
    const form = build();
    assert.equal(form.status, 1);
    assert.match(form.stderr, /casualties\.json: record 1 .*lacks "cites"/);
    assert.match(form.stderr, /casualties\.json: record 2 .*status/);
    assert.match(form.stderr, /weather\.json/);
    assert.match(form.stderr, /3 problems in/);

    await cp(join(records, 'casualties.json'), join(folder, 'casualties.json'));
    await rm(join(folder, 'weather.json'));
    const substance = build();
    assert.equal(substance.status, 1);
    assert.match(substance.stderr, /stances\.json: record 1 .*2024-02-30/);
    assert.match(substance.stderr, /stances\.json: record 2 .*actor names "atlantis"/);
    assert.match(substance.stderr, /stances\.json: record 3 .*toward names "atlantis"/);
    assert.match(substance.stderr, /3 problems in/);
  });

  it('says of a file that is not JSON which one it is', async () => {
    await write('stances.json', '[{"id": ');
    const { status, stderr } = build();
    assert.notEqual(status, 0);
    assert.match(stderr, /stances\.json: not JSON/);
    assert.equal(existsSync(out), false);
  });

  it('says of a file that is no list which one it is', async () => {
    await write('stances.json', { first: {} });
    const { status, stderr } = build();
    assert.notEqual(status, 0);
    assert.match(stderr, /stances.* list/);
    assert.equal(existsSync(out), false);
  });

  it('needs the file with the edition', async () => {
    await rm(join(folder, 'dataset.json'));
    const { status, stderr } = build();
    assert.notEqual(status, 0);
    assert.match(stderr, /dataset\.json/);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack of the program');
  });

  it('refuses an edition without a title, a version or a date', async () => {
    for (const field of ['id', 'version', 'published', 'title']) {
      const header = await read('dataset.json');
      await write('dataset.json', { ...header, [field]: undefined });
      const { status, stderr } = build();
      assert.notEqual(status, 0, `without "${field}"`);
      assert.match(stderr, new RegExp(`dataset\\.json.*"${field}"`));
      await write('dataset.json', header);
    }
  });

  it('explains itself when it is asked to, and when it is used in a wrong way', () => {
    const help = faultline('--help');
    assert.equal(help.status, 0);
    assert.match(help.stdout, /faultline build FOLDER -o OUT\.json/);
    for (const parameters of [[], ['build'], ['build', folder], ['bulid', folder, '-o', out]]) {
      const { status, stderr } = faultline(...parameters);
      assert.equal(status, 2, parameters.join(' '));
      assert.match(stderr, /faultline build FOLDER/);
    }
    const { status, stderr } = faultline('build', folder, '--otu', out);
    assert.equal(status, 2);
    assert.match(stderr, /--otu/);
  });

  it('never writes over a file of records', async () => {
    const before = await readFile(join(folder, 'casualties.json'), 'utf8');
    for (const name of ['casualties.json', 'dataset.json']) {
      const { status, stderr } = faultline('build', folder, '-o', join(folder, name));
      assert.equal(status, 2, name);
      assert.match(stderr, /is one of the files to read; write to another file/);
    }
    assert.equal(await readFile(join(folder, 'casualties.json'), 'utf8'), before);
  });

  it('names the file that holds no list', async () => {
    for (const value of ['{}', 'null']) {
      await write('actors.json', value);
      const { status, stderr } = build();
      assert.equal(status, 2);
      assert.match(stderr, /actors\.json: must be a list of records/);
    }
  });

  it('says so when the folder does not exist', () => {
    const { status, stderr } = faultline('build', join(work, 'nowhere'), '-o', out);
    assert.notEqual(status, 0);
    assert.match(stderr, /nowhere/);
  });
});
