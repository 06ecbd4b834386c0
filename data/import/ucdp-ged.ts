import { countryCode } from './countries.js';
import { Draft } from './draft.js';
import { cellsOf, maybe, needed } from './columns.js';
import { BadRow } from './errors.js';
import { EventColumns, writeEvents, type ImportedEvent } from './events.js';
import { daysOf, editionIn, editionDate, touches } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { disorder, type Bounds } from './quantity.js';
import { EventSums } from './sums.js';
import { openTable, type Columns, type Row } from './table.js';
import { UCDP, ucdpActor, ucdpConflict } from './ucdp.js';
import { numericIdIn, quoted, textOrNull } from './values.js';

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

const cells = cellsOf(COLUMNS);

/** What is inconsistent in a row; its numbers are kept as they stand. */
function inconsistency(bounds: Bounds, parts: number, datePrecision: number | null): string | null {
  const found = [
    disorder(bounds),
    parts === bounds.best ? null : `the four parts make ${parts}, best is ${bounds.best}`,
    datePrecision === null || (datePrecision >= 1 && datePrecision <= 5)
      ? null
      : `date_prec ${datePrecision} is none of 1 to 5`,
  ].filter((each) => each !== null);
  return found.length ? found.join('; ') : null;
}

/** One event; its conflict and actors get records. */
function readEvent(row: GedRow, draft: Draft): ImportedEvent {
  const low = cells.count(row, 'low');
  const best = cells.count(row, 'best');
  const high = cells.count(row, 'high');
  const deathsA = cells.count(row, 'deathsA');
  const deathsB = cells.count(row, 'deathsB');
  const civilians = cells.count(row, 'civilians');
  const unknown = cells.count(row, 'unknown');
  const start = cells.day(row, 'start');
  const end = cells.day(row, 'end');
  if (start > end) throw new BadRow(`date_end ${end} comes before date_start ${start}`);
  const type = cells.count(row, 'type');
  if (type < 1 || type > 3) throw new BadRow(`type_of_violence is not 1, 2 or 3: ${type}`);
  const conflictId = numericIdIn(row.text('conflict'), 'conflict_new_id');
  const dyad = numericIdIn(row.text('dyad'), 'dyad_new_id');
  const nameA = cells.name(row, 'sideA');
  const nameB = cells.name(row, 'sideB');
  if (nameA === 'Civilians') throw new BadRow('side_a are civilians, who are no armed actor');
  const conflictName = row.text('conflictName') && cells.name(row, 'conflictName');
  const datePrecision = cells.countOrNull(row, 'datePrecision');
  const parts = deathsA + deathsB + civilians + unknown;
  const longitude = cells.degrees(row, 'longitude', 180);
  const latitude = cells.degrees(row, 'latitude', 90);
  const placePrecision = cells.countOrNull(row, 'placePrecision');
  const clarity = cells.countOrNull(row, 'clarity');
  // From here on nothing can be wrong, so that a bad row leaves no record behind.
  const conflict = ucdpConflict(draft, conflictId, conflictName);
  const sideA = ucdpActor(draft, row.text('sideAId'), nameA, row.text('gwA'));
  const sideB = ucdpActor(draft, row.text('sideBId'), nameB, row.text('gwB'));
  if (sideA) draft.party(conflict, sideA, 'a');
  if (sideB) draft.party(conflict, sideB, 'b');
  const id = row.text('id');
  return {
    id: /^\d{1,15}$/.test(id) ? Number(id) : id,
    start,
    end,
    // Zero is no precision that UCDP describes; the flag keeps it.
    datePrecision: datePrecision === 0 ? null : datePrecision,
    conflict: conflict.id,
    dyad,
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
    country: countryOf(row) ?? textOrNull(row.text('country')),
    place: textOrNull(row.text('place')),
    longitude,
    latitude,
    placePrecision,
    clarity,
    flag: inconsistency({ low, best, high }, parts, datePrecision),
    row: row.line,
  };
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
  const country = options.country?.toUpperCase();
  const tally = new Tally();
  const events =
    options.aggregate === 'month' || options.aggregate === 'year' ? undefined : new EventColumns();
  const sums = new EventSums(options.aggregate ?? 'none');
  const seen = new Set<string>();
  let unclear = 0;
  let tags = 0;

  await takeRows(table.rows, tally, options.progress, (row) => {
    const id = row.text('id');
    if (id.startsWith('#') || (!id && row.cells.some((cell) => cell.startsWith('#')))) {
      tags++;
      return false;
    }
    if (!id) throw new BadRow('id is missing');
    if (options.conflict && row.text('conflict') !== options.conflict) return false;
    if (options.dyad && row.text('dyad') !== options.dyad) return false;
    if (country && countryOf(row) !== country) return false;
    if (
      (options.from || options.to) &&
      !touches(days, cells.day(row, 'start'), cells.day(row, 'end'))
    )
      return false;
    if (seen.has(id)) throw new BadRow(`id ${quoted(id)} occurs before, too`);
    const event = readEvent(row, draft);
    seen.add(id);
    if (event.flag) tally.flag(row.line, event.flag);
    if (row.has('status') && row.text('status') && row.text('status') !== 'Clear') unclear++;
    events?.push(event);
    sums.push(event);
    return true;
  });

  if (tags)
    tally.notes.push(
      tags === 1
        ? 'One row of HXL tags was passed over.'
        : `${tags} rows of HXL tags were passed over.`,
    );
  if (unclear) {
    tally.notes.push(
      `Not yet cleared by UCDP (code_status), so that conflict, dyad or type may still change: ${unclear} of ${tally.counts.kept} events.`,
    );
  }
  noteEncoding(tally, table.decoded);
  const asOf = editionDate(options.edition) ?? options.today;
  writeEvents(draft, events);
  sums.write(draft, asOf);
  return draft.finish(tally);
}

const countryOf = (row: GedRow): string | undefined =>
  countryCode({ iso3: row.text('iso3'), gw: row.text('countryId'), name: row.text('country') });
