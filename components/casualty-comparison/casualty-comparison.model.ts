import {
  compareDates,
  selectCasualties,
  selectEpisodes,
  type CasualtyClaim,
  type Dataset,
  type FuzzyDate,
} from '../../data/index.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
} from '../internal/figure-model.js';
import { isPeriodic, kindOf, longestSeries, publishedBy } from './claims.js';
import { claimGroups } from './groups.js';
import { pointOf } from './lanes.js';
import { greatest, isHarm, plotsOf, type Plot } from './plots.js';
import { estimateOf, summarise } from './sentences.js';
import type { Series, seriesOf } from './series.js';
import { seriesRows, tableRows } from './table.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

/** What a reader and an editor can choose besides the options every figure has. */
export interface CasualtyOptions extends FigureOptions {
  readonly scale: 'linear' | 'log';
  /** The episode a person chose; empty for the editor's or the default one. */
  readonly chosen: string;
  /** Asked only where there is a series to draw; undefined until its code is there. */
  readonly series?: (() => typeof seriesOf | undefined) | undefined;
}

/** What the comparison shows: the claims of one episode. */
export interface CasualtyModel extends FigureModel {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** True when the choices are conflicts, not episodes of one. */
  readonly byConflict: boolean;
  /** Id of the episode shown. */
  readonly shown: string;
  /** Counts by month or year, drawn under the lanes. */
  readonly series?: Series | undefined;
  /** The first plot holds the dead; what does not fit its scale follows on scales of its own. */
  readonly plots: readonly Plot[];
  readonly warning?: string | undefined;
  /** Shapes and forms that occur, for the legend. */
  readonly kinds: readonly (typeof KINDS)[number][];
  readonly forms: readonly ((typeof FORMS)[number] | 'revised' | 'zero')[];
}

/** The number killed that a claim states; 0 for other fates and for words. */
const deadIn = ({ outcome, quantity }: CasualtyClaim): number =>
  outcome === 'killed' && quantity ? (pointOf(quantity) ?? 0) : 0;

/** Stands for claims that belong to no episode and no conflict; no id looks like it. */
const WHOLE = '*';

const scopeOf = (claim: CasualtyClaim): string => claim.episode ?? claim.conflict ?? WHOLE;

const KILLED: readonly string[] = ['killed', 'killed-or-missing'];
const OUTSIDE: readonly string[] = ['independent', 'other'];
const KINDS = ['own', 'opponent', 'other', 'band'] as const;
const FORMS = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'up-to',
  'range',
  'vague',
  'denied',
  'not-found',
] as const;

/** The episode to show: a person's, the editor's, the one the sides said most about, or the one with the most dead. */
function chooseEpisode(
  claims: readonly CasualtyClaim[],
  choices: readonly string[],
  asked: readonly string[],
  chosen: string,
  deadOf: (id: string) => number,
): string {
  if (choices.includes(chosen) || asked.includes(chosen)) return chosen;
  if (asked[0]) return asked[0];
  const said = (id: string): number =>
    claims.filter((claim) => scopeOf(claim) === id && ['own', 'opponent'].includes(kindOf(claim)))
      .length;
  const before = (a: string, b: string): boolean =>
    said(a) === 0 && said(b) === 0 ? deadOf(a) >= deadOf(b) : said(a) > said(b);
  return choices.reduce((best, id) => (before(best, id) ? best : id), choices[0] ?? '');
}

