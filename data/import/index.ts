import type { Importer, ImportOptions } from './outcome.js';

/** The options by which rows are chosen and put together. */
export const CHOICES = ['conflict', 'dyad', 'country', 'from', 'to', 'aggregate'] as const;
/** One of {@link CHOICES}. */
export type Choice = (typeof CHOICES)[number] & keyof ImportOptions;

/** A file format that can be imported. */
export interface Format {
  /** The word for it on the command line. */
  readonly id: string;
  readonly title: string;
  /** The options that apply to it. */
  readonly takes: readonly Choice[];
  /** Fetches the code that reads it. */
  readonly load: () => Promise<Importer>;
}

/** Every format that can be imported. */
export const FORMATS: readonly Format[] = [
  {
    id: 'ucdp-ged',
    title: 'UCDP Georeferenced Event Dataset (events)',
    takes: CHOICES,
    load: async () => (await import('./ucdp-ged.js')).importUcdpGed,
  },
  {
    id: 'ucdp-brd',
    title: 'UCDP battle-related deaths, or PRIO battle deaths (dyads and years)',
    takes: ['conflict', 'dyad', 'country', 'from', 'to'],
    load: async () => (await import('./ucdp-brd.js')).importUcdpBrd,
  },
  {
    id: 'ucdp-acd',
    title: 'UCDP/PRIO Armed Conflict Dataset (conflicts and years)',
    takes: ['conflict', 'country', 'from', 'to'],
    load: async () => (await import('./ucdp-acd.js')).importUcdpAcd,
  },
  {
    id: 'sipri-register',
    title: 'SIPRI Arms Transfers Database, trade register (deals)',
    takes: ['country', 'from', 'to'],
    load: async () => (await import('./sipri-register.js')).importSipriRegister,
  },
  {
    id: 'sipri-tiv',
    title: 'SIPRI Arms Transfers Database, table of trend-indicator values',
    takes: ['country', 'from', 'to'],
    load: async () => (await import('./sipri-tiv.js')).importSipriTiv,
  },
  {
    id: 'acled',
    title: 'ACLED (events)',
    takes: ['country', 'from', 'to', 'aggregate'],
    load: async () => (await import('./acled.js')).importAcled,
  },
  {
    id: 'pax',
    title: 'PA-X Peace Agreements Database (agreements)',
    takes: ['conflict', 'country', 'from', 'to'],
    load: async () => (await import('./pax.js')).importPax,
  },
];
