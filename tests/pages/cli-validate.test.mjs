// What somebody with a dataset of their own meets: `faultline validate` on a sound one, and on ones with mistakes.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { assertEnds, smallDataset, workFolder } from '../fixtures/cli.mjs';

const work = workFolder();

describe('faultline validate', () => {
  /** The lines about one spoilt dataset. */
  async function linesFor(change, code = 1) {
    await work.write('data.json', smallDataset(change));
    const result = work.run('validate', 'data.json');
    assertEnds(result, code);
    return result.stdout.trim().split('\n');
  }

  it('finds nothing wrong with a sound dataset', async () => {
    assert.deepEqual(await linesFor(undefined, 0), ['data.json: valid; 4 records']);
  });

  it('gives the line and column of a value, what is allowed and the nearest word', async () => {
    const [line, verdict] = await linesFor(({ casualties }) => (casualties[0].status = 'fiar'));
    const text = (await work.text('data.json')).split('\n');
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

  it('checks the columns of event tables', async () => {
    const table = {
      id: 'events',
      source: 'gazette',
      length: 3,
      columns: {
        start: ['2020-01-01', '2020-02-31', '2020-03-01'],
        sideA: { values: ['atlantis-stat'], at: [0, 0, 0] },
        best: [1, 2],
      },
      status: 'fair',
      level: 'event',
      cites: [{ source: 'gazette', confidence: 'verified' }],
    };
    const [uneven] = await linesFor((dataset) => (dataset.tables = [table]));
    assert.match(uneven, /tables\[0\] \(events\) columns\.best: .*2.*3/);
    table.columns.best.push(3);
    const text = (await linesFor((dataset) => (dataset.tables = [table]))).join('\n');
    assert.match(text, /columns\.start\[1\]: is no real day: "2020-02-31"/);
    assert.match(text, /columns\.sideA.*names "atlantis-stat".*did you mean "atlantis-state"\?/);
    table.columns.bset = [1, 2, 3];
    const [unknown] = await linesFor((dataset) => (dataset.tables = [table]));
    assert.match(unknown, /columns: has the unknown field "bset"; did you mean "best"\?/);
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
      await work.write('data.json', text);
      assertEnds(work.run('validate', 'data.json'), 1, words, /1 error/);
    }
    await work.write('data.json', '[1, 2]');
    assertEnds(work.run('validate', 'data.json'), 1, /data\.json:1:1 .*no dataset/);
  });

  it('finds a field that stands twice, where readers would drop the first', async () => {
    await work.write(
      'data.json',
      JSON.stringify(smallDataset()).replace('"id"', '"actors":[],"id"'),
    );
    assertEnds(work.run('validate', 'data.json'), 1, /1:\d+ {2}actors: stands twice in one object/);
  });

  it('reads a byte order mark, and refuses other encodings', async () => {
    await work.write('data.json', `\ufeff${JSON.stringify(smallDataset())}`);
    assertEnds(work.run('validate', 'data.json'), 0, /valid/);
    await work.write('data.json', Buffer.from('{"title": "\xe9"}', 'latin1'));
    assertEnds(work.run('validate', 'data.json'), 2, /data\.json: is not text in UTF-8; save it/);
  });

  it('refuses what is nested deeper than any dataset, by name', async () => {
    const text = JSON.stringify(smallDataset());
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    await work.write('deep.json', text.replace('"Atlantis"', deep));
    await work.write('text.json', text.replace('"Atlantis"', `"\\"${'['.repeat(500)}"`));
    const nested = /deep\.json: is nested more than 200 levels deep, .*check where it comes from/;
    assertEnds(work.run('validate', 'deep.json'), 2, nested);
    assertEnds(work.run('report', 'deep.json'), 2, nested);
    assertEnds(work.run('merge', 'deep.json', '-o', 'out.json'), 2, nested);
    assertEnds(work.run('validate', 'text.json'), 0, /valid/);
  });

  it('writes control characters as their codes', async () => {
    await work.write(
      'data.json',
      smallDataset(({ actors: [actor] }) => (actor.id = 'red\u001b[31m\u202e')),
    );
    const { stdout } = work.run('validate', 'data.json');
    assert.match(stdout, /actors\[0\] \(red\\u001b\[31m\\u202e\)/);
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
  });

  it('goes on with the next file after one that cannot be read', async () => {
    await work.write('sound.json', smallDataset());
    await work.write('empty.json', '');
    await mkdir(work.file('folder'));
    const result = work.run('validate', 'nowhere.json', 'folder', 'empty.json', 'sound.json');
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
    const lines = () => work.run('validate', 'data.json', '--max', '2').stdout.trim().split('\n');
    await work.write(
      'data.json',
      smallDataset((dataset) => {
        dataset.actors = Array.from({ length: 50 }, (_, i) => ({ id: `a${i}`, kind: 'x' }));
        dataset.casualties = [];
      }),
    );
    assert.equal(lines().length, 4);
    assert.equal(lines()[2], 'data.json: and 148 more');
    assert.match(lines()[3], /150 errors/);
    assertEnds(work.run('validate', 'data.json', '--max', 'few'), 2, /--max few is no number/);
  });
});
