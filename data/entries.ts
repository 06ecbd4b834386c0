import type { CachedText, StorageTrouble } from './cache.js';
import type { DatasetError } from './errors.js';
import type { Parsed } from './parse.js';
import type { Dataset } from './schema/generated/types.js';

/** A dataset as it came from an address. */
export interface Loaded extends Parsed {
  readonly url: string;
  /** When its text was last confirmed by the server, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Why the last refresh failed, when an older copy is shown. */
  readonly refreshError?: DatasetError | undefined;
  /** A newer edition that waits until a reader asks for it. */
  readonly newer?: Readonly<Pick<Dataset, 'published' | 'version'>> | undefined;
  /** Why the reader's device keeps no copy. */
  readonly storage?: StorageTrouble | undefined;
}

/** How the store remembers a text: across visits; for this page; or for this page without any call to storage. */
export type CachePolicy = 'persistent' | 'memory' | 'none';
/** What a newer edition does while another is shown: wait for the reader, show itself, or wait for the next visit. */
export type UpdatePolicy = 'ask' | 'auto' | 'next';
/** Hears of every copy that is shown from now on. */
export type Listener = (loaded: Loaded) => void;

/** What the page knows of one address. */
export interface Entry {
  loading?: Promise<Loaded> | undefined;
  /** What is shown. */
  loaded?: Loaded | undefined;
  /** The newest text that was read: of what is shown, or of what waits. */
  text?: CachedText | undefined;
  /** A newer edition that is not shown yet. */
  waiting?: Loaded | undefined;
  /** Settles when everything that is to be stored has been. */
  keeping?: Promise<void> | undefined;
  /** The last failure, until something succeeds; like `askedAt` by a clock that nobody sets. */
  failed?: { readonly error: DatasetError; readonly at: number } | undefined;
  /** Failures in a row. */
  failures: number;
  /** The next attempt, when one is due by itself. */
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** When the server was asked last. */
  askedAt?: number | undefined;
  /** `persistent` as soon as one figure may store. */
  policy: CachePolicy;
  readonly watchers: Set<{ readonly listener: Listener; readonly updates: UpdatePolicy }>;
}

/** A copy younger than this is used without asking the network. */
const FRESH = 60 * 60 * 1000;
/** Coming back to a page again and again asks no more often than this. */
export const ASK_AGAIN_AFTER = 5000;

/** Everything the page has, by address. */
export const entries = new Map<string, Entry>();

/** What the page knows of an address; made when it is new. */
export function entryOf(url: string): Entry {
  let entry = entries.get(url);
  if (!entry) {
    entry = { watchers: new Set(), failures: 0, policy: 'none' };
    entries.set(url, entry);
  }
  return entry;
}

/** A time in the future was written before the reader's clock was set right, and says nothing. */
export function isFresh({ fetchedAt }: CachedText): boolean {
  const age = Date.now() - fetchedAt;
  return age >= 0 && age < FRESH;
}

const CAREFUL: readonly UpdatePolicy[] = ['next', 'ask'];

/** What the figures of an address want done with a newer edition: the most careful of them decides for all. */
export const offers = ({ watchers }: Entry): UpdatePolicy =>
  CAREFUL.find((policy) => [...watchers].some(({ updates }) => updates === policy)) ?? 'auto';

/** True when a text is an older edition of the same dataset: published before, or the same day with a lower version. */
export function isOlder(a: Dataset, b: Dataset): boolean {
  const order =
    a.published.localeCompare(b.published) ||
    a.version.localeCompare(b.version, 'en', { numeric: true });
  return a.id === b.id && order < 0;
}

/** True when readers can see no difference between the two. */
const looksSame = (a: Loaded | undefined, b: Loaded): boolean =>
  a !== undefined &&
  a.dataset === b.dataset &&
  a.refreshError === b.refreshError &&
  a.newer?.version === b.newer?.version &&
  a.storage === b.storage;

/** Makes this what the page shows, in all figures in one go. */
export function publish(entry: Entry, given: Loaded): Loaded {
  const before = entry.loaded;
  const loaded = 'storage' in given ? given : { ...given, storage: before?.storage };
  entry.loaded = loaded;
  if (looksSame(before, loaded)) return loaded;
  for (const { listener } of [...entry.watchers]) {
    try {
      listener(loaded);
    } catch (error) {
      // A page's own watcher that throws must not keep the figures from their data.
      reportError(error);
    }
  }
  return loaded;
}
