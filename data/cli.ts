import { parseArgs } from 'node:util';
import { readRecords, writeDataset } from './node/build-dataset.js';
import { KINDS } from './schema/generated/fields.js';

const HELP = `faultline build FOLDER -o OUT.json

Checks a folder of record files and writes them as one dataset.

  FOLDER        holds dataset.json (id, version, published, title) and one <kind>.json per record kind
  -o, --out     the dataset to write
  -h, --help    this text

Example
  faultline build data/records/nagorno-karabakh -o dist/data/nagorno-karabakh.json
`;

async function build(folder: string, out: string): Promise<number> {
  const { dataset, problems } = await readRecords(folder);
  if (problems.length) {
    console.error(problems.join('\n'));
    console.error(
      `\n${problems.length} problem${problems.length > 1 ? 's' : ''} in ${folder}; nothing was written.`,
    );
    return 1;
  }
  const bytes = await writeDataset(dataset, out);
  const counts = KINDS.flatMap((kind) =>
    dataset[kind]?.length ? `${dataset[kind].length} ${kind}` : [],
  );
  console.log(
    `${out}: version ${dataset.version}, ${Math.ceil(bytes / 1024)} KB; ${counts.join(', ')}`,
  );
  return 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, folder] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (command !== 'build' || !folder || !values.out) {
    console.error(HELP);
    return 2;
  }
  return build(folder, values.out);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
