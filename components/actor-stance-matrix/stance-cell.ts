import {
  compareDates,
  parseDate,
  type Actor,
  type Dataset,
  type Episode,
  type Stance,
} from '../../data/index.js';
import type { FigureOptions } from '../internal/figure-model.js';
import { stanceWords } from '../internal/strings/en/stances.js';

/** What a cell says: a position of the scale, mediation, opposite positions, records without a position, or nothing. */
export type CellKind =
  '3' | '2' | '1' | '0' | 'mediates' | '-1' | '-2' | '-3' | 'mixed' | 'unread' | 'none';

/** A position with its word. */
export interface StanceMark {
  readonly kind: CellKind;
  readonly word: string;
  /** On the scale from −3 to 3; null where nobody knows, or where opposite acts are on record. */
  readonly position: number | null;
}

/** One line of a cell that says more than one thing: words or deeds, before and now. */
export interface CellLine {
  readonly side?: 'words' | 'deeds';
  readonly before?: StanceMark;
  readonly now: StanceMark;
}

/** What a cell points out: that it changed, or that words and deeds part. */
export interface CellTag {
  readonly shape: 'changed' | 'differs' | 'same' | 'once';
  readonly text: string;
}

/** One actor's position towards one party in one episode. */
export interface StanceCell extends StanceMark {
  /** Unique in the figure; names the cell's details. */
  readonly key: string;
  readonly actor: string;
  readonly party: string;
  readonly episode: string;
  /** What else is recorded, alleged or denied; at most two remarks. */
  readonly remarks: readonly string[];
  /** Whose position it is and when, for screen readers. */
  readonly context: string;
  /** Ids of the stances behind the cell, the deciding one first. */
  readonly records: readonly string[];
  /** Shown in place of the one mark. */
  readonly lines?: readonly CellLine[];
  readonly tags?: readonly CellTag[];
}

const GRADES: readonly Stance['status'][] = [
  'confirmed',
  'fair',
  'weak',
  'contested',
  'discounted',
];

/** A record of what was done or said, rather than alleged, with a position to be read from it. */
const counts = ({ position, alleged }: Stance): boolean => position !== null && !alleged;
const strength = ({ position }: Stance): number => Math.abs(position ?? 0);

function kindOf(deciding: Stance | undefined, all: readonly Stance[], recorded: boolean): CellKind {
  if (!deciding) return recorded ? 'unread' : 'none';
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

/** At most three remarks; a denial is said together with what it denies. */
function remarksOn(
  deciding: Stance | undefined,
  stances: readonly Stance[],
  kind: CellKind,
  { language }: FigureOptions,
): string[] {
  const words = language.words(stanceWords);
  const best = (list: readonly Stance[]): Stance | undefined =>
    [...list].sort(
      (a, b) =>
        GRADES.indexOf(a.status) - GRADES.indexOf(b.status) || b.cites.length - a.cites.length,
    )[0];
  const label = (stance: Stance | undefined): string[] =>
    stance ? [language.text(stance.label)] : [];
  const alleged = best(stances.filter((stance) => stance.alleged));
  const denied = Boolean(alleged?.disputed?.length);
  const said = best(
    stances.filter(
      (s) =>
        s.position === null &&
        !s.alleged &&
        !(denied && s.basis.every((basis) => basis === 'denial')),
    ),
  );
  const coarse = deciding !== undefined && isCoarse(deciding);
  const mediates = stances.some(
    (s) => counts(s) && s.position === 0 && s.basis.includes('mediation'),
  );
  const backs = coarse && stances.some((s) => counts(s) && s.position === 1);
  const remarks = [
    ...(coarse ? [words.byYearOnly] : []),
    ...(mediates && kind !== 'mediates' ? [words.also(words.positions.mediates)] : []),
    ...(backs ? [words.also(words.positions['1'])] : []),
    ...(denied ? label(alleged).map(words.denied) : [...label(said), ...label(alleged)]),
  ];
  if (!remarks.length) remarks.push(...label(deciding));
  return [...new Set(remarks)].filter((remark) => remark !== words.positions[kind]).slice(0, 3);
}

/** True for the cells of one actor and episode that all say it arms, or does more: it arms both sides. */
export const armsAll = (cells: readonly StanceCell[]): boolean =>
  cells.length > 1 && cells.every(({ kind }) => Number(kind) >= 2);

/** True for kinds that say of no position what it is. */
export const isOpenQuestion = (kind: CellKind): boolean => kind === 'none' || kind === 'unread';

/** Stances in the order of their weight, the kind they make together, and the one that decides it, if any does. */
export function weigh(stances: readonly Stance[]): {
  readonly ordered: readonly Stance[];
  readonly deciding: Stance | undefined;
  readonly kind: CellKind;
} {
  // The strongest act decides; of equally strong ones the most exactly dated, then the latest.
  const ordered = [...stances].sort(
    (a, b) =>
      Number(counts(b)) - Number(counts(a)) ||
      strength(b) - strength(a) ||
      Number(isCoarse(a)) - Number(isCoarse(b)) ||
      compareDates(b.date, a.date),
  );
  const deciding = ordered[0] && counts(ordered[0]) ? ordered[0] : undefined;
  return { ordered, deciding, kind: kindOf(deciding, ordered.filter(counts), ordered.length > 0) };
}

/** The cell for these stances: the strongest recorded act decides, and nothing is averaged. */
export function cellFor(
  dataset: Dataset,
  actor: string,
  party: Actor,
  episode: Episode,
  stances: readonly Stance[],
  options: FigureOptions,
): StanceCell {
  const { language } = options;
  const words = language.words(stanceWords);
  const { ordered, deciding, kind } = weigh(stances);
  const remarks = remarksOn(deciding, ordered, kind, options);
  const said = kind === 'none' && options.hidden ? words.noneShown : words.positions[kind];
  const word = actor === party.id ? words.itself : said;
  return {
    key: `${actor} ${party.id} ${episode.id}`,
    actor,
    party: party.id,
    episode: episode.id,
    kind,
    word,
    position: kind === 'mixed' ? null : (deciding?.position ?? null),
    remarks,
    context: words.context(
      language.name(dataset, actor),
      language.name(dataset, party.id),
      language.preferred(episode.names),
    ),
    records: ordered.map(({ id }) => id),
  };
}
