import { selectEpisodes, selectStances, type Dataset, type Status } from '../../data/index.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
} from '../internal/figure-model.js';
import { words } from './_template.strings.js';

/** Grades in the order of the columns. */
const GRADES = [
  'confirmed',
  'fair',
  'weak',
  'contested',
  'discounted',
] as const satisfies readonly Status[];

/** One row: an actor and how many of the positions recorded for it bear each grade. */
export interface ActorRow {
  readonly key: string;
  readonly name: string;
  /** One number per grade. */
  readonly counts: readonly number[];
  /** Ids of the records counted. */
  readonly records: readonly string[];
}

/** What the figure shows. */
export interface TemplateTableModel extends FigureModel {
  readonly grades: readonly { readonly status: Status; readonly name: string }[];
  readonly actors: readonly ActorRow[];
}

/** How many positions of each grade are recorded for each actor. */
export function templateTableModel(dataset: Dataset, options: FigureOptions): TemplateTableModel {
  const { language } = options;
  const { period, asOf } = options;
  const allActors = dataset.actors ?? [];
  const actorIds = knownIds(
    'actors',
    options.actors,
    allActors.map(({ id }) => id),
  );
  const episodeIds = knownIds(
    'episode',
    options.episodes,
    selectEpisodes(dataset).map(({ id }) => id),
  );
  const stances = selectStances(dataset, {
    actors: actorIds.ids,
    episodes: episodeIds.ids,
    period,
    asOf,
  });

  const grades = GRADES.map((status) => ({
    status,
    name: language.strings.status[status][0] ?? status,
  }));
  const actors = allActors
    .map(({ id, names }): ActorRow => {
      const own = stances.filter(({ actor }) => actor === id);
      return {
        key: id,
        name: language.preferred(names),
        counts: GRADES.map((grade) => own.filter(({ status }) => status === grade).length),
        records: own.map((stance) => stance.id),
      };
    })
    .filter(({ records }) => records.length)
    .sort((a, b) => b.records.length - a.records.length);
  const selection = [
    ...[...actorIds.ids, ...episodeIds.ids].map((id) => language.name(dataset, id)),
    ...[period, asOf].flatMap((date) => (date ? language.date(date) : [])),
  ];

  return {
    heading: words.heading,
    summary: words.summary(
      language.number(stances.length),
      language.number(actors.length),
      language.number(stances.filter(({ status }) => status === 'contested').length),
    ),
    empty: stances.length ? undefined : words.empty(language.list(selection) || words.everything),
    asOf: asOf && language.date(asOf),
    sources: citedSources(stances),
    notes: [words.note],
    columns: [
      { key: 'actor', label: words.actor },
      ...grades.map(({ status, name }) => ({ key: status, label: name, numeric: true })),
    ],
    rows: actors.map(({ key, name, counts, records }) => ({
      key,
      cells: [name, ...counts],
      records,
    })),
    notices: [...actorIds.notices, ...episodeIds.notices],
    grades,
    actors,
  };
}
