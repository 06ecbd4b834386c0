import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
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
/**
 * A storage that has not answered by then is treated as absent. Normal answers take under 30 ms; nobody waits for what is
 * written, and a slow disk may take its time over a large text.
 */
const PATIENCE = { read: 1000, write: 3000 };
/** A storage that failed this often in this time is left alone until the time is over, so that errors cause no storm. */
const MOST_FAILURES = 3;
const FAILURES_WITHIN = 30_000;

let connection: Promise<Database> | undefined;
let failures: number[] = [];
let trouble: StorageTrouble | undefined;
/** Settles when the last step asked for has ended. */
let last: Promise<unknown> = Promise.resolve();

/** What was wrong with storage when it was last used; undefined when it worked or was not used. */
export const storageTrouble = (): StorageTrouble | undefined => trouble;

/** Lets go of the database; the next use opens it again. A handle that failed is never used twice. */
function closeCache(): void {
  const closing = connection;
  connection = undefined;
  closing?.then(shut, () => undefined);
}

function shut(db: { close(): void }): void {
  try {
    db.close();
  } catch {
    // It is not used any more, whatever it says.
  }
}

function connect(): Promise<Database> {
  connection ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('texts', { keyPath: 'url' }),
    // Another page wants to delete or upgrade: let go at once rather than block it.
    blocking: (_current, _next, event) => {
      connection = undefined;
      shut(event.target as IDBDatabase);
    },
    terminated: () => (connection = undefined),
  });
  return connection;
}

const errorName = (error: unknown): string | undefined =>
  (error as { name?: string } | undefined)?.name;

/** How often the page was left, its handle with it. */
let departures = 0;

function letGo(): void {
  departures++;
  closeCache();
}

/** A page that is frozen or leaves keeps no handle, so that it can be kept for the way back. */
function letGoOnLeaving(): void {
  window.addEventListener('pagehide', letGo);
  // It does not bubble.
  window.addEventListener('freeze', letGo, { capture: true });
}

const resting = (): boolean => {
  const now = Date.now();
  // A clock that was set back must not keep storage closed.
  failures = failures.filter((at) => now - at < FAILURES_WITHIN && at <= now);
  return failures.length >= MOST_FAILURES;
};

type Step<T> = (db: Database) => Promise<T>;

async function once<T>(step: Step<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, patience);
    });
    const opened = connect().then((db) => {
      // Opened too late, or after the reader said no: nothing is done with it.
      if (over || !mayStore()) throw new Error();
      return step(db);
    });
    return await Promise.race([opened, late]);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}

/** Runs a storage step. Any failure, synchronous or late, gives undefined, and the next use starts afresh. */
async function attempt<T>(step: Step<T>, patience: number): Promise<T | undefined> {
  for (let first = true; mayStore() && !resting(); first = false) {
    letGoOnLeaving();
    onConsentChange(forgetWhenDenied);
    const before = departures;
    try {
      const result = await once(step, patience);
      trouble = undefined;
      return result;
    } catch (error) {
      closeCache();
      if (!mayStore()) return undefined;
      failures.push(Date.now());
      // The page itself let go of the handle, and is there again.
      if (first && departures !== before) continue;
      const name = errorName(error);
      trouble = name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable';
      // The site's data were cleared, or the connection was lost: a new handle may serve.
      if (!first || name !== 'InvalidStateError') return undefined;
    }
  }
  return undefined;
}

/** Runs a step after those asked for before: of steps side by side, each would fail before it is known that all do. */
function inTurn<T>(kind: keyof typeof PATIENCE, step: Step<T>): Promise<T | undefined> {
  const turn = last.then(() => attempt(step, PATIENCE[kind]));
  last = turn;
  return turn;
}

/** One step in a transaction of its own; what it writes is written when this resolves. */
async function within<T>(
  db: Database,
  mode: 'readonly' | 'readwrite',
  step: (store: IDBPObjectStore<Schema, ['texts'], 'texts', 'readwrite'>) => Promise<T>,
): Promise<T> {
  const tx = db.transaction('texts', mode as 'readwrite');
  // A transaction that ends badly says so by itself, also when its step said it before: one word is enough.
  tx.done.catch(() => undefined);
  const result = await step(tx.store);
  // A put may succeed and its commit still fail, for instance when the quota is used up.
  await tx.done;
  return result;
}

const isCached = (value: unknown): value is CachedText => {
  const { text, sha256, fetchedAt } = (value ?? {}) as Partial<CachedText>;
  // A copy is shown with its date, so it must have one.
  const dated = typeof fetchedAt === 'number' && !Number.isNaN(new Date(fetchedAt).getTime());
  return typeof text === 'string' && typeof sha256 === 'string' && dated;
};

const isWhole = (db: Database): boolean => db.objectStoreNames.contains('texts');

/** The text stored for this address; undefined when there is none or storage fails in any way. */
export async function readCache(url: string): Promise<CachedText | undefined> {
  const found = await inTurn('read', async (db) =>
    isWhole(db) ? within(db, 'readonly', (store) => store.get(url)) : undefined,
  );
  return isCached(found) ? found : undefined;
}

const put = (db: Database, entry: CachedText): Promise<unknown> =>
  within(db, 'readwrite', (store) => store.put(entry));

/** Drops the datasets that were confirmed the longest ago, if that makes room for this one; true when it does. */
async function makeRoom(
  db: Database,
  all: readonly Partial<CachedText>[],
  { url, text }: CachedText,
): Promise<boolean> {
  const others = all.filter((other) => other.url !== url);
  others.sort((a, b) => Number(a.fetchedAt) - Number(b.fetchedAt));
  let room = 0;
  const leaving = others.filter((other) => {
    if (room >= text.length) return false;
    room += other.text?.length ?? 0;
    return true;
  });
  if (room < text.length) return false;
  await within(db, 'readwrite', (store) =>
    Promise.all(leaving.map((other) => store.delete(other.url!))),
  );
  return true;
}

/** The database with its store, which only something else can have taken away: then ours is built anew. */
async function whole(db: Database): Promise<Database> {
  if (isWhole(db)) return db;
  await removeCache();
  return connect();
}

/** Stores a text. True once it is committed; false when storage refuses, with {@link storageTrouble} saying why. */
export async function writeCache(entry: CachedText): Promise<boolean> {
  const done = await inTurn('write', async (found) => {
    const db = await whole(found);
    try {
      await put(db, entry);
    } catch (error) {
      if (errorName(error) !== 'QuotaExceededError') throw error;
      // Whatever fails from here on, the reason is that there is no room.
      const no = (): never => {
        throw error;
      };
      const all = await within(db, 'readonly', (store) => store.getAll()).catch(no);
      // A newer date of the same text is not worth another dataset.
      if (all.some(({ url, text }) => url === entry.url && text === entry.text)) return true;
      if (!(await makeRoom(db, all, entry).catch(no))) throw error;
      await put(db, entry);
    }
    return true;
  });
  return done === true;
}

/** Deletes everything that was stored; settles once it is gone, or cannot go while another page holds it. */
function removeCache(): Promise<unknown> {
  closeCache();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

function forgetWhenDenied(): void {
  if (!mayStore()) removeCache().catch(() => undefined);
}
