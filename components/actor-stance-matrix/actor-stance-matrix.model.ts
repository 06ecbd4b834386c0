import {
  compareDates,
  parseDate,
  recordOf,
  selectEpisodes,
  selectPrincipals,
  selectStances,
  type Actor,
  type Dataset,
  type Episode,
  type Stance,
} from '../../data/index.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
  type Row,
} from '../internal/figure-model.js';

/** What a cell says: a position of the scale, or mediation, opposite positions, or nothing found. */
export type CellKind = '3' | '2' | '1' | '0' | 'mediates' | '-1' | '-2' | '-3' | 'mixed' | 'none';

/** One actor's position towards one party in one episode. */
export interface StanceCell {
  /** Unique in the figure; names the cell's details. */
  readonly key: string;
  readonly actor: string;
  readonly party: string;
  readonly episode: string;
  readonly kind: CellKind;
  /** The word for the kind. */
  readonly word: string;
  /** What else is recorded, alleged or denied; at most two remarks. */
  readonly remarks: readonly string[];
  /** The whole cell as one phrase, for screen readers. */
  readonly label: string;
  /** Ids of the stances behind the cell, the deciding one first. */
  readonly records: readonly string[];
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

/** What the matrix shows. */
export interface StanceMatrixModel extends FigureModel {
  readonly caption: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly episodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly span: string;
  }[];
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
  'none',
];
const GROUPS = ['state', 'de-facto-state', 'organisation', 'other'] as const;

/** A record of what was done or said, rather than alleged, with a position to be read from it. */
const counts = ({ position, alleged }: Stance): boolean => position !== null && !alleged;
const strength = ({ position }: Stance): number => Math.abs(position ?? 0);

function kindOf(deciding: Stance | undefined, all: readonly Stance[]): CellKind {
  if (!deciding) return 'none';
  const positions = all.map(({ position }) => position ?? 0);
  if (positions.some((p) => p > 0) && positions.some((p) => p < 0)) return 'mixed';
  if (deciding.position === 0)
    return all.some(({ basis }) => basis.includes('mediation')) ? 'mediates' : '0';
  return String(deciding.position) as CellKind;
}

/** True when a delivery is dated more coarsely than the episode it falls in. */
function isCoarse(stance: Stance): boolean {
  const precision = parseDate(stance.date)?.precision;
  return stance.basis.includes('arms') && (precision === 'year' || precision === 'decade');
}

function remarksOn(
  deciding: Stance | undefined,
  stances: readonly Stance[],
  kind: CellKind,
  { language }: FigureOptions,
): string[] {
  const words = language.strings.stances;
  const remarks: string[] = [];
  for (const stance of stances) {
    const label = language.text(stance.label);
    if (stance.alleged) remarks.push(stance.disputed?.length ? words.denied(label) : label);
    else if (stance.position === null) remarks.push(label);
  }
  const alsoMediates = stances.some(
    (s) => counts(s) && s.position === 0 && s.basis.includes('mediation'),
  );
  if (alsoMediates && kind !== 'mediates') remarks.push(words.also(words.positions.mediates));
  if (deciding && kind !== 'none') {
    if (isCoarse(deciding)) remarks.unshift(words.byYearOnly);
    else if (!remarks.length) remarks.push(language.text(deciding.label));
  }
  return [...new Set(remarks)].filter((remark) => remark !== words.positions[kind]).slice(0, 2);
}

function cellFor(
  dataset: Dataset,
  actor: string,
  party: Actor,
  episode: Episode,
  stances: readonly Stance[],
  options: FigureOptions,
): StanceCell {
  const { language } = options;
  const words = language.strings.stances;
  // The strongest act decides; of equally strong ones the most exactly dated, then the latest.
  const ordered = [...stances].sort(
    (a, b) =>
      Number(counts(b)) - Number(counts(a)) ||
      strength(b) - strength(a) ||
      Number(isCoarse(a)) - Number(isCoarse(b)) ||
      compareDates(b.date, a.date),
  );
  const deciding = ordered[0] && counts(ordered[0]) ? ordered[0] : undefined;
  const kind = kindOf(deciding, ordered.filter(counts));
  const remarks = remarksOn(deciding, ordered, kind, options);
  const word = words.positions[kind];
  return {
    key: `${actor} ${party.id} ${episode.id}`,
    actor,
    party: party.id,
    episode: episode.id,
    kind,
    word,
    remarks,
    label: words.cellLabel(
      language.name(dataset, actor),
      language.name(dataset, party.id),
      language.preferred(episode.names),
      [word, ...remarks].join(language.strings.comma),
    ),
    records: ordered.map(({ id }) => id),
  };
}

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
    const deciding =
      cell.kind === 'none' ? undefined : recordOf(dataset, 'stances', cell.records[0]);
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
        deciding ? language.strings.details.status[deciding.status][0]! : null,
      ],
    };
  });
}

/** Positions of outside actors towards each party, per episode: the strongest recorded act, never an average. */
export function stanceMatrixModel(dataset: Dataset, options: FigureOptions): StanceMatrixModel {
  const { language } = options;
  const words = language.strings.stances;
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
    const armsBoth =
      parties.length > 1 && cells.some((pair) => pair.every(({ kind }) => Number(kind) >= 2));
    return { actor: actor.id, name: language.preferred(actor.names), armsBoth, cells };
  };
  const groups = GROUPS.map((group) => ({
    name: words.groups[group],
    rows: actors.filter((actor) => groupOf(actor) === group).map(rowFor),
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
    heading: words.heading(partyNames),
    caption: words.caption(partyNames),
    summary: words.summary(
      rows.length,
      names(armed.filter(({ armsBoth }) => armsBoth)),
      names(armed.filter(({ armsBoth }) => !armsBoth)),
      mediators.length,
      language.list(episodes.map(({ names: n }) => language.preferred(n))),
    ),
    empty: used.length ? undefined : words.empty(language.list(selection) || words.everything),
    asOf: options.asOf ? language.date(options.asOf) : latest && language.date(latest.date),
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
    episodes: episodes.map(({ id, names: n, span }) => ({
      id,
      name: language.preferred(n),
      span: language.date(span),
    })),
    groups,
    kinds: KINDS.filter((kind) => cells.some((cell) => cell.kind === kind)),
  };
}
