import type { Actor } from '../schema/generated/types.js';
import { cellsOf, maybe, needed } from './columns.js';
import { countryCode, countryName } from './countries.js';
import { Draft } from './draft.js';
import { BadRow } from './errors.js';
import { EventColumns, writeEvents, type ImportedEvent } from './events.js';
import { daysOf, takesOnly, touches } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { EventSums } from './sums.js';
import { openTable, type Columns, type Foreign, type Row } from './table.js';
import { nameIn, NOT_GIVEN, quoted, textOrNull } from './values.js';

/** Columns of all layouts since 2016; only case and order changed for these. */
const COLUMNS = {
  id: needed('event_id_cnty'),
  date: needed('event_date'),
  timePrecision: maybe('time_precision'),
  type: needed('event_type'),
  actor1: needed('actor1'),
  inter1: maybe('inter1'),
  actor2: needed('actor2'),
  inter2: maybe('inter2'),
  country: needed('country'),
  iso3: maybe('iso3'),
  gw: maybe('gwno'),
  place: maybe('location'),
  longitude: maybe('longitude'),
  latitude: maybe('latitude'),
  placePrecision: maybe('geo_precision', 'geo_precis'),
  fatalities: needed('fatalities'),
} as const satisfies Columns<string>;

type AcledRow = Row<keyof typeof COLUMNS>;
const cells = cellsOf(COLUMNS);

/** Files with ACLED's numbers that hold no events. */
const NOT_EVENTS: readonly Foreign[] = [
  {
    columns: ['location_code', 'event_type', 'events', 'fatalities', 'reference_period_start'],
    sentence:
      'The file holds monthly counts from HDX HAPI, not events, and counts attacks on civilians twice: also as political violence. Import the events themselves, exported from ACLED as CSV.',
  },
];

const ACLED = {
  format: 'acled',
  title: 'Armed Conflict Location & Event Data',
  short: 'ACLED',
  publisher: 'ACLED',
  url: 'https://acleddata.com/',
  licence:
    'ACLED terms of use: attribution with date of access; no direct access to raw data for others, no competing product.',
  redistribute: 'no',
  citation:
    'Raleigh, Linke, Hegre & Karlsen (2010), Journal of Peace Research; ACLED, www.acleddata.com.',
  note: 'Fatalities are one reported number per event without a range; 0 often means that none were reported. Rows may not be passed on: publish figures, not this file.',
} as const;

/** UCDP's scale says day, days, week, month; ACLED's day, week, month. */
const DATE_PRECISION: readonly (number | undefined)[] = [undefined, 1, 3, 4];
/** UCDP's scale has a step between the exact place and the district. */
const PLACE_PRECISION: readonly (number | undefined)[] = [undefined, 1, 3, 4];

