import type { CasualtyClaim } from '../schema/generated/types.js';
import { cellsOf, maybe, needed } from './columns.js';

import { Draft, type SourceNote } from './draft.js';
import { BadRow } from './errors.js';
import { daysOf, editionIn, editionDate, takesOnly, touches } from './filter.js';
import { noteEncoding, Tally, takeRows, type Imported, type ImportOptions } from './outcome.js';
import { disorder, estimate } from './quantity.js';
import { openTable, type Columns, type Row } from './table.js';
import {
  actorsOf,
  conflictIdIn,
  conflictTitle,
  isConflict,
  isFormer,
  isIn,
  noteFormer,
  UCDP,
  ucdpConflict,
  type ConflictId,
} from './ucdp.js';
import { NOT_GIVEN, numericIdIn } from './values.js';

/** Columns of the dyadic and the conflict version, of the names before 2017, and of PRIO's older dataset. */
const COLUMNS = {
  conflict: needed('conflict_id', 'conflictid', 'id'),
  dyad: maybe('dyad_id', 'dyadid'),
  location: maybe('location_inc', 'locationinc', 'location'),
  sideA: needed('side_a', 'sidea'),
  sideAId: maybe('side_a_id', 'sideaid'),
  sideB: needed('side_b', 'sideb'),
  sideBId: maybe('side_b_id', 'sidebid'),
  gwA: maybe('gwno_a', 'gwnoa'),
  gwB: maybe('gwno_b', 'gwnob'),
  gwLocation: maybe('gwno_loc', 'gwnoloc'),
  territory: maybe('territory_name', 'territoryname', 'terr'),
  year: needed('year'),
  low: needed('bd_low', 'bdlow', 'bdeadlow'),
  best: needed('bd_best', 'bdbest', 'bdeadbes'),
  high: needed('bd_high', 'bdhigh', 'bdeadhig'),
  version: maybe('version'),
} as const satisfies Columns<string>;

type BrdRow = Row<keyof typeof COLUMNS>;
const cells = cellsOf(COLUMNS);

/** PRIO writes that a number is missing as a code below zero. */
const MISSING = [...NOT_GIVEN, '-999', '-99', '-9'];

const BRD: SourceNote = {
  ...UCDP,
  format: 'ucdp-brd',
  title: 'UCDP Battle-Related Deaths Dataset',
  short: 'UCDP BRD',
  citation:
    'Davies, Pettersson, Sollenberg & Öberg (2025), Journal of Peace Research; UCDP Battle-Related Deaths Dataset, Uppsala University.',
};
const PRIO: SourceNote = {
  format: 'prio-battle-deaths',
  title: 'PRIO Battle Deaths Dataset',
  short: 'PRIO Battle Deaths',
  publisher: 'Peace Research Institute Oslo',
  url: 'https://www.prio.org/data/',
  licence: 'Terms not stated in the file; PRIO asks for the citation.',
  redistribute: 'facts-only',
  citation: 'Lacina & Gleditsch (2005), European Journal of Population.',
};

/** The part of an import that a claim is made from. */
interface Scope {
  readonly draft: Draft;
  readonly byDyad: boolean;
  /** Year of the edition, or day of the import, for rows that name no edition. */
  readonly asOf: string;
}

