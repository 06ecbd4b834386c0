import { resolve } from 'node:path';
import { CHOICES, FORMATS } from '../import/index.js';
import { AGGREGATES } from '../import/outcome.js';
import type { Dataset } from '../schema/generated/types.js';
import { writtenLine } from './build.js';
import type { Command } from './command.js';
import { datasetPieces } from './dataset-text.js';
import { EXIT, Failure } from './failure.js';
import { accountOf, digits, rejectedCsv } from './import-account.js';
import { importFile, type FileImport } from './import-file.js';
import { joinImports, repeatedEvents } from './import-join.js';
import { DEFAULT_LIMIT, formatOf, limitOf, optionsOf, type Limit } from './import-options.js';
import { Output } from './output.js';
import { checkReadable } from './read.js';

const formats = FORMATS.map(
  ({ id, title, takes }) =>
    `  ${id.padEnd(14)} ${title}\n  ${''.padEnd(14)} ${takes.map((each) => `--${each}`).join(' ')}`,
).join('\n');

/** Why an import must not be written; empty when nothing is in the way. `choices` are the options that left rows out. */
function objections(
  imports: readonly FileImport[],
  limit: Limit,
  choices: readonly string[],
): string[] {
  const objections = imports.flatMap(({ file, counts }) => {
    const most = limit(counts);
    if (counts.rejected <= most) return [];
    return `${file}: ${digits(counts.rejected)} of ${digits(counts.kept + counts.rejected)} rows are rejected, ${digits(most)} may be; mend them, or raise --max-rejected.`;
  });
  if (objections.length || imports.some(({ counts }) => counts.kept)) return objections;
  const left = imports.reduce((sum, { counts }) => sum + counts.leftOut, 0);
  return [
    left && choices.length
      ? `No row is kept: the choices leave out ${left === 1 ? 'the only one' : `all ${digits(left)}`}. Check ${choices.join(', ')}.`
      : 'No row is kept.',
  ];
}

function joined(imports: readonly FileImport[]): { dataset: Dataset; notes: string[] } {
  const [first, ...more] = imports;
  if (!more.length) return { dataset: first!.dataset, notes: [] };
  const dataset = joinImports([first!, ...more]);
  const repeated = repeatedEvents(dataset.tables ?? []);
  const notes = repeated
    ? [
        `${digits(repeated)} ${repeated === 1 ? 'event is' : 'events are'} in more than one file; sums over all files count ${repeated === 1 ? 'it' : 'them'} more than once.`,
      ]
    : [];
  return { dataset, notes };
}

async function importAll(
  files: readonly string[],
  read: (file: string) => Promise<FileImport>,
): Promise<FileImport[]> {
  const imports: FileImport[] = [];
  for (const file of files) {
    const made = await read(file);
    const same = imports.find(({ sha256 }) => sha256 === made.sha256);
    if (same) throw new Failure(`${file}: has the same content as ${same.file}; name it once.`);
    imports.push(made);
  }
  return imports;
}

/** `faultline import`: files of conflict research as one dataset. */
export const importFiles: Command = {
  name: 'import',
  usage: 'FORMAT FILE… -o OUT.json',
  summary: 'makes a dataset from files of UCDP, SIPRI, ACLED or PA-X',
  about: `Makes a dataset from files of conflict research; several files of one format become one dataset. Numbers stay exactly as
they are in the file. A row that cannot be read is rejected and listed with its line; a row that is inconsistent in
itself is kept and flagged. Every record says which file, and which line, it comes from.

Formats, with the options that choose among their rows
${formats}

Exit code 0: written. 1: more rows are rejected than --max-rejected allows, or no row is kept; nothing is written.
2: wrong use, or a file that cannot be read, is of another format, or cannot be written; nothing is written.`,
  options: {
    out: { short: 'o', value: 'OUT.json', help: 'the dataset to write' },
    conflict: {
      value: 'ID',
      help: 'only this conflict, by its id in the file, such as 388 in UCDP',
    },
    country: { value: 'ISO', help: 'only this country, by its ISO 3166 code, such as AZE' },
    dyad: { value: 'ID', help: 'only this dyad, by its UCDP id' },
    from: {
      value: 'DATE',
      help: 'only from this year, month or day on: 2020, 2020-09, 2020-09-27',
    },
    to: { value: 'DATE', help: 'only to this year, month or day' },
    aggregate: {
      value: AGGREGATES.join('|'),
      help: 'sum events per dyad and month or year instead of keeping each (none)',
    },
    edition: {
      value: 'V',
      help: 'edition of the source, such as 25.1; found in file names like\nGEDEvent_v25_1.csv',
    },
    id: { value: 'ID', help: 'id of the dataset (the name of the first file)' },
    title: { value: 'TITLE', help: 'title of the dataset (that of the source)' },
    'max-rejected': {
      value: 'N|N%',
      help: `how many rows of a file may be rejected: a number, or a share of the\nrows that are not left out, rounded up (${DEFAULT_LIMIT}); 0 allows none`,
    },
    rejected: {
      value: 'FILE.csv',
      help: 'write the rejected rows with file, line and reason, also when nothing\nelse is written; at most 1,000 per file',
    },
  },
  examples: [
    'faultline import ucdp-ged GEDEvent_v25_1.csv --conflict 388 -o events.json',
    'faultline import ucdp-ged GEDEvent_v25_1.csv --country AZE --aggregate month -o months.json',
    'faultline import ucdp-ged GEDEvent_v25_0_1.csv GEDEvent_v25_0_2.csv -o candidates.json',
  ],
  async run(call) {
    const [name, ...files] = call.operands;
    const format = formatOf(name);
    if (!files.length) throw new Failure(`import ${format.id} needs a file.`, { ofUse: true });
    const out = call.needed('out');
    const options = optionsOf(call, format);
    const limit = limitOf(call.value('max-rejected') ?? DEFAULT_LIMIT);
    const rejectedFile = call.value('rejected');
    if (rejectedFile !== undefined && resolve(rejectedFile) === resolve(out)) {
      throw new Failure('--rejected and --out name the same file.', { ofUse: true });
    }
    for (const file of files) await checkReadable(file);
    const output = await Output.open(out, { inputs: files });
    const list =
      rejectedFile === undefined
        ? undefined
        : await Output.open(rejectedFile, { inputs: [...files] }).catch(async (error: unknown) => {
            await output.discard();
            throw error;
          });
    const say = output.direct ? console.error : console.log;
    try {
      const imports = await importAll(files, (file) => importFile(file, format, options));
      for (const each of imports) say(accountOf(each, rejectedFile).join('\n'));
      await list?.write(rejectedCsv(imports));
      const choices = CHOICES.flatMap((choice) => {
        const value = choice === 'aggregate' ? undefined : call.value(choice);
        return value === undefined ? [] : `--${choice} ${value}`;
      });
      const against = objections(imports, limit, choices);
      if (against.length) {
        console.error([...against, 'Nothing was written.'].join('\n'));
        return EXIT.wrong;
      }
      const { dataset, notes } = joined(imports);
      for (const note of notes) say(`Note: ${note}`);
      const bytes = await output.write(datasetPieces(dataset));
      say(writtenLine(out, dataset, bytes));
      return EXIT.ok;
    } finally {
      await list?.discard();
      await output.discard();
    }
  },
};
