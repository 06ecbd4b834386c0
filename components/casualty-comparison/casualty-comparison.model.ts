import {
  compareDates,
  selectCasualties,
  type CasualtyClaim,
  type Dataset,
} from '../../data/index.js';
import {
  citedSources,
  knownIds,
  type FigureModel,
  type FigureOptions,
} from '../internal/figure-model.js';
import { isPeriodic, kindOf, longestSeries, publishedBy } from './claims.js';
import { episodesOf, scopeOf, scopesOf, WHOLE } from './episodes.js';
import { groupsOf, type ClaimFilter } from './filter.js';
import { claimGroups, type LaneGroup } from './groups.js';
import type { History, historyOf } from './history.js';
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
  /** Whose figures to show; all by default. */
  readonly claims?: ClaimFilter | undefined;
  /** Asked only where the history is wanted; undefined until its code is there. */
  readonly history?: (() => typeof historyOf | undefined) | undefined;
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
  /** Whose figures are shown. */
  readonly claims: ClaimFilter;
  /** True where a figure shown revises an earlier one. */
  readonly revised: boolean;
  /** How figures were revised, drawn under the lanes when asked for. */
  readonly history?: History | undefined;
  /** What the lanes count and how, to be defined. */
  readonly terms: readonly CasualtyClaim[];
  /** The first plot holds the dead; what does not fit its scale follows on scales of its own. */
  readonly plots: readonly Plot[];
  readonly warning?: string | undefined;
  /** Shapes and forms that occur, for the legend. */
  readonly kinds: readonly (typeof KINDS)[number][];
  readonly forms: readonly ((typeof FORMS)[number] | 'revised' | 'zero')[];
}

const KILLED: readonly string[] = ['killed', 'killed-or-missing'];
const OUTSIDE: readonly string[] = ['independent', 'other'];
const KINDS = ['own', 'opponent', 'other', 'band'] as const;
const FORMS = [
  'exact',
  'about',
  'order-of-magnitude',
  'at-least',
  'more-than',
  'up-to',
  'range',
  'interval',
  'vague',
  'denied',
  'not-found',
] as const;

const isBand = (form: string): boolean => form === 'band' || form === 'interval';

function summaryOf(
  groups: readonly LaneGroup[],
  claims: readonly CasualtyClaim[],
  periodic: readonly CasualtyClaim[],
  named: { readonly dataset: Dataset; readonly language: CasualtyOptions['language'] },
): string {
  const others = claims.flatMap((claim) =>
    KILLED.includes(claim.outcome) && OUTSIDE.includes(kindOf(claim)) ? claim.claimant : [],
  );
  return summarise(
    groups.filter(({ kind }) => kind === 'side'),
    new Set(others).size,
    claims.some(({ episode }) => episode)
      ? ''
      : estimateOf(claims.length ? claims : periodic, named),
    named,
  );
}

/** What each side and each independent source said about the dead of one episode. Claims are never averaged or added. */
export function casualtyModel(dataset: Dataset, options: CasualtyOptions): CasualtyModel {
  const { language } = options;
  const words = language.words(casualtyWords);
  const actorIds = (dataset.actors ?? []).map(({ id }) => id);
  const scopes = scopesOf(dataset);
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
  const { choices, shown, byConflict, nameOf } = episodesOf(
    { dataset, options, drawable, asked: asked.ids, scopes },
    (id) => seriesIn(id).length > 0,
  );
  const found = drawable.filter((claim) => scopeOf(claim) === shown);
  const span = scopes.find(({ id }) => id === shown)?.span ?? '';
  const filter = options.claims ?? 'all';
  const everyGroup = claimGroups({ ...options, dataset, claims: found, span });
  const groups = groupsOf(everyGroup, filter);
  const held = new Set(groups.flatMap(({ chains }) => chains.flat()));
  const claims = found.filter((claim) => held.has(claim));
  const plots = plotsOf(groups, options.scale === 'log', language);
  const ordered = plots.flatMap((plot) => plot.groups);
  const lanes = ordered.flatMap((group) => group.lanes);
  const inScope = (claim: CasualtyClaim): boolean => scopeOf(claim) === shown;
  const known = published.filter(inScope).length;
  const uncertain = selected.filter(inScope).length - known;
  const counts = seriesIn(shown);
  const outside = filter === 'all' || filter === 'independent';
  const periodic = outside ? counts : [];
  const hidden = found.length - claims.length + counts.length - periodic.length;
  const years = known - found.length - counts.length;
  const series = periodic.length ? options.series?.()?.(periodic, dataset, language) : undefined;
  const said = found.some((claim) => ['own', 'opponent'].includes(kindOf(claim)));
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
    summary: hidden
      ? words.filtered(words.claims[filter], claims.length + periodic.length, hidden)
      : summaryOf(groups, claims, periodic, { dataset, language }),
    empty:
      claims.length || periodic.length
        ? undefined
        : hidden
          ? words.emptyOf(words.claims[filter], language.list(selection))
          : words.empty(language.list(selection), day),
    changed: shown ? words.shown(nameOf(shown), claims.length + periodic.length) : undefined,
    asOf: day ?? (latest && language.date(latest.asOf)),
    sources: citedSources([...claims, ...periodic]),
    notes: [
      ...(claims.length ? [words.notes.claims] : []),
      ...(sharing.length && sharing.length < first.length
        ? [words.notes.sameScale(language.list(sharing.map(({ title }) => title)))]
        : []),
      ...(hidden ? [words.hidden(hidden)] : []),
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
    byConflict,
    shown,
    claims: filter,
    revised: lanes.some(({ records }) => records.length > 1),
    history: options.history?.()?.(ordered, dataset, language),
    terms: claims,
    series,
    plots,
    warning: options.scale === 'log' ? words.logWarning : undefined,
    kinds: KINDS.filter((kind) =>
      lanes.some(
        (lane) =>
          (isBand(lane.form) ? 'band' : lane.kind === 'independent' ? 'other' : lane.kind) === kind,
      ),
    ),
    forms: [
      ...FORMS.filter((form) => lanes.some((lane) => lane.form === form)),
      ...(lanes.some(({ earlier }) => earlier.length) ? (['revised'] as const) : []),
      ...(lanes.some(({ at }) => at === 0) ? (['zero'] as const) : []),
    ],
  };
}
