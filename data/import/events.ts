import type { EventTable } from '../schema/generated/types.js';
import type { Draft } from './draft.js';

/** One event as a source records it; null where the source gives no value. */
export interface ImportedEvent {
  readonly id: string | number;
  /** First and last day it may have happened on, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly datePrecision: number | null;
  /** Id of the conflict record; null where the source knows none. */
  readonly conflict: string | null;
  /** The source's id of the dyad. */
  readonly dyad: string | null;
  /** Ids of the actor records. */
  readonly sideA: string | null;
  readonly sideB: string | null;
  readonly type: number | string | null;
  readonly deathsA: number | null;
  readonly deathsB: number | null;
  readonly civilians: number | null;
  readonly unknown: number | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly placePrecision: number | null;
  readonly clarity: number | null;
  /** What is inconsistent in the row, or null. */
  readonly flag: string | null;
  /** Line of the file. */
  readonly row: number;
}

type Value = string | number | null;
type Column = NonNullable<EventTable['columns']['id']>;

/** A text of its own: the engines keep a part of a text as a view, and with it the whole piece of the file. */
const copied = (text: string): string => (text.length < 13 ? text : text.split('').join(''));

/** A column that grows, kept as the place of each value among the different ones. */
class GrowingColumn {
  readonly #places = new Map<Value, number>();
  readonly #values: Value[] = [];
  #at = new Int32Array(1024);
  #length = 0;

  push(value: Value): void {
    let place = -1;
    if (value !== null) {
      const known = this.#places.get(value);
      if (known === undefined) {
        const kept = typeof value === 'string' ? copied(value) : value;
        place = this.#values.push(kept) - 1;
        this.#places.set(kept, place);
      } else place = known;
    }
    if (this.#length === this.#at.length) {
      const longer = new Int32Array(this.#at.length * 2);
      longer.set(this.#at);
      this.#at = longer;
    }
    this.#at[this.#length++] = place;
  }

  /** Undefined when no event has a value. A dictionary is written where values repeat enough to make it shorter. */
  finish(): Column | undefined {
    if (!this.#values.length) return undefined;
    const at = [...this.#at.subarray(0, this.#length)];
    const long = this.#values.some((value) => typeof value === 'string');
    if (long && this.#values.length * 2 < this.#length) {
      return { values: this.#values, at: at.map((place) => (place < 0 ? null : place)) };
    }
    return at.map((place) => (place < 0 ? null : this.#values[place]!));
  }
}

const NAMES = [
  'id',
  'start',
  'end',
  'datePrecision',
  'conflict',
  'dyad',
  'sideA',
  'sideB',
  'type',
  'deathsA',
  'deathsB',
  'civilians',
  'unknown',
  'low',
  'best',
  'high',
  'country',
  'place',
  'longitude',
  'latitude',
  'placePrecision',
  'clarity',
  'flag',
  'row',
] as const satisfies readonly (keyof ImportedEvent)[];

/** Events put together in columns as they are read, so that no event stays an object of its own. */
export class EventColumns {
  readonly #columns = NAMES.map((name) => [name, new GrowingColumn()] as const);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(event: ImportedEvent): void {
    this.#length++;
    for (const [name, column] of this.#columns) column.push(event[name]);
  }

  /** The columns that hold a value for at least one event. */
  finish(): EventTable['columns'] {
    const columns: Record<string, Column> = {};
    for (const [name, column] of this.#columns) {
      const finished = column.finish();
      if (finished) columns[name] = finished;
    }
    return columns as unknown as EventTable['columns'];
  }
}

/** Adds the events as a table of the draft's dataset, unless there are none. */
export function writeEvents(draft: Draft, events: EventColumns | undefined, note?: string): void {
  if (!events?.length) return;
  draft.add('tables', {
    id: draft.idFor('table', draft.source.id, 'events'),
    source: draft.source.id,
    title: draft.source.title,
    length: events.length,
    columns: events.finish(),
    ...(note && { note }),
    status: 'fair',
    level: 'event',
    cites: draft.cites(),
    import: draft.from(),
  });
}
