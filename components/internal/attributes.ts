import type { ComplexAttributeConverter } from 'lit';

/** Space-separated ids. */
export const list: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (value) => value?.split(/[\s,]+/).filter(Boolean) ?? [],
  toAttribute: (value) => (value.length ? value.join(' ') : null),
};

const warned = new Set<string>();

/** Tells the page's owner once, on the console, what is wrong and how to mend it. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`[faultline] ${message}`);
}

/** One of a closed list of words; another word warns once and counts as the first of the list. */
export function choice<const T extends string>(
  attribute: string,
  options: readonly [T, ...T[]],
): ComplexAttributeConverter<T> {
  return {
    fromAttribute: (value) => {
      const found = options.find((option) => option === value);
      if (value && !found) {
        const near = nearest(value, options);
        warnOnce(
          `${attribute}="${value}" is not one of ${options.join(', ')}.${near ? ` Did you mean "${near}"?` : ''}`,
        );
      }
      return found ?? options[0];
    },
  };
}

/** The candidate within two edits of a word, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of candidates) {
    const d = distance(word, candidate, least);
    if (d < least) [best, least] = [candidate, d];
  }
  return (
    best ?? candidates.find((candidate) => candidate.startsWith(word) || word.startsWith(candidate))
  );
}

function distance(a: string, b: string, cap: number): number {
  if (Math.abs(a.length - b.length) >= cap) return cap;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        next[j - 1]! + 1,
        row[j]! + 1,
        row[j - 1]! + Number(a[i - 1] !== b[j - 1]),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
