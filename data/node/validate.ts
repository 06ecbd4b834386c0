import { isObject } from '../parse.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Command } from './command.js';
import { written, type Path } from './explain.js';
import { EXIT, Failure } from './failure.js';
import { inspectDataset, type Finding } from './inspect.js';
import { readText, statOf } from './read.js';

const MOST_LISTED = 1000;

interface Verdict {
  readonly lines: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly records: number;
}

/** What a message says of the place in the dataset: `casualties[2] (dead-2020) cites[0].source`. */
function placeOf({ record, path }: Finding): string {
  const field = written(path);
  if (!record) return field || 'dataset';
  const { kind, index, id } = record;
  return `${kind}[${index}] (${id || 'without id'})${field ? ` ${field}` : ''}`;
}

const fullPath = ({ record, path }: Finding): Path =>
  record ? [record.kind, record.index, ...path] : path;

async function judge(file: string, listed: number): Promise<Verdict> {
  if ((await statOf(file)).isDirectory()) {
    throw new Failure(
      `${file}: is a folder; name a dataset file. A folder of records is checked by: faultline build ${file} -o OUT.json`,
    );
  }
  const text = await readText(file);
  // Only here is the JSON parser with positions needed.
  const { positionsOf, repeatedFields, syntaxFault } = await import('./positions.js');
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    const { line, column, reason } = syntaxFault(text) ?? {
      line: 1,
      column: 1,
      reason: (error as Error).message,
    };
    return {
      lines: [`${file}:${line}:${column}  not JSON: ${reason}`],
      errors: 1,
      warnings: 0,
      records: 0,
    };
  }
  if (!isObject(root)) {
    const reason = 'no dataset: the top level must be an object with "format": "faultline-dataset"';
    return { lines: [`${file}:1:1  ${reason}`], errors: 1, warnings: 0, records: 0 };
  }
  const found = await inspectDataset(root);
  const first = found.slice(0, listed);
  const positions = first.length
    ? positionsOf(
        text,
        first.map((each) => [...fullPath(each)]),
      )
    : [];
  const repeated = repeatedFields(text);
  const lines = [
    ...repeated
      .slice(0, listed)
      .map(
        ({ at, path, field }) =>
          `${file}:${at.line}:${at.column}  ${written([...path, field])}: stands twice in one object; readers take the last`,
      ),
    ...first.map((finding, i) => {
      const { line, column } = positions[i]!;
      const warning = finding.severity === 'warning' ? 'warning: ' : '';
      return `${file}:${line}:${column}  ${warning}${placeOf(finding)}: ${finding.reason}`;
    }),
  ];
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const lists = KINDS.map((kind) => root[kind]).filter((list) => Array.isArray(list));
  return {
    lines,
    errors: found.length - warnings + repeated.length,
    warnings,
    records: lists.reduce((sum, { length }) => sum + length, 0),
  };
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

function print(file: string, { lines, errors, warnings, records }: Verdict): void {
  for (const line of lines) console.log(line);
  const unlisted = errors + warnings - lines.length;
  if (unlisted > 0) console.log(`${file}: and ${unlisted.toLocaleString('en')} more`);
  const verdict = errors ? counted(errors, 'error') : 'valid';
  const rest = warnings ? `, ${counted(warnings, 'warning')}` : '';
  console.log(`${file}: ${verdict}${rest}; ${counted(records, 'record')}`);
}

/** `faultline validate`: everything that is wrong with datasets, by line. */
export const validate: Command = {
  name: 'validate',
  usage: 'FILE…',
  summary: 'says by line what is wrong with datasets',
  about: `Checks datasets: the form of every record, ids used twice, references to nothing, dates that do not exist, bounds out
of order, columns of unequal length. Every mistake is one line:

  FILE:LINE:COLUMN  kind[index] (id) field: what is wrong; what is allowed; the nearest valid value

Warnings fail nothing: bounds out of order in an imported record, which keeps what its source says; sources and actors
that no record uses; sources whose terms forbid publishing the dataset.
Exit code 0: no errors, 1: errors, 2: a file that cannot be read.`,
  options: {
    max: { value: 'N', help: `list at most N lines per file (${MOST_LISTED}); all are counted` },
  },
  examples: ['faultline validate events.json', 'faultline validate *.json --max 20'],
  async run(call) {
    if (!call.operands.length) throw new Failure('validate needs a file.', { ofUse: true });
    const max = call.value('max') ?? String(MOST_LISTED);
    if (!/^\d+$/.test(max)) throw new Failure(`--max ${max} is no number.`, { ofUse: true });
    let exit: number = EXIT.ok;
    for (const file of call.operands) {
      try {
        const verdict = await judge(file, Number(max));
        print(file, verdict);
        if (verdict.errors) exit = Math.max(exit, EXIT.wrong);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        console.error(error.message);
        exit = EXIT.unusable;
      }
    }
    return exit;
  },
};
