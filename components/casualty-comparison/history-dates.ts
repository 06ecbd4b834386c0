import type { Language } from '../internal/language.js';

const DAY = 864e5;
/** Dates named along an axis at most. */
const MOST = 5;

const iso = (time: number, length: 4 | 7 | 10): string =>
  new Date(time).toISOString().slice(0, length);

/** Round dates along an axis of time: days, months or years, as few as say it. */
export function dateTicks(
  [from, to]: readonly [number, number],
  language: Language,
): { readonly at: number; readonly text: string }[] {
  const days = (to - from) / DAY;
  const name = (at: number, length: 4 | 7 | 10) => ({
    at,
    text: language.briefDate(iso(at, length)),
  });
  const inside = ({ at }: { at: number }): boolean => at >= from && at <= to;
  if (days < 40) {
    const step = [1, 2, 3, 7, 14].find((each) => days / each <= MOST) ?? 14;
    const first = Math.ceil(from / DAY) * DAY;
    return Array.from({ length: MOST + 1 }, (_, i) => name(first + i * step * DAY, 10)).filter(
      inside,
    );
  }
  const months = days / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= MOST) ?? 240;
  const start = new Date(from);
  // Steps are counted from January, so that years and quarters are named.
  const first =
    step > 12
      ? Math.floor(start.getUTCFullYear() / (step / 12)) * (step / 12)
      : start.getUTCFullYear();
  return Array.from({ length: Math.ceil(months / step) + Math.ceil(12 / step) + 2 }, (_, i) =>
    name(Date.UTC(first, i * step, 1), step < 12 ? 7 : 4),
  ).filter(inside);
}
