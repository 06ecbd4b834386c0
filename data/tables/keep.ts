import type { Problem } from '../check.js';
import type { Column, Dataset, EventTable } from '../schema/generated/types.js';
import { inChunks, inSlices, type Work } from '../slices.js';
import { checkTable } from './check.js';
import { columnsOf } from './columns.js';

function* picked<T>(values: readonly T[], bad: Uint8Array): Work<T[]> {
  const kept: T[] = [];
  yield* inChunks(values.length, (from, to) => {
    for (let i = from; i < to; i++) if (!bad[i]) kept.push(values[i]!);
  });
  return kept;
}

/** The table without some of its events, and without columns that Faultline does not know. */
function* withoutEvents(table: EventTable, bad: Uint8Array, badEvents: number): Work<EventTable> {
  const columns: Record<string, Column> = {};
  for (const [name, column] of columnsOf(table)) {
    columns[name] = Array.isArray(column)
      ? yield* picked(column, bad)
      : { ...column, at: yield* picked(column.at, bad) };
  }
  return {
    ...table,
    length: table.length - badEvents,
    columns: columns as unknown as EventTable['columns'],
  };
}

/**
 * Keeps the events that can be shown, in short slices, and says what is wrong with each other one. `listed` holds the
 * tables of the file, by which a problem names the place of its table.
 */
export async function keepTables(
  dataset: Dataset,
  listed: readonly unknown[],
): Promise<{ tables: EventTable[]; problems: Problem[] }> {
  const tables: EventTable[] = [];
  const problems: Problem[] = [];
  for (const table of dataset.tables ?? []) {
    const checked = await inSlices(checkTable(table, listed.indexOf(table), dataset));
    problems.push(...checked.problems);
    if (!checked.usable) continue;
    const { bad, badEvents } = checked;
    tables.push(badEvents ? await inSlices(withoutEvents(table, bad, badEvents)) : table);
  }
  return { tables, problems };
}
