import type { Actor, Cite, Conflict, Dataset, Import, Source } from '../schema/generated/types.js';
import type { Kind, RecordOf } from '../dataset.js';
import { KINDS } from '../schema/generated/fields.js';
import type { ImportOptions, Imported, Tally } from './outcome.js';
import { slug } from './values.js';

/** What the importer of a format knows about its dataset. */
export interface SourceNote {
  /** Start of the source's id, and the name of the format. */
  readonly format: string;
  readonly title: string;
  /** Short form for source lines, without the edition. */
  readonly short: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly redistribute: Source['redistribute'];
  readonly citation: string;
  /** What a reader should know about the source. */
  readonly note?: string;
}

/** A dataset in the making, from one file of one source. */
export class Draft {
  readonly source: Source;
  readonly #options: ImportOptions;
  readonly #format: string;
  readonly #records = new Map<Kind, Map<string, { id: string }>>();
  /** Ids given for a key of the file, so that the same thing gets the same id. */
  readonly #ids = new Map<string, string>();
  /** Ids in use, and the highest number given to tell one from another. */
  readonly #taken = new Map<string, number>();

  constructor(note: SourceNote, options: ImportOptions) {
    const { format, redistribute, licence, citation, publisher, url } = note;
    const { edition, today } = options;
    this.#options = options;
    this.#format = format;
    this.source = {
      id: this.idFor(`source ${format}`, edition ? `${format}-${edition}` : format),
      kind: 'dataset',
      title: edition ? `${note.title}, version ${edition}` : note.title,
      publisher,
      url,
      accessed: today,
      ...(edition && { version: edition }),
      short: edition ? `${note.short} ${edition}` : note.short,
      licence,
      redistribute,
      citation,
      ...(note.note && { note: note.note }),
    };
    this.add('sources', this.source);
  }

  /** The id for a key of the file; different keys never share one. */
  idFor(key: string, ...wanted: readonly (string | number)[]): string {
    const known = this.#ids.get(key);
    if (known) return known;
    const base = slug(...wanted);
    let id = base;
    let n = this.#taken.get(base) ?? 1;
    while (this.#taken.has(id)) id = `${base}-${++n}`;
    this.#taken.set(id, 1).set(base, n);
    this.#ids.set(key, id);
    return id;
  }

  add<K extends Kind>(kind: K, record: RecordOf<K>): void {
    let list = this.#records.get(kind);
    if (!list) this.#records.set(kind, (list = new Map()));
    list.set(record.id, record);
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#records.get(kind)?.get(id) as RecordOf<K> | undefined;
  }

  /** A citation of this file's source. */
  cites(locator?: string): Cite[] {
    return [
      {
        source: this.source.id,
        ...(locator && { locator }),
        accessed: this.#options.today,
        confidence: 'verified',
      },
    ];
  }

  /** Where a record came from: format, edition, file and line. */
  from(line?: number): Import {
    const { file, sha256, edition } = this.#options;
    return {
      format: this.#format,
      ...(edition && { version: edition }),
      file,
      ...(line !== undefined && { row: line }),
      ...(sha256 && { sha256 }),
    };
  }

  /** The id of an actor the file names; made at its first mention. */
  actor(
    key: string,
    names: string | readonly [string, ...string[]],
    kind: Actor['kind'],
    ids: NonNullable<Actor['ids']> = {},
  ): string {
    const all = typeof names === 'string' ? [names] : [...names];
    const id = this.idFor(`actor ${key}`, all[0]!);
    if (!this.get('actors', id)) {
      const actor: Actor = { id, kind, names: { en: all }, cites: this.cites() };
      this.add('actors', Object.keys(ids).length ? { ...actor, ids } : actor);
    }
    return id;
  }

  /** Adds a party to a conflict unless it is one already; who fights in its own right is no longer secondary. */
  party(
    conflict: Conflict,
    actor: string,
    side: 'a' | 'b',
    role: Conflict['parties'][number]['role'] = 'principal',
  ): void {
    const known = conflict.parties.find((party) => party.actor === actor);
    if (!known) conflict.parties.push({ actor, side, role });
    else if (role === 'principal') known.role = role;
  }

  /** The finished dataset with the account of the rows. */
  finish({ counts, rejected, flagged, notes }: Tally): Imported {
    const { id, title, today, file } = this.#options;
    const dataset: Record<string, unknown> = {
      format: 'faultline-dataset',
      schemaVersion: '1.0.0',
      id: slug(id ?? file.replace(/\.[a-z]+$/i, '')),
      version: '1.0.0',
      published: today,
      title: title ?? this.source.title,
      licence: this.source.licence,
    };
    for (const kind of KINDS) {
      const list = this.#records.get(kind);
      if (list?.size) dataset[kind] = [...list.values()];
    }
    return { dataset: dataset as unknown as Dataset, counts, rejected, flagged, notes };
  }
}
