import { readCache, storageTrouble, writeCache, type CachedText } from './cache.js';
import { mayStore, onConsentChange } from './consent.js';
import { DatasetError } from './errors.js';
import { fetchText, sha256 } from './fetch.js';
import { shareRequest } from './page.js';
import { parseDataset } from './parse.js';
import { isIdle, onReturn, waitBefore } from './patience.js';
import { BUNDLED_TEXT, CHECKED_TEXTS, DEFAULT_SOURCE } from './release.js';
import {
  ASK_AGAIN_AFTER,
  entries,
  entryOf,
  isFresh,
  isOlder,
  offers,
  publish,
  type CachePolicy,
  type Entry,
  type Listener,
  type Loaded,
  type UpdatePolicy,
} from './entries.js';
import { alone, hearTabs, leaveTabs, tellTabs } from './tabs.js';

export type { CachePolicy, Loaded, UpdatePolicy } from './entries.js';

/** A failure answers the figures whose code comes a little later, too, so that they do not each ask again. */
const LASTING = 2000;
/** The network starts at most this long after the first figure asks, whatever storage does. */
const HEAD_START = 50;

/** The absolute form of a dataset's address, which identifies it on the page. */
export function resolveSource(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch (cause) {
    throw new DatasetError('network', `src="${src}" is no address.`, { cause });
  }
}

/** True when this figure's dataset may leave something on the reader's device. */
const stores = (policy: CachePolicy): boolean => policy === 'persistent' && mayStore();

const sameText = (a: CachedText, b: CachedText): boolean =>
  a.sha256 && b.sha256 ? a.sha256 === b.sha256 : a.text === b.text;

async function read(text: CachedText): Promise<Loaded> {
  const parsed = await parseDataset(text.text, CHECKED_TEXTS.includes(text.sha256));
  return { ...parsed, url: text.url, fetchedAt: text.fetchedAt };
}

/** A stored text, trusted only when it is what was stored. */
async function readStored(url: string): Promise<CachedText | undefined> {
  const stored = await readCache(url);
  if (!stored) return undefined;
  const hash = await sha256(new TextEncoder().encode(stored.text));
  return hash === stored.sha256 ? stored : undefined;
}

/** Keeps a text that was read and found sound, after those that are being kept, and lets the other tabs know. */
function keep(entry: Entry, text: CachedText): void {
  entry.keeping = (entry.keeping ?? Promise.resolve()).then(async () => {
    const written = await alone(text.url, () => writeCache(text));
    // Another tab is writing it.
    if (written === undefined) return;
    if (written && mayStore()) tellTabs({ url: text.url, sha256: text.sha256 });
    const storage = storageTrouble();
    if (entry.loaded && entry.loaded.storage !== storage) {
      publish(entry, { ...entry.loaded, storage });
    }
  });
}

/** Takes a text that came: shows it, or offers it where another is shown; refuses an older edition. */
async function take(
  entry: Entry,
  text: CachedText,
  policy: CachePolicy,
  asked: boolean,
): Promise<Loaded> {
  const shown = entry.loaded;
  const held = entry.waiting?.text ?? entry.text;
  const { fetchedAt } = text;
  if (shown && held && sameText(held, text)) {
    if (held === entry.text) entry.text = text;
    if (stores(policy)) keep(entry, text);
    return publish(entry, { ...shown, fetchedAt, refreshError: undefined });
  }
  const loaded = await read(text);
  const best = entry.waiting?.loaded.dataset ?? entry.loaded?.dataset;
  if (best && isOlder(loaded.dataset, best)) {
    throw new DatasetError(
      'older',
      `${text.url} gives version ${loaded.dataset.version} of ${loaded.dataset.published}; the reader has version ${best.version} of ${best.published} already, which stays.`,
    );
  }
  if (stores(policy)) keep(entry, text);
  if (entry.loaded && !asked && offers(entry) !== 'auto') {
    entry.waiting = { text, loaded };
    const { published, version } = loaded.dataset;
    const newer = offers(entry) === 'ask' ? { published, version } : undefined;
    return publish(entry, { ...entry.loaded, fetchedAt, refreshError: undefined, newer });
  }
  entry.text = text;
  entry.waiting = undefined;
  return publish(entry, loaded);
}

/** Asks the server; shows, offers or stores what is new, or notes that the copy shown is still current. */
async function refresh(
  url: string,
  entry: Entry,
  policy: CachePolicy,
  asked = false,
): Promise<Loaded> {
  entry.askedAt = Date.now();
  clearTimeout(entry.timer);
  entry.timer = undefined;
  try {
    const loaded = await take(entry, await shareRequest(url, () => fetchText(url)), policy, asked);
    entry.failures = 0;
    entry.failed = undefined;
    return loaded;
  } catch (cause) {
    const error =
      cause instanceof DatasetError ? cause : new DatasetError('network', String(cause), { cause });
    entry.failures++;
    entry.failed = { error, at: Date.now() };
    retryLater(url, entry, policy, error);
    if (!entry.loaded) throw error;
    return publish(entry, { ...entry.loaded, refreshError: error });
  }
}

/** Asks again by itself after a while, unless nobody looks by then: coming back to the page asks again, too. */
function retryLater(url: string, entry: Entry, policy: CachePolicy, error: DatasetError): void {
  const wait = waitBefore(error, entry.failures);
  if (wait === undefined || !entry.watchers.size) return;
  entry.timer = setTimeout(() => {
    entry.timer = undefined;
    if (!isIdle() && entry.watchers.size) void again(url, entry, policy);
  }, wait);
}

/** Asks again for what failed or grew old; never rejects, since nobody waits for it. */
async function again(url: string, entry: Entry, policy: CachePolicy): Promise<void> {
  entry.loading ??= refresh(url, entry, policy).finally(() => (entry.loading = undefined));
  await entry.loading.catch(() => undefined);
}

/** The page is looked at again, or has a network again. */
function checkAll(): void {
  for (const [url, entry] of entries) {
    if (!entry.watchers.size || entry.loading) continue;
    const wanting = entry.failed ?? (entry.text && !isFresh(entry.text));
    const recent = Date.now() - (entry.askedAt ?? 0) < ASK_AGAIN_AFTER;
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
    const newest = entry.waiting?.text ?? entry.text;
    if (!newest || !stores(entry.policy)) continue;
    listen();
    keep(entry, newest);
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
    return publish(entry, loaded);
  });
  return Promise.race([refreshing.catch(() => late), late]);
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
  policy: CachePolicy = 'persistent',
): Promise<Loaded> {
  const url = resolveSource(src);
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
  const lasting = entry.timer !== undefined || Date.now() - (entry.failed?.at ?? 0) < LASTING;
  if (entry.failed && lasting) throw entry.failed.error;
  entry.loading ??= start(url, entry, policy).finally(() => (entry.loading = undefined));
  return entry.loading;
}

/** Asks the server again because somebody wants to know now: what is new is shown at once. */
export async function refreshDataset(
  src: string,
  policy: CachePolicy = 'persistent',
): Promise<Loaded> {
  const url = resolveSource(src);
  const entry = entryOf(url);
  clearTimeout(entry.timer);
  entry.timer = entry.failed = undefined;
  entry.failures = 0;
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
  entry.text = waiting.text;
  publish(entry, waiting.loaded);
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
