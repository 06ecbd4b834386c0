import type { Conflict } from '../schema/generated/types.js';
import { cellsOf, maybe, needed } from './columns.js';
import { Draft } from './draft.js';
import { BadRow, UnusableFile } from './errors.js';
import { daysOf, editionIn, takesOnly, touches } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { openTable, type Columns, type Row } from './table.js';
import {
  actorsOf,
  conflictIdIn,
  conflictTitle,
  isConflict,
  isFormer,
  isIn,
  noteFormer,
  statesIn,
  UCDP,
  ucdpConflict,
  type ConflictId,
} from './ucdp.js';

/** Columns of all editions: `ID … Int … Incomp` to 2013, `ConflictId … IntensityLevel` to 2016, with underscores since. */
const COLUMNS = {
  conflict: needed('conflict_id', 'conflictid', 'id'),
  dyad: maybe('dyad_id', 'dyadid'),
  location: needed('location'),
  sideA: needed('side_a', 'sidea'),
  sideAId: maybe('side_a_id', 'sideaid'),
  sideB: needed('side_b', 'sideb'),
  sideBId: maybe('side_b_id', 'sidebid'),
  incompatibility: needed('incompatibility', 'incomp'),
  territory: maybe('territory_name', 'territoryname', 'terr', 'territory'),
  year: needed('year'),
  intensity: needed('intensity_level', 'intensitylevel', 'int', 'intensity'),
  type: needed('type_of_conflict', 'typeofconflict', 'type'),
  gwA: maybe('gwno_a', 'gwnoa'),
  gwA2nd: maybe('gwno_a_2nd', 'gwnoa2nd'),
  gwB: maybe('gwno_b', 'gwnob'),
  gwB2nd: maybe('gwno_b_2nd', 'gwnob2nd'),
  gwLocation: maybe('gwno_loc', 'gwnoloc'),
  version: maybe('version'),
} as const satisfies Columns<string>;

type AcdRow = Row<keyof typeof COLUMNS>;
type ActiveYear = NonNullable<Conflict['years']>[number];
const cells = cellsOf(COLUMNS);

const INCOMPATIBILITIES = ['territory', 'government', 'both'] as const;
const TYPES = [
  'extrasystemic',
  'interstate',
  'intrastate',
  'internationalised-intrastate',
] as const;
const INTENSITIES = ['minor', 'war'] as const;

/** The word for a number from one; throws {@link BadRow} for any other. */
function coded<Word extends string>(
  row: AcdRow,
  column: keyof typeof COLUMNS,
  words: readonly Word[],
): Word {
  const number = cells.count(row, column);
  const word = words[number - 1];
  if (word === undefined) {
    throw new BadRow(`${COLUMNS[column].names[0]} is not from 1 to ${words.length}: ${number}`);
  }
  return word;
}

/** Adds one active year to its conflict, with the parties it names; later years give the conflict its name. */
function writeYear(row: AcdRow, id: ConflictId, draft: Draft, latest: Map<string, number>): void {
  const year = cells.year(row, 'year');
  const intensity = coded(row, 'intensity', INTENSITIES);
  const typeOfConflict = coded(row, 'type', TYPES);
  const incompatibility = coded(row, 'incompatibility', INCOMPATIBILITIES);
  const place = cells.name(row, 'location');
  const sideA = cells.name(row, 'sideA');
  const sideB = cells.name(row, 'sideB');
  const territory = row.text('territory') && cells.name(row, 'territory');
  // From here on nothing can be wrong, so that a bad row leaves no record behind.
  const over = { territory, government: 'Government', both: `Government and ${territory}` };
  const issue = typeOfConflict === 'interstate' ? '' : over[incompatibility];
  const title = conflictTitle({ place, issue, sideA, sideB });
  const conflict = ucdpConflict(draft, id, title);
  for (const [side, names, ids, gw] of [
    ['a', sideA, row.text('sideAId'), row.text('gwA')],
    ['b', sideB, row.text('sideBId'), row.text('gwB')],
  ] as const) {
    for (const actor of actorsOf(draft, { names, ids, gw })) draft.party(conflict, actor, side);
  }
  const helpersA = statesIn(draft, row.text('gwA2nd'));
  const helpersB = statesIn(draft, row.text('gwB2nd'));
  for (const actor of helpersA) draft.party(conflict, actor, 'a', 'secondary');
  for (const actor of helpersB) draft.party(conflict, actor, 'b', 'secondary');
  const secondary = [...new Set([...helpersA, ...helpersB])];
  const active: ActiveYear = {
    year,
    intensity,
    typeOfConflict,
    ...(secondary.length && { secondary }),
    cites: draft.cites(`conflict ${id.former ?? id.current}, year ${year}`),
  };
  conflict.years = [...(conflict.years ?? []), active];
  if (year >= (latest.get(conflict.id) ?? 0)) {
    latest.set(conflict.id, year);
    conflict.names = { en: [title] };
    conflict.incompatibility = incompatibility;
    if (territory) conflict.territory = territory;
    else delete conflict.territory;
  }
}

