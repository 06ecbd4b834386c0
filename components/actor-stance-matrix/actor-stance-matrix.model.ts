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
import { armsAll, cellFor, type CellKind, type StanceCell } from './stance-cell.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
  type Row,
} from '../internal/figure-model.js';
import { stanceWords } from '../internal/strings/en/stances.js';

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
}

/** What the matrix shows. */
export interface StanceMatrixModel extends FigureModel {
  readonly caption: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly episodes: readonly MatrixEpisode[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly MatrixRow[] }[];
  /** The kinds that occur, strongest support first. */
  readonly kinds: readonly CellKind[];
}

const KINDS: readonly CellKind[] = [
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
const GROUPS = ['state', 'de-facto-state', 'organisation', 'other'] as const;

const isOpenQuestion = (kind: CellKind): boolean => kind === 'none' || kind === 'unread';
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
): Actor[] {
  if (asked.length) return asked.flatMap((id) => recordOf(dataset, 'actors', id) ?? []);
  const parties = new Set(
    (dataset.conflicts ?? []).flatMap((c) => c.parties.map(({ actor }) => actor)),
  );
  const recorded = new Set(stances.map(({ actor }) => actor));
  return (dataset.actors ?? []).filter(({ id }) => recorded.has(id) && !parties.has(id));
}

function tableRows(
  groups: StanceMatrixModel['groups'],
  dataset: Dataset,
  { language }: FigureOptions,
): Row[] {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
  return cells.map((cell) => {
    const deciding = isOpenQuestion(cell.kind)
      ? undefined
      : recordOf(dataset, 'stances', cell.records[0]);
    return {
      key: cell.key,
      records: cell.records,
      cells: [
        language.name(dataset, cell.actor),
        language.name(dataset, cell.party),
        language.name(dataset, cell.episode),
        cell.word,
        deciding?.position ?? null,
        cell.remarks.join('; ') || '–',
        deciding ? language.date(deciding.date) : null,
        deciding ? language.strings.status[deciding.status][0]! : null,
      ],
    };
  });
}

/** Positions of outside actors towards each party, per episode: the strongest recorded act, never an average. */
export function stanceMatrixModel(dataset: Dataset, options: FigureOptions): StanceMatrixModel {
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
  const towards = everything.filter(({ toward }) => parties.some(({ id }) => id === toward));
  const actors = chooseActors(dataset, askedActors.ids, towards);
  const shown = towards.filter(({ actor }) => actors.some(({ id }) => id === actor));
  const episodes = allEpisodes.filter(({ id }) =>
    askedEpisodes.ids.length
      ? askedEpisodes.ids.includes(id)
      : shown.some(({ episode }) => episode === id),
  );

  const rowFor = (actor: Actor): MatrixRow => {
    const cells = episodes.map((episode) =>
      parties.map((party) =>
        cellFor(
          dataset,
          actor.id,
          party,
          episode,
          shown.filter(
            (s) => s.actor === actor.id && s.toward === party.id && s.episode === episode.id,
          ),
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
      .filter((actor) => groupOf(actor) === group)
      .map(rowFor)
      .filter(
        (row) => askedActors.ids.length || row.cells.flat().some(({ records }) => records.length),
      )
      .sort((a, b) =>
        askedActors.ids.length ? 0 : filled(b) - filled(a) || a.name.localeCompare(b.name),
      ),
  })).filter(({ rows }) => rows.length);

  const rows = groups.flatMap((group) => group.rows);
  const cells = rows.flatMap((row) => row.cells.flat());
  const used = cells.flatMap(({ records }) =>
    records.flatMap((id) => recordOf(dataset, 'stances', id) ?? []),
  );
  const latest = [...used].sort((a, b) => compareDates(a.date, b.date)).at(-1);
  const partyNames = language.list(parties.map(({ names }) => language.preferred(names)));
  const names = (list: readonly MatrixRow[]): string[] => list.map(({ name }) => name);
  const armed = rows.filter((row) => row.cells.flat().some(({ kind }) => Number(kind) >= 2));
  const mediators = rows.filter((row) =>
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
    caption: words.caption(partyNames),
    summary: words.summary(
      rows.length,
      armed
        .filter(({ armsBoth }) => armsBoth)
        .map((row) => {
          const when = episodes.filter((_, i) => armsAll(row.cells[i]!));
          return words.during(
            row.name,
            language.list(when.map(({ names: n }) => language.preferred(n))),
          );
        }),
      names(armed.filter(({ armsBoth }) => !armsBoth)),
      mediators.length,
      language.list(episodes.map(({ names: n }) => language.preferred(n))),
    ),
    empty: used.length
      ? undefined
      : words.empty(selection.join(language.strings.comma) || language.text(dataset.title)),
    asOf: options.asOf ? language.date(options.asOf) : latest && language.since(latest.date),
    sources: citedSources(used),
    notes: cells.some(({ remarks }) => remarks.includes(words.byYearOnly))
      ? [words.note, words.byYearNote]
      : [words.note],
    columns: [
      { key: 'actor', label: words.actor },
      { key: 'party', label: words.towardsLabel },
      { key: 'episode', label: words.episode },
      { key: 'word', label: words.position },
      { key: 'position', label: words.scale, numeric: true },
      { key: 'remarks', label: words.detail },
      { key: 'date', label: words.date },
      { key: 'status', label: words.status },
    ],
    rows: tableRows(groups, dataset, options),
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
    kinds: KINDS.filter((kind) => cells.some((cell) => cell.kind === kind)),
  };
}
