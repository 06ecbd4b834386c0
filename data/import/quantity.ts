import type { Quantity } from '../schema/generated/types.js';

/** The bounds of an estimate; undefined where the source gives none. */
export interface Bounds {
  readonly low?: number | undefined;
  readonly best?: number | undefined;
  readonly high?: number | undefined;
}

/** What is out of order in an estimate, in words; null when low, best and high follow each other. */
export function disorder({ low, best, high }: Bounds): string | null {
  const found = [
    ...(low !== undefined && best !== undefined && low > best
      ? [`low ${low} is above best ${best}`]
      : []),
    ...(best !== undefined && high !== undefined && best > high
      ? [`best ${best} is above high ${high}`]
      : []),
    ...(best === undefined && low !== undefined && high !== undefined && low > high
      ? [`low ${low} is above high ${high}`]
      : []),
  ];
  return found.length ? found.join('; ') : null;
}

/**
 * An estimate as a quantity; undefined when there is no number. Bounds out of order are no range, so they stay in the
 * source's words, and best alone is the number; without a best there is none.
 */
export function estimate(bounds: Bounds): Quantity | undefined {
  const { low, best, high } = bounds;
  if (disorder(bounds)) {
    if (best === undefined) return undefined;
    const raw = Object.entries({ low, best, high }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name} ${value}`],
    );
    return { best, qualifier: 'exact', raw: raw.join(', ') };
  }
  if (low === undefined && best === undefined && high === undefined) return undefined;
  return {
    ...(low !== undefined && { low }),
    ...(best !== undefined && { best }),
    ...(high !== undefined && { high }),
    qualifier: 'exact',
    ...(low !== undefined && high !== undefined && { range: 'low-best-high' }),
  };
}
