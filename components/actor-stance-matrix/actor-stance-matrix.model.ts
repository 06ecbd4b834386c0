import {
  compareDates,
  recordOf,
  selectEpisodes,
  selectPrincipals,
  selectStances,
  type Actor,
  type Dataset,
  type Stance,
} from '../../data/index.js';
import { armsAll, cellFor, isOpenQuestion, type CellKind, type StanceCell } from './stance-cell.js';
import { stanceTable } from './stance-table.js';
import type { WaysShown } from './ways-model.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
} from '../internal/figure-model.js';
import { stanceWords } from '../internal/strings/en/stances.js';

/** What the matrix can be asked for besides the options every figure has. */
export interface MatrixOptions extends FigureOptions {
  /** True when the parties have rows of their own. */
  readonly withParties?: boolean;
  /** Only these records are read; all by default. */
  readonly pick?: (stance: Stance) => boolean;
  /** Only these actors have rows, under the same columns; all by default. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** One actor's row. */
export interface MatrixRow {
  readonly actor: string;
  readonly name: string;
  /** True when it armed every party in one and the same episode that is shown. */
  readonly armsBoth: boolean;
  /** One list of cells per episode, in the order of the parties. */
  readonly cells: readonly (readonly StanceCell[])[];
}

/** One episode's columns. */
export interface MatrixEpisode {
  readonly id: string;
  readonly name: string;
  readonly span: string;
  /** How much its cells say: deeds count double. */
  readonly weight: number;
  /** True when its cells compare two episodes. */
  readonly pair?: boolean;
}

/** Rows under one heading; an empty name where the rows are not grouped. */
export interface MatrixGroup {
  readonly name: string;
  readonly rows: readonly MatrixRow[];
}

/** What the matrix shows. */
export interface StanceMatrixModel extends FigureModel {
  readonly caption: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly episodes: readonly MatrixEpisode[];
  readonly groups: readonly MatrixGroup[];
  /** True when records are hidden by their grade, which an empty cell may have. */
  readonly hidden: boolean;
  /** What a reader chose, and what there is to choose from; only where anything was. */
  readonly ways?: WaysShown;
}

/** All kinds of cells, strongest support first. */
export const KINDS: readonly CellKind[] = [
  '3',
  '2',
  '1',
  'mediates',
  '0',
  '-1',
  '-2',
  '-3',
  'mixed',
  'unread',
  'none',
];
const GROUPS = ['parties', 'state', 'de-facto-state', 'organisation', 'other'] as const;

const weightOf = (kind: CellKind): number =>
  isOpenQuestion(kind) ? 0 : Math.abs(Number(kind)) || 1;

const groupOf = (actor: Actor): (typeof GROUPS)[number] =>
  actor.kind === 'alliance'
    ? 'organisation'
    : (GROUPS.find((group) => group === actor.kind) ?? 'other');

/** The actors to show: those asked for, else every outside actor that some figure of the conflict is about. */
function chooseActors(
  dataset: Dataset,
  asked: readonly string[],
  stances: readonly Stance[],
  left: ReadonlySet<string>,
): Actor[] {
  if (asked.length) return asked.flatMap((id) => recordOf(dataset, 'actors', id) ?? []);
  const recorded = new Set(stances.map(({ actor }) => actor));
  return (dataset.actors ?? []).filter(({ id }) => recorded.has(id) && !left.has(id));
}

/** Positions of outside actors towards each party, per episode: the strongest recorded act, never an average. */
export function stanceMatrixModel(dataset: Dataset, options: MatrixOptions): StanceMatrixModel {
  const { language } = options;
  const words = language.words(stanceWords);
  const parties = selectPrincipals(dataset);
  const allEpisodes = selectEpisodes(dataset);
  const actorIds = (dataset.actors ?? []).map(({ id }) => id);
  const askedActors = knownIds('actors', options.actors, actorIds);
  const askedEpisodes = knownIds(
    'episode',
    options.episodes,
    allEpisodes.map(({ id }) => id),
  );

  const everything = selectStances(dataset, { period: options.period, asOf: options.asOf });
  const towards = everything.filter(
    (stance) => parties.some(({ id }) => id === stance.toward) && (options.pick?.(stance) ?? true),
  );
  const involved = new Set(
    (dataset.conflicts ?? []).flatMap((c) => c.parties.map(({ actor }) => actor)),
  );
  const actors = chooseActors(
    dataset,
    askedActors.ids,
    towards,
    options.withParties ? new Set() : involved,
  );
  const actorsShown = new Set(actors.map(({ id }) => id));
  const shown = towards.filter(({ actor }) => actorsShown.has(actor));
  const episodes = allEpisodes.filter(({ id }) =>
    askedEpisodes.ids.length
      ? askedEpisodes.ids.includes(id)
      : shown.some(({ episode }) => episode === id),
  );

  const stancesOf = new Map<string, Stance[]>();
  for (const stance of shown) {
    const key = `${stance.actor} ${stance.toward} ${stance.episode}`;
    const list = stancesOf.get(key);
    if (list) list.push(stance);
    else stancesOf.set(key, [stance]);
  }
  const rowFor = (actor: Actor): MatrixRow => {
    const cells = episodes.map((episode) =>
      parties.map((party) =>
        cellFor(
          dataset,
          actor.id,
          party,
          episode,
          stancesOf.get(`${actor.id} ${party.id} ${episode.id}`) ?? [],
          options,
        ),
      ),
    );
    const armsBoth = cells.some(armsAll);
    return { actor: actor.id, name: language.preferred(actor.names), armsBoth, cells };
  };
  // Who has most on record comes first; an actor without any record here is shown only when asked for.
  const filled = (row: MatrixRow): number =>
    row.cells.flat().filter(({ kind }) => kind !== 'none').length;
  const groups = GROUPS.map((group) => ({
    name: words.groups[group],
    rows: actors
      .filter((actor) => (involved.has(actor.id) ? 'parties' : groupOf(actor)) === group)
      .map(rowFor)
      .filter(
        (row) =>
          options.only?.has(row.actor) !== false &&
          (askedActors.ids.length || row.cells.flat().some(({ records }) => records.length)),
      )
      .sort((a, b) =>
        askedActors.ids.length ? 0 : filled(b) - filled(a) || language.compare(a.name, b.name),
      ),
  })).filter(({ rows }) => rows.length);

  const rows = groups.flatMap((group) => group.rows);
  const cells = rows
    .flatMap((row) => row.cells.flat())
    .filter(({ actor, party }) => actor !== party);
  const used = cells.flatMap(({ records }) =>
    records.flatMap((id) => recordOf(dataset, 'stances', id) ?? []),
  );
  const latest = [...used].sort((a, b) => compareDates(a.date, b.date)).at(-1);
  const named = (list: readonly { readonly names: Actor['names'] }[]): string =>
    language.list(list.map((each) => language.preferred(each.names)));
  const partyNames = named(parties);
  const outside = rows.filter(({ actor }) => !involved.has(actor));
  const arms = (cell?: StanceCell): boolean => Number(cell?.kind) >= 2;
  const armed = outside.filter((row) => row.cells.flat().some(arms));
  // In different episodes, too: who armed one side then and the other later did not arm one side.
  const armedAll = armed.filter((row) =>
    parties.every((_, at) => row.cells.some((list) => arms(list[at]))),
  );
  const mediators = outside.filter((row) =>
    row.cells.flat().some(({ kind }) => kind === 'mediates' || kind === '0'),
  );
  const selection = [
    ...askedActors.ids.map((id) => language.name(dataset, id)),
    ...episodes.map(({ names: n }) => language.preferred(n)),
    ...(options.period ? [language.date(options.period)] : []),
    ...(options.asOf ? [`${language.strings.asOf} ${language.date(options.asOf)}`] : []),
  ];
  return {
    heading: used.length ? words.heading(partyNames) : words.headingPlain,
    hidden: Boolean(options.hidden),
    caption: words.caption(partyNames),
    summary: words.summary(
      outside.length,
      rows.length - outside.length,
      armedAll.map((row) => {
        const when = episodes.filter((_, i) =>
          row.armsBoth ? armsAll(row.cells[i]!) : row.cells[i]!.some(arms),
        );
        return words.during(row.name, named(when));
      }),
      armed.flatMap((row) => (armedAll.includes(row) ? [] : row.name)),
      mediators.length,
      named(episodes),
    ),
    empty: used.length
      ? undefined
      : words.empty(selection.join(language.strings.comma) || language.text(dataset.title)),
    asOf: options.asOf ? language.date(options.asOf) : latest && language.since(latest.date),
    sources: citedSources(used),
    notes: cells.some(({ remarks }) => remarks.includes(words.byYearOnly))
      ? [words.note, words.byYearNote]
      : [words.note],
    ...stanceTable(cells, { dataset, language }),
    notices: [...askedActors.notices, ...askedEpisodes.notices],
    parties: parties.map(({ id, names: n }) => ({ id, name: language.preferred(n) })),
    episodes: episodes.map(({ id, names: n, span }, index) => ({
      id,
      name: language.preferred(n),
      span: language.shortDate(span),
      weight: rows
        .flatMap((row) => row.cells[index] ?? [])
        .reduce((sum, { kind }) => sum + weightOf(kind), 0),
    })),
    groups,
  };
}
