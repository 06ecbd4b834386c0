import type { LitElement } from 'lit';
import type { Converter } from './attributes.js';

/** Everything a person can change in a figure, as plain JSON. */
export type FigureState = Readonly<Record<string, unknown>>;

/** Null stands for "as it was at first", which JSON cannot say otherwise; any list or object may take its place. */
function fits(value: unknown, now: unknown): boolean {
  if (Array.isArray(value)) {
    const texts = value.every((item) => typeof item === 'string');
    return texts && (now === null || Array.isArray(now));
  }
  return typeof value === (now === null ? 'object' : typeof now) && !Array.isArray(now);
}

/** Assigns to a figure what a state says of it, key by key. What no figure could have said is left out. */
export function takeState(figure: LitElement & { state: FigureState }, given: unknown): void {
  if (typeof given !== 'object' || given === null) return;
  const { elementProperties } = figure.constructor as typeof LitElement;
  for (const [key, now] of Object.entries(figure.state)) {
    if (!Object.hasOwn(given, key)) continue;
    const value = (given as FigureState)[key] ?? undefined;
    const { normal } = (elementProperties.get(key)?.converter ?? {}) as Partial<Converter<unknown>>;
    if (normal || value === undefined || fits(value, now)) {
      (figure as unknown as Record<string, unknown>)[key] = value;
    }
  }
}
