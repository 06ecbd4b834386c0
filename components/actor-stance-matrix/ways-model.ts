import { knownBy, recordOf, type Dataset } from '../../data/index.js';
import { knownIds } from '../internal/figure-model.js';
import { stanceWayWords } from '../internal/strings/en/stance-ways.js';
import { stanceWords } from '../internal/strings/en/stances.js';
import type { MatrixOptions, MatrixRow, StanceMatrixModel } from './actor-stance-matrix.model.js';
import { ACTS, actsOf, inOrder, type Act } from './arrange.js';
import { cellChange, compared, isPair } from './compare.js';
import { besides, isDeed, isWord, sidesSummary } from './sides.js';
import { isOpenQuestion, weigh, type CellLine, type StanceCell } from './stance-cell.js';
import { cellsOf, rowsOf, withCells, type Base } from './rewrite.js';
import { stanceTable, type TableSide } from './stance-table.js';
import { stopAt, stopsOf, toMonth } from './timeline.js';
import type { Ways } from './ways.js';

/** What a reader chose among the ways to look at the matrix, and what there is to choose from. */
export interface WaysShown {
  /** Stops of the scrubber, and where it stands. */
  readonly stops: readonly { readonly day: string; readonly text: string; readonly year: string }[];
  readonly at: number;
  /** The two episodes compared; empty when none are. */
  readonly pair: readonly string[];
  readonly episodes: readonly { readonly id: string; readonly name: string }[];
  /** Kinds of acts on record. */
  readonly acts: readonly Act[];
  /** What was left out, in words; empty when nothing was. */
  readonly leftOut: string;
}

type Options = MatrixOptions & Ways;
/** A matrix with the stops of its scrubber and where it stands; no stops where there is none. */
type Timed = Pick<WaysShown, 'stops' | 'at'> & { readonly model: StanceMatrixModel };

/**
 * The matrix as of a date, with all its rows (or `only` some) and columns, and what changed since the stop before. The stops
 * stay those of all rows: a filter must not move them under a person's hand.
 */
function timed(
  read: Base,
  dataset: Dataset,
  { language, asOf, show }: Options,
  only?: ReadonlySet<string>,
): Timed {
  const words = language.words(stanceWayWords).time;
  const whole = read({ asOf: undefined });
  const kept = only ? read({ asOf: undefined, only }) : whole;
  const then = asOf ? read({ asOf, only }) : kept;
  const records = new Map(
    cellsOf(whole).map((cell) => [
      cell.key,
      cell.records.flatMap((id) => recordOf(dataset, 'stances', id) ?? []),
    ]),
  );
  const stops = stopsOf(records, (stances) =>
    show === 'words-deeds'
      ? `${weigh(stances.filter(isWord)).kind} ${weigh(stances.filter(isDeed)).kind}`
      : weigh(stances).kind,
  );
  const at = stopAt(stops, asOf);
  const stop = stops[at];
  const current = new Map(cellsOf(then).map((cell) => [cell.key, cell]));
  const hasBegun = (episode: string): boolean => {
    const span = recordOf(dataset, 'episodes', episode)?.span;
    return !asOf || !span || knownBy(span, asOf);
  };
  const blank = (cell: StanceCell): StanceCell => {
    const none = {
      kind: 'none',
      word: hasBegun(cell.episode) ? language.words(stanceWords).positions.none : words.notYet,
      position: null,
    } as const;
    const { actor, party, episode, key, context } = cell;
    return { actor, party, episode, key, context, ...none, remarks: [], records: [] };
  };
  const replaced = withCells(kept, (cell) => {
    const now = current.get(cell.key) ?? blank(cell);
    const shown = now.records.length || now.actor === now.party ? now : blank(cell);
    const said = stop?.changed.get(cell.key);
    const date = said && language.briefDate(toMonth(said));
    return date
      ? {
          ...shown,
          tags: [...(shown.tags ?? []), { shape: 'changed', text: words.changed(date) }],
        }
      : shown;
  });
  const known = cellsOf(replaced).filter(({ kind }) => !isOpenQuestion(kind)).length;
  const all = cellsOf(kept).filter(({ kind }) => !isOpenQuestion(kind)).length;
  const changes = cellsOf(kept).filter(({ key }) => stop?.changed.has(key)).length;
  const before = stops[at - 1];
  // At a stop the date is as exact as its records.
  const date = language.date((asOf === stop?.day ? undefined : asOf) ?? stop?.said ?? '');
  return {
    model: {
      ...then,
      heading: whole.heading,
      summary: before
        ? words.summary(date, known, all, changes, language.date(before.said))
        : words.first(date, known, all),
      asOf: date,
      // In sight are those where something changes, then those that began last.
      episodes: whole.episodes.map((episode, i) => {
        const changes = [...(stop?.changed.keys() ?? [])].some((key) =>
          key.endsWith(` ${episode.id}`),
        );
        return { ...episode, weight: changes ? 1000 + i : hasBegun(episode.id) ? i : -1 - i };
      }),
      groups: replaced.groups,
      notes: [...whole.notes, words.note],
    },
    stops: stops.map(({ day, said, changed }) => ({
      day,
      text: words.stop(language.date(said), changed.size),
      year: day.slice(0, 4),
    })),
    at,
  };
}

