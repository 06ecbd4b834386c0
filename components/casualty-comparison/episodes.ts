import {
  selectEpisodes,
  type CasualtyClaim,
  type Dataset,
  type FuzzyDate,
} from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import { kindOf, pointOf } from './claims.js';

/** An episode, a conflict, or all that belongs to neither. */
export interface EpisodeScope {
  readonly id: string;
  readonly span?: FuzzyDate | undefined;
}

/** The number killed that a claim states; 0 for other fates and for words. */
const deadIn = ({ outcome, quantity }: CasualtyClaim): number =>
  outcome === 'killed' && quantity ? (pointOf(quantity) ?? 0) : 0;

/** Stands for claims that belong to no episode and no conflict; no id looks like it. */
export const WHOLE = '*';

/** The episode or conflict a claim belongs to. */
export const scopeOf = (claim: CasualtyClaim): string => claim.episode ?? claim.conflict ?? WHOLE;

/** Episodes, then conflicts, then what belongs to neither. */
export const scopesOf = (dataset: Dataset): readonly EpisodeScope[] => [
  ...selectEpisodes(dataset),
  ...(dataset.conflicts ?? []),
  { id: WHOLE },
];

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

/** What can be chosen, and what is shown. */
export function episodesOf(
  {
    dataset,
    options: { language, chosen },
    drawable,
    asked,
    scopes,
  }: {
    readonly dataset: Dataset;
    readonly options: { readonly language: Language; readonly chosen: string };
    readonly drawable: readonly CasualtyClaim[];
    readonly asked: readonly string[];
    readonly scopes: readonly EpisodeScope[];
  },
  hasSeries: (id: string) => boolean,
): {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly byConflict: boolean;
  readonly shown: string;
  nameOf(id: string): string;
} {
  const words = language.words(casualtyWords);
  const conflicts = dataset.conflicts ?? [];
  const has = (id: string): boolean =>
    drawable.some((claim) => scopeOf(claim) === id) || hasSeries(id);
  const nameOf = (id: string): string =>
    id === WHOLE
      ? language.text(dataset.title)
      : conflicts.length === 1 && id === conflicts[0]?.id && dataset.episodes?.length
        ? words.wholeConflict
        : language.name(dataset, id);
  const offered = scopes.filter(({ id }) =>
    asked.length > 1 ? asked.includes(id) : has(id) || asked.includes(id),
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
    asked,
    chosen,
    deadOf,
  );
  return { choices, byConflict: choices.every(({ id }) => isConflict(id)), shown, nameOf };
}
