import { didYouMean, helpOf, parseCall, usageOf } from './node/command.js';
import { COMMANDS } from './node/commands.js';
import { EXIT, Failure, hasCode } from './node/failure.js';
import { programVersion } from './node/program.js';

const HELP = `Usage: faultline COMMAND …

Brings data into Faultline: checks datasets, makes them from the files of conflict research, joins them.

Commands
${COMMANDS.map((command) => `  ${usageOf(command)}\n      ${command.summary}`).join('\n')}

  faultline COMMAND --help   options and examples of a command
  faultline --version        version of the program

Exit codes: 0 done, 1 the data is wrong, 2 wrong use or a file that cannot be read, written or understood.
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return EXIT.ok;
  }
  if (name === '--version') {
    console.log(programVersion());
    return EXIT.ok;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const names = [...COMMANDS.map((each) => each.name), '--help', '--version'];
    if (name !== undefined)
      console.error(`There is no command ${name}.${didYouMean(name, names)}\n`);
    console.error(HELP);
    return EXIT.unusable;
  }
  try {
    const call = parseCall(command, args);
    if (!call.help) return await command.run(call);
    console.log(helpOf(command));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    if (error.ofUse)
      console.error(`Usage: ${usageOf(command)}\nMore: faultline ${command.name} --help`);
    return EXIT.unusable;
  }
}

/** Control characters as their codes: what a file says must not move the cursor or change the colour of a terminal. */
const visible = (text: string): string =>
  text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
for (const way of ['log', 'error'] as const) {
  const print = console[way].bind(console);
  console[way] = (text: string) => print(visible(text));
}

// A reader that closes early, such as head, is no failure.
process.stdout.on('error', (error) => {
  if (!hasCode(error, 'EPIPE')) throw error;
  process.exit(EXIT.ok);
});

function unexpected(error: unknown): number {
  const message =
    error instanceof RangeError ? 'a value is nested too deeply or too large' : String(error);
  console.error(`faultline met something it does not expect: ${message}`);
  if (process.env['FAULTLINE_DEBUG'] && error instanceof Error) console.error(error.stack);
  return EXIT.unusable;
}

// No await at the top level: in the bundle, code that is fetched late stands below this line.
void main(process.argv.slice(2))
  .catch(unexpected)
  .then((code) => (process.exitCode = code));
