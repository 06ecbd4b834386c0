import type { MatrixOptions, MatrixRow, StanceMatrixModel } from './actor-stance-matrix.model.js';
import type { StanceCell } from './stance-cell.js';

/** The matrix as it comes, with some of its options changed. */
export type Base = (more: Partial<MatrixOptions>) => StanceMatrixModel;

/** All rows, whatever their group. */
export const rowsOf = ({ groups }: StanceMatrixModel): readonly MatrixRow[] =>
  groups.flatMap(({ rows }) => rows);

/** All cells, row by row. */
export const cellsOf = (model: StanceMatrixModel): StanceCell[] =>
  rowsOf(model).flatMap(({ cells }) => cells.flat());

/** The same matrix with each cell replaced. */
export const withCells = (
  model: StanceMatrixModel,
  change: (cell: StanceCell) => StanceCell,
): StanceMatrixModel => ({
  ...model,
  groups: model.groups.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((list) => list.map(change)) })),
  })),
});