/** What each side and each independent source said about the dead of one episode. Claims are never averaged or added. */
export function casualtyModel(dataset: Dataset, options: CasualtyOptions): CasualtyModel {
  const { language } = options;
  const words = language.words(casualtyWords);
  const actorIds = (dataset.actors ?? []).map(({ id }) => id);
  const conflicts = dataset.conflicts ?? [];
  const scopes: readonly { readonly id: string; readonly span?: FuzzyDate | undefined }[] = [
    ...selectEpisodes(dataset),
    ...conflicts,
    { id: WHOLE },
  ];
  const askedActors = knownIds('actors', options.actors, actorIds);
  const asked = knownIds(
    'episode',
    options.episodes,
    scopes.flatMap(({ id }) => (id === WHOLE ? [] : id)),
  );
  const selected = selectCasualties(dataset, {
    actors: askedActors.ids,
    period: options.period,
    asOf: options.asOf,
  });
  const published = publishedBy(selected, options.asOf);
  // Single years and months outside the episodes belong to a series; as lanes they would be a hundred near zero.
  const drawable = published.filter((claim) => claim.episode || !isPeriodic(claim));
  const seriesIn = (id: string): CasualtyClaim[] =>
    longestSeries(published.filter((claim) => scopeOf(claim) === id));
  const has = (id: string): boolean =>
    drawable.some((claim) => scopeOf(claim) === id) || seriesIn(id).length > 0;
  const nameOf = (id: string): string =>
    id === WHOLE
      ? language.text(dataset.title)
      : conflicts.length === 1 && id === conflicts[0]?.id && dataset.episodes?.length
        ? words.wholeConflict
        : language.name(dataset, id);
  const offered = scopes.filter(({ id }) =>
    asked.ids.length > 1 ? asked.ids.includes(id) : has(id) || asked.ids.includes(id),
  );
  const totalsOf = (id: string): number[] =>
    drawable
      .filter((claim) => scopeOf(claim) === id && claim.affiliation.includes('all-sides'))
      .map(deadIn);
  const deadOf = (id: string): number => totalsOf(id).reduce((a, b) => a + b, 0);
  // Episodes follow each other in time; conflicts have no such order, so the deadliest comes first.
  const isConflict = (id: string): boolean => conflicts.some((conflict) => conflict.id === id);
  offered.sort((a, b) => (isConflict(a.id) && isConflict(b.id) ? deadOf(b.id) - deadOf(a.id) : 0));
  const choices = offered.map(({ id }) => ({ id, name: nameOf(id) }));
  const shown = chooseEpisode(
    drawable,
    choices.map(({ id }) => id),
    asked.ids,
    options.chosen,
    deadOf,
  );
  const claims = drawable.filter((claim) => scopeOf(claim) === shown);
  const span = scopes.find(({ id }) => id === shown)?.span ?? '';
  const groups = claimGroups({ dataset, language, claims, span, asOf: options.asOf });
  const plots = plotsOf(groups, options.scale === 'log', language);
  const ordered = plots.flatMap((plot) => plot.groups);
  const lanes = ordered.flatMap((group) => group.lanes);
  const inScope = (claim: CasualtyClaim): boolean => scopeOf(claim) === shown;
  const known = published.filter(inScope).length;
  const uncertain = selected.filter(inScope).length - known;
  const periodic = seriesIn(shown);
  const years = known - claims.length - periodic.length;
  const series = periodic.length ? options.series?.()?.(periodic, dataset, language) : undefined;
  const said = claims.some((claim) => ['own', 'opponent'].includes(kindOf(claim)));
  const first = plots[0]?.groups ?? [];
  const sharing = first.filter((group) => isHarm(group) && greatest([group]));
  const day = options.asOf && language.date(options.asOf);
  const latest = [...claims, ...periodic].sort((a, b) => compareDates(a.asOf, b.asOf)).at(-1);
  const selection = [
    ...askedActors.ids.map((id) => language.name(dataset, id)),
    shown && nameOf(shown),
    options.period && language.date(options.period),
  ].flatMap((part) => part || []);
  return {
    heading: !shown
      ? words.headingPlain
      : said
        ? words.heading(nameOf(shown))
        : words.headingCounts(nameOf(shown)),
    summary: summarise(
      groups.filter(({ kind }) => kind === 'side'),
      new Set(
        claims.flatMap((claim) =>
          KILLED.includes(claim.outcome) && OUTSIDE.includes(kindOf(claim)) ? claim.claimant : [],
        ),
      ).size,
      claims.some(({ episode }) => episode)
        ? ''
        : estimateOf(claims.length ? claims : periodic, { dataset, language }),
      { dataset, language },
    ),
    empty:
      claims.length || periodic.length ? undefined : words.empty(language.list(selection), day),
    asOf: day ?? (latest && language.date(latest.asOf)),
    sources: citedSources([...claims, ...periodic]),
    notes: [
      ...(claims.length ? [words.notes.claims] : []),
      ...(sharing.length && sharing.length < first.length
        ? [words.notes.sameScale(language.list(sharing.map(({ title }) => title)))]
        : []),
      ...(uncertain && day ? [words.notes.mayBeLater(uncertain, day)] : []),
      ...(years ? [words.notes.otherYears(years)] : []),
    ],
    columns: Object.entries(words.columns).map(([key, label]) => ({
      key,
      label,
      numeric: ['low', 'best', 'high'].includes(key),
    })),
    rows: [
      ...tableRows(ordered, dataset, language),
      ...seriesRows(series?.title ?? '', series ? periodic : [], dataset, language),
    ],
    notices: [...askedActors.notices, ...asked.notices],
    choices,
    byConflict: choices.every(({ id }) => isConflict(id)),
    shown,
    series,
    plots,
    warning: options.scale === 'log' ? words.logWarning : undefined,
    kinds: KINDS.filter((kind) =>
      lanes.some(
        (lane) =>
          (lane.form === 'band' ? 'band' : lane.kind === 'independent' ? 'other' : lane.kind) ===
          kind,
      ),
    ),
    forms: [
      ...FORMS.filter((form) => lanes.some((lane) => lane.form === form)),
      ...(lanes.some(({ earlier }) => earlier.length) ? (['revised'] as const) : []),
      ...(lanes.some(({ at }) => at === 0) ? (['zero'] as const) : []),
    ],
  };
}
