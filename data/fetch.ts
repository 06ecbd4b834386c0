import type { CachedText } from './cache.js';
import { DatasetError } from './errors.js';

const HEADERS_WITHIN = 10_000;
const BODY_WITHIN = 60_000;
const MAX_BYTES = 26 * 1024 * 1024;

/** SHA-256 as lower-case hex; empty on plain http pages, where browsers offer none. */
export async function sha256(bytes: BufferSource): Promise<string> {
  // Absent on plain http pages; without it texts are compared whole.
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a body up to the cap, so that an endless answer cannot fill the reader's memory. */
async function readBytes(response: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new DatasetError(
        'too-large',
        `${url} is larger than 26 MB. Aggregate it, for instance by month.`,
      );
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Fetches a dataset's text, asking the server whether a cached copy is current; rejects with a {@link DatasetError}. */
export async function fetchText(url: string): Promise<CachedText> {
  const controller = new AbortController();
  let late = false;
  const giveUp = (): void => {
    late = true;
    controller.abort();
  };
  let timer = setTimeout(giveUp, HEADERS_WITHIN);
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      signal: controller.signal,
    });
    if (!response.ok) {
      throw new DatasetError(
        'http',
        `${url} answers ${response.status} ${response.statusText}`.trim() + '.',
      );
    }
    clearTimeout(timer);
    timer = setTimeout(giveUp, BODY_WITHIN);
    const bytes = await readBytes(response, url);
    return {
      url,
      text: new TextDecoder().decode(bytes),
      sha256: await sha256(bytes),
      fetchedAt: Date.now(),
    };
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    if (late) throw new DatasetError('timeout', `${url} does not answer in time.`, { cause });
    throw new DatasetError(
      'network',
      `${url} cannot be fetched: the reader is offline, the host is down, or it sends no Access-Control-Allow-Origin header.`,
      { cause },
    );
  } finally {
    clearTimeout(timer);
  }
}
