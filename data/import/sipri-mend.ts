import type { Row, Table } from './table.js';

/** SIPRI's bulk export ends every line, also an empty one, with a semicolon. */
const BLANK = /^[\s;]*$/;

/** Two parts of a record that a line break without quotation marks broke in two. */
const join = (first: readonly string[], second: readonly string[]): string[] => [
  ...first.slice(0, -1),
  `${first.at(-1) ?? ''}\n${second[0] ?? ''}`,
  ...second.slice(1),
];

/**
 * The rows of a table with broken records put together: a row that is too short is joined with the following ones until
 * it has all its cells. A row that has all its cells is never drawn into a broken one before it. Rows with too few or too
 * many cells carry a fault; `joined` is called for each record that was put together.
 */
export async function* mended<Name extends string>(
  table: Table<Name>,
  joined: () => void,
): AsyncGenerator<Row<Name>[]> {
  const width = table.header.findLastIndex((name) => name.trim()) + 1;
  let open: Row<Name> | undefined;
  const faulty = (row: Row<Name>): Row<Name> => {
    const fault = `the row has ${row.cells.length} cells, the header ${width}`;
    return { ...row, fault };
  };
  for await (const batch of table.rows) {
    const rows: Row<Name>[] = [];
    for (const row of batch) {
      if (!row.fault && row.cells.every((cell) => BLANK.test(cell))) continue;
      const short = !row.fault && row.cells.length < width;
      if (open && short) {
        const cells = join(open.cells, row.cells);
        if (cells.length <= width) {
          open = table.read({ line: open.line, cells });
          if (cells.length === width) {
            joined();
            rows.push(open);
            open = undefined;
          }
          continue;
        }
      }
      if (open) rows.push(faulty(open));
      open = short ? row : undefined;
      if (open) continue;
      const surplus = row.cells.slice(width).some((cell) => !BLANK.test(cell));
      rows.push(surplus && !row.fault ? faulty(row) : row);
    }
    yield rows;
  }
  if (open) yield [faulty(open)];
}
