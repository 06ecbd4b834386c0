import { CHOICES, FORMATS, type Format } from '../import/index.js';
import { AGGREGATES, type Counts, type ImportOptions } from '../import/outcome.js';
import { slug } from '../import/values.js';
import { didYouMean, type Call } from './command.js';
import { Failure } from './failure.js';

const wrong = (message: string): never => {
  throw new Failure(message, { ofUse: true });
};

/** The format of that name. */
export function formatOf(name: string | undefined): Format {
  const ids = FORMATS.map(({ id }) => id);
  const list = `the formats are ${ids.join(', ')}`;
  if (name === undefined) return wrong(`import needs a format and a file; ${list}.`);
  return (
    FORMATS.find(({ id }) => id === name) ??
    wrong(`There is no format ${name}; ${list}.${didYouMean(name, ids)}`)
  );
}

/** What the options say about the import. */
export function optionsOf(
  call: Call,
  { id: format, takes }: Format,
): Omit<ImportOptions, 'file' | 'sha256' | 'progress'> {
  for (const choice of CHOICES) {
    if (call.has(choice) && !takes.includes(choice)) {
      const list = takes.map((each) => `--${each}`).join(', ');
      wrong(`--${choice} does not apply to ${format}, which takes ${list}.`);
    }
  }
  const country = call.value('country')?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{3}$/.test(country)) {
    wrong(`--country ${country} is no ISO 3166 code of three letters, such as AZE.`);
  }
  const wish = call.value('aggregate');
  const aggregate = AGGREGATES.find((each) => each === wish);
  if (wish !== undefined && !aggregate) {
    wrong(
      `--aggregate ${wish} is none of ${AGGREGATES.join(', ')}.${didYouMean(wish, AGGREGATES)}`,
    );
  }
  const id = call.value('id');
  if (id !== undefined && slug(id) !== id) {
    wrong(`--id ${id} is no id of lower-case letters, digits and hyphens; write ${slug(id)}.`);
  }
  return {
    conflict: call.value('conflict'),
    dyad: call.value('dyad'),
    country,
    from: call.value('from'),
    to: call.value('to'),
    aggregate,
    edition: call.value('edition'),
    id,
    title: call.value('title'),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** How many rejected rows a file may have. */
export type Limit = (counts: Counts) => number;

/** Rows that were chosen, and are rejected or kept. */
export const DEFAULT_LIMIT = '1%';

/** Reads `N` or `N%`; a share is one of the rows that the choices do not leave out, rounded up. */
export function limitOf(text: string): Limit {
  const found = /^(\d+)$|^(\d+(?:\.\d+)?)%$/.exec(text);
  const [, count, share] =
    found ??
    wrong(
      `--max-rejected ${text}: expected a number of rows, such as 5, or a share, such as 0.5%.`,
    );
  if (count !== undefined) return () => Number(count);
  if (Number(share) > 100) wrong(`--max-rejected ${text}: a share is at most 100%.`);
  return ({ kept, rejected }) => Math.ceil(((kept + rejected) * Number(share)) / 100);
}
