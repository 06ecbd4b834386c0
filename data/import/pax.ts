import type { Agreement } from '../schema/generated/types.js';
import { maybe, needed } from './columns.js';
import { countryCode, countryName } from './countries.js';
import { Draft } from './draft.js';
import { BadRow } from './errors.js';
import { daysOf, takesOnly, touches } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { openTable, type Columns, type Row } from './table.js';
import { dayIn, lineIn, nameIn, NOT_GIVEN, numericIdIn, quoted } from './values.js';

const WHAT = 'PA-X file';

/** The few columns that are read of some 266; their number and order change with the version. */
const COLUMNS = {
  id: needed('AgtId'),
  title: needed('Agt'),
  date: needed('Dat'),
  stage: needed('Stage'),
  parties: needed('Part'),
  brokers: needed('ThrdPart'),
  stageSub: maybe('StageSub'),
  status: maybe('Status'),
  country1: maybe('Loc1ISO'),
  country2: maybe('Loc2ISO'),
  conflict: maybe('UcdpCon'),
  version: maybe('Ver'),
} as const satisfies Columns<string>;

type PaxRow = Row<keyof typeof COLUMNS>;

/** Stages of PA-X in words; of its codes only the ceasefire tells what sort of agreement it is. */
const STAGES: Readonly<Record<string, string>> = {
  Cea: 'ceasefire',
  Pre: 'pre-negotiation',
  SubPar: 'substantive-partial',
  SubComp: 'substantive-comprehensive',
  Imp: 'implementation',
  Ren: 'renewal',
  Oth: 'other',
};
const UNCLEAR_PARTY =
  'Named as a party in PA-X; what sort of actor it is was not worked out on import.';

/** An agreement as the file gives it, before the edition of the whole file is known. */
interface Found {
  readonly line: number;
  readonly id: number;
  readonly title: string;
  readonly date: string | null;
  readonly stage: string;
  readonly stageSub: string;
  readonly status: string;
  readonly parties: readonly string[];
  readonly brokers: readonly string[];
  readonly conflicts: readonly string[];
}

const codesIn = (text: string): string[] =>
  text.split(/[\s,;/]+/).filter((code) => !NOT_GIVEN.includes(code));

/** Names of a cell that lists them on lines of their own or with semicolons, as written there. */
function namesIn(text: string, column: string): string[] {
  const names = text
    .split(/[\r\n;]+/)
    .map((name) => name.replace(/^[\s•·*-]+|[\s,:]+$/g, ''))
    .filter((name) => /\p{L}/u.test(name) && !NOT_GIVEN.includes(name))
    .map((name) => lineIn(name, column));
  return [...new Set(names)];
}

/** The actor of a name: a state where it names one or its government. */
function actorOf(draft: Draft, name: string): string {
  const country = name.replace(/^(?:the )?government of (?:the )?/i, '');
  const iso3 = countryCode({ name: country });
  if (iso3) {
    const short = countryName(iso3) ?? country;
    return draft.actor(iso3, short === name ? name : [short, name], 'state', { iso3 });
  }
  const id = draft.actor(`party ${name.toLowerCase()}`, name, 'organisation');
  const actor = draft.get('actors', id);
  if (actor) actor.note = UNCLEAR_PARTY;
  return id;
}

const actorsOf = (draft: Draft, names: readonly string[]): string[] => [
  ...new Set(names.map((name) => actorOf(draft, name))),
];

const isUnilateral = (status: string): boolean => /unilateral/i.test(status);

/** PA-X tells the stage of an agreement, not its legal form: what it does not tell is not guessed at. */
function kindOf({ stage, status }: Found): Agreement['kind'] {
  if (stage === 'Cea') return 'ceasefire';
  return isUnilateral(status) ? 'declaration' : 'agreement';
}

function dateOf({ date, status }: Found): Partial<Agreement> {
  if (!date) return {};
  return /\bsigned\b/i.test(status) && !isUnilateral(status)
    ? { signed: date }
    : { announced: date };
}

/** The newest of several versions; the only one, mostly. */
const newest = (versions: ReadonlySet<string>): string | undefined =>
  [...versions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);

