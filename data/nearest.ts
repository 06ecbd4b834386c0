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
