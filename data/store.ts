import type { CachedText } from './cache.js';
import { mayStore, onConsentChange } from './consent.js';
import {
  ASK_AGAIN_AFTER,
  entries,
  entryOf,
  isFresh,
  publish,
  type CachePolicy,
  type Entry,
  type Listener,
  type Loaded,
  type UpdatePolicy,
} from './entries.js';
import { DatasetError } from './errors.js';
import { keep, readStored, stores } from './keeping.js';
import { ofDocument } from './own-document.js';
import { parseDataset } from './parse.js';
import { onReturn } from './patience.js';
import { again, read, refresh, take } from './refreshing.js';
import { BUNDLED_TEXT, DEFAULT_SOURCE } from './release.js';
import { hearTabs, leaveTabs } from './tabs.js';

export type { CachePolicy, Loaded, UpdatePolicy } from './entries.js';

/** A failure answers the figures whose code comes a little later, too, so that they do not each ask again. */
const LASTING = 2000;
/** The network starts at most this long after the first figure asks, whatever storage does. */
const HEAD_START = 50;

/** The absolute form of a dataset's address, which identifies it on the page. */
export function resolveSource(src: string): string {
  try {
    return new URL(src, ofDocument('baseURI')).href;
  } catch (cause) {
    throw new DatasetError('network', `src="${src}" is no address.`, { cause });
  }
}

/** What lives in the page or in its address itself is gone or there without a copy on the device. */
const policyFor = (url: string, policy: CachePolicy): CachePolicy =>
  policy === 'persistent' && !/^https?:/.test(url) ? 'memory' : policy;

/** The page is looked at again, or has a network again. */
function checkAll(): void {
  for (const [url, entry] of entries) {
    if (!entry.watchers.size) continue;
    const wanting = entry.failed ?? (entry.text && !isFresh(entry.text));
    const recent = performance.now() - (entry.askedAt ?? -Infinity) < ASK_AGAIN_AFTER;
    if (!wanting || (recent && !entry.failed)) continue;
    entry.failures = 0;
    void again(url, entry, entry.policy);
  }
  if ([...entries.values()].some(({ policy }) => stores(policy))) listen();
}

/** Follows what other tabs of the site store. */
function listen(): void {
  hearTabs(({ url, sha256: hash }) => {
    const entry = entries.get(url);
    if (!entry?.loaded || !stores(entry.policy) || entry.text?.sha256 === hash) return;
    void readStored(url).then(async (text) => {
      if (text) await take(entry, text, 'memory', false).catch(() => undefined);
    });
  });
}

/** What was loaded before the reader agreed is stored now; a reader who no longer agrees is left alone. */
function followConsent(): void {
  if (!mayStore()) {
    leaveTabs();
    return;
  }
  for (const entry of entries.values()) {
    if (!entry.text || !stores(entry.policy)) continue;
    listen();
    keep(entry, entry.text);
  }
}

async function start(url: string, entry: Entry, policy: CachePolicy): Promise<Loaded> {
  if (BUNDLED_TEXT && url === DEFAULT_SOURCE) {
    const { dataset, rejected } = await parseDataset(BUNDLED_TEXT, true);
    return publish(entry, { dataset, rejected, url, fetchedAt: Date.now() });
  }
  if (!stores(policy)) return refresh(url, entry, policy);
  listen();
  const stored = readStored(url);
  const soon = new Promise<'late'>((resolve) => setTimeout(resolve, HEAD_START, 'late' as const));
  const first = await Promise.race([stored, soon]);
  if (first && first !== 'late') {
    const loaded = await readOrNothing(first);
    if (loaded) {
      entry.text = first;
      publish(entry, loaded);
      if (!isFresh(first)) void refresh(url, entry, policy).catch(() => undefined);
      return loaded;
    }
  }
  const refreshing = refresh(url, entry, policy);
  if (first !== 'late') return refreshing;
  // Storage is slow: the network is on its way, and whichever has something to show first is shown.
  const late = stored.then(async (text) => {
    const loaded = text && (await readOrNothing(text));
    if (!loaded || entry.loaded) return refreshing;
    entry.text = text;
    if (isFresh(text)) forget(entry);
    return publish(entry, loaded);
  });
  return Promise.race([refreshing.catch(() => late), late]);
}

/** A failure to ask for what nobody needs is none. */
function forget(entry: Entry): void {
  clearTimeout(entry.timer);
  entry.timer = entry.failed = undefined;
  entry.failures = 0;
}

async function readOrNothing(text: CachedText): Promise<Loaded | undefined> {
  try {
    return await read(text);
  } catch {
    return undefined;
  }
}

/**
 * Loads a dataset once per page and address, from storage or the network, and gives the first copy that can be shown.
 * Rejects with a {@link DatasetError} when neither has one, and for two seconds more with the same one;
 * {@link refreshDataset} tries again at once.
 */
export async function loadDataset(
  src: string,
  wanted: CachePolicy = 'persistent',
): Promise<Loaded> {
  const url = resolveSource(src);
  const policy = policyFor(url, wanted);
  const entry = entryOf(url);
  const wasStored = stores(entry.policy);
  if (policy === 'persistent') {
    entry.policy = policy;
    onConsentChange(followConsent);
  }
  if (entry.loaded) {
    // A figure that may store comes after one that must not.
    if (!wasStored && stores(policy) && entry.text) keep(entry, entry.text);
    return entry.loaded;
  }
  const lasting =
    entry.timer !== undefined || performance.now() - (entry.failed?.at ?? -Infinity) < LASTING;
  if (entry.failed && lasting) throw entry.failed.error;
  entry.loading ??= start(url, entry, policy).finally(() => (entry.loading = undefined));
  return entry.loading;
}

/** Asks the server again because somebody wants to know now: what is new is shown at once. */
export async function refreshDataset(
  src: string,
  wanted: CachePolicy = 'persistent',
): Promise<Loaded> {
  const url = resolveSource(src);
  const policy = policyFor(url, wanted);
  const entry = entryOf(url);
  forget(entry);
  if (!entry.loaded) return loadDataset(src, policy);
  entry.loading ??= refresh(url, entry, policy, true).finally(() => (entry.loading = undefined));
  return entry.loading;
}

/** Shows the newer edition that waits, in all figures of this dataset at the same moment. */
export function applyUpdate(src: string): void {
  const entry = entryOf(resolveSource(src));
  const { waiting } = entry;
  if (!waiting) return;
  entry.waiting = undefined;
  publish(entry, waiting);
}

/** The copy of a dataset that the page has already, if it has one. */
export function heldDataset(src: string): Loaded | undefined {
  try {
    return entries.get(resolveSource(src))?.loaded;
  } catch {
    return undefined;
  }
}

let stopReturning: (() => void) | undefined;
let watchers = 0;

/**
 * Calls back whenever the page's copy of this dataset changes, for all figures in one go; returns how to stop. `updates`
 * says what a newer edition does while another is shown; of several figures, the most careful decides.
 */
export function watchDataset(
  src: string,
  listener: Listener,
  updates: UpdatePolicy = 'auto',
): () => void {
  let entry: Entry;
  try {
    entry = entryOf(resolveSource(src));
  } catch {
    // Loading says what is wrong with the address; there is nothing to watch.
    return () => undefined;
  }
  const watcher = { listener, updates };
  entry.watchers.add(watcher);
  if (++watchers === 1) stopReturning = onReturn(checkAll);
  return () => {
    if (!entry.watchers.delete(watcher)) return;
    if (!entry.watchers.size) {
      clearTimeout(entry.timer);
      entry.timer = undefined;
    }
    if (--watchers === 0) stopReturning?.();
  };
}
