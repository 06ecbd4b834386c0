import { KINDS } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import { readRecords } from './build-dataset.js';
import type { Command } from './command.js';
import { datasetPieces } from './dataset-text.js';
import { EXIT, Failure } from './failure.js';
import { Output } from './output.js';

/** What a dataset holds, such as `81 sources, 121 actors`. */
export const contentsOf = (dataset: Dataset): string =>
  KINDS.flatMap((kind) => (dataset[kind]?.length ? `${dataset[kind].length} ${kind}` : [])).join(
    ', ',
  );

/** A page reads no larger dataset (see data/fetch.ts). */
const LARGEST_ON_A_PAGE = 26 * 1024 * 1024;

/** One line about a file that was written, and one more when no page will read it. */
export const writtenLine = (out: string, dataset: Dataset, bytes: number): string =>
  `${out}: version ${dataset.version}, ${Math.ceil(bytes / 1024)} KB; ${contentsOf(dataset)}${
    bytes > LARGEST_ON_A_PAGE
      ? '\nNote: Figures on a page read at most 26 MB: keep fewer rows, or sum events with import --aggregate.'
      : ''
  }`;

/** `faultline build`: a folder of record files as one dataset. */
export const build: Command = {
  name: 'build',
  usage: 'FOLDER -o OUT.json',
  summary: 'checks a folder of record files and writes them as one dataset',
  about: `Checks a folder of record files and writes them as one dataset. The folder holds dataset.json (id, version, published,
title) and one <kind>.json per record kind. Nothing is written when a record is wrong.`,
  options: { out: { short: 'o', value: 'OUT.json', help: 'the dataset to write' } },
  examples: ['faultline build data/records/nagorno-karabakh -o dist/data/nagorno-karabakh.json'],
  async run(call) {
    const [folder, ...more] = call.operands;
    if (folder === undefined || more.length) {
      throw new Failure('build needs one folder.', { ofUse: true });
    }
    const out = call.needed('out');
    const { dataset, inputs, problems } = await readRecords(folder);
    if (problems.length) {
      console.error(problems.join('\n'));
      console.error(
        `\n${problems.length} problem${problems.length > 1 ? 's' : ''} in ${folder}; nothing was written.`,
      );
      return EXIT.wrong;
    }
    const bytes = await (
      await Output.open(out, { inputs, makeFolder: true })
    ).write(datasetPieces(dataset));
    console.log(writtenLine(out, dataset, bytes));
    return EXIT.ok;
  },
};
