import type { Conflict } from '../schema/generated/types.js';
import { countryCode, hadNumber, stateName } from './countries.js';
import type { Draft } from './draft.js';
import type { Tally } from './outcome.js';
import { numericIdIn } from './values.js';

/** What all UCDP datasets share: terms and the address. */
export const UCDP = {
  publisher: 'Uppsala Conflict Data Program, Uppsala University',
  url: 'https://ucdp.uu.se/downloads/',
  licence: 'CC BY 4.0',
  redistribute: 'yes',
} as const;

const UNIDENTIFIED = /^XXX\d+$/;
const GOVERNMENT = 'Government of ';
const NUMERIC = /^\d{1,12}$/;

/** The record of a state by its Gleditsch–Ward number, and by UCDP's id and name of its government where they are known. */
export function ucdpState(
  draft: Draft,
  { gw = '', name = '', id = '' }: { gw?: string; name?: string; id?: string },
): string {
  const byName = countryCode({ name });
  const code = byName ?? countryCode({ gw });
  // Candidate files number some governments wrongly, Russia's with Ukraine's number; the name is what readers check.
  const number = NUMERIC.test(gw) && (!byName || hadNumber(byName, gw)) ? gw : '';
  const title = stateName(code ?? number) ?? (name || `State number ${gw} (Gleditsch–Ward)`);
  const names = [...new Set([title, name || title, ...(name ? [GOVERNMENT + name] : [])])];
  return draft.actor(
    `state ${code ?? (number ? `gw ${number}` : `ucdp ${id || name}`)}`,
    names as [string, ...string[]],
    'state',
    {
      ...(NUMERIC.test(id) && { ucdpActor: Number(id) }),
      ...(number && { gw: Number(number) }),
      ...(code && { iso3: code }),
    },
  );
}

/** Actors by id, number and name as a file writes them; few actors come in many rows. */
const written = new WeakMap<Draft, Map<string, string>>();

/** The record of a UCDP actor, by its UCDP id or else its name; undefined for civilians, who are no party. */
export function ucdpActor(draft: Draft, id: string, name: string, gw = ''): string | undefined {
  if (!name || name === 'Civilians') return undefined;
  let known = written.get(draft);
  if (!known) written.set(draft, (known = new Map()));
  const key = `${id}|${gw}|${name}`;
  let actor = known.get(key);
  if (!actor) known.set(key, (actor = makeActor(draft, id, name, gw)));
  return actor;
}

function makeActor(draft: Draft, id: string, name: string, gw: string): string {
  const ids: { ucdpActor?: number } = NUMERIC.test(id) ? { ucdpActor: Number(id) } : {};
  const key = `ucdp ${id || name}`;
  if (UNIDENTIFIED.test(name)) {
    return draft.actor(key, `Unidentified actor (UCDP ${name})`, 'armed-group', ids);
  }
  const members = name.split(/, (?=Government of )/);
  if (!members.every((member) => member.startsWith(GOVERNMENT))) {
    return draft.actor(key, name, 'armed-group', ids);
  }
  if (members.length === 1) {
    return ucdpState(draft, { id, gw, name: name.slice(GOVERNMENT.length).trim() });
  }
  const short = members.map((member) => member.slice(GOVERNMENT.length)).join(', ');
  return draft.actor(key, [short, name], 'state', ids);
}

/** Conflict ids of the numbering that UCDP gave up in 2017, as far as they are certain, and what they are now. */
const RENUMBERED: Readonly<Record<string, string>> = { '193': '388' };

/** A conflict's id in UCDP's numbering since 2017, and the older one when that is what the file gives. */
export interface ConflictId {
  readonly current?: string | undefined;
  readonly former?: string | undefined;
}

/** Reads a conflict's id. Editions of 2014 to 2016 write `1-193` for 193; `former` says that the edition is older than 2017. */
export function conflictIdIn(text: string, column: string, former: boolean): ConflictId {
  const [, old] = /^1-(\d{1,12})$/.exec(text) ?? [];
  if (old === undefined && !former) return { current: numericIdIn(text, column) };
  const number = old ?? numericIdIn(text, column);
  return { current: RENUMBERED[number], former: number };
}

