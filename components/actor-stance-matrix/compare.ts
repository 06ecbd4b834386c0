import type { Dataset } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { stanceWayWords } from '../internal/strings/en/stance-ways.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import type { MatrixEpisode, StanceMatrixModel } from './actor-stance-matrix.model.js';
import {
  isOpenQuestion,
  type CellLine,
  type CellTag,
  type StanceCell,
  type StanceMark,
} from './stance-cell.js';

/** How a cell differs: `once` when one of the two episodes has nothing on record, which is no change of position. */
export type Change = 'changed' | 'same' | 'once' | 'none';

const changeOf = (before: StanceMark, now: StanceMark): Change => {
  const [first, second] = [isOpenQuestion(before.kind), isOpenQuestion(now.kind)];
  if (first || second) return first && second ? 'none' : 'once';
  return before.kind === now.kind ? 'same' : 'changed';
};
const RANK: readonly Change[] = ['none', 'same', 'once', 'changed'];

/** How a compared cell differs; of several lines the one that differs most says it. */
export const cellChange = ({ lines }: StanceCell): Change =>
  (lines ?? [])
    .map(({ before, now }) => (before ? changeOf(before, now) : 'none'))
    .reduce<Change>(
      (most, each) => (RANK.indexOf(each) > RANK.indexOf(most) ? each : most),
      'none',
    );

const markOf = ({ kind, word, position }: StanceMark): StanceMark => ({ kind, word, position });

/** The lines of two cells side by side; a cell with one mark says it of words and of deeds. */
function pairLines(before: StanceCell, after: StanceCell): CellLine[] {
  const sides: readonly (CellLine | undefined)[] = after.lines ?? before.lines ?? [undefined];
  return sides.map((line, i) => ({
    ...(line?.side && { side: line.side }),
    before: before.lines?.[i]?.now ?? markOf(before),
    now: after.lines?.[i]?.now ?? markOf(after),
  }));
}

/** The matrix of two episodes as one: each cell says what was before and what is after. */
export function compared(
  model: StanceMatrixModel,
  [first, second]: readonly [string, string],
  dataset: Dataset,
  language: Language,
): StanceMatrixModel {
  const words = language.words(stanceWayWords).compare;
  const at = (id: string): number => model.episodes.findIndex((episode) => episode.id === id);
  const [before, after] = [language.name(dataset, first), language.name(dataset, second)];
  const name = words.pair(before, after);
  const pair = (earlier: StanceCell, later: StanceCell): StanceCell => {
    const { actor, party } = later;
    const joined: StanceCell = {
      ...later,
      key: `${actor} ${party} ${first} ${second}`,
      episode: `${first} ${second}`,
      context: language
        .words(stanceWords)
        .context(language.name(dataset, actor), language.name(dataset, party), name),
      records: [...later.records, ...earlier.records],
      lines: actor === party ? [] : pairLines(earlier, later),
    };
    const change = cellChange(joined);
    const tag: Partial<Record<Change, CellTag>> = {
      changed: { shape: 'changed', text: words.changed },
      same: { shape: 'same', text: words.unchanged },
      once: { shape: 'once', text: words.oneOnly },
    };
    return { ...joined, tags: [tag[change] ?? []].flat() };
  };
  const groups = model.groups.map((group) => ({
    name: group.name,
    rows: group.rows.map((row) => {
      const later = row.cells[at(second)] ?? [];
      const cells = later.map((cell, i) => pair(row.cells[at(first)]?.[i] ?? cell, cell));
      return { ...row, armsBoth: false, cells: [cells] };
    }),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
  const of = (wanted: Change): StanceCell[] => cells.filter((cell) => cellChange(cell) === wanted);
  const movers = [...new Set(of('changed').map(({ actor }) => language.name(dataset, actor)))];
  const episode: MatrixEpisode = {
    id: `${first} ${second}`,
    name,
    span: '',
    weight: 1,
    pair: true,
  };
  return {
    ...model,
    heading: words.heading(language.list(model.parties.map((party) => party.name)), before, after),
    summary: words.summary(
      of('changed').length,
      language.list(movers),
      of('same').length,
      of('once').length,
      before,
      after,
    ),
    episodes: [episode],
    groups,
    notes: [...model.notes, ...(of('once').length ? [words.note] : [])],
  };
}

/** True for two different episodes. */
export const isPair = (ids: readonly string[]): ids is readonly [string, string] =>
  ids.length === 2 && ids[0] !== ids[1];
