import { DatasetError } from './errors.js';
import { limits } from './limits.js';
import { KINDS } from './schema/generated/fields.js';
import { inChunks, type Work } from './slices.js';

/** Characters between two looks at the clock. */
const CHARACTERS = 2 ** 16;

const tooDeep = (): DatasetError =>
  new DatasetError(
    'wrong-shape',
    `The JSON has more than ${limits.depth} lists and objects inside each other; no dataset has.`,
  );

/** Throws when a JSON text nests too deep, before a parser spends seconds and memory on it. */
export function* checkDepth(text: string): Work<void> {
  let depth = 0;
  let quoted = false;
  let escaped = false;
  yield* inChunks(
    text.length,
    (from, to) => {
      for (let i = from; i < to; i++) {
        const sign = text.charCodeAt(i);
        if (escaped) escaped = false;
        else if (quoted) {
          if (sign === 0x5c) escaped = true;
          else if (sign === 0x22) quoted = false;
        } else if (sign === 0x22) quoted = true;
        else if (sign === 0x5b || sign === 0x7b) {
          if (++depth > limits.depth) throw tooDeep();
        } else if (sign === 0x5d || sign === 0x7d) depth--;
      }
    },
    CHARACTERS,
  );
}

/** `seen` keeps what was found shallow enough from there, so that a list that stands in many places is walked few times. */
function isDeeper(value: unknown, most: number, seen: Map<object, number>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  if ((seen.get(value) ?? Infinity) <= most) return false;
  if (Object.values(value).some((inner) => isDeeper(inner, most - 1, seen))) return true;
  seen.set(value, most);
  return false;
}

/** Throws when an object nests too deep, which one that contains itself does, too. */
export function assertShallow(root: object): void {
  if (isDeeper(root, limits.depth, new Map())) throw tooDeep();
}

const rowsOf = (table: unknown): number => {
  const { length } = (table ?? {}) as { length?: unknown };
  return typeof length === 'number' && length > 0 ? length : 0;
};

/** Throws when a dataset holds more than a page can show. */
export function assertFew(root: Readonly<Record<string, unknown>>): void {
  const lists = KINDS.map((kind) => (root[kind] ?? []) as readonly unknown[]);
  const tables = (root['tables'] ?? []) as readonly unknown[];
  const rows = tables.reduce((sum: number, table) => sum + rowsOf(table), 0);
  const found = lists.reduce((sum, { length }) => sum + length, 0) + rows;
  if (found > limits.records) {
    throw new DatasetError(
      'too-large',
      `The dataset holds ${found} records and rows of tables; ${limits.records} can be shown. Aggregate it, for instance by month, or split it.`,
    );
  }
}
