import { readCache, writeCache, type CachedText } from './cache.js';
import { DatasetError } from './errors.js';
import { fetchText, sha256 } from './fetch.js';
import { parseDataset, type Parsed } from './parse.js';
import { BUNDLED_TEXT, CHECKED_TEXTS, DEFAULT_SOURCE } from './release.js';

/** A dataset as it came from an address. */
export interface Loaded extends Parsed {
  readonly url: string;
  /** When its text was last confirmed by the server, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Why the last refresh failed, when an older copy is shown. */
  readonly refreshError?: DatasetError;
}

/** How the store remembers a text: across visits, for this page, or not at all. */
export type CachePolicy = 'persistent' | 'memory';

/** A copy younger than this is used without asking the network. */
const FRESH = 60 * 60 * 1000;
/** A failure answers the figures whose code comes a little later, too, so that they do not each ask again. */
const LASTING = 2000;
/** The network starts at most this long after the first figure asks, whatever storage does. */
const HEAD_START = 50;

type Listener = (loaded: Loaded) => void;

/** What the page knows of one address. */
interface Entry {
  loading?: Promise<Loaded> | undefined;
  loaded?: Loaded | undefined;
  failed?: { readonly error: unknown; readonly at: number } | undefined;
  text?: CachedText | undefined;
  readonly listeners: Set<Listener>;
}

const entries = new Map<string, Entry>();

function entryOf(url: string): Entry {
  let entry = entries.get(url);
  if (!entry) entries.set(url, (entry = { listeners: new Set() }));
  return entry;
}

/** The absolute form of a dataset's address, which identifies it on the page. */
export function resolveSource(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch (cause) {
    throw new DatasetError('network', `src="${src}" is no address.`, { cause });
  }
}

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

/** A time in the future was written before the reader's clock was set right, and says nothing. */
function isFresh({ fetchedAt }: CachedText): boolean {
  const age = Date.now() - fetchedAt;
  return age >= 0 && age < FRESH;
}

function publish(entry: Entry, loaded: Loaded): Loaded {
  entry.loaded = loaded;
  for (const listener of [...entry.listeners]) {
    try {
      listener(loaded);
    } catch (error) {
      // A page's own watcher that throws must not keep the figures from their data.
      reportError(error);
    }
  }
  return loaded;
}

/** Asks the server; publishes and stores what is new, or notes that the copy shown is still current. */
async function refresh(url: string, entry: Entry, policy: CachePolicy): Promise<Loaded> {
  try {
    const fetched = await fetchText(url);
    const unchanged = entry.text && entry.loaded && sameText(entry.text, fetched);
    const loaded = unchanged
      ? { ...entry.loaded!, fetchedAt: fetched.fetchedAt, refreshError: undefined }
      : await read(fetched);
    entry.text = fetched;
    if (policy === 'persistent') void writeCache(fetched);
    return publish(entry, loaded as Loaded);
  } catch (cause) {
    const error =
      cause instanceof DatasetError ? cause : new DatasetError('network', String(cause), { cause });
    if (!entry.loaded) throw error;
    return publish(entry, { ...entry.loaded, refreshError: error });
  }
}

async function start(url: string, entry: Entry, policy: CachePolicy): Promise<Loaded> {
  if (BUNDLED_TEXT && url === DEFAULT_SOURCE) {
    const { dataset, rejected } = await parseDataset(BUNDLED_TEXT, true);
    return publish(entry, { dataset, rejected, url, fetchedAt: Date.now() });
  }
  const stored = policy === 'persistent' ? readStored(url) : Promise.resolve(undefined);
  const soon = new Promise<'late'>((resolve) => setTimeout(resolve, HEAD_START, 'late' as const));
  const first = await Promise.race([stored, soon]);
  if (first && first !== 'late') {
    const loaded = await readOrNothing(first);
    if (loaded) {
      entry.text = first;
      publish(entry, loaded);
      if (!isFresh(first)) void refresh(url, entry, policy);
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
  const winner = await Promise.race([refreshing.catch(() => late), late]);
  return winner;
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
  if (entry.loaded) return entry.loaded;
  if (entry.failed && Date.now() - entry.failed.at < LASTING) throw entry.failed.error;
  entry.loading ??= start(url, entry, policy)
    .catch((error: unknown) => {
      entry.failed = { error, at: Date.now() };
      throw error;
    })
    .finally(() => {
      entry.loading = undefined;
    });
  return entry.loading;
}

/** Asks the server again, for a dataset that failed or is shown from an older copy. */
export async function refreshDataset(
  src: string,
  policy: CachePolicy = 'persistent',
): Promise<Loaded> {
  const url = resolveSource(src);
  const entry = entryOf(url);
  entry.failed = undefined;
  if (!entry.loaded) return loadDataset(src, policy);
  entry.loading ??= refresh(url, entry, policy).finally(() => {
    entry.loading = undefined;
  });
  return entry.loading;
}

/** The copy of a dataset that the page has already, if it has one. */
export function heldDataset(src: string): Loaded | undefined {
  try {
    return entries.get(resolveSource(src))?.loaded;
  } catch {
    return undefined;
  }
}

/** Calls back whenever the page's copy of this dataset changes, for all figures in one go; returns how to stop. */
export function watchDataset(src: string, listener: Listener): () => void {
  let entry: Entry;
  try {
    entry = entryOf(resolveSource(src));
  } catch {
    // Loading says what is wrong with the address; there is nothing to watch.
    return () => undefined;
  }
  entry.listeners.add(listener);
  return () => void entry.listeners.delete(listener);
}
