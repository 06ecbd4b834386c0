import { readFile } from 'node:fs/promises';
import type { Command } from './command.js';
import { asFailure, EXIT, Failure } from './failure.js';
import { Output } from './output.js';

/** The schema lies beside the program in the package. */
const PLACE = new URL('./schema/dataset.schema.json', import.meta.url);

/** `faultline schema`: the JSON Schema of datasets. */
export const schema: Command = {
  name: 'schema',
  usage: '[-o FILE]',
  summary: 'prints the JSON Schema of datasets',
  about: `Prints the JSON Schema (2020-12) that every dataset follows. An editor that knows JSON Schema completes and checks
records by it while they are written.`,
  options: { out: { short: 'o', value: 'FILE', help: 'write it to a file instead' } },
  examples: ['faultline schema -o dataset.schema.json'],
  async run(call) {
    if (call.operands.length) throw new Failure('schema reads no file.', { ofUse: true });
    const text = await readFile(PLACE, 'utf8').catch((error: unknown) => {
      throw asFailure(PLACE.pathname, error, {
        ENOENT: 'the schema is missing beside the program; install the package again',
      });
    });
    const out = call.value('out');
    if (out === undefined) process.stdout.write(text);
    else await (await Output.open(out)).write([text]);
    return EXIT.ok;
  },
};