/** Protesters, rioters and civilians are people, no parties; old files give the code, new ones the word. */
const NO_PARTY = ['5', '6', '7', 'rioters', 'protesters', 'civilians'];
const STATE_FORCES = ['1', 'state forces'];
const OTHER_FORCES = ['8', 'external/other forces', 'other forces', 'external forces'];
const NO_PARTY_NAME = /^(Protesters|Rioters|Civilians) \(/;

/** R writes `NA` for an empty cell. */
const written = (text: string): string => (NOT_GIVEN.includes(text) ? '' : text);

/** ACLED's scale of a precision on UCDP's; null when none is given. */
function precision(
  row: AcledRow,
  column: 'timePrecision' | 'placePrecision',
  scale: readonly (number | undefined)[],
): number | null {
  const code = cells.countOrNull(row, column);
  if (code === null) return null;
  const found = scale[code];
  if (found === undefined) {
    throw new BadRow(`${COLUMNS[column].names[0]} is not from 1 to 3: ${code}`);
  }
  return found;
}

/** The record of an actor; null for people who are no party. */
function actorIn(draft: Draft, name: string, inter: string): string | null {
  const code = inter.toLowerCase();
  if (!name || NO_PARTY.includes(code) || NO_PARTY_NAME.test(name)) return null;
  const kind: Actor['kind'] = STATE_FORCES.includes(code)
    ? 'government-body'
    : OTHER_FORCES.includes(code)
      ? 'organisation'
      : 'armed-group';
  return draft.actor(`acled ${name}`, name, kind);
}

/** The days an event may have happened on; when only the month is known, the day in the file stands for it. */
function daysIn(day: string, datePrecision: number | null): { start: string; end: string } {
  if (datePrecision !== 4) return { start: day, end: day };
  const month = day.slice(0, 7);
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return { start: `${month}-01`, end: last.toISOString().slice(0, 10) };
}

const countryOf = (row: AcledRow): string | undefined =>
  countryCode({
    iso3: row.text('iso3'),
    gw: row.text('gw'),
    name: row.text('country'),
  });

/** One event; its actors get records. */
function readEvent(row: AcledRow, draft: Draft): ImportedEvent {
  const id = row.text('id');
  const datePrecision = precision(row, 'timePrecision', DATE_PRECISION);
  const { start, end } = daysIn(cells.day(row, 'date'), datePrecision);
  const type = nameIn(written(row.text('type')), 'event_type');
  const best = cells.countOrNull(row, 'fatalities');
  const country = cells.name(row, 'country');
  const longitude = cells.degrees(row, 'longitude', 180);
  const latitude = cells.degrees(row, 'latitude', 90);
  const placePrecision = precision(row, 'placePrecision', PLACE_PRECISION);
  const actor1 = nameIn(written(row.text('actor1')), 'actor1');
  const actor2 = written(row.text('actor2')) && cells.name(row, 'actor2');
  // From here on nothing can be wrong, so that a bad row leaves no record behind.
  return {
    id,
    start,
    end,
    datePrecision,
    conflict: null,
    dyad: null,
    sideA: actorIn(draft, actor1, row.text('inter1')),
    sideB: actorIn(draft, actor2, row.text('inter2')),
    type,
    deathsA: null,
    deathsB: null,
    civilians: null,
    unknown: null,
    low: null,
    best,
    high: null,
    country: countryOf(row) ?? country,
    place: textOrNull(written(row.text('place'))),
    longitude,
    latitude,
    placePrecision,
    clarity: null,
    flag: null,
    row: row.line,
  };
}

/** The place record of a country, for sums: ACLED knows no conflicts or dyads. */
function countryPlace(draft: Draft, country: string): string {
  const id = draft.idFor(`place ${country}`, 'country', country);
  if (!draft.get('places', id)) {
    const names = { en: [countryName(country) ?? country] };
    draft.add('places', { id, names, precision: 6, cites: draft.cites() });
  }
  return id;
}

/**
 * Imports ACLED events from files of 2016, of 2022 and since 2023, also when R saved them again. Events go into one
 * table in columns with the reported fatalities as best, or with `aggregate` into sums per country and month or year.
 * Precisions are put on UCDP's scales. The rows may not be passed on. Source: Raleigh et al. 2010; ACLED codebook.
 */
export async function importAcled(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Imported> {
  const table = await openTable(bytes, COLUMNS, 'ACLED file of events', NOT_EVENTS);
  takesOnly(options, 'ACLED file', ['country', 'from', 'to', 'aggregate']);
  const draft = new Draft(ACLED, options);
  const days = daysOf(options);
  const country = options.country?.toUpperCase();
  const tally = new Tally();
  const aggregate = options.aggregate ?? 'none';
  const events = aggregate === 'none' ? new EventColumns() : undefined;
  const sums = new EventSums(aggregate, (event) => countryPlace(draft, event.country ?? ''));
  const seen = new Set<string>();
  let outside = 0;
  let zeros = 0;

  await takeRows(table.rows, tally, options.progress, (row) => {
    const id = written(row.text('id'));
    if (!id) throw new BadRow('event_id_cnty is missing');
    if (country && countryOf(row) !== country) return false;
    const datePrecision = precision(row, 'timePrecision', DATE_PRECISION);
    const { start, end } = daysIn(cells.day(row, 'date'), datePrecision);
    if (!touches(days, start, end)) {
      outside++;
      return false;
    }
    if (seen.has(id)) throw new BadRow(`event_id_cnty ${quoted(id)} occurs before, too`);
    const event = readEvent(row, draft);
    seen.add(id);
    if (event.best === 0) zeros++;
    events?.push(event);
    sums.push(event);
    return true;
  });

  if (outside) tally.notes.push(`${outside} events lie outside the chosen period.`);
  if (zeros) {
    tally.notes.push(
      `${zeros} of ${tally.counts.kept} events have 0 fatalities, which in ACLED often means that none were reported.`,
    );
  }
  tally.notes.push(
    "ACLED's terms do not allow its rows to be passed on: publish figures made from them, with ACLED and the date of access named.",
  );
  noteEncoding(tally, table.decoded);
  writeEvents(draft, events, ACLED.note);
  sums.write(draft, options.today);
  return draft.finish(tally);
}
