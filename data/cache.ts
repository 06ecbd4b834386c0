import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { mayStore, onConsentChange } from './consent.js';

/** A dataset's text as it was fetched. */
export interface CachedText {
  readonly url: string;
  readonly text: string;
  /** Lower-case hex; empty where the page has no `crypto.subtle` (plain http). */
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

interface Schema extends DBSchema {
  texts: { key: string; value: CachedText };
}
type Database = IDBPDatabase<Schema>;

/** Why storage does not serve: it cannot be used, or it is full. */
export type StorageTrouble = 'storage-unavailable' | 'storage-full';

/**
 * The format version is in the name and the database version stays 1, so that two releases of the library on one
 * origin never wait for each other's upgrade.
 */
const NAME = 'faultline-1';
/** A storage that has not answered by then is treated as absent. Normal answers take under 30 ms. */
const PATIENCE = 1000;
/** A storage that failed this often in this time is left alone until the time is over, so that errors cause no storm. */
const MOST_FAILURES = 3;
const FAILURES_WITHIN = 30_000;

let connection: Promise<Database> | undefined;
let failures: number[] = [];
let trouble: StorageTrouble | undefined;

/** What was wrong with storage when it was last used; undefined when it worked or was not used. */
export const storageTrouble = (): StorageTrouble | undefined => trouble;

/** Lets go of the database; the next use opens it again. A handle that failed is never used twice. */
export function closeCache(): void {
  const closing = connection;
  connection = undefined;
  closing?.then(
    (db) => db.close(),
    () => undefined,
  );
}

function connect(): Promise<Database> {
  connection ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('texts', { keyPath: 'url' }),
    // Another page wants to delete or upgrade: let go at once rather than block it.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      connection = undefined;
    },
    terminated: () => (connection = undefined),
  });
  return connection;
}

const errorName = (error: unknown): string => (error as { name?: string } | null)?.name ?? '';

/** A page that is frozen or leaves keeps no handle, so that it can be kept for the way back. */
function letGoOnLeaving(): void {
  if (leaving) return;
  leaving = true;
  globalThis.addEventListener?.('pagehide', closeCache);
}
let leaving = false;

const resting = (): boolean => {
  const now = Date.now();
  // A clock that was set back must not keep storage closed.
  failures = failures.filter((at) => now - at < FAILURES_WITHIN && at <= now);
  return failures.length >= MOST_FAILURES;
};

async function once<T>(step: (db: Database) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new DOMException('storage is late', 'TimeoutError')),
        PATIENCE,
      );
    });
    return await Promise.race([connect().then(step), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a storage step. Any failure, synchronous or late, gives undefined, and the next use starts afresh. */
async function attempt<T>(step: (db: Database) => Promise<T>): Promise<T | undefined> {
  if (!mayStore() || resting()) return undefined;
  letGoOnLeaving();
  onConsentChange(forgetWhenDenied);
  for (let tries = 0; ; tries++) {
    try {
      const result = await once(step);
      trouble = undefined;
      return result;
    } catch (error) {
      closeCache();
      const name = errorName(error);
      // The site's data were cleared, or the connection was lost: a new handle may serve.
      if (tries === 0 && name === 'InvalidStateError') continue;
      failures.push(Date.now());
      trouble = name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable';
      return undefined;
    }
  }
}

const isCached = (value: unknown): value is CachedText => {
  const { text, sha256, fetchedAt } = (value ?? {}) as Partial<CachedText>;
  return typeof text === 'string' && typeof sha256 === 'string' && typeof fetchedAt === 'number';
};

/** The text stored for this address; undefined when there is none or storage fails in any way. */
export async function readCache(url: string): Promise<CachedText | undefined> {
  const found = await attempt((db) => db.get('texts', url));
  return isCached(found) ? found : undefined;
}

async function put(db: Database, entry: CachedText): Promise<true> {
  const tx = db.transaction('texts', 'readwrite');
  // A put may succeed and its commit still fail, for instance when the quota is used up.
  await Promise.all([tx.store.put(entry), tx.done]);
  return true;
}

/** Makes room by dropping the datasets that were not asked for the longest, never the one to be written. */
async function dropOthers(db: Database, url: string): Promise<boolean> {
  const tx = db.transaction('texts', 'readwrite');
  const keys = (await tx.store.getAllKeys()).filter((key) => key !== url);
  await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
  return keys.length > 0;
}

/** Stores a text. True once it is committed; false when storage refuses, with {@link storageTrouble} saying why. */
export async function writeCache(entry: CachedText): Promise<boolean> {
  const done = await attempt(async (db) => {
    try {
      return await put(db, entry);
    } catch (error) {
      const name = errorName(error);
      // What was stored before stays unless it is of other datasets and makes the room that is needed.
      if (name === 'QuotaExceededError' && (await dropOthers(db, entry.url))) {
        return put(db, entry);
      }
      throw error;
    }
  });
  if (done) return true;
  return (await rebuild()) && (await attempt((db) => put(db, entry))) === true;
}

/** Removes our database where it lacks its store, which only something else can have caused; true when it is gone. */
async function rebuild(): Promise<boolean> {
  const broken = await attempt(async (db) => {
    const lacks = !db.objectStoreNames.contains('texts');
    if (lacks) db.close();
    return lacks;
  });
  if (!broken) return false;
  closeCache();
  return removeCache();
}

/** Deletes everything that was stored. True once it is gone. */
export function removeCache(): Promise<boolean> {
  closeCache();
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve(true);
      request.onerror = request.onblocked = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

function forgetWhenDenied(): void {
  if (!mayStore()) void removeCache();
}
