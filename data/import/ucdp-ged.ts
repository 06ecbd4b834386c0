import { countryCode } from './countries.js';
import { Draft } from './draft.js';
import { BadRow } from './errors.js';
import { EventColumns, type ImportedEvent } from './events.js';
import { daysOf, editionIn, editionYear, touches } from './filter.js';
import { Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { EventSums } from './sums.js';
import { openTable, type Columns, type Row } from './table.js';
import { UCDP, ucdpActor, ucdpConflict } from './ucdp.js';
import { countIn, dayIn, numberIn } from './values.js';

const needed = (...names: string[]) => ({ names, needed: true });
const maybe = (...names: string[]) => ({ names });

/** Columns of all editions, by name: their number and order changed with version 20, and with the HDX edition. */
const COLUMNS = {
  id: needed('id'),
  type: needed('type_of_violence'),
  conflict: needed('conflict_new_id'),
  conflictName: needed('conflict_name'),
  dyad: needed('dyad_new_id'),
  sideAId: needed('side_a_new_id'),
  sideA: needed('side_a'),
  sideBId: needed('side_b_new_id'),
  sideB: needed('side_b'),
  gwA: maybe('gwnoa'),
  gwB: maybe('gwnob'),
  start: needed('date_start'),
  end: needed('date_end'),
  datePrecision: maybe('date_prec'),
  deathsA: needed('deaths_a'),
  deathsB: needed('deaths_b'),
  civilians: needed('deaths_civilians'),
  unknown: needed('deaths_unknown'),
  low: needed('low'),
  best: needed('best'),
  high: needed('high'),
  country: needed('country'),
  countryId: maybe('country_id'),
  iso3: maybe('iso3'),
  place: maybe('where_coordinates'),
  longitude: maybe('longitude'),
  latitude: maybe('latitude'),
  placePrecision: maybe('where_prec'),
  clarity: maybe('event_clarity'),
  status: maybe('code_status'),
} as const satisfies Columns<string>;

type GedRow = Row<keyof typeof COLUMNS>;

/** A count that every row must give. */
function given(
  row: GedRow,
  column: 'low' | 'best' | 'high' | 'deathsA' | 'deathsB' | 'civilians' | 'unknown',
): number {
  const name = COLUMNS[column].names[0]!;
  const value = countIn(row.text(column), name);
  if (value === null) throw new BadRow(`${name} is missing`);
  return value;
}

function day(row: GedRow, column: 'start' | 'end'): string {
  const name = COLUMNS[column].names[0]!;
  const value = dayIn(row.text(column), name);
  if (!value) throw new BadRow(`${name} is missing`);
  return value;
}

/** A coordinate, or null with a reason when it is none. */
function degrees(row: GedRow, column: 'longitude' | 'latitude', most: number): number | null {
  const value = numberIn(row.text(column), column);
  if (value !== null && Math.abs(value) > most)
    throw new BadRow(`${column} is out of range: ${value}`);
  return value;
}

/** What is inconsistent in the estimates; they are kept as they stand. */
function inconsistency(low: number, best: number, high: number, parts: number): string | null {
  const found = [
    ...(low > best ? [`low ${low} is above best ${best}`] : []),
    ...(best > high ? [`best ${best} is above high ${high}`] : []),
    ...(parts !== best ? [`the four parts make ${parts}, best is ${best}`] : []),
  ];
  return found.length ? found.join('; ') : null;
}

/**
 * Imports the UCDP Georeferenced Event Dataset: yearly and candidate files, the HDX edition with its row of tags, and
 * copies saved again by R. Events go into one table in columns, or with `aggregate` into sums per dyad and month or
 * year; the total of each dyad is given either way. Estimates out of order are kept, flagged and counted.
 * Source: Sundberg & Melander 2013; Davies et al. 2025 (codebook for version 25.1).
 */
export async function importUcdpGed(
  bytes: AsyncIterable<Uint8Array>,
  given_: ImportOptions,
): Promise<Imported> {
  const options = { ...given_, edition: given_.edition ?? editionIn(given_.file) };
  const table = await openTable(bytes, COLUMNS, 'UCDP GED file');
  const draft = new Draft(
    {
      ...UCDP,
      format: 'ucdp-ged',
      title: 'UCDP Georeferenced Event Dataset',
      short: 'UCDP GED',
      citation:
        'Davies, Pettersson, Sollenberg & Öberg (2025), Journal of Peace Research; Sundberg & Melander (2013), Journal of Peace Research; for candidate events Hegre, Croicu, Eck & Högbladh (2020), Research & Politics.',
    },
    options,
  );
  const days = daysOf(options);
  const tally = new Tally();
  const events =
    options.aggregate === 'month' || options.aggregate === 'year' ? undefined : new EventColumns();
  const sums = new EventSums(options.aggregate ?? 'none');
  const seen = new Set<string>();
  let unclear = 0;
  let tags = 0;

  function read(row: GedRow): ImportedEvent {
    const low = given(row, 'low');
    const best = given(row, 'best');
    const high = given(row, 'high');
    const deathsA = given(row, 'deathsA');
    const deathsB = given(row, 'deathsB');
    const civilians = given(row, 'civilians');
    const unknown = given(row, 'unknown');
    const start = day(row, 'start');
    const end = day(row, 'end');
    if (start > end) throw new BadRow(`date_end ${end} comes before date_start ${start}`);
    const type = countIn(row.text('type'), 'type_of_violence');
    if (type === null || type < 1 || type > 3) {
      throw new BadRow(`type_of_violence is not 1, 2 or 3: "${row.text('type')}"`);
    }
    const conflictId = row.text('conflict');
    if (!/^\d+$/.test(conflictId))
      throw new BadRow(`conflict_new_id is no UCDP id: "${conflictId}"`);
    const conflict = ucdpConflict(draft, conflictId, row.text('conflictName'));
    const sideA = ucdpActor(draft, row.text('sideAId'), row.text('sideA'), row.text('gwA'));
    const sideB = ucdpActor(draft, row.text('sideBId'), row.text('sideB'), row.text('gwB'));
    if (sideA) draft.party(conflict, sideA, 'a');
    if (sideB) draft.party(conflict, sideB, 'b');
    return {
      id: Number(row.text('id')) || row.text('id'),
      start,
      end,
      datePrecision: countIn(row.text('datePrecision'), 'date_prec') || null,
      conflict: conflict.id,
      dyad: row.text('dyad') || null,
      sideA: sideA ?? null,
      sideB: sideB ?? null,
      type,
      deathsA,
      deathsB,
      civilians,
      unknown,
      low,
      best,
      high,
      country: countryOf(row) ?? (row.text('country') || null),
      place: row.text('place') || null,
      longitude: degrees(row, 'longitude', 180),
      latitude: degrees(row, 'latitude', 90),
      placePrecision: countIn(row.text('placePrecision'), 'where_prec'),
      clarity: countIn(row.text('clarity'), 'event_clarity'),
      flag: inconsistency(low, best, high, deathsA + deathsB + civilians + unknown),
      row: row.line,
    };
  }

  await takeRows(table.rows, tally, options.progress, (row) => {
    const id = row.text('id');
    if (id.startsWith('#') || (!id && row.cells.some((cell) => cell.startsWith('#')))) {
      tags++;
      return false;
    }
    if (!id) throw new BadRow('id is missing');
    if (options.conflict && row.text('conflict') !== options.conflict) return false;
    if (options.dyad && row.text('dyad') !== options.dyad) return false;
    if (options.country && countryOf(row) !== options.country) return false;
    if ((options.from || options.to) && !touches(days, day(row, 'start'), day(row, 'end')))
      return false;
    if (seen.has(id)) throw new BadRow(`id ${id} occurs before, too`);
    const event = read(row);
    seen.add(id);
    if (event.flag) tally.flag(row.line, event.flag);
    if (row.has('status') && row.text('status') && row.text('status') !== 'Clear') unclear++;
    events?.push(event);
    sums.push(event);
    return true;
  });

  if (tags) tally.notes.push(`${tags} row of HXL tags was passed over.`);
  if (unclear) {
    tally.notes.push(
      `${unclear} events are not yet cleared by UCDP (code_status); their conflict, dyad or type may still change.`,
    );
  }
  const asOf = editionYear(options.edition) ?? options.today;
  if (events?.length) {
    draft.add('tables', {
      id: draft.idFor('table', draft.source.id, 'events'),
      source: draft.source.id,
      title: draft.source.title,
      length: events.length,
      columns: events.finish(),
      status: 'fair',
      level: 'event',
      cites: draft.cites(),
      import: draft.from(),
    });
  }
  sums.write(draft, asOf);
  return draft.finish(tally);
}

const countryOf = (row: GedRow): string | undefined =>
  countryCode({ iso3: row.text('iso3'), gw: row.text('countryId'), name: row.text('country') });
