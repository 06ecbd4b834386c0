import type { Language } from './language.js';

/** One column of a figure's table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Right-aligned, sorted by value, and a number in exports. */
  readonly numeric?: boolean;
}

/** What a table cell holds; `null` is "not stated", which is neither 0 nor an empty text. */
export type Cell = string | number | null;

/** One row of a figure's table: the first cell heads the row. */
export interface Row {
  /** Unique in the table. */
  readonly key: string;
  readonly cells: readonly Cell[];
  /** The records behind the row, opened as its details. */
  readonly records: readonly string[];
}

/** A value of an attribute that was not understood, and what would be. */
export interface Notice {
  readonly attribute: string;
  readonly value: string;
  readonly allowed: readonly string[];
}

/** Exactly what a figure will show, as plain data. Chart, table, export and summary all come from here. */
export interface FigureModel {
  /** The heading when the editor gives none. */
  readonly heading: string;
  /** One honest sentence about what is shown; also the figure's accessible description. */
  readonly summary: string;
  /** Set when nothing can be shown: a sentence naming the selection. */
  readonly empty?: string | undefined;
  /** What a screen reader hears when a person changed the selection; the number of records by default. */
  readonly changed?: string | undefined;
  /** Date of the latest record shown, in words. */
  readonly asOf?: string | undefined;
  /** Ids of the sources of what is visible, most used first. */
  readonly sources: readonly string[];
  /** Definitions and reservations, shown under the legend. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notices: readonly Notice[];
}

/** What a person or an editor chose; every model takes it. */
export interface FigureOptions {
  readonly actors: readonly string[];
  readonly episodes: readonly string[];
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
  /** True where `min-status` hides records of this choice: what is not there was not looked for in vain. */
  readonly hidden?: boolean;
  readonly language: Language;
}

/** The ids of a list that exist, with a notice for each that does not. */
export function knownIds(
  attribute: string,
  asked: readonly string[],
  allowed: readonly string[],
): { ids: string[]; notices: Notice[] } {
  const ids = asked.filter((id) => allowed.includes(id));
  const notices = asked
    .filter((id) => !allowed.includes(id))
    .map((value) => ({ attribute, value, allowed }));
  return { ids, notices };
}

/** Ids of the records shown, once each. */
export const recordsOf = ({ rows }: Pick<FigureModel, 'rows'>): Set<string> =>
  new Set(rows.flatMap(({ records }) => records));

/** Source ids of the records' citations, the most cited first. */
export function citedSources(
  records: readonly { readonly cites: readonly { readonly source: string }[] }[],
): string[] {
  const counts = new Map<string, number>();
  for (const { cites } of records) {
    for (const { source } of cites) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
