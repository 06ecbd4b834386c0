import type { Conflict } from '../schema/generated/types.js';
import type { Draft } from './draft.js';

/** What all UCDP datasets share: terms and the address. */
export const UCDP = {
  publisher: 'Uppsala Conflict Data Program, Uppsala University',
  url: 'https://ucdp.uu.se/downloads/',
  licence: 'CC BY 4.0',
  redistribute: 'yes',
} as const;

const UNIDENTIFIED = /^XXX\d+$/;

/** The record of a UCDP actor, by its UCDP id; undefined for civilians, who are no party. */
export function ucdpActor(draft: Draft, id: string, name: string, gw?: string): string | undefined {
  if (!name || name === 'Civilians') return undefined;
  const ids = {
    ...(/^\d+$/.test(id) && { ucdpActor: Number(id) }),
    ...(gw && /^\d+$/.test(gw) && { gw: Number(gw) }),
  };
  if (UNIDENTIFIED.test(name)) {
    return draft.actor(`ucdp ${id}`, `Unidentified actor (UCDP ${name})`, 'armed-group', ids);
  }
  const members = name.split(/, (?=Government of )/);
  if (!members.every((member) => member.startsWith('Government of '))) {
    return draft.actor(`ucdp ${id}`, name, 'armed-group', ids);
  }
  const short = members.map((member) => member.replace('Government of ', '')).join(', ');
  return draft.actor(`ucdp ${id}`, [short, name], 'state', ids);
}

/** The record of a UCDP conflict, by its UCDP id. */
export function ucdpConflict(draft: Draft, id: string, name: string): Conflict {
  const key = draft.idFor(`conflict ${id}`, 'ucdp', 'conflict', id);
  const known = draft.get('conflicts', key);
  if (known) return known;
  const title = UNIDENTIFIED.test(name)
    ? `Unidentified conflict (UCDP ${name})`
    : name || `UCDP conflict ${id}`;
  const conflict: Conflict = {
    id: key,
    names: { en: [title] },
    parties: [],
    ids: { ucdpConflict: Number(id) },
    cites: draft.cites(`conflict ${id}`),
  };
  draft.add('conflicts', conflict);
  return conflict;
}