/** The columns of the table for what the cells say. */
function tableSides(
  show: Ways['show'],
  pair: readonly string[],
  dataset: Dataset,
  { language }: Options,
): { sides?: readonly TableSide[]; tags?: string; pair?: boolean } {
  const { compare, sides, time } = language.words(stanceWayWords);
  const both = show === 'words-deeds';
  if (!both && !pair.length) return { tags: time.column };
  // A cell with one mark says it of words and of deeds.
  const line = (cell: StanceCell, side: CellLine['side']): CellLine =>
    cell.lines?.find((each) => each.side === side) ??
    cell.lines?.[0] ?? { before: cell, now: cell };
  const whens = pair.length ? (['before', 'now'] as const) : (['now'] as const);
  const kinds = both ? (['words', 'deeds'] as const) : [undefined];
  return {
    sides: kinds.flatMap((side) =>
      whens.map((when, i): TableSide => {
        const episode = pair.length ? language.name(dataset, pair[i]!) : '';
        const what = side ? sides[side] : '';
        const label = what && episode ? sides.of(what, episode) : what || episode;
        return { label, scale: compare.scale(label), mark: (cell) => line(cell, side)[when] };
      }),
    ),
    tags: pair.length ? compare.column : sides.column,
    pair: pair.length > 0,
  };
}

/** The matrix as a reader asked for it: at a date, compared, words beside deeds, in another order, filtered. */
export function waysModel(base: Base, dataset: Dataset, options: Options): StanceMatrixModel {
  const { language, show, acts, order, ungrouped } = options;
  const words = language.words(stanceWayWords);
  const pick = show === 'words' ? isWord : show === 'deeds' ? isDeed : undefined;
  const read: Base =
    show === 'words-deeds'
      ? (more) => besides(base, more, language)
      : (more) => base(pick ? { ...more, pick } : more);
  const plain = base({});
  const ids = (dataset.episodes ?? []).map(({ id }) => id);
  const asked = knownIds('compare', options.compare, ids);
  const askedActs = knownIds('acts', acts, ACTS);
  const pair = isPair(asked.ids) ? asked.ids : undefined;
  const time = !pair && options.timeline;
  const made = (only?: ReadonlySet<string>): Timed => {
    if (time) return timed(read, dataset, options, only);
    const model = pair
      ? compared(read({ episodes: pair, only }), pair, dataset, language)
      : read({ only });
    return { model, stops: [], at: 0 };
  };
  const everyone = pair ? rowsOf(base({ episodes: pair })) : rowsOf(plain);
  const whole = made();
  const onRecord = new Map(rowsOf(whole.model).map((row) => [row.actor, actsOf(row, dataset)]));
  const acting = [...onRecord].filter(([, done]) =>
    askedActs.ids.some((act) => done.has(act as Act)),
  );
  const shown = askedActs.ids.length ? made(new Set(acting.map(([actor]) => actor))) : whole;
  const wanted = (row: MatrixRow): boolean =>
    !pair ||
    !options.onlyChanges ||
    row.cells.flat().some((cell) => ['changed', 'once'].includes(cellChange(cell)));
  const kept = shown.model.groups
    .map((group) => ({ name: group.name, rows: group.rows.filter(wanted) }))
    .filter((group) => group.rows.length);
  const model = { ...shown.model, groups: inOrder(kept, order, ungrouped, language) };
  const left = everyone.length - rowsOf(model).length;
  const [first = '', ...others] = model.parties.map(({ name }) => name);
  const cells = cellsOf(model).filter(({ actor, party }) => actor !== party);
  return {
    ...model,
    summary:
      show === 'words-deeds' && !pair && !time
        ? sidesSummary(cells, model.episodes, language)
        : model.summary,
    empty: whole.model.empty ?? (cells.length ? undefined : words.arrange.nobody),
    notes: [
      ...model.notes,
      ...(show === 'all' ? [] : [words.sides.note]),
      ...(order === 'alignment' ? [words.arrange.alignment(first, language.list(others))] : []),
    ],
    notices: [...plain.notices, ...asked.notices, ...askedActs.notices],
    ...stanceTable(cells, {
      dataset,
      language,
      ...(pair || time || show === 'words-deeds'
        ? tableSides(show, pair ?? [], dataset, options)
        : {}),
    }),
    ways: {
      stops: whole.stops,
      at: whole.at,
      pair: pair ?? [],
      episodes: plain.episodes,
      acts: ACTS.filter((act) => [...onRecord.values()].some((done) => done.has(act))),
      leftOut: left > 0 ? words.arrange.leftOut(left, everyone.length) : '',
    },
  };
}
