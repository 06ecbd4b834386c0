import type { EventTable } from '../schema/generated/types.js';

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

/** A column that grows, kept as the place of each value among the different ones. */
class GrowingColumn {
  readonly #places = new Map<Value, number>();
  readonly #values: Value[] = [];
  #at = new Int32Array(1024);
  #length = 0;

  push(value: Value): void {
    let place = -1;
    if (value !== null) {
      place = this.#places.get(value) ?? this.#values.push(value) - 1;
      this.#places.set(value, place);
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
