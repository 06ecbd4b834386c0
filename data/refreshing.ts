import type { CachedText } from './cache.js';
import {
  isFresh,
  isOlder,
  offers,
  publish,
  type CachePolicy,
  type Entry,
  type Loaded,
} from './entries.js';
import { DatasetError } from './errors.js';
import { fetchText } from './fetch.js';
import { keep, stores } from './keeping.js';
import { shareRequest } from './page.js';
import { parseDataset } from './parse.js';
import { isIdle, waitBefore } from './patience.js';
import { CHECKED_TEXTS } from './release.js';

/** Reads a text into what figures show. */
export async function read(text: CachedText): Promise<Loaded> {
  const parsed = await parseDataset(text.text, CHECKED_TEXTS.includes(text.sha256));
  return { ...parsed, url: text.url, fetchedAt: text.fetchedAt };
}

/** Takes a text that came: shows it, or offers it where another is shown; refuses an older edition. */
export async function take(
  entry: Entry,
  text: CachedText,
  policy: CachePolicy,
  asked: boolean,
): Promise<Loaded> {
  const { fetchedAt } = text;
  if (entry.text?.text === text.text) {
    entry.text = text;
    if (stores(policy)) keep(entry, text);
    // A text that is held is shown, or waits behind one that is.
    return publish(entry, { ...entry.loaded!, fetchedAt, refreshError: undefined });
  }
  const loaded = await read(text);
  const best = (entry.waiting ?? entry.loaded)?.dataset;
  if (best && isOlder(loaded.dataset, best)) {
    throw new DatasetError(
      'older',
      `${text.url} gives version ${loaded.dataset.version} of ${loaded.dataset.published}; the reader has version ${best.version} of ${best.published} already, which stays.`,
    );
  }
  if (stores(policy)) keep(entry, text);
  entry.text = text;
  if (entry.loaded && !asked && offers(entry) !== 'auto') {
    entry.waiting = loaded;
    const { published, version } = loaded.dataset;
    const newer = offers(entry) === 'ask' ? { published, version } : undefined;
    return publish(entry, { ...entry.loaded, fetchedAt, refreshError: undefined, newer });
  }
  entry.waiting = undefined;
  return publish(entry, loaded);
}

/** Asks the server; shows, offers or stores what is new, or notes that the copy shown is still current. */
export async function refresh(
  url: string,
  entry: Entry,
  policy: CachePolicy,
  asked = false,
): Promise<Loaded> {
  entry.askedAt = performance.now();
  clearTimeout(entry.timer);
  entry.timer = undefined;
  try {
    const loaded = await take(entry, await shareRequest(url, () => fetchText(url)), policy, asked);
    entry.failures = 0;
    entry.failed = undefined;
    return loaded;
  } catch (cause) {
    // The copy is fresh: the network was asked only because storage was slow.
    if (!asked && entry.loaded && entry.text && isFresh(entry.text)) return entry.loaded;
    const error =
      cause instanceof DatasetError ? cause : new DatasetError('network', String(cause), { cause });
    entry.failures++;
    entry.failed = { error, at: performance.now() };
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
    if (!isIdle()) void again(url, entry, policy);
  }, wait);
}

/** Asks again for what failed or grew old; never rejects, since nobody waits for it. */
export async function again(url: string, entry: Entry, policy: CachePolicy): Promise<void> {
  entry.loading ??= refresh(url, entry, policy).finally(() => (entry.loading = undefined));
  await entry.loading.catch(() => undefined);
}