/** Adds the claim of one row, the conflict it is about and the conflict's parties. */
function writeClaim(row: BrdRow, id: ConflictId, { draft, byDyad, asOf }: Scope): string | null {
  const dyad = byDyad ? numericIdIn(row.text('dyad'), 'dyad_id') : undefined;
  const year = cells.year(row, 'year');
  const bounds = {
    low: cells.countOrNull(row, 'low', MISSING) ?? undefined,
    best: cells.countOrNull(row, 'best', MISSING) ?? undefined,
    high: cells.countOrNull(row, 'high', MISSING) ?? undefined,
  };
  const quantity = estimate(bounds);
  const flag = disorder(bounds);
  if (!quantity) throw new BadRow(flag ?? 'none of low, best and high is given');
  const sideA = cells.name(row, 'sideA');
  const sideB = cells.name(row, 'sideB');
  const place = row.text('location') && cells.name(row, 'location');
  const version = row.text('version');
  // From here on nothing can be wrong, so that a bad row leaves no record behind.
  const title = conflictTitle({ place, issue: row.text('territory'), sideA, sideB });
  const conflict = ucdpConflict(draft, id, title);
  for (const [side, names, ids, gw] of [
    ['a', sideA, row.text('sideAId'), row.text('gwA')],
    ['b', sideB, row.text('sideBId'), row.text('gwB')],
  ] as const) {
    for (const actor of actorsOf(draft, { names, ids, gw })) draft.party(conflict, actor, side);
  }
  const unit = dyad ? `dyad ${dyad}` : `conflict ${id.former ?? id.current}`;
  const claim: CasualtyClaim = {
    id: draft.idFor(
      `claim ${conflict.id} ${dyad ?? ''} ${year}`,
      draft.source.id,
      conflict.id,
      ...(dyad ? ['dyad', dyad] : []),
      year,
    ),
    conflict: conflict.id,
    period: String(year),
    affiliation: ['all-sides'],
    // UCDP counts civilians killed in the fighting as battle-related, so the number is not of soldiers alone.
    category: 'mixed',
    outcome: 'killed',
    quantity,
    basis: 'dataset-estimate',
    claimant: draft.source.id,
    asOf: editionDate(version) ?? asOf,
    note: dyad
      ? `Battle-related deaths between ${sideA} and ${sideB}, civilians killed in the fighting included.`.slice(
          0,
          2000,
        )
      : 'Battle-related deaths in the whole conflict, civilians killed in the fighting included.',
    ...(dyad && { ids: { ucdpDyad: Number(dyad) } }),
    cites: draft.cites(`${unit}, year ${year}`),
    status: 'fair',
    level: byDyad ? 'dyad-year' : 'conflict-year',
    import: draft.from(row.line),
  };
  draft.add('casualties', claim);
  return flag;
}

/**
 * Imports UCDP Battle-Related Deaths, the dyadic or the conflict version by whether dyads are named, under the names
 * before and since 2017, and PRIO Battle Deaths 3.1. Each row becomes a claim on its conflict for its year, of the level
 * dyad-year or conflict-year, which never stand in one file. Source: UCDP BRD codebook; Lacina & Gleditsch 2005.
 */
export async function importUcdpBrd(
  bytes: AsyncIterable<Uint8Array>,
  given: ImportOptions,
): Promise<Imported> {
  const options = { ...given, edition: given.edition ?? editionIn(given.file) };
  const table = await openTable(bytes, COLUMNS, 'UCDP battle-related deaths file');
  const byDyad = table.has('dyad');
  const prio = table.header.some((name) => name.trim().toLowerCase() === 'bdeadbes');
  takesOnly(options, prio ? 'PRIO battle deaths file' : 'UCDP battle-related deaths file', [
    'conflict',
    ...(byDyad ? (['dyad'] as const) : []),
    'country',
    'from',
    'to',
  ]);
  const draft = new Draft(prio ? PRIO : BRD, options);
  const scope = { draft, byDyad, asOf: editionDate(options.edition) ?? options.today };
  const days = daysOf(options);
  const tally = new Tally();
  const seen = new Set<string>();
  const unmapped = new Set<string>();

  await takeRows(table.rows, tally, options.progress, (row) => {
    const former = prio || isFormer(row.text('version'), options.edition);
    const id = conflictIdIn(row.text('conflict'), 'conflict_id', former);
    if (options.conflict && !isConflict(id, options.conflict)) return false;
    if (options.dyad && row.text('dyad') !== options.dyad) return false;
    if (options.country && !isIn(options.country, row.text('gwLocation'), row.text('location'))) {
      return false;
    }
    const year = cells.year(row, 'year');
    if (!touches(days, `${year}-01-01`, `${year}-12-31`)) return false;
    const key = `${id.former ?? id.current} ${row.text('dyad')} ${year}`;
    if (seen.has(key))
      throw new BadRow(`the ${byDyad ? 'dyad' : 'conflict'} and year occur before, too`);
    const flag = writeClaim(row, id, scope);
    seen.add(key);
    if (id.former && !id.current) unmapped.add(id.former);
    if (flag) tally.flag(row.line, flag);
    return true;
  });

  noteFormer(tally, unmapped);
  noteEncoding(tally, table.decoded);
  return draft.finish(tally);
}
