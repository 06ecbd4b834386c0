import { isObject } from '../parse.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Command } from './command.js';
import { didYouMean } from './command.js';
import { writtenLine } from './build.js';
import { datasetPieces } from './dataset-text.js';
import { EXIT, Failure } from './failure.js';
import {
  describeClash,
  mergeDatasets,
  PREFERENCES,
  type Clash,
  type Part,
  type Preference,
} from './merge-datasets.js';
import { Output } from './output.js';
import { readDatasetFile } from './read.js';

const MOST_LISTED = 100;

/** `faultline merge`: several datasets as one. */
export const merge: Command = {
  name: 'merge',
  usage: 'FILE… -o OUT.json',
  summary: 'puts datasets together',
  about: `Puts datasets together by kind and id. Identical records count once, event tables are appended, the header comes from
the first file. The same id with different content is an error that names both files and the first field that differs,
and nothing is written, unless --prefer decides.`,
  options: {
    out: { short: 'o', value: 'OUT.json', help: 'the dataset to write' },
    prefer: {
      value: PREFERENCES.join('|'),
      help: 'which record counts when an id has different content; both: the lists of both\n(names, parties, years, citations), where no field contradicts the other',
    },
    id: { value: 'ID', help: 'id of the new dataset' },
    title: { value: 'TITLE', help: 'title of the new dataset' },
    version: { value: 'X.Y.Z', help: 'version of the new dataset' },
  },
  examples: [
    'faultline merge events.json arms.json -o all.json',
    'faultline merge nagorno-karabakh.json mine.json --prefer both --id mine --version 1.0.0 -o all.json',
  ],
  async run(call) {
    const out = call.needed('out');
    const [first, ...more] = call.operands;
    if (first === undefined) throw new Failure('merge needs files.', { ofUse: true });
    const wish = call.value('prefer');
    const prefer = PREFERENCES.find((each) => each === wish);
    if (wish !== undefined && !prefer) {
      const near = didYouMean(wish, PREFERENCES);
      throw new Failure(`--prefer ${wish} is none of ${PREFERENCES.join(', ')}.${near}`, {
        ofUse: true,
      });
    }
    const header = headerFrom((option) => call.value(option));
    const output = await Output.open(out, { inputs: [first, ...more] });
    try {
      const parts: [Part, ...Part[]] = [await partOf(first)];
      for (const file of more) parts.push(await partOf(file));
      const { dataset, clashes } = mergeDatasets(parts, prefer);
      if (clashes.length) {
        for (const clash of clashes.slice(0, MOST_LISTED)) console.error(describeClash(clash));
        if (clashes.length > MOST_LISTED) {
          console.error(`and ${clashes.length - MOST_LISTED} more`);
        }
        const count = clashes.length === 1 ? '1 id has' : `${clashes.length} ids have`;
        console.error(
          `\n${count} different content; nothing was written. ${remedy(clashes, prefer)}`,
        );
        return EXIT.wrong;
      }
      const merged = { ...dataset, ...header };
      const bytes = await output.write(datasetPieces(merged));
      console.log(writtenLine(out, merged, bytes));
      return EXIT.ok;
    } finally {
      await output.discard();
    }
  },
};

/** A dataset to merge; its records have ids to be told apart by. */
async function partOf(file: string): Promise<Part> {
  const dataset = await readDatasetFile(file);
  for (const kind of KINDS) {
    const list: readonly unknown[] = dataset[kind] ?? [];
    const at = list.findIndex((record) => !isObject(record) || typeof record['id'] !== 'string');
    if (at < 0) continue;
    throw new Failure(
      `${file}: ${kind}[${at}] is no record with an id; mend what faultline validate names first.`,
    );
  }
  return { file, dataset };
}

/** What may be done about ids with different content. */
function remedy(clashes: readonly Clash[], prefer: Preference | undefined): string {
  // No preference turns one kind of thing into another.
  if (clashes.some(({ path }) => !path.length)) {
    return 'Give one of those that share an id across kinds another id.';
  }
  const choose = `Choose with --prefer ${PREFERENCES.filter((each) => each !== prefer).join('|')}`;
  return clashes.some(({ ofOtherFiles }) => ofOtherFiles)
    ? `They were imported from different files, of which --prefer keeps one: import those in one go, or each with its own --edition. ${choose} only if one replaces the other.`
    : `${choose}.`;
}

/** The fields of the header that the options set, in the form the schema asks for. */
function headerFrom(value: (option: string) => string | undefined): Record<string, string> {
  const forms = { id: /^[a-z0-9][a-z0-9.-]{0,119}$/, title: /./, version: /^\d+\.\d+\.\d+$/ };
  const words = {
    id: 'lower-case letters, digits, full stops and hyphens',
    title: 'a text',
    version: 'three numbers with full stops, such as 1.0.0',
  };
  const header: Record<string, string> = {};
  for (const field of ['id', 'title', 'version'] as const) {
    const given = value(field);
    if (given === undefined) continue;
    if (!forms[field].test(given)) {
      throw new Failure(`--${field} ${given}: expected ${words[field]}.`, { ofUse: true });
    }
    header[field] = given;
  }
  return header;
}
