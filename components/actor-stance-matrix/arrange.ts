import { recordOf, type Dataset } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import type { MatrixGroup, MatrixRow } from './actor-stance-matrix.model.js';
import { isOpenQuestion, weigh, type CellKind } from './stance-cell.js';
import type { Order } from './ways.js';

/** Kinds of acts a reader can filter by. */
export const ACTS = ['fights', 'arms', 'sanctions', 'mediates', 'backs', 'criticises'] as const;
/** One of {@link ACTS}. */
export type Act = (typeof ACTS)[number];

const ACT_OF: Partial<Record<CellKind, Act>> = {
  '3': 'fights',
  '-3': 'fights',
  '2': 'arms',
  '-2': 'sanctions',
  mediates: 'mediates',
  '0': 'mediates',
  '1': 'backs',
  '-1': 'criticises',
};

/** What an actor is recorded as doing in the cells of its row; what is only alleged does not count. */
export function actsOf({ cells }: MatrixRow, dataset: Dataset): Set<Act> {
  const records = new Set(cells.flatMap((list) => list.flatMap((cell) => cell.records)));
  return new Set(
    [...records].flatMap((id) => {
      const stance = recordOf(dataset, 'stances', id);
      return (stance && ACT_OF[weigh([stance]).kind]) ?? [];
    }),
  );
}

/** The strongest position towards each party over all episodes; 0 where none is on record or opposite ones are. */
const strongest = ({ cells }: MatrixRow, party: number): number =>
  cells
    .flatMap((list) => list[party] ?? [])
    .filter(({ kind }) => !isOpenQuestion(kind) && kind !== 'mixed')
    .reduce(
      (most, { position }) => (Math.abs(position ?? 0) > Math.abs(most) ? (position ?? 0) : most),
      0,
    );

/** By how much an actor stood with the first party rather than with the others. */
export function leaning(row: MatrixRow): number {
  const parties = row.cells[0]?.length ?? 0;
  const others = Array.from({ length: Math.max(0, parties - 1) }, (_, i) => strongest(row, i + 1));
  return strongest(row, 0) - (others.length ? Math.max(...others) : 0);
}

const filled = ({ cells }: MatrixRow): number =>
  cells.flat().filter(({ kind }) => kind !== 'none').length;

/** The rows in another order, in their groups or in one list. */
export function inOrder(
  groups: readonly MatrixGroup[],
  order: Order,
  ungrouped: boolean,
  { compare }: Language,
): readonly MatrixGroup[] {
  // As they come: who has most on record first in each group, or as an editor named them.
  if (order === 'records' && !ungrouped) return groups;
  const byName = (a: MatrixRow, b: MatrixRow): number => compare(a.name, b.name);
  const by = {
    records: (a: MatrixRow, b: MatrixRow) => filled(b) - filled(a),
    name: byName,
    alignment: (a: MatrixRow, b: MatrixRow) => leaning(b) - leaning(a) || byName(a, b),
  }[order];
  const lists = ungrouped ? [{ name: '', rows: groups.flatMap(({ rows }) => rows) }] : groups;
  return lists.map(({ name, rows }) => ({ name, rows: [...rows].sort(by) }));
}