/** Puts the years in order, and gives the conflict a type if it had the same in all of them. */
function finishConflict(conflict: Conflict): void {
  conflict.years?.sort((a, b) => a.year - b.year);
  const types = new Set(conflict.years?.map(({ typeOfConflict }) => typeOfConflict));
  const [type] = types;
  if (types.size === 1 && type) conflict.typeOfConflict = type;
}

/**
 * Imports the UCDP/PRIO Armed Conflict Dataset of any edition: each conflict becomes a record with its active years,
 * their intensity and the states that supported a party with troops, read from the columns of Gleditsch–Ward numbers.
 * Ids of editions before 2017 are brought to the present numbering where that is certain. Source: Gleditsch et al. 2002.
 */
export async function importUcdpAcd(
  bytes: AsyncIterable<Uint8Array>,
  given: ImportOptions,
): Promise<Imported> {
  const options = { ...given, edition: given.edition ?? editionIn(given.file) };
  const what = 'UCDP/PRIO Armed Conflict Dataset file';
  const table = await openTable(bytes, COLUMNS, what);
  if (table.has('dyad')) {
    throw new UnusableFile(
      'The file is the UCDP Dyadic Dataset, which has a row per dyad; download the UCDP/PRIO Armed Conflict Dataset.',
    );
  }
  takesOnly(options, what, ['conflict', 'country', 'from', 'to']);
  const draft = new Draft(
    {
      ...UCDP,
      format: 'ucdp-acd',
      title: 'UCDP/PRIO Armed Conflict Dataset',
      short: 'UCDP/PRIO ACD',
      citation:
        'Gleditsch, Wallensteen, Eriksson, Sollenberg & Strand (2002), Journal of Peace Research; Davies, Pettersson, Sollenberg & Öberg (2025), Journal of Peace Research.',
    },
    options,
  );
  const days = daysOf(options);
  const tally = new Tally();
  const seen = new Set<string>();
  const latest = new Map<string, number>();
  const unmapped = new Set<string>();

  await takeRows(table.rows, tally, options.progress, (row) => {
    const former = isFormer(row.text('version'), options.edition);
    const id = conflictIdIn(row.text('conflict'), 'conflict_id', former);
    if (options.conflict && !isConflict(id, options.conflict)) return false;
    if (options.country && !isIn(options.country, row.text('gwLocation'), row.text('location'))) {
      return false;
    }
    const year = cells.year(row, 'year');
    if (!touches(days, `${year}-01-01`, `${year}-12-31`)) return false;
    const key = `${id.former ?? id.current} ${year}`;
    if (seen.has(key)) throw new BadRow('the conflict and year occur before, too');
    writeYear(row, id, draft, latest);
    seen.add(key);
    if (id.former && !id.current) unmapped.add(id.former);
    return true;
  });

  for (const id of latest.keys()) finishConflict(draft.get('conflicts', id)!);
  noteFormer(tally, unmapped);
  noteEncoding(tally, table.decoded);
  return draft.finish(tally);
}