/** True for editions before 2017, such as `4-2013` or `4a-2014`, which number conflicts otherwise. */
export const isFormer = (version: string, edition = ''): boolean =>
  /(^|-)20(0\d|1[0-6])$/.test(version === '' ? edition : version);

/** Notes conflicts whose former number is all that is known. */
export function noteFormer(tally: Tally, unmapped: ReadonlySet<string>): void {
  if (!unmapped.size) return;
  tally.notes.push(
    `UCDP numbered its conflicts anew in 2017: ${unmapped.size} of this file's conflicts have their former numbers and cannot be matched with later files by id.`,
  );
}

/** True when a conflict has this id, in its present or its former numbering. */
export const isConflict = ({ current, former }: ConflictId, wanted: string): boolean =>
  (current ?? `1-${former}`) === wanted || former === wanted || `1-${former}` === wanted;

/** True when a row's location is the country; its Gleditsch–Ward numbers count, and its name where it has none. */
export function isIn(country: string, gw: string, name: string): boolean {
  const numbers = numbersIn(gw);
  const codes = numbers.length
    ? numbers.map((number) => countryCode({ gw: number }))
    : [countryCode({ name })];
  return codes.includes(country.toUpperCase());
}

/** A conflict's name as UCDP makes it: the place and what is fought over, else the sides. */
export function conflictTitle({
  place,
  issue,
  sideA,
  sideB,
}: Readonly<Record<'place' | 'issue' | 'sideA' | 'sideB', string>>): string {
  const title = place && issue ? `${place}: ${issue}` : `${sideA} – ${sideB}`;
  return title.slice(0, 1000);
}

/** The record of a UCDP conflict, by its UCDP id. */
export function ucdpConflict(draft: Draft, id: string | ConflictId, name: string): Conflict {
  const { current, former } = typeof id === 'string' ? { current: id } : id;
  const shown = current ?? `former-${former}`;
  const key = draft.idFor(`conflict ${shown}`, 'ucdp', 'conflict', shown);
  const known = draft.get('conflicts', key);
  if (known) return known;
  const title = UNIDENTIFIED.test(name)
    ? `Unidentified conflict (UCDP ${name})`
    : name || `UCDP conflict ${current ?? former}`;
  const conflict: Conflict = {
    id: key,
    names: { en: [title] },
    parties: [],
    ...(current && { ids: { ucdpConflict: Number(current) } }),
    ...(former && {
      note: `Conflict ${former} in UCDP's numbering before 2017, ${current ? `now ${current}` : 'which is not the present one'}.`,
    }),
    cites: draft.cites(`conflict ${former ?? current}`),
  };
  draft.add('conflicts', conflict);
  return conflict;
}

/** The separate values of a cell that lists several, such as `2, 200`; names may hold commas, so only numbers are listed so. */
const numbersIn = (cell: string): string[] =>
  cell
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => NUMERIC.test(each));

/** The states a cell of Gleditsch–Ward numbers lists; codes below zero mean none. */
export const statesIn = (draft: Draft, cell: string): string[] =>
  numbersIn(cell).map((gw) => ucdpState(draft, { gw }));

/** One side of a conflict, as a row of yearly UCDP data gives it. */
export interface Side {
  readonly names: string;
  readonly ids: string;
  readonly gw: string;
}

/**
 * The actors of a side: states by their numbers; others by id, each with its name when there are as many names as ids,
 * else all under the one name the source gives.
 */
export function actorsOf(draft: Draft, { names, ids, gw }: Side): string[] {
  const states = numbersIn(gw);
  const known = numbersIn(ids);
  if (states.length === 1 && !names.includes(`, ${GOVERNMENT}`)) {
    const name = names.startsWith(GOVERNMENT) ? names.slice(GOVERNMENT.length) : names;
    return [ucdpState(draft, { gw: states[0]!, name, id: known[0] ?? '' })];
  }
  if (states.length > 1) return statesIn(draft, gw);
  const split = names.split(', ');
  const each =
    known.length > 1 && split.length === known.length
      ? split.map((name, i) => ucdpActor(draft, known[i]!, name))
      : [ucdpActor(draft, known.length > 1 ? known.join(' ') : ids, names)];
  return each.filter((actor) => actor !== undefined);
}
