import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

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

/**
 * The format version is in the name and the database version stays 1, so that two releases of the library on one
 * origin never wait for each other's upgrade.
 */
const NAME = 'faultline-1';
/** A storage that has not answered by then is treated as absent. Normal answers take under 30 ms. */
const PATIENCE = 1000;

let connection: Promise<IDBPDatabase<Schema>> | undefined;

function forget(): void {
  connection = undefined;
}

function connect(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('texts', { keyPath: 'url' }),
    // Another page wants to delete or upgrade: let go at once rather than block it.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  return connection;
}

/** Runs a storage step; any failure, synchronous or late, gives undefined, and the next call starts afresh. */
async function attempt<T>(step: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('storage is late')), PATIENCE);
    });
    return await Promise.race([connect().then(step), late]);
  } catch {
    forget();
    return undefined;
  } finally {
    clearTimeout(timer);
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

/** Stores a text. True once it is committed; false when storage refuses. */
export async function writeCache(entry: CachedText): Promise<boolean> {
  const done = await attempt(async (db) => {
    const tx = db.transaction('texts', 'readwrite');
    // A put may succeed and its commit still fail, for instance when the quota is used up.
    await Promise.all([tx.store.put(entry), tx.done]);
    return true;
  });
  return done === true;
}
