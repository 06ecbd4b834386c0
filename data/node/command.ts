import { parseArgs } from 'node:util';
import { nearest } from '../nearest.js';
import { Failure } from './failure.js';

/** An option of a command. */
export interface Option {
  readonly short?: string;
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What a command was called with. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of an option; undefined when it is not given. */
  value(option: string): string | undefined;
  /** The value of an option that must be given. */
  needed(option: string): string;
  /** True when the option is given. */
  has(option: string): boolean;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** What follows the name, such as `FILE…`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it does, in full. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Runs it and gives the exit code. */
  run(call: Call): Promise<number>;
}

/** The end of a message about a word that is not known: the nearest known one. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = word && nearest(word.toLowerCase().replaceAll('_', '-'), known);
  return near ? ` Did you mean ${near}?` : '';
}

const HELP: Option = { short: 'h', help: 'this text' };

/** The arguments of a command; throws a {@link Failure} for an option it does not have or a value that is missing. */
export function parseCall(
  { name, options }: Command,
  args: readonly string[],
): Call & { help: boolean } {
  const known: Record<string, Option> = { ...options, help: HELP };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([option, { short, value }]) => [
        option,
        { type: value ? 'string' : 'boolean', ...(short && { short }) } as const,
      ]),
    ),
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const option = known[token.name];
    const fail = (problem: string): never => {
      throw new Failure(problem, { ofUse: true });
    };
    if (!option) {
      const names = Object.keys(known).map((each) => `--${each}`);
      fail(`${name} has no option ${rawName}.${didYouMean(rawName, names)}`);
    } else if (!option.value) {
      if (inlineValue) fail(`${rawName} takes no value.`);
      values.set(token.name, '');
    } else if (!value || (!inlineValue && /^-./.test(value))) {
      fail(`${rawName} needs a value: ${rawName} ${option.value}.`);
    } else if (values.has(token.name)) fail(`${rawName} is given twice.`);
    else values.set(token.name, value!);
  }
  return {
    help: values.has('help'),
    operands: positionals,
    value: (option) => values.get(option),
    has: (option) => values.has(option),
    needed(option) {
      const value = values.get(option);
      if (value !== undefined) return value;
      const { short, value: what } = known[option]!;
      throw new Failure(
        `${name} needs --${option}${short ? ` (-${short})` : ''} ${what ?? ''}: ${known[option]!.help}.`,
        { ofUse: true },
      );
    },
  };
}

/** How a command is written. */
export const usageOf = ({ name, usage }: Command): string => `faultline ${name} ${usage}`;

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, help: HELP }).map(
    ([name, { short, value, help }]) =>
      [`${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  const lines = options.map(
    ([left, help]) => `  ${left.padEnd(width)}${help.replaceAll('\n', `\n  ${' '.repeat(width)}`)}`,
  );
  return [
    usageOf(command),
    '',
    command.about,
    '',
    'Options',
    ...lines,
    '',
    command.examples.length > 1 ? 'Examples' : 'Example',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
