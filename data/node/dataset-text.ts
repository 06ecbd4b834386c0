import { KINDS } from '../schema/generated/fields.js';
import type { Dataset, EventTable } from '../schema/generated/types.js';

/** Values of a list put into one piece of text. */
const AT_ONCE = 2000;

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let at = 0; at < list.length; at += AT_ONCE) {
    if (at) yield ',';
    yield JSON.stringify(list.slice(at, at + AT_ONCE)).slice(1, -1);
  }
  yield ']';
}

/** An object, of which the fields that `within` knows are written by it. */
function* objectPieces(
  object: object,
  within: (value: unknown, name: string) => Generator<string> | undefined,
): Generator<string> {
  let comma = '';
  yield '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${comma}${JSON.stringify(name)}:`;
    const pieces = within(value, name);
    if (pieces) yield* pieces;
    else yield JSON.stringify(value);
    comma = ',';
  }
  yield '}';
}

const columnPieces = (column: unknown): Generator<string> =>
  Array.isArray(column)
    ? listPieces(column)
    : objectPieces(column as object, (value) => listPieces(value as unknown[]));

function* tablePieces(tables: readonly EventTable[]): Generator<string> {
  let comma = '[';
  for (const table of tables) {
    yield comma;
    yield* objectPieces(table, (value, name) =>
      name === 'columns' ? objectPieces(value as object, columnPieces) : undefined,
    );
    comma = ',';
  }
  yield tables.length ? ']' : '[]';
}

/** The dataset as compact JSON, its parts in a fixed order, in pieces that no size of it makes too long for the engine. */
export function datasetPieces(dataset: Dataset): Generator<string> {
  const { format, schemaVersion, id, version, published, title, licence, changes } = dataset;
  const header = { format, schemaVersion, id, version, published, title, licence, changes };
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, dataset[kind]]));
  return objectPieces({ ...header, ...lists }, (value, name) => {
    if (name === 'tables') return tablePieces(value as EventTable[]);
    return name in lists ? listPieces(value as unknown[]) : undefined;
  });
}
