import { readCache, storageTrouble, writeCache, type CachedText } from './cache.js';
import { mayStore } from './consent.js';
import { publish, type CachePolicy, type Entry } from './entries.js';
import { sha256 } from './fetch.js';
import { alone, tellTabs } from './tabs.js';

/** True when this figure's dataset may leave something on the reader's device. */
export const stores = (policy: CachePolicy): boolean => policy === 'persistent' && mayStore();

/** A stored text, trusted only when it is what was stored. */
export async function readStored(url: string): Promise<CachedText | undefined> {
  const stored = await readCache(url);
  if (!stored) return undefined;
  const hash = await sha256(new TextEncoder().encode(stored.text));
  return hash === stored.sha256 ? stored : undefined;
}

/**
 * Keeps a text that was read and found sound, after those that are being kept, and lets the other tabs know. What another
 * tab is writing is left to it; a browser whose storage is broken says so of every text.
 */
export function keep(entry: Entry, text: CachedText): void {
  entry.keeping = (entry.keeping ?? Promise.resolve()).then(async () => {
    const written = await alone(text.url, () => writeCache(text));
    if (written && mayStore()) tellTabs({ url: text.url, sha256: text.sha256 });
    // Only what was read is kept, so something is shown by now.
    publish(entry, { ...entry.loaded!, storage: storageTrouble() });
  });
}
