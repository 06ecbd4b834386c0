import { parseDate } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { armsWords } from '../internal/strings/en/arms.js';
import type { Scope } from './scope.js';

/** A span of years that one press chooses. */
export interface Jump {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The years that can be chosen, and those that are. */
export interface PeriodView {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** The years chosen, in words. */
  readonly text: string;
  /** All years, decades, episodes. */
  readonly jumps: readonly Jump[];
}

/** Shorter stretches of years have no decades to choose. */
const DECADES = 12;

/** A span of years as the `period` attribute takes it; empty for all years. */
export function periodOf({ first, last }: PeriodView, from: number, to: number): string {
  if (from <= first && to >= last) return '';
  const text = (year: number): string => String(year).padStart(4, '0');
  return from === to ? text(from) : `${text(from)}/${text(to)}`;
}

function decadesOf(first: number, last: number, language: Language): Jump[] {
  if (last - first < DECADES) return [];
  const words = language.words(armsWords);
  const jumps: Jump[] = [];
  for (let start = first - ((first - 1) % 10); start <= last; start += 10) {
    const [from, to] = [Math.max(start, first), Math.min(start + 9, last)];
    jumps.push({ text: words.years(String(from), String(to)), from, to });
  }
  return jumps;
}

/** Years of the episodes; those of the same years share one name. */
function episodeJumps({ episodes, options }: Scope, first: number, last: number): Jump[] {
  const { language } = options;
  const byYears = new Map<string, Jump>();
  for (const { span, names } of episodes) {
    const dates = parseDate(span);
    if (!dates) continue;
    const [from, to] = [Number(dates.start.slice(0, 4)), Number(dates.end.slice(0, 4))];
    if (to < first || from > last) continue;
    const key = `${from} ${to}`;
    const name = language.preferred(names);
    const before = byYears.get(key)?.text;
    byYears.set(key, {
      text: before ? language.list([before, name]) : name,
      from: Math.max(from, first),
      to: Math.min(to, last),
    });
  }
  return [...byYears.values()];
}

/** The choice of years over what is recorded; undefined where there is nothing to choose. */
export function periodView(scope: Scope, years: readonly number[]): PeriodView | undefined {
  const { language, period } = scope.options;
  const words = language.words(armsWords);
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (!(last > first)) return undefined;
  const dates = period ? parseDate(period) : undefined;
  const within = (year: number): number => Math.min(last, Math.max(first, year));
  const from = dates ? within(Number(dates.start.slice(0, 4))) : first;
  const to = dates ? within(Number(dates.end.slice(0, 4))) : last;
  return {
    first,
    last,
    from,
    to,
    text: words.years(String(from), String(to)),
    jumps: [
      { text: words.allYears, from: first, to: last },
      ...decadesOf(first, last, language),
      ...episodeJumps(scope, first, last),
    ],
  };
}
