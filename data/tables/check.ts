import type { Problem } from '../check.js';
import type { Column, Dataset, EventTable } from '../schema/generated/types.js';
import { inChunks, inSlices, type Work } from '../slices.js';
import {
  columnsOf,
  daysOf,
  lengthOf,
  NO_DAY,
  RULES,
  type ColumnName,
  type Rule,
} from './columns.js';
import { BOUNDS, judgeFor, shown, type Judge } from './rules.js';

/** What a check of one table found. */
export interface Checked {
  readonly problems: readonly Problem[];
  /** 1 for each event that cannot be used. */
  readonly bad: Uint8Array;
  /** How many events that are. */
  readonly badEvents: number;
  /** False when columns do not fit together, so that no event can be told from another. */
  readonly usable: boolean;
}

/** Problems of one table that are listed; further ones are counted. */
const LISTED = 20;
/** Collects what is wrong with one table. */
class Findings {
  readonly #listed: Problem[] = [];
  /** 1 for each event that cannot be used. */
  readonly bad: Uint8Array;
  readonly #where: Pick<Problem, 'kind' | 'index' | 'id'>;
  #found = 0;

  constructor({ id }: EventTable, index: number, length: number) {
    this.#where = { kind: 'tables', index, id };
    this.bad = new Uint8Array(length);
  }

  list(path: string, reason: string): void {
    if (this.#found++ < LISTED) this.#listed.push({ ...this.#where, path, reason });
  }

  /** Marks an event as one that cannot be used. */
  mark(event: number): void {
    this.bad[event] = 1;
  }

  event(name: ColumnName, event: number, reason: string): void {
    this.mark(event);
    this.list(`columns.${name}[${event}]`, reason);
  }

  finish(usable: boolean): Checked {
    const badEvents = this.bad.reduce((sum, mark) => sum + mark, 0);
    const more = this.#found - this.#listed.length;
    const problems = [...this.#listed];
    if (more > 0) {
      const events = `${badEvents} of ${this.bad.length} events cannot be used`;
      problems.push({
        ...this.#where,
        path: 'columns',
        reason: `holds ${more} more such values; ${events}`,
      });
    }
    return { problems, bad: this.bad, badEvents, usable };
  }
}

/** Calls back for each value, of those given, that breaks the rule of its column. */
function* eachWrong(
  values: readonly unknown[],
  rule: Rule,
  judge: Judge,
  wrong: (at: number, reason: string) => void,
): Work<void> {
  const [least, most, whole] = BOUNDS[rule] ?? [Infinity, -Infinity, false];
  yield* inChunks(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const value = values[i];
      if (value === null) continue;
      // A call per number would take most of the time.
      if (
        typeof value === 'number' &&
        value >= least &&
        value <= most &&
        !(whole && value % 1 !== 0)
      )
        continue;
      const reason = judge(value);
      if (reason) wrong(i, reason);
    }
  });
}

/** Checks a dictionary: each value once, listed once with the number of events that have it. */
function* checkDictionary(
  name: ColumnName,
  { values, at }: Exclude<Column, unknown[]>,
  judge: Judge,
  found: Findings,
): Work<void> {
  const reasons = new Map<number, string>();
  yield* eachWrong(values, RULES[name], judge, (place, reason) => reasons.set(place, reason));
  const { length } = values;
  const uses = new Map<number, number>();
  yield* inChunks(at.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const place: unknown = at[i];
      if (place === null) continue;
      if (typeof place !== 'number' || !(place >= 0 && place < length) || place % 1 !== 0) {
        found.mark(i);
        found.list(
          `columns.${name}.at[${i}]`,
          `is no place among the ${length} values: ${shown(place)}`,
        );
      } else if (reasons.size && reasons.has(place)) {
        found.mark(i);
        uses.set(place, (uses.get(place) ?? 0) + 1);
      }
    }
  });
  for (const [place, events] of uses) {
    const who = events === 1 ? '1 event' : `${events} events`;
    found.list(`columns.${name}.values[${place}]`, `${reasons.get(place)} (${who})`);
  }
}

/** Every event needs a first day, and ends no earlier. */
function* checkDays(table: EventTable, found: Findings): Work<void> {
  const start = yield* daysOf(table, 'start');
  const end = yield* daysOf(table, 'end');
  const { bad } = found;
  yield* inChunks(table.length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (bad[i]) continue;
      if (start[i] === NO_DAY) found.event('start', i, 'gives no day');
      else if (end[i]! < start[i]!) found.event('end', i, 'comes before the start of the event');
    }
  });
}

/** The same event twice would be counted twice. */
function* checkIds(table: EventTable, found: Findings): Work<void> {
  const { id } = table.columns;
  if (!id) return;
  const { bad } = found;
  const seen = new Set<unknown>();
  yield* inChunks(table.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const value = Array.isArray(id) ? id[i] : id.values[id.at[i] ?? -1];
      if (value == null || bad[i]) continue;
      if (seen.has(value)) found.event('id', i, `is used twice: ${shown(value)}`);
      else seen.add(value);
    }
  });
}

/**
 * Checks the columns of one table, whose own shape is valid, against the records of the dataset. A value that is wrong
 * costs its event; a column of the wrong length costs the table.
 */
export function* checkTable(table: EventTable, index: number, dataset: Dataset): Work<Checked> {
  const columns = columnsOf(table);
  const misfits = columns.filter(([, column]) => lengthOf(column) !== table.length);
  if (misfits.length) {
    const found = new Findings(table, index, 0);
    for (const [name, column] of misfits) {
      found.list(
        `columns.${name}`,
        `has ${lengthOf(column)} values; the table has ${table.length} events`,
      );
    }
    return found.finish(false);
  }
  const found = new Findings(table, index, table.length);
  for (const [name, column] of columns) {
    const judge = judgeFor(RULES[name], dataset);
    if (Array.isArray(column)) {
      yield* eachWrong(column, RULES[name], judge, (i, reason) => found.event(name, i, reason));
    } else yield* checkDictionary(name, column, judge, found);
  }
  yield* checkDays(table, found);
  yield* checkIds(table, found);
  return found.finish(true);
}

/** What is wrong inside the tables of a dataset that is sound otherwise; checked in short slices. */
export async function checkTables(dataset: Dataset): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, table] of (dataset.tables ?? []).entries()) {
    problems.push(...(await inSlices(checkTable(table, index, dataset))).problems);
  }
  return problems;
}
