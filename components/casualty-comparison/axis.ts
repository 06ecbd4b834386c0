import type { Language } from '../internal/language.js';

/** A scale from 0 (or, logarithmic, from a power of ten) to a round number. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The step that leaves least room unused with two to four intervals; counts of people stay whole. */
function roundStep(max: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(max / 4));
  const steps = STEPS.map((step) => Math.max(1, step * magnitude)).filter(
    (step) => Number.isInteger(step) && step * 4 >= max,
  );
  const used = (step: number): number => step * Math.max(2, Math.ceil(max / step));
  return steps.reduce((best, step) => (used(step) < used(best) ? step : best));
}

/** The axis for these values, which all lie on it; 0 to 4 when there are none. */
export function axisFor(values: readonly number[], log: boolean, language: Language): Axis {
  const max = Math.max(4, ...values);
  const tick = (value: number, at: number): Axis['ticks'][number] => ({
    at,
    label: language.number(value),
  });
  if (log) {
    const power = (value: number): number => Math.log10(value);
    const low = Math.floor(power(Math.min(max, ...values.filter((value) => value > 0))));
    const high = Math.max(low + 1, Math.ceil(power(max)));
    const ticks = Array.from({ length: high - low + 1 }, (_, i) =>
      tick(10 ** (low + i), (i / (high - low)) * 100),
    );
    return { min: 10 ** low, max: 10 ** high, ticks };
  }
  const step = roundStep(max);
  const count = Math.max(2, Math.ceil(max / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => tick(step * i, (i / count) * 100));
  return { min: 0, max: step * count, ticks };
}

/** Where a value lies on the axis, in percent of its length. */
export function position({ min, max }: Axis, value: number): number {
  const share =
    min > 0 ? Math.log10(Math.max(value, min) / min) / Math.log10(max / min) : value / max;
  return Math.round(share * 1e4) / 100;
}