function read(row: PaxRow): Found {
  return {
    line: row.line,
    id: Number(numericIdIn(row.text('id'), 'AgtId')),
    title: nameIn(row.text('title').replace(/\s+/g, ' '), 'Agt'),
    date: dayIn(row.text('date'), 'Dat'),
    stage: lineIn(row.text('stage'), 'Stage'),
    stageSub: lineIn(row.text('stageSub'), 'StageSub'),
    status: lineIn(row.text('status').replace(/\s+/g, ' '), 'Status'),
    parties: namesIn(row.text('parties'), 'Part'),
    brokers: namesIn(row.text('brokers'), 'ThrdPart'),
    conflicts: codesIn(row.text('conflict')),
  };
}

/** What is missing or unknown in an agreement that is kept all the same. */
function oddities({ date, stage, parties }: Found): string[] {
  return [
    ...(date ? [] : ['Dat, the date, is missing']),
    ...(parties.length ? [] : ['Part names no party']),
    ...(STAGES[stage] ? [] : [`the stage is none that is known: ${quoted(stage)}`]),
  ];
}

function write(draft: Draft, found: Found): void {
  const { id, title, stage, stageSub, status, conflicts, line } = found;
  const stages = [STAGES[stage] ?? stage, stageSub].filter(Boolean).join('/');
  const brokers = actorsOf(draft, found.brokers);
  draft.add('agreements', {
    id: draft.idFor(`agreement ${id}`, 'pax', id),
    title,
    kind: kindOf(found),
    ...(stages && { stage: stages }),
    parties: actorsOf(draft, found.parties),
    ...(brokers.length && { brokers }),
    ...dateOf(found),
    note: `PA-X status: ${status || 'not given'}. PA-X dates a document by the day it was signed or agreed, and counts statements that nobody signed.`,
    ids: {
      paxAgtId: id,
      ...(conflicts.length === 1 &&
        /^\d{1,12}$/.test(conflicts[0]!) && {
          ucdpConflict: Number(conflicts[0]),
        }),
    },
    cites: draft.cites(`agreement ${id}`),
    status: 'fair',
    import: draft.from(line),
  });
}

/**
 * Imports the PA-X peace agreements database, saved as CSV: one record per agreement with title, date, stage, parties and
 * third parties. `conflict` is a UCDP conflict id. Source: Bell & Badanjak 2019 and the PA-X codebook.
 */
export async function importPax(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Imported> {
  takesOnly(options, WHAT, ['conflict', 'country', 'from', 'to']);
  const days = daysOf(options);
  const table = await openTable(bytes, COLUMNS, WHAT);
  const tally = new Tally();
  const all: Found[] = [];
  const seen = new Set<number>();
  const versions = new Set<string>();

  await takeRows(table.rows, tally, options.progress, (row) => {
    const version = row.text('version');
    const countries = codesIn(`${row.text('country1')} ${row.text('country2')}`);
    if (options.conflict && !codesIn(row.text('conflict')).includes(options.conflict)) return false;
    if (
      options.country &&
      !countries.some((code) => countryCode({ iso3: code }) === options.country)
    ) {
      return false;
    }
    const found = read(row);
    const { date, id } = found;
    if ((options.from || options.to) && !(date && touches(days, date))) return false;
    if (seen.has(id)) throw new BadRow(`AgtId ${id} occurs before, too`);
    seen.add(id);
    if (!NOT_GIVEN.includes(version)) versions.add(lineIn(version, 'Ver'));
    const odd = oddities(found);
    if (odd.length) tally.flag(row.line, odd.join('; '));
    all.push(found);
    return true;
  });

  const edition = newest(versions) ?? options.edition;
  const draft = new Draft(
    {
      format: 'pax',
      publisher: 'PA-X, University of Edinburgh',
      url: 'https://www.peaceagreements.org/',
      title: 'PA-X Peace Agreements Database',
      short: 'PA-X',
      licence: 'Terms of use not seen; facts with link only',
      redistribute: 'facts-only',
      citation:
        'Bell & Badanjak (2019), Introducing PA-X: A new peace agreement database and dataset, Journal of Peace Research; PA-X codebook',
    },
    { ...options, edition },
  );
  for (const found of all) write(draft, found);
  noteEncoding(tally, table.decoded);
  tally.notes.push(
    'The terms of use of PA-X were not seen: publish facts with a link, not the file.',
    'PA-X counts a document as signed or agreed also when it is a statement that nobody signed; what it says of the sort of document is its stage.',
    ...(versions.size > 1
      ? [
          `The rows name several versions, ${[...versions].join(', ')}; the newest is given as the edition.`,
        ]
      : []),
  );
  return draft.finish(tally);
}
